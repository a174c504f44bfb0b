#include "pdf/inspect/file.h"

#include <charconv>
#include <stdexcept>

#include <qpdf/Pipeline.hh>

#include "pdf/inspect/handles.h"
#include "pdf/inspect/plain_object.h"

namespace protokollwerk::pdf {
namespace {

/// Page trees are balanced; a deeper one is damaged or hostile.
constexpr int deepest_page_tree = 60;

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

std::int64_t key_of(ObjectId id) {
  return std::int64_t{id.number} * 65'536 + id.generation;
}

/// Passes over white space and reads a number; false where there is none.
bool read_number(std::string_view text, std::size_t& at, std::size_t& number) {
  at = text.find_first_not_of(" \n\r\t\f", at);
  if (at == std::string_view::npos) return false;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  at = static_cast<std::size_t>(end - text.data());
  return error == std::errc();
}

Object of_text(Object::Kind kind, std::string_view text) {
  Object object;
  object.kind = kind;
  object.size = static_cast<std::uint32_t>(text.size());
  object.text = text.data();
  return object;
}

}  // namespace

File::File(const std::string& pdf) {
  qpdf_.setSuppressWarnings(true);
  qpdf_.processMemoryFile("PDF", pdf.data(), pdf.size());
  const Object trailer = converted(qpdf_.getTrailer());
  trailer_ = store_.keep(&trailer, 1);
  for (const auto& [id, entry] : qpdf_.getXRefTable()) {
    if (entry.getType() == 2)
      places_[key_of({id.getObj(), id.getGen()})].object_stream = entry.getObjStreamNumber();
  }
}

Handle File::trailer() {
  return {*this, *trailer_};
}

Handle File::catalog() {
  const Handle catalog = entry(trailer(), "/Root");
  if (catalog.is_dictionary()) return catalog;
  const QPDFObjGen id = qpdf_.getRoot().getObjGen();
  return {*this, {id.getObj(), id.getGen()}};
}

std::vector<Handle> File::pages() {
  std::vector<Handle> pages;
  std::set<ObjectId> seen;
  const Handle root = entry(catalog(), "/Pages");
  if (entry(root, "/Parent").is_null() && collect_pages(root, 0, seen, pages)) return pages;
  pages.clear();
  for (const QPDFObjectHandle& page : qpdf_.getAllPages()) {
    const QPDFObjGen id = page.getObjGen();
    pages.emplace_back(*this, ObjectId{id.getObj(), id.getGen()});
  }
  return pages;
}

/// Gives false for a tree that is not well-formed: libqpdf repairs it and says so.
bool File::collect_pages(const Handle& node, int depth, std::set<ObjectId>& seen,
                         std::vector<Handle>& pages) {
  if (depth > deepest_page_tree || !node.is_indirect() || !seen.insert(node.id()).second) return false;
  const Handle kids = entry(node, "/Kids");
  if (has_name(node, "/Type", "Page") && kids.is_null()) {
    pages.push_back(node);
    return true;
  }
  if (!has_name(node, "/Type", "Pages") || !kids.is_array()) return false;
  for (const Handle& kid : items_of(kids)) {
    if (!collect_pages(kid, depth + 1, seen, pages)) return false;
  }
  return true;
}

std::string File::first_warning() {
  const auto warnings = qpdf_.getWarnings();
  return warnings.empty() ? std::string() : warnings.front().what();
}

const Object& File::object(ObjectId id) {
  Place& place = places_[key_of(id)];
  if (place.object == nullptr && place.object_stream != 0) read_object_stream(place.object_stream);
  if (place.object == nullptr) place.object = read_with_qpdf(id);
  return *place.object;
}

const Object* File::read_with_qpdf(ObjectId id) {
  const Object object = converted(qpdf_.getObject(id.number, id.generation));
  return store_.keep(&object, 1);
}

std::string File::unpacked(const Object& stream) {
  Collector collector;
  QPDFObjectHandle handle = streams_[static_cast<std::size_t>(stream.integer)].second;
  if (!handle.pipeStreamData(&collector, 0, qpdf_dl_generalized, true)) return {};
  return std::move(collector.bytes);
}

/// Reads all objects of an object stream (ISO 32000-1, 7.5.7), so that damage in any of them is told of.
void File::read_object_stream(int number) {
  if (!read_object_streams_.insert(number).second) return;
  const Handle stream(*this, ObjectId{number, 0});
  const long long count = integer_of(entry(stream, "/N"), 0);
  const auto first = static_cast<std::size_t>(std::max(integer_of(entry(stream, "/First"), 0), 0LL));
  if (!has_name(stream, "/Type", "ObjStm")) return;
  const std::string_view text = store_.keep(stream_bytes(stream));
  std::size_t at = 0;
  for (long long i = 0; i < count; ++i) {
    std::size_t object = 0;
    std::size_t offset = 0;
    if (!read_number(text, at, object) || !read_number(text, at, offset)) return;
    if (object > most_objects || offset > text.size() || first > text.size() - offset) return;
    const auto place = places_.find(key_of({static_cast<int>(object), 0}));
    if (place == places_.end() || place->second.object_stream != number) continue;
    const auto plain = read_plain_object(text.substr(first + offset), store_);
    place->second.object = plain ? store_.keep(&*plain, 1) : read_with_qpdf({static_cast<int>(object), 0});
  }
}

Object File::converted(QPDFObjectHandle object) {
  Object result;
  if (object.isBool() || object.isInteger()) {
    result.kind = object.isBool() ? Object::Kind::boolean : Object::Kind::integer;
    result.integer = object.isBool() ? (object.getBoolValue() ? 1 : 0) : object.getIntValue();
  } else if (object.isReal()) {
    result.kind = Object::Kind::real;
    result.real = object.getNumericValue();
  } else if (object.isName()) {
    result = of_text(Object::Kind::name, store_.keep(object.getName().substr(1)));
  } else if (object.isString()) {
    result = of_text(Object::Kind::string, store_.keep(object.getStringValue()));
  } else if (object.isArray()) {
    result = converted_items(object);
  } else if (object.isDictionary()) {
    result = converted_entries(object);
  } else if (object.isStream()) {
    const Object dictionary = converted_entries(object.getDict());
    result.kind = Object::Kind::stream;
    result.integer = static_cast<std::int64_t>(streams_.size());
    streams_.emplace_back(store_.keep(&dictionary, 1), object);
  }
  return result;
}

/// An object within another one: an indirect one is referred to.
Object File::converted_part(QPDFObjectHandle part) {
  if (!part.isIndirect()) return converted(part);
  Object reference;
  reference.kind = Object::Kind::reference;
  reference.integer = part.getObjectID();
  reference.size = static_cast<std::uint32_t>(part.getGeneration());
  return reference;
}

Object File::converted_items(QPDFObjectHandle array) {
  std::vector<Object> items;
  for (const QPDFObjectHandle& item : array.getArrayAsVector()) items.push_back(converted_part(item));
  return kept(Object::Kind::array, items);
}

Object File::converted_entries(QPDFObjectHandle dictionary) {
  std::vector<Object> items;
  for (const auto& [key, value] : dictionary.getDictAsMap()) {
    items.push_back(of_text(Object::Kind::name, store_.keep(key.substr(1))));
    items.push_back(converted_part(value));
  }
  return kept(Object::Kind::dictionary, items);
}

Object File::kept(Object::Kind kind, const std::vector<Object>& items) {
  Object object;
  object.kind = kind;
  object.size = static_cast<std::uint32_t>(items.size());
  object.items = store_.keep(items.data(), items.size());
  return object;
}

}  // namespace protokollwerk::pdf
