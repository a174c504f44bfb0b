#include "merge/reviews.h"

#include <algorithm>
#include <tuple>

namespace protokollwerk::merge {
namespace {

/// By ID; of two with the same, which is a Fehler, by what they say of themselves.
bool stands_before(const model::ReviewComment& a, const model::ReviewComment& b) {
  return std::tie(a.id, a.concerns, a.member, a.kind, a.state) <
         std::tie(b.id, b.concerns, b.member, b.kind, b.state);
}

void join(model::ReviewRound& round, model::ReviewRound&& other) {
  round.begin = std::min(round.begin, other.begin);
  round.end = std::max(round.end, other.end);
  std::move(other.comments.begin(), other.comments.end(), std::back_inserter(round.comments));
}

}  // namespace

std::vector<model::ReviewRound> joined_reviews(std::vector<model::ReviewRound> files) {
  std::vector<model::ReviewRound> rounds;
  for (auto& file : files) {
    const auto same = std::find_if(rounds.begin(), rounds.end(),
                                   [&](const auto& round) { return round.draft == file.draft; });
    if (same == rounds.end())
      rounds.push_back(std::move(file));
    else
      join(*same, std::move(file));
  }
  for (auto& round : rounds) std::sort(round.comments.begin(), round.comments.end(), stands_before);
  std::sort(rounds.begin(), rounds.end(), [](const auto& a, const auto& b) {
    return std::tie(a.begin, a.draft) < std::tie(b.begin, b.draft);
  });
  return rounds;
}

}  // namespace protokollwerk::merge
