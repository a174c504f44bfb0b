#pragma once

#include <string>
#include <string_view>

#include "doc/document.h"

namespace protokollwerk::compose {

/// Every run of XML white space as one space; the ends are not trimmed. Protected spaces stay.
std::string collapsed(std::string_view text);

/// The same, without spaces at the ends.
std::string one_line(std::string_view text);

/// A line put together from pieces: neighbouring texts joined, one space where several met, none at its ends
/// and beside line breaks.
doc::Inlines tidied(doc::Inlines pieces);

/// Whether anything will stand there. A reference without words will get those of its target.
bool says_something(const doc::Inlines& pieces);

}  // namespace protokollwerk::compose
