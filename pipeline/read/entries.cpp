#include "read/entries.h"

namespace protokollwerk::read {
namespace {

void read_base(const xml::Element& element, const Place& place, model::EntryBase& entry) {
  entry.id = text(element, "id");
  entry.visibility = word(element, "sichtbarkeit", model::Visibility::open);
  entry.attribution = attribution(element);
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
  return remark;
}

model::Settlement settlement(model::Settlement::Kind kind) {
  model::Settlement settlement;
  settlement.kind = kind;
  return settlement;
}

model::ActionItem action_item(const xml::Element& element) {
  model::ActionItem item;
  item.owner = text(element, "zustaendig");
  item.due_next_meeting = text(element, "frist") == "naechsteSitzung";
  if (!item.due_next_meeting) item.due = date(element, "frist");
  item.state = word(element, "stand", model::ActionItem::State::open);
  return item;
}

model::Measure measure(const xml::Element& element) {
  model::Measure measure;
  measure.requires_ = word(element, "erfordert", model::Measure::Requires::nothing);
  measure.decision = word(element, "beschluss", model::Measure::DecisionState::unknown);
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

/// What the element's name says; nullopt for an element that is no entry.
std::optional<model::Entry> of_kind(const xml::Element& element) {
  if (const auto kind = kind_of<model::Remark::Kind>(element)) return remark(element, *kind);
  if (const auto kind = kind_of<model::Settlement::Kind>(element)) return settlement(*kind);
  if (const auto kind = kind_of<model::Statement::Kind>(element)) return statement(element, *kind);
  if (element.name() == "arbeitsauftrag") return action_item(element);
  if (element.name() == "massnahme") return measure(element);
  if (element.name() == "empfehlung") return recommendation(element);
  return std::nullopt;
}

}  // namespace

std::vector<model::Entry> read_entries(const xml::Element& parent, const Place& place) {
  std::vector<model::Entry> entries;
  for (const auto& child : parent.children()) {
    auto entry = of_kind(child);
    if (!entry) continue;
    std::visit([&](model::EntryBase& base) { read_base(child, place, base); }, *entry);
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace protokollwerk::read
