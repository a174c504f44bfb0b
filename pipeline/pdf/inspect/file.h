#pragma once

#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <qpdf/QPDF.hh>

#include "pdf/inspect/object.h"

namespace protokollwerk::pdf {

/// Number and generation of an indirect object; 0 and 0 for a direct one.
struct ObjectId {
  int number = 0;
  int generation = 0;
  friend bool operator<(const ObjectId& a, const ObjectId& b) {
    return std::tie(a.number, a.generation) < std::tie(b.number, b.generation);
  }
  friend bool operator==(const ObjectId& a, const ObjectId& b) {
    return a.number == b.number && a.generation == b.generation;
  }
  friend bool operator!=(const ObjectId& a, const ObjectId& b) { return !(a == b); }
};

class Handle;

/// A PDF file of anybody. libqpdf finds its way in it, decrypts and unpacks; of object streams, where nearly
/// everything of a tagged file stands, the plain objects are read here.
class File {
 public:
  /// `pdf` must live as long as the file. Throws what libqpdf throws for what is no PDF file.
  explicit File(const std::string& pdf);
  explicit File(std::string&& pdf) = delete;
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] Handle trailer();
  /// Throws what libqpdf throws if there is none.
  [[nodiscard]] Handle catalog();
  [[nodiscard]] std::vector<Handle> pages();
  [[nodiscard]] std::string version() { return qpdf_.getPDFVersion(); }
  /// What libqpdf had to say of damage so far; empty if nothing.
  [[nodiscard]] std::string first_warning();

  /// A null object where the file has none.
  const Object& object(ObjectId id);
  [[nodiscard]] const Object& dictionary_of(const Object& stream) const {
    return *streams_[static_cast<std::size_t>(stream.integer)].first;
  }
  /// The decoded bytes of a stream, at most `largest_stream`; empty if they cannot be decoded.
  std::string unpacked(const Object& stream);

 private:
  /// Where an object stands.
  struct Place {
    const Object* object = nullptr;  ///< once it was read
    int object_stream = 0;           ///< 0: on its own
  };

  void read_object_stream(int number);
  const Object* read_with_qpdf(ObjectId id);
  Object converted(QPDFObjectHandle object);
  Object converted_part(QPDFObjectHandle part);
  Object converted_items(QPDFObjectHandle array);
  Object converted_entries(QPDFObjectHandle dictionary);
  Object kept(Object::Kind kind, const std::vector<Object>& items);
  bool collect_pages(const Handle& node, int depth, std::set<ObjectId>& seen, std::vector<Handle>& pages);

  QPDF qpdf_;
  ObjectStore store_;
  const Object* trailer_ = nullptr;
  std::unordered_map<std::int64_t, Place> places_;  ///< by number and generation
  std::set<int> read_object_streams_;
  std::vector<std::pair<const Object*, QPDFObjectHandle>> streams_;  ///< each with its dictionary
};

/// What a stream may unpack to; a larger one is damaged or hostile.
constexpr std::size_t largest_stream = std::size_t{256} * 1024 * 1024;

/// Numbers of objects that libqpdf can read (ISO 32000-1, annex C).
constexpr std::size_t most_objects = 8'388'607;

}  // namespace protokollwerk::pdf
