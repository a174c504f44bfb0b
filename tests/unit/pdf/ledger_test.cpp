// Holds pipeline/pdf/REQUIREMENTS.md to its word.
#include "unit/pdf/ledger.h"

#include <fstream>
#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/definitions.h"

namespace protokollwerk::testing {
namespace {

using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::IsSupersetOf;

constexpr const char* matterhorn = "PDF/UA-1: the conditions of the Matterhorn Protocol 1.1";
constexpr const char* archive = "PDF/A-2a and 3a: the clauses that apply";
constexpr const char* beyond = "What neither standard nor validator demands";
constexpr const char* corpus = "Judged on the public corpus";

/// Conditions of each checkpoint of the protocol, from checkpoint 01 on: 137 in all.
constexpr int conditions[] = {7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1,  8, 7, 5, 3,
                              3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30};

std::set<std::string> known_codes() {
  std::set<std::string> codes;
  for (const auto* definition : pdf::definitions()) codes.emplace(definition->code);
  return codes;
}

/// "Suite.Test", and "SelfCheckMutation/Name" for the mutations, of every test of this program.
std::set<std::string> known_tests() {
  std::set<std::string> names;
  const auto* all = ::testing::UnitTest::GetInstance();
  for (int i = 0; i < all->total_test_suite_count(); ++i) {
    const auto* suite = all->GetTestSuite(i);
    for (int j = 0; j < suite->total_test_count(); ++j) {
      const std::string name = suite->GetTestInfo(j)->name();
      const std::size_t slash = name.find('/');
      names.insert(slash == std::string::npos ? std::string(suite->name()) + "." + name
                                              : "SelfCheckMutation" + name.substr(slash));
    }
  }
  return names;
}

/// Tests that a text names in backticks.
std::vector<std::string> tests_in(const std::string& text) {
  static const std::regex test("`([A-Z][A-Za-z0-9]+[./][A-Z][A-Za-z0-9]+)`");
  return {std::sregex_token_iterator(text.begin(), text.end(), test, 1), std::sregex_token_iterator()};
}

TEST(Ledger, HasEveryConditionOfTheProtocolOnce) {
  std::map<std::string, int> counts;
  for (const LedgerRow& row : ledger_table(matterhorn)) ++counts[row.at(0)];
  int checkpoint = 0;
  std::size_t total = 0;
  for (const int count : conditions) {
    ++checkpoint;
    for (int condition = 1; condition <= count; ++condition) {
      char id[16];
      std::snprintf(id, sizeof id, "%02d-%03d", checkpoint, condition);
      EXPECT_EQ(counts[id], 1) << id;
      ++total;
    }
  }
  EXPECT_EQ(total, 137U);
  EXPECT_EQ(counts.size(), total);
}

TEST(Ledger, SaysOfEachDemandHowItIsKept) {
  for (const char* table : {matterhorn, archive}) {
    for (const LedgerRow& row : ledger_table(table)) {
      ASSERT_EQ(row.size(), 4U) << row.at(0);
      EXPECT_THAT(row[2], AnyOf("check", "cannot occur", "duty", "human")) << row[0];
      EXPECT_FALSE(row[3].empty()) << row[0];
    }
  }
}

/// A check names a test that breaks a file in that way, or a clause of the corpus table.
TEST(Ledger, ProvesEachCheck) {
  std::set<std::string> clauses;
  for (const LedgerRow& row : ledger_table(corpus)) clauses.insert(row.at(0));
  static const std::regex in_corpus("corpus ([0-9.]+-t[0-9]+)");
  for (const char* table : {matterhorn, archive}) {
    for (const LedgerRow& row : ledger_table(table)) {
      if (row[2] != "check") continue;
      std::smatch clause;
      const bool names_clause = std::regex_search(row[3], clause, in_corpus);
      EXPECT_TRUE(names_clause || !tests_in(row[3]).empty()) << row[0];
      if (names_clause) {
        EXPECT_THAT(clauses, Contains(clause[1].str())) << row[0];
      }
    }
  }
}

TEST(Ledger, NamesCodesAndTestsThatExist) {
  const auto codes = known_codes();
  const auto tests = known_tests();
  for (const char* table : {matterhorn, archive, beyond, corpus}) {
    for (const LedgerRow& row : ledger_table(table)) {
      for (const std::string& cell : row) {
        EXPECT_THAT(codes, IsSupersetOf(codes_in(cell))) << row[0];
        EXPECT_THAT(tests, IsSupersetOf(tests_in(cell))) << row[0];
      }
    }
  }
}

/// Each way of breaking a file stands in the ledger, with the code that it must give.
TEST(Ledger, HasEveryMutation) {
  std::set<std::string> named;
  for (const char* table : {matterhorn, archive, beyond}) {
    for (const LedgerRow& row : ledger_table(table)) {
      for (const std::string& cell : row) {
        for (std::string& test : tests_in(cell)) named.insert(std::move(test));
      }
    }
  }
  for (const std::string& test : known_tests()) {
    if (test.rfind("SelfCheckMutation/", 0) == 0) {
      EXPECT_EQ(named.count(test), 1U) << test;
    }
  }
}

/// A duty names the element of the schema that asks for it.
TEST(Ledger, NamesInputRulesThatExist) {
  static const std::regex rule("`([a-z]+\\.xsd)` `([A-Za-z]+)`");
  for (const LedgerRow& row : ledger_table(matterhorn)) {
    if (row.at(2) != "duty") continue;
    std::smatch found;
    ASSERT_TRUE(std::regex_search(row[3], found, rule)) << row[0];
    std::ifstream schema(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/" + found[1].str());
    const std::string text{std::istreambuf_iterator<char>(schema), {}};
    EXPECT_NE(text.find("name=\"" + found[2].str() + "\""), std::string::npos) << row[0];
  }
}

}  // namespace
}  // namespace protokollwerk::testing
