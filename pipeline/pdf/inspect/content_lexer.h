#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace protokollwerk::pdf {

/// A token of ISO 32000-1, 7.2. Names come without the slash, strings without delimiters and escapes.
struct ContentToken {
  enum class Kind : std::uint8_t { end, word, number, name, string, open, close };
  Kind kind = Kind::end;
  std::string text;
  double number = 0;
};

/// Reads a content stream token by token. Any bytes are accepted: what is no token is passed over.
class ContentLexer {
 public:
  explicit ContentLexer(std::string_view content) : content_(content) {}

  /// Reads the next token into `token`, whose memory is used again.
  void next(ContentToken& token);
  /// Passes over the data of an inline image, behind ID, and its EI.
  void skip_image();

 private:
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < content_.size() ? content_[at_ + ahead] : '\0';
  }
  void skip_space();
  void regular(ContentToken& token, ContentToken::Kind kind);
  void punctuation(ContentToken& token);
  void literal_string(ContentToken& token);
  void escape(ContentToken& token);
  void hexadecimal_string(ContentToken& token);

  std::string_view content_;
  std::size_t at_ = 0;
};

}  // namespace protokollwerk::pdf
