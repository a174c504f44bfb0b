#pragma once

#include <array>
#include <map>
#include <string>

#include "text/hyphenation_patterns.h"

/// Reads the three kinds of files that hyphenation is made from. All throw std::runtime_error for what they
/// do not understand.
namespace protokollwerk::text {

/// Letters of a pattern in ISO 8859-1, and its digits without leading zeros. A pattern that stands twice
/// counts as it stands last.
using Patterns = std::map<std::string, std::string>;

struct CompoundPatternFile {
  std::array<Patterns, 2> levels;
  PatternHeader header;
};

/// A file of libhyphen: ISO 8859-1, two levels divided by NEXTLEVEL. A pattern includes what its endings say.
CompoundPatternFile read_compound_patterns(const std::string& path);

/// A file of groff: ISO 8859-1, the patterns between "\\patterns{" and "}". A pattern says nothing of what
/// its endings say.
Patterns read_plain_patterns(const std::string& path);

/// Our own: UTF-8, an entry a line. "-" divides, "=" divides at a joint, between other letters of the entry
/// nothing may be divided, but "~" leaves that to the patterns; "." at either end is an edge of the word; "#"
/// begins a comment.
Patterns read_exceptions(const std::string& path);

}  // namespace protokollwerk::text
