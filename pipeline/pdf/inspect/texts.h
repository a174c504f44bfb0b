#pragma once

#include <string>
#include <vector>

namespace protokollwerk::pdf {

/// A text that somebody can find in a PDF, by eye, by ear or by search, or (place `file`) in a file that is
/// no PDF. UTF-8.
struct FoundText {
  enum class Place : unsigned char { page, running, description, bookmark, metadata, attachment, file };
  Place place = Place::page;
  int page = 0;      ///< from 1; 0 where the text belongs to no page
  std::string name;  ///< of the attached file
  std::string text;
};

/// Every text of a file of ours: the content of each page in reading order and, apart from it, its running
/// texts; descriptions of figures, links and abbreviations; bookmarks; metadata; attached files with their
/// names. Throws nothing for what stands in the file; gives what could be read.
std::vector<FoundText> texts_of(const std::string& pdf);

}  // namespace protokollwerk::pdf
