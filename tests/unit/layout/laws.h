#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "doc/document.h"

/// Federal laws as gesetze-im-internet.de publishes them, turned into documents: text to set that nobody
/// chose.
namespace protokollwerk::test {

/// The laws of a folder, in the order of their names. A norm is a section, each stretch of its text a
/// paragraph.
std::vector<doc::Document> laws_in(const std::filesystem::path& folder);

/// The texts of the paragraphs of a document made by `laws_in`.
std::vector<std::string> paragraphs_of(const doc::Document& law);

}  // namespace protokollwerk::test
