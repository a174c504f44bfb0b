#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::pdf {

/// An object as it stands in a file (ISO 32000-1, 7.3), small and plain, because a tagged file has a hundred
/// of them per page. Lives in an ObjectStore.
struct Object {
  enum class Kind : std::uint8_t {
    null,
    boolean,
    integer,
    real,
    name,
    string,
    array,
    dictionary,
    stream,
    reference
  };
  Kind kind = Kind::null;
  /// Bytes of a text, items of an array or a dictionary, generation of a reference.
  std::uint32_t size = 0;
  union {
    std::int64_t integer = 0;  ///< also a boolean, a reference's object number, a stream's index in its file
    double real;
    const char* text;     ///< of a string without delimiters and escapes, of a name without its slash
    const Object* items;  ///< a dictionary's keys (names) and values in turn
  };

  [[nodiscard]] std::string_view bytes() const { return {text, size}; }
};

/// A dictionary of more entries is sorted by its keys.
constexpr std::size_t unsorted_entries = 32;

/// The value of a dictionary's key (without slash); nullptr if it is not there.
const Object* find_entry(const Object& dictionary, std::string_view key);

/// Owns objects and texts; all live as long as it does.
class ObjectStore {
 public:
  const Object* keep(const Object* objects, std::size_t count);
  std::string_view keep(std::string text);

 private:
  std::vector<std::unique_ptr<Object[]>> blocks_;
  Object* free_ = nullptr;  ///< in the last block
  std::size_t left_ = 0;    ///< there
  std::deque<std::string> texts_;
};

}  // namespace protokollwerk::pdf
