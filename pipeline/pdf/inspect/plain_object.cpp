#include "pdf/inspect/plain_object.h"

#include <algorithm>
#include <charconv>

#include "pdf/inspect/characters.h"

namespace protokollwerk::pdf {
namespace {

constexpr int deepest = 60;
/// Digits that surely fit a 64-bit integer.
constexpr std::size_t most_digits = 18;

bool is_space(char c) {
  return kind_of(c) == CharacterKind::space;
}
bool is_regular(char c) {
  return kind_of(c) == CharacterKind::regular;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
int hexadecimal_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Object of_text(Object::Kind kind, std::string_view text) {
  Object object;
  object.kind = kind;
  object.size = static_cast<std::uint32_t>(text.size());
  object.text = text.data();
  return object;
}

Object of_integer(Object::Kind kind, std::int64_t value) {
  Object object;
  object.kind = kind;
  object.integer = value;
  return object;
}

class Reader {
 public:
  Reader(std::string_view text, ObjectStore& store) : text_(text), store_(store) {}

  /// Gives false where something is not plain.
  bool read(Object& object, int depth) {
    skip_space();
    switch (peek()) {
      case '/':
        return read_name(object);
      case '(':
        return read_literal(object);
      case '[':
        return read_items(object, Object::Kind::array, "]", depth);
      case '<':
        return peek(1) == '<' ? read_items(object, Object::Kind::dictionary, ">>", depth)
                              : read_hexadecimal(object);
      default:
        return read_number(object) || read_word(object);
    }
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  std::string_view regular() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_regular(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  bool read_name(Object& object) {
    ++at_;
    const std::string_view name = regular();
    object = of_text(Object::Kind::name, name);
    return !name.empty() && name.find('#') == std::string_view::npos;
  }

  bool read_word(Object& object) {
    const std::string_view word = regular();
    if (word == "null") {
      object = {};
      return true;
    }
    object = of_integer(Object::Kind::boolean, word == "true" ? 1 : 0);
    return word == "true" || word == "false";
  }

  bool read_number(Object& object) {
    const std::size_t begin = at_;
    const std::string_view number = regular();
    const std::size_t sign = !number.empty() && (number[0] == '-' || number[0] == '+') ? 1 : 0;
    const bool is_plain = number.size() > sign && number.size() <= most_digits &&
                          std::all_of(number.begin() + static_cast<std::ptrdiff_t>(sign), number.end(),
                                      [](char c) { return is_digit(c) || c == '.'; });
    const auto points = std::count(number.begin(), number.end(), '.');
    if (!is_plain || points > 1 || number.back() == '.') {
      at_ = begin;
      return false;
    }
    object = points == 0 ? integer(number, sign) : real(number, sign);
    return true;
  }

  static Object integer(std::string_view number, std::size_t sign) {
    std::int64_t value = 0;
    for (const char c : number.substr(sign)) value = value * 10 + (c - '0');
    return of_integer(Object::Kind::integer, number[0] == '-' ? -value : value);
  }
  static Object real(std::string_view number, std::size_t sign) {
    Object object;
    object.kind = Object::Kind::real;
    object.real = 0;
    std::from_chars(number.data() + sign, number.data() + number.size(), object.real);
    if (number[0] == '-') object.real = -object.real;
    return object;
  }

  bool read_literal(Object& object) {
    const std::size_t end = text_.find_first_of("()\\\r", at_ + 1);
    if (end == std::string_view::npos || text_[end] != ')') return read_escaped_literal(object);
    object = of_text(Object::Kind::string, text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return true;
  }

  bool read_escaped_literal(Object& object) {
    std::string bytes;
    int depth = 1;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\r') return false;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) {
        ++at_;
        object = of_text(Object::Kind::string, store_.keep(std::move(bytes)));
        return true;
      }
      if (c != '\\') {
        bytes += c;
      } else if (!read_escape(bytes)) {
        return false;
      }
    }
    return false;
  }

  /// At the backslash; ends at the last byte of the escape.
  bool read_escape(std::string& bytes) {
    constexpr std::string_view letters = "nrtbf()\\";
    constexpr std::string_view meanings = "\n\r\t\b\f()\\";
    ++at_;
    if (const std::size_t letter = letters.find(peek()); letter != std::string_view::npos) {
      bytes += meanings[letter];
      return true;
    }
    const auto is_octal = [this](std::size_t ahead) { return peek(ahead) >= '0' && peek(ahead) <= '7'; };
    if (!is_octal(0) || !is_octal(1) || !is_octal(2) || peek() > '3') return false;
    bytes += static_cast<char>((peek() - '0') * 64 + (peek(1) - '0') * 8 + (peek(2) - '0'));
    at_ += 2;
    return true;
  }

  bool read_hexadecimal(Object& object) {
    const std::size_t end = std::min(text_.find('>', at_), text_.size());
    const std::string_view digits = text_.substr(at_ + 1, end - at_ - 1);
    if (end == text_.size() || digits.size() % 2 == 1) return false;
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
      const int high = hexadecimal_value(digits[i]);
      const int low = hexadecimal_value(digits[i + 1]);
      if (high < 0 || low < 0) return false;
      bytes += static_cast<char>(high * 16 + low);
    }
    object = of_text(Object::Kind::string, store_.keep(std::move(bytes)));
    at_ = end + 1;
    return true;
  }

  bool read_items(Object& object, Object::Kind kind, std::string_view end, int depth) {
    if (depth == deepest) return false;
    at_ += end.size();
    const std::size_t first = open_.size();
    for (skip_space(); text_.substr(at_, end.size()) != end; skip_space()) {
      if (at_ == text_.size()) return false;
      if (is_reference_end()) {
        if (!close_reference(first)) return false;
        continue;
      }
      Object item;
      if (!read(item, depth + 1)) return false;
      open_.push_back(item);
    }
    at_ += end.size();
    if (kind == Object::Kind::dictionary && !are_entries(first)) return false;
    object = {};
    object.kind = kind;
    object.size = static_cast<std::uint32_t>(open_.size() - first);
    object.items = store_.keep(open_.data() + first, object.size);
    open_.resize(first);
    return true;
  }

  [[nodiscard]] bool is_reference_end() const {
    return peek() == 'R' && (at_ + 1 == text_.size() || !is_regular(peek(1)));
  }

  /// Makes one reference of the last two items.
  bool close_reference(std::size_t first) {
    ++at_;
    if (open_.size() < first + 2) return false;
    const Object generation = open_.back();
    open_.pop_back();
    Object& number = open_.back();
    constexpr std::int64_t highest = 1'000'000'000;
    const bool is_plain = number.kind == Object::Kind::integer && number.integer > 0 &&
                          number.integer < highest && generation.kind == Object::Kind::integer &&
                          generation.integer >= 0 && generation.integer < 65'536;
    number.kind = Object::Kind::reference;
    number.size = static_cast<std::uint32_t>(generation.integer);
    return is_plain;
  }

  /// Keys and values in turn, no key twice, and few enough to be found without order.
  [[nodiscard]] bool are_entries(std::size_t first) const {
    const std::size_t count = open_.size() - first;
    if (count % 2 == 1 || count > 2 * unsorted_entries) return false;
    for (std::size_t key = first; key < open_.size(); key += 2) {
      if (open_[key].kind != Object::Kind::name) return false;
      for (std::size_t before = first; before < key; before += 2) {
        if (open_[before].bytes() == open_[key].bytes()) return false;
      }
    }
    return true;
  }

  std::string_view text_;
  ObjectStore& store_;
  std::size_t at_ = 0;
  std::vector<Object> open_;  ///< items of the arrays and dictionaries that are not closed yet
};

}  // namespace

std::optional<Object> read_plain_object(std::string_view text, ObjectStore& store) {
  Object object;
  if (!Reader(text, store).read(object, 0)) return std::nullopt;
  return object;
}

}  // namespace protokollwerk::pdf
