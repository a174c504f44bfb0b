#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

namespace protokollwerk::unicode {

/// A named value for a message pattern. Dates print as in running text ("2. März 2023", "2 March 2023").
struct MessageArgument {
  std::string_view name;
  std::variant<std::string, std::int64_t, Date> value;
};

/// Fills an ICU MessageFormat pattern. `locale` is "de" or "en". A broken pattern or a missing argument
/// breaks a contract of ours (ContractViolation). An apostrophe is just that, except directly before `{` or
/// `}`, where it quotes them: write `„{name}“`, not `'{name}'`.
std::string format_message(std::string_view pattern, std::string_view locale,
                           const std::vector<MessageArgument>& arguments);

/// The pattern as a sentence without values, for lists: "…" stands for every argument, and of alternatives
/// the one for "keiner" is taken (what to do when there is nothing to suggest), else that for "other".
std::string outline_message(std::string_view pattern);

}  // namespace protokollwerk::unicode
