#pragma once

#include <string>
#include <utility>
#include <vector>

#include "doc/document.h"
#include "doc/style.h"
#include "layout/frame.h"

/// Documents in few words, a small page, and what tests ask of pages.
namespace protokollwerk::test {

/// A text area of 200 × 300 points within margins of 50; text of 10 points with 10 points of leading and the
/// fake fonts: 40 characters a line, 30 lines a page.
doc::Style small_style();

layout::Pages lay_out(const doc::Document& document, const doc::Style& style = small_style());

doc::Inlines text(std::string content);
doc::Block paragraph(std::string content, std::string anchor = {});
doc::Block paragraph(doc::Inlines content);
doc::Block section(std::string number, std::string title, doc::Blocks content, std::string anchor = {});
doc::ListItem item(std::string label, doc::Blocks content);
doc::Cell cell(std::string content, doc::CellKind kind = doc::CellKind::data);
doc::Row row(const std::vector<std::string>& cells, doc::CellKind kind = doc::CellKind::data);
doc::Document document(doc::Blocks content);

/// `count` words "wort" with spaces between: 5 characters each, 8 to a line of the small style.
std::string words(std::size_t count);

/// One printed line of a page: all text on one baseline, in items' order, artifacts in square brackets.
struct PrintedLine {
  Length left;
  Length baseline;
  std::string text;
};
std::vector<PrintedLine> lines_of(const layout::Page& page);
std::vector<std::string> texts_of(const layout::Page& page);

}  // namespace protokollwerk::test
