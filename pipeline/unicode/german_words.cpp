#include "unicode/german_words.h"

#include <filesystem>
#include <string>

#include <hunspell/hunspell.hxx>

#include "base/contract.h"

namespace protokollwerk::unicode {
namespace {

constexpr const char* affixes = "/usr/share/hunspell/de_DE.aff";
constexpr const char* words = "/usr/share/hunspell/de_DE.dic";

/// The library itself is silent about files that are not there, and then knows no word.
const char* existing(const char* file) {
  if (!std::filesystem::exists(file))
    throw EnvironmentError(file, "the German dictionary is missing (Debian package hunspell-de-de)");
  return file;
}

}  // namespace

struct GermanWords::Loaded {
  Hunspell dictionary{existing(affixes), existing(words)};
};

GermanWords::GermanWords() : loaded_(std::make_unique<Loaded>()) {
  if (loaded_->dictionary.get_dict_encoding() != "UTF-8")
    throw EnvironmentError(affixes, "the German dictionary is not written in UTF-8");
}

GermanWords::~GermanWords() = default;

bool GermanWords::knows(std::string_view word) const {
  return !word.empty() && loaded_->dictionary.spell(std::string(word));
}

std::vector<std::string> german_word_files() {
  return {affixes, words};
}

}  // namespace protokollwerk::unicode
