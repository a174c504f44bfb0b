#include "read/result_reader.h"

#include "base/base64.h"
#include "read/fields.h"
#include "read/shared.h"

namespace protokollwerk::read {
namespace {

model::Body body(const xml::Element& element) {
  model::Body body;
  body.kind = word(element, "art", model::Body::Kind::working_group);
  body.id = text(element, "id");
  body.label = text(element, "kuerzel");
  body.name = child_text(element, "name");
  body.parent = text(element, "gehoertZu");
  body.minutes = word(element, "protokolle", model::Body::MinutesState::present);
  body.voting = word(element, "stimmrecht", model::Body::Voting::no);
  read_body_rules(element, body);
  body.origin = origin(element, {"projekt", body.id});
  return body;
}

model::TopicEvent event(const xml::Element& element, const std::string& topic) {
  model::TopicEvent event;
  event.minutes = text(element, "sitzung");
  event.date = required_date(element, "datum");
  event.agenda_item = text(element, "top");
  event.title = child_text(element, "titel");
  event.role = word(element, "rolle", model::Deliberation::Role::presentation);
  event.announced = word(element, "angekuendigt", model::Deliberation::Announced::unsaid);
  event.origin = origin(element, {event.minutes, topic});
  return event;
}

model::Topic topic(const xml::Element& element) {
  model::Topic topic;
  topic.entry = topic_from(element);
  topic.state = word(element, "zustand", model::Topic::State::raised);
  for (const auto& title : element.children("frueherTitel")) topic.former_titles.push_back(own_text(title));
  topic.absorbed = items(element, "aufgenommen");
  for (const auto& child : element.children("ereignis"))
    topic.history.push_back(event(child, topic.entry.id));
  return topic;
}

model::Course course(const xml::Element& element) {
  model::Course course;
  course.entry = text(element, "eintrag");
  course.body = text(element, "gremium");
  course.minutes = text(element, "sitzung");
  course.state = word(element, "stand", model::ActionItem::State::open);
  course.due_next_meeting = text(element, "frist") == "naechsteSitzung";
  if (!course.due_next_meeting) course.due = date(element, "frist");
  course.settled_in = text(element, "erledigtIn");
  for (const auto& meeting : element.children("uebertrag"))
    course.carried_to.push_back(text(meeting, "sitzung"));
  return course;
}

model::Whereabouts whereabouts(const xml::Element& element) {
  return {text(element, "art"),
          text(element, "eintrag"),
          text(element, "sitzung"),
          text(element, "top"),
          word(element, "verbleib", model::Whereabouts::State::unassigned),
          text(element, "ziel"),
          text(element, "grund")};
}

void read_account(const xml::Element& account, model::Result& result) {
  result.account = {number(account, "gelesen", 0), number(account, "ersetzt", 0),
                    number(account, "zurueckgehalten", 0)};
  for (const auto& element : account.children("eintrag")) result.whereabouts.push_back(whereabouts(element));
}

model::Figure figure(const xml::Element& element) {
  return {text(element, "bezug"), text(element, "sitzung"), number(element, "wert", 0),
          text(element, "gremium")};
}

/// White space in findings is part of them: an excerpt shows a line as it stands in its file.
std::string verbatim(const xml::Element& element, const char* attribute) {
  return std::string(element.attribute(attribute));
}

model::Finding finding(const xml::Element& element) {
  model::Finding finding;
  finding.code = text(element, "code");
  finding.severity = text(element, "schwere");
  finding.file = verbatim(element, "datei");
  finding.line = static_cast<std::uint32_t>(number(element, "zeile", 0));
  finding.column = static_cast<std::uint32_t>(number(element, "spalte", 0));
  finding.silenced_because = verbatim(element, "stillgelegt");
  finding.minutes = text(element, "sitzung");
  finding.entry = text(element, "eintrag");
  finding.message = element.child("meldung").text();
  finding.remedy = element.child("abhilfe").text();
  finding.excerpt = element.child("auszug").text();
  for (const auto& place : element.children("stelle")) {
    const auto line = static_cast<std::uint32_t>(number(place, "zeile", 0));
    finding.related.push_back({verbatim(place, "datei"), line, place.text()});
  }
  return finding;
}

model::Image image(const xml::Element& element) {
  auto bytes = from_base64(element.text());
  ENSURE(bytes.has_value());  // xs:base64Binary
  return {text(element, "name"), text(element, "typ"), std::move(*bytes)};
}

void read_topics(const xml::Element& root, model::Result& result) {
  for (const auto& element : root.children()) {
    result.topics.push_back(topic(element));
    result.project.topics.push_back(result.topics.back().entry);
  }
}

model::Result result_from(const xml::Element& root, diag::Diagnostics& diagnostics) {
  model::Result result;
  result.reference_date = required_date(root, "stichtag");
  result.project = project_from(root.child("projekt"), diagnostics);
  for (const auto& element : root.child("gremien").children()) result.project.bodies.push_back(body(element));
  for (const auto& element : root.child("sitzungen").children())
    result.minutes.push_back(minutes_from(element, element, result.project.default_visibility, diagnostics));
  read_topics(root.child("themen"), result);
  for (const auto& element : root.child("rueckmeldungen").children())
    result.reviews.push_back(review_from(element));
  for (const auto& element : root.child("verlaeufe").children()) result.courses.push_back(course(element));
  read_account(root.child("nachweis"), result);
  for (const auto& element : root.child("zahlen").children()) result.figures.push_back(figure(element));
  for (const auto& element : root.child("bilder").children()) result.images.push_back(image(element));
  return result;
}

}  // namespace

std::optional<model::View> read_result(const xml::Document& document, diag::Diagnostics& diagnostics) {
  const auto errors_before = diagnostics.errors();
  const auto root = document.root();
  auto result = result_from(root, diagnostics);
  std::vector<model::Finding> findings;
  for (const auto& element : root.child("befunde").children()) findings.push_back(finding(element));
  if (diagnostics.errors() != errors_before) return std::nullopt;
  return model::View(std::move(result), std::move(findings),
                     word(root, "sichtbarkeit", model::Visibility::internal));
}

}  // namespace protokollwerk::read
