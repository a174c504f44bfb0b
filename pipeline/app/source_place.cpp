#include "app/source_place.h"

#include "model/walk.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text made_from = {"Aus dieser Stelle ist der Teil des Dokuments entstanden.",
                                  "This part of the document was made from this place."};

/// Where the entry, topic or meeting with that identifier stands.
std::optional<diag::Span> place_of(const std::string& identifier, const model::Result& result) {
  for (const model::Topic& topic : result.topics) {
    if (topic.entry.id == identifier) return topic.entry.origin.span;
  }
  std::optional<diag::Span> place;
  for (const model::Minutes& minutes : result.minutes) {
    if (minutes.id == identifier) return minutes.origin.span;
    model::for_each_entry(minutes, [&](const model::AgendaItem&, const model::Entry& entry) {
      if (model::base_of(entry).id == identifier) place = model::base_of(entry).origin.span;
    });
  }
  return place;
}

}  // namespace

diag::Diagnostic with_source_place(pdf::BrokenClaim broken, const model::Result& result) {
  const auto place = broken.anchor.empty() ? std::nullopt : place_of(broken.anchor, result);
  if (place) broken.finding.related.push_back({*place, made_from});
  return std::move(broken.finding);
}

}  // namespace protokollwerk::app
