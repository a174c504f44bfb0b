#include <algorithm>
#include <utility>

#include "layout/drawing.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr Length box_padding = 5_pt;
constexpr Length column_gap = 8_pt;
constexpr Length row_gap = 6_pt;
constexpr Length stem = 10_pt;       ///< from a box to the line that joins those below it
constexpr Length indent = 16_pt;     ///< of a box against the one it belongs to
constexpr Length line_inset = 6_pt;  ///< of the line that boxes hang on, from the left edge of theirs

/// A box whose words are set.
struct Box {
  Words name, note;
  Length width, height;
};

Box box_of(Canvas& canvas, const doc::TreeNode& node, Length width, doc::TextAlignment alignment) {
  const Length room = width - box_padding * 2;
  Box box{canvas.set(node.name, room, Canvas::Weight::bold, alignment),
          canvas.set(node.note, room, Canvas::Weight::regular, alignment),
          width,
          {}};
  box.height = box.name.height() + box.note.height() + box_padding * 2;
  return box;
}

void draw_box(Canvas& canvas, const Box& box, Point at, Length height) {
  const Rectangle area = {at.x, at.y, at.x + box.width, at.y + height};
  canvas.fill(area, canvas.look().ground);
  canvas.frame(area, canvas.look().line);
  const Length top = at.y + (height - box.name.height() - box.note.height()) / 2;
  canvas.words(box.name, {at.x + box_padding, top});
  canvas.words(box.note, {at.x + box_padding, top + box.name.height()});
}

/// Width of the box that needs no line break, and of the narrowest that divides no word.
struct Need {
  Length natural, narrowest;
};
Need need_of(Canvas& canvas, const doc::TreeNode& node) {
  const auto name = canvas.extent(node.name, Canvas::Weight::bold);
  const auto note = canvas.extent(node.note);
  return {std::max(name.natural, note.natural) + box_padding * 2 + 1_pt,
          std::max(name.unbreakable, note.unbreakable) + box_padding * 2};
}

/// One root above columns, and below the box of each column what belongs to it. Drawn whole.
class ColumnTree {
 public:
  ColumnTree(Canvas& canvas, const doc::TreeNode& root, Length width)
      : canvas_(canvas), root_(root), width_(width), count_(static_cast<std::int64_t>(root.children.size())) {
    if (count_ > 0) column_ = (width - column_gap * (count_ - 1)) / count_;
  }

  /// Whether no word has to be divided and nothing belongs to a box below a column's.
  [[nodiscard]] bool fits() const {
    return count_ > 1 && std::all_of(root_.children.begin(), root_.children.end(), [this](const auto& head) {
             return need_of(canvas_, head).narrowest <= column_ &&
                    std::all_of(head.children.begin(), head.children.end(), [this](const auto& child) {
                      return child.children.empty() && need_of(canvas_, child).narrowest <= column_ - indent;
                    });
           });
  }

  Drawn draw() {
    const Length root_width = std::min(std::max(need_of(canvas_, root_).natural, column_), width_);
    const Box root = box_of(canvas_, root_, root_width, doc::TextAlignment::centred);
    draw_box(canvas_, root, {(width_ - root_width) / 2, {}}, root.height);
    const Length bus = root.height + stem;
    canvas_.vertical_line(width_ / 2, root.height, bus, canvas_.look().line);
    const Length half_line = canvas_.look().line_width / 2;
    canvas_.horizontal_line(middle(0) - half_line, middle(count_ - 1) + half_line, bus, canvas_.look().line);
    return canvas_.take(draw_columns(bus));
  }

 private:
  [[nodiscard]] Length left(std::int64_t column) const { return (column_ + column_gap) * column; }
  [[nodiscard]] Length middle(std::int64_t column) const { return left(column) + column_ / 2; }

