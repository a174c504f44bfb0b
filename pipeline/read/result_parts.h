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
/// `<inhalt>` with its blocks; nothing for no blocks.
void write_content(xml::Writer& writer, const doc::Blocks& blocks);

template <typename Enum>
void word_attribute(xml::Writer& writer, std::string_view name, Enum value) {
  writer.attribute(name, model::word_of(value));
}

void write_project(xml::Writer& writer, const model::Result& result);
void write_bodies(xml::Writer& writer, const model::Project& project);
void write_meeting(xml::Writer& writer, const model::Minutes& minutes, const model::Project& project);
void write_entry(xml::Writer& writer, const model::Entry& entry);

}  // namespace protokollwerk::read::result_parts
