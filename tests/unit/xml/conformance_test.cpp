#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "probe.h"

/// Files that others collected to break XML parsers. They are no part of the repository; see
/// test::shared_folder().
namespace protokollwerk::xml {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Findings of the schema alone: they do not prove that a file was found malformed.
bool is_about_schema(const diag::Diagnostic& finding) {
  return finding.definition->code >= "FORM-040" && finding.definition->code <= "FORM-059";
}

bool is_refused_before_validation(const test::ParsedText& parsed) {
  for (const auto& finding : parsed.diagnostics.items()) {
    if (finding.definition->severity == diag::Severity::error && !is_about_schema(finding)) return true;
  }
  return false;
}

class Conformance : public testing::Test {
 protected:
  void require(const fs::path& folder) {
    data = test::shared_folder() / "data" / folder;
    if (!fs::exists(data)) GTEST_SKIP() << "no test data at " << data << " (set PROTOKOLLWERK_SHARED)";
  }
  fs::path data;
};

TEST_F(Conformance, RefusesEveryMalformedFileOfTheW3cSuite) {
  require("w3c-xml-conformance");
  if (IsSkipped()) return;
  std::ifstream table(data / "PUGIXML-1.13-RESULT.tsv");
  // Malformed up to the fourth edition of XML 1.0, well-formed by the fifth, which has been in force since
  // 2008.
  const std::set<std::string> fine_since_fifth_edition{"eduni/xml-1.1/016.xml", "eduni/xml-1.1/019.xml"};
  std::size_t malformed = 0;
  for (std::string line; std::getline(table, line);) {
    std::istringstream cells(line);
    std::string file;
    std::string type;
    std::getline(cells, file, '\t');
    std::getline(cells, type, '\t');
    if (type != "not-wf") continue;
    ++malformed;
    const auto parsed = test::parse_probe(read(data / file));
    EXPECT_EQ(parsed->document, nullptr) << file;
    EXPECT_NE(is_refused_before_validation(*parsed), fine_since_fifth_edition.contains(file))
        << file << "\n"
        << parsed->findings();
  }
  EXPECT_EQ(malformed, 1499u);
}

TEST_F(Conformance, SurvivesTheEntityBombsAndOddFilesOfLibxml2) {
  require("libxml2-tests");
  if (IsSkipped()) return;
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    if (!entry.is_regular_file()) continue;
    const auto parsed = test::parse_probe(read(entry.path()));
    EXPECT_EQ(parsed->document, nullptr) << entry.path();
    EXPECT_FALSE(parsed->findings().empty()) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 300u);
}

TEST_F(Conformance, RefusesEveryEncodingButUtf8) {
  require("xml-encodings");
  if (IsSkipped()) return;
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    const auto name = entry.path().filename().string();
    const bool foreign = name.find("utf16") != std::string::npos || name.find("utf32") != std::string::npos ||
                         name.find("latin1") != std::string::npos;
    if (!entry.is_regular_file() || !foreign) continue;
    const auto findings = test::parse_probe(read(entry.path()))->findings();
    const bool named =
        findings.find("FORM-003") != std::string::npos || findings.find("FORM-005") != std::string::npos;
    EXPECT_TRUE(named) << name << "\n" << findings;
    ++count;
  }
  EXPECT_GE(count, 15u);
}

/// What refuses a file that the suite calls well-formed, by the promises of the program: UTF-8 (FORM-003),
/// XML 1.0 (FORM-014), namespaces without prefixes (FORM-012) and names that are right by the
/// recommendation on namespaces (FORM-039).
const std::map<std::string, std::string> refused_for_a_reason{
    {"eduni/namespaces/1.0/019.xml", "FORM-012"}, {"eduni/namespaces/1.0/024.xml", "FORM-012"},
    {"eduni/namespaces/1.0/039.xml", "FORM-012"}, {"eduni/namespaces/1.0/041.xml", "FORM-012"},
    {"eduni/xml-1.1/015.xml", "FORM-014"},        {"eduni/xml-1.1/017.xml", "FORM-014"},
    {"eduni/xml-1.1/018.xml", "FORM-014"},        {"japanese/pr-xml-little-endian.xml", "FORM-003"},
    {"japanese/pr-xml-utf-16.xml", "FORM-003"},   {"japanese/weekly-little-endian.xml", "FORM-003"},
    {"japanese/weekly-utf-16.xml", "FORM-003"},   {"oasis/p04pass1.xml", "FORM-039"},
    {"oasis/p05pass1.xml", "FORM-039"},           {"sun/invalid/utf16b.xml", "FORM-003"},
    {"sun/invalid/utf16l.xml", "FORM-003"},       {"xmltest/valid/sa/049.xml", "FORM-003"},
    {"xmltest/valid/sa/050.xml", "FORM-003"},     {"xmltest/valid/sa/051.xml", "FORM-003"},
};

TEST_F(Conformance, ReadsEveryWellFormedFileWithoutDoctype) {
  require("w3c-xml-conformance");
  if (IsSkipped()) return;
  std::ifstream table(data / "PUGIXML-1.13-RESULT.tsv");
  std::size_t read_files = 0;
  for (std::string line; std::getline(table, line);) {
    std::istringstream cells(line);
    std::string file;
    std::string type;
    std::getline(cells, file, '\t');
    std::getline(cells, type, '\t');
    const auto text = read(data / file);
    if ((type != "valid" && type != "invalid") || text.find("<!DOCTYPE") != std::string::npos) continue;
    const auto parsed = test::parse_probe(text);
    const auto reason = refused_for_a_reason.find(file);
    EXPECT_EQ(is_refused_before_validation(*parsed), reason != refused_for_a_reason.end())
        << file << "\n"
        << parsed->findings();
    if (reason != refused_for_a_reason.end()) {
      EXPECT_NE(parsed->findings().find(reason->second), std::string::npos) << file << "\n"
                                                                            << parsed->findings();
    }
    ++read_files;
  }
  EXPECT_GE(read_files, 70u);
}

TEST_F(Conformance, SaysWhatIsWrongWithMalformedParliamentaryProtocols) {
  require("bundestag");
  if (IsSkipped()) return;
  const std::map<std::string, std::string> expected{
      {"19068-data.xml", "probe.xml:1:1: Fehler FORM-016"},
      {"19109-data.xml", "probe.xml:1:1: Fehler FORM-016"},
      {"19144-data.xml", "probe.xml:3349:7: Fehler FORM-021"},
      {"19151-data.xml", "Fehler FORM-021"},
  };
  for (const auto& [name, wanted] : expected) {
    const auto parsed = test::parse_probe(read(data / name));
    EXPECT_EQ(parsed->document, nullptr);
    const auto findings = parsed->findings();
    EXPECT_NE(findings.find(wanted), std::string::npos) << name << "\n" << findings.substr(0, 3000);
  }
}

TEST_F(Conformance, RefusesTheDoctypeOfParliamentaryProtocolsAndReadsOn) {
  require("bundestag");
  if (IsSkipped()) return;
  const auto findings = test::parse_probe(read(data / "19144-data.xml"))->findings();
  EXPECT_NE(findings.find("probe.xml:3:1: Fehler FORM-007"), std::string::npos) << findings.substr(0, 3000);
  EXPECT_NE(findings.find("probe.xml:3349:7: Fehler FORM-021"), std::string::npos)
      << findings.substr(0, 3000);
}

}  // namespace
}  // namespace protokollwerk::xml
