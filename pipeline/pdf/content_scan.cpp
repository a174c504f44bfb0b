#include "pdf/content_scan.h"

#include <algorithm>
#include <charconv>

namespace protokollwerk::pdf {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

/// A token of ISO 32000-1, 7.2. Strings come without their delimiters and escapes.
struct Token {
  enum class Kind : std::uint8_t { end, word, name, string, punctuation };
  Kind kind = Kind::end;
  std::string text;
};

class Lexer {
 public:
  explicit Lexer(std::string_view content) : content_(content) {}

  /// Reads the next token into `token`, whose memory is used again.
  void next(Token& token) {
    token.text.clear();
    while (at_ < content_.size() && is_space(content_[at_])) ++at_;
    if (at_ == content_.size()) {
      token.kind = Token::Kind::end;
      return;
    }
    const char first = content_[at_];
    if (first == '(') {
      literal_string(token);
    } else if (first == '<' && peek(1) != '<') {
      hexadecimal_string(token);
    } else if (first == '/') {
      ++at_;
      regular(token, Token::Kind::name);
    } else if (is_delimiter(first)) {
      token.kind = Token::Kind::punctuation;
      at_ += first == '<' ? 2 : 1;
    } else {
      regular(token, Token::Kind::word);
    }
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < content_.size() ? content_[at_ + ahead] : '\0';
  }

  void regular(Token& token, Token::Kind kind) {
    token.kind = kind;
    const std::size_t begin = at_;
    while (at_ < content_.size() && !is_space(content_[at_]) && !is_delimiter(content_[at_])) ++at_;
    token.text = content_.substr(begin, at_ - begin);
  }

  void literal_string(Token& token) {
    token.kind = Token::Kind::string;
    int depth = 1;
    for (++at_; at_ < content_.size(); ++at_) {
      const char c = content_[at_];
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) break;
      if (c == '\\') {
        ++at_;
        token.text += peek(0) == 'r' ? '\r' : peek(0);
      } else {
        token.text += c;
      }
    }
    ++at_;
  }

  void hexadecimal_string(Token& token) {
    token.kind = Token::Kind::string;
    const std::size_t end = std::min(content_.find('>', at_), content_.size());
    for (++at_; at_ + 1 < end; at_ += 2) {
      unsigned value = 0;
      std::from_chars(content_.data() + at_, content_.data() + at_ + 2, value, 16);
      token.text += static_cast<char>(value);
    }
    at_ = end + 1;
  }

  std::string_view content_;
  std::size_t at_ = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view content) : lexer_(content) {}

  ScannedContent scan() {
    Token token;
    for (lexer_.next(token); token.kind != Token::Kind::end; lexer_.next(token)) {
      switch (token.kind) {
        case Token::Kind::string:
          strings_.push_back(token.text);
          break;
        case Token::Kind::name:
          name(token.text);
          break;
        case Token::Kind::word:
          word(token.text);
          break;
        default:
          break;
      }
    }
    return std::move(result_);
  }

 private:
  enum class Mark : std::uint8_t { artifact, content, other };

  void name(const std::string& text) {
    if (names_ == 0) first_name_ = text;
    ++names_;
    mcid_follows_ = text == "MCID";
  }

  void word(const std::string& text) {
    const bool is_number = text.find_first_not_of("+-.0123456789") == std::string::npos;
    if (!is_number) {
      operate(text);
      return;
    }
    if (mcid_follows_) std::from_chars(text.data(), text.data() + text.size(), mcid_);
    mcid_follows_ = false;
  }

  void operate(const std::string& operation) {
    if (operation == "true" || operation == "false" || operation == "null") return;
    if (operation == "Tf") font_ = first_name_;
    if (operation == "BDC" || operation == "BMC") begin_mark();
    if (operation == "EMC" && !marks_.empty()) marks_.pop_back();
    if (operation == "TJ" || operation == "Tj") show();
    for (const std::string_view painting :
         {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI"}) {
      if (operation == painting) paint();
    }
    strings_.clear();
    names_ = 0;
    mcid_ = -1;
    mcid_follows_ = false;
  }

  void begin_mark() {
    if (mcid_ >= 0) result_.mcids.push_back(mcid_);
    marks_.push_back(first_name_ == "Artifact" ? Mark::artifact : mcid_ >= 0 ? Mark::content : Mark::other);
  }

  void paint() {
    const auto counts = [](Mark mark) { return mark != Mark::other; };
    if (std::none_of(marks_.begin(), marks_.end(), counts)) result_.has_unmarked_content = true;
  }

  void show() {
    paint();
    CodeSet& codes = result_.codes[font_];
    for (const std::string& text : strings_) {
      for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        codes[static_cast<std::size_t>(static_cast<unsigned char>(text[i]) << 8U |
                                       static_cast<unsigned char>(text[i + 1]))] = true;
      }
    }
  }

  Lexer lexer_;
  ScannedContent result_;
  std::vector<Mark> marks_;
  std::string font_;
  std::string first_name_;
  std::size_t names_ = 0;
  std::vector<std::string> strings_;
  int mcid_ = -1;
  bool mcid_follows_ = false;
};

}  // namespace

ScannedContent scan_content(std::string_view content) {
  return Scanner(content).scan();
}

}  // namespace protokollwerk::pdf
