#include "compose/compose.h"

#include <gmock/gmock.h>

#include "base/contract.h"
#include "fixture.h"

namespace protokollwerk {
namespace {

using test::codes;
using test::compose_text;
using test::recommendation_text;
using test::replaced;
using test::result_text;
using test::template_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string section(const std::string& title, const std::string& content,
                    const std::string& attributes = "") {
  return "<abschnitt titel=\"" + title + "\" anker=\"a-" + title + "\" " + attributes + ">" + content +
         "</abschnitt>";
}
const std::string filled = "<absatz><wert wahl=\"/ergebnis/projekt/kurzname\"/></absatz>";

std::string text_of(const std::string& content, const std::string& result = result_text()) {
  const auto composed = compose_text(template_text(content), result);
  EXPECT_THAT(codes(composed.read.file->diagnostics), IsEmpty()) << composed.read.file->findings();
  return composed.text();
}

std::vector<std::string> codes_of(const std::string& content) {
  const auto composed = compose_text(template_text(content), result_text("", recommendation_text()));
  return codes(composed.read.file->diagnostics);
}

TEST(Sections, AreNumberedAcrossThreeLevels) {
  EXPECT_EQ(text_of(section("A", section("B", section("C", section("D", filled)))) + section("E", filled)),
            "1 A\n1.1 B\n1.1.1 C\nD\nProbe\n2 E\nProbe");
}

TEST(Sections, AreLetteredInAnUnnumberedAppendix) {
  const std::string letters = "nummerierung=\"buchstaben\"";
  EXPECT_EQ(text_of(section("Anhang", section("X", filled, letters) + section("Y", filled, letters),
                            "nummerierung=\"ohne\"")),
            "Anhang\nA X\nProbe\nB Y\nProbe");
}

TEST(Sections, AreLeftOutWhenNothingOfTheResultIsInThem) {
  const std::string only_words = "<absatz>Einleitende Worte.</absatz>";
  const std::string nothing = "<fuerJedes wahl=\"//beschluss\"><absatz>Beschluss</absatz></fuerJedes>";
  EXPECT_EQ(text_of(section("A", only_words + nothing) + section("B", filled)), "1 B\nProbe");
  EXPECT_EQ(text_of(section("A", only_words, "immer=\"ja\"")), "1 A\nEinleitende Worte.");
}

TEST(Sections, CountFixedWordsThatAConditionChose) {
  EXPECT_EQ(text_of(section("A", "<wenn test=\"//thema\"><absatz>Es gibt Themen.</absatz></wenn>")),
            "1 A\nEs gibt Themen.");
}

TEST(Sections, KeepTheirPinnedNumberOrFail) {
  const std::string outline = section("A", filled) + section("B", section("C", filled, "nummer=\"2.1\""));
  EXPECT_THAT(codes_of(outline), IsEmpty());
  const auto missed = compose_text(template_text(section("B", section("C", filled, "nummer=\"2.1\""))));
  EXPECT_TRUE(missed.documents.empty());
  EXPECT_THAT(missed.read.file->findings(),
              HasSubstr("Der Abschnitt „C“ ist auf die Nummer 2.1 festgelegt, erhielte hier aber 1.1."));
}

TEST(Anchors, MayStandOnlyOnce) {
  EXPECT_THAT(codes_of("<absatz anker=\"x\">1</absatz><absatz anker=\"x\">2</absatz>"),
              ElementsAre("VORL-024"));
  EXPECT_THAT(codes_of("<absatz anker=\"1x\">1</absatz>"), ElementsAre("VORL-025"));
  EXPECT_THAT(codes_of("<absatz anker=\"{//motto}\">1</absatz><absatz anker=\"{//motto}\">2</absatz>"),
              IsEmpty());
}

TEST(References, TakeTheWordsOfTheirTarget) {
  const std::string entry =
      "<fuerJedes wahl=\"//empfehlung\"><kasten stil=\"k\" titel=\"{@id}: {titel}\" "
      "anker=\"{@id}\"/></fuerJedes>";
  EXPECT_EQ(text_of("<absatz>Siehe <bezug ziel=\"a-A\"/>.</absatz>" + section("A", filled)),
            "Siehe 1 A.\n1 A\nProbe");
  EXPECT_EQ(text_of("<prosa wahl=\"//top/inhalt\"/>" + entry, result_text("", recommendation_text())),
            "Es ging um HE-01: Ämter vernetzen.\nHE-01: Ämter vernetzen");
}

TEST(References, NameNoPageOfTheFrontMatter) {
  const std::string both =
      "<absatz><bezug ziel=\"a-Vorn\" seite=\"ja\"/><bezug ziel=\"a-Hinten\" seite=\"ja\"/></absatz>";
  const auto composed =
      compose_text(template_text("<vorspann>" + section("Vorn", filled, "nummerierung=\"ohne\"") +
                                 "</vorspann>" + section("Hinten", filled + both)));
  ASSERT_EQ(composed.documents.size(), 1u);
  const auto& front = std::get<doc::FrontMatter>(composed.documents[0].content[0].value);
  EXPECT_EQ(front.content.size(), 1u);
  const auto& behind = std::get<doc::Section>(composed.documents[0].content[1].value);
  const auto& line = std::get<doc::Paragraph>(behind.content[1].value).content;
  ASSERT_EQ(line.size(), 2u);
  EXPECT_EQ(std::get<doc::Reference>(line[0].value).page_number, doc::PageNumber::without);
  EXPECT_EQ(std::get<doc::Reference>(line[1].value).page_number, doc::PageNumber::with);
}

TEST(References, BecomeTextWhereTheirTargetIsMissing) {
  const auto composed = compose_text(template_text("<absatz><bezug ziel=\"fort\">dort</bezug></absatz>"));
  ASSERT_EQ(composed.documents.size(), 1u);
  const auto& paragraph = std::get<doc::Paragraph>(composed.documents[0].content.at(0).value);
  EXPECT_TRUE(std::holds_alternative<doc::Text>(paragraph.content.at(0).value));
  EXPECT_EQ(composed.text(), "dort");
}

TEST(Prose, KeepsItsMarkup) {
  const auto composed =
      compose_text(template_text("<prosa wahl=\"//top/inhalt\" stil=\"hinweis\" anker=\"p\"/>"));
  ASSERT_EQ(composed.documents.size(), 1u) << composed.read.file->findings();
  const auto& paragraph = std::get<doc::Paragraph>(composed.documents[0].content.at(0).value);
  EXPECT_EQ(paragraph.style, "hinweis");
  EXPECT_EQ(paragraph.anchor, "p");
  EXPECT_TRUE(std::holds_alternative<doc::Emphasis>(paragraph.content.at(1).value));
}

TEST(Tables, HaveAHeadAndRowsOrAreLeftOut) {
  const std::string table =
      "<tabelle><titel>Sitzungen</titel><spalte titel=\"Datum\" zeilenkopf=\"ja\"/><spalte titel=\"Ort\" "
      "ausrichtung=\"rechts\"/><zeilen><fuerJedes wahl=\"//sitzung[WAHL]\"><zeile><zelle><wert "
      "wahl=\"@datum\" "
      "als=\"datum\"/></zelle><zelle><wert wahl=\"@ort\" "
      "leer=\"–\"/></zelle></zeile></fuerJedes></zeilen></tabelle>";
  const auto with = [&](const char* condition) {
    return std::string(table).replace(table.find("WAHL"), 4, condition);
  };
  EXPECT_EQ(text_of(with("true()")), "Tabelle 1: Sitzungen\nDatum\tOrt\n02.03.2023\tHalle\n11.05.2023\t–");
  EXPECT_EQ(text_of(with("motto")), "");
}

TEST(Lists, NumberTheirItemsAndNestTheirBullets) {
  EXPECT_EQ(
      text_of("<liste art=\"nummern\"><fuerJedes wahl=\"//sitzung\"><punkt><wert wahl=\"@id\"/><liste><punkt>"
              "unten</punkt></liste></punkt></fuerJedes></liste>"),
      "1. plenum-1\n– unten\n2. plenum-2\n– unten");
}

TEST(Fragments, SeeTheElementWhereTheyAreInserted) {
  const auto composed = compose_text(
      template_text("<fuerJedes wahl=\"//sitzung\" als=\"s\"><einsetzen baustein=\"b\"/></fuerJedes>",
                    "<baustein name=\"b\"><absatz><wert wahl=\"@nummer\"/> von <wert "
                    "wahl=\"$dokument/projekt/kurzname\"/></absatz></baustein>"));
  EXPECT_EQ(composed.text(), "1 von Probe\n2 von Probe");
}

TEST(Phrases, SeeTheElementWhereTheyAreInserted) {
  const auto composed =
      compose_text(template_text("<fuerJedes wahl=\"//sitzung\"><absatz>Sitzung <einsetzen wendung=\"w\"/>, "
                                 "siehe dort</absatz></fuerJedes>",
                                 "<wendung name=\"w\"><wert wahl=\"@nummer\"/> von <wert "
                                 "wahl=\"$dokument/projekt/kurzname\"/></wendung>"));
  EXPECT_EQ(composed.text(), "Sitzung 1 von Probe, siehe dort\nSitzung 2 von Probe, siehe dort");
}

TEST(Occasions, MakeOneDocumentForEachElement) {
  const auto composed =
      compose_text(template_text("<absatz><wert wahl=\"$dokument/@id\"/></absatz>", "",
                                 "datei=\"bericht-{@nummer}.pdf\" jedes=\"sitzungen/sitzung\""));
  ASSERT_EQ(composed.documents.size(), 2u) << composed.read.file->findings();
  EXPECT_EQ(composed.occasions[1].file_name, "bericht-2.pdf");
  EXPECT_EQ(doc::plain_text(composed.documents[1]), "plenum-2");
  EXPECT_EQ(composed.documents[1].metadata.identifier, "probe/bericht-2");
}

TEST(Occasions, RejectFileNamesThatCannotBe) {
  const auto named = [](const std::string& attributes) {
    return codes(compose_text(template_text("", "", attributes)).read.file->diagnostics);
  };
  EXPECT_THAT(named("datei=\"Übersicht.pdf\""), ElementsAre("VORL-026"));
  EXPECT_THAT(named("datei=\"../x.pdf\""), ElementsAre("VORL-026"));
  EXPECT_THAT(named("datei=\"x.pdf\" jedes=\"sitzungen/sitzung\""), ElementsAre("VORL-027"));
}

/// A template whose documents are for the readers of the meetings, and that otherwise has these attributes.
std::string for_declared_readers(const std::string& attributes) {
  const std::string text =
      template_text("<absatz>x</absatz>", "", "datei=\"bericht-{@nummer}.pdf\" " + attributes);
  return replaced(text, "sichtbarkeit=\"oeffentlich\"", "sichtbarkeit=\"wieProtokoll\"");
}

TEST(Occasions, FollowTheReadersThatAMeetingDeclares) {
  const std::string restricted = "status=\"nacherfasst\" version=\"1\"\n             sichtbarkeit=\"";
  const std::string result = replaced(result_text(), restricted + "oeffentlich", restricted + "teilnehmende");
  const auto composed = compose_text(for_declared_readers("jedes=\"sitzungen/sitzung\""), result);
  ASSERT_EQ(composed.documents.size(), 1u) << composed.read.file->findings();
  EXPECT_EQ(composed.occasions[0].file_name, "bericht-2.pdf");
}

TEST(Occasions, RejectElementsWithoutDeclaredReaders) {
  const auto composed = compose_text(for_declared_readers("jedes=\"gremien/gremium\""));
  EXPECT_THAT(codes(composed.read.file->diagnostics), ElementsAre("VORL-029"));
  EXPECT_TRUE(composed.occasions.empty());
}

TEST(Compose, FillsTheMetadata) {
  const auto composed = compose_text(template_text(
      "<absatz>x</absatz>",
      "<thema>Um <wert wahl=\"projekt/name\"/></thema><urheber><wert wahl=\"projekt/herausgeber\"/></urheber>"
      "<schlagwort>eins</schlagwort><schlagwort><wenn test=\"//motto\">zwei</wenn></schlagwort>"
      "<fussRechts>Seite {seite} von {seiten}</fussRechts>"));
  ASSERT_EQ(composed.documents.size(), 1u) << composed.read.file->findings();
  const doc::Document& document = composed.documents[0];
  EXPECT_EQ(document.metadata.title, "Probe");
  EXPECT_EQ(document.metadata.subject, "Um Ein Probeprojekt");
  EXPECT_EQ(document.metadata.author, "Amt für Proben");
  EXPECT_THAT(document.metadata.keywords, ElementsAre("eins"));
  EXPECT_EQ(to_iso_date(document.metadata.date), "2023-05-11");
  EXPECT_EQ(document.running.foot_right, "Seite {seite} von {seiten}");
}

TEST(Compose, RefusesAViewThatWasMadeForOthers) {
  const auto composed = compose_text(template_text("<absatz>x</absatz>"));
  ASSERT_EQ(composed.occasions.size(), 1u);
  diag::Diagnostics diagnostics;
  EXPECT_THROW((void)compose::compose(*composed.read.templ, composed.occasions[0],
                                      model::Visibility::internal, diagnostics),
               ContractViolation);
}

}  // namespace
}  // namespace protokollwerk
