#pragma once

#include <map>
#include <string>
#include <vector>

#include "pdf/inspect/fault_log.h"
#include "pdf/inspect/structure_model.h"

namespace protokollwerk::pdf {

/// The text of each piece of marked content as its codes and ActualText state it (UTF-8), by the page or form
/// XObject and by MCID. Artifacts within it are left out.
using ContentTexts = std::map<ObjectId, std::map<int, std::string>>;

/// A piece of the document's text and where it stands.
struct TaggedPiece {
  std::string text;
  FaultPlace place;
};

/// The text in the order of the structure tree, as those hear it who read by it. White space stands around
/// every element that is no part of a line. Without what repeats other text (entries of tables of contents
/// and of indexes) and without figures.
std::vector<TaggedPiece> tagged_text(const Structure& structure, const ContentTexts& texts);

/// A place at which two texts differ, a few words from there on.
struct TextDifference {
  std::string expected;
  std::string found;
  FaultPlace place;
};

/// Where the tagged text differs from `expected`, word by word: white space separates words, however much of
/// it. Numbers of pages behind references ("(Seite 7)") are passed over on both sides.
std::vector<TextDifference> differences(const std::vector<TaggedPiece>& pieces, const std::string& expected);

}  // namespace protokollwerk::pdf
