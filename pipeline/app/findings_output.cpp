#include "app/findings_output.h"

#include <ostream>

#include "app/summary.h"
#include "diag/render_data.h"
#include "diag/render_lines.h"

namespace protokollwerk::app {

void FindingsOutput::print(ProjectRun& run, const diag::Sources& sources) {
  run.diagnostics.sort(sources);
  print(run.diagnostics, sources);
  say(summary(run, options_));
}

void FindingsOutput::print(const diag::Diagnostics& diagnostics, const diag::Sources& sources) {
  switch (options_.format) {
    case Options::Format::people:
      streams_.err << diag::render_for_people(diagnostics, sources, options_.language, colour_) << std::flush;
      return;
    case Options::Format::lines:
      streams_.out << diag::render_as_lines(diagnostics, sources, options_.language) << std::flush;
      return;
    case Options::Format::json:
    case Options::Format::sarif:
    case Options::Format::markdown:
      all_.append(diagnostics);
      return;
  }
}

void FindingsOutput::say(const std::string& text) {
  auto& stream = options_.format == Options::Format::people ? streams_.out : streams_.err;
  stream << text << std::flush;
}

void FindingsOutput::finish(const diag::Sources& sources) {
  const diag::Tool tool{"Protokollwerk", PROTOKOLLWERK_VERSION};
  if (options_.format == Options::Format::json)
    streams_.out << diag::render_as_json(all_, sources, options_.language, tool) << std::flush;
  if (options_.format == Options::Format::sarif)
    streams_.out << diag::render_as_sarif(all_, sources, options_.language, tool) << std::flush;
}

}  // namespace protokollwerk::app
