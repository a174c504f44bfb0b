#pragma once

#include <optional>
#include <string_view>

#include "pdf/inspect/object.h"

namespace protokollwerk::pdf {

/// Reads the object at the beginning of `text`, which must live as long as the store, if it is as plain as
/// most are: well-formed, without comments, without escapes in names, no deeper than a person's work. nullopt
/// for all else: libqpdf, which takes ten times as long, then reads it and tells what is wrong with it.
std::optional<Object> read_plain_object(std::string_view text, ObjectStore& store);

}  // namespace protokollwerk::pdf
