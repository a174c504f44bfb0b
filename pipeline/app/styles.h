#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/coverage.h"
#include "app/program_files.h"
#include "doc/style.h"
#include "layout/layout.h"
#include "text/faces.h"
#include "text/hyphenator.h"

namespace protokollwerk::app {

/// A style sheet with its faces loaded.
struct LoadedStyle {
  LoadedStyle(std::string style_name, std::string file_digest, doc::Style style_sheet)
      : name(std::move(style_name)),
        digest(std::move(file_digest)),
        sheet(std::move(style_sheet)),
        faces(sheet) {}

  std::string name;
  std::string digest;  ///< of the style sheet's file and those that it is based on
  doc::Style sheet;
  text::Faces faces;

  /// What layout needs; valid as long as the style and the hyphenator live.
  [[nodiscard]] layout::Fonts fonts(const text::Hyphenator& hyphenator) const;
  /// Whether a character can be printed in every family, weight and slope of the style.
  [[nodiscard]] bool prints(char32_t character) const;

 private:
  [[nodiscard]] bool is_covered(char32_t character) const;

  /// What is known already of the characters that texts are made of: every character of every file is asked
  /// about, and asking all faces takes long.
  mutable std::array<std::optional<bool>, 0x2400> known_;
};

/// The styles of a run, each loaded at most once.
class Styles {
 public:
  Styles(std::string templates_folder, const Files& files, const Schemas& schemas, diag::Sources& sources)
      : folder_(std::move(templates_folder) + "/stile"),
        files_(files),
        schemas_(schemas),
        sources_(sources) {}

  /// The style with that name; nullptr after reporting why there is none: UMG-010 at the place that asked for
  /// it, if there is one, UMG-006 for a font, or what is wrong with the style sheet or those that it is based
  /// on.
  const LoadedStyle* get(const std::string& name, const std::optional<diag::Span>& asked_at,
                         diag::Diagnostics& diagnostics);

 private:
  using Sheets = std::vector<std::unique_ptr<xml::Document>>;
  Sheets sheets(const std::string& name, diag::Diagnostics& diagnostics);
  bool may_be_based_on(const std::string& base, const std::vector<std::string>& chain,
                       const xml::Element& sheet, diag::Diagnostics& diagnostics) const;
  std::unique_ptr<LoadedStyle> load(const std::string& name, diag::Diagnostics& diagnostics);

  std::string folder_;
  const Files& files_;
  const Schemas& schemas_;
  diag::Sources& sources_;
  std::map<std::string, std::unique_ptr<LoadedStyle>> loaded_;
};

}  // namespace protokollwerk::app
