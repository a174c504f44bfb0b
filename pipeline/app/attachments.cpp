#include "app/attachments.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "diag/json_table.h"

namespace protokollwerk::app {
namespace {

/// A recommendation as it is printed.
struct Recommendation {
  std::string id;
  std::string number;
  std::string title;
  std::string text;
  std::vector<std::string> addressees;
  std::vector<std::string> basis;
  std::string state;
};

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t begin = list.find_first_not_of(' '); begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    words.emplace_back(list.substr(begin, end - begin));
    begin = list.find_first_not_of(' ', end);
  }
  return words;
}

void append_text(const xml::Element& element, std::string& text) {
  for (const xml::Element::Node& node : element.nodes()) {
    if (!node.element) {
      text += node.text;
    } else if (node.element.name() == "fussnote") {
      text += " (";
      append_text(node.element, text);
      text += ")";
    } else {
      append_text(node.element, text);
      for (const std::string_view block : {"absatz", "punkt", "zelle", "zeile"}) {
        if (node.element.name() == block) text += ' ';
      }
    }
  }
}

/// The text of prose on one line.
std::string line_of(const xml::Element& prose) {
  std::string text;
  append_text(prose, text);
  std::string line;
  for (const char c : text) {
    const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (is_space && (line.empty() || line.back() == ' ')) continue;
    line += is_space ? ' ' : c;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

/// Collects the recommendations that are in force, by number.
class Collector {
 public:
  explicit Collector(const xml::Element& root) {
    for (const xml::Element& addressee : root.child("projekt").child("adressaten").children("adressat"))
      names_[std::string(addressee.attribute("id"))] = addressee.text();
    visit(root.child("sitzungen"));
  }

  std::vector<Recommendation> take() {
    std::erase_if(found_, [this](const Recommendation& each) { return replaced_.contains(each.id); });
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return number_of(a.number) < number_of(b.number); });
    return std::move(found_);
  }

 private:
  static int number_of(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }

  void visit(const xml::Element& element) {
    for (const xml::Element& child : element.children()) {
      if (child.name() == "empfehlung") {
        add(child);
      } else {
        visit(child);
      }
    }
  }

  void add(const xml::Element& element) {
    for (std::string& id : words_of(element.attribute("ersetzt"))) replaced_.insert(std::move(id));
    if (element.has_attribute("nichtUebernommen")) return;
    Recommendation made;
    made.id = element.attribute("id");
    made.number = element.attribute("nummer");
    made.title = line_of(element.child("titel"));
    made.text = line_of(element.child("inhalt"));
    for (const std::string& id : words_of(element.attribute("adressat")))
      made.addressees.push_back(names_.contains(id) ? names_[id] : id);
    made.basis = words_of(element.attribute("beruhtAuf"));
    made.state = element.attribute("umsetzung");
    found_.push_back(std::move(made));
  }

  std::map<std::string, std::string> names_;
  std::set<std::string> replaced_;
  std::vector<Recommendation> found_;
};

/// RFC 4180: quoted throughout, quotes doubled.
std::string csv_field(const std::string& text) {
  std::string field = "\"";
  for (const char c : text) {
    field += c;
    if (c == '"') field += c;
  }
  return field + "\"";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) line += (line.empty() ? "" : ",") + csv_field(field);
  return line + "\r\n";
}

std::string as_csv(const std::vector<Recommendation>& recommendations) {
  std::string csv = csv_line({"kennung", "nummer", "titel", "text", "adressaten", "grundlagen", "umsetzung"});
  for (const Recommendation& each : recommendations) {
    csv += csv_line({each.id, each.number, each.title, each.text, joined(each.addressees), joined(each.basis),
                     each.state});
  }
  return csv;
}

std::string as_json(const std::vector<Recommendation>& recommendations) {
  std::vector<diag::JsonRow> rows;
  for (const Recommendation& each : recommendations) {
    rows.push_back({{"kennung", each.id},
                    {"nummer", each.number},
                    {"titel", each.title},
                    {"text", each.text},
                    {"adressaten", each.addressees},
                    {"grundlagen", each.basis},
                    {"umsetzung", each.state}});
  }
  return diag::json_table(rows);
}

}  // namespace

std::vector<pdf::Attachment> attachments_of(const compose::Template& templ, const std::string& xml,
                                            const xml::Element& root) {
  if (templ.attachment == compose::Template::Attachment::none) return {};
  std::vector<pdf::Attachment> files = {{attached_result, "application/xml",
                                         "Das Ergebnis als XML, aus dem dieses Dokument erstellt ist",
                                         "Source", xml}};
  const std::vector<Recommendation> recommendations = Collector(root).take();
  if (recommendations.empty()) return files;
  files.push_back({"handlungsempfehlungen.csv", "text/csv", "Die Handlungsempfehlungen als Tabelle (CSV)",
                   "Data", as_csv(recommendations)});
  files.push_back({"handlungsempfehlungen.json", "application/json",
                   "Die Handlungsempfehlungen als Daten (JSON)", "Data", as_json(recommendations)});
  return files;
}

}  // namespace protokollwerk::app
