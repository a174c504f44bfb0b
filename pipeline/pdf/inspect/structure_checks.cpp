#include <algorithm>
#include <regex>
#include <set>

#include "pdf/inspect/checks.h"

namespace protokollwerk::pdf {
namespace {

using Names = std::set<std::string>;

/// What a type may stand in, and what may stand in it (ISO 32000-1, tables 333 and 336 to 338). An empty set:
/// anything.
struct NestingRule {
  Names parents;
  Names kids;
};

const NestingRule* nesting_rule(const std::string& type) {
  static const std::map<std::string, NestingRule> rules = {
      {"Table", {{}, {"TR", "THead", "TBody", "TFoot", "Caption"}}},
      {"THead", {{"Table"}, {"TR"}}},
      {"TBody", {{"Table"}, {"TR"}}},
      {"TFoot", {{"Table"}, {"TR"}}},
      {"TR", {{"Table", "THead", "TBody", "TFoot"}, {"TH", "TD"}}},
      {"TH", {{"TR"}, {}}},
      {"TD", {{"TR"}, {}}},
      {"L", {{}, {"L", "LI", "Caption"}}},
      {"LI", {{"L"}, {"Lbl", "LBody"}}},
      {"LBody", {{"LI"}, {}}},
      {"TOC", {{}, {"TOC", "TOCI", "Caption"}}},
      {"TOCI", {{"TOC"}, {}}},
      {"Ruby", {{}, {"RB", "RT", "RP"}}},
      {"RB", {{"Ruby"}, {}}},
      {"RT", {{"Ruby"}, {}}},
      {"RP", {{"Ruby", "Warichu"}, {}}},
      {"Warichu", {{}, {"WT", "WP"}}},
      {"WT", {{"Warichu"}, {}}},
      {"WP", {{"Warichu"}, {}}}};
  const auto found = rules.find(type);
  return found == rules.end() ? nullptr : &found->second;
}

bool is_numbered_heading(const std::string& type) {
  return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6';
}

/// "Bild1.png", "image", "C:\\fotos\\a.jpg": says how the picture is stored, not what it shows.
bool is_meaningless(const std::string& text) {
  static const std::regex file(R"([\w\s\-./\\:]*\.(png|jpe?g|gif|tiff?|bmp|svg|eps|pdf|webp|emf|wmf))",
                               std::regex::icase | std::regex::optimize);
  static const std::regex kind(R"(\s*(bild|abbildung|grafik|foto|image|picture|figure|graphic)\s*\d*\s*)",
                               std::regex::icase | std::regex::optimize);
  if (text.size() > 200) return false;
  return text.find_first_not_of(" \t\r\n.-_") == std::string::npos || std::regex_match(text, file) ||
         std::regex_match(text, kind);
}

class StructureChecks {
 public:
  explicit StructureChecks(const Inspection& inspection)
      : inspection_(inspection), nodes_(inspection.structure.nodes()) {}

  void run() {
    for (std::size_t i = 1; i < nodes_.size(); ++i) check(nodes_[i]);
    check_document_language();
  }

 private:
  void report(const StructureNode& node, FaultKind kind, Fault::Values values) {
    inspection_.log.add(kind, std::move(values), inspection_.structure.place(node));
  }
  void report_missing(const StructureNode& node, const char* what) {
    report(node, FaultKind::missing_attribute, {{"art", node.type}, {"angabe", what}});
  }

  void check(const StructureNode& node) {
    check_nesting(node);
    check_language(node);
    check_identifier(node);
    check_heading(node);
    if (node.type == "Figure" || node.type == "Formula") check_alternative(node);
    if (node.type == "Link" && !node.has_annotation) report_missing(node, "OBJR");
  }

  void check_nesting(const StructureNode& node) {
    const NestingRule* rule = nesting_rule(node.type);
    if (rule == nullptr) return;
    const std::string& parent = nodes_[node.parent].type;
    if (!rule->parents.empty() && rule->parents.count(parent) == 0)
      report(node, FaultKind::wrong_nesting, {{"art", node.type}, {"eltern", parent.empty() ? "–" : parent}});
    if (rule->kids.empty()) return;
    for (const std::size_t kid : node.kids) {
      if (rule->kids.count(nodes_[kid].type) == 0)
        report(nodes_[kid], FaultKind::wrong_nesting, {{"art", nodes_[kid].type}, {"eltern", node.type}});
    }
    check_captions(node);
  }

