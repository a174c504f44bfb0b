#pragma once

#include <map>
#include <string>

#include "pdf/inspect/content_scan.h"
#include "pdf/inspect/content_texts.h"
#include "pdf/inspect/fault_log.h"
#include "pdf/inspect/structure_model.h"

/// The checks of a file, by what they look at. Each reports to the log and changes nothing.
namespace protokollwerk::pdf {

/// What all checks look at.
struct Inspection {
  File& file;
  const PageNumbers& pages;
  const Structure& structure;
  FaultLog& log;
  /// Whether the file says that this program made it: then it promises more than PDF/UA.
  bool is_ours = false;
  /// Whether it claims some PDF/A.
  bool claims_archive = false;
  bool has_document_language = false;
};

/// Catalog, metadata, output intent, encryption, scripts.
void check_document(const Inspection& inspection);
/// Outline, page labels, destinations of links and bookmarks.
void check_navigation(const Inspection& inspection);
void check_embedded_files(const Inspection& inspection);
/// Nesting, headings, alternatives, identifiers, languages.
void check_structure(const Inspection& inspection);
void check_tables(const Inspection& inspection);
void check_annotations(const Inspection& inspection);

/// Whether a language is spelt as ISO 32000-1, 14.9.2, demands.
bool is_language(const std::string& tag);

/// What check_pages() has read of the content.
struct PageContents {
  /// Height of the first text of each MCID above the page's lower edge, by page from 1.
  std::map<int, std::map<int, double>> heights;
  ContentTexts texts;  ///< empty unless asked for
};
enum class Texts : std::uint8_t { passed_over, collected };
/// Content streams, their marks, fonts and colours.
PageContents check_pages(const Inspection& inspection, Texts texts);

}  // namespace protokollwerk::pdf
