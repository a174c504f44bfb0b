#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace protokollwerk {

/// The program itself is wrong: a promise between its own parts was broken. Never caused by an author's file
/// and never caught except at the top, where it ends the run with the place of the broken promise.
class ContractViolation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// The world failed (disk, font file, library). Thrown only by adapters; carries the path and the native
/// cause.
class EnvironmentError : public std::runtime_error {
 public:
  EnvironmentError(std::string path, const std::string& cause)
      : std::runtime_error(path.empty() ? cause : path + ": " + cause), path_(std::move(path)) {}

  /// The file or folder concerned; empty where there is none.
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// Throws ContractViolation with the caller's place.
[[noreturn]] void fail_contract(const char* condition, const std::source_location& where);

}  // namespace protokollwerk

/// Checks a promise in every build, release too. Not for what an author or the world can get wrong.
#define ENSURE(condition)                                                                          \
  do {                                                                                             \
    if (!(condition)) ::protokollwerk::fail_contract(#condition, std::source_location::current()); \
  } while (false)
