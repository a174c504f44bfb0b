#include "read/entries.h"

#include <algorithm>
#include <array>

namespace protokollwerk::read {
namespace {

void read_base(const xml::Element& element, const Place& place, model::EntryBase& entry) {
  entry.id = text(element, "id");
  entry.visibility = word(element, "sichtbarkeit", model::Visibility::open);
  entry.attribution = attribution(element);
  entry.replaces = items(element, "ersetzt");
  entry.not_taken_because = text(element, "nichtUebernommen");
  entry.content = content(element);
  entry.origin = origin(element, place.inside(entry.id));
}

template <typename Titled>
void read_title(const xml::Element& element, Titled& entry) {
  auto read = title(element);
  entry.title = std::move(read.text);
  entry.title_wording = read.wording;
  entry.title_span = read.span;
}

model::Remark remark(const xml::Element& element, model::Remark::Kind kind) {
  model::Remark remark;
  remark.kind = kind;
  remark.announced_for = month(element, "ankuendigung");
  remark.state = word(element, "stand", model::Remark::State::open);
  return remark;
}

model::Ballot ballot(const xml::Element& element, const Place& place) {
  model::Ballot ballot;
  ballot.subject = word(element, "art", model::Ballot::Subject::matter);
  ballot.yes = number(element, "ja", 0);
  ballot.no = number(element, "nein", 0);
  ballot.abstentions = number(element, "enthaltung", 0);
  ballot.outcome = word(element, "ergebnis", model::Ballot::Outcome::carried);
  ballot.words = word(element, "feststellung", model::Ballot::Words::none);
  ballot.origin = origin(element, place);
  return ballot;
}

model::Settlement settlement(const xml::Element& element, model::Settlement::Kind kind, const Place& place) {
  model::Settlement settlement;
  settlement.kind = kind;
  for (const auto& child : element.children("abstimmung"))
    settlement.ballots.push_back(ballot(child, place.inside(text(element, "id"))));
  return settlement;
}

/// `frist`: a day or the next meeting.
template <typename Due>
void read_due(const xml::Element& element, Due& entry) {
  entry.due_next_meeting = text(element, "frist") == "naechsteSitzung";
  if (!entry.due_next_meeting) entry.due = date(element, "frist");
}

model::ActionItem action_item(const xml::Element& element) {
  model::ActionItem item;
  item.owner = text(element, "zustaendig");
  read_due(element, item);
  item.state = word(element, "stand", model::ActionItem::State::open);
  return item;
}

model::Measure measure(const xml::Element& element) {
  model::Measure measure;
  measure.requires_ = word(element, "erfordert", model::Measure::Requires::nothing);
  measure.decision = word(element, "beschluss", model::Measure::DecisionState::unknown);
  measure.owner = text(element, "zustaendig");
  measure.part = text(element, "teil");
  return measure;
}

model::Statement statement(const xml::Element& element, model::Statement::Kind kind) {
  model::Statement statement;
  statement.kind = kind;
  read_title(element, statement);
  statement.part = text(element, "teil");
  return statement;
}

model::Recommendation recommendation(const xml::Element& element) {
  model::Recommendation recommendation;
  recommendation.number = static_cast<int>(number(element, "nummer", 0));
  read_title(element, recommendation);
  recommendation.addressees = items(element, "adressat");
  recommendation.basis = items(element, "beruhtAuf");
  recommendation.basis_unknown_because = text(element, "grundlageUnbekannt");
  recommendation.state = word(element, "umsetzung", model::Recommendation::State::unknown);
  return recommendation;
}

model::Resolution resolution(const xml::Element& element) {
  model::Resolution resolution;
  resolution.concerns = text(element, "zu");
  resolution.state = word(element, "stand", model::ActionItem::State::done);
  read_due(element, resolution);
  return resolution;
}

/// What the element's name says; nullopt for an element that is no entry.
std::optional<model::Entry> of_kind(const xml::Element& element, const Place& place) {
  if (const auto kind = kind_of<model::Remark::Kind>(element)) return remark(element, *kind);
  if (const auto kind = kind_of<model::Settlement::Kind>(element)) return settlement(element, *kind, place);
  if (const auto kind = kind_of<model::Statement::Kind>(element)) return statement(element, *kind);
  if (element.name() == "arbeitsauftrag") return action_item(element);
  if (element.name() == "massnahme") return measure(element);
  if (element.name() == "empfehlung") return recommendation(element);
  if (element.name() == "erledigung") return resolution(element);
  return std::nullopt;
}

constexpr std::array entry_names = {"information",    "loesungsvorschlag", "anregung",   "offeneFrage",
                                    "festlegung",     "beschluss",         "aussage",    "projektergebnis",
                                    "arbeitsauftrag", "massnahme",         "empfehlung", "erledigung"};

}  // namespace

std::int64_t count_entries(const xml::Element& element) {
  std::int64_t count = 0;
  for (const auto& child : element.children()) {
    count += std::count(entry_names.begin(), entry_names.end(), child.name());
    count += count_entries(child);
  }
  return count;
}

std::vector<model::Entry> read_entries(const xml::Element& parent, const Place& place) {
  std::vector<model::Entry> entries;
  for (const auto& child : parent.children()) {
    auto entry = of_kind(child, place);
    if (!entry) continue;
    std::visit([&](model::EntryBase& base) { read_base(child, place, base); }, *entry);
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace protokollwerk::read
