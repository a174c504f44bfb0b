#include "layout/paragraph_prepare.h"

#include <algorithm>
#include <utility>

#include "layout/paragraph_graphemes.h"
#include "text/german_spaces.h"
#include "unicode/text.h"

namespace protokollwerk::layout {
namespace {

using knuth_plass::Hyphen;
using knuth_plass::Item;

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view protected_space = "\u00A0";

/// What a line end costs, on TeX's scale. A hyphen costs 50 there; here a little more, because letters may
/// give where spaces alone had to.
constexpr int hyphen_at_joint_penalty = 100;
constexpr int hyphen_penalty = 140;
constexpr int hyphen_at_hiatus_penalty = 200;
constexpr int hyphen_in_hyphenated_compound_penalty = 300;
constexpr int after_hyphen_penalty = 30;
constexpr int after_single_letter_and_hyphen_penalty = 1000;
constexpr int hyphen_beside_hyphen_penalty = 1000;
constexpr int within_address_penalty = 100;
constexpr int between_words_without_space_penalty = 10;
/// Bytes of "Informationstechnologie-": only what is as long may be divided although the reader has to keep
/// it in mind.
constexpr std::size_t shortest_divided_suspended = 16;

/// What is true of everything up to the next space.
struct Token {
  std::size_t end = 0;
  bool address = false;       ///< of the web or a mailbox: broken after signs, never hyphenated
  bool hyphenated = false;    ///< has a hyphen of its own
  bool soft_hyphens = false;  ///< the author has said where to divide
  bool suspended = false;     ///< shares a part with another word: "Land-" in "Land- und Kreisverwaltung"
  bool name = false;          ///< follows a title
};

Token token_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
  const std::string_view token = text.substr(begin, end - begin);
  const auto has = [&](std::string_view sought) { return token.find(sought) != std::string_view::npos; };
  const bool suspended =
      token.size() > 1 && (token.front() == '-' || token.find_last_of('-') + 2 >= token.size());
  return {end,
          has("://") || has("www.") || has("@"),
          has("-"),
          has(soft_hyphen),
          has("-") && suspended,
          text::follows_title(text, begin)};
}

int penalty_of(text::DivisionKind division) {
  switch (division) {
    case text::DivisionKind::joint:
      return hyphen_at_joint_penalty;
    case text::DivisionKind::syllable:
      return hyphen_penalty;
    case text::DivisionKind::hiatus:
      return hyphen_at_hiatus_penalty;
  }
  return hyphen_penalty;
}

class Preparer {
 public:
  Preparer(const Collected& collected, const PrepareRules& rules, WordStore& words)
      : collected_(collected), text_(collected.text), rules_(rules), words_(words.of(collected.looks)) {}

  Prepared run() {
    std::size_t begin = 0;
    for (const std::size_t end : unicode::line_break_opportunities(text_)) {
      if (is_no_opportunity(begin, end) || is_before_mark(end)) continue;
      add_stretch(begin, end);
      begin = end;
    }
    return std::move(result_);
  }

 private:
  /// The mark of a footnote stays with what it stands behind, and with the comma before another one.
  [[nodiscard]] bool is_before_mark(std::size_t end) const {
    return end < text_.size() && look_of(span_at(end)).rise > Length() && text_[end - 1] != ' ' &&
           text_[end - 1] != '\n';
  }

  /// A hyphen at the beginning of a word ("-gesetz") stays with it; UAX #14 before Unicode 15.1 lets it go.
  [[nodiscard]] bool is_no_opportunity(std::size_t begin, std::size_t end) const {
    if (end == text_.size() || text_[end - 1] != '-') return false;
    return end - begin == 1 || (end - begin == 2 && text_[begin] == '(');
  }

  void add_stretch(std::size_t begin, std::size_t end) {
    if (begin >= token_.end) token_ = token_at(text_, begin);
    std::size_t core_end = end;
    const bool ends_line = end == text_.size() || text_[end - 1] == '\n';
    if (text_[end - 1] == '\n') --core_end;
    while (core_end > begin && text_[core_end - 1] == ' ') --core_end;
    const bool soft = core_end == end && text_.substr(begin, end - begin).ends_with(soft_hyphen);
    if (soft) core_end -= soft_hyphen.size();
    if (core_end > begin) add_core(begin, core_end);
    if (ends_line) return add_line_end(core_end, end);
    if (soft) return add_soft_hyphen(core_end, end);
    if (core_end < end) return add_word_space(core_end);
    add_opportunity(begin, end);
  }

