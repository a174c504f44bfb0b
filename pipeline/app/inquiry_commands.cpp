#include "app/inquiry_commands.h"

#include <ostream>

#include "app/checked_project.h"
#include "app/findings_output.h"
#include "app/wording.h"
#include "check/similarity.h"
#include "diag/render.h"
#include "inquiry/explain.h"
#include "inquiry/overview.h"
#include "unicode/message.h"

namespace protokollwerk::app {
namespace {

constexpr diag::Text unknown_id = {
    "Die Kennung „{kennung}“ gibt es nicht.{vorschlag, select, keiner {} other { Meinten Sie "
    "„{vorschlag}“?}}\n",
    "There is no identifier “{kennung}”.{vorschlag, select, keiner {} other { Did you mean "
    "“{vorschlag}”?}}\n"};

/// Reads and checks a project; says why there is nothing to answer from.
std::optional<model::CheckedResult> checked_result(const std::string& folder, const Options& options,
                                                   Program& program, diag::Colour colour,
                                                   const Streams& streams) {
  diag::Diagnostics diagnostics;
  CheckedProject project =
      check_project(folder, {options.reference_date, options.style}, program, diagnostics);
  if (!project.checked) {
    diagnostics.sort(program.sources);
    streams.err << findings_for_people(diagnostics, program.sources, options.language, colour,
                                       streams.err_sink);
  }
  return std::move(project.checked);
}

std::string say(const Options& options, const diag::Text& text,
                const std::vector<unicode::MessageArgument>& arguments) {
  const bool german = options.language == diag::Language::german;
  return unicode::format_message(german ? text.german : text.english, german ? "de" : "en", arguments);
}

}  // namespace

ExitCode explain(const Options& options, Program& program, diag::Colour colour, const Streams& streams) {
  std::vector<std::string> known;
  bool answered = false;
  for (const std::string& folder : options.projects) {
    const auto checked = checked_result(folder, options, program, colour, streams);
    if (!checked) return ExitCode::nothing_built;
    if (const auto text = inquiry::explain(*checked, options.id, options.language)) {
      streams.out << *text << std::flush;
      answered = true;
    }
    const auto ids = inquiry::known_ids(*checked);
    known.insert(known.end(), ids.begin(), ids.end());
  }
  if (answered) return ExitCode::success;
  const std::string complaint = say(
      options, unknown_id, {{"kennung", options.id}, {"vorschlag", check::suggestion(options.id, known)}});
  streams.err << for_sink(streams.err_sink, complaint, diag::Priority::error);
  return ExitCode::usage;
}

ExitCode status(const Options& options, Program& program, diag::Colour colour, const Streams& streams) {
  ExitCode code = ExitCode::success;
  for (const std::string& folder : options.projects) {
    const auto checked = checked_result(folder, options, program, colour, streams);
    if (checked) {
      streams.out << inquiry::overview(*checked, options.language) << std::flush;
    } else {
      code = ExitCode::nothing_built;
    }
  }
  return code;
}

}  // namespace protokollwerk::app
