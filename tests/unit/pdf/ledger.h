#pragma once

#include <string>
#include <vector>

namespace protokollwerk::testing {

/// The cells of a row of a table in Markdown.
using LedgerRow = std::vector<std::string>;

/// The rows of the table below a heading of pipeline/pdf/REQUIREMENTS.md, without the table's head. Fails the
/// test if there is none.
std::vector<LedgerRow> ledger_table(const std::string& heading);

/// All codes ("PDF-008") in a text.
std::vector<std::string> codes_in(const std::string& text);

}  // namespace protokollwerk::testing
