#include <algorithm>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "probe.h"
#include "xml/definitions.h"

namespace protokollwerk::xml {
namespace {

namespace fs = std::filesystem;

const fs::path cases_folder = PROTOKOLLWERK_SOURCE_DIR "/tests/unit/xml/findings";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(cases_folder)) {
    if (entry.path().extension() == ".xml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// Each case: `<name>.xml`, and in `<name>.txt` all that the user gets to read about it, word for word.
class Findings : public testing::TestWithParam<std::string> {};

TEST_P(Findings, ReadAsWritten) {
  const auto parsed = test::parse_probe(read(cases_folder / (GetParam() + ".xml")));
  const auto expected = read(cases_folder / (GetParam() + ".txt"));
  ASSERT_FALSE(expected.empty());
  EXPECT_EQ(parsed->findings(), expected);
  EXPECT_EQ(parsed->document == nullptr, parsed->diagnostics.errors() > 0);
}

std::string test_name(const testing::TestParamInfo<std::string>& parameter) {
  auto name = parameter.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, Findings, testing::ValuesIn(case_names()), test_name);

TEST(Definitions, AreEachCoveredByACaseOrByATestOfItsOwn) {
  std::string all;
  for (const auto& name : case_names()) all += read(cases_folder / (name + ".txt"));
  // These need bytes or limits that no file here can show; see input_test.cpp.
  const std::set<std::string_view> elsewhere{"FORM-001", "FORM-002", "FORM-003", "FORM-004",
                                             "FORM-006", "FORM-008", "FORM-009"};
  // What libxml2 says beyond all that is foreseen.
  const std::set<std::string_view> fallbacks{"FORM-039", "FORM-059"};
  for (const auto* definition : definitions()) {
    if (elsewhere.contains(definition->code) || fallbacks.contains(definition->code)) continue;
    EXPECT_NE(all.find(" " + std::string(definition->code) + ":"), std::string::npos) << definition->code;
  }
}

TEST(Definitions, HaveOneCodeEach) {
  std::set<std::string_view> codes;
  for (const auto* definition : definitions())
    EXPECT_TRUE(codes.insert(definition->code).second) << definition->code;
}

}  // namespace
}  // namespace protokollwerk::xml
