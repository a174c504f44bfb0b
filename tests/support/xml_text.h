#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include "diag/render.h"
#include "xml/document.h"

namespace protokollwerk::test {

/// A text parsed as if it were a file named "probe.xml", with all that must live as long as its handles.
struct ParsedText {
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  std::unique_ptr<xml::Document> document;

  /// Every finding as the user sees it, in German, without colour and closing count.
  [[nodiscard]] std::string findings() {
    diagnostics.sort(sources);
    std::string all;
    for (const auto& item : diagnostics.items()) {
      all += diag::render_for_people(item, sources, diag::Language::german, diag::Colour::off);
    }
    return all;
  }
};

inline std::unique_ptr<ParsedText> parse_text(std::string text, const xml::Schema& schema,
                                              const xml::Limits& limits = {}) {
  auto result = std::make_unique<ParsedText>();
  const auto source = result->sources.add("probe.xml", std::move(text));
  result->document = xml::parse(source, result->sources, schema, limits, result->diagnostics);
  return result;
}

/// Folder of test data that is not part of the repository: PROTOKOLLWERK_SHARED, else "../shared" beside it.
/// Tests that need it skip, and say so, where it does not exist.
inline std::filesystem::path shared_folder() {
  const char* given = std::getenv("PROTOKOLLWERK_SHARED");
  return given != nullptr ? std::filesystem::path(given)
                          : std::filesystem::path(PROTOKOLLWERK_SOURCE_DIR).parent_path() / "shared";
}

}  // namespace protokollwerk::test
