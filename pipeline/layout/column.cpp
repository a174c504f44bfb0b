#include "layout/column.h"

#include <algorithm>
#include <utility>

namespace protokollwerk::layout {

Length stacked_height(const std::vector<Strip>& strips) {
  Length height;
  for (std::size_t i = 0; i < strips.size(); ++i)
    height += strips[i].height + (i == 0 ? Length{} : strips[i].space_above);
  return height;
}

void Column::take_labels(Strip& strip) {
  if (labels_.empty()) return;
  if (strip.lines.empty()) strip.baseline = label_baseline_;
  strip.lines.insert(strip.lines.begin(), labels_.begin(), labels_.end());
  strip.height = std::max(strip.height, label_height_);
  labels_.clear();
}

void Column::append(Strip strip) {
  strip.space_above = std::max(strip.space_above, space_below_);
  strip.page_end = std::max(strip.page_end, page_end_);
  if (strip.chapter < 0) strip.chapter = chapter_;
  strip.anchors.insert(strip.anchors.begin(), anchors_.begin(), anchors_.end());
  take_labels(strip);
  strips_.push_back(std::move(strip));
  space_below_ = {};
  page_end_ = PageEnd::allowed;
  chapter_ = -1;
  anchors_.clear();
}

void Column::space_below(Length space) {
  space_below_ = std::max(space_below_, space);
}

void Column::before_next(PageEnd page_end) {
  page_end_ = std::max(page_end_, page_end);
}

void Column::anchor_next(AnchorIndex anchor) {
  anchors_.push_back(anchor);
}

void Column::chapter_next(std::int32_t chapter) {
  chapter_ = chapter;
}

void Column::label_next(StripLine line, Length baseline, Length height) {
  labels_.push_back(line);
  label_baseline_ = baseline;
  label_height_ = std::max(labels_.size() == 1 ? Length{} : label_height_, height);
}

void Column::flush() {
  if (labels_.empty() && anchors_.empty()) return;
  append(Strip{});
}

}  // namespace protokollwerk::layout
