#include "pdf/inspect/handles.h"

#include <memory>
#include <stdexcept>

#include <qpdf/Pipeline.hh>

namespace protokollwerk::pdf {
namespace {

/// Collects what a stream unpacks to, up to the limit.
class Collector : public Pipeline {
 public:
  Collector() : Pipeline("collector", nullptr) {}
  void write(const unsigned char* data, std::size_t size) override {
    if (bytes.size() + size > largest_stream) throw std::runtime_error("a stream unpacks to too many bytes");
    bytes.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}

  std::string bytes;
};

}  // namespace

Handle entry(Handle object, const char* key) {
  if (object.isStream()) return object.getDict().getKey(key);
  return object.isDictionary() ? object.getKey(key) : Handle::newNull();
}

std::string name_of(Handle object) {
  return object.isName() ? object.getName().substr(1) : std::string();
}

bool has_name(Handle object, const char* key, const char* name) {
  return name_of(entry(object, key)) == name;
}

std::string text_of(Handle object) {
  return object.isString() ? object.getUTF8Value() : std::string();
}

std::string bytes_of(Handle object) {
  return object.isString() ? object.getStringValue() : std::string();
}

long long integer_of(Handle object, long long otherwise) {
  return object.isInteger() ? object.getIntValue() : otherwise;
}

double number_of(Handle object, double otherwise) {
  return object.isNumber() ? object.getNumericValue() : otherwise;
}

bool is_true(Handle object) {
  return object.isBool() && object.getBoolValue();
}

std::vector<Handle> items_of(Handle object) {
  if (object.isArray()) return object.getArrayAsVector();
  if (object.isNull()) return {};
  return {object};
}

std::string stream_bytes(Handle stream) {
  if (!stream.isStream()) return {};
  Collector collector;
  if (!stream.pipeStreamData(&collector, 0, qpdf_dl_generalized, true)) return {};
  return std::move(collector.bytes);
}

int object_number(Handle object) {
  return object.isIndirect() ? object.getObjectID() : 0;
}

}  // namespace protokollwerk::pdf
