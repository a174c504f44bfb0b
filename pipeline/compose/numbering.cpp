#include "compose/numbering.h"

#include "base/contract.h"

namespace protokollwerk::compose {
namespace {

constexpr std::size_t deepest_numbered_level = 3;

/// 1 → A, 26 → Z, 27 → AA.
std::string letters_of(int count) {
  std::string letters;
  for (; count > 0; count = (count - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (count - 1) % 26));
  return letters;
}

}  // namespace

std::string Numbering::enter(SectionNode::Numbering kind) {
  const Level& parent = levels_.back();
  const std::size_t depth = levels_.size();
  const bool hidden_parent = depth > 1 && parent.number.empty();
  std::string own;
  if (kind == SectionNode::Numbering::letters && depth <= deepest_numbered_level)
    own = letters_of(parent.letters + 1);
  if (kind == SectionNode::Numbering::digits && depth <= deepest_numbered_level && !hidden_parent)
    own = std::to_string(parent.digits + 1);
  std::string number = own.empty() || parent.number.empty() ? own : parent.number + "." + own;
  levels_.push_back({number, own.empty() ? SectionNode::Numbering::none : kind, 0, 0});
  return number;
}

void Numbering::leave(Outcome outcome) {
  ENSURE(levels_.size() > 1);
  const SectionNode::Numbering kind = levels_.back().kind;
  levels_.pop_back();
  if (outcome == Outcome::dropped) return;
  if (kind == SectionNode::Numbering::digits) ++levels_.back().digits;
  if (kind == SectionNode::Numbering::letters) ++levels_.back().letters;
}

}  // namespace protokollwerk::compose
