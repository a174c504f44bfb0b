#include "app/styles.h"

#include <algorithm>

#include "app/definitions.h"
#include "app/wording.h"
#include "base/sha256.h"
#include "compose/read_style.h"

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

const LoadedStyle* Styles::get(const std::string& name, const diag::Span& asked_at,
                               diag::Diagnostics& diagnostics) {
  const std::vector<std::string> names = xml_names(files_, folder_);
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unknown_style;
    diagnostic.arguments = {{"stil", name}, {"vorhanden", enumerate(names)}};
    diagnostic.span = asked_at;
    diagnostics.report(std::move(diagnostic));
    return nullptr;
  }
  auto& style = loaded_[name];
  if (!style) style = load(name, diagnostics);
  return style.get();
}

std::unique_ptr<LoadedStyle> Styles::load(const std::string& name, diag::Diagnostics& diagnostics) {
  const auto source = read_source(folder_ + "/" + name + ".xml", files_, sources_, diagnostics);
  if (!source) return nullptr;
  const auto document = xml::parse(*source, sources_, schema_, {}, diagnostics);
  if (!document) return nullptr;
  auto sheet = compose::read_style(*document, diagnostics);
  if (!sheet) return nullptr;
  try {
    return std::make_unique<LoadedStyle>(name, sha256_hex(sources_[*source].text()), std::move(*sheet));
  } catch (const EnvironmentError& error) {
    diagnostics.report(missing_font(name, error));
    return nullptr;
  }
}

}  // namespace protokollwerk::app
