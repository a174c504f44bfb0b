#include "app/source_place.h"

#include <algorithm>

#include "model/walk.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text printed_there = {
    "Was hier steht, ist im Dokument an dieser Stelle oder zuletzt vor ihr gedruckt.",
    "What stands here is printed at that place of the document or last before it."};
constexpr diag::Text dealt_with_here = {
    "Hier wird das Thema behandelt, in dessen Abschnitt die Stelle liegt.",
    "Here the topic is dealt with whose section the place lies in."};

const model::Minutes* meeting(const std::string& identifier, const model::Result& result) {
  for (const model::Minutes& minutes : result.minutes) {
    if (minutes.id == identifier) return &minutes;
  }
  return nullptr;
}

/// An entry and the topic that it was said to; none for what was said to an agenda item.
struct FoundEntry {
  diag::Span span;
  std::string topic;
};

std::optional<FoundEntry> find_entry(const std::string& identifier, const model::Result& result) {
  std::optional<FoundEntry> found;
  const auto look_at = [&](const model::Entry& entry, const std::string& topic) {
    if (model::base_of(entry).id == identifier) found = {model::base_of(entry).origin.span, topic};
  };
  for (const model::Minutes& minutes : result.minutes) {
    for (const model::AgendaItem& item : minutes.items) {
      for (const model::Entry& entry : item.entries) look_at(entry, {});
      for (const model::Deliberation& deliberation : item.deliberations)
        for (const model::Entry& entry : deliberation.entries) look_at(entry, deliberation.topic);
    }
  }
  return found;
}

using Spans = std::vector<diag::Span>;

void add_deliberations(const std::string& topic, const model::Minutes& minutes, Spans& places) {
  model::for_each_deliberation(minutes,
                               [&](const model::AgendaItem&, const model::Deliberation& deliberation) {
                                 if (deliberation.topic == topic) places.push_back(deliberation.origin.span);
                               });
}

/// Where a topic is dealt with: in the only meeting that the document names before the place, else in any.
Spans places_of_topic(const std::string& topic, const std::vector<std::string>& anchors,
                      const model::Result& result) {
  std::vector<const model::Minutes*> named;
  for (const std::string& anchor : anchors) {
    if (const model::Minutes* minutes = meeting(anchor, result)) named.push_back(minutes);
  }
  Spans places;
  if (named.size() == 1) add_deliberations(topic, *named.front(), places);
  if (!places.empty()) return places;
  for (const model::Minutes& minutes : result.minutes) add_deliberations(topic, minutes, places);
  return places;
}

using Related = std::vector<diag::Related>;

void add_topic(const std::string& topic, const std::vector<std::string>& anchors, const model::Result& result,
               Related& places) {
  for (const diag::Span& place : places_of_topic(topic, anchors, result))
    places.push_back({place, dealt_with_here});
}

/// Where that stands which the nearest of the anchors is printed from.
Related places_of(const std::vector<std::string>& anchors, const model::Result& result) {
  Related places;
  for (const std::string& anchor : anchors) {
    if (const auto entry = find_entry(anchor, result)) {
      places.push_back({entry->span, printed_there});
      const bool is_in_its_section = std::find(anchors.begin(), anchors.end(), entry->topic) != anchors.end();
      if (is_in_its_section) add_topic(entry->topic, anchors, result, places);
    } else if (const model::Minutes* minutes = meeting(anchor, result)) {
      places.push_back({minutes->origin.span, printed_there});
    } else {
      add_topic(anchor, anchors, result, places);
    }
    if (!places.empty()) break;
  }
  return places;
}

}  // namespace

diag::Diagnostic with_source_place(pdf::BrokenClaim broken, const model::Result& result) {
  for (const diag::Related& place : places_of(broken.anchors, result))
    broken.finding.related.push_back(place);
  return std::move(broken.finding);
}

}  // namespace protokollwerk::app
