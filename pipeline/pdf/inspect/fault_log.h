#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "pdf/inspect/faults.h"
#include "pdf/inspect/handles.h"

namespace protokollwerk::pdf {

/// Where a fault is: page from 1 (0: unknown), the object, the marked content on the page (-1: unknown).
struct FaultPlace {
  int page = 0;
  int object = 0;
  int mcid = -1;
};

/// Collects faults. The same fault at the same place counts once; of one kind at most `most_of_a_kind` are
/// kept, the rest is counted, because a damaged file can have any number.
class FaultLog {
 public:
  void add(FaultKind kind, Fault::Values values, const FaultPlace& place = {});
  void add_detail(FaultKind kind, const std::string& detail);
  [[nodiscard]] bool empty() const { return faults_.empty(); }

  /// Calls `visit(fault, place)` for each, so that places can be turned into anchors.
  template <typename Visit>
  void each(Visit visit) {
    for (std::size_t i = 0; i < faults_.size(); ++i) visit(faults_[i], places_[i]);
  }
  /// All faults; what was only counted comes last.
  std::vector<Fault> take();

  static constexpr std::size_t most_of_a_kind = 50;

 private:
  using Key = std::tuple<FaultKind, Fault::Values, int, int>;
  std::vector<Fault> faults_;
  std::vector<FaultPlace> places_;
  std::set<Key> seen_;
  std::array<std::size_t, static_cast<std::size_t>(FaultKind::different_text) + 1> counts_{};
};

}  // namespace protokollwerk::pdf
