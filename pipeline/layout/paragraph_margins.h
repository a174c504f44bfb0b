#pragma once

#include "layout/paragraph_prepare.h"

/// Between preparing a justified paragraph and breaking it. Takes the parts; tells how far the sign at a
/// line's beginning or end stands in the margin. Promises: the items say it, so that lines are broken for
/// what they will measure.
namespace protokollwerk::layout {

class Edges {
 public:
  /// `collected`, `prepared` and `words` must outlive this.
  Edges(const doc::OpticalMargins& margins, const Collected& collected, const Prepared& prepared,
        WordStore& words);

  /// Of a line that begins with the first box from the item on.
  [[nodiscard]] Length left(std::size_t first) const;
  /// Of a line that is broken at the item.
  [[nodiscard]] Length right(std::size_t last) const;

 private:
  [[nodiscard]] Length of_sign(std::string_view sign, int percent, std::uint32_t span) const;
  [[nodiscard]] std::string_view text_of(const Part& part) const;
  [[nodiscard]] std::uint32_t span_of(const Part& part) const { return prepared_.chunks[part.owner].span; }

  const doc::OpticalMargins margins_;
  const Collected& collected_;
  const Prepared& prepared_;
  const std::vector<LookWords*> words_;  ///< one per look
};

/// Tells the items of all places where a line may end.
void hang_signs(std::vector<knuth_plass::Item>& items, const Edges& edges);

}  // namespace protokollwerk::layout
