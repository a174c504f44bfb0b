#include "pdf/structure.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "base/contract.h"
#include "pdf/syntax.h"
#include "pdf/trees.h"

namespace protokollwerk::pdf {
namespace {

using layout::Element;
using layout::ElementIndex;

/// Records grouped by a key without a container per key: begin()[key] … begin()[key + 1] are indexes into
/// order().
class Grouping {
 public:
  template <typename Records, typename Key>
  Grouping(const Records& records, std::size_t keys, Key key) : begins_(keys + 1), order_(records.size()) {
    for (const auto& record : records) ++begins_[key(record) + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t i = 0; i < records.size(); ++i) {
      std::uint32_t& place = next[key(records[i])];
      order_[place++] = i;
    }
  }

  /// Calls `visit` with the index of each record of the key, in the records' order.
  template <typename Visit>
  void each(std::size_t key, Visit visit) const {
    for (std::uint32_t i = begins_[key]; i < begins_[key + 1]; ++i) visit(order_[i]);
  }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> order_;
};

void text_entry(std::string& to, std::string_view key, const std::string& value) {
  if (value.empty()) return;
  to += key;
  syntax::text(to, value);
}

void number_entry(std::string& to, std::string_view key, std::int64_t value) {
  to += key;
  syntax::integer(to, value);
}

/// Attributes of the owners Table and List (ISO 32000-1, 14.8.5.5 and 14.8.5.6).
void attributes(std::string& to, const Element& element, const std::vector<Element>& elements) {
  std::string table;
  if (element.scope == layout::TableScope::column) table += "/Scope/Column";
  if (element.scope == layout::TableScope::row) table += "/Scope/Row";
  if (element.column_span != 1) number_entry(table, "/ColSpan ", element.column_span);
  if (element.row_span != 1) number_entry(table, "/RowSpan ", element.row_span);
  if (!element.headers.empty()) table += "/Headers[";
  for (const ElementIndex header : element.headers) syntax::bytes(table, elements[header].identifier);
  if (!element.headers.empty()) table += ']';
  if (!table.empty()) to += "/A<</O/Table" + table + ">>";
  if (element.list_numbering == Element::ListNumbering::disc) to += "/A<</O/List/ListNumbering/Disc>>";
  if (element.list_numbering == Element::ListNumbering::decimal) to += "/A<</O/List/ListNumbering/Decimal>>";
}

/// Where a figure stands, in PDF coordinates.
struct Box {
  Length left, bottom, right, top;
};

std::map<ElementIndex, Box> boxes_of(const layout::Pages& pages) {
  std::map<ElementIndex, Box> boxes;
  for (const layout::Page& page : pages.pages)
    for (const layout::FigureArea& figure : page.figures)
      boxes[figure.element] = {figure.area.left, page.height - figure.area.bottom, figure.area.right,
                               page.height - figure.area.top};
  return boxes;
}

class TreeWriter {
 public:
  TreeWriter(const TreeInput& input, ObjectNumber first)
      : input_(input),
        first_(first),
        boxes_(boxes_of(input.pages)),
        marks_of_leaf_(input.marks, input.pages.leaf_count, [](const Mark& mark) { return mark.leaf; }),
        links_of_element_(input.links, input.pages.elements.size(),
                          [](const LinkObject& link) { return link.element; }) {}

  ObjectTexts write() {
    // The root stands first and names the two trees, whose numbers follow from the number of elements.
    const auto elements = static_cast<ObjectNumber>(input_.pages.elements.size());
    const Tree parents = parent_tree();
    const Tree identifiers = identifier_tree();
    const ObjectNumber parents_at = first_ + 1 + elements;
    const ObjectNumber identifiers_at = parents_at + parents.object_count();
    write_root(parents_at, identifiers.empty() ? 0 : identifiers_at);
    for (ElementIndex i = 0; i < elements; ++i) write_element(i);
    parents.write(objects_, parents_at);
    if (!identifiers.empty()) identifiers.write(objects_, identifiers_at);
    return std::move(objects_);
  }

 private:
  [[nodiscard]] ObjectNumber number(ElementIndex element) const { return first_ + 1 + element; }

  void write_root(ObjectNumber parents, ObjectNumber identifiers) {
    objects_.begin_object();
    std::string& to = objects_.buffer();
    to += "<</Type/StructTreeRoot/K ";
    syntax::reference(to, number(0));
    to += "/ParentTree ";
    syntax::reference(to, parents);
    number_entry(to, "/ParentTreeNextKey ",
                 static_cast<std::int64_t>(input_.page_objects.size() + input_.links.size()));
    if (identifiers != 0) {
      to += "/IDTree ";
      syntax::reference(to, identifiers);
    }
    to += ">>";
  }

  void write_element(ElementIndex index) {
    const Element& element = input_.pages.elements[index];
    objects_.begin_object();
    std::string& to = objects_.buffer();
    to += "<</S";
    syntax::name(to, doc::structure_type(element.role));
    to += "/P ";
    syntax::reference(to, index == 0 ? first_ : number(element.parent));
    write_kids(index);
    attributes(to, element, input_.pages.elements);
    if (const auto box = boxes_.find(index); box != boxes_.end()) write_box(box->second);
    text_entry(to, "/Lang", element.language);
    text_entry(to, "/Alt", element.alternative);
    text_entry(to, "/E", element.expansion);
    text_entry(to, "/T", element.title);
    if (!element.identifier.empty()) {
      to += "/ID";
      syntax::bytes(to, element.identifier);
    }
    to += ">>";
  }

