#include "layout/paragraph_graphemes.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace protokollwerk::layout {
namespace {

using knuth_plass::Item;
using knuth_plass::ItemKind;

constexpr int within_grapheme_run_penalty = 5000;

/// For each item, whether it is in a stretch that no line can hold.
std::vector<bool> find_wide(const std::vector<Item>& items, Length measure) {
  std::vector<bool> wide(items.size(), false);
  Length width;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool ends = knuth_plass::may_end_line(items, i);
    width += ends ? items[i].line_end : items[i].width;
    if (!ends) continue;
    if (width > measure)
      std::fill(wide.begin() + static_cast<std::ptrdiff_t>(begin),
                wide.begin() + static_cast<std::ptrdiff_t>(i), true);
    begin = i + 1;
    width = Length();
  }
  return wide;
}

/// Lets spaces go that hold more together than a line has room for.
void release_held_spaces(Prepared& prepared, const std::vector<bool>& wide) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < wide.size(); ++i) {
    if (wide[i] && prepared.parts[i].kind == PartKind::held_space) continue;
    prepared.items[kept] = prepared.items[i];
    prepared.parts[kept++] = prepared.parts[i];
  }
  prepared.items.resize(kept);
  prepared.parts.resize(kept);
}

bool any(const std::vector<bool>& flags) {
  return std::find(flags.begin(), flags.end(), true) != flags.end();
}

void append_graphemes(Prepared& result, const Part& part, std::string_view text, LookWords& words) {
  const Chunk& chunk = result.chunks[part.owner];
  WidthReader width(*chunk.word);
  width.up_to(part.begin - chunk.begin);
  std::uint32_t begin = part.begin;
  for (std::size_t offset = part.begin; offset < part.end;) {
    utf8::next(text, offset);
    std::size_t look_ahead = offset;
    if (offset < part.end && continues_grapheme(utf8::next(text, look_ahead))) continue;
    const auto end = static_cast<std::uint32_t>(offset);
    result.items.push_back(Item::box(width.up_to(end - chunk.begin)));
    result.parts.push_back({PartKind::text, begin, end, part.owner});
    begin = end;
    if (end == part.end) return;
    const std::uint32_t cut = end - chunk.begin;
    result.items.push_back(
        Item::break_at(within_grapheme_run_penalty, words.line_end_width(*chunk.word, cut, ""),
                       knuth_plass::Hyphen::none, words.line_start_width(*chunk.word, cut)));
    result.parts.emplace_back();
  }
}

}  // namespace

void open_wide_boxes(Prepared& prepared, const Collected& collected, Length measure, WordStore& words) {
  std::vector<bool> wide = find_wide(prepared.items, measure);
  if (!any(wide)) return;
  release_held_spaces(prepared, wide);
  wide = find_wide(prepared.items, measure);
  if (!any(wide)) return;
  Prepared opened;
  opened.chunks = std::move(prepared.chunks);
  for (std::size_t i = 0; i < prepared.items.size(); ++i) {
    if (wide[i] && prepared.parts[i].kind == PartKind::text) {
      const Span& span = collected.spans[opened.chunks[prepared.parts[i].owner].span];
      append_graphemes(opened, prepared.parts[i], collected.text, words.of(collected.looks[span.look]));
    } else {
      opened.items.push_back(prepared.items[i]);
      opened.parts.push_back(prepared.parts[i]);
    }
  }
  prepared = std::move(opened);
}

}  // namespace protokollwerk::layout
