// Every kind of element stands in the finished bytes as the structure of the document wants it.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/blocks.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using Handle = QPDFObjectHandle;
using ::testing::IsSupersetOf;

doc::Document document_of(doc::Inlines content) {
  doc::Document document;
  document.metadata = sample_metadata();
  doc::Section section;
  section.title = {{doc::Text{"Abschnitt"}}};
  section.anchor = "abschnitt";
  section.content = {{doc::Paragraph{"text", std::move(content), {}}}};
  document.content = {{std::move(section)}};
  return document;
}

TEST(Elements, AreOfEveryKind) {
  Opened pdf(blocks_pdf());
  for (const char* type :
       {"/Document", "/Sect",  "/Div",   "/H1",    "/P",         "/L",     "/LI",         "/Lbl",
        "/LBody",    "/Table", "/THead", "/TBody", "/TR",        "/TH",    "/TD",         "/Caption",
        "/Figure",   "/Note",  "/TOC",   "/TOCI",  "/Reference", "/Index", "/BlockQuote", "/Link"})
    EXPECT_FALSE(pdf.elements(type).empty()) << type;
}

TEST(Elements, StayWholeOverAPageBreak) {
  std::string prose;
  for (int i = 0; i < 120; ++i) prose += "Die Arbeitsgruppe hat alle Vorschläge der Kommunen geprüft. ";
  Opened pdf(pdf_of(document_of({{doc::Text{prose}}})));
  ASSERT_GT(pdf.file().getAllPages().size(), 1U);
  const std::vector<Handle> paragraphs = pdf.elements("/P");
  ASSERT_EQ(paragraphs.size(), 1U);
  std::set<QPDFObjGen> pages = {Handle(paragraphs[0]).getKey("/Pg").getObjGen()};
  for (Handle kid : Handle(paragraphs[0]).getKey("/K").getArrayAsVector()) {
    if (kid.isDictionary()) pages.insert(kid.getKey("/Pg").getObjGen());
  }
  EXPECT_EQ(pages.size(), pdf.file().getAllPages().size());
}

TEST(Elements, SayLanguageAndExpansion) {
  const doc::Document document =
      document_of({{doc::Foreign{"en", {{doc::Text{"open data"}}}}},
                   {doc::Text{" und "}},
                   {doc::Abbreviation{"Onlinezugangsgesetz", {{doc::Text{"OZG"}}}}}});
  Opened pdf(pdf_of(document));
  std::vector<std::string> said;
  for (Handle span : pdf.elements("/Span")) {
    for (const char* key : {"/Lang", "/E"}) {
      if (span.getKey(key).isString())
        said.push_back(std::string(key) + " " + span.getKey(key).getUTF8Value());
    }
  }
  EXPECT_THAT(said, ::testing::ElementsAre("/Lang en", "/E Onlinezugangsgesetz"));
}

TEST(Elements, LinkNotesBothWays) {
  Opened pdf(blocks_pdf());
  std::set<std::string> targets;
  for (Handle page : pdf.file().getAllPages()) {
    if (!page.getKey("/Annots").isArray()) continue;
    for (Handle link : page.getKey("/Annots").getArrayAsVector()) {
      if (link.getKey("/Dest").isString()) targets.insert(link.getKey("/Dest").getStringValue());
    }
  }
  EXPECT_THAT(targets, IsSupersetOf({std::string("fussnote:1"), std::string("fussnotenzeichen:1")}));
  std::set<std::string> identifiers;
  const std::vector<Handle> notes = pdf.elements("/Note");
  for (Handle note : notes) identifiers.insert(note.getKey("/ID").getStringValue());
  EXPECT_EQ(identifiers.size(), notes.size());
}

}  // namespace
}  // namespace protokollwerk::testing
