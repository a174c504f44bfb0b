#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDFObjectHandle.hh>

/// Reading objects of a file that nobody vouches for: every function takes any object and gives something
/// empty for what is not there or of another kind.
namespace protokollwerk::pdf {

using Handle = QPDFObjectHandle;

/// An entry of a dictionary or of a stream's dictionary.
Handle entry(Handle object, const char* key);
/// A name without its slash.
std::string name_of(Handle object);
/// Whether an entry is the name (without slash).
bool has_name(Handle object, const char* key, const char* name);
/// A text string as UTF-8.
std::string text_of(Handle object);
/// A string's bytes.
std::string bytes_of(Handle object);
long long integer_of(Handle object, long long otherwise);
double number_of(Handle object, double otherwise);
bool is_true(Handle object);
/// The items of an array; a single object other than null as its only item.
std::vector<Handle> items_of(Handle object);
/// The decoded bytes of a stream, at most `largest_stream`.
std::string stream_bytes(Handle stream);
/// Object number; 0 for a direct object.
int object_number(Handle object);

/// What a stream may unpack to; a larger one is damaged or hostile.
constexpr std::size_t largest_stream = std::size_t{256} * 1024 * 1024;

}  // namespace protokollwerk::pdf
