#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "pdf/inspect/fault_log.h"
#include "pdf/inspect/handles.h"

namespace protokollwerk::pdf {

/// The pages of a file, numbered from 1.
class PageNumbers {
 public:
  explicit PageNumbers(File& file);
  [[nodiscard]] const std::vector<Handle>& pages() const { return pages_; }
  /// 0 for what is no page.
  [[nodiscard]] int of(const Handle& page) const;
  [[nodiscard]] int of(ObjectId page) const;

 private:
  std::vector<Handle> pages_;
  std::map<ObjectId, int> numbers_;
};

/// A kid of an element: a piece of marked content or another element.
struct StructureKid {
  bool is_element = false;
  std::size_t node = 0;  ///< of an element
  ObjectId container;    ///< of content: the page or the form XObject
  int mcid = -1;
};

/// An element of the structure tree.
struct StructureNode {
  Handle object;
  std::string type;  ///< after the role map, without slash
  std::size_t parent = 0;
  std::vector<std::size_t> kids;       ///< elements among the kids
  std::vector<StructureKid> contents;  ///< elements and content in reading order
  int page = 0;                        ///< of the first content in it or below it; 0: none
  int mcid = -1;                       ///< the first content in it or below it, on that page
  bool has_language = false;           ///< says one itself or inherits it from an element
  bool has_own_content = false;
  bool has_annotation = false;
};

/// Who names a piece of marked content as a kid.
struct ContentOwner {
  std::size_t node = 0;
  int count = 0;
};

/// The structure tree of a file, read once; nodes in reading order, the root first. What is wrong with the
/// tree itself (loops, two parents, unknown types) is reported while it is read.
class Structure {
 public:
  Structure(File& file, const PageNumbers& pages, FaultLog& log);

  [[nodiscard]] const std::vector<StructureNode>& nodes() const { return nodes_; }
  [[nodiscard]] bool exists() const { return nodes_.size() > 1; }
  /// By MCID; the container is a page or a form XObject.
  [[nodiscard]] const std::map<int, ContentOwner>& owners(const Handle& container) const;
  /// The number of a page; 0 for what is no page.
  [[nodiscard]] int page_of(ObjectId container) const { return pages_.of(container); }
  /// Value of a key of the parent tree; null for none.
  [[nodiscard]] Handle parents(long long key) const;
  /// The node of an element or of an annotation's element; 0 for none.
  [[nodiscard]] std::size_t node_of(const Handle& element) const;
  [[nodiscard]] std::size_t node_of_annotation(const Handle& annotation) const;
  /// Type of an element that the parent tree names, after the role map; empty if it names none.
  [[nodiscard]] std::string type_of_parent(long long key) const;

  [[nodiscard]] FaultPlace place(const StructureNode& node) const {
    return {node.page, object_number(node.object), node.mcid};
  }

 private:
  void read_parents(const Handle& tree);
  void read_elements(const Handle& root);
  std::vector<Handle> read_kids(std::size_t index);
  void note_content(const Handle& container, int mcid, std::size_t node);
  std::size_t add(const Handle& element, std::size_t parent);
  [[nodiscard]] std::string standard_type(const Handle& element, std::size_t node);
  void spread_pages();

  const PageNumbers& pages_;
  FaultLog& log_;
  Handle roles_;
  std::vector<StructureNode> nodes_;
  std::map<ObjectId, std::map<int, ContentOwner>> owners_;
  std::map<ObjectId, std::size_t> nodes_of_objects_;
  std::map<ObjectId, std::size_t> nodes_of_annotations_;
  std::map<long long, Handle> parents_;
};

/// Whether ISO 32000-1, 14.8.4 knows the type.
bool is_standard_type(const std::string& type);

}  // namespace protokollwerk::pdf
