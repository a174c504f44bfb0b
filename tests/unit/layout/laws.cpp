#include "unit/layout/laws.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <variant>

#include "unicode/text.h"

namespace protokollwerk::test {
namespace {

/// Elements that end a paragraph where they begin and end; all others stand within one.
constexpr std::array<std::string_view, 10> blocks = {"P",   "LA",    "DT",    "DD",    "BR",
                                                     "pre", "entry", "Title", "titel", "enbez"};

/// Predefined entities only: the files have no others.
std::string decoded(std::string_view text) {
  static const std::map<std::string_view, char> entities = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
    const auto entity =
        end == std::string_view::npos ? entities.end() : entities.find(text.substr(i + 1, end - i - 1));
    result += entity == entities.end() ? text[i] : entity->second;
    if (entity != entities.end()) i = end;
  }
  return result;
}

std::string single_spaced(const std::string& text) {
  std::string result;
  for (const char c : text) {
    const char plain = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    if (plain != ' ' || (!result.empty() && result.back() != ' ')) result += plain;
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// Walks over the tags of a file and collects what stands between them.
class Converter {
 public:
  doc::Document run(std::string_view xml) {
    std::size_t text = 0;
    for (std::size_t tag = xml.find('<'); tag != std::string_view::npos; tag = xml.find('<', text)) {
      open_ += decoded(xml.substr(text, tag - text));
      const std::size_t end = xml.find('>', tag);
      take(xml.substr(tag + 1, end - tag - 1));
      text = end + 1;
    }
    // Repealed norms have a heading only.
    std::erase_if(law_.content,
                  [](const doc::Block& norm) { return std::get<doc::Section>(norm.value).content.empty(); });
    return std::move(law_);
  }

 private:
  void take(std::string_view tag) {
    const bool closes = tag.starts_with('/');
    const std::string_view name = tag.substr(closes ? 1 : 0, tag.find_first_of(" /", 1) - (closes ? 1 : 0));
    if (name == "norm" && !closes) begin_norm();
    if (name == "metadaten") in_metadata_ = !closes;
    if (std::find(blocks.begin(), blocks.end(), name) == blocks.end() && name != "metadaten") return;
    const std::string text = single_spaced(unicode::to_nfc(open_));
    open_.clear();
    if (text.empty()) return;
    if (closes && (name == "enbez" || name == "titel")) return add_title(text);
    if (!in_metadata_ && !law_.content.empty())
      section().content.push_back({doc::Paragraph{"text", {{doc::Text{text}}}, {}}});
  }

  void begin_norm() {
    doc::Section norm;
    norm.anchor = "norm-" + std::to_string(law_.content.size());
    norm.title = {{doc::Text{"Norm"}}};
    law_.content.push_back({std::move(norm)});
  }
  void add_title(const std::string& text) {
    auto& title = std::get<doc::Text>(section().title.front().value).text;
    title = title == "Norm" ? text : title + " " + text;
  }
  doc::Section& section() { return std::get<doc::Section>(law_.content.back().value); }

  doc::Document law_;
  std::string open_;
  bool in_metadata_ = false;
};

}  // namespace

std::vector<doc::Document> laws_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<doc::Document> laws;
  for (const std::filesystem::path& file : files) {
    std::ifstream input(file);
    const std::string xml{std::istreambuf_iterator<char>(input), {}};
    laws.push_back(Converter().run(xml));
  }
  return laws;
}

std::vector<std::string> paragraphs_of(const doc::Document& law) {
  std::vector<std::string> texts;
  for (const doc::Block& norm : law.content)
    for (const doc::Block& block : std::get<doc::Section>(norm.value).content)
      texts.push_back(std::get<doc::Text>(std::get<doc::Paragraph>(block.value).content.front().value).text);
  return texts;
}

}  // namespace protokollwerk::test
