#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "model/project.h"
#include "unicode/message.h"

namespace protokollwerk::app {

/// The sentence in one language.
std::string in(diag::Language language, const diag::Text& text);

/// The sentence in one language, its arguments filled in.
std::string sentence(diag::Language language, const diag::Text& text,
                     const std::vector<unicode::MessageArgument>& arguments);

/// "a", "a, b, c": names as they stand in messages of either language.
std::string enumerate(const std::vector<std::string>& names);

/// What may be said of the accessibility of a project's documents, in German, as the title pages say it.
std::string accessibility_in_words(const model::Project& project);

}  // namespace protokollwerk::app
