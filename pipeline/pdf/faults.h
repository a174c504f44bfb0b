#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// The part of the self-check that reads the file. This header and its source keep to C++17: libqpdf 11's
/// headers do not compile as C++20 with Clang 16, which checks our code.
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
  skipped_heading_level
};

/// Something that breaks a claim of the file.
struct Fault {
  /// Name and value of an argument of the message.
  using Value = std::pair<std::string, std::variant<std::string, std::int64_t>>;
  using Values = std::vector<Value>;

  FaultKind kind = FaultKind::unreadable_pdf;
  Values values;
  std::string detail;  ///< libqpdf's words; may be empty
};

/// Everything in which the finished file breaks its claims. Never throws for what stands in the file.
std::vector<Fault> find_faults(const std::string& pdf);

}  // namespace protokollwerk::pdf