  Length draw_columns(Length bus) {
    std::vector<Box> heads;
    Length head_height;
    for (const doc::TreeNode& child : root_.children) {
      heads.push_back(box_of(canvas_, child, column_, doc::TextAlignment::centred));
      head_height = std::max(head_height, heads.back().height);
    }
    Length bottom;
    for (std::int64_t i = 0; i < count_; ++i) {
      const auto index = static_cast<std::size_t>(i);
      canvas_.vertical_line(middle(i), bus, bus + stem, canvas_.look().line);
      draw_box(canvas_, heads[index], {left(i), bus + stem}, head_height);
      bottom = std::max(bottom, draw_children(root_.children[index], left(i), bus + stem + head_height));
    }
    return bottom;
  }

  /// One below the other on a line; gives where the last ends.
  Length draw_children(const doc::TreeNode& head, Length x, Length top) {
    Length bottom = top;
    Length line_end = top;
    for (const doc::TreeNode& child : head.children) {
      const Box box = box_of(canvas_, child, column_ - indent, doc::TextAlignment::left);
      const Length y = bottom + row_gap;
      line_end = y + box.height / 2;
      canvas_.horizontal_line(x + line_inset, x + indent, line_end, canvas_.look().line);
      draw_box(canvas_, box, {x + indent, y}, box.height);
      bottom = y + box.height;
    }
    if (line_end > top) canvas_.vertical_line(x + line_inset, top, line_end, canvas_.look().line);
    return bottom;
  }

  Canvas& canvas_;
  const doc::TreeNode& root_;
  Length width_;
  std::int64_t count_;
  Length column_;
};

/// One box below the other, each indented against the one that it belongs to: for any depth and number.
class IndentedTree {
 public:
  IndentedTree(Canvas& canvas, Length width) : canvas_(canvas), width_(width) {}

  /// `open`: at which depths above this one further boxes follow below.
  void add(const doc::TreeNode& node, std::vector<bool> open, bool last) {
    const auto depth = static_cast<std::int64_t>(open.size());
    const Length x = std::min(indent * depth, width_ / 2);
    const Length width = std::min(need_of(canvas_, node).natural, width_ - x);
    const Box box = box_of(canvas_, node, width, doc::TextAlignment::left);
    const Length above = rows_.empty() ? Length{} : row_gap;
    draw_lines(open, last, above, box.height);
    draw_box(canvas_, box, {x, above}, box.height);
    rows_.push_back(canvas_.take(above + box.height));
    if (depth > 0) open.back() = !last;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      std::vector<bool> inner = open;
      inner.push_back(true);
      add(node.children[i], inner, i + 1 == node.children.size());
    }
  }

  std::vector<Drawn> take() { return std::move(rows_); }

 private:
  /// The lines of all depths that go on, and the one on which this box hangs.
  void draw_lines(const std::vector<bool>& open, bool last, Length above, Length height) {
    for (std::size_t level = 0; level < open.size(); ++level) {
      const Length x = std::min(indent * static_cast<std::int64_t>(level), width_ / 2) + line_inset;
      const bool own = level + 1 == open.size();
      const Length middle = above + height / 2;
      if (own)
        canvas_.horizontal_line(x, std::min(indent * static_cast<std::int64_t>(level + 1), width_ / 2),
                                middle, canvas_.look().line);
      if (own || open[level])
        canvas_.vertical_line(x, {}, own && last ? middle : above + height, canvas_.look().line);
    }
  }

  Canvas& canvas_;
  Length width_;
  std::vector<Drawn> rows_;
};

}  // namespace

DrawnRows draw_tree(Canvas& canvas, const doc::Tree& tree, const DrawingRoom& room) {
  if (tree.roots.size() == 1) {
    ColumnTree columns(canvas, tree.roots.front(), room.width);
    if (columns.fits()) {
      DrawnRows drawn;
      drawn.rows.push_back(columns.draw());
      if (drawn.rows.front().height <= room.height) return drawn;
    }
  }
  IndentedTree indented(canvas, room.width);
  for (std::size_t i = 0; i < tree.roots.size(); ++i)
    indented.add(tree.roots[i], {}, i + 1 == tree.roots.size());
  DrawnRows drawn;
  drawn.rows = indented.take();
  return drawn;
}

}  // namespace protokollwerk::layout
