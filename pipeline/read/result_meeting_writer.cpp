#include <algorithm>

#include "read/result_parts.h"

namespace protokollwerk::read::result_parts {
namespace {

void write_person(xml::Writer& writer, const char* name, const model::Participant& person) {
  writer.open(name);
  attribute_if(writer, "name", person.name);
  attribute_if(writer, "funktion", person.function);
  attribute_if(writer, "grund", model::word_of(person.ground));
  writer.close();
}

void write_number(xml::Writer& writer, const model::StatedNumber& number) {
  number_attribute(writer, "anzahl", number.value);
  word_attribute(writer, "genauigkeit", number.precision);
}

void write_attendance(xml::Writer& writer, const model::Attendance& attendance) {
  writer.open("teilnahme");
  attribute_if(writer, "gruppe", attendance.group);
  write_number(writer, attendance.number);
  writer.close();
}

void write_presence(xml::Writer& writer, const model::Presence& presence) {
  writer.open(model::word_of(presence.kind));
  writer.attribute("mitglied", presence.member);
  attribute_if(writer, "durch", presence.by);
  writer.close();
}

void write_replaced(xml::Writer& writer, const model::ReplacedVersion& version) {
  writer.open("ersetzteFassung");
  number_attribute(writer, "version", version.version);
  number_attribute(writer, "eintraege", version.entries);
  write_origin(writer, version.origin);
  writer.close();
}

void write_correction(xml::Writer& writer, const model::Correction& correction) {
  writer.open("berichtigung");
  writer.attribute("datum", to_iso_date(correction.date));
  writer.text(correction.reason);
  writer.close();
}

void write_next_meeting(xml::Writer& writer, const model::PlannedMeeting& meeting) {
  writer.open("naechsteSitzung");
  write_planned_meeting(writer, meeting);
  writer.close();
}

void write_keynote(xml::Writer& writer, const model::Keynote& keynote) {
  const auto& speaker = keynote.speaker;
  writer.open("impulsvortrag");
  attribute_if(writer, "einheit", keynote.unit);
  writer.element("titel", keynote.title);
  if (!speaker.name.empty() || !speaker.function.empty()) write_person(writer, "person", speaker);
  writer.close();
}

void write_group_meetings(xml::Writer& writer, const model::StatedNumber& number) {
  writer.open("gruppentreffen");
  write_number(writer, number);
  writer.close();
}

void write_deliberation(xml::Writer& writer, const model::Deliberation& deliberation) {
  writer.open("beratung");
  writer.attribute("thema", deliberation.topic);
  word_attribute(writer, "rolle", deliberation.role);
  attribute_if(writer, "angekuendigt", model::word_of(deliberation.announced));
  write_origin(writer, deliberation.origin);
  write_title(writer, deliberation.title, deliberation.wording);
  write_content(writer, deliberation.content);
  for (const auto& entry : deliberation.entries) write_entry(writer, entry);
  writer.close();
}

void write_item(xml::Writer& writer, const model::AgendaItem& item) {
  writer.open("top");
  writer.attribute("nummer", item.number);
  word_attribute(writer, "sichtbarkeit", item.visibility);
  write_attribution(writer, item.attribution);
  write_origin(writer, item.origin);
  writer.element("titel", item.title);
  write_content(writer, item.content);
  for (const auto& deliberation : item.deliberations) write_deliberation(writer, deliberation);
  for (const auto& entry : item.entries) write_entry(writer, entry);
  writer.close();
}

std::string_view kind_of(const model::Project& project, const std::string& body_id) {
  const auto body = std::find_if(project.bodies.begin(), project.bodies.end(),
                                 [&](const auto& candidate) { return candidate.id == body_id; });
  return body == project.bodies.end() ? std::string_view() : model::word_of(body->kind);
}

void write_meeting_attributes(xml::Writer& writer, const model::Minutes& minutes, std::string_view kind) {
  writer.attribute("id", minutes.id);
  writer.attribute("gremium", minutes.body);
  attribute_if(writer, "art", kind);
  number_attribute(writer, "nummer", minutes.number);
  word_attribute(writer, "status", minutes.state);
  number_attribute(writer, "version", minutes.version);
  word_attribute(writer, "sichtbarkeit", minutes.visibility);
  writer.attribute("datum", to_iso_date(minutes.date));
  attribute_if(writer, "beginn", minutes.begin);
  attribute_if(writer, "ende", minutes.end);
  attribute_if(writer, "ort", minutes.place);
  write_origin(writer, minutes.origin);
}

}  // namespace

void write_meeting(xml::Writer& writer, const model::Minutes& minutes, const model::Project& project) {
  writer.open("sitzung");
  write_meeting_attributes(writer, minutes, kind_of(project, minutes.body));
  write_title(writer, minutes.title, minutes.title_wording);
  for (const auto& designation : minutes.designations) writer.element("bezeichnung", designation);
  element_if(writer, "motto", minutes.motto);
  if (minutes.opened_by) write_person(writer, "eroeffnung", *minutes.opened_by);
  for (const auto& chair : minutes.chairs) write_person(writer, "moderation", chair);
  for (const auto& attendance : minutes.attendance) write_attendance(writer, attendance);
  for (const auto& presence : minutes.presence) write_presence(writer, presence);
  for (const auto& keynote : minutes.keynotes) write_keynote(writer, keynote);
  if (minutes.stated_group_meetings) write_group_meetings(writer, *minutes.stated_group_meetings);
  if (minutes.next_meeting) write_next_meeting(writer, *minutes.next_meeting);
  if (minutes.correction) write_correction(writer, *minutes.correction);
  for (const auto& version : minutes.replaced) write_replaced(writer, version);
  for (const auto& item : minutes.items) write_item(writer, item);
  writer.close();
}

}  // namespace protokollwerk::read::result_parts
