#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/project_sources.h"

namespace protokollwerk::app {

/// What the Fehler of a project touch: a Fehler holds back what depends on its file, and nothing else.
class Damage {
 public:
  /// Takes the findings of the whole project. A Fehler touches the file of its span and those of its related
  /// places; one in the project file, or without a place in a file of minutes or comments, touches
  /// everything. On comments only what depends on all files depends.
  Damage(const ProjectSources& read, const diag::Sources& sources, const diag::Diagnostics& diagnostics);

  /// Paths of the faulty files on which a document depends: on every file (`minutes` is nullopt) or on the
  /// project file and the minutes with that identifier. Sorted; empty: nothing holds the document back.
  [[nodiscard]] std::vector<std::string> faults_for(const std::optional<std::string>& minutes) const;

  /// Whether some minutes could not be read, so that it is unknown which documents depend on them.
  [[nodiscard]] bool unknown_minutes() const { return unknown_minutes_; }

 private:
  struct Fault {
    std::string path;
    std::string minutes;  ///< empty: unknown, comments or the project file
    bool everything = false;
  };
  std::vector<Fault> faults_;
  bool unknown_minutes_ = false;
};

}  // namespace protokollwerk::app
