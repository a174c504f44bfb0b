#include <algorithm>

#include "check/entries.h"
#include "check/entry_definitions.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

std::vector<const model::Recommendation*> by_number(const Facts& facts) {
  std::vector<const model::Recommendation*> all;
  for (const auto& minutes : facts.minutes())
    model::for_each_of<model::Recommendation>(minutes, [&](const auto& entry) { all.push_back(&entry); });
  std::stable_sort(all.begin(), all.end(),
                   [](const auto* a, const auto* b) { return a->number < b->number; });
  return all;
}

diag::Argument number_of(const model::Recommendation& entry) {
  return {"nummer", std::int64_t{entry.number}};
}

}  // namespace

void recommendations_have_addressees(const Facts& facts, Report& report) {
  for (const auto* entry : by_number(facts))
    if (entry->addressees.empty())
      report.add(finding::recommendation_without_addressee, entry->origin, {number_of(*entry)});
}

void recommendations_have_a_basis(const Facts& facts, Report& report) {
  for (const auto* entry : by_number(facts))
    if (entry->basis.empty() && entry->basis_unknown_because.empty())
      report.add(finding::recommendation_without_basis, entry->origin, {number_of(*entry)});
}

void recommendations_are_numbered(const Facts& facts, Report& report) {
  const model::Recommendation* previous = nullptr;
  for (const auto* entry : by_number(facts)) {
    const int last = previous ? previous->number : 0;
    std::vector<diag::Related> related;
    if (previous)
      related.push_back(
          {previous->origin.span, {"Hier steht die vorige Empfehlung.", "The recommendation before."}});
    if (entry->number == last)
      report.add(finding::recommendation_number_doubled, entry->origin, {number_of(*entry)}, related);
    else if (entry->number > last + 1)
      report.add(finding::recommendation_number_missing, entry->origin,
                 {number_of(*entry), {"fehlt", std::int64_t{last + 1}}}, related);
    previous = entry;
  }
}

}  // namespace protokollwerk::check::rule
