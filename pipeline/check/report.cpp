#include "check/report.h"

#include <algorithm>

namespace protokollwerk::check {

void Report::add(const diag::Definition& definition, const model::Origin& origin, Arguments arguments,
                 std::vector<diag::Related> related) {
  add_at(definition, origin, origin.span, std::move(arguments), std::move(related));
}

void Report::add_at(const diag::Definition& definition, const model::Origin& origin, const diag::Span& span,
                    Arguments arguments, std::vector<diag::Related> related) {
  found_.push_back({{.definition = &definition,
                     .arguments = std::move(arguments),
                     .span = span,
                     .path = {},
                     .related = std::move(related),
                     .detail = {}},
                    {origin.entry, origin.minutes}});
}

bool Report::has(const diag::Definition& definition) const {
  return std::any_of(found_.begin(), found_.end(),
                     [&](const Found& found) { return found.diagnostic.definition == &definition; });
}

}  // namespace protokollwerk::check
