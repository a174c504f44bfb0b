#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/contract.h"
#include "layout/band.h"
#include "layout/builder.h"
#include "layout/column_widths.h"
#include "layout/decimal_column.h"
#include "layout/grid.h"
#include "layout/table_headers.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

/// From so many rows on none stands alone before or behind the end of a page if that can be avoided.
constexpr std::size_t fewest_rows_to_part = 4;
constexpr Length smallest_picture = 40_pt;  ///< in a cell, if there is room for no more

doc::TextAlignment text_alignment(doc::Alignment alignment) {
  switch (alignment) {
    case doc::Alignment::by_content:
    case doc::Alignment::start:
      return doc::TextAlignment::left;
    case doc::Alignment::centre:
      return doc::TextAlignment::centred;
    case doc::Alignment::end:
    case doc::Alignment::decimal:
      return doc::TextAlignment::right;
  }
  ENSURE(false);
}

bool is_header(const GridCell& cell) {
  return cell.cell != nullptr && cell.cell->kind != doc::CellKind::data;
}

const char* style_of(const GridCell& cell) {
  return is_header(cell) ? "tabellenkopf" : "tabelle";
}

/// What the content of a cell needs, without padding. Lists count as their texts with an indent.
struct NeedOf {
  Builder& builder;
  const Place& place;

  ColumnNeed of(const doc::Blocks& blocks) const {
    ColumnNeed need;
    for (const doc::Block& block : blocks) {
      const ColumnNeed one = std::visit(*this, block.value);
      need.minimum = std::max(need.minimum, one.minimum);
      need.natural = std::max(need.natural, one.natural);
    }
    return need;
  }

  ColumnNeed operator()(const doc::Paragraph& paragraph) const {
    const doc::ParagraphStyle style = style_at(builder, paragraph.style, place);
    const ParagraphSetter::Extent extent = builder.setter().extent(paragraph.content, style);
    return {extent.unbreakable + style.indent_left, extent.natural + style.indent_left};
  }
  ColumnNeed operator()(const doc::List& list) const {
    ColumnNeed need;
    for (const doc::ListItem& item : list.items) {
      const ColumnNeed one = of(item.content);
      need.minimum = std::max(need.minimum, one.minimum + builder.style().list_indent);
      need.natural = std::max(need.natural, one.natural + builder.style().list_indent);
    }
    return need;
  }
  /// Pictures shrink before words are divided.
  ColumnNeed operator()(const doc::Figure& figure) const {
    const Length width = natural_width(image_shown(builder, figure));
    return {std::min(width, smallest_picture), width};
  }
  template <class Other>
  ColumnNeed operator()(const Other&) const {
    return {};
  }
};

/// Cells beyond the described columns get columns whose width their content decides.
std::vector<doc::Column> all_columns(const doc::Table& table) {
  std::vector<doc::Column> columns = table.columns;
  columns.resize(column_count(table));
  return columns;
}

/// Sets one table: caption, head and body, in that order in the structure tree.
class TableAdder {
 public:
  TableAdder(Builder& builder, const doc::Table& table, doc::Change change, const Place& place)
      : builder_(builder),
        table_(table),
        change_(change),
        place_(place),
        look_(builder.style().table),
        columns_(all_columns(table)),
        head_grid_(grid_of(table.head, columns_.size())),
        body_grid_(grid_of(table.body, columns_.size())),
        decimals_(columns_.size()) {
    for (std::size_t i = 0; i < columns_.size(); ++i)
      columns_[i].alignment = settled_alignment(columns_[i].alignment, body_grid_, i);
  }

  void add() {
    const ElementIndex element = builder_.tree().add(place_.parent, doc::Role::table);
    builder_.anchor(table_.anchor, *place_.column);
    add_caption(element);
    place_edges();
    place_.column->space_below(around());
    rule_above_ = look_.head_rule_width;
    if (!table_.head.empty()) add_head(builder_.tree().add(element, doc::Role::table_head));
    if (!table_.body.empty()) add_body(builder_.tree().add(element, doc::Role::table_body));
    name_headers(builder_.tree(), tagged_);
    place_.column->space_below(around());
  }

 private:
  /// White above and below the table: as below a paragraph.
  [[nodiscard]] Length around() const { return builder_.paragraph_style("text").space_below; }

  void add_caption(ElementIndex element) {
    if (table_.caption.empty()) return;
    doc::ParagraphStyle style = builder_.paragraph_style("tabellentitel");
    style.keep_with_next = true;
    const std::size_t from = place_.column->size();
    add_text(builder_, builder_.captioned(table_.label, table_.caption), style, place_,
             builder_.tree().add(element, doc::Role::caption));
    show_change(*place_.column, from, change_);
  }

