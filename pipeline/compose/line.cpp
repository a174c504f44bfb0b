#include "compose/line.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace protokollwerk::compose {
namespace {

bool is_white_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks over a line from its begin and drops each space that follows a space, a line break or the begin.
class LeadingSpaces {
 public:
  doc::Inlines tidy(doc::Inlines pieces) {
    doc::Inlines kept;
    for (doc::Inline& piece : pieces) {
      std::visit([this](auto& value) { visit(value); }, piece.value);
      if (!is_empty(piece)) append(kept, std::move(piece));
    }
    return kept;
  }

 private:
  static bool is_empty(const doc::Inline& piece) {
    const auto* text = std::get_if<doc::Text>(&piece.value);
    return text != nullptr && text->text.empty();
  }

  static void append(doc::Inlines& line, doc::Inline piece) {
    auto* text = std::get_if<doc::Text>(&piece.value);
    auto* last = line.empty() ? nullptr : std::get_if<doc::Text>(&line.back().value);
    if (text != nullptr && last != nullptr)
      last->text += text->text;
    else
      line.push_back(std::move(piece));
  }

  void visit(doc::Text& text) {
    std::string kept;
    for (const char c : text.text) {
      if (c == ' ' && after_space_) continue;
      after_space_ = c == ' ';
      kept += c;
    }
    text.text = std::move(kept);
  }
  void visit(doc::LineBreak&) { after_space_ = true; }
  void visit(doc::Footnote&) { after_space_ = false; }  // its mark stands there
  void visit(doc::Reference& reference) {
    reference.content = tidy(std::move(reference.content));
    if (reference.content.empty()) after_space_ = false;  // the words of its target will stand there
  }
  template <class Container>
  void visit(Container& container) {
    container.content = tidy(std::move(container.content));
  }

  bool after_space_ = true;
};

/// Walks from the end: drops the space before a line break or the end. False as soon as a character stands
/// there.
class TrailingSpaces {
 public:
  void tidy(doc::Inlines& pieces) {
    for (doc::Inline& piece : std::views::reverse(pieces))
      std::visit([this](auto& value) { visit(value); }, piece.value);
    std::erase_if(pieces, [](const doc::Inline& piece) {
      const auto* text = std::get_if<doc::Text>(&piece.value);
      return text != nullptr && text->text.empty();
    });
  }

 private:
  void visit(doc::Text& text) {
    if (before_end_ && !text.text.empty() && text.text.back() == ' ') text.text.pop_back();
    if (!text.text.empty()) before_end_ = false;
  }
  void visit(doc::LineBreak&) { before_end_ = true; }
  void visit(doc::Footnote&) { before_end_ = false; }
  void visit(doc::Reference& reference) {
    tidy(reference.content);
    if (reference.content.empty()) before_end_ = false;
  }
  template <class Container>
  void visit(Container& container) {
    tidy(container.content);
  }

  bool before_end_ = true;
};

struct Speaks {
  bool operator()(const doc::Text& text) const { return !text.text.empty(); }
  bool operator()(const doc::LineBreak&) const { return true; }
  bool operator()(const doc::Footnote&) const { return true; }
  bool operator()(const doc::Reference&) const { return true; }
  template <class Container>
  bool operator()(const Container& container) const {
    return says_something(container.content);
  }
};

}  // namespace

std::string collapsed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!is_white_space(c))
      result += c;
    else if (result.empty() || result.back() != ' ')
      result += ' ';
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string line = collapsed(text);
  if (line.starts_with(' ')) line.erase(0, 1);
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

doc::Inlines tidied(doc::Inlines pieces) {
  doc::Inlines line = LeadingSpaces().tidy(std::move(pieces));
  TrailingSpaces().tidy(line);
  return line;
}

bool says_something(const doc::Inlines& pieces) {
  return std::ranges::any_of(pieces,
                             [](const doc::Inline& piece) { return std::visit(Speaks(), piece.value); });
}

}  // namespace protokollwerk::compose
