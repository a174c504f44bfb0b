#include "doc/changes.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

namespace protokollwerk::doc {
namespace {

/// What is compared as a whole.
struct Piece {
  std::string text;
  Change* change;
};

/// The pieces of blocks in reading order.
class Collector {
 public:
  Collector(Blocks& content, const std::vector<Image>& images) : images_(images) { blocks(content); }

  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  /// The label is printed before the first block.
  void blocks(Blocks& content, std::string label = {}) {
    for (Block& block : content)
      std::visit([&](auto& value) { add(value, block.change, std::exchange(label, {})); }, block.value);
  }

  void piece(const char* kind, std::string text, Change& change) {
    if (!text.empty()) pieces_.push_back({kind + std::move(text), &change});
  }

  void add(Paragraph& paragraph, Change& change, const std::string& label) {
    piece("p", label + text_of(paragraph.content), change);
  }
  void add(List& list, Change& /*change*/, const std::string& /*label*/) {
    for (ListItem& item : list.items)
      blocks(item.content, list.numbering == List::Numbering::label ? item.label : std::string());
  }
  void add(Table& table, Change& change, const std::string& /*label*/) {
    piece("t", plain_text(table.caption), change);
    for (std::vector<Row>* rows : {&table.head, &table.body})
      for (Row& row : *rows) piece("r", text_of(row), row.change);
  }
  void add(Callout& callout, Change& change, const std::string& /*label*/) {
    piece("c", plain_text(callout.label), change);
    blocks(callout.content);
  }
  void add(Quotation& quotation, Change& /*change*/, const std::string& /*label*/) {
    blocks(quotation.content);
  }
  void add(Section& section, Change& change, const std::string& /*label*/) {
    piece("s", plain_text(section.title), change);
    blocks(section.content);
  }
  void add(TitlePage& page, Change& /*change*/, const std::string& /*label*/) { blocks(page.content); }
  void add(FrontMatter& front, Change& /*change*/, const std::string& /*label*/) { blocks(front.content); }
  void add(Figure& figure, Change& change, const std::string& /*label*/) {
    piece("f", figure.alternative + '\n' + plain_text(figure.caption) + '\n' + bytes_of(figure.file), change);
  }
  void add(TableOfContents& /*repeats*/, Change& /*change*/, const std::string& /*label*/) {}
  void add(ListOfCaptions& /*repeats*/, Change& /*change*/, const std::string& /*label*/) {}
  void add(Index& /*repeats*/, Change& /*change*/, const std::string& /*label*/) {}
  void add(PageBreak& /*silent*/, Change& /*change*/, const std::string& /*label*/) {}

  /// With the texts of footnotes where their marks stand.
  [[nodiscard]] std::string text_of(const Inlines& inlines) const {
    std::string text = plain_text(inlines);
    for (const Inline& part : inlines)
      if (const auto* note = std::get_if<Footnote>(&part.value)) text += '\n' + text_of(note->content);
    return text;
  }
  [[nodiscard]] std::string text_of(Blocks content) const {
    std::string text;
    for (const Piece& piece : Collector(content, images_).take()) text += piece.text + '\n';
    return text;
  }
  [[nodiscard]] std::string text_of(const Row& row) const {
    std::string text;
    for (const Cell& cell : row.cells) text += text_of(cell.content) + '\t';
    return text;
  }

  [[nodiscard]] std::string bytes_of(const std::string& file) const {
    const auto found =
        std::find_if(images_.begin(), images_.end(), [&](const Image& image) { return image.name == file; });
    return found != images_.end() && found->bytes ? *found->bytes : std::string();
  }

  const std::vector<Image>& images_;
  std::vector<Piece> pieces_;
};

using Numbers = std::vector<std::size_t>;

/// From `begin` to before `end`, in both lists.
struct Stretch {
  std::size_t before_begin, before_end, now_begin, now_end;
};

/// Pairs equal members of two lists so that their order is kept: what both begin and end with, then what
/// occurs once in both, then the same between those. Of a stretch without such members as many as possible,
/// if it is short.
class Pairing {
 public:
  Pairing(const Numbers& before, const Numbers& now) : before_(before), now_(now), partners_(now.size()) {
    pair({0, before.size(), 0, now.size()});
  }

  /// For each member of `now`.
  std::vector<std::optional<std::size_t>> take() { return std::move(partners_); }

 private:
  static constexpr std::size_t most_comparisons = 250'000;

