#include "pdf/inspect/structure_model.h"

#include <set>

namespace protokollwerk::pdf {
namespace {

/// A role map leads on at most this often; whoever needs more has a loop.
constexpr int longest_mapping = 64;

}  // namespace

PageNumbers::PageNumbers(File& file) : pages_(file.pages()) {
  for (std::size_t i = 0; i < pages_.size(); ++i) numbers_.emplace(pages_[i].id(), static_cast<int>(i) + 1);
}

int PageNumbers::of(const Handle& page) const {
  if (!page.is_indirect()) return 0;
  return of(page.id());
}

int PageNumbers::of(ObjectId page) const {
  const auto found = numbers_.find(page);
  return found == numbers_.end() ? 0 : found->second;
}

bool is_standard_type(const std::string& type) {
  static const std::set<std::string> types = {
      "Document", "Part",      "Art",     "Sect",  "Div",  "BlockQuote", "Caption", "TOC",       "TOCI",
      "Index",    "NonStruct", "Private", "P",     "H",    "H1",         "H2",      "H3",        "H4",
      "H5",       "H6",        "L",       "LI",    "Lbl",  "LBody",      "Table",   "TR",        "TH",
      "TD",       "THead",     "TBody",   "TFoot", "Span", "Quote",      "Note",    "Reference", "BibEntry",
      "Code",     "Link",      "Annot",   "Ruby",  "RB",   "RT",         "RP",      "Warichu",   "WT",
      "WP",       "Figure",    "Formula", "Form"};
  return types.count(type) != 0;
}

Structure::Structure(File& file, const PageNumbers& pages, FaultLog& log) : pages_(pages), log_(log) {
  const Handle root = entry(file.catalog(), "/StructTreeRoot");
  nodes_.emplace_back();
  nodes_[0].object = root;
  roles_ = entry(root, "/RoleMap");
  read_parents(entry(root, "/ParentTree"));
  read_elements(root);
  spread_pages();
}

void Structure::read_parents(const Handle& tree) {
  std::vector<Handle> open = {tree};
  std::set<ObjectId> seen;
  while (!open.empty()) {
    Handle node = open.back();
    open.pop_back();
    if (node.is_indirect() && !seen.insert(node.id()).second) continue;
    for (const Handle& kid : items_of(entry(node, "/Kids"))) open.push_back(kid);
    const std::vector<Handle> pairs = items_of(entry(node, "/Nums"));
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
      parents_.emplace(integer_of(pairs[i], -1), pairs[i + 1]);
  }
}

/// A loop, not a recursion: depth comes from the file.
void Structure::read_elements(const Handle& root) {
  struct Open {
    Handle element;
    std::size_t parent;
    std::size_t place;  ///< among the parent's contents
  };
  std::vector<Open> open;
  const auto push = [&](const std::vector<Handle>& kids, std::size_t parent) {
    std::size_t place = nodes_[parent].contents.size();
    for (auto kid = kids.rbegin(); kid != kids.rend(); ++kid) {
      do --place;
      while (!nodes_[parent].contents[place].is_element);
      open.push_back({*kid, parent, place});
    }
  };
  const std::vector<Handle> first = items_of(entry(root, "/K"));
  nodes_[0].contents.resize(first.size(), {true, 0, {}, -1});
  push(first, 0);
  while (!open.empty()) {
    const Open next = std::move(open.back());
    open.pop_back();
    if (!next.element.is_dictionary()) continue;
    const std::size_t node = add(next.element, next.parent);
    if (node == 0) continue;
    nodes_[next.parent].contents[next.place].node = node;
    push(read_kids(node), node);
  }
}

/// 0 for an element that stands elsewhere already.
std::size_t Structure::add(const Handle& element, std::size_t parent) {
  const std::size_t index = nodes_.size();
  if (element.is_indirect() && !nodes_of_objects_.emplace(element.id(), index).second) {
    log_.add(FaultKind::wrong_parent, {{"art", name_of(entry(element, "/S"))}},
             {0, object_number(element), -1});
    return 0;
  }
  StructureNode node;
  node.object = element;
  node.parent = parent;
  node.page = pages_.of(entry(element, "/Pg"));
  node.has_language = nodes_[parent].has_language || !text_of(entry(element, "/Lang")).empty();
  nodes_.push_back(std::move(node));
  nodes_[parent].kids.push_back(index);
  nodes_[index].type = standard_type(element, index);
  const Handle stated = entry(element, "/P");
  const Handle& actual = nodes_[parent].object;
  const bool agrees = actual.is_indirect() ? stated.id() == actual.id() : stated.is_dictionary();
  if (!agrees) log_.add(FaultKind::wrong_parent, {{"art", nodes_[index].type}}, place(nodes_[index]));
  return index;
}

/// Notes the element's content; gives the elements among its kids.
std::vector<Handle> Structure::read_kids(std::size_t index) {
  std::vector<Handle> elements;
  const Handle element = nodes_[index].object;
  const Handle own_page = entry(element, "/Pg");
  for (const Handle& kid : items_of(entry(element, "/K"))) {
    if (kid.is_integer()) {
      note_content(own_page, static_cast<int>(integer_of(kid, -1)), index);
    } else if (has_name(kid, "/Type", "MCR") || entry(kid, "/MCID").is_integer()) {
      const Handle stream = entry(kid, "/Stm");
      const Handle page = entry(kid, "/Pg");
      const Handle& container = stream.is_stream() ? stream : page.is_dictionary() ? page : own_page;
      note_content(container, static_cast<int>(integer_of(entry(kid, "/MCID"), -1)), index);
    } else if (has_name(kid, "/Type", "OBJR") || !entry(kid, "/Obj").is_null()) {
      nodes_[index].has_annotation = true;
      nodes_of_annotations_.emplace(entry(kid, "/Obj").id(), index);
    } else {
      elements.push_back(kid);
      nodes_[index].contents.push_back({true, 0, {}, -1});
    }
  }
  return elements;
}

void Structure::note_content(const Handle& container, int mcid, std::size_t node) {
  StructureNode& owner = nodes_[node];
  owner.has_own_content = true;
  if (owner.mcid < 0) owner.mcid = mcid;
  if (owner.page == 0) owner.page = pages_.of(container);
  owner.contents.push_back({false, 0, container.id(), mcid});
  ContentOwner& entry_of = owners_[container.id()][mcid];
  entry_of.node = node;
  ++entry_of.count;
}

std::string Structure::standard_type(const Handle& element, std::size_t node) {
  const std::string written = name_of(entry(element, "/S"));
  const FaultPlace where = place(nodes_[node]);
  std::string type = written;
  for (int steps = 0; steps < longest_mapping; ++steps) {
    const std::string next = name_of(named_entry(roles_, type));
    if (is_standard_type(type)) {
      if (!next.empty()) log_.add(FaultKind::remapped_structure_type, {{"art", type}}, where);
      return type;
    }
    if (next.empty()) break;
    type = next;
  }
  log_.add(FaultKind::unknown_structure_type, {{"art", written}}, where);
  return written;
}

/// Elements without content of their own stand where the first content below them stands.
void Structure::spread_pages() {
  for (std::size_t i = nodes_.size(); i-- > 1;) {
    StructureNode& parent = nodes_[nodes_[i].parent];
    const int page = nodes_[i].page;
    if (page == 0 || parent.has_own_content || nodes_[i].parent == 0) continue;
    parent.page = page;
    parent.mcid = nodes_[i].mcid;
  }
}

const std::map<int, ContentOwner>& Structure::owners(const Handle& container) const {
  static const std::map<int, ContentOwner> none;
  const auto found = owners_.find(container.id());
  return found == owners_.end() ? none : found->second;
}

Handle Structure::parents(long long key) const {
  const auto found = parents_.find(key);
  return found == parents_.end() ? Handle() : found->second;
}

std::size_t Structure::node_of(const Handle& element) const {
  const auto found = nodes_of_objects_.find(element.id());
  return found == nodes_of_objects_.end() ? 0 : found->second;
}

std::size_t Structure::node_of_annotation(const Handle& annotation) const {
  const auto found = nodes_of_annotations_.find(annotation.id());
  return found == nodes_of_annotations_.end() ? 0 : found->second;
}

std::string Structure::type_of_parent(long long key) const {
  const std::size_t node = node_of(parents(key));
  return node == 0 ? std::string() : nodes_[node].type;
}

}  // namespace protokollwerk::pdf