  /// A caption stands first, in a table also last, and is the only one.
  void check_captions(const StructureNode& node) {
    int captions = 0;
    for (std::size_t i = 0; i < node.kids.size(); ++i) {
      const StructureNode& kid = nodes_[node.kids[i]];
      if (kid.type != "Caption") continue;
      const bool is_at_edge = i == 0 || (node.type == "Table" && i + 1 == node.kids.size());
      if (++captions > 1 || !is_at_edge)
        report(kid, FaultKind::wrong_nesting, {{"art", kid.type}, {"eltern", node.type}});
    }
  }

  void check_language(const StructureNode& node) {
    const Handle language = entry(node.object, "/Lang");
    if (language.is_string() && !is_language(text_of(language)))
      report(node, FaultKind::malformed_language, {{"sprache", text_of(language)}});
    if (inspection_.has_document_language || node.has_language) return;
    for (const char* key : {"/Alt", "/ActualText", "/E"}) {
      if (entry(node.object, key).is_string())
        report(node, FaultKind::missing_language, {{"stelle", node.type + " " + key}});
    }
  }

  void check_document_language() {
    const Handle language = entry(inspection_.file.catalog(), "/Lang");
    if (language.is_string() && !is_language(text_of(language)))
      inspection_.log.add(FaultKind::malformed_language, {{"sprache", text_of(language)}});
  }

  void check_identifier(const StructureNode& node) {
    const std::string identifier = bytes_of(entry(node.object, "/ID"));
    const bool is_missing = node.type == "Note" && identifier.empty();
    const bool is_doubled = !identifier.empty() && !identifiers_.insert(identifier).second;
    if (is_missing || is_doubled) report(node, FaultKind::bad_identifier, {{"art", node.type}});
  }

  void check_heading(const StructureNode& node) {
    const auto is_h = [this](std::size_t kid) { return nodes_[kid].type == "H"; };
    if (std::count_if(node.kids.begin(), node.kids.end(), is_h) > 1)
      report(node, FaultKind::mixed_headings, {{"art", node.type}});
    if (node.type == "H") uses_h_ = true;
    if (is_numbered_heading(node.type)) {
      uses_numbered_ = true;
      check_level(node, node.type[1] - '0');
    }
    if (uses_h_ && uses_numbered_ && !reported_mixture_) {
      reported_mixture_ = true;
      report(node, FaultKind::mixed_headings, {{"art", node.type}});
    }
  }

  void check_level(const StructureNode& node, int level) {
    if (level > heading_level_ + 1) {
      report(node, FaultKind::skipped_heading_level,
             {{"vorher", std::int64_t{heading_level_}}, {"ebene", std::int64_t{level}}});
    }
    heading_level_ = level;
  }

  void check_alternative(const StructureNode& node) {
    const std::string alternative = text_of(entry(node.object, "/Alt"));
    const bool has_actual = entry(node.object, "/ActualText").is_string();
    if (alternative.empty() && !has_actual) return report_missing(node, "/Alt");
    if (!alternative.empty() && is_meaningless(alternative))
      report(node, FaultKind::meaningless_alternative, {{"text", alternative}});
    if (inspection_.is_ours && !has_box(node)) report_missing(node, "/BBox");
  }

  static bool has_box(const StructureNode& node) {
    for (const Handle& attributes : items_of(entry(node.object, "/A"))) {
      if (items_of(entry(attributes, "/BBox")).size() == 4) return true;
    }
    return false;
  }

  const Inspection& inspection_;
  const std::vector<StructureNode>& nodes_;
  Names identifiers_;
  int heading_level_ = 0;
  bool uses_h_ = false;
  bool uses_numbered_ = false;
  bool reported_mixture_ = false;
};

}  // namespace

bool is_language(const std::string& tag) {
  static const std::regex form("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", std::regex::optimize);
  return tag.size() < 100 && std::regex_match(tag, form);
}

void check_structure(const Inspection& inspection) {
  StructureChecks(inspection).run();
}

}  // namespace protokollwerk::pdf