  void pair(Stretch in) {
    for (; !is_over(in) && before_[in.before_begin] == now_[in.now_begin]; ++in.before_begin, ++in.now_begin)
      partners_[in.now_begin] = in.before_begin;
    for (; !is_over(in) && before_[in.before_end - 1] == now_[in.now_end - 1]; --in.before_end, --in.now_end)
      partners_[in.now_end - 1] = in.before_end - 1;
    if (is_over(in)) return;
    const std::vector<std::pair<std::size_t, std::size_t>> fixed = in_order(unique_in_both(in));
    if (fixed.empty()) return pair_short(in);
    Stretch between{in.before_begin, 0, in.now_begin, 0};
    for (const auto& [then, now] : fixed) {
      partners_[now] = then;
      between.before_end = then;
      between.now_end = now;
      pair(between);
      between.before_begin = then + 1;
      between.now_begin = now + 1;
    }
    between.before_end = in.before_end;
    between.now_end = in.now_end;
    pair(between);
  }

  static bool is_over(const Stretch& in) {
    return in.before_begin == in.before_end || in.now_begin == in.now_end;
  }

  /// Places of what occurs once in both, in the order of `now`.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> unique_in_both(const Stretch& in) const {
    struct Seen {
      std::size_t times_before = 0, times_now = 0, before = 0;
    };
    std::map<std::size_t, Seen> seen;
    for (std::size_t i = in.before_begin; i < in.before_end; ++i) {
      Seen& one = seen[before_[i]];
      ++one.times_before;
      one.before = i;
    }
    for (std::size_t i = in.now_begin; i < in.now_end; ++i) ++seen[now_[i]].times_now;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = in.now_begin; i < in.now_end; ++i)
      if (const Seen& one = seen[now_[i]]; one.times_before == 1 && one.times_now == 1)
        places.emplace_back(one.before, i);
    return places;
  }

  /// As many of the pairs as have their first members in ascending order.
  static std::vector<std::pair<std::size_t, std::size_t>> in_order(
      const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
    std::vector<std::size_t> ends;  // ends[k]: of the sequences of k + 1 pairs the one that ends lowest
    std::vector<std::optional<std::size_t>> previous(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto place =
          std::lower_bound(ends.begin(), ends.end(), pairs[i].first,
                           [&](std::size_t end, std::size_t value) { return pairs[end].first < value; });
      if (place != ends.begin()) previous[i] = *(place - 1);
      if (place == ends.end())
        ends.push_back(i);
      else
        *place = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> chosen;
    std::optional<std::size_t> at;
    if (!ends.empty()) at = ends.back();
    for (; at; at = previous[*at]) chosen.push_back(pairs[*at]);
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
  }

  /// The longest common subsequence.
  void pair_short(const Stretch& in) {
    const std::size_t rows = in.before_end - in.before_begin;
    const std::size_t columns = in.now_end - in.now_begin;
    if (columns > most_comparisons / rows) return;
    std::vector<Numbers> longest(rows + 1, Numbers(columns + 1));
    const auto equal = [&](std::size_t row, std::size_t column) {
      return before_[in.before_begin + row] == now_[in.now_begin + column];
    };
    for (std::size_t row = rows; row-- > 0;)
      for (std::size_t column = columns; column-- > 0;)
        longest[row][column] = equal(row, column)
                                   ? longest[row + 1][column + 1] + 1
                                   : std::max(longest[row + 1][column], longest[row][column + 1]);
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
      if (equal(row, column))
        partners_[in.now_begin + column++] = in.before_begin + row++;
      else if (longest[row + 1][column] >= longest[row][column + 1])
        ++row;
      else
        ++column;
    }
  }

  const Numbers& before_;
  const Numbers& now_;
  std::vector<std::optional<std::size_t>> partners_;
};

}  // namespace

void mark_changes(Document& document, Document before) {
  const std::vector<Piece> then = Collector(before.content, before.images).take();
  const std::vector<Piece> now = Collector(document.content, document.images).take();
  std::map<std::string_view, std::size_t> known;
  const auto numbers_of = [&](const std::vector<Piece>& pieces) {
    Numbers numbers;
    for (const Piece& piece : pieces)
      numbers.push_back(known.try_emplace(piece.text, known.size()).first->second);
    return numbers;
  };
  const Numbers then_numbers = numbers_of(then);
  const Numbers now_numbers = numbers_of(now);
  const auto partners = Pairing(then_numbers, now_numbers).take();
  std::size_t expected = 0;  // the partner that leaves no gap
  for (std::size_t i = 0; i < now.size(); ++i) {
    const bool is_behind_change = i > 0 && !partners[i - 1];
    if (!partners[i])
      *now[i].change = Change::changed;
    else if (*partners[i] != expected && !is_behind_change)
      *now[i].change = Change::gap_above;
    if (partners[i]) expected = *partners[i] + 1;
  }
  if (!now.empty() && partners.back() && expected < then.size() && *now.back().change == Change::none)
    *now.back().change = Change::gap_below;
}

}  // namespace protokollwerk::doc
