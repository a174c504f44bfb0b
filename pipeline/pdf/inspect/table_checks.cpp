#include <algorithm>
#include <set>

#include "pdf/inspect/checks.h"

namespace protokollwerk::pdf {
namespace {

/// More columns or rows than any table that a person reads; a span beyond is damage.
constexpr long long widest = 10'000;

/// An attribute of the owner Table; the last that states it wins.
Handle table_attribute(const StructureNode& node, const char* key) {
  Handle found = Handle();
  for (const Handle& attributes : items_of(entry(node.object, "/A"))) {
    const Handle value = entry(attributes, key);
    if (!value.is_null()) found = value;
  }
  return found;
}

std::size_t span(const StructureNode& node, const char* key) {
  return static_cast<std::size_t>(std::clamp(integer_of(table_attribute(node, key), 1), 1LL, widest));
}

/// A table as a grid: which cell covers which place.
class TableCheck {
 public:
  TableCheck(const Inspection& inspection, const StructureNode& table)
      : inspection_(inspection), nodes_(inspection.structure.nodes()), table_(table) {}

  void run() {
    collect_rows();
    check_parts();
    for (std::size_t row = 0; row < rows_.size(); ++row) place_cells(row);
    check_shape();
    check_headers();
  }

 private:
  void report(FaultKind kind, Fault::Values values, const StructureNode& node) {
    inspection_.log.add(kind, std::move(values), inspection_.structure.place(node));
  }
  void report_shape(const char* what, const StructureNode& node) {
    report(FaultKind::irregular_table, {{"angabe", what}}, node);
  }

  void collect_rows() {
    for (const std::size_t kid : table_.kids) {
      const StructureNode& node = nodes_[kid];
      if (node.type == "TR") rows_.push_back(kid);
      if (node.type != "THead" && node.type != "TBody" && node.type != "TFoot") continue;
      std::copy_if(node.kids.begin(), node.kids.end(), std::back_inserter(rows_),
                   [this](std::size_t row) { return nodes_[row].type == "TR"; });
    }
    grid_.resize(rows_.size());
  }

  [[nodiscard]] std::ptrdiff_t count_parts(const char* type) const {
    return std::count_if(table_.kids.begin(), table_.kids.end(),
                         [&](std::size_t kid) { return nodes_[kid].type == type; });
  }

  void check_parts() {
    for (const char* part : {"THead", "TFoot"}) {
      if (count_parts(part) > 1 || (count_parts(part) == 1 && count_parts("TBody") == 0))
        report_shape(part, table_);
    }
  }

  void place_cells(std::size_t row) {
    std::size_t column = 0;
    for (const std::size_t cell : nodes_[rows_[row]].kids) {
      while (column < grid_[row].size() && grid_[row][column] != 0) ++column;
      const StructureNode& node = nodes_[cell];
      const std::size_t width = span(node, "/ColSpan");
      const std::size_t height = span(node, "/RowSpan");
      if (height > rows_.size() - row) report_shape("RowSpan", node);
      for (std::size_t below = row; below < std::min(row + height, rows_.size()); ++below)
        cover(below, column, width, cell);
      column += width;
    }
  }

  void cover(std::size_t row, std::size_t column, std::size_t width, std::size_t cell) {
    std::vector<std::size_t>& places = grid_[row];
    if (places.size() < column + width) places.resize(column + width);
    for (std::size_t i = column; i < column + width; ++i) {
      if (places[i] != 0 && places[i] != cell) report_shape("ColSpan", nodes_[cell]);
      places[i] = cell;
    }
  }

  /// Every row is as wide as the others and has no hole.
  void check_shape() {
    for (std::size_t row = 0; row < grid_.size(); ++row) {
      const bool has_hole = std::find(grid_[row].begin(), grid_[row].end(), 0U) != grid_[row].end();
      if (grid_[row].size() != grid_[0].size() || has_hole) report_shape("ColSpan", nodes_[rows_[row]]);
    }
  }

  [[nodiscard]] bool is_header(std::size_t cell) const { return cell != 0 && nodes_[cell].type == "TH"; }
  [[nodiscard]] std::string scope(std::size_t cell) const {
    return name_of(table_attribute(nodes_[cell], "/Scope"));
  }

