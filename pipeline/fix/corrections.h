#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/source.h"

/// Takes the text of a file that is proven well-formed; gives the typing slips that can be corrected without
/// a doubt. Promises: nothing but character data is touched, never the wording of a source
/// (wortlaut="original", quotations, foreign passages), and a corrected text needs no correction.
namespace protokollwerk::fix {

struct Correction {
  enum class Kind : std::uint8_t {
    quotes,           ///< straight quotes, or a foreign closing one, made German ones
    protected_space,  ///< a space that must not end a line: "§ 16", "z. B.", "5 %"
    dash,             ///< a hyphen between words that stands for a dash
    composition       ///< letters with separate accents made single characters (NFC)
  } kind = Kind::quotes;
  diag::Span span;
  std::string replacement;
};

/// In the order of the text; none overlaps another.
std::vector<Correction> corrections(diag::SourceIndex source, std::string_view text);

/// The text with all corrections made.
std::string corrected(std::string_view text, const std::vector<Correction>& corrections);

}  // namespace protokollwerk::fix
