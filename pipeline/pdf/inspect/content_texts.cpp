#include "pdf/inspect/content_texts.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>
#include <string_view>

namespace protokollwerk::pdf {
namespace {

bool is_inline(const std::string& type) {
  static const std::set<std::string> types = {"Span", "Link",     "Reference", "Quote",
                                              "Code", "BibEntry", "Annot"};
  return types.count(type) != 0;
}

bool repeats_other_text(const std::string& type) {
  return type == "TOCI" || type == "Index" || type == "Figure" || type == "Formula";
}

/// Walks the tree with a stack of its own: depth comes from the file.
class Collector {
 public:
  Collector(const Structure& structure, const ContentTexts& texts) : structure_(structure), texts_(texts) {}

  std::vector<TaggedPiece> collect() {
    enter(0);
    while (!open_.empty()) {
      Step& step = open_.back();
      const std::vector<StructureKid>& kids = structure_.nodes()[step.node].contents;
      if (step.next == kids.size()) {
        leave(step.node);
        open_.pop_back();
        continue;
      }
      const StructureKid& kid = kids[step.next++];
      if (kid.is_element) {
        // A kid that is no element, or that stands elsewhere already, has no node.
        if (kid.node != 0) enter(kid.node);
      } else {
        add_content(kid);
      }
    }
    return std::move(pieces_);
  }

 private:
  struct Step {
    std::size_t node;
    std::size_t next;
  };

  void enter(std::size_t node) {
    const StructureNode& element = structure_.nodes()[node];
    if (repeats_other_text(element.type)) return;
    if (!is_inline(element.type)) separate();
    const Handle replacement = entry(element.object, "/ActualText");
    if (replacement.is_string()) {
      pieces_.push_back({text_of(replacement), structure_.place(element)});
      return;
    }
    open_.push_back({node, 0});
  }
  void leave(std::size_t node) {
    if (!is_inline(structure_.nodes()[node].type)) separate();
  }
  void separate() {
    if (!pieces_.empty()) pieces_.back().text += '\n';
  }

  void add_content(const StructureKid& kid) {
    const auto container = texts_.find(kid.container);
    if (container == texts_.end()) return;
    const auto text = container->second.find(kid.mcid);
    if (text == container->second.end()) return;
    pieces_.push_back({text->second, {structure_.page_of(kid.container), 0, kid.mcid}});
  }

  const Structure& structure_;
  const ContentTexts& texts_;
  std::vector<Step> open_;
  std::vector<TaggedPiece> pieces_;
};

/// Bytes of white space at a place; 0 for none. Beside ASCII's: no-break space (also the narrow one), spaces
/// of a fixed width, the line separator.
std::size_t space_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t ahead) {
    return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
  };
  if (byte(0) == ' ' || (byte(0) >= '\t' && byte(0) <= '\r')) return 1;
  if (byte(0) == 0xC2 && byte(1) == 0xA0) return 2;
  const bool is_general = byte(0) == 0xE2 && byte(1) == 0x80;
  if (is_general && ((byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xA8 || byte(2) == 0xAF)) return 3;
  return 0;
}

/// A text as words, each with the place at which it begins.
class Words {
 public:
  /// `texts` must outlive the words; a word may go on in the next text.
  template <typename Texts>
  explicit Words(const Texts& texts) {
    std::size_t place = 0;
    for (const std::string_view text : texts) add(text, place++);
  }

  std::vector<std::string_view> words;
  std::vector<std::size_t> places;  ///< a text's index

