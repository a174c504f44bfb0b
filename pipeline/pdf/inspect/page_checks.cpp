#include <cmath>
#include <functional>
#include <memory>
#include <set>

#include "pdf/inspect/checks.h"
#include "pdf/inspect/inspected_font.h"

namespace protokollwerk::pdf {
namespace {

/// Form XObjects within one another; deeper ones are not looked at.
constexpr int deepest_form = 12;

/// Looks an entry of the page up, which may stand in a node of the page tree above.
Handle inherited_entry(Handle page, const char* key) {
  for (int depth = 0; depth < 100; ++depth) {
    const Handle value = entry(page, key);
    if (!value.is_null()) return value;
    page = entry(page, "/Parent");
  }
  return Handle();
}

std::string content_bytes(const Handle& page) {
  std::string content;
  for (const Handle& stream : items_of(entry(page, "/Contents"))) content += stream_bytes(stream) + "\n";
  return content;
}

MarkProperties properties_of(const Handle& list) {
  MarkProperties properties;
  const Handle actual_text = entry(list, "/ActualText");
  properties.has_actual_text = actual_text.is_string();
  properties.actual_text = bytes_of(actual_text);
  properties.mcid = static_cast<int>(integer_of(entry(list, "/MCID"), -1));
  properties.has_language = entry(list, "/Lang").is_string();
  properties.language = text_of(entry(list, "/Lang"));
  properties.is_watermark = has_name(list, "/Subtype", "Watermark");
  for (const char* key : {"/Alt", "/ActualText", "/E"})
    properties.has_replacement = properties.has_replacement || entry(list, key).is_string();
  return properties;
}

/// What a content stream is told about its fonts and property lists, and where its text goes.
class Surroundings : public ContentSurroundings {
 public:
  using FindFont = std::function<InspectedFont*(std::string_view name)>;

  Surroundings(Standing standing, const Handle& lists, FindFont find_font, std::map<int, std::string>* texts)
      : standing_(standing), lists_(lists), find_font_(std::move(find_font)), texts_(texts) {}

  [[nodiscard]] Standing standing() const override { return standing_; }
  [[nodiscard]] MarkProperties properties(std::string_view name) const override {
    return properties_of(named_entry(lists_, name));
  }
  const CodeLengths& use_font(std::string_view name) override {
    font_ = find_font_(name);
    return font_ != nullptr ? font_->code_lengths() : InspectedFont::single_bytes();
  }

  void show(const ShownText& shown) override {
    if (texts_ == nullptr || shown.standing != Standing::content || shown.mcid < 0) return;
    if (shown.mcid != mcid_ || text_ == nullptr) text_ = &(*texts_)[mcid_ = shown.mcid];
    if (shown.kind == ShownText::Kind::actual_text) {
      *text_ += utf8_of(shown.bytes);
    } else if (font_ != nullptr && !shown.is_replaced) {
      font_->append_text(shown.bytes, *text_);
    }
  }

 private:
  Standing standing_;
  Handle lists_;
  FindFont find_font_;
  InspectedFont* font_ = nullptr;
  std::map<int, std::string>* texts_;  ///< by MCID; null where nobody asks
  int mcid_ = -1;
  std::string* text_ = nullptr;  ///< that of mcid_
};

class PageChecks {
 public:
  PageChecks(const Inspection& inspection, Texts texts) : inspection_(inspection), texts_(texts) {}

  PageContents run() {
    for (const Handle& page : inspection_.pages.pages()) {
      ++number_;
      check_stream(page, content_bytes(page), inherited_entry(page, "/Resources"), Standing::unmarked, 0);
    }
    return std::move(contents_);
  }

 private:
  void report(FaultKind kind, Fault::Values values, int mcid = -1, int object = 0) {
    inspection_.log.add(kind, std::move(values), {number_, object, mcid});
  }

  /// `container` is the page or the form XObject whose content it is.
  void check_stream(const Handle& container, const std::string& bytes, const Handle& resources,
                    Standing standing, int depth) {
    const Handle fonts = entry(resources, "/Font");
    const auto find_font = [&](std::string_view name) {
      const Handle font = named_entry(fonts, name);
      return font.is_dictionary() ? &font_of(font) : nullptr;
    };
    auto* texts = texts_ == Texts::collected ? &contents_.texts[container.id()] : nullptr;
    Surroundings surroundings(standing, entry(resources, "/Properties"), find_font, texts);
    const ScannedContent content = scan_content(bytes, surroundings);
    if (content.has_unmarked_content) report(FaultKind::untagged_content, {});
    if (content.has_mixed_marks) report(FaultKind::mixed_marks, {});
    if (depth == 0) contents_.heights[number_] = content.heights;
    check_owners(container, content);
    check_languages(container, content);
    check_fonts(fonts, content);
    check_contrast(content);
    for (const PaintedObject& painted : content.objects)
      check_object(named_entry(entry(resources, "/XObject"), painted.name), resources, painted.standing,
                   depth);
  }

