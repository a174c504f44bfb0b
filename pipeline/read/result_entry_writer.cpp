#include "read/result_parts.h"

namespace protokollwerk::read::result_parts {
namespace {

std::string joined(const std::vector<std::string>& identifiers) {
  std::string text;
  for (const auto& id : identifiers) text += (text.empty() ? "" : " ") + id;
  return text;
}

/// Element names; those of single kinds stand here, the others come from the tables of words.
std::string_view name_of(const model::Remark& entry) {
  return model::word_of(entry.kind);
}
std::string_view name_of(const model::Settlement& entry) {
  return model::word_of(entry.kind);
}
std::string_view name_of(const model::Statement& entry) {
  return model::word_of(entry.kind);
}
std::string_view name_of(const model::ActionItem&) {
  return "arbeitsauftrag";
}
std::string_view name_of(const model::Measure&) {
  return "massnahme";
}
std::string_view name_of(const model::Recommendation&) {
  return "empfehlung";
}

std::string iso_month(const std::chrono::year_month& month) {
  return to_iso_date(month / std::chrono::day(1)).substr(0, 7);
}

void write_own(xml::Writer& writer, const model::Remark& entry) {
  if (entry.announced_for) writer.attribute("ankuendigung", iso_month(*entry.announced_for));
}

void write_own(xml::Writer&, const model::Settlement&) {}

void write_own(xml::Writer& writer, const model::ActionItem& entry) {
  attribute_if(writer, "zustaendig", entry.owner);
  date_attribute_if(writer, "frist", entry.due);
  if (entry.due_next_meeting) writer.attribute("frist", "naechsteSitzung");
  word_attribute(writer, "stand", entry.state);
}

void write_own(xml::Writer& writer, const model::Measure& entry) {
  word_attribute(writer, "erfordert", entry.requires_);
  word_attribute(writer, "beschluss", entry.decision);
}

void write_own(xml::Writer& writer, const model::Statement& entry) {
  attribute_if(writer, "teil", entry.part);
}

void write_own(xml::Writer& writer, const model::Recommendation& entry) {
  number_attribute(writer, "nummer", entry.number);
  attribute_if(writer, "adressat", joined(entry.addressees));
  attribute_if(writer, "beruhtAuf", joined(entry.basis));
  attribute_if(writer, "grundlageUnbekannt", entry.basis_unknown_because);
  word_attribute(writer, "umsetzung", entry.state);
}

template <typename Kind>
void write_kind(xml::Writer& writer, const Kind& entry) {
  writer.open(name_of(entry));
  attribute_if(writer, "id", entry.id);
  write_own(writer, entry);
  word_attribute(writer, "sichtbarkeit", entry.visibility);
  write_attribution(writer, entry.attribution);
  write_origin(writer, entry.origin);
  if constexpr (requires { entry.title_wording; }) write_title(writer, entry.title, entry.title_wording);
  write_content(writer, entry.content);
  writer.close();
}

}  // namespace

void write_entry(xml::Writer& writer, const model::Entry& entry) {
  std::visit([&](const auto& kind) { write_kind(writer, kind); }, entry);
}

}  // namespace protokollwerk::read::result_parts
