#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/checked_project.h"
#include "publish/working_state.h"

/// Takes a checked project; gives the bytes of its documents. Promises: documents do not depend on each
/// other; one that cannot be made is named with the reason; the Prüfbericht is always among them, as far as
/// its template is sound.
namespace protokollwerk::app {

/// A document that was not made, and the files that are to blame.
struct HeldBack {
  std::string file;
  std::vector<std::string> because;
};

/// Why a document was made or not.
struct Decision {
  enum class Kind : std::uint8_t {
    first,      ///< there was none
    unproven,   ///< nothing is known of what the last one was made from
    changed,    ///< what it is made from has changed
    unchanged,  ///< the last one is what this run would make
    held_back,
  };
  std::string file;
  Kind kind = Kind::first;
  std::vector<std::string> changes;  ///< Kind::changed: names of the parts of the key
};

struct Documents {
  std::vector<publish::OutputFile> files;  ///< in the order of the project file, the result XML first
  /// Documents that need not be made because those of the last state are the same.
  std::vector<std::string> unchanged;
  /// Documents that were composed and no more, because only that was asked for.
  std::vector<std::string> composed;
  std::vector<HeldBack> held_back;
  /// Templates that could not be used, so that the names of their documents are unknown.
  std::vector<HeldBack> unusable_templates;
  /// Whether files of the last state may belong to documents whose names are unknown in this run.
  publish::Others others = publish::Others::dropped;
  std::vector<Decision> decisions;  ///< one for each document, in the same order
};

/// Composes every document that make_documents would make and stops there: finds what can be wrong with
/// templates and with what they select, in a fraction of the time. What only the finished file shows it does
/// not find: a character of a template that the fonts lack, what the self-check finds, a name that only
/// stands in the file.
Documents compose_documents(const CheckedProject& project, Program& program, diag::Diagnostics& diagnostics);

/// `metadata_date` replaces the reference date in the metadata of the files, nowhere else. `before` is the
/// record of the last state, of whose documents those stay that would be made the same.
Documents make_documents(const CheckedProject& project, const std::optional<Date>& metadata_date,
                         const publish::StateRecord& before, Program& program,
                         diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::app