  [[nodiscard]] Place place_of(const GridCell& cell) const {
    Place inside = place_;
    inside.body_style = style_of(cell);
    inside.bar = -1;
    // Beside a repeated head and the padding of cells there is always room for half a page.
    inside.picture_height = builder_.text_height() / 2;
    inside.alignment = text_alignment(columns_[cell.column].alignment);
    return inside;
  }

  void place_edges() {
    std::vector<ColumnNeed> needs(columns_.size());
    for (const GridCell& cell : body_grid_) measure_number(cell);
    for (const std::vector<GridCell>* grid : {&head_grid_, &body_grid_})
      for (const GridCell& cell : *grid)
        if (cell.cell != nullptr && cell.column_span == 1) widen(needs[cell.column], cell);
    edges_ = {place_.left};
    for (const Length width : column_widths(columns_, needs, place_.width))
      edges_.push_back(edges_.back() + width);
  }

  /// How far a number reaches to both sides of its comma, in a column that is aligned there.
  [[nodiscard]] std::optional<DecimalExtent> number_in(const GridCell& cell) const {
    if (columns_[cell.column].alignment != doc::Alignment::decimal) return std::nullopt;
    return decimal_extent(builder_, cell, place_of(cell));
  }

  void measure_number(const GridCell& cell) {
    const std::optional<DecimalExtent> number = number_in(cell);
    if (!number) return;
    DecimalExtent& widest = decimals_[cell.column];
    widest = {std::max(widest.before, number->before), std::max(widest.after, number->after)};
  }

  void widen(ColumnNeed& need, const GridCell& cell) const {
    const Place inside = place_of(cell);
    ColumnNeed one = NeedOf{builder_, inside}.of(cell.cell->content);
    const DecimalExtent& widest = decimals_[cell.column];
    one.minimum = std::max(one.minimum, widest.before + widest.after);
    one.natural = std::max(one.natural, one.minimum);
    const Length padding = look_.cell_padding_horizontal * 2;
    need.minimum = std::max(need.minimum, one.minimum + padding);
    need.natural = std::max(need.natural, one.natural + padding);
  }

  void add_head(ElementIndex element) {
    const std::size_t first = place_.column->size();
    add_rows(head_grid_, table_.head, element);
    TableHead head;
    for (std::size_t i = first; i < place_.column->size(); ++i) {
      Strip& strip = (*place_.column)[i];
      strip.table_head = true;
      if (i != first) strip.page_end = PageEnd::forbidden;
      head.strips.push_back(strip);
      head.strips.back().anchors.clear();
    }
    head.height = stacked_height(head.strips);
    table_index_ = static_cast<std::int32_t>(builder_.flow().tables.size());
    builder_.flow().tables.push_back(std::move(head));
    place_.column->before_next(PageEnd::forbidden);
  }

  void add_body(ElementIndex element) {
    const std::size_t first = place_.column->size();
    add_rows(body_grid_, table_.body, element);
    const std::size_t count = place_.column->size() - first;
    if (count < fewest_rows_to_part) return;
    for (const std::size_t second : {first + 1, first + count - 1}) {
      PageEnd& page_end = (*place_.column)[second].page_end;
      page_end = std::max(page_end, PageEnd::discouraged);
    }
  }

  /// Rows become bands: as many as spanning cells hold together.
  void add_rows(const std::vector<GridCell>& grid, const std::vector<doc::Row>& rows, ElementIndex element) {
    const std::size_t row_count = rows.size();
    const std::vector<bool> joined = joined_rows(grid, row_count);
    auto cell = grid.begin();
    for (std::size_t row = 0; row < row_count;) {
      Band band = empty_band();
      const std::size_t first = row;
      do {
        const ElementIndex table_row = builder_.tree().add(element, doc::Role::table_row);
        for (; cell != grid.end() && cell->row == row; ++cell) add_cell(band, *cell, first, table_row);
        ++row;
      } while (row < row_count && joined[row]);
      band.heights.resize(row - first);
      if (row == row_count) band.rule_below = &grid == &head_grid_ ? look_.head_rule_width : look_.rule_width;
      append(std::move(band), change_of(rows, first, row));
    }
  }

