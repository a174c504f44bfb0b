#include "app/output_failures.h"

#include "app/definitions.h"

namespace protokollwerk::app {
namespace {

/// "2026-11-25 02:41 UTC"
std::string in_words(std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - day);
  const auto two_digits = [](auto count) {
    return std::string(count < 10 ? "0" : "") + std::to_string(count);
  };
  return to_iso_date(Date(day)) + " " + two_digits(clock.hours().count()) + ":" +
         two_digits(clock.minutes().count()) + " UTC";
}

}  // namespace

void report_file(const diag::Definition& definition, std::vector<diag::Argument> arguments,
                 const EnvironmentError& error, diag::Diagnostics& diagnostics) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &definition;
  diagnostic.arguments = std::move(arguments);
  diagnostic.path = error.path();
  diagnostic.detail = error.what();
  diagnostics.report(std::move(diagnostic));
}

void report_output_failure(const FileError& error, diag::Diagnostics& diagnostics) {
  const std::string cause = cause_word(error.code());
  if (cause == "platz") return report_file(finding::full_disk, {}, error, diagnostics);
  report_file(finding::unwritable_output, {{"grund", cause}}, error, diagnostics);
}

void report_lock(const LockedError& error, diag::Diagnostics& diagnostics) {
  const LockHolder& holder = error.holder();
  const auto known = [](const std::string& word) { return word.empty() ? "?" : word; };
  report_file(
      finding::locked_output,
      {{"prozess", known(holder.process)}, {"rechner", known(holder.host)}, {"seit", in_words(holder.since)}},
      error, diagnostics);
}

void report_aftermath(const publish::Aftermath& aftermath, diag::Diagnostics& diagnostics) {
  if (aftermath.not_durable) report_file(finding::unsure_state, {}, *aftermath.not_durable, diagnostics);
  if (aftermath.not_pruned) report_file(finding::old_states_left, {}, *aftermath.not_pruned, diagnostics);
}

}  // namespace protokollwerk::app
