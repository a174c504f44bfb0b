#include "pdf/self_check.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/content_scan.h"
#include "pdf/definitions.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Codes of the findings, each once.
std::set<std::string> codes(const std::string& pdf) {
  std::set<std::string> result;
  for (const diag::Diagnostic& finding : pdf::self_check(pdf, "sample.pdf")) {
    result.emplace(finding.definition->code);
    EXPECT_EQ(finding.path, "sample.pdf");
  }
  return result;
}

/// Codes found after a change to the sample.
template <typename Change>
std::set<std::string> codes_after(Change change) {
  Opened pdf(sample_pdf());
  change(pdf);
  return codes(pdf.saved());
}

/// Replaces text in the first page's content stream.
void edit_content(Opened& pdf, const std::string& from, const std::string& to) {
  QPDFObjectHandle contents = pdf.page(0).getKey("/Contents");
  const auto data = contents.getStreamData();
  std::string text(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos);
  text.replace(at, from.size(), to);
  contents.replaceStreamData(text, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

TEST(SelfCheck, FindsNothingInAGoodFile) {
  EXPECT_THAT(codes(sample_pdf()), IsEmpty());
  Opened pdf(sample_pdf());
  EXPECT_THAT(codes(pdf.saved()), IsEmpty());
}

TEST(SelfCheck, ReportsAFileThatCannotBeRead) {
  EXPECT_THAT(codes(""), ElementsAre("PDF-001"));
  EXPECT_TRUE(codes(sample_pdf().substr(0, sample_pdf().size() / 2)).contains("PDF-001"));
}

TEST(SelfCheck, ReportsAMissingLanguage) {
  EXPECT_THAT(codes_after([](Opened& pdf) { pdf.catalog().removeKey("/Lang"); }), ElementsAre("PDF-002"));
}

TEST(SelfCheck, ReportsGlyphZero) {
  const auto found = codes_after([](Opened& pdf) {
    QPDFObjectHandle font = pdf.page(0).getKey("/Resources").getKey("/Font").getKey("/F0");
    QPDFObjectHandle map = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/CIDToGIDMap");
    map.replaceStreamData(std::string(64, '\0'), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  });
  EXPECT_THAT(found, ElementsAre("PDF-003"));
}

TEST(SelfCheck, ReportsAFontWithoutUnicode) {
  const auto found = codes_after([](Opened& pdf) {
    pdf.page(0).getKey("/Resources").getKey("/Font").getKey("/F0").removeKey("/ToUnicode");
  });
  EXPECT_THAT(found, ElementsAre("PDF-004"));
}

TEST(SelfCheck, ReportsContentOutsideOfTheStructure) {
  const auto found = codes_after([](Opened& pdf) { edit_content(pdf, "BT\n", "0 0 9 9 re f\nBT\n"); });
  EXPECT_THAT(found, ElementsAre("PDF-005"));
}

TEST(SelfCheck, ReportsAnMcidWithoutParentAndOneWithoutContent) {
  const auto found = codes_after([](Opened& pdf) { edit_content(pdf, "<</MCID 1>>", "<</MCID 99>>"); });
  EXPECT_THAT(found, ElementsAre("PDF-006"));
}

TEST(SelfCheck, ReportsAnMcidWithTwoParents) {
  const auto found = codes_after([](Opened& pdf) {
    QPDFObjectHandle heading = pdf.elements("/H1").front();
    QPDFObjectHandle paragraph = pdf.elements("/P").front();
    paragraph.replaceKey("/K", heading.getKey("/K"));
  });
  EXPECT_THAT(found, ElementsAre("PDF-006"));
}

TEST(SelfCheck, ReportsALinkWithoutItsReference) {
  const auto found = codes_after([](Opened& pdf) {
    QPDFObjectHandle link = pdf.elements("/Link").back();
    link.replaceKey("/K", link.getKey("/K").getArrayItem(0));
  });
  EXPECT_THAT(found, ElementsAre("PDF-007", "PDF-008"));
}

TEST(SelfCheck, ReportsALinkWithoutDescription) {
  const auto found =
      codes_after([](Opened& pdf) { pdf.page(0).getKey("/Annots").getArrayItem(0).removeKey("/Contents"); });
  EXPECT_THAT(found, ElementsAre("PDF-007"));
}

TEST(SelfCheck, ReportsAHeaderCellWithoutScopeAndAFigureWithoutAlternative) {
  EXPECT_THAT(codes_after([](Opened& pdf) { pdf.elements("/TH").front().removeKey("/A"); }),
              ElementsAre("PDF-008"));
  const auto found = codes_after(
      [](Opened& pdf) { pdf.elements("/P").front().replaceKey("/S", QPDFObjectHandle::newName("/Figure")); });
  EXPECT_THAT(found, ElementsAre("PDF-008"));
}

TEST(SelfCheck, ReportsASkippedHeadingLevel) {
  const auto found = codes_after(
      [](Opened& pdf) { pdf.elements("/H2").front().replaceKey("/S", QPDFObjectHandle::newName("/H3")); });
  EXPECT_THAT(found, ElementsAre("PDF-009"));
}

TEST(SelfCheck, ListsItsDefinitionsInOrder) {
  const auto all = pdf::definitions();
  EXPECT_TRUE(
      std::is_sorted(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; }));
  EXPECT_EQ(all.size(), 9U);
}

TEST(ContentScan, ReadsStringsWithAnyBytes) {
  const auto content = pdf::scan_content(
      "/P<</MCID 7>>BDC BT /F0 9 Tf[(\\(\\))-20<0041>(a(b)c\\r)]TJ ET EMC /Artifact BMC 0 0 1 1 re f EMC");
  EXPECT_THAT(content.mcids, ElementsAre(7));
  EXPECT_FALSE(content.has_unmarked_content);
  const pdf::CodeSet& codes = content.codes.at("F0");
  EXPECT_EQ(codes.count(), 5U);
  for (const std::size_t code : {0x2829U, 0x0041U, 0x6128U, 0x6229U, 0x630DU})
    EXPECT_TRUE(codes[code]) << code;
}

}  // namespace
}  // namespace protokollwerk::testing
