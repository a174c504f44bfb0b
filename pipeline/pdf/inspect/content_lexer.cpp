#include "pdf/inspect/content_lexer.h"

#include <algorithm>
#include <charconv>

#include "pdf/inspect/characters.h"

namespace protokollwerk::pdf {
namespace {

bool is_space(char c) {
  return kind_of(c) == CharacterKind::space;
}
bool is_delimiter(char c) {
  return kind_of(c) == CharacterKind::delimiter;
}

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

/// Reads a number as PDF spells it; a plus sign is allowed, an exponent is not.
bool read_number(std::string_view text, double& number) {
  const bool is_negative = text[0] == '-';
  std::size_t at = is_negative || text[0] == '+' ? 1 : 0;
  if (at == text.size() || text == ".") return false;
  double value = 0;
  double scale = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && scale == 0) {
      scale = 1;
    } else if (text[at] >= '0' && text[at] <= '9') {
      value = value * 10 + (text[at] - '0');
      scale *= 10;
    } else {
      return false;
    }
  }
  if (scale > 1) value /= scale;
  number = is_negative ? -value : value;
  return true;
}

}  // namespace

void ContentLexer::skip_space() {
  while (at_ < content_.size()) {
    if (content_[at_] == '%') {
      at_ = std::min(content_.find_first_of("\r\n", at_), content_.size());
    } else if (is_space(content_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

void ContentLexer::next(ContentToken& token) {
  token.text = {};
  skip_space();
  if (at_ == content_.size()) {
    token.kind = ContentToken::Kind::end;
    return;
  }
  const char first = content_[at_];
  if (first == '(') {
    literal_string(token);
  } else if (first == '<' && peek(1) != '<') {
    hexadecimal_string(token);
  } else if (first == '/') {
    ++at_;
    regular(token, ContentToken::Kind::name);
  } else if (is_delimiter(first)) {
    punctuation(token);
  } else {
    regular(token, ContentToken::Kind::word);
    if (read_number(token.text, token.number)) token.kind = ContentToken::Kind::number;
  }
}

void ContentLexer::regular(ContentToken& token, ContentToken::Kind kind) {
  token.kind = kind;
  const std::size_t begin = at_;
  while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
  token.text = content_.substr(begin, at_ - begin);
}

void ContentLexer::punctuation(ContentToken& token) {
  const char first = content_[at_];
  token.kind = first == '<' || first == '[' ? ContentToken::Kind::open : ContentToken::Kind::close;
  at_ += (first == '<' || first == '>') && peek(1) == first ? 2U : 1U;
}

std::string& ContentLexer::fresh_text() {
  if (used_ == texts_.size()) texts_.emplace_back();
  std::string& text = texts_[used_++];
  text.clear();
  return text;
}

void ContentLexer::literal_string(ContentToken& token) {
  token.kind = ContentToken::Kind::string;
  const std::size_t end = content_.find_first_of("()\\", at_ + 1);
  if (end == std::string_view::npos || content_[end] != ')') return literal_string_with_escapes(token);
  token.text = content_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
}

void ContentLexer::literal_string_with_escapes(ContentToken& token) {
  std::string& text = fresh_text();
  int depth = 1;
  for (++at_; at_ < content_.size(); ++at_) {
    const char c = content_[at_];
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
    if (c == '\\') {
      escape(text);
    } else {
      text += c;
    }
  }
  at_ = std::min(at_ + 1, content_.size());
  token.text = text;
}

/// At the backslash; ends at the escape's last byte.
void ContentLexer::escape(std::string& text) {
  constexpr std::string_view letters = "nrtbf";
  constexpr std::string_view meanings = "\n\r\t\b\f";
  ++at_;
  const char c = peek(0);
  if (is_octal(c)) {
    unsigned value = 0;
    for (int digits = 0; digits < 3 && is_octal(peek(0)); ++digits, ++at_)
      value = value * 8 + static_cast<unsigned>(peek(0) - '0');
    --at_;
    text += static_cast<char>(value);
  } else if (c == '\r' || c == '\n') {
    if (c == '\r' && peek(1) == '\n') ++at_;
  } else {
    const std::size_t letter = letters.find(c);
    text += letter == std::string_view::npos ? c : meanings[letter];
  }
}

void ContentLexer::hexadecimal_string(ContentToken& token) {
  token.kind = ContentToken::Kind::string;
  std::string& text = fresh_text();
  std::string digits;
  for (++at_; at_ < content_.size() && content_[at_] != '>'; ++at_) {
    if (!is_space(content_[at_])) digits += content_[at_];
  }
  if (digits.size() % 2 == 1) digits += '0';
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    unsigned value = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, value, 16);
    text += static_cast<char>(value);
  }
  at_ = std::min(at_ + 1, content_.size());
  token.text = text;
}

void ContentLexer::skip_image() {
  while (at_ < content_.size()) {
    const std::size_t found = content_.find("EI", at_);
    if (found == std::string_view::npos) break;
    at_ = found + 2;
    const bool stands_alone =
        found > 0 && is_space(content_[found - 1]) && (at_ == content_.size() || is_space(content_[at_]));
    if (stands_alone) return;
  }
  at_ = content_.size();
}

}  // namespace protokollwerk::pdf
