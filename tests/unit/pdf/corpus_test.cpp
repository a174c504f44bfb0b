// The self-check on the public corpus of good and bad files for PDF/UA-1; the expectations are the table in
// pipeline/pdf/REQUIREMENTS.md.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

#include <gtest/gtest.h>

#include "pdf/self_check.h"
#include "support/xml_text.h"
#include "unit/pdf/ledger.h"

namespace protokollwerk::testing {
namespace {

namespace fs = std::filesystem;

/// Bad files of a clause: how many there are, and how many the self-check names by the code.
struct Tally {
  int files = 0;
  int found = 0;
};

class PdfCorpus : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = test::shared_folder() / "data/pdfua1-corpus/PDF_UA-1";
    if (!fs::exists(folder_)) GTEST_SKIP() << "no test data at " << folder_ << " (set PROTOKOLLWERK_SHARED)";
  }

  /// Calls `visit(clause, path)` for each good or each bad file.
  template <typename Visit>
  void each(const std::string& kind, Visit visit) const {
    const std::regex name("([0-9.-]+-t[0-9]+)-" + kind + "-[a-z]+\\.pdf");
    for (const auto& file : fs::recursive_directory_iterator(folder_)) {
      std::smatch parts;
      const std::string own_name = file.path().filename();
      if (std::regex_match(own_name, parts, name)) visit(parts[1].str(), file.path().string());
    }
  }

  static std::vector<diag::Diagnostic> errors_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<diag::Diagnostic> errors;
    for (auto& broken : pdf::self_check({std::istreambuf_iterator<char>(file), {}}, path)) {
      if (broken.finding.definition->severity == diag::Severity::error)
        errors.push_back(std::move(broken.finding));
    }
    return errors;
  }

  fs::path folder_;
};

TEST_F(PdfCorpus, HasNoGoodFileThatIsRefused) {
  int count = 0;
  each("pass", [&](const std::string&, const std::string& path) {
    ++count;
    for (const diag::Diagnostic& error : errors_in(path))
      ADD_FAILURE() << path << ": " << diag::message(error, diag::Language::german);
  });
  EXPECT_EQ(count, 141);
}

TEST_F(PdfCorpus, HasTheBadFilesFoundThatTheLedgerStates) {
  std::map<std::string, std::string> codes;
  std::map<std::string, Tally> stated;
  for (const LedgerRow& row : ledger_table("Judged on the public corpus")) {
    stated[row.at(0)] = {std::stoi(row.at(1)), std::stoi(row.at(2))};
    codes[row.at(0)] = row.at(3);
  }
  std::map<std::string, Tally> counted;
  each("fail", [&](const std::string& clause, const std::string& path) {
    ++counted[clause].files;
    const auto errors = errors_in(path);
    const bool is_found = std::any_of(errors.begin(), errors.end(), [&](const diag::Diagnostic& error) {
      return error.definition->code == codes[clause];
    });
    if (is_found) ++counted[clause].found;
  });
  EXPECT_EQ(counted.size(), stated.size());
  for (const auto& [clause, tally] : counted) {
    EXPECT_EQ(tally.files, stated[clause].files) << clause;
    EXPECT_EQ(tally.found, stated[clause].found) << clause;
  }
}

}  // namespace
}  // namespace protokollwerk::testing
