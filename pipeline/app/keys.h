#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/checked_project.h"
#include "compose/compose.h"
#include "publish/record.h"

/// What a document is made from, as digests: two runs in which they are equal give the same bytes, so that
/// the second need not make them.
namespace protokollwerk::app {

/// The keys of one project's documents.
class Keys {
 public:
  Keys(const CheckedProject& project, const std::optional<Date>& metadata_date, const Program& program);

  /// The key of the document about `occasion`, which stands in `view`. A template that reaches no further
  /// than its meeting gives keys that other meetings do not touch.
  publish::Key of(const compose::Template& templ, const compose::Occasion& occasion,
                  const xml::Document& view);

 private:
  /// The digests of a view: what every document depends on, and what only some do, by name of the part.
  struct Digests {
    publish::KeyPart head;
    std::map<std::string, std::string> parts;
    publish::Key meetings;  ///< in the order of the view
  };

  [[nodiscard]] std::string_view text_of(const diag::Span& span) const;
  const Digests& digests_of(const xml::Document& view);

  const CheckedProject& project_;
  const Program& program_;
  publish::Key common_;  ///< of every document
  std::map<const xml::Document*, Digests> digests_;
};

/// In what two keys differ: names of the parts that were changed, added or dropped.
std::vector<std::string> differences(const publish::Key& before, const publish::Key& now);

}  // namespace protokollwerk::app
