#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "publish/area.h"

/// What was released to the public: `<folder>/ausgaben` is a symbolic link to a complete folder that holds
/// every release below its number, and `aktuell` leads to the one that counts. Releasing, withdrawing and
/// going back all make a new such folder and switch to it at once, so nobody ever sees half of it.
namespace protokollwerk::publish {

struct Withdrawal {
  std::string date;  ///< YYYY-MM-DD
  std::string reason;
  bool operator==(const Withdrawal&) const = default;
};

/// One file of a release, as its manifest lists it.
struct ReleasedFile {
  std::string name;
  std::string title;
  std::uint64_t bytes = 0;
  std::string digest;                         ///< SHA-256
  std::uint64_t pages = 0;                    ///< 0: it has none
  std::optional<Withdrawal> withdrawal = {};  ///< then the file itself is gone
  bool operator==(const ReleasedFile&) const = default;
};

/// `manifest.json` of a release, from which its download page is made.
struct Release {
  std::string number;
  std::string date;
  std::string office;   ///< who released it
  std::string project;  ///< name of the project in full
  /// How far it is proven that the PDF files are accessible, as a sentence for people.
  std::string accessibility;
  std::vector<ReleasedFile> files = {};
  std::optional<Withdrawal> withdrawal = {};  ///< of the release as a whole
};

/// All releases of a project.
struct Releases {
  std::string folder;        ///< where they stand; empty: nothing was ever released
  std::vector<Release> all;  ///< in the order of their publication
  std::string current;       ///< number of the one that counts; empty: none

  [[nodiscard]] const Release* find(const std::string& number) const;
};

/// A file to be released.
struct FileToRelease {
  std::string name;
  std::string title;
  std::string content;
  std::uint64_t pages = 0;
};

/// Why nothing was changed.
enum class Refusal : std::uint8_t {
  number_taken,      ///< there is a release of that number
  date_before_last,  ///< the last release is dated later
  unknown_release,
  unknown_document,           ///< the release has no such file, or no longer
  withdrawn_before_released,  ///< the day of the withdrawal lies before that of the release
  nothing_to_go_to,           ///< no earlier release stands, or the one named does not
};

/// What was changed: names of files that were taken out, as "1/kurzfassung.pdf".
struct ReleaseChange {
  std::vector<std::string> removed = {};
  Aftermath aftermath = {};
};

/// Nothing was changed, because a file that was withdrawn would come back just as it was.
struct ComesBack {
  std::string file;
  std::string number;  ///< of the release that it was withdrawn from
  Withdrawal withdrawal;
};
using ReleaseOutcome = std::variant<ReleaseChange, Refusal, ComesBack>;

/// Whether a file that was withdrawn by name may be released again with the same bytes.
enum class Again : std::uint8_t { refused, allowed };

/// The releases that stand. Throws FileError, and EnvironmentError for a manifest that cannot be read.
Releases read_releases(Files& files, const std::string& folder);

/// Publishes a new release and makes it the one that counts. All four: the caller holds the project's lock;
/// on FileError nothing has changed.
ReleaseOutcome add_release(Files& files, const std::string& folder, const Release& head,
                           const std::vector<FileToRelease>& content, Again again = Again::refused);

/// Takes a file out of a release, and out of every other one that carries the same bytes; without a name the
/// whole release. The manifest and the download page keep a notice. If the release counted, the newest one
/// that is left counts.
ReleaseOutcome withdraw(Files& files, const std::string& folder, const std::string& number,
                        const std::optional<std::string>& name, const Withdrawal& withdrawal);

/// Lets an earlier release count again: the one named, else the one published before the one that counts now.
ReleaseOutcome roll_back(Files& files, const std::string& folder, const std::optional<std::string>& number);

}  // namespace protokollwerk::publish
