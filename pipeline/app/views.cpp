#include "app/views.h"

#include <optional>

#include "base/contract.h"
#include "base/utf8.h"
#include "diag/render.h"
#include "merge/restrict.h"
#include "model/words.h"
#include "read/result_reader.h"
#include "read/result_writer.h"
#include "text/coverage.h"

namespace protokollwerk::app {
namespace {

/// nullopt where every character can be printed.
std::optional<std::string> with_printable_characters(const std::string& xml, const Printable& printable) {
  std::string text;
  std::size_t kept = 0;
  for (std::size_t offset = 0; offset < xml.size();) {
    const std::size_t start = offset;
    const char32_t character = utf8::next(xml, offset);
    if (is_layout_control(character) || printable(character)) continue;
    text.append(xml, kept, start - kept).append("[" + text::code_point_name(character) + "]");
    kept = offset;
  }
  if (kept == 0) return std::nullopt;
  return text.append(xml, kept);
}

}  // namespace

const std::string& Views::xml(model::Visibility visibility) {
  const auto [entry, is_new] = xml_.try_emplace(visibility);
  if (is_new) entry->second = read::write_result(merge::restrict(checked_, visibility));
  return entry->second;
}

const xml::Document& Views::document(model::Visibility visibility) {
  auto& document = documents_[visibility];
  if (!document) document = read_back(xml(visibility), visibility);
  return *document;
}

const xml::Document& Views::printable_document(model::Visibility visibility, const Printable& printable) {
  if (const auto made = printable_documents_.find(visibility); made != printable_documents_.end())
    return *made->second;
  const auto replaced = with_printable_characters(xml(visibility), printable);
  if (!replaced) return document(visibility);
  return *(printable_documents_[visibility] = read_back(*replaced, visibility));
}

std::unique_ptr<xml::Document> Views::read_back(const std::string& xml, model::Visibility visibility) {
  const std::string name = "ergebnisdokument.xml (" + std::string(model::word_of(visibility)) + ")";
  const auto source = program_.sources.add(name, xml);
  if (proof_ == Proof::none) return xml::read_own(source, program_.sources);
  diag::Diagnostics own_faults;
  auto document = xml::parse(source, program_.sources, program_.schemas.of(FileKind::result),
                             read::result_limits, own_faults);
  if (document) return document;
  throw ContractViolation(
      "the program wrote a result that it cannot read\n" +
      diag::render_for_people(own_faults, program_.sources, diag::Language::english, diag::Colour::off));
}

}  // namespace protokollwerk::app
