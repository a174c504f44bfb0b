#include "pdf/inspect/cmap.h"

#include <vector>

#include "pdf/inspect/content_lexer.h"

namespace protokollwerk::pdf {
namespace {

using Token = ContentToken;
using Kind = Token::Kind;

unsigned code_of(const std::string& bytes) {
  unsigned code = 0;
  for (const char byte : bytes.substr(0, 4)) code = code << 8U | static_cast<unsigned char>(byte);
  return code;
}

/// The text of a code `steps` behind the first of a range: its last byte counts on.
std::string counted_on(std::string text, unsigned steps) {
  for (std::size_t i = text.size(); i-- > 0 && steps > 0; steps >>= 8U) {
    steps += static_cast<unsigned char>(text[i]);
    text[i] = static_cast<char>(steps & 0xFFU);
  }
  return text;
}

class Reader {
 public:
  explicit Reader(const std::string& stream) : lexer_(stream) {}

  CMap read() {
    Token token;
    for (lexer_.next(token); token.kind != Kind::end; lexer_.next(token)) {
      if (token.kind == Kind::word) {
        operate(token.text);
        operands_.clear();
      } else {
        operands_.push_back(token);
        note_fact();
      }
    }
    return std::move(map_);
  }

 private:
  void operate(const std::string& word) {
    if (word == "endbfchar") add_characters();
    if (word == "endbfrange") add_ranges();
  }

  /// A value behind its key.
  void note_fact() {
    if (operands_.size() < 2 || operands_[operands_.size() - 2].kind != Kind::name) return;
    const std::string& key = operands_[operands_.size() - 2].text;
    const Token& value = operands_.back();
    if (key == "Registry") map_.registry = value.text;
    if (key == "Ordering") map_.ordering = value.text;
    if (key == "Supplement") map_.supplement = static_cast<int>(value.number);
    if (key == "WMode") map_.writing_mode = static_cast<int>(value.number);
  }

  void add(unsigned code, std::string text) {
    if (map_.texts.size() < most_texts) map_.texts[code] = std::move(text);
  }

  void add_characters() {
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2)
      add(code_of(operands_[i].text), operands_[i + 1].text);
  }

  void add_ranges() {
    for (std::size_t i = 0; i + 2 < operands_.size();) {
      const unsigned first = code_of(operands_[i].text);
      const unsigned last = code_of(operands_[i + 1].text);
      i += 2;
      if (operands_[i].kind == Kind::open) {
        unsigned code = first;
        for (++i; i < operands_.size() && operands_[i].kind == Kind::string; ++i)
          add(code++, operands_[i].text);
      } else {
        for (unsigned code = first; code <= last && code - first <= 0xFFFF; ++code)
          add(code, counted_on(operands_[i].text, code - first));
      }
      ++i;
    }
  }

  ContentLexer lexer_;
  std::vector<Token> operands_;
  CMap map_;
};

}  // namespace

CMap read_cmap(const std::string& stream) {
  return Reader(stream).read();
}

}  // namespace protokollwerk::pdf
