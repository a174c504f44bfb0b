#include "app/program_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/memory_files.h"

namespace protokollwerk::app {
namespace {

using ::testing::ElementsAre;

TEST(ProgramFiles, LieInTheInstalledFolderOrInTheSourceTree) {
  MemoryFiles files;
  EXPECT_EQ(templates_folder(std::nullopt, "/tree/build/release/pipeline/protokollwerk", files),
            "/tree/templates");
  files.create_folders("/usr/share/protokollwerk/templates");
  EXPECT_EQ(templates_folder(std::nullopt, "/usr/bin/protokollwerk", files),
            "/usr/share/protokollwerk/templates");
  EXPECT_EQ(templates_folder("meine", "/usr/bin/protokollwerk", files), "meine");
}

TEST(ProgramFiles, AreKnownByNameWithoutEnding) {
  MemoryFiles files;
  files.create_folders("/t");
  for (const char* name : {"/t/b.xml", "/t/a.xml", "/t/.c.xml", "/t/d.xsd", "/t/.xml"}) files.write(name, "");
  EXPECT_THAT(xml_names(files, "/t"), ElementsAre("a", "b"));
  EXPECT_TRUE(xml_names(files, "/fehlt").empty());
}

TEST(ReadSource, ReportsWhyAFileCannotBeRead) {
  MemoryFiles files;
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  files.write("/a.xml", "<a/>");
  ASSERT_TRUE(read_source("/a.xml", files, sources, diagnostics));
  EXPECT_EQ(diagnostics.items().size(), 0U);
  EXPECT_FALSE(read_source("/b.xml", files, sources, diagnostics));
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].definition->code, "UMG-002");
  EXPECT_EQ(diagnostics.items()[0].path, "/b.xml");
  files.write("/c.xml", std::string((std::size_t{128} << 20U) + 1, ' '));
  EXPECT_FALSE(read_source("/c.xml", files, sources, diagnostics));
  EXPECT_EQ(diagnostics.items().at(1).definition->code, "UMG-003");
}

}  // namespace
}  // namespace protokollwerk::app
