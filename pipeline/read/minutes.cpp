#include "read/minutes.h"

#include "read/definitions.h"
#include "read/entries.h"
#include "read/shared.h"

namespace protokollwerk::read {
namespace {

/// Reads one minutes file; holds what every part of it needs.
class MinutesReader {
 public:
  MinutesReader(const xml::Element& root, const xml::Element& meeting, diag::Diagnostics& diagnostics)
      : root_(root), meeting_(meeting), diagnostics_(diagnostics) {}

  model::Minutes read(model::Visibility default_visibility) {
    model::Minutes minutes;
    minutes.body = text(root_, "gremium");
    minutes.number = static_cast<int>(number(root_, "nummer", 0));
    minutes.id = minutes.body + "-" + std::to_string(minutes.number);
    place_.minutes = minutes.id;
    minutes.state = word(root_, "status", model::Minutes::State::draft);
    minutes.version = static_cast<int>(number(root_, "version", 1));
    minutes.visibility = word(root_, "sichtbarkeit", default_visibility);
    minutes.origin = origin(root_, place_);
    read_meeting(meeting_, minutes);
    if (const auto correction = root_.child("berichtigung"))
      minutes.correction = {required_date(correction, "datum"), own_text(correction)};
    for (const auto& version : root_.children("ersetzteFassung")) {
      minutes.replaced.push_back({static_cast<int>(number(version, "version", 1)),
                                  number(version, "eintraege", 0), origin(version, place_)});
    }
    for (const auto& item : root_.children("top")) minutes.items.push_back(agenda_item(item));
    return minutes;
  }

 private:
  void read_meeting(const xml::Element& meeting, model::Minutes& minutes) {
    minutes.date = required_date(meeting, "datum");
    minutes.begin = text(meeting, "beginn");
    minutes.end = text(meeting, "ende");
    minutes.place = text(meeting, "ort");
    const auto heading = title(meeting);
    minutes.title = heading.text;
    minutes.title_wording = heading.wording;
    for (const auto& name : meeting.children("bezeichnung")) minutes.designations.push_back(own_text(name));
    minutes.motto = child_text(meeting, "motto");
    read_people(meeting, minutes);
    read_presence(meeting, minutes);
    for (const auto& keynote : meeting.children("impulsvortrag"))
      minutes.keynotes.push_back(this->keynote(keynote));
    if (const auto groups = meeting.child("gruppentreffen")) {
      minutes.stated_group_meetings = stated_number(groups, "anzahl");
    }
    if (const auto next = meeting.child("naechsteSitzung"))
      minutes.next_meeting = planned_meeting_from(next, minutes.body, origin(next, place_));
  }

  void read_people(const xml::Element& meeting, model::Minutes& minutes) {
    if (const auto opening = meeting.child("eroeffnung")) minutes.opened_by = participant(opening);
    for (const auto& chair : meeting.children("moderation")) minutes.chairs.push_back(participant(chair));
    for (const auto& group : meeting.children("teilnahme")) {
      minutes.attendance.push_back(
          {text(group, "gruppe"), stated_number(group, "anzahl"), origin(group, place_)});
    }
  }

  void read_presence(const xml::Element& meeting, model::Minutes& minutes) const {
    for (const auto& element : meeting.children()) {
      const auto kind = kind_of<model::Presence::Kind>(element);
      if (kind)
        minutes.presence.push_back(
            {*kind, text(element, "mitglied"), text(element, "durch"), origin(element, place_)});
    }
  }

  model::Participant participant(const xml::Element& element) {
    model::Participant person{text(element, "name"), text(element, "funktion"),
                              word(element, "grund", model::Participant::Ground::none),
                              origin(element, place_)};
    if (person.name.empty() && person.function.empty()) {
      diagnostics_.report(
          {&finding::nobody_named, {{"name", std::string(element.name())}}, element.span(), {}, {}, {}});
    }
    return person;
  }

  model::Keynote keynote(const xml::Element& element) {
    model::Keynote keynote{
        child_text(element, "titel"), {}, text(element, "einheit"), origin(element, place_)};
    if (const auto speaker = element.child("person")) keynote.speaker = participant(speaker);
    return keynote;
  }

  model::AgendaItem agenda_item(const xml::Element& element) {
    model::AgendaItem item;
    item.number = text(element, "nummer");
    item.title = child_text(element, "titel");
    item.attribution = attribution(element);
    item.visibility = word(element, "sichtbarkeit", model::Visibility::open);
    item.content = content(element);
    for (const auto& child : element.children("beratung")) item.deliberations.push_back(deliberation(child));
    item.entries = read_entries(element, place_);
    item.origin = origin(element, place_);
    return item;
  }

  model::Deliberation deliberation(const xml::Element& element) {
    model::Deliberation deliberation;
    deliberation.topic = text(element, "thema");
    const auto place = place_.inside(deliberation.topic);
    const auto heading = title(element);
    deliberation.title = heading.text;
    deliberation.wording = heading.wording;
    deliberation.title_span = heading.span;
    deliberation.role = word(element, "rolle", model::Deliberation::Role::presentation);
    deliberation.announced = word(element, "angekuendigt", model::Deliberation::Announced::unsaid);
    deliberation.content = content(element);
    deliberation.entries = read_entries(element, place);
    deliberation.origin = origin(element, place);
    return deliberation;
  }

  xml::Element root_;
  xml::Element meeting_;
  diag::Diagnostics& diagnostics_;
  Place place_;
};

}  // namespace

model::PlannedMeeting planned_meeting_from(const xml::Element& element, const std::string& body,
                                           const model::Origin& origin) {
  return {body, required_date(element, "datum"), text(element, "beginn"), text(element, "ort"), origin};
}

model::Minutes minutes_from(const xml::Element& record, const xml::Element& meeting,
                            model::Visibility default_visibility, diag::Diagnostics& diagnostics) {
  return MinutesReader(record, meeting, diagnostics).read(default_visibility);
}

std::optional<model::Minutes> read_minutes(diag::SourceIndex source, const diag::Sources& sources,
                                           const xml::Schema& schema, model::Visibility default_visibility,
                                           diag::Diagnostics& diagnostics) {
  const auto errors_before = diagnostics.errors();
  const auto document = xml::parse(source, sources, schema, {}, diagnostics);
  if (!document) return std::nullopt;
  const auto root = document->root();
  auto minutes = minutes_from(root, root.child("sitzung"), default_visibility, diagnostics);
  minutes.entries_in_file = count_entries(root);
  if (diagnostics.errors() != errors_before) return std::nullopt;
  return minutes;
}

}  // namespace protokollwerk::read
