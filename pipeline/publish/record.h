#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/files.h"

/// What a working state knows about itself: `.stand.json` in its folder. Its schema is described in
/// pipeline/docs/betrieb.md. Same state, same bytes: nothing of the machine or the clock is in it.
namespace protokollwerk::publish {

/// One of the things that a document was made from.
struct KeyPart {
  std::string name;    ///< "programm", "stil standard", "sitzung ag3-04"
  std::string digest;  ///< SHA-256 of its content, hexadecimal
  bool operator==(const KeyPart&) const = default;
};
using Key = std::vector<KeyPart>;

/// One file of a state.
struct FileRecord {
  std::string name;
  std::uint64_t bytes = 0;
  std::string digest;   ///< SHA-256 of the bytes
  std::string readers;  ///< Sichtbarkeit as a word of the XML
  std::string source;   ///< name of the template; empty for a result that is written as XML
  std::string as_of;    ///< reference date of the run that made the bytes
  Key key;              ///< empty: it is made anew in every run
  /// Files whose errors held back a newer version; empty: the file is up to date.
  std::vector<std::string> held_back_by;
  std::string title = {};   ///< for people
  std::uint64_t pages = 0;  ///< 0: it has none
  bool operator==(const FileRecord&) const = default;
};

struct StateRecord {
  std::vector<FileRecord> files;  ///< by name

  /// nullptr: no such file.
  [[nodiscard]] const FileRecord* find(const std::string& name) const;
};

/// Name of the record in the folder of a state. No document can be called like that.
inline constexpr const char* record_name = ".stand.json";

std::string to_json(const StateRecord& record);

/// The record of the working state in use; an empty one if there is none that can be read (then everything is
/// made anew). Files that are missing or whose bytes are no longer those of the record are left out.
StateRecord read_record(const Files& files, const std::string& state_folder);

}  // namespace protokollwerk::publish
