#include "doc/role.h"

#include <gtest/gtest.h>

#include "base/contract.h"

namespace protokollwerk::doc {
namespace {

TEST(Role, HasTheNameThatThePdfStandardGivesIt) {
  EXPECT_EQ(structure_type(Role::document), "Document");
  EXPECT_EQ(structure_type(Role::heading6), "H6");
  EXPECT_EQ(structure_type(Role::paragraph), "P");
  EXPECT_EQ(structure_type(Role::list_body), "LBody");
  EXPECT_EQ(structure_type(Role::table_header_cell), "TH");
  EXPECT_EQ(structure_type(Role::table_of_contents_item), "TOCI");
  EXPECT_EQ(structure_type(Role::figure), "Figure");
}

TEST(Role, HeadingsGoFromOneToSix) {
  EXPECT_EQ(structure_type(heading_role(1)), "H1");
  EXPECT_EQ(structure_type(heading_role(6)), "H6");
  EXPECT_THROW((void)heading_role(0), ContractViolation);
  EXPECT_THROW((void)heading_role(7), ContractViolation);
}

}  // namespace
}  // namespace protokollwerk::doc
