#include "pdf/self_check.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/QPDFWriter.hh>

#include "pdf/definitions.h"
#include "pdf/inspect/faults.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Codes of the findings, each once.
std::set<std::string> codes(const std::string& pdf) {
  std::set<std::string> result;
  for (const pdf::BrokenClaim& broken : pdf::self_check(pdf, "sample.pdf")) {
    result.emplace(broken.finding.definition->code);
    EXPECT_EQ(broken.finding.path, "sample.pdf");
    EXPECT_FALSE(diag::message(broken.finding, diag::Language::german).empty());
  }
  return result;
}

/// The file as a QPDFWriter gives it after `adjust` has set it up.
template <typename Adjust>
std::string rewritten(const std::string& pdf, Adjust adjust) {
  Opened opened(pdf);
  QPDFWriter writer(opened.file());
  writer.setOutputMemory();
  adjust(writer);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

TEST(SelfCheck, FindsNothingInAGoodFile) {
  EXPECT_THAT(codes(sample_pdf()), IsEmpty());
  Opened pdf(sample_pdf());
  EXPECT_THAT(codes(pdf.saved()), IsEmpty());
  EXPECT_THAT(codes(pdf::write(sample_pages(), sample_metadata(), noto_faces(), {})), IsEmpty());
}

TEST(SelfCheck, FindsNothingInAGoodFileWrittenByAnotherProgram) {
  const auto plain = [](QPDFWriter& writer) {
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setLinearization(true);
  };
  EXPECT_THAT(codes(rewritten(sample_pdf(), plain)), IsEmpty());
}

TEST(SelfCheck, ReportsAFileThatCannotBeRead) {
  EXPECT_THAT(codes(""), ElementsAre("PDF-001"));
  EXPECT_THAT(codes("Kein PDF, sondern ein Text."), ElementsAre("PDF-001"));
}

TEST(SelfCheck, ReportsAnEncryptedFile) {
  const auto encrypt = [](QPDFWriter& writer) {
    writer.setR6EncryptionParameters("", "geheim", true, true, true, true, true, true, qpdf_r3p_full, true);
  };
  EXPECT_THAT(codes(rewritten(sample_pdf(), encrypt)), Contains("PDF-031"));
}

TEST(SelfCheck, ReportsAFileOfALaterVersion) {
  EXPECT_THAT(codes(rewritten(sample_pdf(), [](QPDFWriter& writer) { writer.forcePDFVersion("2.0"); })),
              Contains("PDF-002"));
}

TEST(SelfCheck, MissesBookmarksAndPageNumbersInALongDocumentOnly) {
  Opened pdf(pdf::write(long_pages(3), sample_metadata(), noto_faces(), {}));
  pdf.catalog().removeKey("/PageLabels");
  EXPECT_THAT(codes(pdf.saved()), ElementsAre("PDF-040", "PDF-041"));
  Opened two(pdf::write(long_pages(2), sample_metadata(), noto_faces(), {}));
  two.catalog().removeKey("/PageLabels");
  EXPECT_THAT(codes(two.saved()), IsEmpty());
}

/// A truncated or damaged file must end in findings, never in a crash or a hang.
TEST(SelfCheck, EndsForEveryTruncatedFile) {
  const std::string& whole = sample_pdf();
  for (std::size_t size = 0; size < whole.size(); size += 97)
    EXPECT_FALSE(codes(whole.substr(0, size)).empty()) << size;
}

TEST(SelfCheck, EndsForDamagedBytes) {
  Opened pdf(sample_pdf());
  const std::string whole = rewritten(sample_pdf(), [](QPDFWriter& writer) {
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_uncompress);
  });
  std::uint32_t state = 7;
  const auto next = [&state] { return (state = state * 1664525U + 1013904223U) >> 8U; };
  for (int round = 0; round < 300; ++round) {
    std::string damaged = whole;
    for (int bytes = 0; bytes < 20; ++bytes) damaged[next() % damaged.size()] = static_cast<char>(next());
    codes(damaged);
  }
}

TEST(SelfCheck, EndsForElementsInACircle) {
  Opened pdf(sample_pdf());
  pdf.elements("/P").front().replaceKey("/K", pdf.elements("/Document").front());
  EXPECT_THAT(codes(pdf.saved()), Contains("PDF-043"));
}

TEST(SelfCheck, NamesPageObjectAndTheEntryPrintedThere) {
  Opened pdf(sample_pdf());
  pdf.elements("/H2").front().replaceKey("/S", QPDFObjectHandle::newName("/H4"));
  const auto found = pdf::self_check(pdf.saved(), "sample.pdf");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_FALSE(found[0].anchors.empty());
  EXPECT_EQ(found[0].anchors[0], "abschnitt-2-1");
  EXPECT_THAT(
      diag::message(found[0].finding, diag::Language::german),
      ::testing::MatchesRegex("Auf eine Überschrift der Ebene 1 folgt eine der Ebene 4 \\(Seite 2, Objekt "
                              "[0-9]+\\)\\."));
  EXPECT_THAT(diag::message(found[0].finding, diag::Language::english), HasSubstr("(page 2, object "));
}

TEST(SelfCheck, LeavesThePlaceOutWhereItIsUnknown) {
  Opened pdf(sample_pdf());
  pdf.catalog().replaceKey("/Lang", QPDFObjectHandle::newString("x y"));
  const auto found = pdf::self_check(pdf.saved(), "sample.pdf");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(diag::message(found[0].finding, diag::Language::german),
            "„x y“ ist keine gültige Angabe einer Sprache.");
}

/// What a thousand pages break in the same way is listed up to a limit; the rest is counted.
TEST(SelfCheck, CountsWhatItDoesNotList) {
  Opened pdf(pdf::write(long_pages(60), sample_metadata(), noto_faces(), {}));
  for (QPDFObjectHandle page : pdf.file().getAllPages()) page.removeKey("/StructParents");
  const auto found = pdf::self_check(pdf.saved(), "sample.pdf");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.back().finding.definition, &pdf::finding::further_faults);
  EXPECT_EQ(std::get<std::int64_t>(found.back().finding.arguments[0].value), 60 * 7 - 50);
}

TEST(SelfCheck, ListsItsDefinitionsInOrder) {
  const auto all = pdf::definitions();
  EXPECT_TRUE(
      std::is_sorted(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->code < b->code; }));
  const auto last = static_cast<std::size_t>(pdf::FaultKind::repaired_pdf);
  ASSERT_GT(all.size(), last);
  EXPECT_EQ(all[last], &pdf::finding::repaired_pdf);
  EXPECT_EQ(all[static_cast<std::size_t>(pdf::FaultKind::low_contrast)], &pdf::finding::low_contrast);
}

}  // namespace
}  // namespace protokollwerk::testing
