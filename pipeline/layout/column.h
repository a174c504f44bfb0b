#pragma once

#include <vector>

#include "layout/flow.h"

/// Takes strips one after the other and what is said in between about space and page ends; gives the column.
namespace protokollwerk::layout {

class Column {
 public:
  /// Appends a strip. Of the space asked for above it and the space below its predecessor the larger counts.
  void append(Strip strip);
  /// Space wanted below the last strip.
  void space_below(Length space);
  /// Takes back the space wanted below the last strip.
  void no_space_below() { space_below_ = {}; }
  /// What holds for a page end before the next strip.
  void before_next(PageEnd page_end);
  /// The next strip is the place of an anchor.
  void anchor_next(AnchorIndex anchor);
  /// The next strip begins a chapter (index into Flow::chapters).
  void chapter_next(std::int32_t chapter);
  /// The line stands on the baseline of the next strip, before the strip's own lines.
  void label_next(StripLine line, Length baseline, Length height);
  /// Gives waiting labels and anchors a strip of their own if no strip took them.
  void flush();

  [[nodiscard]] std::size_t size() const { return strips_.size(); }
  [[nodiscard]] bool empty() const { return strips_.empty(); }
  [[nodiscard]] Strip& operator[](std::size_t index) { return strips_[index]; }
  [[nodiscard]] std::vector<Strip> take() {
    flush();
    return std::move(strips_);
  }

 private:
  void take_labels(Strip& strip);

  std::vector<Strip> strips_;
  Length space_below_;
  PageEnd page_end_ = PageEnd::allowed;
  std::int32_t chapter_ = -1;
  std::vector<AnchorIndex> anchors_;
  std::vector<StripLine> labels_;
  Length label_baseline_;
  Length label_height_;
};

}  // namespace protokollwerk::layout
