#include "read/result_writer.h"

#include "base/base64.h"
#include "read/result_parts.h"

namespace protokollwerk::read {
namespace {

using namespace result_parts;

void write_event(xml::Writer& writer, const model::TopicEvent& event) {
  writer.open("ereignis");
  writer.attribute("sitzung", event.minutes);
  writer.attribute("datum", to_iso_date(event.date));
  word_attribute(writer, "rolle", event.role);
  attribute_if(writer, "angekuendigt", model::word_of(event.announced));
  writer.attribute("top", event.agenda_item);
  write_origin(writer, event.origin);
  writer.element("titel", event.title);
  writer.close();
}

void write_topic(xml::Writer& writer, const model::Topic& topic) {
  writer.open("thema");
  writer.attribute("id", topic.entry.id);
  word_attribute(writer, "zustand", topic.state);
  attribute_if(writer, "teil", topic.entry.part);
  write_attribution(writer, topic.entry.attribution);
  attribute_if(writer, "federfuehrung", topic.entry.owner);
  attribute_if(writer, "aufgegangenIn", topic.entry.merged_into);
  attribute_if(writer, "ruht", topic.entry.rests_because);
  attribute_if(writer, "nichtUebernommen", topic.entry.not_taken_because);
  attribute_if(writer, "aufgenommen", joined(topic.absorbed));
  write_origin(writer, topic.entry.origin);
  write_title(writer, topic.entry.title, topic.entry.title_wording);
  for (const auto& alias : topic.entry.aliases) writer.element("alias", alias);
  for (const auto& other : topic.entry.distinct_from) {
    writer.open("verschieden");
    writer.attribute("von", other);
    writer.close();
  }
  for (const auto& title : topic.former_titles) writer.element("frueherTitel", title);
  write_named_content(writer, "frage", topic.entry.question);
  write_named_content(writer, "antwort", topic.entry.answer);
  for (const auto& event : topic.history) write_event(writer, event);
  writer.close();
}

void write_comment(xml::Writer& writer, const model::ReviewComment& comment) {
  writer.open("rueckmeldung");
  writer.attribute("id", comment.id);
  writer.attribute("zu", comment.concerns);
  writer.attribute("von", comment.member);
  word_attribute(writer, "art", comment.kind);
  word_attribute(writer, "stand", comment.state);
  word_attribute(writer, "sichtbarkeit", comment.visibility);
  write_origin(writer, comment.origin);
  write_named_content(writer, "wortlaut", comment.wording);
  write_named_content(writer, "antwort", comment.answer);
  writer.close();
}

void write_review(xml::Writer& writer, const model::ReviewRound& round) {
  writer.open("durchsicht");
  writer.attribute("fassung", round.draft);
  writer.attribute("beginn", to_iso_date(round.begin));
  writer.attribute("ende", to_iso_date(round.end));
  for (const auto& comment : round.comments) write_comment(writer, comment);
  writer.close();
}

void write_course(xml::Writer& writer, const model::Course& course) {
  writer.open("verlauf");
  writer.attribute("eintrag", course.entry);
  writer.attribute("gremium", course.body);
  writer.attribute("sitzung", course.minutes);
  word_attribute(writer, "stand", course.state);
  write_due(writer, course);
  attribute_if(writer, "erledigtIn", course.settled_in);
  for (const auto& meeting : course.carried_to) {
    writer.open("uebertrag");
    writer.attribute("sitzung", meeting);
    writer.close();
  }
  writer.close();
}

void write_whereabouts(xml::Writer& writer, const model::Whereabouts& row) {
  writer.open("eintrag");
  writer.attribute("art", row.kind);
  attribute_if(writer, "eintrag", row.entry);
  attribute_if(writer, "sitzung", row.minutes);
  attribute_if(writer, "top", row.agenda_item);
  word_attribute(writer, "verbleib", row.state);
  attribute_if(writer, "ziel", row.target);
  attribute_if(writer, "grund", row.reason);
  writer.close();
}

/// One row for each state that occurs, in the order of the states.
void write_sums(xml::Writer& writer, const std::vector<model::Whereabouts>& rows) {
  for (const auto& [state, word] : model::words<model::Whereabouts::State>) {
    std::int64_t topics = 0;
    std::int64_t entries = 0;
    for (const auto& row : rows)
      if (row.state == state) ++(row.minutes.empty() ? topics : entries);
    if (topics + entries == 0) continue;
    writer.open("summe");
    writer.attribute("verbleib", word);
    number_attribute(writer, "themen", topics);
    number_attribute(writer, "eintraege", entries);
    writer.close();
  }
}

void write_account(xml::Writer& writer, const model::Result& result) {
  writer.open("nachweis");
  number_attribute(writer, "gelesen", result.account.read);
  number_attribute(writer, "ersetzt", result.account.replaced);
  number_attribute(writer, "zurueckgehalten", result.account.withheld);
  write_sums(writer, result.whereabouts);
  for (const auto& row : result.whereabouts) write_whereabouts(writer, row);
  writer.close();
}

void write_figure(xml::Writer& writer, const model::Figure& figure) {
  writer.open("zahl");
  writer.attribute("bezug", figure.subject);
  attribute_if(writer, "sitzung", figure.meeting);
  attribute_if(writer, "gremium", figure.body);
  number_attribute(writer, "wert", figure.value);
  writer.close();
}

void write_place(xml::Writer& writer, const model::Finding::Place& place) {
  writer.open("stelle");
  writer.attribute("datei", place.file);
  number_attribute(writer, "zeile", place.line);
  writer.text(place.text);
  writer.close();
}

void write_finding(xml::Writer& writer, const model::Finding& finding) {
  writer.open("befund");
  writer.attribute("code", finding.code);
  writer.attribute("schwere", finding.severity);
  attribute_if(writer, "datei", finding.file);
  if (finding.line > 0) {
    number_attribute(writer, "zeile", finding.line);
    number_attribute(writer, "spalte", finding.column);
  }
  attribute_if(writer, "sitzung", finding.minutes);
  attribute_if(writer, "eintrag", finding.entry);
  attribute_if(writer, "stillgelegt", finding.silenced_because);
  writer.element("meldung", finding.message);
  writer.element("abhilfe", finding.remedy);
  element_if(writer, "auszug", finding.excerpt);
  for (const auto& place : finding.related) write_place(writer, place);
  writer.close();
}

void write_image(xml::Writer& writer, const model::Image& image) {
  writer.open("bild");
  writer.attribute("name", image.name);
  writer.attribute("typ", image.type);
  writer.text(to_base64(image.bytes));
  writer.close();
}

template <typename Items, typename Write>
void write_list(xml::Writer& writer, const char* name, const Items& items, Write write) {
  writer.open(name);
  for (const auto& item : items) write(writer, item);
  writer.close();
}

void write_meetings(xml::Writer& writer, const model::Result& result) {
  writer.open("sitzungen");
  for (const auto& minutes : result.minutes) write_meeting(writer, minutes, result.project);
  writer.close();
}

}  // namespace

std::string write_result(const model::View& view) {
  const auto& result = view.result();
  xml::Writer writer;
  writer.open("ergebnis");
  writer.attribute("xmlns", "urn:protokollwerk:ergebnis:1");
  writer.attribute("stichtag", to_iso_date(result.reference_date));
  word_attribute(writer, "sichtbarkeit", view.visibility());
  write_project(writer, result);
  write_bodies(writer, result.project);
  write_meetings(writer, result);
  write_list(writer, "themen", result.topics, write_topic);
  write_list(writer, "rueckmeldungen", result.reviews, write_review);
  write_list(writer, "verlaeufe", result.courses, write_course);
  write_account(writer, result);
  write_list(writer, "zahlen", result.figures, write_figure);
  if (view.visibility() == model::Visibility::internal)
    write_list(writer, "befunde", view.findings(), write_finding);
  if (!result.images.empty()) write_list(writer, "bilder", result.images, write_image);
  writer.close();
  return writer.finish();
}

}  // namespace protokollwerk::read
