#include "app/definitions.h"

#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/definitions.h"
#include "compose/definitions.h"
#include "merge/definitions.h"
#include "pdf/definitions.h"
#include "xml/definitions.h"

namespace protokollwerk::app {
namespace {

using ::testing::MatchesRegex;

std::vector<const diag::Definition*> all_definitions() {
  std::vector<const diag::Definition*> all;
  for (const auto& folder : {definitions(), check::definitions(), compose::definitions(),
                             merge::definitions(), pdf::definitions(), xml::definitions()}) {
    all.insert(all.end(), folder.begin(), folder.end());
  }
  return all;
}

TEST(Definitions, HaveCodesThatAreGivenOnce) {
  std::set<std::string_view> codes;
  for (const auto* definition : all_definitions()) {
    EXPECT_TRUE(codes.insert(definition->code).second) << definition->code << " is given twice";
    EXPECT_THAT(
        std::string(definition->code),
        MatchesRegex(
            "(FORM|BEZ|SITZ|THEMA|BESCHL|AUFTR|EMPF|VOLL|ZAHL|DATEN|VORL|SATZ|PDF|UMG)-[0-9][0-9][0-9]"));
  }
  EXPECT_GT(codes.size(), 60U);
}

TEST(Definitions, SpeakBothLanguagesInSentences) {
  for (const auto* definition : all_definitions()) {
    for (const auto text : {definition->message.german, definition->message.english,
                            definition->remedy.german, definition->remedy.english}) {
      ASSERT_FALSE(text.empty()) << definition->code;
      EXPECT_THAT(text.back(), ::testing::AnyOf('.', '}')) << definition->code << ": " << text;
    }
    EXPECT_NE(definition->message.german, definition->message.english) << definition->code;
  }
}

/// Names of the arguments of an ICU message pattern.
std::set<std::string> arguments_of(std::string_view pattern) {
  std::set<std::string> names;
  for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
    if (pattern[i] != '{') continue;
    const std::size_t end =
        pattern.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", i + 1);
    const bool is_argument =
        end != std::string_view::npos && end > i + 1 && (pattern[end] == '}' || pattern[end] == ',');
    if (is_argument) names.emplace(pattern.substr(i + 1, end - i - 1));
  }
  return names;
}

TEST(Definitions, UseTheSameArgumentsInBothLanguages) {
  for (const auto* definition : {&finding::no_project_file, &finding::oversized_file, &finding::missing_font,
                                 &finding::unknown_document, &finding::missing_character}) {
    EXPECT_EQ(arguments_of(definition->message.german), arguments_of(definition->message.english))
        << definition->code;
    EXPECT_EQ(arguments_of(definition->remedy.german), arguments_of(definition->remedy.english))
        << definition->code;
  }
}

/// Every pattern of this folder can be filled in with what the code gives it.
TEST(Definitions, CanBePutIntoWords) {
  const std::vector<diag::Argument> arguments = {
      {"ordner", std::string("o")},         {"grund", std::string("rechte")},
      {"megabyte", std::int64_t{128}},      {"stil", std::string("s")},
      {"projekt", std::string("p")},        {"vorlage", std::string("v")},
      {"vorhanden", std::string("a")},      {"vorschlag", std::string("keiner")},
      {"datei", std::string("d")},          {"wert", std::string("w")},
      {"zeichen", std::string("漢")},       {"nummer", std::string("U+6F22")},
      {"prozess", std::string("1")},        {"ausgabe", std::string("1")},
      {"datum", std::string("2025-01-01")}, {"befund", std::string("b")},
      {"stand", std::string("2025-01-02")}, {"anzahl", std::int64_t{0}},
      {"rechner", std::string("r")},        {"seit", std::string("t")},
      {"name", std::string("n")},           {"ort", std::string("seite")},
      {"anhang", std::string("a")},         {"seite", std::int64_t{7}}};
  for (const auto* definition : definitions()) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = definition;
    diagnostic.arguments = arguments;
    for (const auto language : {diag::Language::german, diag::Language::english}) {
      EXPECT_THAT(diag::message(diagnostic, language), ::testing::Not(::testing::HasSubstr("{")));
      EXPECT_FALSE(diag::remedy(diagnostic, language).empty());
    }
  }
}

TEST(Definitions, TellTheEnvironmentFromTheAuthor) {
  EXPECT_TRUE(is_environment_failure(finding::full_disk));
  EXPECT_TRUE(is_environment_failure(finding::missing_font));
  EXPECT_FALSE(is_environment_failure(finding::unreadable_file));
  EXPECT_FALSE(is_environment_failure(finding::missing_character));
}

}  // namespace
}  // namespace protokollwerk::app
