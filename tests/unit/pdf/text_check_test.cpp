// The text that readers get out of the finished bytes is the document's: breaks files of our own so that they
// say something else while every other check passes or not, and looks for the difference.
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/blocks.h"
#include "pdf/definitions.h"
#include "pdf/inspect/content_texts.h"
#include "pdf/self_check.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using Handle = QPDFObjectHandle;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const std::string& blocks() {
  static const std::string pdf = blocks_pdf();
  return pdf;
}

/// The messages about text that differs.
std::vector<std::string> differences_in(const std::string& pdf, const doc::Document& document) {
  std::vector<std::string> messages;
  for (const pdf::BrokenClaim& broken : pdf::self_check(pdf, "a.pdf", document)) {
    if (broken.finding.definition == &pdf::finding::different_text)
      messages.push_back(diag::message(broken.finding, diag::Language::german));
  }
  return messages;
}

std::vector<std::string> differences_after(const std::function<void(Opened&)>& change) {
  Opened pdf(blocks());
  change(pdf);
  return differences_in(pdf.saved(), blocks_document());
}

std::string bytes_of(Handle stream) {
  const auto data = stream.getStreamData();
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void replace_in(Handle stream, const std::string& from, const std::string& to) {
  std::string bytes = bytes_of(stream);
  const std::size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  stream.replaceStreamData(bytes.replace(at, from.size(), to), Handle::newNull(), Handle::newNull());
}

Handle unicode_map(Opened& pdf) {
  return pdf.page(0).getKey("/Resources").getKey("/Font").getKey("/F0").getKey("/ToUnicode");
}

TEST(TextCheck, FindsNothingInAGoodFile) {
  EXPECT_THAT(pdf::self_check(blocks(), "a.pdf", blocks_document()), IsEmpty());
}

TEST(TextCheck, FindsAWordThatTheFileLacks) {
  doc::Document document = blocks_document();
  document.content.push_back({doc::Paragraph{"text", {{doc::Text{"Nachtrag zum Schluss"}}}, {}}});
  EXPECT_THAT(differences_in(blocks(), document),
              ElementsAre(HasSubstr("erhält nichts, wo das Dokument „Nachtrag zum Schluss“ sagt")));
}

TEST(TextCheck, FindsAChangedUnicodeMap) {
  const auto found = differences_after([](Opened& pdf) { replace_in(unicode_map(pdf), "<0065>", "<0061>"); });
  ASSERT_THAT(found, Not(IsEmpty()));
  EXPECT_THAT(found[0], HasSubstr("Baustaina"));
}

TEST(TextCheck, FindsTextsThatChangedPlaces) {
  const auto found = differences_after([](Opened& pdf) {
    // Two paragraphs of one page swap their content; the parent tree follows, so that the tree stays sound.
    std::vector<Handle> cells = pdf.elements("/TH");
    ASSERT_GE(cells.size(), 2U);
    const Handle first = cells[0].getKey("/K");
    const Handle second = cells[1].getKey("/K");
    cells[0].replaceKey("/K", second);
    cells[1].replaceKey("/K", first);
  });
  EXPECT_THAT(found, Not(IsEmpty()));
}

TEST(TextCheck, FindsElementsThatChangedPlaces) {
  const auto found = differences_after([](Opened& pdf) {
    Handle kids = pdf.elements("/TR").back().getKey("/K");
    const Handle first = kids.getArrayItem(0);
    kids.setArrayItem(0, kids.getArrayItem(1));
    kids.setArrayItem(1, first);
  });
  EXPECT_THAT(found, ElementsAre(HasSubstr("erhält „12“, wo das Dokument nichts"), HasSubstr("„12“ sagt")));
}

TEST(TextCheck, FindsContentMadeAnArtifact) {
  const auto found = differences_after([](Opened& pdf) {
    Handle heading = pdf.elements("/H1").back();
    heading.removeKey("/K");
  });
  EXPECT_THAT(found, ElementsAre(HasSubstr("erhält nichts")));
}

TEST(TextCheck, FindsAnotherTextInPlaceOfAnElement) {
  const auto found = differences_after([](Opened& pdf) {
    pdf.elements("/H1").back().replaceKey("/ActualText", Handle::newString("Anderes"));
  });
  EXPECT_THAT(found, ElementsAre(HasSubstr("erhält „Anderes“, wo das Dokument „Stichwortverzeichnis“ sagt")));
}

TEST(TextCheck, FindsALostSpace) {
  const auto found = differences_after([](Opened& pdf) { replace_in(unicode_map(pdf), "<0020>", "<200B>"); });
  EXPECT_THAT(found, Not(IsEmpty()));
}

TEST(TextCheck, NamesPageAndWordsOfEachDifference) {
  const auto found = differences_after([](Opened& pdf) {
    for (const char* type : {"/H1", "/TD"})
      pdf.elements(type).back().replaceKey("/ActualText", Handle::newString("x"));
  });
  EXPECT_THAT(found,
              ElementsAre(::testing::MatchesRegex(".*„x“.*„12“ sagt \\(Seite [0-9]+, Objekt [0-9]+\\).*"),
                          HasSubstr("„Stichwortverzeichnis“")));
}

std::vector<std::string> expected_words(const std::string& found, const std::string& wanted) {
  std::vector<std::string> words;
  for (const auto& difference : pdf::differences({{found, {}}}, wanted))
    words.push_back(difference.expected + "|" + difference.found);
  return words;
}

TEST(TextCheck, TakesAnyWhiteSpaceForTheSame) {
  EXPECT_THAT(expected_words("a\nb\u00A0 c\u202Fd", " a b c\td\n"), IsEmpty());
  EXPECT_THAT(expected_words("a b", "ab"), ElementsAre("ab|a b"));
}

TEST(TextCheck, PassesOverNumbersOfPages) {
  EXPECT_THAT(expected_words("siehe 3.1 (Seite\u00A07), Absatz 2 (Seite IV).", "siehe 3.1, Absatz 2."),
              IsEmpty());
  EXPECT_THAT(expected_words("(Seite sieben)", ""), ElementsAre("|(Seite sieben)"));
}

TEST(TextCheck, FindsWhereTextsAgreeAgain) {
  EXPECT_THAT(expected_words("a b X d e f g h i j", "a b c d e f g Y h i j"), ElementsAre("c|X", "Y|"));
  EXPECT_THAT(expected_words("", "a b"), ElementsAre("a b|"));
}

}  // namespace
}  // namespace protokollwerk::testing
