#pragma once

#include <vector>

#include "fix/corrections.h"
#include "fix/flow.h"

/// The kinds of corrections, one function each; for corrections.cpp. Each looks at one flow and adds to
/// `found`.
namespace protokollwerk::fix {

/// Straight double quotes, if all quotes of the flow pair up; otherwise none of them.
void correct_quotes(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found);
void correct_spaces(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found);
void correct_dashes(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found);
void correct_composition(diag::SourceIndex source, const Flow& flow, std::vector<Correction>& found);

inline bool is_space(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == U'\u00A0' || c == U'\u202F';
}

inline bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

}  // namespace protokollwerk::fix
