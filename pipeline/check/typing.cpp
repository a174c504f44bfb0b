#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

#include "check/text_definitions.h"
#include "check/texts.h"
#include "unicode/text.h"

/// Slips of the keyboard that a reader of the finished document would stumble over. All rules leave the
/// wording of a source alone.
namespace protokollwerk::check::rule {
namespace {

using unicode::WordRange;

/// Words that German never has twice in a row ("die die" and "der der" it may).
constexpr std::array never_doubled =
    std::to_array<std::string_view>({"und", "oder", "mit", "von", "für", "bei", "nicht", "ist", "wird",
                                     "wurde", "werden", "im", "zum", "zur"});

constexpr std::array placeholders = std::to_array<std::string_view>({"XXX", "TODO", "FIXME", "TBD", "tbd"});

std::string_view piece(const Passage& passage, const WordRange& range) {
  return std::string_view(passage.text).substr(range.begin, range.end - range.begin);
}

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool only_spaces_between(const Passage& passage, const WordRange& first, const WordRange& second) {
  const auto between = std::string_view(passage.text).substr(first.end, second.begin - first.end);
  return !between.empty() && between.find_first_not_of(' ') == std::string_view::npos;
}

/// Calls `visit(passage)` for each text that the authors wrote themselves, the same text once.
template <typename Visit>
void for_each_own_text(const Facts& facts, Visit visit) {
  std::map<std::uint32_t, std::unordered_set<std::string_view>> seen;
  for (const auto& passage : facts.passages())
    if (passage.wording == model::Wording::edited && seen[passage.span.source].insert(passage.text).second)
      visit(passage);
}

void report_placeholder(const Facts& facts, const Passage& passage, std::string_view text, Report& report) {
  report.add_at(finding::placeholder_left, passage.origin, facts.place_of(passage, text),
                {{"text", std::string(text)}});
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Offset of the first " - " between two words; npos if there is none. Between numbers it may be a minus, at
/// the ends of a text the sign of a list.
std::size_t find_hyphen_for_dash(std::string_view text, std::size_t from) {
  for (auto at = text.find(" - ", from); at != std::string_view::npos; at = text.find(" - ", at + 1)) {
    const bool inside = at > 0 && at + 3 < text.size();
    if (inside && !(is_digit(text[at - 1]) && is_digit(text[at + 3]))) return at;
  }
  return std::string_view::npos;
}

/// The hyphen with the word before it, so that it can be found in the file; protected spaces may be written
/// as references there.
std::string_view surroundings(std::string_view text, std::size_t at) {
  constexpr std::string_view protected_space = "\u00A0";
  std::size_t first = 0;
  if (const auto space = text.find_last_of(' ', at - 1); space != std::string_view::npos) first = space + 1;
  if (const auto space = text.rfind(protected_space, at - 1); space != std::string_view::npos)
    first = std::max(first, space + protected_space.size());
  return text.substr(first, at + 3 - first);
}

struct Hyphens {
  const Passage* first = nullptr;
  std::string_view at;
  std::int64_t count = 0;
};

}  // namespace

void no_placeholders_are_left(const Facts& facts, Report& report) {
  for_each_own_text(facts, [&](const Passage& passage) {
    if (const auto at = passage.text.find("???"); at != std::string::npos)
      report_placeholder(facts, passage, "???", report);
    for (const auto& range : passage.words)
      if (contains(placeholders, piece(passage, range)))
        report_placeholder(facts, passage, piece(passage, range), report);
  });
}

void dashes_are_dashes(const Facts& facts, Report& report) {
  std::map<std::uint32_t, Hyphens> by_file;
  for_each_own_text(facts, [&](const Passage& passage) {
    auto at = find_hyphen_for_dash(passage.text, 0);
    for (; at != std::string::npos; at = find_hyphen_for_dash(passage.text, at + 2)) {
      auto& hyphens = by_file[passage.span.source];
      if (hyphens.count++ == 0) hyphens = {&passage, surroundings(passage.text, at), 1};
    }
  });
  for (const auto& [file, hyphens] : by_file)
    report.add_at(finding::hyphen_for_dash, hyphens.first->origin, facts.place_of(*hyphens.first, hyphens.at),
                  {{"anzahl", hyphens.count}});
}

void words_are_not_doubled(const Facts& facts, Report& report) {
  for_each_own_text(facts, [&](const Passage& passage) {
    const auto& ranges = passage.words;
    for (std::size_t i = 1; i < ranges.size(); ++i) {
      const auto word = piece(passage, ranges[i]);
      const bool doubled = contains(never_doubled, word) && piece(passage, ranges[i - 1]) == word &&
                           only_spaces_between(passage, ranges[i - 1], ranges[i]);
      if (!doubled) continue;
      const auto both =
          std::string_view(passage.text).substr(ranges[i - 1].begin, ranges[i].end - ranges[i - 1].begin);
      report.add_at(finding::word_doubled, passage.origin, facts.place_of(passage, both),
                    {{"wort", std::string(word)}});
    }
  });
}

}  // namespace protokollwerk::check::rule
