#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "model/result.h"
#include "pdf/inspect/texts.h"

/// The last look at what is to be published: names of persons for whom the minutes state no ground.
namespace protokollwerk::app {

class PrivacyGate {
 public:
  /// Takes the names from all minutes of the project. Somebody who is named with a ground anywhere may be
  /// named.
  explicit PrivacyGate(const model::Result& result);

  /// Whether there is nobody to look for.
  [[nodiscard]] bool is_open() const { return persons_.empty(); }

  /// Whom the gate looks for, one name to a line.
  [[nodiscard]] std::string names() const;

  /// What is wrong with the texts of a public file: a Fehler (DATEN-002) for each full name and each title or
  /// initial with a surname, a Hinweis (DATEN-003) for a bare surname; each person once for each place.
  [[nodiscard]] std::vector<diag::Diagnostic> findings(const std::string& file,
                                                       const std::vector<pdf::FoundText>& texts) const;

 private:
  /// Words in lower case.
  using Words = std::vector<std::string>;
  struct Person {
    std::string name;
    Words given;
    Words surname;
    diag::Span span;
  };
  enum class Match : std::uint8_t { none, surname, person };

  void add(const model::Participant& person);
  static Words words_of(std::string_view text);
  /// The first `carried` words stand before the text and only help to recognise what begins there.
  [[nodiscard]] static Match match(const Person& person, const Words& text, std::size_t carried);

  std::vector<Person> persons_;
};

}  // namespace protokollwerk::app