  void add(const Item& item, const Part& part) {
    result_.items.push_back(item);
    result_.parts.push_back(part);
  }

  void add_line_end(std::size_t begin, std::size_t end) {
    Part part;
    if (begin < end) part = {PartKind::space, index(begin), index(end), span_at(begin)};
    add(Item::break_at(knuth_plass::forced), part);
  }

  void add_word_space(std::size_t begin) {
    const bool held =
        text::holds_together(text_, begin) && look_of(span_at(begin)).language.starts_with("de");
    if (held) add(Item::break_at(knuth_plass::forbidden), {PartKind::held_space, 0, 0, 0});
    add_space(begin, begin + 1);
  }

  /// The space's freedom is that of TeX's text faces: half of it to grow, a third to shrink. Ragged lines
  /// keep it.
  void add_space(std::size_t begin, std::size_t end) {
    const std::uint32_t span = span_at(begin);
    const Length width = words_at(span).space().width;
    const bool rigid = rules_.alignment != doc::TextAlignment::justified;
    add(rigid ? Item::glue(width, Length(), Length()) : Item::glue(width, width / 2, width / 3),
        {PartKind::space, index(begin), index(end), span});
  }

  void add_soft_hyphen(std::size_t begin, std::size_t end) {
    const bool behind_text = !result_.chunks.empty() && result_.chunks.back().end == begin;
    const std::uint32_t span = behind_text ? result_.chunks.back().span : span_at(begin);
    const std::uint32_t word = behind_text ? result_.chunks.back().begin : index(begin);
    LookWords& words = words_at(span);
    const Length width =
        words.line_end_width(words.shaped(text_.substr(word, begin - word)), index(begin) - word, "-");
    add(Item::break_at(hyphen_penalty, width, Hyphen::division),
        {PartKind::soft_hyphen, index(begin), index(end), span});
  }

  /// After a hyphen, a slash, a dash.
  void add_opportunity(std::size_t begin, std::size_t end) {
    if (token_.address) return add(Item::break_at(within_address_penalty), Part{});
    if (text_[end - 1] != '-') return add(Item::break_at(between_words_without_space_penalty), Part{});
    const bool single_letter = end - begin <= 2;
    const int penalty = single_letter ? after_single_letter_and_hyphen_penalty : after_hyphen_penalty;
    add(Item::break_at(penalty, Length(), Hyphen::of_text), Part{});
  }

  /// Text without a space, between two opportunities. Protected spaces in it stretch like others, but hold;
  /// one in front stays when a line begins with it, as ordinary spaces do not.
  void add_core(std::size_t begin, std::size_t end) {
    const std::string_view core = text_.substr(0, end);
    if (core.substr(begin).starts_with(protected_space)) add(Item::box(Length()), Part{});
    while (begin < end) {
      const std::size_t space = std::min(core.find(protected_space, begin), end);
      while (begin < space) begin = add_chunk(begin, space);
      if (space == end) return;
      add(Item::break_at(knuth_plass::forbidden), Part{});
      add_space(space, space + protected_space.size());
      begin = space + protected_space.size();
    }
  }

  /// Shapes the text up to the next change of look and gives its end; a soft hyphen on the way prints
  /// nothing.
  std::size_t add_chunk(std::size_t begin, std::size_t end) {
    const std::string_view text = text_.substr(0, end);
    if (text.substr(begin).starts_with(soft_hyphen)) return begin + soft_hyphen.size();
    const std::uint32_t span = span_at(begin);
    const std::size_t border = std::min<std::size_t>(collected_.spans[span].end, end);
    const std::size_t chunk_end = std::min(text.find(soft_hyphen, begin), border);
    const std::string_view letters = text_.substr(begin, chunk_end - begin);
    const bool german = is_german_word(begin, chunk_end, span);
    const bool divide = german && divides(begin, span);
    LookWords& words = words_at(span);
    const Word& word = divide   ? words.divided(letters)
                       : german ? words.written(letters)
                                : words.shaped(letters);
    result_.chunks.push_back({index(begin), index(chunk_end), span, &word});
    if (divide) {
      add_syllables(result_.chunks.back());
    } else {
      add_signs(result_.chunks.back());
    }
    return chunk_end;
  }

