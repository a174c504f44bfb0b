#include <algorithm>
#include <array>
#include <set>

#include "check/text_definitions.h"
#include "check/texts.h"
#include "unicode/text.h"

/// Names of persons in prose, known by the form of address before them. A surname alone cannot be told from a
/// noun ("Koch", "Richter") and is left alone.
namespace protokollwerk::check::rule {
namespace {

constexpr std::array addresses = std::to_array<std::string_view>({"Herr", "Herrn", "Frau"});
constexpr std::array degrees = std::to_array<std::string_view>({"Dr", "Prof"});
/// Offices that follow "Herr" or "Frau" without a name; parts of words, in lower case.
constexpr std::array offices = std::to_array<std::string_view>(
    {"meister", "minister", "präsident", "rat", "rätin", "vorsitzende", "leiter", "direktor", "sekretär",
     "kanzler", "moderator", "beauftragte", "dezernent", "senator", "referent", "vorsteher", "geordnete"});

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool names_an_office(std::string_view word) {
  const auto lower = unicode::to_lower(word);
  return std::any_of(offices.begin(), offices.end(),
                     [&](auto office) { return lower.find(office) != std::string::npos; });
}

/// Words of the names that may be printed.
std::set<std::string> permitted_names(const Facts& facts) {
  std::set<std::string> names;
  const auto add = [&](const model::Participant& person) {
    if (person.ground == model::Participant::Ground::none) return;
    for (const auto& range : unicode::words(person.name))
      names.insert(person.name.substr(range.begin, range.end - range.begin));
  };
  for (const auto& minutes : facts.minutes()) {
    if (minutes.opened_by) add(*minutes.opened_by);
    for (const auto& chair : minutes.chairs) add(chair);
    for (const auto& keynote : minutes.keynotes) add(keynote.speaker);
  }
  return names;
}

/// The words of one passage, with the questions that the search asks of them.
class Words {
 public:
  explicit Words(const Passage& passage) : text_(passage.text), ranges_(passage.words) {}

  [[nodiscard]] std::size_t size() const { return ranges_.size(); }
  [[nodiscard]] std::string_view at(std::size_t i) const {
    return std::string_view(text_).substr(ranges_[i].begin, ranges_[i].end - ranges_[i].begin);
  }
  /// Text from one word to another.
  [[nodiscard]] std::string stretch(std::size_t first, std::size_t last) const {
    return text_.substr(ranges_[first].begin, ranges_[last].end - ranges_[first].begin);
  }
  /// Whether nothing but spaces and full stops of abbreviations separates a word from the one before.
  [[nodiscard]] bool follows_closely(std::size_t i) const {
    const auto between = text_.substr(ranges_[i - 1].end, ranges_[i].begin - ranges_[i - 1].end);
    const bool abbreviated = contains(degrees, at(i - 1)) && between.starts_with(".");
    const auto spaces = abbreviated ? between.substr(1) : between;
    return spaces == " " || spaces == "\u00A0" || spaces == "\u202F" || (abbreviated && spaces.empty());
  }

 private:
  const std::string& text_;
  const std::vector<unicode::WordRange>& ranges_;
};

bool begins_a_name(std::string_view word) {
  return contains(addresses, word) || contains(degrees, word);
}

/// Index of the surname that the words from `i` on lead to; nullopt if they lead to none.
std::optional<std::size_t> surname_behind(const Words& words, std::size_t i) {
  for (++i; i < words.size() && words.follows_closely(i); ++i) {
    const auto word = words.at(i);
    if (contains(degrees, word)) continue;
    const bool is_name = unicode::to_lower(word) != word && !names_an_office(word);
    return is_name ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void persons_stay_out_of_prose(const Facts& facts, Report& report) {
  const auto permitted = permitted_names(facts);
  std::set<std::string> told;
  for (const auto& passage : facts.passages()) {
    const Words words(passage);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!begins_a_name(words.at(i))) continue;
      const auto surname = surname_behind(words, i);
      if (!surname || permitted.contains(std::string(words.at(*surname)))) continue;
      const auto name = words.stretch(i, *surname);
      i = *surname;
      if (told.insert(name).second)
        report.add_at(finding::person_in_prose, passage.origin, facts.place_of(passage, name),
                      {{"name", name}});
    }
  }
}

}  // namespace protokollwerk::check::rule
