#include "layout/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "base/contract.h"

namespace protokollwerk::layout {
namespace {

Length sum(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

/// Adds `amount` to the widths in proportion to `shares`, to the last thousandth of a point.
void distribute(std::vector<Length>& widths, Length amount, const std::vector<std::int64_t>& shares) {
  std::int64_t shares_left = std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
  for (std::size_t i = 0; i < widths.size() && shares_left > 0; ++i) {
    const Length part = Length::from_millipoints(amount.millipoints() * shares[i] / shares_left);
    widths[i] += part;
    amount -= part;
    shares_left -= shares[i];
  }
}

std::vector<Length> minimums(const std::vector<ColumnNeed>& needs) {
  std::vector<Length> widths;
  widths.reserve(needs.size());
  for (const ColumnNeed& need : needs) widths.push_back(need.minimum);
  return widths;
}

/// What every column would like beyond its minimum: without weights the rest of its natural width, with
/// weights what is missing to its share.
std::vector<std::int64_t> wishes(const std::vector<doc::Column>& columns,
                                 const std::vector<ColumnNeed>& needs, Length width) {
  Length unweighted;
  std::int64_t weights = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (columns[i].weight > 0)
      weights += columns[i].weight;
    else
      unweighted += needs[i].natural;
  }
  const Length to_share = std::max(Length{}, width - unweighted);
  std::vector<std::int64_t> result;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const Length target = columns[i].weight > 0 ? to_share * columns[i].weight / weights : needs[i].natural;
    result.push_back(std::max(Length{}, target - needs[i].minimum).millipoints());
  }
  return result;
}

std::vector<std::int64_t> natural_shares(const std::vector<ColumnNeed>& needs) {
  std::vector<std::int64_t> shares;
  shares.reserve(needs.size());
  for (const ColumnNeed& need : needs)
    shares.push_back(std::max<std::int64_t>(need.natural.millipoints(), 1));
  return shares;
}

}  // namespace

std::vector<Length> column_widths(const std::vector<doc::Column>& columns,
                                  const std::vector<ColumnNeed>& needs, Length width) {
  ENSURE(!columns.empty());
  ENSURE(columns.size() == needs.size());
  std::vector<Length> widths = minimums(needs);
  if (sum(widths) > width) {  // words will have to be divided, but none that fits into an equal share
    const Length fair = width / static_cast<std::int64_t>(needs.size());
    std::vector<std::int64_t> shares;
    shares.reserve(needs.size());
    for (std::size_t i = 0; i < needs.size(); ++i) {
      widths[i] = std::min(needs[i].minimum, fair);
      shares.push_back((needs[i].minimum - widths[i]).millipoints());
    }
    distribute(widths, width - sum(widths), shares);
    return widths;
  }
  const std::vector<std::int64_t> wanted = wishes(columns, needs, width);
  const Length all = Length::from_millipoints(std::accumulate(wanted.begin(), wanted.end(), std::int64_t{0}));
  distribute(widths, std::min(all, width - sum(widths)), wanted);
  distribute(widths, width - sum(widths), natural_shares(needs));
  return widths;
}

}  // namespace protokollwerk::layout
