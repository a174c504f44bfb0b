#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/inspect/file.h"
#include "pdf/inspect/object.h"

/// Reading objects of a file that nobody vouches for: every function takes any object and gives something
/// empty for what is not there or of another kind.
namespace protokollwerk::pdf {

/// An object of a file; references are followed. Lives no longer than the file. A default one is null.
class Handle {
 public:
  Handle() = default;
  Handle(File& file, const Object& object) : file_(&file), object_(&object) {
    if (object.kind != Object::Kind::reference) return;
    id_ = {static_cast<int>(object.integer), static_cast<int>(object.size)};
    object_ = &file.object(id_);
  }
  Handle(File& file, ObjectId id) : file_(&file), object_(&file.object(id)), id_(id) {}

  [[nodiscard]] bool is_null() const { return is(Object::Kind::null); }
  [[nodiscard]] bool is_boolean() const { return is(Object::Kind::boolean); }
  [[nodiscard]] bool is_integer() const { return is(Object::Kind::integer); }
  [[nodiscard]] bool is_number() const { return is_integer() || is(Object::Kind::real); }
  [[nodiscard]] bool is_name() const { return is(Object::Kind::name); }
  [[nodiscard]] bool is_string() const { return is(Object::Kind::string); }
  [[nodiscard]] bool is_array() const { return is(Object::Kind::array); }
  [[nodiscard]] bool is_dictionary() const { return is(Object::Kind::dictionary); }
  [[nodiscard]] bool is_stream() const { return is(Object::Kind::stream); }
  [[nodiscard]] bool is_indirect() const { return id_.number != 0; }
  /// What was referred to, also if it is null.
  [[nodiscard]] ObjectId id() const { return id_; }

  [[nodiscard]] const Object& object() const { return *object_; }
  /// Only of what is not null.
  [[nodiscard]] File& file() const { return *file_; }

 private:
  [[nodiscard]] bool is(Object::Kind kind) const { return object_->kind == kind; }

  static constexpr Object nothing{};
  File* file_ = nullptr;
  const Object* object_ = &nothing;
  ObjectId id_;
};

/// An entry of a dictionary or of a stream's dictionary; `key` with its slash.
Handle entry(const Handle& object, std::string_view key);
/// The same for a name that the file gives.
Handle named_entry(const Handle& object, std::string_view name);
/// All entries of a dictionary by their names.
std::vector<std::pair<std::string, Handle>> entries_of(const Handle& dictionary);
/// A name without its slash.
std::string name_of(const Handle& object);
/// Whether an entry is the name (without slash).
bool has_name(const Handle& object, std::string_view key, std::string_view name);
/// A text string as UTF-8.
std::string text_of(const Handle& object);
/// The same for a text string's bytes.
std::string utf8_of(std::string_view bytes);
/// A string's bytes.
std::string bytes_of(const Handle& object);
long long integer_of(const Handle& object, long long otherwise);
double number_of(const Handle& object, double otherwise);
bool is_true(const Handle& object);
/// The items of an array; a single object other than null as its only item.
std::vector<Handle> items_of(const Handle& object);
/// The decoded bytes of a stream, at most `largest_stream`.
std::string stream_bytes(const Handle& stream);
/// Object number; 0 for a direct object.
int object_number(const Handle& object);

}  // namespace protokollwerk::pdf
