#pragma once

#include <string>
#include <vector>

namespace protokollwerk::pdf {

/// A file that a PDF carries.
struct AttachedFile {
  std::string name;
  std::string content;
};

/// What can be known of how a PDF was made.
struct Making {
  std::vector<AttachedFile> files;
  /// The identifier in its metadata: "cio-projekt/ergebnisdokument".
  std::string identifier;
  /// Day of its creation: "20260309".
  std::string day;
};

/// Reads any PDF; what cannot be read is empty.
Making making_of(const std::string& pdf);

}  // namespace protokollwerk::pdf
