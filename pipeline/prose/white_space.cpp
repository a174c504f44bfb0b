#include "prose/white_space.h"

#include <algorithm>

#include "prose/lexical.h"

namespace protokollwerk::prose {
namespace {

/// Walks the texts of a paragraph in reading order and remembers where the last space went, so that it can be
/// taken back when nothing follows it on its line.
class Collapser {
 public:
  void walk(doc::Inlines& inlines) {
    for (auto& item : inlines) {
      if (auto* text = std::get_if<doc::Text>(&item.value)) {
        collapse(text->text);
      } else if (std::holds_alternative<doc::LineBreak>(item.value)) {
        end_line();
      } else if (std::holds_alternative<doc::Footnote>(item.value)) {
        end_line();  // the mark stands at the word
        saw_word();
      } else {
        descend(item);
      }
    }
  }

  /// Nothing follows on this line.
  void end_line() {
    if (last_space_ != nullptr) last_space_->pop_back();
    last_space_ = nullptr;
    word_before_ = false;
  }

 private:
  void descend(doc::Inline& item) {
    auto* content = content_of(item);
    if (content->empty() && std::holds_alternative<doc::Reference>(item.value)) {
      saw_word();  // compose prints something in its place
    } else {
      walk(*content);
    }
  }

  void collapse(std::string& text) {
    std::string collapsed;
    for (const char c : text) {
      if (!is_xml_space(c)) {
        collapsed += c;
        saw_word();
      } else if (word_before_) {
        collapsed += ' ';
        word_before_ = false;
        last_space_ = &text;
      }
    }
    text = std::move(collapsed);
  }

  void saw_word() {
    word_before_ = true;
    last_space_ = nullptr;
  }

  bool word_before_ = false;
  std::string* last_space_ = nullptr;  ///< text that ends with a space behind which nothing has come yet
};

void drop_empty_texts(doc::Inlines& inlines) {
  for (auto& item : inlines) {
    if (auto* content = content_of(item)) drop_empty_texts(*content);
  }
  std::erase_if(inlines, [](const doc::Inline& item) {
    const auto* text = std::get_if<doc::Text>(&item.value);
    return text != nullptr && text->text.empty();
  });
}

}  // namespace

doc::Inlines* content_of(doc::Inline& item) {
  return std::visit(
      [](auto& kind) -> doc::Inlines* {
        if constexpr (requires(doc::Inlines* inner) { inner = &kind.content; }) {
          return &kind.content;
        } else {
          return nullptr;
        }
      },
      item.value);
}

void collapse_white_space(doc::Inlines& paragraph) {
  Collapser collapser;
  collapser.walk(paragraph);
  collapser.end_line();
  drop_empty_texts(paragraph);
}

}  // namespace protokollwerk::prose
