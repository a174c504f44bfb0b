#pragma once

#include <chrono>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "diag/journal.h"
#include "diag/render.h"

namespace protokollwerk::app {

/// What the program is told by its surroundings rather than by its user; nothing else reads them.
struct Surroundings {
  /// Path of the running program's file, beside which its templates are found.
  std::string executable;
  /// SOURCE_DATE_EPOCH, as it stands in the environment.
  std::optional<std::string> source_date_epoch;
  /// What tells this program and the libraries it uses from other versions of them; asked for only where it
  /// is needed.
  std::function<std::string()> identity = [] { return std::string(); };
  /// The clock; asked for only by `status`.
  std::function<std::chrono::sys_seconds()> now = [] { return std::chrono::sys_seconds(); };
  /// The time since some moment, for telling how long a run took.
  std::function<std::chrono::milliseconds()> stopwatch = [] { return std::chrono::milliseconds(); };
  /// Whether messages may be coloured.
  diag::Colour colour = diag::Colour::off;
};

/// What is at the other end of a stream.
enum class Sink : std::uint8_t {
  reader,   ///< a terminal, a file, another program
  journal,  ///< the system journal, which wants a priority before each line
};

/// Results go to `out`, everything that is wrong goes to `err`.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  Sink out_sink = Sink::reader;
  Sink err_sink = Sink::reader;
};

/// Text as it is to be written for that sink.
std::string for_sink(Sink sink, const std::string& text, diag::Priority priority);

/// The documented exit codes of the program.
enum class ExitCode : int { success = 0, held_back = 1, nothing_built = 2, usage = 3, environment = 4 };

/// Takes the arguments without the program's name; does what they ask for. Never throws.
ExitCode run(const std::vector<std::string>& arguments, Files& files, const Surroundings& surroundings,
             const Streams& streams);

}  // namespace protokollwerk::app
