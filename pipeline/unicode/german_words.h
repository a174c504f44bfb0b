#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::unicode {

/// The German dictionary of the system (Debian: hunspell-de-de). Loading it takes some tens of milliseconds.
class GermanWords {
 public:
  /// Throws EnvironmentError if the dictionary is not installed or is not written as expected.
  GermanWords();
  ~GermanWords();
  GermanWords(const GermanWords&) = delete;
  GermanWords& operator=(const GermanWords&) = delete;

  /// Whether the dictionary has the word (UTF-8), inflected or composed as it allows. It knows few compounds:
  /// a word that it does not know may well be right.
  [[nodiscard]] bool knows(std::string_view word) const;

 private:
  struct Loaded;
  std::unique_ptr<Loaded> loaded_;
};

/// The files of the dictionary, on which every answer depends.
std::vector<std::string> german_word_files();

}  // namespace protokollwerk::unicode
