#pragma once

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "base/disk_files.h"
#include "diag/render.h"
#include "merge/merge.h"
#include "read/kind_of_file.h"
#include "read/minutes.h"
#include "read/project.h"
#include "read/reviews.h"

namespace protokollwerk::test {

inline const std::string source_folder = PROTOKOLLWERK_SOURCE_DIR;

/// The files of a project folder, read and merged as the program does it. Paths are relative to the folder.
struct ProjectFolder {
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  model::Result result;
};

inline diag::SourceIndex add_source(diag::Sources& sources, const std::string& folder,
                                    const std::string& path) {
  return sources.add(path.substr(folder.size() + 1), DiskFiles().read(path, 1 << 20));
}

inline void load(const std::string& folder, ProjectFolder& loaded) {
  static const xml::Schema project_schema(source_folder + "/templates/schema/projekt.xsd");
  static const xml::Schema minutes_schema(source_folder + "/templates/schema/protokoll.xsd");
  static const xml::Schema review_schema(source_folder + "/templates/schema/rueckmeldung.xsd");
  auto& [sources, diagnostics, result] = loaded;
  const std::string project_path = folder + "/projekt.xml";
  const auto project =
      read::read_project(add_source(sources, folder, project_path), sources, project_schema, diagnostics);
  ASSERT_TRUE(project) << diag::render_for_people(diagnostics, sources, diag::Language::german,
                                                  diag::Colour::off);
  std::vector<model::Minutes> all;
  std::vector<model::ReviewRound> reviews;
  Date newest{};
  for (const auto& path : DiskFiles().list_recursively(folder)) {
    if (path == project_path || !path.ends_with(".xml")) continue;
    const auto source = add_source(sources, folder, path);
    if (read::kind_of_file(source, sources, diagnostics) == read::KindOfFile::review) {
      const auto round = read::read_review(source, sources, review_schema, diagnostics);
      ASSERT_TRUE(round) << path;
      reviews.push_back(*round);
      continue;
    }
    const auto minutes =
        read::read_minutes(source, sources, minutes_schema, project->default_visibility, diagnostics);
    ASSERT_TRUE(minutes) << diag::render_for_people(diagnostics, sources, diag::Language::german,
                                                    diag::Colour::off);
    newest = std::max(newest, minutes->date);
    all.push_back(*minutes);
  }
  result = merge::merge(*project, std::move(all), newest, diagnostics, std::move(reviews));
}

}  // namespace protokollwerk::test
