#include <cstdlib>
#include <random>
#include <regex>

#include <gmock/gmock.h>

#include "base/disk_files.h"
#include "check/check.h"
#include "diag/render.h"
#include "merge/merge.h"
#include "read/minutes.h"
#include "read/project.h"

/// Faults planted at random places of the sample minutes: each must be found in its file and line, and
/// nothing else may be reported, because a second finding would send the author to the wrong place.
namespace protokollwerk::check {
namespace {

const std::string sample_folder = PROTOKOLLWERK_SOURCE_DIR "/samples/verwaltungsverbund";

/// The files of a project in memory, free to be damaged.
struct Texts {
  std::string project;
  std::map<std::string, std::string> minutes;  ///< by name, "ag1-1.xml"
};

Texts sample() {
  const DiskFiles files;
  Texts texts{files.read(sample_folder + "/projekt.xml", 1U << 20U), {}};
  for (const auto& path : files.list_recursively(sample_folder + "/protokolle"))
    texts.minutes[path.substr(path.rfind('/') + 1)] = files.read(path, 1U << 20U);
  return texts;
}

/// What a user would be told: "CODE file:line".
std::vector<std::string> findings_in(const Texts& texts, std::string& rendered) {
  static const xml::Schema project_schema(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/projekt.xsd");
  static const xml::Schema minutes_schema(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/protokoll.xsd");
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  const auto project =
      read::read_project(sources.add("projekt.xml", texts.project), sources, project_schema, diagnostics);
  EXPECT_TRUE(project);
  std::vector<model::Minutes> all;
  Date newest{};
  for (const auto& [name, text] : texts.minutes) {
    auto minutes = read::read_minutes(sources.add(name, text), sources, minutes_schema,
                                      project->default_visibility, diagnostics);
    if (!minutes) continue;
    newest = std::max(newest, minutes->date);
    all.push_back(std::move(*minutes));
  }
  const auto completeness =
      all.size() == texts.minutes.size() ? Completeness::complete : Completeness::files_missing;
  check(merge::merge(*project, std::move(all), newest, diagnostics), sources, diagnostics, completeness);
  rendered = diag::render_for_people(diagnostics, sources, diag::Language::german, diag::Colour::off);
  std::vector<std::string> found;
  for (const auto& item : diagnostics.items()) {
    const auto& source = sources[item.span->source];
    found.push_back(std::string(item.definition->code) + " " + source.path() + ":" +
                    std::to_string(source.position(item.span->begin).line));
  }
  return found;
}

/// A fault: where a pattern matches, its first group (the whole match without one) becomes something else.
struct Fault {
  const char* name;
  const char* code;
  const char* pattern;
  const char* replacement;  ///< "$1" is what stood there
  /// Whether it must be found where the match begins or where it ends.
  enum class At : std::uint8_t { begin, end } at = At::begin;
};

void PrintTo(const Fault& fault, std::ostream* stream) {
  *stream << fault.name;
}

constexpr Fault faults[] = {
    {"ElementMisspelt", "FORM-041", "<absatz>([^<]*)</absatz>", "<absats>$1</absats>"},
    {"EndTagMisspelt", "FORM-020", "</absatz>", "</absatzt>"},
    {"EndTagMissing", "FORM-021", "<absatz>([^<]*)</absatz>(?=\\s*</(information|festlegung|anregung)>)",
     "<absatz>$1"},
    {"StartTagMissing", "FORM-022", "<festlegung id=\"[^\"]*\">(\\s*<absatz>[^<]*</absatz>\\s*</festlegung>)",
     "$1", Fault::At::end},
    {"AmpersandBare", "FORM-023", " und (?=[a-z])", " & "},
    {"EntityUnknown", "FORM-024", "ü(?=[a-z])", "&uuml;"},
    {"LessThanBare", "FORM-025", " mit (?=[a-zA-Z])", " < "},
    {"QuotesMissing", "FORM-026", "<top nummer=\"([0-9]+)\"", "<top nummer=$1"},
    {"CharacterForbidden", "FORM-032", " der ", " \x01 "},
    {"AttributeUnknown", "FORM-043", "<top nummer=", "<top farbe=\"rot\" nummer="},
    {"AttributeMissing", "FORM-044", " rolle=\"[a-z]+\"", ""},
    {"TextOutside", "FORM-045", "</top>", "Text</top>"},
    {"DateWrong", "FORM-047", "datum=\"([0-9]+)-([0-9]+)-([0-9]+)\"(?= beginn)", "datum=\"$3.$2.$1\""},
    {"WordUnknown", "FORM-048", "status=\"[a-z]+\"", "status=\"fertig\""},
    {"LatinOne", "FORM-004", "ä(?=[a-z])", "\xE4"},
    {"Doctype", "FORM-007", "<protokoll ", "<!DOCTYPE protokoll><protokoll "},
    {"QuotesStraight", "FORM-100", " der (?=[a-z])", " \"der\" "},
    {"Placeholder", "FORM-105", " der (?=[a-z])", " XXX "},
    {"HyphenForDash", "FORM-106", ", (?=[a-z])", " - "},
    {"WordDoubled", "FORM-107", " und (?=[a-z])", " und und "},
    {"TopicUnknown", "BEZ-002", "<beratung thema=\"([^\"]*)\"", "<beratung thema=\"$1x\""},
    {"PartUnknown", "BEZ-004", " teil=\"(regeln|vorhaben|betrieb)\"", " teil=\"$1x\""},
    {"TargetUnknown", "BEZ-008", "<bezug id=\"([^\"]*)\"", "<bezug id=\"$1-gibt-es-nicht\""},
    {"OwnerUnknown", "AUFTR-002", " zustaendig=\"([^\"]*)\"", " zustaendig=\"$1x\""},
    {"OwnerMissing", "AUFTR-001", "(<arbeitsauftrag id=\"[^\"]*\") zustaendig=\"[^\"]*\"", "$1"},
    {"DueInThePast", "AUFTR-003", "(<arbeitsauftrag [^>]*)frist=\"[^\"]*\"", "$1frist=\"2001-01-01\""},
    {"EndBeforeBegin", "SITZ-005", "ende=\"[0-9:]+\"", "ende=\"00:01\""},
    {"PersonNamed", "DATEN-004", " der (?=[a-z])", " Frau Dr. Beispiel "},
    {"IdentifierDoubled", "BEZ-001",
     "<festlegung id=", "<information id=\"umlage\"><absatz>Neu.</absatz></information><festlegung id="},
};

/// Matches outside of quotations, which are no one's own text, and outside of the first line.
std::vector<std::pair<std::size_t, std::smatch>> places_for(const std::string& text, const Fault& fault) {
  const std::regex pattern(fault.pattern);
  std::vector<std::pair<std::size_t, std::smatch>> places;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
    const auto at = static_cast<std::size_t>(it->position());
    const auto open = text.rfind("<zitat>", at);
    const bool quoted = open != std::string::npos && text.find("</zitat>", open) > at;
    const auto tag = text.find_last_of("<>", at);
    const bool in_tag = tag != std::string::npos && text[tag] == '<' && tag != at;
    const bool about_tag = fault.pattern[0] == '<' || text[at] == '<';
    const bool about_attribute = std::string_view(fault.pattern).find("=\"") != std::string_view::npos;
    if (!quoted && (about_tag || about_attribute || !in_tag)) places.emplace_back(at, *it);
  }
  return places;
}

std::size_t line_at(const std::string& text, std::size_t offset) {
  return static_cast<std::size_t>(
             std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n')) +
         1;
}

std::uint32_t base_seed() {
  const char* given = std::getenv("PROTOKOLLWERK_SEED");  // NOLINT(concurrency-mt-unsafe)
  return given ? static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10)) : 1U;
}

class Planted : public testing::TestWithParam<Fault> {};

TEST_P(Planted, IsFoundInItsLineAndNothingElseIs) {
  const auto& fault = GetParam();
  const auto whole = sample();
  int planted = 0;
  for (std::uint32_t seed = base_seed(); seed < base_seed() + 40 && planted < 12; ++seed) {
    std::mt19937 random(seed);
    auto texts = whole;
    auto file = texts.minutes.begin();
    std::advance(file, random() % texts.minutes.size());
    if (file->first.find("fassung") != std::string::npos) continue;  // a newer version takes its place
    auto& text = file->second;
    const auto places = places_for(text, fault);
    if (places.empty()) continue;
    const auto& [at, match] = places[random() % places.size()];
    const auto expected_at =
        fault.at == Fault::At::begin ? at : at + static_cast<std::size_t>(match.length());
    const auto line = line_at(text, expected_at);
    text = text.substr(0, at) + match.format(fault.replacement) +
           text.substr(at + static_cast<std::size_t>(match.length()));
    std::string rendered;
    EXPECT_THAT(findings_in(texts, rendered), testing::ElementsAre(std::string(fault.code) + " " +
                                                                   file->first + ":" + std::to_string(line)))
        << "seed " << seed << "\n"
        << rendered;
    ++planted;
  }
  EXPECT_GE(planted, 3);
}

INSTANTIATE_TEST_SUITE_P(Faults, Planted, testing::ValuesIn(faults),
                         [](const auto& parameters) { return std::string(parameters.param.name); });

TEST(PlantedFaults, TheSampleItselfYieldsNothing) {
  std::string rendered;
  EXPECT_THAT(findings_in(sample(), rendered), testing::IsEmpty()) << rendered;
}

}  // namespace
}  // namespace protokollwerk::check