  /// Every MCID is in one kid of one element, and the parent tree names that element.
  void check_owners(const Handle& container, const ScannedContent& content) {
    const auto& owners = inspection_.structure.owners(container);
    const std::vector<Handle> parents =
        items_of(inspection_.structure.parents(integer_of(entry(container, "/StructParents"), -1)));
    std::set<int> seen;
    for (const int mcid : content.mcids) {
      const auto owner = owners.find(mcid);
      const auto at = static_cast<std::size_t>(mcid);
      const bool is_good = seen.insert(mcid).second && owner != owners.end() && owner->second.count == 1 &&
                           at < parents.size() &&
                           inspection_.structure.node_of(parents[at]) == owner->second.node;
      if (!is_good) report_owner(container, mcid);
    }
    // An element that names content which is not there harms nobody, but is no work of ours.
    for (const auto& [mcid, owner] : owners) {
      if (inspection_.is_ours && seen.count(mcid) == 0) report_owner(container, mcid);
    }
  }
  void report_owner(const Handle& container, int mcid) {
    report(FaultKind::content_without_one_parent, {{"kennung", std::int64_t{mcid}}}, mcid,
           object_number(container));
  }

  void check_languages(const Handle& container, const ScannedContent& content) {
    for (const std::string& language : content.languages) {
      if (!is_language(language)) report(FaultKind::malformed_language, {{"sprache", language}});
    }
    if (inspection_.has_document_language) return;
    const auto& owners = inspection_.structure.owners(container);
    const auto require = [&](int mcid, const char* what) {
      const auto owner = owners.find(mcid);
      const bool is_known =
          owner != owners.end() && inspection_.structure.nodes()[owner->second.node].has_language;
      if (!is_known) report(FaultKind::missing_language, {{"stelle", what}}, mcid);
    };
    for (const int mcid : content.without_language) require(mcid, "MCID");
    for (const int mcid : content.replacements_without_language) require(mcid, "/ActualText");
  }

  void check_fonts(const Handle& fonts, const ScannedContent& content) {
    std::set<std::string> names;
    for (const auto* sets : {&content.codes, &content.invisible_codes}) {
      for (const auto& [name, codes] : *sets) names.insert(name);
    }
    for (const std::string& name : names) {
      const Handle font = named_entry(fonts, name);
      if (!font.is_dictionary()) {
        report(FaultKind::broken_font_entry, {{"schrift", name}, {"angabe", "/Font"}});
      } else {
        font_of(font).check(codes_of(content.codes, name), codes_of(content.invisible_codes, name), number_);
      }
    }
  }

  static const CodeSet& codes_of(const std::map<std::string, CodeSet>& sets, const std::string& name) {
    static const CodeSet none;
    const auto found = sets.find(name);
    return found == sets.end() ? none : found->second;
  }

  InspectedFont& font_of(const Handle& font) {
    if (!font.is_indirect()) {
      direct_fonts_.push_back(std::make_unique<InspectedFont>(font, inspection_.log, number_));
      return *direct_fonts_.back();
    }
    auto& inspected = fonts_[font.id()];
    if (!inspected) inspected = std::make_unique<InspectedFont>(font, inspection_.log, number_);
    return *inspected;
  }

  void check_contrast(const ScannedContent& content) {
    if (!content.low_contrast) return;
    // In tenths, rounded down, so that a ratio below the limit never reads as the limit.
    const auto tenths = static_cast<std::int64_t>(std::floor(content.low_contrast->ratio * 10));
    const std::string ratio = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    report(FaultKind::low_contrast,
           {{"verhaeltnis", ratio}, {"mindestens", content.low_contrast->is_large ? "3" : "4.5"}},
           content.low_contrast->mcid);
  }

  void check_object(const Handle& object, const Handle& page_resources, Standing standing, int depth) {
    if (!object.is_stream()) return;
    const bool is_form = has_name(object, "/Subtype", "Form");
    if (!is_form) {
      if (standing == Standing::unmarked && !is_tagged_whole(object))
        report(FaultKind::untagged_content, {}, -1, object_number(object));
      return;
    }
    if (!entry(object, "/Ref").is_null())
      report(FaultKind::forbidden_object, {{"art", "/Ref"}}, -1, object_number(object));
    const bool has_marks =
        !inspection_.structure.owners(object).empty() || !entry(object, "/StructParents").is_null();
    const bool is_new = forms_.insert(object.id()).second;
    if (!is_new && has_marks)
      report(FaultKind::forbidden_object, {{"art", "MCID"}}, -1, object_number(object));
    if (!is_new || depth >= deepest_form) return;
    if (is_tagged_whole(object)) standing = Standing::content;
    const Handle own = entry(object, "/Resources");
    check_stream(object, stream_bytes(object), own.is_null() ? page_resources : own, standing, depth + 1);
  }

  /// Whether the object is a kid of an element as a whole, not by the marks around or in it.
  [[nodiscard]] bool is_tagged_whole(const Handle& object) const {
    return entry(object, "/StructParent").is_integer() &&
           inspection_.structure.node_of_annotation(object) != 0;
  }

  const Inspection& inspection_;
  int number_ = 0;
  Texts texts_;
  PageContents contents_;
  std::map<ObjectId, std::unique_ptr<InspectedFont>> fonts_;
  std::vector<std::unique_ptr<InspectedFont>> direct_fonts_;
  std::set<ObjectId> forms_;
};

}  // namespace

PageContents check_pages(const Inspection& inspection, Texts texts) {
  return PageChecks(inspection, texts).run();
}

}  // namespace protokollwerk::pdf
