#include <set>

#include "pdf/inspect/checks.h"
#include "pdf/inspect/name_tree.h"

namespace protokollwerk::pdf {
namespace {

/// From so many pages on a document needs bookmarks and page labels to be found one's way in.
constexpr std::size_t long_document = 3;

class NavigationChecks {
 public:
  explicit NavigationChecks(const Inspection& inspection)
      : inspection_(inspection), catalog_(inspection.file.catalog()) {
    for (const auto& [name, place] : names_of(entry(entry(catalog_, "/Names"), "/Dests"))) note(name, place);
    const Handle old = entry(catalog_, "/Dests");
    if (!old.is_dictionary()) return;
    for (const auto& [name, place] : entries_of(old)) note(name, place);
  }

  void run() {
    check_outline();
    const bool is_long = inspection_.pages.pages().size() >= long_document;
    if (is_long && !entry(entry(catalog_, "/PageLabels"), "/Nums").is_array() &&
        !entry(entry(catalog_, "/PageLabels"), "/Kids").is_array())
      inspection_.log.add(FaultKind::missing_page_labels, {});
    check_links();
  }

 private:
  /// A place that exists is an array whose first item is a page of this file.
  void note(const std::string& name, const Handle& value) {
    const Handle place = value.is_dictionary() ? entry(value, "/D") : value;
    if (leads_to_page(place))
      known_.insert(name);
    else
      inspection_.log.add(FaultKind::dead_destination, {{"ziel", name}});
  }

  [[nodiscard]] bool leads_to_page(const Handle& place) const {
    const std::vector<Handle> items = items_of(place);
    return !items.empty() && inspection_.pages.of(items.front()) != 0;
  }

  void check_destination(const Handle& destination, int page, const Handle& object) {
    if (destination.is_null()) return;
    const std::string name = destination.is_name() ? name_of(destination) : bytes_of(destination);
    const bool is_alive = destination.is_array() ? leads_to_page(destination) : known_.count(name) != 0;
    if (!is_alive)
      inspection_.log.add(FaultKind::dead_destination, {{"ziel", name}}, {page, object_number(object), -1});
  }

  /// The destination of a link or a bookmark: its own or that of its action.
  void check_target(const Handle& object, int page) {
    check_destination(entry(object, "/Dest"), page, object);
    const Handle action = entry(object, "/A");
    if (has_name(action, "/S", "GoTo")) check_destination(entry(action, "/D"), page, object);
  }

  void check_links() {
    int number = 0;
    for (const Handle& page : inspection_.pages.pages()) {
      ++number;
      for (const Handle& annotation : items_of(entry(page, "/Annots"))) {
        if (has_name(annotation, "/Subtype", "Link")) check_target(annotation, number);
      }
    }
  }

  void check_outline() {
    std::vector<Handle> open = {entry(entry(catalog_, "/Outlines"), "/First")};
    std::set<ObjectId> seen;
    while (!open.empty()) {
      const Handle item = open.back();
      open.pop_back();
      if (!item.is_dictionary() || !seen.insert(item.id()).second) continue;
      check_target(item, 0);
      if (text_of(entry(item, "/Title")).empty()) inspection_.log.add(FaultKind::missing_outline, {});
      open.push_back(entry(item, "/Next"));
      open.push_back(entry(item, "/First"));
    }
    if (!seen.empty() && !inspection_.has_document_language)
      inspection_.log.add(FaultKind::missing_language, {{"stelle", "/Outlines"}});
    if (seen.empty() && inspection_.pages.pages().size() >= long_document)
      inspection_.log.add(FaultKind::missing_outline, {});
  }

  const Inspection& inspection_;
  Handle catalog_;
  std::set<std::string> known_;
};

class FileChecks {
 public:
  explicit FileChecks(const Inspection& inspection) : inspection_(inspection) {}

  void run() {
    const Handle catalog = inspection_.file.catalog();
    for (const auto& [name, file] : names_of(entry(entry(catalog, "/Names"), "/EmbeddedFiles")))
      check(file, 0, name);
    for (const Handle& file : items_of(entry(catalog, "/AF"))) {
      associated_.insert(file.id());
      check(file, 0, {});
    }
    int number = 0;
    for (const Handle& page : inspection_.pages.pages()) {
      ++number;
      for (const Handle& annotation : items_of(entry(page, "/Annots"))) {
        if (has_name(annotation, "/Subtype", "FileAttachment")) check(entry(annotation, "/FS"), number, {});
      }
    }
    if (inspection_.is_ours) check_association();
  }

 private:
  void check(const Handle& file, int page, const std::string& name) {
    if (!entry(file, "/EF").is_dictionary()) return;
    if (file.is_indirect() && !seen_.insert(file.id()).second) return;
    const std::string own_name = text_of(entry(file, "/UF"));
    const auto require = [&](bool present, const char* what) {
      if (present) return;
      inspection_.log.add(FaultKind::incomplete_embedded_file,
                          {{"datei", own_name.empty() ? name : own_name}, {"angabe", what}},
                          {page, object_number(file), -1});
    };
    require(!text_of(entry(file, "/F")).empty(), "/F");
    require(!own_name.empty(), "/UF");
    if (!inspection_.claims_archive && !inspection_.is_ours) return;
    const Handle stream = entry(entry(file, "/EF"), "/F");
    require(!name_of(entry(file, "/AFRelationship")).empty(), "/AFRelationship");
    require(!name_of(entry(stream, "/Subtype")).empty(), "/Subtype");
    require(stream.is_stream() && integer_of(entry(entry(stream, "/Params"), "/Size"), -1) ==
                                      static_cast<long long>(stream_bytes(stream).size()),
            "/Size");
  }

  /// Every attached file of ours is associated with the document (ISO 19005-3, 6.8).
  void check_association() {
    for (const ObjectId& file : seen_) {
      if (associated_.count(file) == 0)
        inspection_.log.add(FaultKind::incomplete_embedded_file, {{"datei", ""}, {"angabe", "/AF"}},
                            {0, file.number, -1});
    }
  }

  const Inspection& inspection_;
  std::set<ObjectId> seen_;
  std::set<ObjectId> associated_;
};

}  // namespace

void check_navigation(const Inspection& inspection) {
  NavigationChecks(inspection).run();
}

void check_embedded_files(const Inspection& inspection) {
  FileChecks(inspection).run();
}

}  // namespace protokollwerk::pdf
