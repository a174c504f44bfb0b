#include "pdf/inspect/handles.h"

#include <algorithm>

#include <qpdf/QUtil.hh>

namespace protokollwerk::pdf {

Handle named_entry(const Handle& object, std::string_view name) {
  if (!object.is_dictionary() && !object.is_stream()) return {};
  const Object& dictionary =
      object.is_stream() ? object.file().dictionary_of(object.object()) : object.object();
  const Object* found = find_entry(dictionary, name);
  return found == nullptr ? Handle() : Handle(object.file(), *found);
}

Handle entry(const Handle& object, std::string_view key) {
  return named_entry(object, key.substr(1));
}

std::vector<std::pair<std::string, Handle>> entries_of(const Handle& dictionary) {
  std::vector<std::pair<std::string, Handle>> entries;
  if (!dictionary.is_dictionary()) return entries;
  const Object& object = dictionary.object();
  for (std::size_t i = 0; i < object.size; i += 2)
    entries.emplace_back(object.items[i].bytes(), Handle(dictionary.file(), object.items[i + 1]));
  return entries;
}

std::string name_of(const Handle& object) {
  return object.is_name() ? std::string(object.object().bytes()) : std::string();
}

bool has_name(const Handle& object, std::string_view key, std::string_view name) {
  const Handle value = entry(object, key);
  return value.is_name() && value.object().bytes() == name;
}

std::string utf8_of(std::string_view bytes) {
  const bool is_plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= ' ' && c < 0x7F; });
  const std::string text(bytes);
  if (is_plain) return text;
  if (QUtil::is_utf16(text)) return QUtil::utf16_to_utf8(text);
  return QUtil::is_explicit_utf8(text) ? text.substr(3) : QUtil::pdf_doc_to_utf8(text);
}

std::string text_of(const Handle& object) {
  return object.is_string() ? utf8_of(object.object().bytes()) : std::string();
}

std::string bytes_of(const Handle& object) {
  return object.is_string() ? std::string(object.object().bytes()) : std::string();
}

long long integer_of(const Handle& object, long long otherwise) {
  return object.is_integer() ? object.object().integer : otherwise;
}

double number_of(const Handle& object, double otherwise) {
  if (object.is_integer()) return static_cast<double>(object.object().integer);
  return object.is_number() ? object.object().real : otherwise;
}

bool is_true(const Handle& object) {
  return object.is_boolean() && object.object().integer != 0;
}

std::vector<Handle> items_of(const Handle& object) {
  if (object.is_null()) return {};
  if (!object.is_array()) return {object};
  std::vector<Handle> items;
  const Object& array = object.object();
  items.reserve(array.size);
  for (std::size_t i = 0; i < array.size; ++i) items.emplace_back(object.file(), array.items[i]);
  return items;
}

std::string stream_bytes(const Handle& stream) {
  return stream.is_stream() ? stream.file().unpacked(stream.object()) : std::string();
}

int object_number(const Handle& object) {
  return object.id().number;
}

}  // namespace protokollwerk::pdf
