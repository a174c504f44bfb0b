#include <gmock/gmock.h>

#include "read/definitions.h"
#include "read_files.h"
#include "support/dump_model.h"

namespace protokollwerk::read {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string minutes(const std::string& meeting, const std::string& item) {
  return "<protokoll xmlns=\"urn:protokollwerk:protokoll:1\" gremium=\"plenum\" nummer=\"2\" "
         "status=\"entwurf\" "
         "version=\"1\">\n<sitzung datum=\"2023-03-02\">" +
         meeting + "</sitzung>\n<top nummer=\"1\"><titel>T</titel>" + item + "</top>\n</protokoll>\n";
}

/// The bytes of a span in the text that was read.
std::string bytes(const std::string& text, const diag::Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

TEST(ReadMinutes, NamesThemByBodyAndNumber) {
  std::string findings;
  const auto read = test::read_minutes_text(minutes("", ""), findings);
  ASSERT_TRUE(read) << findings;
  EXPECT_EQ(read->id, "plenum-2");
  EXPECT_EQ(read->origin.minutes, "plenum-2");
}

TEST(ReadMinutes, TakeTheProjectsVisibilityWhereTheyStateNone) {
  std::string findings;
  EXPECT_EQ(test::read_minutes_text(minutes("", ""), findings, model::Visibility::participants)->visibility,
            model::Visibility::participants);
  auto stated = minutes("", "");
  stated.insert(stated.find(" version"), " sichtbarkeit=\"intern\"");
  EXPECT_EQ(test::read_minutes_text(stated, findings, model::Visibility::open)->visibility,
            model::Visibility::internal);
}

TEST(ReadMinutes, CollapseWhiteSpaceInValuesAsTheSchemaDoes) {
  std::string findings;
  const auto read =
      test::read_minutes_text(minutes("<titel wortlaut=\" original \"> Zweite\n  Sitzung </titel>",
                                      "<empfehlung id=\" HE-1 \" nummer=\" +07 \" adressat=\" cio\n kommunen "
                                      "\"><titel>R</titel></empfehlung>"),
                              findings);
  ASSERT_TRUE(read) << findings;
  EXPECT_EQ(read->title, "Zweite Sitzung");
  EXPECT_EQ(read->title_wording, model::Wording::original);
  const auto& recommendation = std::get<model::Recommendation>(read->items.at(0).entries.at(0));
  EXPECT_EQ(recommendation.id, "HE-1");
  EXPECT_EQ(recommendation.number, 7);
  EXPECT_THAT(recommendation.addressees, testing::ElementsAre("cio", "kommunen"));
}

TEST(ReadMinutes, ComposeDecomposedCharacters) {
  std::string findings;
  const auto read = test::read_minutes_text(minutes("<motto>Bu\xCC\x88ro</motto>", ""), findings);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->motto, "B\u00FCro");
  EXPECT_THAT(findings, HasSubstr("FORM-013"));
}

TEST(ReadMinutes, PointEveryOriginAtItsStartTag) {
  const auto text = minutes(
      "<eroeffnung funktion=\"Leitung\"/><teilnahme anzahl=\"3\"/>"
      "<impulsvortrag><titel>V</titel><person funktion=\"Gast\"/></impulsvortrag>",
      "<beratung thema=\"kasse\" rolle=\"abschluss\"><titel wortlaut=\"original\">K</titel>"
      "<anregung><absatz>a</absatz></anregung></beratung>"
      "<aussage id=\"AUS-1\"><titel>S</titel><absatz>b</absatz></aussage>");
  std::string findings;
  const auto read = test::read_minutes_text(text, findings);
  ASSERT_TRUE(read) << findings;
  const auto& item = read->items.at(0);
  const auto& deliberation = item.deliberations.at(0);
  const auto& statement = std::get<model::Statement>(item.entries.at(0));
  EXPECT_EQ(bytes(text, read->origin.span).substr(0, 11), "<protokoll ");
  EXPECT_EQ(bytes(text, read->opened_by->origin.span), "<eroeffnung funktion=\"Leitung\"/>");
  EXPECT_EQ(bytes(text, read->attendance.at(0).origin.span), "<teilnahme anzahl=\"3\"/>");
  EXPECT_EQ(bytes(text, read->keynotes.at(0).origin.span), "<impulsvortrag>");
  EXPECT_EQ(bytes(text, read->keynotes.at(0).speaker.origin.span), "<person funktion=\"Gast\"/>");
  EXPECT_EQ(bytes(text, item.origin.span), "<top nummer=\"1\">");
  EXPECT_EQ(bytes(text, deliberation.origin.span), "<beratung thema=\"kasse\" rolle=\"abschluss\">");
  EXPECT_EQ(bytes(text, deliberation.title_span), "<titel wortlaut=\"original\">");
  EXPECT_EQ(bytes(text, statement.origin.span), "<aussage id=\"AUS-1\">");
  EXPECT_EQ(bytes(text, statement.title_span), "<titel>");
}

TEST(ReadMinutes, NameTheNearestIdentifierInOrigins) {
  std::string findings;
  const auto read =
      test::read_minutes_text(minutes("",
                                      "<beratung thema=\"kasse\" rolle=\"abschluss\"><titel>K</titel>"
                                      "<anregung><absatz>a</absatz></anregung><anregung "
                                      "id=\"A-1\"><absatz>b</absatz></anregung></beratung>"
                                      "<anregung><absatz>c</absatz></anregung>"),
                              findings);
  ASSERT_TRUE(read) << findings;
  const auto& item = read->items.at(0);
  const auto& inner = item.deliberations.at(0).entries;
  EXPECT_EQ(item.deliberations.at(0).origin.entry, "kasse");
  EXPECT_EQ(model::base_of(inner.at(0)).origin.entry, "kasse");
  EXPECT_EQ(model::base_of(inner.at(1)).origin.entry, "A-1");
  EXPECT_EQ(model::base_of(item.entries.at(0)).origin.entry, "");
  EXPECT_EQ(model::base_of(item.entries.at(0)).origin.minutes, "plenum-2");
}

TEST(ReadMinutes, ReportAPersonWithoutNameAndFunction) {
  std::string findings;
  EXPECT_FALSE(test::read_minutes_text(minutes("<moderation grund=\"amt\"/>", ""), findings));
  EXPECT_THAT(findings,
              HasSubstr("probe.xml:2:29: Fehler FORM-062: Bei „moderation“ fehlen sowohl der Name als auch"));
}

TEST(ReadMinutes, ReportWhatTheSchemaForbidsAndGiveNothing) {
  for (const auto* wrong :
       {"<festlegung/>", "<beratung thema=\"kasse\"><titel>K</titel></beratung>",
        "<arbeitsauftrag frist=\"bald\"><absatz>x</absatz></arbeitsauftrag>",
        "<aussage><titel> </titel><absatz>x</absatz></aussage>", "<absatz><b>x</b></absatz>",
        "<information ankuendigung=\"2023-13\"><absatz>x</absatz></information>",
        "<empfehlung id=\"2\" nummer=\"1\"><titel>x</titel></empfehlung>",
        "<absatz><verweis ziel=\"javascript:x\">x</verweis></absatz>",
        "<tabelle><zeile><zelle spalten=\"0\"/></zeile></tabelle>"}) {
    std::string findings;
    EXPECT_FALSE(test::read_minutes_text(minutes("", wrong), findings)) << wrong;
    EXPECT_THAT(findings, HasSubstr("Fehler FORM-")) << wrong;
  }
}

std::string project_with(const std::string& client) {
  auto text = test::slurp(std::string(PROTOKOLLWERK_SOURCE_DIR) + "/tests/unit/read/data/projekt.xml");
  const std::string original = "<auftraggeber>Musterstadt</auftraggeber>";
  return text.replace(text.find(original), original.size(), client);
}

TEST(ReadProject, WantsAValueOrTheReasonWhyItIsUnknown) {
  std::string findings;
  EXPECT_TRUE(test::read_project_text(project_with("<auftraggeber unbekannt=\"offen\"/>"), findings));
  EXPECT_THAT(findings, IsEmpty());
  EXPECT_FALSE(test::read_project_text(project_with("<auftraggeber> </auftraggeber>"), findings));
  EXPECT_THAT(findings, HasSubstr("probe.xml:7:3: Fehler FORM-060: Das Element „auftraggeber“ ist leer."));
  EXPECT_THAT(findings, HasSubstr("<auftraggeber unbekannt=\"…\"/>"));
  EXPECT_FALSE(
      test::read_project_text(project_with("<auftraggeber unbekannt=\"offen\">A</auftraggeber>"), findings));
  EXPECT_THAT(findings, HasSubstr("FORM-061"));
}

std::string project_dividing(const std::string& word) {
  std::string text = project_with("<auftraggeber>Musterstadt</auftraggeber>");
  const std::string original = "<wort>Mühlgraben-amt</wort>";
  return text.replace(text.find(original), original.size(), "<wort>" + word + "</wort>");
}

TEST(ReadProject, TakesDivisionsAndRefusesMalformedOnes) {
  std::string findings;
  const auto project = test::read_project_text(project_dividing("Ur-in-stinkt"), findings);
  ASSERT_TRUE(project) << findings;
  EXPECT_THAT(project->divided_words, ::testing::ElementsAre("Ur-in-stinkt"));
  for (const char* wrong :
       {"U-rinstinkt", "Urinstink-t", "Ur--instinkt", "Ur-", "Ur in", "AG3", "Ur=instinkt"}) {
    findings.clear();
    EXPECT_FALSE(test::read_project_text(project_dividing(wrong), findings)) << wrong;
    EXPECT_THAT(findings, HasSubstr("Fehler FORM-")) << wrong;
    EXPECT_THAT(findings, HasSubstr("mit Bindestrichen an den erlaubten Trennstellen")) << findings;
  }
}

TEST(ReadProject, UsesTheDocumentedDefaults) {
  std::string findings;
  const auto project = test::read_project_text(
      "<projekt xmlns=\"urn:protokollwerk:projekt:1\" id=\"p\"><name>P</name><kurzname>P</kurzname>"
      "<auftraggeber>A</auftraggeber><herausgeber>H</herausgeber><zeitraum/>"
      "<gremien><plenum id=\"plenum\" name=\"Plenum\"/></gremien>"
      "<dokumente><dokument vorlage=\"ergebnisdokument\"/></dokumente></projekt>",
      findings);
  ASSERT_TRUE(project) << findings;
  EXPECT_EQ(project->style, "standard");
  EXPECT_EQ(project->minutes_label, "Protokoll");
  EXPECT_EQ(project->default_visibility, model::Visibility::internal);
  EXPECT_EQ(project->bodies.at(0).minutes, model::Body::MinutesState::present);
  EXPECT_EQ(project->bodies.at(0).voting, model::Body::Voting::no);
  EXPECT_EQ(project->bodies.at(0).meetings_before, 0);
  EXPECT_FALSE(project->begin);
}

TEST(ReadProject, PointsEveryOriginAtItsStartTag) {
  const auto text = test::slurp(std::string(PROTOKOLLWERK_SOURCE_DIR) + "/tests/unit/read/data/projekt.xml");
  std::string findings;
  const auto project = test::read_project_text(text, findings);
  ASSERT_TRUE(project) << findings;
  EXPECT_EQ(bytes(text, project->topics.at(0).origin.span).substr(0, 18), "<thema id=\"kasse\" ");
  EXPECT_EQ(project->topics.at(0).origin.entry, "kasse");
  EXPECT_EQ(project->topics.at(0).origin.minutes, "projekt");
  EXPECT_EQ(bytes(text, project->topics.at(0).title_span), "<titel wortlaut=\"original\">");
  EXPECT_EQ(bytes(text, project->claims.at(0).origin.span).substr(0, 20), "<angabe id=\"ANG-01\" ");
  EXPECT_EQ(bytes(text, project->silences.at(0).origin.span).substr(0, 8), "<befund ");
}

TEST(ReadDefinitions, HaveCodesOfTheirOwnRange) {
  std::string_view last = "FORM-059";
  for (const auto* definition : definitions()) {
    EXPECT_LT(last, definition->code);
    EXPECT_LT(definition->code, "FORM-080");
    last = definition->code;
  }
  EXPECT_NE(last, "FORM-059");
}

}  // namespace
}  // namespace protokollwerk::read
