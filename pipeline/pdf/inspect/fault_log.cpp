#include "pdf/inspect/fault_log.h"

namespace protokollwerk::pdf {

void FaultLog::add(FaultKind kind, Fault::Values values, const FaultPlace& place) {
  std::size_t& count = counts_[static_cast<std::size_t>(kind)];
  if (count < most_of_a_kind && !seen_.insert({kind, values, place.page, place.object}).second) return;
  if (++count > most_of_a_kind) return;
  faults_.push_back({kind, std::move(values), {}, place.page, place.object, {}});
  places_.push_back(place);
}

void FaultLog::add_detail(FaultKind kind, const std::string& detail) {
  faults_.push_back({kind, {}, detail, 0, 0, {}});
  places_.emplace_back();
}

std::vector<Fault> FaultLog::take() {
  std::int64_t further = 0;
  for (const std::size_t count : counts_)
    further += static_cast<std::int64_t>(count > most_of_a_kind ? count - most_of_a_kind : 0);
  if (further > 0) {
    faults_.push_back({FaultKind::further_faults, {{"anzahl", further}}, {}, 0, 0, {}});
    places_.emplace_back();
  }
  return std::move(faults_);
}

}  // namespace protokollwerk::pdf
