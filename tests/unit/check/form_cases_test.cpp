#include <set>

#include <gmock/gmock.h>

#include "base/disk_files.h"
#include "diag/render.h"
#include "read/definitions.h"
#include "read/minutes.h"
#include "read/project.h"
#include "xml/definitions.h"

/// Broken files, each named after the one code that it must yield.
namespace protokollwerk::check {
namespace {

const std::string form_folder = PROTOKOLLWERK_SOURCE_DIR "/templates/regeln/form";

std::string code_of(const std::string& path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.find('.'));
}

std::vector<std::string> broken_files() {
  auto paths = DiskFiles().list_recursively(form_folder);
  std::erase_if(paths, [](const auto& path) { return code_of(path) == "projekt"; });
  return paths;
}

std::vector<std::string> codes_in(const std::string& path) {
  static const xml::Schema schema(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/protokoll.xsd");
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  const auto source = sources.add(path, DiskFiles().read(path, 1U << 20U));
  read::read_minutes(source, sources, schema, model::Visibility::open, diagnostics);
  std::vector<std::string> codes;
  for (const auto& item : diagnostics.items()) codes.emplace_back(item.definition->code);
  return codes;
}

TEST(FormCases, YieldTheCodeThatTheirNameSaysAndNoOther) {
  for (const auto& path : broken_files())
    EXPECT_THAT(codes_in(path), testing::ElementsAre(code_of(path))) << path;
}

/// Why a code has no such file.
const std::map<std::string, std::string> without_file{
    {"FORM-001", "16 MB"},
    {"FORM-009", "two million elements"},
    {"FORM-039", "what no other code explains"},
    {"FORM-052", "the schemas of authors' files have no xs:unique"},
    {"FORM-053", "the schemas of authors' files have no xs:keyref"},
    {"FORM-055", "the schemas of authors' files have no xs:ID"},
    {"FORM-059", "what no other code explains"},
    {"FORM-060", "stands in project files: tests/unit/read"},
    {"FORM-061", "stands in project files: tests/unit/read"},
    {"FORM-063", "about picture files: tests/unit/read"},
    {"FORM-064", "about picture files: tests/unit/read"},
    {"FORM-065", "about picture files: tests/unit/read"},
    {"FORM-066", "about picture files: tests/unit/read"},
    {"FORM-067", "about picture files: tests/unit/read"},
    {"FORM-068", "about picture files: tests/unit/read"},
    {"FORM-069", "about picture files: tests/unit/read"},
    {"FORM-070", "about files of review comments: tests/unit/read"},
    {"FORM-071", "about files that are no minutes: tests/unit/read"},
};

TEST(FormCases, CoverEveryCodeOfReadingWithListedExceptions) {
  std::set<std::string> covered;
  for (const auto& path : broken_files()) covered.insert(code_of(path));
  auto all = xml::definitions();
  const auto read = read::definitions();
  all.insert(all.end(), read.begin(), read.end());
  for (const auto* definition : all) {
    const std::string code(definition->code);
    EXPECT_NE(covered.contains(code), without_file.contains(code)) << code;
  }
}

}  // namespace
}  // namespace protokollwerk::check
