#pragma once

#include <string>

#include "model/result.h"

/// Takes a view; gives the result document of its Sichtbarkeit as XML (ergebnis.xsd,
/// `urn:protokollwerk:ergebnis:1`). Promises: valid, the whole content of the view, and the same bytes again
/// after read_result.
namespace protokollwerk::read {

std::string write_result(const model::View& view);

}  // namespace protokollwerk::read
