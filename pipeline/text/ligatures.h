#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/hyphenator.h"
#include "text/shaper.h"

/// Where German lets a font draw letters as one. Takes a word and where it may be divided; gives the letters
/// that belong to one part of the word for certain: never across the joint of a compound, a prefix or a
/// suffix ("Auf|lage", "Schiff|fahrt", "höf|lich"), and nothing where the divisions do not say to which
/// syllable a letter belongs. Only ligatures that begin with a small f: no others occur in German text faces.
namespace protokollwerk::text {

/// Ascending, apart from one another. `word` has letters only; `divisions` are those of its hyphenator.
std::vector<Ligature> ligatures(std::string_view word, std::span<const Division> divisions);

}  // namespace protokollwerk::text
