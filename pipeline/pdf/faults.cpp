#include "pdf/faults.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "pdf/content_scan.h"

namespace protokollwerk::pdf {
namespace {

using Handle = QPDFObjectHandle;

/// The codes of one font that have a glyph, and those that have a text.
struct FontMaps {
  CodeSet with_glyph;
  CodeSet with_text;
};

std::string stream_bytes(Handle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

CodeSet codes_with_glyph(Handle descendant) {
  const std::string map = stream_bytes(descendant.getKey("/CIDToGIDMap"));
  CodeSet result;
  for (std::size_t code = 0; 2 * code + 1 < map.size() && code < result.size(); ++code) {
    result[code] = map[2 * code] != 0 || map[2 * code + 1] != 0;
  }
  return result;
}

/// Codes with a line of the form "<0001><0041>".
CodeSet codes_with_text(Handle font) {
  CodeSet result;
  if (!font.getKey("/ToUnicode").isStream()) return result;
  std::istringstream cmap(stream_bytes(font.getKey("/ToUnicode")));
  for (std::string line; std::getline(cmap, line);) {
    if (line.size() < 10 || line[0] != '<' || line.compare(5, 2, "><") != 0) continue;
    result[std::stoul(line.substr(1, 4), nullptr, 16)] = true;
  }
  return result;
}

class Checker {
 public:
  explicit Checker(const std::string& pdf) {
    pdf_.setSuppressWarnings(true);
    pdf_.processMemoryFile("PDF", pdf.data(), pdf.size());
  }

  std::vector<Fault> check() {
    check_catalog();
    collect_pages();
    walk(pdf_.getRoot().getKey("/StructTreeRoot"));
    for (std::size_t page = 0; page < pages_.size(); ++page) check_page(page);
    if (const auto warnings = pdf_.getWarnings(); !warnings.empty()) {
      report(FaultKind::unreadable_pdf, {});
      faults_.back().detail = warnings.front().what();
    }
    return std::move(faults_);
  }

 private:
  struct Page {
    Handle object;
    /// Owner and number of owners by MCID.
    std::map<int, std::pair<QPDFObjGen, int>> owners;
  };

  void report(FaultKind kind, Fault::Values values) { faults_.push_back({kind, std::move(values), {}}); }

  void require(bool present, const char* entry) {
    if (!present) report(FaultKind::missing_document_entry, {{"angabe", entry}});
  }

  void check_catalog() {
    Handle catalog = pdf_.getRoot();
    require(catalog.getKey("/Lang").isString() && !catalog.getKey("/Lang").getStringValue().empty(), "/Lang");
    require(catalog.getKey("/MarkInfo").isDictionary() &&
                catalog.getKey("/MarkInfo").getKey("/Marked").isBool() &&
                catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue(),
            "/MarkInfo");
    require(catalog.getKey("/StructTreeRoot").isDictionary(), "/StructTreeRoot");
    require(catalog.getKey("/ViewerPreferences").isDictionary() &&
                catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").isBool(),
            "/DisplayDocTitle");
    const std::string packet =
        catalog.getKey("/Metadata").isStream() ? stream_bytes(catalog.getKey("/Metadata")) : std::string();
    for (const char* claim : {"<pdfuaid:part>1<", "<pdfaid:conformance>A<", "<dc:title>"}) {
      require(packet.find(claim) != std::string::npos, claim);
    }
  }

  void collect_pages() {
    for (const auto& page : pdf_.getAllPages()) {
      page_index_[page.getObjGen()] = pages_.size();
      pages_.push_back({page, {}});
    }
    Handle tree = pdf_.getRoot().getKey("/StructTreeRoot");
    if (tree.isDictionary()) collect_parents(tree.getKey("/ParentTree"));
  }

  void collect_parents(Handle node) {
    if (!node.isDictionary()) return;
    for (const Handle& kid : array_of(node.getKey("/Kids"))) collect_parents(kid);
    std::vector<Handle> pairs = array_of(node.getKey("/Nums"));
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
      parents_.emplace(pairs[i].getIntValue(), pairs[i + 1]);
  }

  static std::vector<Handle> array_of(Handle value) {
    if (value.isArray()) return value.getArrayAsVector();
    if (value.isNull()) return {};
    return {value};
  }

  /// Visits an element (or the root) and all below it in reading order. A loop, not a recursion: depth comes
  /// from the file.
  void walk(const Handle& root) {
    if (!Handle(root).isDictionary()) return;
    std::vector<Handle> open = {root};
    while (!open.empty()) {
      const Handle element = open.back();
      open.pop_back();
      check_element(element);
      std::vector<Handle> below = visit_kids(element);
      open.insert(open.end(), below.rbegin(), below.rend());
    }
  }

  /// Notes the element's content; gives the elements among its kids.
  std::vector<Handle> visit_kids(Handle element) {
    std::vector<Handle> elements;
    const Handle own_page = element.getKey("/Pg");
    for (Handle kid : array_of(element.getKey("/K"))) {
      if (kid.isInteger()) {
        note_content(own_page, static_cast<int>(kid.getIntValue()), element);
        continue;
      }
      if (!kid.isDictionary()) continue;
      if (kid.getKey("/MCID").isInteger()) {
        note_content(kid.getKey("/Pg"), static_cast<int>(kid.getKey("/MCID").getIntValue()), element);
      } else if (kid.hasKey("/Obj")) {
        annotations_in_tree_.insert(kid.getKey("/Obj").getObjGen());
        elements_with_annotation_.insert(element.getObjGen());
      } else {
        elements.push_back(kid);
      }
    }
    if (is_type(element, "/Link") && elements_with_annotation_.count(element.getObjGen()) == 0) {
      report(FaultKind::missing_attribute, {{"art", "Link"}, {"angabe", "OBJR"}});
    }
    return elements;
  }

  static bool is_type(Handle element, const char* type) {
    Handle name = element.getKey("/S");
    return name.isName() && name.getName() == type;
  }

  void note_content(const Handle& page, int mcid, const Handle& element) {
    const auto index = page_index_.find(page.getObjGen());
    if (index == page_index_.end()) return;
    auto& owner = pages_[index->second].owners[mcid];
    owner.first = element.getObjGen();
    ++owner.second;
  }

  void check_element(Handle element) {
    if (!element.getKey("/S").isName()) return;
    const std::string type = element.getKey("/S").getName().substr(1);
    if (type == "Figure" && !element.hasKey("/Alt")) {
      report(FaultKind::missing_attribute, {{"art", type}, {"angabe", "/Alt"}});
    }
    if (type == "TH" && !has_scope(element)) {
      report(FaultKind::missing_attribute, {{"art", type}, {"angabe", "/Scope"}});
    }
    if (type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6') check_heading(type[1] - '0');
  }

  static bool has_scope(Handle element) {
    for (Handle attributes : array_of(element.getKey("/A"))) {
      if (attributes.isDictionary() && attributes.hasKey("/Scope")) return true;
    }
    return false;
  }

  void check_heading(int level) {
    if (level > heading_level_ + 1) {
      report(FaultKind::skipped_heading_level,
             {{"vorher", std::int64_t{heading_level_}}, {"ebene", std::int64_t{level}}});
    }
    heading_level_ = level;
  }

  void check_page(std::size_t index) {
    const Fault::Value number = {"seite", static_cast<std::int64_t>(index + 1)};
    Page& page = pages_[index];
    const ScannedContent content = scan_content(stream_bytes(page.object.getKey("/Contents")));
    if (content.has_unmarked_content) report(FaultKind::untagged_content, {number});
    check_owners(page, content, number);
    check_fonts(page.object.getKey("/Resources").getKey("/Font"), content, number);
    check_links(page.object, number);
  }

  /// Every MCID is in one kid of one element, and the parent tree names that element.
  void check_owners(Page& page, const ScannedContent& content, const Fault::Value& number) {
    Handle key = page.object.getKey("/StructParents");
    const auto found = key.isInteger() ? parents_.find(key.getIntValue()) : parents_.end();
    const std::vector<Handle> parents =
        found == parents_.end() ? std::vector<Handle>() : array_of(found->second);
    std::set<int> seen;
    for (const int mcid : content.mcids) {
      const auto owner = page.owners.find(mcid);
      const auto at = static_cast<std::size_t>(mcid);
      const bool is_good = seen.insert(mcid).second && owner != page.owners.end() &&
                           owner->second.second == 1 && at < parents.size() &&
                           parents[at].getObjGen() == owner->second.first;
      if (!is_good) report(FaultKind::content_without_one_parent, {number, {"kennung", std::int64_t{mcid}}});
    }
    for (const auto& [mcid, owner] : page.owners) {
      if (seen.count(mcid) == 0) {
        report(FaultKind::content_without_one_parent, {number, {"kennung", std::int64_t{mcid}}});
      }
    }
  }

  const FontMaps& maps_of(Handle font) {
    const auto [place, is_new] = fonts_.try_emplace(font.getObjGen());
    if (is_new) {
      place->second = {codes_with_glyph(font.getKey("/DescendantFonts").getArrayItem(0)),
                       codes_with_text(font)};
    }
    return place->second;
  }

  void check_fonts(Handle fonts, const ScannedContent& content, const Fault::Value& number) {
    for (const auto& [name, codes] : content.codes) {
      const FontMaps& maps = maps_of(fonts.getKey("/" + name));
      if ((codes & ~maps.with_glyph).any()) report(FaultKind::missing_glyph, {number});
      if ((codes & ~maps.with_text).any()) report(FaultKind::glyph_without_text, {number});
    }
  }

  void check_links(Handle page, const Fault::Value& number) {
    for (Handle annotation : array_of(page.getKey("/Annots"))) {
      Handle key = annotation.getKey("/StructParent");
      const bool is_good = annotations_in_tree_.count(annotation.getObjGen()) != 0 && key.isInteger() &&
                           parents_.count(key.getIntValue()) != 0 &&
                           annotation.getKey("/Contents").isString() &&
                           !annotation.getKey("/Contents").getStringValue().empty();
      if (!is_good) report(FaultKind::link_without_structure, {number});
    }
  }

  QPDF pdf_;
  std::vector<Fault> faults_;
  std::vector<Page> pages_;
  std::map<QPDFObjGen, std::size_t> page_index_;
  std::map<long long, Handle> parents_;
  std::set<QPDFObjGen> annotations_in_tree_;
  std::set<QPDFObjGen> elements_with_annotation_;
  std::map<QPDFObjGen, FontMaps> fonts_;
  int heading_level_ = 0;
};

}  // namespace

std::vector<Fault> find_faults(const std::string& pdf) {
  try {
    return Checker(pdf).check();
  } catch (const std::exception& error) {
    return {{FaultKind::unreadable_pdf, {}, error.what()}};
  }
}

}  // namespace protokollwerk::pdf
