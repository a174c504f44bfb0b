#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// The part of the self-check that reads the file. The headers and sources of this folder keep to C++17:
/// libqpdf 11's headers do not compile as C++20 with Clang 16, which checks our code.
namespace protokollwerk::pdf {

/// In the order of definitions().
enum class FaultKind : std::uint8_t {
  unreadable_pdf,
  missing_document_entry,
  missing_glyph,
  glyph_without_text,
  untagged_content,
  content_without_one_parent,
  link_without_structure,
  missing_attribute,
  skipped_heading_level,
  font_not_embedded,
  lost_glyph_part,
  wrong_glyph_width,
  broken_font_entry,
  forbidden_text_value,
  mixed_marks,
  unknown_structure_type,
  remapped_structure_type,
  wrong_nesting,
  irregular_table,
  cell_without_header,
  table_without_headers,
  meaningless_alternative,
  missing_language,
  malformed_language,
  bad_identifier,
  mixed_headings,
  broken_identification,
  contradicting_metadata,
  missing_output_intent,
  incomplete_embedded_file,
  forbidden_encryption,
  forbidden_action,
  annotation_without_structure,
  wrong_tab_order,
  bad_optional_content,
  dynamic_form,
  forbidden_object,
  incomplete_media,
  low_contrast,
  missing_outline,
  missing_page_labels,
  dead_destination,
  wrong_parent,
  further_faults,
  repaired_pdf,
  different_text = 48  ///< the three definitions before are of no fault in a file
};

/// Something that breaks a claim of the file.
struct Fault {
  /// Name and value of an argument of the message.
  using Value = std::pair<std::string, std::variant<std::string, std::int64_t>>;
  using Values = std::vector<Value>;

  FaultKind kind = FaultKind::unreadable_pdf;
  Values values;
  std::string detail;  ///< libqpdf's words; may be empty
  int page = 0;        ///< from 1; 0: not known or not on a page
  int object = 0;      ///< number of the indirect object; 0: none
  /// The named destinations before the place, the last first; empty if the place is not known.
  std::vector<std::string> anchors;
};

/// Everything in which the finished file breaks its claims, and, where `text` is given, where its text is not
/// that one. Never throws for what stands in the file.
std::vector<Fault> find_faults(const std::string& pdf, const std::string* text);

}  // namespace protokollwerk::pdf
