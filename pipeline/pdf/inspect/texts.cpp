#include "pdf/inspect/texts.h"

#include <functional>
#include <map>
#include <set>

#include <qpdf/QUtil.hh>

#include "pdf/inspect/cmap.h"
#include "pdf/inspect/content_scan.h"
#include "pdf/inspect/handles.h"
#include "pdf/inspect/name_tree.h"

namespace protokollwerk::pdf {
namespace {

using Place = FoundText::Place;

/// The texts of a page: the document's, and those that repeat on every page.
class PageTexts : public ContentSurroundings {
 public:
  using FindMap = std::function<const CMap&(std::string_view font)>;
  explicit PageTexts(FindMap find_map) : find_map_(std::move(find_map)) {}

  const CodeLengths& use_font(std::string_view name) override {
    map_ = &find_map_(name);
    return map_->code_lengths;
  }
  void show(const ShownText& shown) override {
    if (shown.kind != ShownText::Kind::codes || map_ == nullptr) return;
    std::string utf16 = "\xFE\xFF";
    each_code(shown.bytes, map_->code_lengths, [&](unsigned code) {
      const auto found = map_->texts.find(code);
      if (found != map_->texts.end()) utf16 += found->second;
    });
    (shown.standing == Standing::content ? read : running) += QUtil::utf16_to_utf8(utf16);
  }
  [[nodiscard]] MarkProperties properties(std::string_view /*name*/) const override { return {}; }

  std::string read;
  std::string running;

 private:
  FindMap find_map_;
  const CMap* map_ = nullptr;
};

class Collector {
 public:
  explicit Collector(File& file) : file_(file), catalog_(file.catalog()) {}

  std::vector<FoundText> collect() {
    int number = 0;
    for (const Handle& page : file_.pages()) collect_page(page, ++number);
    collect_descriptions();
    collect_bookmarks();
    collect_metadata();
    for (const auto& [name, file] : names_of(entry(entry(catalog_, "/Names"), "/EmbeddedFiles"))) {
      const std::string own_name = text_of(entry(file, "/UF"));
      add(Place::attachment, 0, text_of(entry(file, "/Desc")), own_name);
      add(Place::attachment, 0, own_name, own_name);
      add(Place::attachment, 0, stream_bytes(entry(entry(file, "/EF"), "/F")), own_name);
    }
    return std::move(texts_);
  }

 private:
  void add(Place place, int page, std::string text, std::string name = {}) {
    if (!text.empty()) texts_.push_back({place, page, std::move(name), std::move(text)});
  }

  void collect_page(const Handle& page, int number) {
    const Handle fonts = entry(entry(page, "/Resources"), "/Font");
    std::string content;
    for (const Handle& stream : items_of(entry(page, "/Contents"))) content += stream_bytes(stream) + "\n";
    PageTexts page_texts(
        [this, &fonts](std::string_view font) -> const CMap& { return map_of(named_entry(fonts, font)); });
    scan_content(content, page_texts);
    add(Place::page, number, std::move(page_texts.read));
    add(Place::running, number, std::move(page_texts.running));
    for (const Handle& annotation : items_of(entry(page, "/Annots")))
      add(Place::description, number, text_of(entry(annotation, "/Contents")));
  }

  const CMap& map_of(const Handle& font) {
    const auto [place, is_new] = maps_.try_emplace(font.id());
    if (is_new) place->second = read_cmap(stream_bytes(entry(font, "/ToUnicode")));
    return place->second;
  }

  void collect_descriptions() {
    std::vector<Handle> open = {entry(catalog_, "/StructTreeRoot")};
    std::set<ObjectId> seen;
    while (!open.empty()) {
      const Handle element = open.back();
      open.pop_back();
      if (!element.is_dictionary()) continue;
      if (element.is_indirect() && !seen.insert(element.id()).second) continue;
      for (const char* key : {"/Alt", "/ActualText", "/E", "/T"})
        add(Place::description, 0, text_of(entry(element, key)));
      for (const Handle& kid : items_of(entry(element, "/K"))) open.push_back(kid);
    }
  }

  void collect_bookmarks() {
    std::vector<Handle> open = {entry(entry(catalog_, "/Outlines"), "/First")};
    std::set<ObjectId> seen;
    while (!open.empty()) {
      const Handle item = open.back();
      open.pop_back();
      if (!item.is_dictionary() || !seen.insert(item.id()).second) continue;
      add(Place::bookmark, 0, text_of(entry(item, "/Title")));
      open.push_back(entry(item, "/Next"));
      open.push_back(entry(item, "/First"));
    }
  }

  void collect_metadata() {
    const Handle information = entry(file_.trailer(), "/Info");
    if (information.is_dictionary()) {
      for (const auto& [key, value] : entries_of(information)) add(Place::metadata, 0, text_of(value));
    }
    add(Place::metadata, 0, stream_bytes(entry(catalog_, "/Metadata")));
  }

  File& file_;
  Handle catalog_;
  std::vector<FoundText> texts_;
  std::map<ObjectId, CMap> maps_;
};

}  // namespace

std::vector<FoundText> texts_of(const std::string& pdf) {
  try {
    File file(pdf);
    return Collector(file).collect();
  } catch (const std::exception&) {
    // The self-check reports a file that cannot be read; here there is nothing more to find.
    return {};
  }
}

}  // namespace protokollwerk::pdf
