#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace protokollwerk::pdf {

/// A token of ISO 32000-1, 7.2. Names come without the slash, strings without delimiters and escapes.
struct ContentToken {
  enum class Kind : std::uint8_t { end, word, number, name, string, open, close };
  Kind kind = Kind::end;
  std::string_view text;  ///< valid until the lexer's release()
  double number = 0;
};

/// Reads a content stream token by token. Any bytes are accepted: what is no token is passed over.
class ContentLexer {
 public:
  explicit ContentLexer(std::string_view content) : content_(content) {}

  void next(ContentToken& token);
  /// Gives the memory of the texts free that the tokens since the last call have needed.
  void release() { used_ = 0; }
  /// Passes over the data of an inline image, behind ID, and its EI.
  void skip_image();

 private:
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < content_.size() ? content_[at_ + ahead] : '\0';
  }
  std::string& fresh_text();
  void skip_space();
  void regular(ContentToken& token, ContentToken::Kind kind);
  void punctuation(ContentToken& token);
  void literal_string(ContentToken& token);
  void literal_string_with_escapes(ContentToken& token);
  void escape(std::string& text);
  void hexadecimal_string(ContentToken& token);

  std::string_view content_;
  std::size_t at_ = 0;
  std::deque<std::string> texts_;  ///< of tokens whose text does not stand in the content as it is
  std::size_t used_ = 0;           ///< how many of them are in use
};

}  // namespace protokollwerk::pdf