  /// What ISO 14289-1, 7.3 wants of a figure on one page.
  void write_box(const Box& box) {
    std::string& to = objects_.buffer();
    to += "/A<</O/Layout/Placement/Block/BBox[";
    for (const Length value : {box.left, box.bottom, box.right, box.top}) {
      syntax::length(to, value);
      to += ' ';
    }
    to.back() = ']';
    to += ">>";
  }

  void write_kids(ElementIndex index) {
    const std::string& kids = collect_kids(index);
    std::string& to = objects_.buffer();
    if (page_of_element_ != no_page) {
      to += "/Pg ";
      syntax::reference(to, input_.page_objects[page_of_element_]);
    }
    if (kid_count_ == 0) return;
    to += "/K";
    if (kid_count_ > 1) to += '[';
    if (kid_count_ == 1 && kids[0] != '<') to += ' ';
    to += kids;
    if (kid_count_ > 1) to += ']';
  }

  /// The kids' texts separated by blanks. Content on the element's first page is a bare MCID, other is a
  /// dictionary.
  const std::string& collect_kids(ElementIndex index) {
    kids_.clear();
    kid_count_ = 0;
    page_of_element_ = no_page;
    for (const Element::Kid& kid : input_.pages.elements[index].kids) {
      if (kid.kind == Element::Kid::Kind::element) {
        begin_kid();
        syntax::reference(kids_, number(kid.index));
      } else {
        marks_of_leaf_.each(kid.index, [this](std::uint32_t mark) { add_mark(input_.marks[mark]); });
      }
    }
    links_of_element_.each(index, [this](std::uint32_t link) { add_link(input_.links[link]); });
    return kids_;
  }

  void begin_kid() {
    if (kid_count_++ > 0) kids_ += ' ';
  }

  void add_mark(const Mark& mark) {
    begin_kid();
    if (page_of_element_ == no_page) page_of_element_ = mark.page;
    if (mark.page == page_of_element_) {
      syntax::integer(kids_, mark.id);
      return;
    }
    kids_ += "<</Type/MCR/Pg ";
    syntax::reference(kids_, input_.page_objects[mark.page]);
    number_entry(kids_, "/MCID ", mark.id);
    kids_ += ">>";
  }

  void add_link(const LinkObject& link) {
    begin_kid();
    if (page_of_element_ == no_page) page_of_element_ = link.page;
    kids_ += "<</Type/OBJR/Obj ";
    syntax::reference(kids_, link.annotation);
    if (link.page != page_of_element_) {
      kids_ += "/Pg ";
      syntax::reference(kids_, input_.page_objects[link.page]);
    }
    kids_ += ">>";
  }

  /// Key → elements by MCID for pages, key → element for links (14.7.4.4).
  [[nodiscard]] Tree parent_tree() const {
    Tree tree("Nums");
    std::size_t mark = 0;
    for (std::uint32_t page = 0; page < input_.page_objects.size(); ++page) {
      std::string owners = "[";
      for (; mark < input_.marks.size() && input_.marks[mark].page == page; ++mark) {
        if (owners.size() > 1) owners += ' ';
        syntax::reference(owners, number(input_.leaf_parents[input_.marks[mark].leaf]));
      }
      tree.add(std::to_string(page), owners + ']');
    }
    for (std::size_t i = 0; i < input_.links.size(); ++i) {
      std::string owner = " ";
      syntax::reference(owner, number(input_.links[i].element));
      tree.add(std::to_string(input_.page_objects.size() + i), owner);
    }
    return tree;
  }

  [[nodiscard]] Tree identifier_tree() const {
    std::vector<std::pair<std::string_view, ElementIndex>> identifiers;
    for (ElementIndex i = 0; i < input_.pages.elements.size(); ++i) {
      const std::string& identifier = input_.pages.elements[i].identifier;
      if (!identifier.empty()) identifiers.emplace_back(identifier, i);
    }
    std::sort(identifiers.begin(), identifiers.end());
    Tree tree("Names");
    for (std::size_t i = 0; i < identifiers.size(); ++i) {
      if (i > 0) ENSURE(identifiers[i - 1].first != identifiers[i].first);
      std::string key;
      std::string element;
      syntax::bytes(key, identifiers[i].first);
      syntax::reference(element, number(identifiers[i].second));
      tree.add(key, element);
    }
    return tree;
  }

  static constexpr std::uint32_t no_page = 0xFFFFFFFF;

  const TreeInput& input_;
  ObjectNumber first_;
  std::map<ElementIndex, Box> boxes_;
  Grouping marks_of_leaf_;
  Grouping links_of_element_;
  ObjectTexts objects_;
  std::string kids_;
  std::size_t kid_count_ = 0;
  std::uint32_t page_of_element_ = no_page;
};

}  // namespace

ObjectTexts structure_tree(const TreeInput& input, ObjectNumber first) {
  return TreeWriter(input, first).write();
}

}  // namespace protokollwerk::pdf
