#pragma once

#include <optional>
#include <utility>

#include "layout/flow.h"

/// Takes rows of a table; gives their heights and, where a page ends within them, two parts.
namespace protokollwerk::layout {

/// Gives every row the height that its cells need. A cell over several rows makes the last of them higher.
void settle_heights(Band& band);

[[nodiscard]] Length height_of(const Band& band);

enum class Split : std::uint8_t {
  careful,  ///< only where paragraphs allow a page end
  anyhow    ///< for bands taller than a page
};

/// Splits a band so that the first part is not higher than `available`. nullopt if nothing sensible would
/// stand in one of the parts. Every strip is in one part, in order; a cell without strips in a part stays
/// there, empty.
std::optional<std::pair<Band, Band>> split(const Band& band, Length available, Split how);

/// The strip with another band: the first part of its own, or the second, which starts afresh on the next
/// page.
Strip with_band(const Strip& strip, Band band);
Strip rest_with_band(const Strip& strip, Band band);

}  // namespace protokollwerk::layout
