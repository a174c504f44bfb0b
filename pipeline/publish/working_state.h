#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/files.h"

namespace protokollwerk::publish {

/// A finished output file. `name` has no folder in it and does not begin with a dot.
struct OutputFile {
  std::string name;
  std::string content;
};

struct Publication {
  /// `same`: every file is byte for byte what stands there already, so nothing was written.
  enum class Change : std::uint8_t { same, switched };
  Change change = Change::same;
  /// What stays of the state before, of the names that were held back: sorted.
  std::vector<std::string> kept;
  /// Held back and not there before either: sorted.
  std::vector<std::string> missing;
};

/// What becomes of files of the state before that are neither new nor held back by name.
enum class Others : std::uint8_t { dropped, kept };

/// Takes the project's folder below the output folder, the new files and the names of the files that are held
/// back. Gives what became of them. `<folder>/arbeitsstand` is afterwards a symbolic link to a complete state
/// `.staende/<n>`: the new files and, of the files held back, the last good ones; nothing else.
///
/// Promises: whoever looks, whenever, sees a complete old or a complete new state, even if the process dies
/// or the disk fills up in between; what such a run left behind is cleaned up by the next; the state in use
/// and the two before it are kept. Throws FileError.
Publication publish_working_state(Files& files, const std::string& folder,
                                  const std::vector<OutputFile>& fresh,
                                  const std::vector<std::string>& held_back, Others others = Others::dropped);

}  // namespace protokollwerk::publish
