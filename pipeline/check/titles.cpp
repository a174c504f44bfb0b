#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/similarity.h"
#include "check/topic_definitions.h"
#include "check/topics.h"
#include "model/walk.h"
#include "unicode/text.h"

namespace protokollwerk::check::rule {
namespace {

/// Word containment from which two titles are probably about one thing (measured on the papers of a city
/// council: nine of ten pairs are right, with 0.6 only three of four; pipeline/docs/false-alarms.md).
constexpr double similar_from = 0.7;

/// A word in more titles than this share, and in more than a few, tells no topic from another
/// ("Landeshauptstadt").
constexpr std::size_t common_share = 20;
constexpr std::size_t common_from = 5;

/// Words that only stand in at least so many different titles make a series of alike papers
/// ("Verkehrssicherheit am … verbessern"): what they share does not make two of them one thing.
constexpr std::size_t series_from = 5;

/// In how many different titles a word stands.
using TitlesWith = std::map<std::string, std::size_t>;

struct Named {
  const model::TopicEntry* topic;
  std::vector<std::string> words;
};

bool marked_distinct(const model::TopicEntry& a, const model::TopicEntry& b) {
  const auto lists = [](const auto& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  return lists(a.distinct_from, b.id) || lists(b.distinct_from, a.id);
}

bool has_digit(const std::string& word) {
  return word.find_first_of("0123456789") != std::string::npos;
}

/// Of folded words; the Roman numbers that are counted with in titles ("Beigeordneter III"), and no word.
bool is_roman_number(const std::string& word) {
  return word.find_first_not_of("ivx") == std::string::npos;
}

std::vector<std::string> numbers_in(const std::vector<std::string>& words) {
  std::vector<std::string> numbers;
  std::copy_if(words.begin(), words.end(), std::back_inserter(numbers),
               [](const auto& word) { return has_digit(word) || is_roman_number(word); });
  return numbers;
}

/// "Haushalt 2023" and "Haushalt 2024" are two things, however alike they sound.
bool told_apart_by_numbers(const Named& a, const Named& b) {
  const auto first = numbers_in(a.words);
  const auto second = numbers_in(b.words);
  return !first.empty() && !second.empty() && first != second;
}

/// Whether each title has a word that the other lacks, and all that they share is what a series shares.
bool are_of_a_series(const Named& a, const Named& b, const TitlesWith& titles_with) {
  const std::vector<std::string> shared = shared_words(a.words, b.words);
  return shared.size() < std::min(a.words.size(), b.words.size()) &&
         std::all_of(shared.begin(), shared.end(),
                     [&](const auto& word) { return titles_with.at(word) >= series_from; });
}

/// How alike two titles are, from 0 to 1; 0 for those that are surely about two things.
double likeness(const Named& a, const Named& b, const TitlesWith& titles_with) {
  if (marked_distinct(*a.topic, *b.topic) || told_apart_by_numbers(a, b)) return 0;
  if (are_of_a_series(a, b, titles_with)) return 0;
  return containment(a.words, b.words);
}

/// Topics by the words of their titles: comparing each with each takes too long for thousands.
class Topics {
 public:
  explicit Topics(TitlesWith titles_with) : titles_with_(std::move(titles_with)) {}

  void add(const Named& named) {
    for (const auto& word : named.words) with_word_[word].push_back(topics_.size());
    topics_.push_back(named);
  }

  /// The topic whose title is most like this one, the first of equals; nullptr if none is like it.
  [[nodiscard]] const Named* most_similar(const Named& named) const {
    const Named* best = nullptr;
    double most = similar_from;
    for (const std::size_t index : sharing_two_words(named)) {
      const auto like = likeness(topics_[index], named, titles_with_);
      if (like < most || (best && like == most)) continue;
      most = like;
      best = &topics_[index];
    }
    return best;
  }

 private:
  [[nodiscard]] std::vector<std::size_t> sharing_two_words(const Named& named) const {
    std::vector<std::size_t> sharing;
    for (const auto& word : named.words)
      if (const auto found = with_word_.find(word); found != with_word_.end())
        sharing.insert(sharing.end(), found->second.begin(), found->second.end());
    std::sort(sharing.begin(), sharing.end());
    std::vector<std::size_t> twice;
    for (std::size_t i = 1; i < sharing.size(); ++i)
      if (sharing[i] == sharing[i - 1] && (twice.empty() || twice.back() != sharing[i]))
        twice.push_back(sharing[i]);
    return twice;
  }

  TitlesWith titles_with_;
  std::vector<Named> topics_;
  std::map<std::string, std::vector<std::size_t>> with_word_;
};

TitlesWith count_titles(const std::vector<Named>& topics) {
  std::set<std::vector<std::string>> counted;
  TitlesWith titles_with;
  for (const auto& topic : topics) {
    if (!counted.insert(topic.words).second) continue;
    for (const auto& word : topic.words) ++titles_with[word];
  }
  return titles_with;
}

/// Leaves the words by which titles can be told apart.
void drop_common_words(std::vector<Named>& topics) {
  TitlesWith titles_with;
  for (const auto& topic : topics)
    for (const auto& word : topic.words) ++titles_with[word];
  const auto most = std::max(common_from, topics.size() / common_share);
  for (auto& topic : topics)
    std::erase_if(topic.words, [&](const auto& word) { return titles_with[word] > most; });
}

/// The register's topics with the words by which their titles can be told apart.
std::vector<Named> named_topics(const Facts& facts) {
  std::vector<Named> topics;
  for (const auto& topic : facts.project().topics) topics.push_back({&topic, meaningful_words(topic.title)});
  drop_common_words(topics);
  return topics;
}

/// A title as it is printed somewhere.
struct Title {
  std::string text;
  std::string folded;
  model::Origin origin;
  diag::Span span;
};

/// Each wording once, from the minutes, in order of date.
std::vector<Title> titles_in_minutes(const Facts& facts) {
  std::vector<Title> titles;
  for (const auto& minutes : facts.minutes()) {
    model::for_each_deliberation(minutes, [&](const auto&, const auto& part) {
      const bool seen =
          std::any_of(titles.begin(), titles.end(), [&](const auto& t) { return t.text == part.title; });
      if (!seen)
        titles.push_back(
            {part.title, unicode::fold_for_comparison(part.title), part.origin, part.title_span});
    });
  }
  return titles;
}

bool starts_with_words(const std::string& text, const std::string& words) {
  return text.starts_with(words) && (text.size() == words.size() || text[words.size()] == ' ');
}

/// The same words at the beginning, but not the same characters.
bool differ_in_spelling(const Title& shorter, const Title& longer) {
  return !shorter.folded.empty() && starts_with_words(longer.folded, shorter.folded) &&
         longer.text.find(shorter.text) == std::string::npos;
}

void report_variant(const Title& title, const Title& other, Report& report) {
  report.add_at(finding::spelling_variant, title.origin, title.span,
                {{"titel", title.text}, {"anderer", other.text}},
                {{other.span, {"Hier steht die andere Schreibweise.", "Here is the other spelling."}}});
}

}  // namespace

void similar_topics_are_told_apart(const Facts& facts, Report& report) {
  const std::vector<Named> topics = named_topics(facts);
  Topics seen(count_titles(topics));
  for (const auto& named : topics) {
    const auto& topic = *named.topic;
    if (const auto* other = seen.most_similar(named))
      report.add_at(
          finding::probable_double, topic.origin, topic.title_span,
          {{"titel", topic.title}, {"anderer", other->topic->title}, {"kennung", other->topic->id}},
          {{other->topic->title_span, {"Hier steht das andere Thema.", "Here is the other topic."}}});
    seen.add(named);
  }
}

void titles_are_spelled_alike(const Facts& facts, Report& report) {
  const auto titles = titles_in_minutes(facts);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    for (std::size_t j = i + 1; j < titles.size(); ++j) {
      if (differ_in_spelling(titles[i], titles[j]) || differ_in_spelling(titles[j], titles[i]))
        report_variant(titles[i], titles[j], report);
    }
  }
}

}  // namespace protokollwerk::check::rule
