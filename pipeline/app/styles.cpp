#include "app/styles.h"

#include <algorithm>

#include "app/definitions.h"
#include "app/wording.h"
#include "base/sha256.h"
#include "compose/definitions.h"
#include "compose/read_style.h"
#include "compose/suggestion.h"

namespace protokollwerk::app {
namespace {

diag::Diagnostic missing_font(const std::string& style, const EnvironmentError& error) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &finding::missing_font;
  diagnostic.arguments = {{"stil", style}};
  diagnostic.path = error.path();
  diagnostic.detail = error.what();
  return diagnostic;
}

}  // namespace

layout::Fonts LoadedStyle::fonts(const text::Hyphenator& hyphenator) const {
  const auto stack = [this](const std::string& family, bool bold, bool italic) {
    return faces.stack(family, bold, italic);
  };
  return {faces, stack, hyphenator};
}

bool LoadedStyle::prints(char32_t character) const {
  if (character >= known_.size()) return is_covered(character);
  auto& known = known_[character];
  if (!known) known = is_covered(character);
  return *known;
}

bool LoadedStyle::is_covered(char32_t character) const {
  const auto covers = [&](const std::string& family, const std::vector<std::string>& files, bool bold,
                          bool italic) {
    return files.empty() || faces.covers(faces.stack(family, bold, italic), character);
  };
  return std::all_of(sheet.families.begin(), sheet.families.end(), [&](const auto& entry) {
    const auto& [family, files] = entry;
    return covers(family, files.regular, false, false) && covers(family, files.bold, true, false) &&
           covers(family, files.italic, false, true) && covers(family, files.bold_italic, true, true);
  });
}

const LoadedStyle* Styles::get(const std::string& name, const std::optional<diag::Span>& asked_at,
                               diag::Diagnostics& diagnostics) {
  const std::vector<std::string> names = xml_names(files_, folder_);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unknown_style;
    diagnostic.arguments = {
        {"stil", name}, {"vorhanden", enumerate(names)}, {"vorschlag", compose::suggestion(name, names)}};
    diagnostic.span = asked_at;
    diagnostics.report(std::move(diagnostic));
    return nullptr;
  }
  auto& style = loaded_[name];
  if (!style) style = load(name, diagnostics);
  return style.get();
}

/// The sheet of that name and those that it is based on, the most particular first; empty after reporting.
Styles::Sheets Styles::sheets(const std::string& name, diag::Diagnostics& diagnostics) {
  Sheets sheets;
  std::vector<std::string> chain;
  for (std::string next = name; !next.empty();) {
    const auto source = read_source(folder_ + "/" + next + ".xml", files_, sources_, diagnostics);
    auto document =
        source ? xml::parse(*source, sources_, schemas_.of(FileKind::style), {}, diagnostics) : nullptr;
    if (!document) return {};
    chain.push_back(next);
    const xml::Element root = document->root();
    sheets.push_back(std::move(document));
    next = root.attribute("wie");
    if (!next.empty() && !may_be_based_on(next, chain, root, diagnostics)) return {};
  }
  return sheets;
}

bool Styles::may_be_based_on(const std::string& base, const std::vector<std::string>& chain,
                             const xml::Element& sheet, diag::Diagnostics& diagnostics) const {
  const std::vector<std::string> names = xml_names(files_, folder_);
  const bool known = std::find(names.begin(), names.end(), base) != names.end();
  if (known && std::find(chain.begin(), chain.end(), base) == chain.end()) return true;
  diag::Diagnostic diagnostic;
  diagnostic.definition = known ? &compose::circular_sheet : &compose::unknown_base_sheet;
  diagnostic.arguments = {
      {"name", base}, {"vorhanden", enumerate(names)}, {"vorschlag", compose::suggestion(base, names)}};
  diagnostic.span = sheet.attribute_span("wie");
  diagnostics.report(std::move(diagnostic));
  return false;
}

std::unique_ptr<LoadedStyle> Styles::load(const std::string& name, diag::Diagnostics& diagnostics) {
  const Sheets documents = sheets(name, diagnostics);
  if (documents.empty()) return nullptr;
  std::vector<xml::Element> roots;
  std::string digests;
  for (const auto& document : documents) {
    roots.push_back(document->root());
    digests += sha256_hex(sources_[document->source()].text());
  }
  auto sheet = compose::read_style(roots, diagnostics);
  if (!sheet) return nullptr;
  try {
    return std::make_unique<LoadedStyle>(name, sha256_hex(digests), std::move(*sheet));
  } catch (const EnvironmentError& error) {
    diagnostics.report(missing_font(name, error));
    return nullptr;
  }
}

}  // namespace protokollwerk::app
