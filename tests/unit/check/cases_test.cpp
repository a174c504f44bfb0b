#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "check/check.h"
#include "check/definitions.h"
#include "merge/definitions.h"
#include "support/project_folder.h"

namespace protokollwerk::check {
namespace {

/// A finding or an expectation: "SITZ-002 ag1-4.xml:3".
using Places = std::set<std::string>;

const std::string cases_folder = test::source_folder + "/templates/regeln";

std::string place(const std::string& code, const std::string& file, std::uint32_t line) {
  return code + " " + file + ":" + std::to_string(line);
}

/// What comments of one kind ("erwartet", "schweigt") say about the first line below them that is no such
/// comment.
Places announced(const diag::Sources& sources, const std::string& kind) {
  static const std::regex comment("<!-- (erwartet|schweigt): ([A-Z0-9 -]+) -->");
  static const std::regex code("[A-Z]+-[0-9]{3}");
  Places places;
  for (diag::SourceIndex index = 0; index < sources.size(); ++index) {
    const auto& source = sources[index];
    for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
      std::smatch match;
      const std::string text(source.line(line));
      if (!std::regex_search(text, match, comment) || match[1] != kind) continue;
      auto below = line + 1;
      while (std::regex_search(std::string(source.line(below)), comment)) ++below;
      const std::string codes = match[2];
      for (std::sregex_iterator it(codes.begin(), codes.end(), code), end; it != end; ++it)
        places.insert(place(it->str(), source.path(), below));
    }
  }
  return places;
}

Places found(const std::vector<model::Finding>& findings) {
  Places places;
  for (const auto& finding : findings)
    if (finding.silenced_because.empty()) places.insert(place(finding.code, finding.file, finding.line));
  return places;
}

std::vector<std::string> case_names() {
  std::set<std::string> names;
  for (const auto& path : DiskFiles().list_recursively(cases_folder))
    names.insert(path.substr(cases_folder.size() + 1,
                             path.find('/', cases_folder.size() + 1) - cases_folder.size() - 1));
  names.erase("form");  // broken files, see form_cases_test.cpp
  return {names.begin(), names.end()};
}

class Cases : public testing::TestWithParam<std::string> {};

TEST_P(Cases, YieldWhatTheirCommentsExpectAndNothingElse) {
  test::ProjectFolder loaded;
  test::load(cases_folder + "/" + GetParam(), loaded);
  const auto findings = check(loaded.result, loaded.sources, loaded.diagnostics).findings();
  EXPECT_THAT(found(findings), testing::ContainerEq(announced(loaded.sources, "erwartet")));
  for (const auto& silent : announced(loaded.sources, "schweigt"))
    EXPECT_FALSE(found(findings).contains(silent)) << "must stay silent: " << silent;
}

INSTANTIATE_TEST_SUITE_P(Projects, Cases, testing::ValuesIn(case_names()),
                         [](const auto& parameters) { return parameters.param; });

std::set<std::string> codes_of(const std::string& kind) {
  std::set<std::string> codes;
  for (const auto& name : case_names()) {
    test::ProjectFolder loaded;
    test::load(cases_folder + "/" + name, loaded);
    for (const auto& announcement : announced(loaded.sources, kind))
      codes.insert(announcement.substr(0, announcement.find(' ')));
  }
  return codes;
}

TEST(CasesAsAWhole, HaveOneThatFiresAndOneThatStaysSilentForEveryCode) {
  const auto firing = codes_of("erwartet");
  const auto silent = codes_of("schweigt");
  auto all = definitions();
  for (const auto* definition : merge::definitions()) all.push_back(definition);
  for (const auto* definition : all) {
    EXPECT_TRUE(firing.contains(std::string(definition->code))) << "no case fires " << definition->code;
    EXPECT_TRUE(silent.contains(std::string(definition->code)))
        << "no case keeps silent " << definition->code;
  }
}

TEST(CasesAsAWhole, EveryDefinitionHasItsOwnCode) {
  std::set<std::string_view> codes;
  for (const auto* definition : definitions())
    EXPECT_TRUE(codes.insert(definition->code).second) << definition->code;
}

TEST(CasesAsAWhole, EveryMessageCanBeSaidInBothLanguages) {
  for (const auto& name : case_names()) {
    test::ProjectFolder loaded;
    test::load(cases_folder + "/" + name, loaded);
    check(loaded.result, loaded.sources, loaded.diagnostics);
    for (const auto& diagnostic : loaded.diagnostics.items()) {
      for (const auto language : {diag::Language::german, diag::Language::english}) {
        EXPECT_NE(diag::message(diagnostic, language), "");
        EXPECT_NE(diag::remedy(diagnostic, language), "");
      }
    }
  }
}

TEST(CasesAsAWhole, SilencedFindingsStayListedWithTheirReasonsWhateverNamesTheirPlace) {
  test::ProjectFolder loaded;
  test::load(cases_folder + "/stille", loaded);
  const auto findings = check(loaded.result, loaded.sources, loaded.diagnostics).findings();
  std::map<std::string, std::string> reasons;
  for (const auto& finding : findings)
    if (!finding.silenced_because.empty()) reasons[finding.code] = finding.silenced_because;
  EXPECT_THAT(reasons, testing::ElementsAre(testing::Pair("DATEN-001", "nach Protokoll"),
                                            testing::Pair("FORM-013", "schon beim Lesen gefunden"),
                                            testing::Pair("FORM-106", "nach Datei"),
                                            testing::Pair("VOLL-002", "nach Kennung")));
  EXPECT_EQ(loaded.diagnostics.silenced().size(), 4u);
  EXPECT_EQ(loaded.diagnostics.items().size(), 1u);
}

}  // namespace
}  // namespace protokollwerk::check
