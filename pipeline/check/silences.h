#pragma once

#include <string>
#include <vector>

#include "check/report.h"
#include "model/project.h"

namespace protokollwerk::check {

/// The silences of a project file, with a memory of which were used.
class Silences {
 public:
  explicit Silences(const std::vector<model::Silence>& silences);

  /// The reason why a finding is silenced; empty if it is not. A Fehler never is.
  std::string reason_for(const Found& found);
  /// Reports every silence that silenced nothing.
  void report_unused(Report& report) const;

 private:
  const std::vector<model::Silence>& silences_;
  std::vector<bool> used_;
};

}  // namespace protokollwerk::check
