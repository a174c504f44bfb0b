#include "app/privacy_gate.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/privacy_definitions.h"
#include "unicode/text.h"

namespace protokollwerk::app {
namespace {

constexpr std::array<std::string_view, 9> titles = {"frau",      "herr",        "herrn", "dr",    "prof",
                                                    "professor", "professorin", "dipl",  "doktor"};

bool is_title(const std::string& word) {
  return std::find(titles.begin(), titles.end(), word) != titles.end();
}

/// Calls `visit` with every person that minutes name.
template <typename Visit>
void for_each_person(const model::Result& result, Visit visit) {
  for (const model::Minutes& minutes : result.minutes) {
    if (minutes.opened_by) visit(*minutes.opened_by);
    for (const model::Participant& chair : minutes.chairs) visit(chair);
    for (const model::Keynote& keynote : minutes.keynotes) visit(keynote.speaker);
  }
}

constexpr diag::Text named_here = {"Hier ist die Person ohne Grund genannt.",
                                   "Here the person is named without a ground."};

/// The word that the pattern of the message selects on.
std::string place_word(pdf::FoundText::Place place) {
  switch (place) {
    case pdf::FoundText::Place::page:
    case pdf::FoundText::Place::running:
      return "seite";
    case pdf::FoundText::Place::description:
      return "beschreibung";
    case pdf::FoundText::Place::bookmark:
      return "lesezeichen";
    case pdf::FoundText::Place::metadata:
      return "metadaten";
    case pdf::FoundText::Place::attachment:
      return "anhang";
    case pdf::FoundText::Place::file:
      break;
  }
  return "andere";
}

/// A name may begin on one page and end on the next: so many words of a page are seen with the next one.
constexpr std::size_t carried_words = 3;

}  // namespace

PrivacyGate::PrivacyGate(const model::Result& result) {
  std::set<std::string> allowed;
  for_each_person(result, [&](const model::Participant& person) {
    if (person.ground != model::Participant::Ground::none) allowed.insert(person.name);
  });
  for_each_person(result, [&](const model::Participant& person) {
    const bool is_known = std::any_of(persons_.begin(), persons_.end(),
                                      [&](const Person& known) { return known.name == person.name; });
    if (!person.name.empty() && !is_known && allowed.count(person.name) == 0) add(person);
  });
}

std::string PrivacyGate::names() const {
  std::string text;
  for (const Person& person : persons_) text += person.name + '\n';
  return text;
}

void PrivacyGate::add(const model::Participant& person) {
  const std::size_t blank = person.name.find_last_of(' ');
  Person made;
  made.name = person.name;
  made.span = person.origin.span;
  made.surname = words_of(blank == std::string::npos ? person.name : person.name.substr(blank + 1));
  if (blank != std::string::npos) made.given = words_of(person.name.substr(0, blank));
  std::erase_if(made.given, is_title);
  if (!made.surname.empty()) persons_.push_back(std::move(made));
}

PrivacyGate::Words PrivacyGate::words_of(std::string_view text) {
  Words words;
  for (const auto& range : unicode::words(text))
    words.push_back(unicode::to_lower(text.substr(range.begin, range.end - range.begin)));
  return words;
}

PrivacyGate::Match PrivacyGate::match(const Person& person, const Words& text, std::size_t carried) {
  Match best = Match::none;
  const std::size_t size = person.surname.size();
  for (std::size_t at = 0; at + size <= text.size(); ++at) {
    if (at + size <= carried) continue;
    const std::string& last = person.surname.back();
    const std::string& word = text[at + size - 1];
    const bool ends = word == last || word == last + "s";
    if (!ends || !std::equal(person.surname.begin(), person.surname.end() - 1,
                             text.begin() + static_cast<std::ptrdiff_t>(at)))
      continue;
    best = std::max(best, Match::surname);
    if (at == 0) continue;
    const std::string& before = text[at - 1];
    const bool is_given = !person.given.empty() && before == person.given.back();
    const bool is_initial =
        !person.given.empty() && before == unicode::to_lower(person.given.front().substr(0, 1));
    if (is_title(before) || is_given || is_initial) return Match::person;
  }
  return best;
}

std::vector<diag::Diagnostic> PrivacyGate::findings(const std::string& file,
                                                    const std::vector<pdf::FoundText>& texts) const {
  std::vector<diag::Diagnostic> findings;
  std::set<std::tuple<std::string, const diag::Definition*, std::string, std::int64_t>> seen;
  Words end_of_page;
  for (const pdf::FoundText& text : texts) {
    const bool is_page = text.place == pdf::FoundText::Place::page;
    Words words = words_of(text.text);
    const std::size_t carried = is_page ? end_of_page.size() : 0;
    if (is_page) {
      words.insert(words.begin(), end_of_page.begin(), end_of_page.end());
      end_of_page.assign(words.end() - static_cast<std::ptrdiff_t>(std::min(carried_words, words.size())),
                         words.end());
    }
    for (const Person& person : persons_) {
      const Match found = match(person, words, carried);
      if (found == Match::none) continue;
      diag::Diagnostic finding;
      finding.definition = found == Match::person ? &finding::published_name : &finding::published_surname;
      const std::string place = place_word(text.place);
      if (!seen.insert({person.name, finding.definition, place + text.name, text.page}).second) continue;
      finding.arguments = {{"datei", file},
                           {"name", person.name},
                           {"ort", place},
                           {"anhang", text.name},
                           {"seite", std::int64_t{text.page}}};
      finding.path = file;
      finding.related = {{person.span, named_here}};
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace protokollwerk::app
