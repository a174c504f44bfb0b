// Where header cells span, every cell names those that are meant for it.
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/blocks.h"
#include "pdf/self_check.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using Handle = QPDFObjectHandle;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// The identifiers that a cell names.
std::vector<std::string> headers_of(Handle cell) {
  std::vector<std::string> identifiers;
  const Handle attributes = cell.getKey("/A");
  if (!Handle(attributes).isDictionary() || !Handle(attributes).hasKey("/Headers")) return identifiers;
  for (Handle header : Handle(attributes).getKey("/Headers").getArrayAsVector())
    identifiers.push_back(header.getStringValue());
  return identifiers;
}

/// The table whose header cells span: the first of the document.
class SpanningHeaders : public ::testing::Test {
 protected:
  SpanningHeaders() : pdf_(blocks_pdf()) {
    Handle table = pdf_.elements("/Table").front();
    collect(table);
  }

  void collect(Handle element) {
    for (Handle kid : element.getKey("/K").getArrayAsVector()) {
      if (!kid.isDictionary()) continue;
      const std::string type = kid.getKey("/S").getName();
      if (type == "/TH") heads_.push_back(kid);
      if (type == "/TD") cells_.push_back(kid);
      if (type == "/THead" || type == "/TBody" || type == "/TR") collect(kid);
    }
  }

  /// The identifier of the n-th header cell: Gremium, Tag, Stimmen, ja, nein, Plenum.
  std::string head(std::size_t index) { return heads_.at(index).getKey("/ID").getStringValue(); }

  std::set<std::string> codes() {
    std::set<std::string> codes;
    for (const pdf::BrokenClaim& broken : pdf::self_check(pdf_.saved(), "x.pdf"))
      codes.emplace(broken.finding.definition->code);
    return codes;
  }

  Opened pdf_;
  std::vector<Handle> heads_;
  std::vector<Handle> cells_;
};

TEST_F(SpanningHeaders, AreNamedByEveryCell) {
  ASSERT_EQ(heads_.size(), 6U);
  ASSERT_EQ(cells_.size(), 6U);
  for (const std::size_t row : {0U, 3U}) {
    EXPECT_THAT(headers_of(cells_[row]), ElementsAre(head(1), head(5)));
    EXPECT_THAT(headers_of(cells_[row + 1]), ElementsAre(head(2), head(3), head(5)));
    EXPECT_THAT(headers_of(cells_[row + 2]), ElementsAre(head(2), head(4), head(5)));
  }
  EXPECT_THAT(headers_of(heads_[0]), IsEmpty());
  EXPECT_THAT(headers_of(heads_[3]), ElementsAre(head(2)));
  EXPECT_THAT(headers_of(heads_[5]), ElementsAre(head(0)));
  EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(SpanningHeaders, AreFoundByTheirIdentifiers) {
  std::set<std::string> known;
  Handle tree = pdf_.catalog().getKey("/StructTreeRoot").getKey("/IDTree");
  std::vector<Handle> leaves = {tree};
  if (tree.hasKey("/Kids")) leaves = tree.getKey("/Kids").getArrayAsVector();
  for (Handle leaf : leaves) {
    const auto pairs = leaf.getKey("/Names").getArrayAsVector();
    for (std::size_t i = 0; i < pairs.size(); i += 2) known.insert(Handle(pairs[i]).getStringValue());
  }
  for (std::size_t i = 0; i < heads_.size(); ++i) EXPECT_THAT(known, Contains(head(i)));
}

TEST_F(SpanningHeaders, AreTheOnlyOnesThatAreNamed) {
  std::size_t naming = 0;
  for (const char* type : {"/TD", "/TH"})
    for (Handle cell : pdf_.elements(type)) naming += headers_of(cell).empty() ? 0U : 1U;
  EXPECT_EQ(naming, 9U);
}

TEST_F(SpanningHeaders, AreMissedWhereACellNamesNobody) {
  cells_[1].getKey("/A").replaceKey("/Headers", Handle::parse("[(niemand)]"));
  EXPECT_THAT(codes(), ElementsAre("PDF-020"));
}

TEST_F(SpanningHeaders, AreMissedWhereACellNamesANote) {
  const Handle note = pdf_.elements("/Note").front();
  cells_[1].getKey("/A").getKey("/Headers").setArrayItem(0, Handle(note).getKey("/ID"));
  EXPECT_THAT(codes(), ElementsAre("PDF-020"));
}

TEST_F(SpanningHeaders, AreMissedWhereACellNamesNone) {
  cells_[1].removeKey("/A");
  EXPECT_THAT(codes(), ElementsAre("PDF-020"));
}

TEST_F(SpanningHeaders, AreMissedWhereAHeaderCellLosesItsName) {
  heads_[3].removeKey("/ID");
  EXPECT_THAT(codes(), ElementsAre("PDF-020"));
}

}  // namespace
}  // namespace protokollwerk::testing