  /// Whether the hyphenator can say something of the chunk: German, no address, not cut by a change of look
  /// within a word or by the author's own divisions.
  [[nodiscard]] bool is_german_word(std::size_t begin, std::size_t end, std::uint32_t span) const {
    if (token_.address || token_.soft_hyphens) return false;
    return look_of(span).language.starts_with("de") && !cuts_word(text_, begin) && !cuts_word(text_, end);
  }

  /// Whether words of the chunk may be hyphenated: no name or abbreviation, no short part of a suspended
  /// compound.
  [[nodiscard]] bool divides(std::size_t begin, std::uint32_t span) const {
    if (rules_.hyphenation == Hyphenation::off || token_.name || is_abbreviation(span)) return false;
    return !token_.suspended || token_.end - begin >= shortest_divided_suspended;
  }

  void add_syllables(const Chunk& chunk) {
    Length rest = chunk.word->width;
    std::uint32_t begin = chunk.begin;
    for (const Syllable& syllable : chunk.word->syllables) {
      const std::uint32_t end = chunk.begin + syllable.end;
      const int penalty = syllable_penalty(syllable.division);
      add_box(syllable.width, begin, end);
      add(Item::break_at(penalty, syllable.line_end, Hyphen::division, syllable.line_start),
          {PartKind::soft_hyphen, end, end, chunk.span});
      rest -= syllable.width;
      begin = end;
    }
    add_box(rest, begin, chunk.end);
  }

  [[nodiscard]] int syllable_penalty(text::DivisionKind division) const {
    if (token_.suspended) return hyphen_beside_hyphen_penalty;
    return token_.hyphenated ? hyphen_in_hyphenated_compound_penalty : penalty_of(division);
  }

  /// Addresses are broken after their own signs, never with a hyphen that a reader would take for a part of
  /// them.
  void add_signs(const Chunk& chunk) {
    WidthReader width(*chunk.word);
    std::uint32_t begin = chunk.begin;
    for (std::uint32_t end = begin + 1; token_.address && end < chunk.end; ++end) {
      const bool sign = std::string_view("/.?&=#_@").find(text_[end - 1]) != std::string_view::npos;
      if (!sign || text_[end] == '/' || text_[end] == '.') continue;
      add_box(width.up_to(end - chunk.begin), begin, end);
      const Length change = words_at(chunk.span).line_end_width(*chunk.word, end - chunk.begin, "");
      add(Item::break_at(within_address_penalty, change), Part{});
      begin = end;
    }
    add_box(width.up_to(chunk.end - chunk.begin), begin, chunk.end);
  }

  void add_box(Length width, std::uint32_t begin, std::uint32_t end) {
    add(Item::box(width),
        {PartKind::text, begin, end, static_cast<std::uint32_t>(result_.chunks.size() - 1)});
  }

  static std::uint32_t index(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  /// Offsets are asked for in ascending order, but for the few that look back within a stretch.
  [[nodiscard]] std::uint32_t span_at(std::size_t offset) const {
    while (collected_.spans[span_].begin > offset) --span_;
    while (collected_.spans[span_].end <= offset) ++span_;
    return static_cast<std::uint32_t>(span_);
  }

  [[nodiscard]] bool is_abbreviation(std::uint32_t span) const {
    const Piece& piece = collected_.pieces[collected_.spans[span].piece];
    return collected_.elements[piece.element].kind == InlineKind::abbreviation;
  }

  [[nodiscard]] LookWords& words_at(std::uint32_t span) const { return *words_[collected_.spans[span].look]; }
  [[nodiscard]] const Look& look_of(std::uint32_t span) const {
    return collected_.looks[collected_.spans[span].look];
  }

  const Collected& collected_;
  const std::string_view text_;
  const PrepareRules& rules_;
  const std::vector<LookWords*> words_;  ///< one per look
  Prepared result_;
  Token token_;
  mutable std::size_t span_ = 0;
};

}  // namespace

Prepared prepare(const Collected& collected, const PrepareRules& rules, WordStore& words) {
  if (collected.text.empty()) return {};
  Prepared prepared = Preparer(collected, rules, words).run();
  if (rules.narrowest_measure > Length())
    open_wide_boxes(prepared, collected, rules.narrowest_measure, words);
  return prepared;
}

}  // namespace protokollwerk::layout
