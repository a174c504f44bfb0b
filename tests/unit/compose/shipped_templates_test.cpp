#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include <gmock/gmock.h>

#include "check/check.h"
#include "compose/read_style.h"
#include "fixture.h"
#include "merge/merge.h"
#include "merge/restrict.h"
#include "read/minutes.h"
#include "read/project.h"
#include "read/result_writer.h"

/// The templates and the style that come with the program, over the real project.
namespace protokollwerk {
namespace {

using test::codes;
using test::replaced;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string file_text(const std::string& path) {
  std::ifstream file(PROTOKOLLWERK_SOURCE_DIR "/" + path);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The XML of a view of the real project.
std::string view_text(model::Visibility visibility) {
  const xml::Schema project_schema = test::load_schema("projekt.xsd");
  const xml::Schema minutes_schema = test::load_schema("protokoll.xsd");
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  const auto add = [&](const std::string& path) { return sources.add(path, file_text(path)); };
  auto project = read::read_project(add("sources/projekt.xml"), sources, project_schema, diagnostics);
  std::vector<model::Minutes> minutes;
  for (const char* number : {"1", "2", "3", "4"}) {
    const auto source = add("sources/protokolle/plenum/plenum-" + std::string(number) + ".xml");
    if (auto read =
            read::read_minutes(source, sources, minutes_schema, project->default_visibility, diagnostics))
      minutes.push_back(std::move(*read));
  }
  EXPECT_EQ(diagnostics.errors(), 0u);
  const auto newest = minutes.back().date;
  auto result = merge::merge(std::move(*project), std::move(minutes), newest, diagnostics);
  return read::write_result(
      merge::restrict(check::check(std::move(result), sources, diagnostics), visibility));
}

struct Shipped {
  test::ReadTemplate read;
  std::unique_ptr<test::ParsedText> result;
  std::vector<doc::Document> documents;
};

Shipped compose_shipped(const std::string& name, model::Visibility visibility, const std::string& result) {
  Shipped shipped{test::read_template_text(file_text("templates/dokumente/" + name + ".xml"),
                                           file_text("templates/bausteine/gemeinsam.xml")),
                  test::parse_text(result, test::result_schema()),
                  {}};
  EXPECT_TRUE(shipped.read.templ) << shipped.read.file->findings();
  EXPECT_TRUE(shipped.result->document) << shipped.result->findings();
  if (!shipped.read.templ || !shipped.result->document) return shipped;
  auto& diagnostics = shipped.read.file->diagnostics;
  for (const auto& occasion :
       compose::occasions(*shipped.read.templ, shipped.result->document->root(), diagnostics))
    if (auto document = compose::compose(*shipped.read.templ, occasion, visibility, diagnostics))
      shipped.documents.push_back(std::move(*document));
  EXPECT_THAT(codes(diagnostics), IsEmpty()) << shipped.read.file->findings();
  return shipped;
}

Shipped compose_shipped(const std::string& name, model::Visibility visibility) {
  return compose_shipped(name, visibility, view_text(visibility));
}

/// An internal view with an open and a silenced finding.
std::string internal_result_text() {
  const std::string findings = R"(<befunde>
    <befund code="THEMA-003" schwere="Warnung" datei="plenum/3.xml" zeile="14" spalte="7">
      <meldung>Das Thema „Eins“ ist nicht neu.</meldung><abhilfe>Streichen Sie „neu“.</abhilfe>
      <auszug>  &lt;titel&gt;</auszug><stelle datei="plenum/2.xml" zeile="9">Zuerst hier genannt</stelle></befund>
    <befund code="ZAHL-001" schwere="Hinweis" stillgelegt="Die Quelle nennt es so.">
      <meldung>Die Zahl stimmt nicht.</meldung><abhilfe>Prüfen Sie die Zahl.</abhilfe></befund>
    </befunde></ergebnis>)";
  return replaced(replaced(test::result_text(), "stichtag=\"2023-05-11\" sichtbarkeit=\"oeffentlich\"",
                           "stichtag=\"2023-05-11\" sichtbarkeit=\"intern\""),
                  "</ergebnis>", findings);
}

/// A style as the program reads it: the sheet, then the one that it is based on.
std::optional<doc::Style> shipped_style(const std::vector<std::string>& sheets) {
  std::vector<std::unique_ptr<test::ParsedText>> files;
  std::vector<xml::Element> roots;
  for (const std::string& name : sheets) {
    files.push_back(
        test::parse_text(file_text("templates/stile/" + name + ".xml"), test::load_schema("stil.xsd")));
    if (!files.back()->document) return std::nullopt;
    roots.push_back(files.back()->document->root());
  }
  return compose::read_style(roots, files.front()->diagnostics);
}

TEST(ShippedTemplates, UseOnlyWhatEachStyleHas) {
  for (const std::vector<std::string>& sheets :
       {std::vector<std::string>{"standard"}, std::vector<std::string>{"klar", "standard"}}) {
    const auto style = shipped_style(sheets);
    ASSERT_TRUE(style) << sheets.front();
    for (const char* name :
         {"ergebnisdokument", "sitzungsbericht", "protokoll", "pruefbericht", "rueckmeldungen"}) {
      auto read = test::read_template_text(file_text("templates/dokumente/" + std::string(name) + ".xml"),
                                           file_text("templates/bausteine/gemeinsam.xml"));
      ASSERT_TRUE(read.templ) << read.file->findings();
      EXPECT_TRUE(compose::check_styles(*read.templ, *style, read.file->diagnostics))
          << read.file->findings();
    }
  }
}

TEST(ShippedStyles, TellWhatWasSettledFromWhatIsOpenWithoutColour) {
  for (const std::vector<std::string>& sheets :
       {std::vector<std::string>{"standard"}, std::vector<std::string>{"klar", "standard"}}) {
    const auto style = shipped_style(sheets);
    ASSERT_TRUE(style) << sheets.front();
    std::set<std::tuple<doc::BarPattern, bool, bool>> looks;
    for (const char* kind : {"festlegung", "beschluss", "arbeitsauftrag", "empfehlung", "offeneFrage"}) {
      const doc::CalloutStyle& look = style->callouts.at(kind);
      looks.emplace(look.pattern, look.frame > Length{}, look.bar_width > Length{});
    }
    EXPECT_EQ(looks.size(), 5u) << sheets.front();
  }
}

TEST(ShippedTemplates, MakeTheResultDocument) {
  const Shipped shipped = compose_shipped("ergebnisdokument", model::Visibility::open);
  ASSERT_EQ(shipped.documents.size(), 1u);
  const std::string text = doc::plain_text(shipped.documents[0]);
  for (const char* line : {"\nKeine amtliche Veröffentlichung.", "\n1 Einleitung\n", "\n4 Grundlagen\n",
                           "\n5 Erste Maßnahmen\n", "\n6 Festigende und dauerhafte Aufgaben\n",
                           "\n7.1 Projektergebnisse\n", "\n7.2 Handlungsempfehlungen\n", "\n8 Themen\n",
                           "\nA Sitzungsverzeichnis\n", "10. Ökosystem aufbauen"})
    EXPECT_THAT(text, HasSubstr(line));
  for (const char* left_out : {"Umsetzungsstand", "Arbeitsaufträge", "Festlegungen und Beschlüsse"})
    EXPECT_THAT(text, Not(HasSubstr(left_out)));
}

TEST(ShippedTemplates, MakeOneReportForEachPlenary) {
  const Shipped shipped = compose_shipped("sitzungsbericht", model::Visibility::open);
  ASSERT_EQ(shipped.documents.size(), 4u);
  const std::string text = doc::plain_text(shipped.documents[0]);
  EXPECT_THAT(text, HasSubstr("mehr als 45"));
  EXPECT_THAT(text, HasSubstr("4. Basisdienst \"Sicherer Basistransport\"\n"));
  EXPECT_THAT(text, HasSubstr("nacherfasst"));
}

TEST(ShippedTemplates, SetCommentsBesideTheirAnswers) {
  const std::string reviews =
      R"(<rueckmeldungen><durchsicht fassung="Entwurf 1" beginn="2023-04-03" ende="2023-04-28">
    <rueckmeldung id="RM-1" zu="HE-01" von="stadt" art="aenderung" stand="teilweise" sichtbarkeit="teilnehmende">
      <wortlaut><absatz>Erst später.</absatz></wortlaut><antwort><absatz>Im Herbst.</absatz></antwort></rueckmeldung>
    </durchsicht></rueckmeldungen>)";
  const std::string member =
      "<mitglieder><mitglied id=\"stadt\" art=\"Stadt\" "
      "gremien=\"plenum\">Musterstadt</mitglied></mitglieder><ergebnisteile>";
  const Shipped shipped = compose_shipped(
      "rueckmeldungen", model::Visibility::participants,
      replaced(replaced(view_text(model::Visibility::participants), "<rueckmeldungen/>", reviews),
               "<ergebnisteile>", member));
  ASSERT_EQ(shipped.documents.size(), 1u);
  const std::string text = doc::plain_text(shipped.documents[0]);
  for (const char* piece : {"1\u00A0Rückmeldung, 1 teilweise übernommen.", "RM-1",
                            "Änderung zu HE-01: ", "Erst später.", "Im Herbst.", "teilweise übernommen\n"})
    EXPECT_THAT(text, HasSubstr(piece));
  EXPECT_THAT(text, Not(HasSubstr("Rückmeldungen liegen nicht vor")));
  const Shipped without = compose_shipped("rueckmeldungen", model::Visibility::participants);
  ASSERT_EQ(without.documents.size(), 1u);
  EXPECT_THAT(doc::plain_text(without.documents[0]), HasSubstr("Rückmeldungen liegen nicht vor."));
}

TEST(ShippedTemplates, MakeTheEditorialReport) {
  EXPECT_EQ(compose_shipped("pruefbericht", model::Visibility::internal).documents.size(), 1u);
}

TEST(ShippedTemplates, PrintEveryFindingWithPlaceAndRemedy) {
  const Shipped shipped =
      compose_shipped("pruefbericht", model::Visibility::internal, internal_result_text());
  ASSERT_EQ(shipped.documents.size(), 1u);
  const std::string text = doc::plain_text(shipped.documents[0]);
  for (const char* line :
       {"Offene Befunde: 0 Fehler, 1\u00A0Warnung, 0\u00A0Hinweise\n", "Warnung THEMA-003\n",
        "plenum/3.xml, Zeile 14, Spalte 7\n<titel>\n", "• Zuerst hier genannt (plenum/2.xml, Zeile 9)\n",
        "Abhilfe: Streichen Sie „neu“.\n", "Hinweis ZAHL-001, stillgelegt\nGrund: Die Quelle nennt es so.\n"})
    EXPECT_THAT(text, HasSubstr(line));
}

}  // namespace
}  // namespace protokollwerk
