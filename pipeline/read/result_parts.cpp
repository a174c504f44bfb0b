#include "read/result_parts.h"

#include "prose/prose.h"

namespace protokollwerk::read::result_parts {

void attribute_if(xml::Writer& writer, std::string_view name, std::string_view value) {
  if (!value.empty()) writer.attribute(name, value);
}

void element_if(xml::Writer& writer, std::string_view name, std::string_view text) {
  if (!text.empty()) writer.element(name, text);
}

void number_attribute(xml::Writer& writer, std::string_view name, std::int64_t value) {
  writer.attribute(name, std::to_string(value));
}

void date_attribute_if(xml::Writer& writer, std::string_view name, const std::optional<Date>& date) {
  if (date) writer.attribute(name, to_iso_date(*date));
}

void write_origin(xml::Writer& writer, const model::Origin& origin) {
  if (origin.file.empty()) return;
  writer.attribute("herkunftDatei", origin.file);
  number_attribute(writer, "herkunftZeile", origin.line);
}

void write_attribution(xml::Writer& writer, model::Attribution attribution) {
  if (attribution == model::Attribution::editorial) word_attribute(writer, "redaktionell", attribution);
}

void write_title(xml::Writer& writer, std::string_view title, model::Wording wording) {
  if (title.empty()) return;
  writer.open("titel");
  if (wording == model::Wording::original) word_attribute(writer, "wortlaut", wording);
  writer.text(title);
  writer.close();
}

std::string joined(const std::vector<std::string>& identifiers) {
  std::string text;
  for (const auto& id : identifiers) text += (text.empty() ? "" : " ") + id;
  return text;
}

void write_named_content(xml::Writer& writer, const char* name, const doc::Blocks& blocks) {
  if (blocks.empty()) return;
  writer.open(name);
  prose::write_prose(writer, blocks);
  writer.close();
}

void write_content(xml::Writer& writer, const doc::Blocks& blocks) {
  write_named_content(writer, "inhalt", blocks);
}

void write_planned_meeting(xml::Writer& writer, const model::PlannedMeeting& meeting) {
  writer.attribute("datum", to_iso_date(meeting.date));
  attribute_if(writer, "beginn", meeting.begin);
  attribute_if(writer, "ort", meeting.place);
  write_origin(writer, meeting.origin);
}

}  // namespace protokollwerk::read::result_parts
