#pragma once

#include <optional>
#include <string>

#include "base/contract.h"
#include "base/disk_files.h"
#include "check/check.h"
#include "compose/read_style.h"
#include "compose/read_template.h"
#include "diag/render.h"
#include "merge/merge.h"
#include "merge/restrict.h"
#include "read/minutes.h"
#include "read/project.h"
#include "read/result_reader.h"
#include "read/result_writer.h"
#include "read/reviews.h"

/// What a fuzzer asks of every reader: whatever bytes come, the reader either gives a value or reports a
/// Fehler, every message can be said in both languages, and what follows from the value keeps its promises.
/// A broken promise throws ContractViolation, which ends the fuzzer as a crash. Each reader says whether it
/// gave a value.
namespace protokollwerk::fuzz {

inline xml::Schema load_schema(const char* name) {
  return xml::Schema(std::string(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/") + name + ".xsd");
}

/// One input with the sinks that a run of the program would give it.
struct Input {
  explicit Input(std::string text) : source(sources.add("eingabe.xml", std::move(text))) {}

  diag::Sources sources;
  diag::Diagnostics diagnostics;
  diag::SourceIndex source;
};

inline void say_everything(const Input& input) {
  for (const auto language : {diag::Language::german, diag::Language::english}) {
    ENSURE(!diag::render_for_people(input.diagnostics, input.sources, language, diag::Colour::on).empty());
  }
}

/// `given`: whether the reader gave a value.
inline void expect_value_or_error(bool given, const Input& input) {
  ENSURE(given == (input.diagnostics.errors() == 0));
  say_everything(input);
}

/// The result document of a view must be valid and, read back and written again, the same bytes.
inline void expect_round_trip(const model::View& view) {
  static const xml::Schema schema = load_schema("ergebnis");
  const std::string written = read::write_result(view);
  Input again(written);
  const auto document = xml::parse(again.source, again.sources, schema, {}, again.diagnostics);
  ENSURE(document != nullptr);
  const auto view_again = read::read_result(*document, again.diagnostics);
  ENSURE(view_again.has_value() && read::write_result(*view_again) == written);
}

/// Merges, checks and restricts what was read, for every kind of reader.
inline void expect_sound_result(const model::Project& project, std::vector<model::Minutes> minutes,
                                Input& input, std::vector<model::ReviewRound> reviews = {}) {
  const Date date = minutes.empty() ? Date(std::chrono::year(2023) / 9 / 26) : minutes.front().date;
  auto result = merge::merge(project, std::move(minutes), date, input.diagnostics, std::move(reviews));
  const auto checked = check::check(std::move(result), input.sources, input.diagnostics);
  say_everything(input);
  for (const auto visibility :
       {model::Visibility::internal, model::Visibility::participants, model::Visibility::open}) {
    expect_round_trip(merge::restrict(checked, visibility));
  }
}

/// A project in which minutes can stand.
inline model::Project some_project() {
  const xml::Schema schema = load_schema("projekt");
  Input input(DiskFiles().read(PROTOKOLLWERK_SOURCE_DIR "/tests/unit/read/data/projekt.xml", 1U << 20U));
  auto project = read::read_project(input.source, input.sources, schema, input.diagnostics);
  ENSURE(project.has_value());
  return std::move(*project);
}

inline bool read_minutes(std::string text) {
  static const xml::Schema schema = load_schema("protokoll");
  Input input(std::move(text));
  auto minutes =
      read::read_minutes(input.source, input.sources, schema, model::Visibility::internal, input.diagnostics);
  const bool given = minutes.has_value();
  expect_value_or_error(given, input);
  static const model::Project project = some_project();
  if (minutes) expect_sound_result(project, {std::move(*minutes)}, input);
  return given;
}

inline bool read_project(std::string text) {
  static const xml::Schema schema = load_schema("projekt");
  Input input(std::move(text));
  const auto project = read::read_project(input.source, input.sources, schema, input.diagnostics);
  expect_value_or_error(project.has_value(), input);
  if (project) expect_sound_result(*project, {}, input);
  return project.has_value();
}

/// Comments on a project that holds nothing else: whatever they point at is missing or the project itself.
inline bool read_review(std::string text) {
  static const xml::Schema schema = load_schema("rueckmeldung");
  Input input(std::move(text));
  auto round = read::read_review(input.source, input.sources, schema, input.diagnostics);
  const bool given = round.has_value();
  expect_value_or_error(given, input);
  static const model::Project project = some_project();
  if (round) expect_sound_result(project, {}, input, {std::move(*round)});
  return given;
}

inline bool read_template(std::string text) {
  static const xml::Schema schema = load_schema("vorlage");
  static const xml::Schema result_schema = load_schema("ergebnis");
  Input input(std::move(text));
  const auto document = xml::parse(input.source, input.sources, schema, {}, input.diagnostics);
  const auto read = document ? compose::read_template(*document, {}, result_schema, input.diagnostics)
                             : std::optional<compose::Template>();
  expect_value_or_error(read.has_value(), input);
  return read.has_value();
}

inline bool read_style(std::string text) {
  static const xml::Schema schema = load_schema("stil");
  Input input(std::move(text));
  const auto document = xml::parse(input.source, input.sources, schema, {}, input.diagnostics);
  const auto style =
      document ? compose::read_style({document->root()}, input.diagnostics) : std::optional<doc::Style>();
  expect_value_or_error(style.has_value(), input);
  return style.has_value();
}

inline bool read_result(std::string text) {
  static const xml::Schema schema = load_schema("ergebnis");
  Input input(std::move(text));
  const auto document = xml::parse(input.source, input.sources, schema, {}, input.diagnostics);
  const auto view = document ? read::read_result(*document, input.diagnostics) : std::optional<model::View>();
  expect_value_or_error(view.has_value(), input);
  if (view) expect_round_trip(*view);
  return view.has_value();
}

}  // namespace protokollwerk::fuzz
