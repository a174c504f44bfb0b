#pragma once

#include <string>
#include <vector>

#include "publish/releases.h"

/// The files in which releases describe themselves to programs.
namespace protokollwerk::publish {

/// `verzeichnis.json`: which releases there are and which one counts.
struct Register {
  std::vector<std::string> numbers;
  std::string current;
};

std::string to_json(const Release& release);
std::string register_json(const Releases& releases);

/// Both throw EnvironmentError naming `path` if the text is not what was once written there.
Release read_manifest(const std::string& path, const std::string& text);
Register read_register(const std::string& path, const std::string& text);

}  // namespace protokollwerk::publish
