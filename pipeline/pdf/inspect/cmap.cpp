#include "pdf/inspect/cmap.h"

#include <vector>

#include "pdf/inspect/content_lexer.h"

namespace protokollwerk::pdf {
namespace {

using Token = ContentToken;
using Kind = Token::Kind;

unsigned code_of(std::string_view bytes) {
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
  explicit Reader(const std::string& stream) : lexer_(stream) { map_.code_lengths.fill(1); }

  CMap read() {
    Token token;
    for (lexer_.next(token); token.kind != Kind::end; lexer_.next(token)) {
      if (token.kind == Kind::word) {
        operate(token.text);
        operands_.clear();
        lexer_.release();
      } else {
        operands_.push_back(token);
        note_fact();
      }
    }
    return std::move(map_);
  }

 private:
  void operate(std::string_view word) {
    if (word == "endbfchar") add_characters();
    if (word == "endbfrange") add_ranges();
    if (word == "endcodespacerange") add_code_space();
    if (word == "endcidchar") add_cids(2);
    if (word == "endcidrange") add_cids(3);
  }

  /// A value behind its key.
  void note_fact() {
    if (operands_.size() < 2 || operands_[operands_.size() - 2].kind != Kind::name) return;
    const std::string_view key = operands_[operands_.size() - 2].text;
    const Token& value = operands_.back();
    if (key == "Registry") map_.registry = value.text;
    if (key == "Ordering") map_.ordering = value.text;
    if (key == "Supplement") map_.supplement = static_cast<int>(value.number);
    if (key == "WMode") map_.writing_mode = static_cast<int>(value.number);
  }

  void add_code_space() {
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) {
      const std::string_view first = operands_[i].text;
      const std::string_view last = operands_[i + 1].text;
      if (first.empty() || first.size() > 4 || first.size() != last.size()) continue;
      const auto end = static_cast<unsigned char>(last[0]);
      for (unsigned byte = static_cast<unsigned char>(first[0]); byte <= end; ++byte)
        map_.code_lengths[byte] = static_cast<std::uint8_t>(first.size());
    }
  }

  /// Groups of a code, or of the first and the last code, and a CID.
  void add_cids(std::size_t group) {
    for (std::size_t i = 0; i + group <= operands_.size(); i += group) {
      const unsigned first = code_of(operands_[i].text);
      const unsigned last = code_of(operands_[i + group - 2].text);
      const auto cid = static_cast<unsigned>(operands_[i + group - 1].number);
      for (unsigned code = first; code <= last && code - first <= 0xFFFF && map_.cids.size() < most_texts;
           ++code)
        map_.cids[code] = cid + code - first;
    }
  }

  void add(unsigned code, std::string text) {
    if (map_.texts.size() < most_texts) map_.texts[code] = std::move(text);
  }

  void add_characters() {
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2)
      add(code_of(operands_[i].text), std::string(operands_[i + 1].text));
  }

  void add_ranges() {
    for (std::size_t i = 0; i + 2 < operands_.size();) {
      const unsigned first = code_of(operands_[i].text);
      const unsigned last = code_of(operands_[i + 1].text);
      i += 2;
      if (operands_[i].kind == Kind::open) {
        unsigned code = first;
        for (++i; i < operands_.size() && operands_[i].kind == Kind::string; ++i)
          add(code++, std::string(operands_[i].text));
      } else {
        for (unsigned code = first; code <= last && code - first <= 0xFFFF; ++code)
          add(code, counted_on(std::string(operands_[i].text), code - first));
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
