#pragma once

#include <map>
#include <span>
#include <string>

#include "text/hyphenator.h"

namespace protokollwerk::text {

/// Whether the word is written as a list of divisions wants it: letters with "-" where it may be divided
/// ("Ur-in-stinkt"), at least two letters before the first and behind the last. Without "-" it is never
/// divided.
bool is_divided_word(const std::string& word);

/// Words of which somebody has said where they may be divided, in any case and with any of the common endings
/// (-e, -en, -er, -es, -em, -n, -s …); all others as another hyphenator divides them. A division that the
/// other does not know counts as a joint: nobody has said what it is, and at a joint no ligature stands.
class DividedWords final : public Hyphenator {
 public:
  /// `others` must outlive this. The words must be as `is_divided_word` wants them (ENSURE).
  DividedWords(const Hyphenator& others, std::span<const std::string> words);

  [[nodiscard]] std::vector<Division> divisions(std::string_view word) const override;

 private:
  /// The number of letters before each division, by the word in small letters.
  using Letters = std::vector<std::size_t>;
  [[nodiscard]] const Letters* find(const std::string& word) const;

  const Hyphenator& others_;
  std::map<std::string, Letters, std::less<>> words_;
};

}  // namespace protokollwerk::text
