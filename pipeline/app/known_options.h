#pragma once

#include <string_view>
#include <vector>

#include "app/options.h"

namespace protokollwerk::app {

/// An option and the commands that know it. Every other command refuses it, so that nobody believes in an
/// effect that it does not have.
struct KnownOption {
  enum class Value : std::uint8_t { none, text };
  std::string_view name;  ///< with its letter after a comma, if it has one
  Value value = Value::none;
  std::vector<Command> commands = {};  ///< empty: all
  std::vector<Command> needed_by = {};

  /// The name without the letter.
  [[nodiscard]] std::string long_name() const { return std::string(name.substr(0, name.find(','))); }
};

const std::vector<KnownOption>& known_options();

/// Each command with the word that stands for it on the command line.
struct CommandWord {
  std::string_view word;
  Command command;
};
const std::vector<CommandWord>& command_words();

}  // namespace protokollwerk::app
