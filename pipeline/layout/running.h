#pragma once

#include <cstdint>
#include <string>

#include "doc/document.h"
#include "doc/style.h"
#include "layout/frame.h"
#include "layout/paragraph.h"

/// Takes the running texts, a page's number and its chapter; gives the running head and foot as artifacts.
namespace protokollwerk::layout {

/// What the placeholders of running texts stand for.
struct RunningContext {
  std::string page;   ///< the printed number
  std::string pages;  ///< "Seite X von Y"
  std::string chapter;
};

/// Fills "{seite}", "{seiten}" and "{kapitel}".
std::string fill_placeholders(const std::string& text, const RunningContext& context);

class RunningTitles {
 public:
  /// All arguments must outlive the object.
  RunningTitles(const doc::RunningTexts& texts, const doc::Style& style, ParagraphSetter& setter);

  void add(Page& page, const RunningContext& context);

 private:
  struct Zone;
  Paragraph set(const std::string& text);
  Paragraph shortened(std::string text, Length width);
  void add_zone(Page& page, const Zone& zone, const RunningContext& context);

  const doc::RunningTexts& texts_;
  const doc::Style& style_;
  doc::ParagraphStyle look_;
  ParagraphSetter& setter_;
};

}  // namespace protokollwerk::layout
