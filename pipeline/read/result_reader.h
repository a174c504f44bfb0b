#pragma once

#include <optional>

#include "model/result.h"
#include "xml/document.h"

/// Takes a result document that was parsed with ergebnis.xsd; gives the view from which it was written.
/// Promises: writing that view again gives the same bytes.
namespace protokollwerk::read {

/// Bounds on a result: it holds all minutes and pictures of a project, each bounded by itself.
inline constexpr xml::Limits result_limits{std::size_t{512} * 1024 * 1024, 64, 64'000'000};

/// nullopt iff this call reported a Fehler.
std::optional<model::View> read_result(const xml::Document& document, diag::Diagnostics& diagnostics);

}  // namespace protokollwerk::read
