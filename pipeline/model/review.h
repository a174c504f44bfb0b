#pragma once

#include <string>
#include <vector>

#include "model/vocabulary.h"

namespace protokollwerk::model {

/// Rückmeldung: what a member says about a draft, and what the editors make of it.
struct ReviewComment {
  std::string id;
  std::string concerns;  ///< ID of what it is about
  std::string member;    ///< ID of who says it
  enum class Kind : std::uint8_t { change, question, approval, remark } kind = Kind::remark;
  enum class State : std::uint8_t { open, taken, partly_taken, declined } state = State::open;
  Visibility visibility = Visibility::participants;
  doc::Blocks wording;  ///< the member's own words
  doc::Blocks answer;   ///< of the editors; may be empty
  Origin origin;
};

/// Durchsicht: the comments on one draft (Fassung).
struct ReviewRound {
  std::string draft;  ///< how the draft is called: "Entwurf 1"
  Date begin;
  Date end;
  std::vector<ReviewComment> comments;  ///< in a result by ID
};

}  // namespace protokollwerk::model