  void note_header(const StructureNode& header) {
    has_header_ = true;
    identifiers_.insert(bytes_of(entry(header.object, "/ID")));
    has_spanning_header_ =
        has_spanning_header_ || span(header, "/ColSpan") > 1 || span(header, "/RowSpan") > 1;
  }

  void check_headers() {
    for (const auto& row : grid_) {
      for (const std::size_t cell : row) {
        if (is_header(cell)) note_header(nodes_[cell]);
      }
    }
    if (!has_header_) {
      if (!rows_.empty()) report(FaultKind::table_without_headers, {}, table_);
      return;
    }
    const bool uses_identifiers = find_header_lists();
    std::set<std::size_t> seen;
    for (std::size_t row = 0; row < grid_.size(); ++row) {
      for (std::size_t column = 0; column < grid_[row].size(); ++column) {
        const std::size_t cell = grid_[row][column];
        if (cell == 0 || !seen.insert(cell).second) continue;
        if (is_header(cell)) {
          check_scope(cell, uses_identifiers);
        } else {
          check_cell(cell, row, column);
        }
      }
    }
  }

  [[nodiscard]] bool find_header_lists() const {
    for (const auto& row : grid_) {
      for (const std::size_t cell : row) {
        if (cell != 0 && !table_attribute(nodes_[cell], "/Headers").is_null()) return true;
      }
    }
    return false;
  }

  void check_scope(std::size_t cell, bool uses_identifiers) {
    const std::string value = scope(cell);
    const bool is_known = value == "Row" || value == "Column" || value == "Both";
    if (is_known || (uses_identifiers && value.empty())) return;
    report(FaultKind::missing_attribute, {{"art", "TH"}, {"angabe", "/Scope"}}, nodes_[cell]);
  }

  void check_cell(std::size_t cell, std::size_t row, std::size_t column) {
    const std::vector<Handle> headers = items_of(table_attribute(nodes_[cell], "/Headers"));
    for (const Handle& header : headers) {
      if (identifiers_.count(bytes_of(header)) == 0)
        report(FaultKind::cell_without_header, {{"kennung", bytes_of(header)}}, nodes_[cell]);
    }
    const bool is_empty = !nodes_[cell].has_own_content && nodes_[cell].kids.empty();
    // Our own files name the header cells where Scope alone does not tell.
    const bool is_told =
        inspection_.is_ours && has_spanning_header_ ? !headers.empty() : has_scoped_header(cell, row, column);
    if (headers.empty() && !is_empty && has_any_header(row, column) && !is_told)
      report(FaultKind::cell_without_header, {{"kennung", ""}}, nodes_[cell]);
  }

  /// Whether some header cell could be meant for the place.
  [[nodiscard]] bool has_any_header(std::size_t row, std::size_t column) const {
    const auto is_head = [this](std::size_t other) { return is_header(other); };
    if (std::any_of(grid_[row].begin(), grid_[row].end(), is_head)) return true;
    return std::any_of(grid_.begin(), grid_.end(),
                       [&](const auto& other) { return column < other.size() && is_header(other[column]); });
  }

  [[nodiscard]] bool has_scoped_header(std::size_t cell, std::size_t row, std::size_t column) const {
    const auto heads = [this](std::size_t other, const char* direction) {
      return is_header(other) && (scope(other) == direction || scope(other) == "Both");
    };
    for (std::size_t i = row; i < std::min(row + span(nodes_[cell], "/RowSpan"), grid_.size()); ++i) {
      for (const std::size_t other : grid_[i]) {
        if (heads(other, "Row")) return true;
      }
    }
    const std::size_t end = column + span(nodes_[cell], "/ColSpan");
    for (const auto& other : grid_) {
      for (std::size_t i = column; i < std::min(end, other.size()); ++i) {
        if (heads(other[i], "Column")) return true;
      }
    }
    return false;
  }

  const Inspection& inspection_;
  const std::vector<StructureNode>& nodes_;
  const StructureNode& table_;
  std::set<std::string> identifiers_;  ///< of its header cells
  bool has_header_ = false;
  bool has_spanning_header_ = false;
  std::vector<std::size_t> rows_;
  std::vector<std::vector<std::size_t>> grid_;  ///< node by row and column, 0 for a hole
};

}  // namespace

void check_tables(const Inspection& inspection) {
  for (const StructureNode& node : inspection.structure.nodes()) {
    if (node.type == "Table") TableCheck(inspection, node).run();
  }
}

}  // namespace protokollwerk::pdf
