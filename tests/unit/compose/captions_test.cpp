#include <gmock/gmock.h>

#include "fixture.h"
#include "model/walk.h"
#include "support/sample_images.h"

namespace protokollwerk::compose {
namespace {

using test::compose_text;
using test::replaced;
using test::result_text;
using test::template_text;
using testing::HasSubstr;

/// A result whose first agenda item shows what is given and which carries one image.
std::string result_with(const std::string& prose) {
  const std::string result = replaced(result_text(), "<inhalt>", "<inhalt>" + prose);
  return replaced(result, "</ergebnis>",
                  "<bilder><bild name=\"a.png\" typ=\"image/png\">" + to_base64(test::rgb_png()) +
                      "</bild><bild name=\"z.png\" typ=\"image/png\">AAAA</bild></bilder></ergebnis>");
}

const std::string figure = "<abbildung datei=\"a.png\" alternativtext=\"A\" titel=\"Der Plan\" id=\"PLAN\"/>";
const std::string table =
    "<tabelle titel=\"Zahlen\" id=\"TAB-1\"><spalte/><zeile><zelle>1</zelle></zeile></tabelle>";

TEST(Captions, AreCountedAndGiveReferencesTheirWords) {
  const auto composed =
      compose_text(template_text("<prosa wahl=\"//top/inhalt\"/>"),
                   result_with("<absatz>siehe <bezug id=\"PLAN\"/> und <bezug id=\"TAB-1\"/></absatz>"
                               "<abbildung datei=\"a.png\" alternativtext=\"ohne Titel\"/>" +
                               figure + "<zitat>" + table + "</zitat>"));
  EXPECT_THAT(composed.text(), HasSubstr("siehe Abbildung 1 und Tabelle 1\nAbbildung 1: Der Plan\n"
                                         "Tabelle 1: Zahlen\n1"));
}

TEST(Captions, AreListedOnlyWhereThereAreSome) {
  const std::string lists =
      "<abbildungsverzeichnis titel=\"Bilder\"/><abschnitt titel=\"V\" anker=\"v\" "
      "immer=\"ja\"><tabellenverzeichnis titel=\"Tabellen\"/></abschnitt>"
      "<prosa wahl=\"//top/inhalt\"/>";
  EXPECT_THAT(compose_text(template_text(lists), result_with(table)).text(),
              HasSubstr("1 V\nTabellen\nTabelle 1: Zahlen"));
  EXPECT_THAT(compose_text(template_text(lists), result_with(figure)).text(),
              HasSubstr("Bilder\n1 V\nAbbildung 1: Der Plan"));
}

TEST(Captions, TheDocumentCarriesTheImagesItShowsAndNoOthers) {
  const auto composed =
      compose_text(template_text("<prosa wahl=\"//top/inhalt\"/>"), result_with(figure + figure));
  ASSERT_EQ(composed.documents.size(), 1U);
  const auto& images = composed.documents[0].images;
  ASSERT_EQ(images.size(), 1U);
  EXPECT_EQ(*images[0].bytes, test::rgb_png());
  EXPECT_EQ(images[0].width, 3U);
  EXPECT_EQ(images[0].height, 2U);
}

TEST(Captions, WhatIsPrintedTwiceIsReachedWhereItStandsFirst) {
  const auto composed = compose_text(
      template_text(
          "<prosa wahl=\"//top/inhalt\" anker=\"erst\"/><prosa wahl=\"//top/inhalt\" anker=\"dann\"/>"),
      result_with(table));
  ASSERT_EQ(composed.documents.size(), 1U);
  std::vector<std::string> anchors;
  model::for_each_block(composed.documents[0].content, [&](const doc::Block& block) {
    if (const auto* one = std::get_if<doc::Table>(&block.value)) anchors.push_back("table " + one->anchor);
    if (const auto* one = std::get_if<doc::Paragraph>(&block.value); one && !one->anchor.empty())
      anchors.push_back("paragraph " + one->anchor);
  });
  EXPECT_THAT(anchors, testing::ElementsAre("paragraph erst", "table TAB-1", "table dann"));
}

}  // namespace
}  // namespace protokollwerk::compose
