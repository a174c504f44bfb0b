#include <algorithm>
#include <optional>

#include "pdf/inspect/checks.h"

namespace protokollwerk::pdf {
namespace {

constexpr long long hidden = 2;

struct Box {
  double left, bottom, right, top;
};

std::optional<Box> box_of(const Handle& array) {
  const std::vector<Handle> numbers = items_of(array);
  if (numbers.size() != 4) return std::nullopt;
  const double x1 = number_of(numbers[0], 0);
  const double y1 = number_of(numbers[1], 0);
  const double x2 = number_of(numbers[2], 0);
  const double y2 = number_of(numbers[3], 0);
  return Box{std::min(x1, x2), std::min(y1, y2), std::max(x1, x2), std::max(y1, y2)};
}

/// A page's attribute, its own or inherited.
Handle inherited(Handle page, const char* key) {
  for (int depth = 0; depth < 100; ++depth) {
    const Handle value = entry(page, key);
    if (!value.is_null()) return value;
    page = entry(page, "/Parent");
  }
  return Handle();
}

class AnnotationChecks {
 public:
  explicit AnnotationChecks(const Inspection& inspection) : inspection_(inspection) {}

  void run() {
    for (const Handle& page : inspection_.pages.pages()) {
      ++number_;
      const std::vector<Handle> annotations = items_of(entry(page, "/Annots"));
      if (!annotations.empty() && !has_name(page, "/Tabs", "S")) report(FaultKind::wrong_tab_order, {}, page);
      const Handle cropped = inherited(page, "/CropBox");
      visible_ = box_of(cropped.is_null() ? inherited(page, "/MediaBox") : cropped);
      for (const Handle& annotation : annotations) check(annotation);
    }
  }

 private:
  void report(FaultKind kind, Fault::Values values, const Handle& object) {
    inspection_.log.add(kind, std::move(values), {number_, object_number(object), -1});
  }

  [[nodiscard]] bool is_seen(const Handle& annotation) const {
    if ((integer_of(entry(annotation, "/F"), 0) & hidden) != 0) return false;
    const std::optional<Box> box = box_of(entry(annotation, "/Rect"));
    return !box || !visible_ ||
           (box->left < visible_->right && box->right > visible_->left && box->bottom < visible_->top &&
            box->top > visible_->bottom);
  }

  /// The element around the annotation, as the tree or the parent tree says.
  [[nodiscard]] std::size_t element_of(const Handle& annotation) const {
    const Structure& structure = inspection_.structure;
    const std::size_t node = structure.node_of_annotation(annotation);
    return node != 0
               ? node
               : structure.node_of(structure.parents(integer_of(entry(annotation, "/StructParent"), -1)));
  }

  void check(const Handle& annotation) {
    const std::string type = name_of(entry(annotation, "/Subtype"));
    check_language(annotation);
    check_media(annotation);
    if (type == "Popup" || !is_seen(annotation)) return;
    if (type == "Link") return check_link(annotation);
    if (type == "Widget") return check_widget(annotation);
    if (type == "TrapNet") return report(FaultKind::forbidden_object, {{"art", type}}, annotation);
    if (type == "PrinterMark") {
      const bool is_tagged = element_of(annotation) != 0;
      if (is_tagged) report(FaultKind::annotation_without_structure, {{"art", type}}, annotation);
      return;
    }
    check_other(annotation, type);
  }

  [[nodiscard]] std::string type_of(std::size_t node) const {
    return node == 0 ? std::string() : inspection_.structure.nodes()[node].type;
  }
  [[nodiscard]] std::string alternative(std::size_t node) const {
    return node == 0 ? std::string() : text_of(entry(inspection_.structure.nodes()[node].object, "/Alt"));
  }

  /// The kid of one Link element, named by the parent tree too, with a description.
  void check_link(const Handle& annotation) {
    const Structure& structure = inspection_.structure;
    const std::size_t node = structure.node_of_annotation(annotation);
    const bool is_connected =
        type_of(node) == "Link" &&
        structure.node_of(structure.parents(integer_of(entry(annotation, "/StructParent"), -1))) == node;
    if (!is_connected || text_of(entry(annotation, "/Contents")).empty())
      report(FaultKind::link_without_structure, {}, annotation);
  }

  void check_widget(const Handle& annotation) {
    const std::size_t node = element_of(annotation);
    const std::string name = text_of(description_of_field(annotation));
    const bool is_good = type_of(node) == "Form" && (!name.empty() || !alternative(node).empty());
    if (!is_good) report(FaultKind::annotation_without_structure, {{"art", "Widget"}}, annotation);
  }

  void check_other(const Handle& annotation, const std::string& type) {
    const std::size_t node = element_of(annotation);
    const bool is_described = !text_of(entry(annotation, "/Contents")).empty() || !alternative(node).empty();
    if (type_of(node) != "Annot" || !is_described)
      report(FaultKind::annotation_without_structure, {{"art", type}}, annotation);
  }

  /// The description of the form field, which is the annotation itself or the next named one above.
  static Handle description_of_field(Handle field) {
    for (int depth = 0; depth < 100 && entry(field, "/T").is_null(); ++depth) field = entry(field, "/Parent");
    return entry(field, "/TU");
  }

  void check_language(const Handle& annotation) {
    if (inspection_.has_document_language) return;
    const std::size_t node = element_of(annotation);
    if (!text_of(entry(annotation, "/Lang")).empty()) return;
    const bool is_known = node != 0 && inspection_.structure.nodes()[node].has_language;
    if (!is_known && entry(annotation, "/Contents").is_string())
      report(FaultKind::missing_language, {{"stelle", "/Contents"}}, annotation);
    if (node != 0 && !text_of(entry(inspection_.structure.nodes()[node].object, "/Lang")).empty()) return;
    if (description_of_field(annotation).is_string())
      report(FaultKind::missing_language, {{"stelle", "/TU"}}, annotation);
  }

  /// Media clips say their type and have an alternative (ISO 14289-1, 7.18.6.2).
  void check_media(const Handle& annotation) {
    std::vector<Handle> actions = {entry(annotation, "/A")};
    const Handle additional = entry(annotation, "/AA");
    if (additional.is_dictionary()) {
      for (const auto& [key, action] : entries_of(additional)) actions.push_back(action);
    }
    for (const Handle& action : actions) {
      if (has_name(action, "/S", "Rendition")) check_clip(entry(entry(action, "/R"), "/C"));
    }
  }
  void check_clip(const Handle& clip) {
    if (!has_name(clip, "/S", "MCD")) return;
    const std::vector<Handle> alternatives = items_of(entry(clip, "/Alt"));
    bool has_text = alternatives.size() >= 2 && alternatives.size() % 2 == 0;
    for (std::size_t i = 1; i < alternatives.size(); i += 2)
      has_text = has_text && !text_of(alternatives[i]).empty();
    if (!entry(clip, "/CT").is_string()) report(FaultKind::incomplete_media, {{"angabe", "/CT"}}, clip);
    if (!has_text) report(FaultKind::incomplete_media, {{"angabe", "/Alt"}}, clip);
  }

  const Inspection& inspection_;
  int number_ = 0;
  std::optional<Box> visible_;
};

}  // namespace

void check_annotations(const Inspection& inspection) {
  AnnotationChecks(inspection).run();
}

}  // namespace protokollwerk::pdf
