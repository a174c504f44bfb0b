#include <algorithm>

#include "check/similarity.h"
#include "check/topic_definitions.h"
#include "check/topics.h"
#include "model/walk.h"
#include "unicode/text.h"

namespace protokollwerk::check::rule {
namespace {

/// Word containment from which two titles are probably about one thing (measured on the first real project:
/// 10 pairs, 9 of them right).
constexpr double similar_from = 0.6;

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

bool probably_the_same(const Named& a, const Named& b) {
  return shared_words(a.words, b.words) >= 2 && containment(a.words, b.words) >= similar_from;
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
  std::vector<Named> seen;
  for (const auto& topic : facts.project().topics) {
    const Named named{&topic, meaningful_words(topic.title)};
    for (const auto& other : seen) {
      if (marked_distinct(*other.topic, topic) || !probably_the_same(other, named)) continue;
      report.add_at(
          finding::probable_double, topic.origin, topic.title_span,
          {{"titel", topic.title}, {"anderer", other.topic->title}, {"kennung", other.topic->id}},
          {{other.topic->title_span, {"Hier steht das andere Thema.", "Here is the other topic."}}});
    }
    seen.push_back(named);
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
