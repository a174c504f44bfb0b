#pragma once

#include <string>
#include <vector>

#include "check/report.h"
#include "model/project.h"

namespace protokollwerk::check {

/// The silences of a project file, with a memory of which were used.
class Silences {
 public:
  Silences(const std::vector<model::Silence>& silences, const diag::Sources& sources);

  /// The reason why a finding is silenced; empty if it is not. A Fehler never is. `places` are identifiers by
  /// which it can be named; its file always can.
  std::string reason_for(const diag::Diagnostic& finding, const std::vector<std::string>& places);
  /// Reports every silence that silenced nothing.
  void report_unused(Report& report) const;

 private:
  const std::vector<model::Silence>& silences_;
  const diag::Sources& sources_;
  std::vector<bool> used_;
};

}  // namespace protokollwerk::check