  /// "siehe 3.1 (Seite 7)." becomes "siehe 3.1."
  void pass_over_page_numbers() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::size_t end = i + 1 < words.size() && words[i] == "(Seite" ? number_end(words[i + 1]) : 0;
      if (end != 0) {
        const std::string_view rest = words[++i].substr(end);
        if (kept > 0 && !rest.empty()) words[kept - 1] = joined(words[kept - 1], rest);
        continue;
      }
      words[kept] = words[i];
      places[kept++] = places[i];
    }
    words.resize(kept);
    places.resize(kept);
  }

 private:
  void add(std::string_view text, std::size_t place) {
    for (std::size_t at = 0; at < text.size();) {
      if (const std::size_t space = space_at(text, at); space != 0) {
        is_open_ = false;
        at += space;
        continue;
      }
      const std::size_t begin = at;
      while (at < text.size() && space_at(text, at) == 0) ++at;
      const std::string_view part = text.substr(begin, at - begin);
      if (is_open_) {
        words.back() = joined(words.back(), part);
      } else {
        words.push_back(part);
        places.push_back(place);
      }
      is_open_ = true;
    }
  }

  std::string_view joined(std::string_view one, std::string_view other) {
    return joined_.emplace_back(one).append(other);
  }

  /// Behind the parenthesis after digits or roman numerals; 0 where the word is anything else.
  static std::size_t number_end(std::string_view word) {
    const std::size_t end = word.find_first_not_of("0123456789IVXLCDM");
    return end != std::string_view::npos && end > 0 && word[end] == ')' ? end + 1 : 0;
  }

  std::deque<std::string> joined_;  ///< words that stand in more than one text
  bool is_open_ = false;
};

/// Words ahead that are looked at to find where two texts agree again, and so many must agree.
constexpr std::size_t farthest = 60;
constexpr std::size_t agreement = 3;
/// Words of a text that a message shows.
constexpr std::size_t shown = 6;

std::string excerpt(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < std::min({end, begin + shown, words.size()}); ++i)
    text.append(i > begin ? " " : "").append(words[i]);
  return text;
}

bool agree(const Words& one, std::size_t i, const Words& other, std::size_t j) {
  const std::size_t count = std::min({agreement, std::max(one.words.size() - i, other.words.size() - j)});
  for (std::size_t k = 0; k < count; ++k) {
    if (i + k >= one.words.size() || j + k >= other.words.size()) return false;
    if (one.words[i + k] != other.words[j + k]) return false;
  }
  return true;
}

/// The nearest places behind (i, j) at which the texts agree again.
std::pair<std::size_t, std::size_t> next_agreement(const Words& one, std::size_t i, const Words& other,
                                                   std::size_t j) {
  for (std::size_t sum = 1; sum <= farthest; ++sum) {
    for (std::size_t ahead = 0; ahead <= sum; ++ahead) {
      const std::size_t a = i + ahead;
      const std::size_t b = j + sum - ahead;
      if (a <= one.words.size() && b <= other.words.size() && agree(one, a, other, b)) return {a, b};
    }
  }
  return {one.words.size(), other.words.size()};
}

}  // namespace

std::vector<TaggedPiece> tagged_text(const Structure& structure, const ContentTexts& texts) {
  return Collector(structure, texts).collect();
}

std::vector<TextDifference> differences(const std::vector<TaggedPiece>& pieces, const std::string& expected) {
  std::vector<std::string_view> texts;
  for (const TaggedPiece& piece : pieces) texts.emplace_back(piece.text);
  Words found(texts);
  Words wanted(std::array<std::string_view, 1>{expected});
  for (Words* words : {&found, &wanted}) words->pass_over_page_numbers();
  std::vector<TextDifference> result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < wanted.words.size() || j < found.words.size()) {
    if (i < wanted.words.size() && j < found.words.size() && wanted.words[i] == found.words[j]) {
      ++i;
      ++j;
      continue;
    }
    const auto [wanted_end, found_end] = next_agreement(wanted, i, found, j);
    const std::size_t at = std::min(j, found.places.size() - 1);
    const FaultPlace place = found.places.empty() ? FaultPlace() : pieces[found.places[at]].place;
    result.push_back({excerpt(wanted.words, i, wanted_end), excerpt(found.words, j, found_end), place});
    i = wanted_end;
    j = found_end;
  }
  return result;
}

}  // namespace protokollwerk::pdf
