#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::check {

/// Letters to insert, delete or replace to make one word of the other.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);
std::u32string characters(std::string_view text);

/// The candidate that was probably meant: the nearest one that differs in at most a third of the letters, the
/// first of equals; "keiner" if none is near, the word on which message patterns select.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

/// The folded words of a title that carry meaning: articles, prepositions and the like left out.
std::vector<std::string> meaningful_words(std::string_view title);

/// Share of the shorter title's words that the other has too, from 0 to 1 (word containment).
double containment(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// The words that both have, of sorted words.
std::vector<std::string> shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace protokollwerk::check