  /// Of rows that stand and fall together: a change of any of them.
  static doc::Change change_of(const std::vector<doc::Row>& rows, std::size_t first, std::size_t end) {
    const auto is = [&](doc::Change change) {
      return std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(first),
                         rows.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](const doc::Row& row) { return row.change == change; });
    };
    using enum doc::Change;
    for (const doc::Change change : {changed, gap_above, gap_below})
      if (is(change)) return change;
    return none;
  }

  [[nodiscard]] Band empty_band() {
    Band band;
    band.padding = look_.cell_padding_vertical;
    band.row_minimum = builder_.paragraph_style("tabelle").leading;
    band.rule_above = std::exchange(rule_above_, Length{});
    band.rule_below = look_.rule_width;
    band.rule = look_.rule;
    band.shade = look_.head_background;
    return band;
  }

  void append(Band band, doc::Change change) {
    settle_heights(band);
    Strip strip;
    strip.change = change;
    strip.height = height_of(band);
    strip.bar = place_.bar;
    strip.table = table_index_;
    strip.band = std::make_shared<const Band>(std::move(band));
    place_.column->append(std::move(strip));
  }

  void add_cell(Band& band, const GridCell& cell, std::size_t first_row, ElementIndex row) {
    Column column;
    Place inside = place_of(cell);
    inside.column = &column;
    inside.parent = add_element(cell, row);
    BandCell placed;
    placed.left = edges_[cell.column];
    placed.right = edges_[cell.column + cell.column_span];
    inside.left = placed.left + look_.cell_padding_horizontal;
    inside.width = placed.right - placed.left - look_.cell_padding_horizontal * 2;
    align_number(inside, cell);
    if (cell.cell != nullptr) add_content(builder_, cell.cell->content, inside);
    placed.row = static_cast<std::uint32_t>(cell.row - first_row);
    placed.row_span = static_cast<std::uint32_t>(cell.row_span);
    placed.shaded = cell.cell != nullptr && cell.cell->kind == doc::CellKind::column_header;
    placed.strips = column.take();
    band.cells.push_back(std::move(placed));
  }

  /// The widest part behind a comma ends at the column's edge; where there is no room for all numbers, each
  /// ends there.
  void align_number(Place& inside, const GridCell& cell) const {
    const DecimalExtent& widest = decimals_[cell.column];
    if (cell.cell == nullptr || widest.before + widest.after > inside.width) return;
    const std::optional<DecimalExtent> number = number_in(cell);
    if (!number) return;
    const Length before = inside.width - widest.after - number->before;
    inside.left += before;
    inside.width -= before;
    inside.alignment = doc::TextAlignment::left;
  }

  ElementIndex add_element(const GridCell& cell, ElementIndex row) {
    const ElementIndex index =
        builder_.tree().add(row, is_header(cell) ? doc::Role::table_header_cell : doc::Role::table_data_cell);
    Element& element = builder_.tree()[index];
    element.column_span = static_cast<int>(cell.column_span);
    element.row_span = static_cast<int>(cell.row_span);
    if (is_header(cell))
      element.scope = cell.cell->kind == doc::CellKind::row_header ? TableScope::row : TableScope::column;
    tagged_.push_back({cell, index});
    if (!is_of_head(cell)) tagged_.back().cell.row += table_.head.size();
    return index;
  }

  [[nodiscard]] bool is_of_head(const GridCell& cell) const {
    return !head_grid_.empty() && &cell >= &head_grid_.front() && &cell <= &head_grid_.back();
  }

  Builder& builder_;
  const doc::Table& table_;
  doc::Change change_;  ///< of the caption
  const Place& place_;
  const doc::TableStyle& look_;
  std::vector<doc::Column> columns_;  ///< none of them `by_content`
  std::vector<GridCell> head_grid_;
  std::vector<GridCell> body_grid_;
  std::vector<TaggedCell> tagged_;       ///< all cells so far
  std::vector<DecimalExtent> decimals_;  ///< the widest of each column
  std::vector<Length> edges_;            ///< of the columns, one more than columns
  Length rule_above_;                    ///< of the next band
  std::int32_t table_index_ = -1;
};

/// Whether the place is the page itself, not something on it.
bool is_page(const Builder& builder, const Place& place) {
  return place.left == Length{} && place.width == builder.text_width() && place.bar < 0 &&
         place.picture_height == Length{};
}

/// On landscape pages, and the headings that announce it with it.
void add_landscape(Builder& builder, const doc::Table& table, doc::Change change, const Place& place) {
  Column& column = *place.column;
  std::size_t first = column.size();
  Place turned = place;
  turned.width = builder.landscape_width();
  TableAdder(builder, table, change, turned).add();
  while (first > 0 && column[first - 1].heading) --first;
  for (std::size_t i = first; i < column.size(); ++i) column[i].landscape = true;
}

}  // namespace

void add_table(Builder& builder, const doc::Table& table, doc::Change change, const Place& place) {
  if (table.head.empty() && table.body.empty()) return;
  if (table.orientation == doc::Table::Orientation::landscape && is_page(builder, place))
    return add_landscape(builder, table, change, place);
  TableAdder(builder, table, change, place).add();
}

}  // namespace protokollwerk::layout
