#include "unit/pdf/ledger.h"

#include <fstream>
#include <regex>

#include <gtest/gtest.h>

namespace protokollwerk::testing {
namespace {

LedgerRow cells_of(const std::string& line) {
  LedgerRow cells;
  for (std::size_t begin = 1; begin < line.size();) {
    const std::size_t end = std::min(line.find('|', begin), line.size());
    std::string cell = line.substr(begin, end - begin);
    cell.erase(0, cell.find_first_not_of(' '));
    cell.erase(cell.find_last_not_of(' ') + 1);
    cells.push_back(std::move(cell));
    begin = end + 1;
  }
  return cells;
}

}  // namespace

std::vector<LedgerRow> ledger_table(const std::string& heading) {
  std::ifstream file(PROTOKOLLWERK_SOURCE_DIR "/pipeline/pdf/REQUIREMENTS.md");
  std::vector<LedgerRow> rows;
  bool is_inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("## ", 0) == 0) is_inside = line == "## " + heading;
    if (is_inside && line.rfind('|', 0) == 0) rows.push_back(cells_of(line));
  }
  EXPECT_GT(rows.size(), 2U) << "no table below " << heading;
  if (rows.size() > 2) rows.erase(rows.begin(), rows.begin() + 2);
  return rows;
}

std::vector<std::string> codes_in(const std::string& text) {
  static const std::regex code("PDF-[0-9]{3}");
  return {std::sregex_token_iterator(text.begin(), text.end(), code), std::sregex_token_iterator()};
}

}  // namespace protokollwerk::testing
