#pragma once

#include <string>

#include "model/result.h"

/// Small projects made in code, for tests of the stages between reading and composing.
namespace protokollwerk::sample {

inline Date day(int month, unsigned number) {
  return std::chrono::year(2023) / month / static_cast<int>(number);
}

inline model::Body body(const std::string& id, model::Body::Kind kind, const std::string& name) {
  model::Body made;
  made.id = id;
  made.kind = kind;
  made.name = name;
  return made;
}

inline model::TopicEntry topic(const std::string& id, const std::string& title) {
  model::TopicEntry entry;
  entry.id = id;
  entry.title = title;
  return entry;
}

/// Two groups and a plenary, three topics.
inline model::Project project() {
  model::Project made;
  made.id = "probe";
  made.name = "Probeprojekt";
  made.short_name = "Probe";
  made.bodies = {body("ag1", model::Body::Kind::working_group, "Finanzen"),
                 body("ag2", model::Body::Kind::working_group, "Technik"),
                 body("plenum", model::Body::Kind::plenary, "Plenum")};
  made.parts = {{"grundlagen", "Grundlagen", {}}};
  made.topics = {topic("bezahlen", "Bezahlen im Netz"), topic("anmelden", "Anmelden"),
                 topic("drucken", "Drucken")};
  made.addressees = {"land"};
  made.addressee_titles = {"Landesverwaltung"};
  return made;
}

inline doc::Blocks prose(const std::string& text) {
  return {{doc::Paragraph{"text", {{doc::Text{text}}}, {}}}};
}

inline model::Deliberation deliberation(
    const std::string& topic, const std::string& title,
    model::Deliberation::Role role = model::Deliberation::Role::presentation) {
  model::Deliberation made;
  made.topic = topic;
  made.title = title;
  made.role = role;
  made.content = prose("Beraten wurde " + title + ".");
  return made;
}

inline model::Minutes minutes(const std::string& body, int number, Date date) {
  model::Minutes made;
  made.body = body;
  made.number = number;
  made.id = body + "-" + std::to_string(number);
  made.date = date;
  made.place = "Magdeburg";
  made.visibility = model::Visibility::open;
  return made;
}

inline model::AgendaItem item(const std::string& number, std::vector<model::Deliberation> deliberations) {
  model::AgendaItem made;
  made.number = number;
  made.title = "Themen";
  made.deliberations = std::move(deliberations);
  return made;
}

}  // namespace protokollwerk::sample
