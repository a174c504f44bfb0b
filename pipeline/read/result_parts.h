#pragma once

#include <string_view>

#include "model/result.h"
#include "model/words.h"
#include "xml/writer.h"

/// What the files of the result writer share; for no one else.
namespace protokollwerk::read::result_parts {

/// Leaves an empty value out.
void attribute_if(xml::Writer& writer, std::string_view name, std::string_view value);
void element_if(xml::Writer& writer, std::string_view name, std::string_view text);
void number_attribute(xml::Writer& writer, std::string_view name, std::int64_t value);
void date_attribute_if(xml::Writer& writer, std::string_view name, const std::optional<Date>& date);

/// herkunftDatei and herkunftZeile, where known.
void write_origin(xml::Writer& writer, const model::Origin& origin);
void write_attribution(xml::Writer& writer, model::Attribution attribution);
void write_title(xml::Writer& writer, std::string_view title, model::Wording wording);
/// Identifiers as the value of a list attribute.
std::string joined(const std::vector<std::string>& identifiers);
/// An element with blocks; nothing for no blocks.
void write_named_content(xml::Writer& writer, const char* name, const doc::Blocks& blocks);
/// `<inhalt>` with its blocks; nothing for no blocks.
void write_content(xml::Writer& writer, const doc::Blocks& blocks);

template <typename Enum>
void word_attribute(xml::Writer& writer, std::string_view name, Enum value) {
  writer.attribute(name, model::word_of(value));
}

/// `frist` of something that has `due` and `due_next_meeting`.
template <typename Due>
void write_due(xml::Writer& writer, const Due& entry) {
  date_attribute_if(writer, "frist", entry.due);
  if (entry.due_next_meeting) writer.attribute("frist", "naechsteSitzung");
}

/// `datum`, `beginn`, `ort`.
void write_planned_meeting(xml::Writer& writer, const model::PlannedMeeting& meeting);

void write_project(xml::Writer& writer, const model::Result& result);
void write_bodies(xml::Writer& writer, const model::Project& project);
void write_meeting(xml::Writer& writer, const model::Minutes& minutes, const model::Project& project);
void write_entry(xml::Writer& writer, const model::Entry& entry);

}  // namespace protokollwerk::read::result_parts
