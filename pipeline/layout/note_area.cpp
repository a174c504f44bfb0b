#include "layout/note_area.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace protokollwerk::layout {
namespace {

void append(std::vector<Strip>& to, const std::vector<Strip>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

enum class Breaks : std::uint8_t { allowed, anywhere };

/// How many strips fit into `room`, up to a place where a page may end.
std::size_t fitting(const std::vector<Strip>& strips, Length room, Breaks breaks) {
  std::size_t fit = 0;
  Length height;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    height += strips[i].height + (i == 0 ? Length{} : strips[i].space_above);
    if (height > room) break;
    const bool last = i + 1 == strips.size();
    if (last || breaks == Breaks::anywhere || strips[i + 1].page_end == PageEnd::allowed) fit = i + 1;
  }
  return fit;
}

NoteArea::Division divided(const std::vector<Strip>& strips, std::size_t count) {
  const auto middle = strips.begin() + static_cast<std::ptrdiff_t>(count);
  return {{strips.begin(), middle}, {middle, strips.end()}};
}

}  // namespace

void NoteArea::begin_page(std::vector<Strip> carried) {
  own_.clear();
  // Some of the page is kept for text, else a long note would part a text by whole pages.
  const Length room = height_ * 2 / 3 - flow_.note_rule.height();
  std::size_t count = fitting(carried, room, Breaks::allowed);
  if (count == 0) count = fitting(carried, room, Breaks::anywhere);
  Division division = divided(carried, count);
  carried_ = std::move(division.here);
  later_ = std::move(division.later);
  whole_ = area(carried_);
}

std::vector<Strip> NoteArea::notes_of(const Strip& strip) const {
  std::vector<Strip> notes;
  if (flow_.notes.empty()) return notes;
  for (const NoteIndex note : strip.notes) append(notes, flow_.notes[note]);
  if (!strip.band) return notes;
  for (const BandCell& cell : strip.band->cells)
    for (const Strip& inner : cell.strips) append(notes, notes_of(inner));
  return notes;
}

std::vector<Strip> NoteArea::with(const std::vector<Strip>& notes) const {
  std::vector<Strip> all = carried_;
  append(all, own_);
  append(all, notes);
  return all;
}

Length NoteArea::area(const std::vector<Strip>& strips) const {
  return strips.empty() ? Length{} : flow_.note_rule.height() + stacked_height(strips);
}

Length NoteArea::height_with(const Strip& strip) const {
  return area(with(notes_of(strip)));
}

NoteArea::Fit NoteArea::fit(const Strip& strip, Length bottom) const {
  if (bottom > height_) return Fit::none;
  const std::vector<Strip> notes = notes_of(strip);
  if (notes.empty()) return bottom + whole_ <= height_ ? Fit::whole : Fit::none;
  if (!later_.empty()) return Fit::none;
  const std::vector<Strip> all = with(notes);
  if (bottom + area(all) <= height_) return Fit::whole;
  std::size_t last_note = all.size() - 1;
  while (last_note > 0 && !all[last_note].begins_note) --last_note;
  const Length room = height_ - bottom - flow_.note_rule.height();
  return fitting(all, room, Breaks::allowed) > last_note ? Fit::begun : Fit::none;
}

void NoteArea::add(const Strip& strip) {
  const std::vector<Strip> notes = notes_of(strip);
  if (notes.empty()) return;
  append(own_, notes);
  whole_ = area(with({}));
}

void NoteArea::restart() {
  own_.clear();
  whole_ = area(carried_);
}

NoteArea::Division NoteArea::divide(Length bottom, Text text) const {
  std::vector<Strip> all = carried_;
  if (later_.empty()) append(all, own_);
  const Length room = height_ - bottom - flow_.note_rule.height();
  std::size_t count = fitting(all, room, Breaks::allowed);
  if (count == 0 && text == Text::none)
    count = std::max<std::size_t>(fitting(all, room, Breaks::anywhere), all.empty() ? 0 : 1);
  Division division = divided(all, count);
  append(division.later, later_);
  if (!later_.empty()) append(division.later, own_);
  return division;
}

}  // namespace protokollwerk::layout
