#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "diag/diagnostic.h"
#include "doc/document.h"
#include "publish/releases.h"
#include "publish/working_state.h"

namespace protokollwerk::app {

enum class Command : std::uint8_t {
  build,
  check,
  verify,
  explain,
  status,
  release,
  withdraw,
  roll_back,
  rules
};

/// What the commands that publish are told.
struct ReleaseOptions {
  std::string project;  ///< its folder below the output folder; empty: the only one with releases
  std::string number;   ///< of the release; empty where none is named
  std::string date;     ///< YYYY-MM-DD
  std::string office;   ///< who releases
  std::string reason;   ///< for a withdrawal
  std::optional<std::string> document;  ///< name of a released file
  publish::Again again = publish::Again::refused;
};

/// What a user may ask for, with every default filled in.
struct Options {
  Command command = Command::build;
  /// Folders with a `projekt.xml`.
  std::vector<std::string> projects = {"sources"};
  /// Files to verify; only for that command, then never empty.
  std::vector<std::string> files;
  /// Whether a verified file is also made again from its own attachment and compared.
  enum class Rebuild : std::uint8_t { no, yes } rebuild = Rebuild::no;
  /// What `status` is asked about: projects as their sources tell, or how the runs in the output folder
  /// ended.
  enum class About : std::uint8_t { project, runs } about = About::project;
  /// The identifier to explain; only for that command.
  std::string id;
  /// Codes to explain; only for that command. Empty: list all.
  std::vector<std::string> codes;
  /// Folder for everything that is written.
  std::string output = "out";
  /// Reference date; nullopt: the newest date of a meeting.
  std::optional<Date> reference_date;
  /// Name of a style; nullopt: the one that the project file names.
  std::optional<std::string> style;
  /// Folder with dokumente/, schema/ and stile/; nullopt: the one that belongs to the program.
  std::optional<std::string> templates;
  /// What `build` adds to documents under review.
  doc::Review review;
  /// Where the earlier state is with which documents are compared; empty: with none.
  std::string changes_since;
  diag::Language language = diag::Language::german;
  enum class Strictness : std::uint8_t { normal, strict } strictness = Strictness::normal;
  /// How many working states stay on the disk, the one in use among them.
  std::uint64_t states_kept = publish::states_kept_by_default;
  /// In which form findings are printed.
  enum class Format : std::uint8_t {
    people,
    lines,
    json,
    json_lines,
    sarif,
    markdown
  } format = Format::people;
  /// `on`: typing slips that are certain are corrected in the files before they are checked.
  enum class Fixing : std::uint8_t { off, on } fixing = Fixing::off;
  /// `publish_nothing`: a state is only published whole, with every document up to date.
  enum class IfHeldBack : std::uint8_t {
    publish_rest,
    publish_nothing
  } if_held_back = IfHeldBack::publish_rest;
  ReleaseOptions release;
  /// How long ago the last run may be; nullopt: any time.
  std::optional<std::chrono::hours> max_age;
  /// `off`: say what a build would do, and do nothing.
  enum class Writing : std::uint8_t { on, off } writing = Writing::on;
  /// `shown`: say of every document why it is made or not.
  enum class Reasons : std::uint8_t { hidden, shown } reasons = Reasons::hidden;
};

/// The user asked for a text, not for work: print it and stop.
struct Answer {
  std::string text;
};

/// The command line makes no sense; `text` says why, in the language that was asked for.
struct UsageError {
  std::string text;
};

/// Takes the arguments without the program's name; gives what to do. Never prints, never throws.
std::variant<Options, Answer, UsageError> parse_options(const std::vector<std::string>& arguments);

}  // namespace protokollwerk::app
