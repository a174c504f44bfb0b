#include "pdf/container.h"

#include "base/contract.h"
#include "base/sha256.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

/// A reader unpacks a whole object stream for one object, so they must not grow large (some 60 KB); smaller
/// ones compress worse.
constexpr std::uint16_t objects_per_pack = 1000;
/// Bytes of a row of the cross-reference stream: type, place, index; before it the predictor's tag.
constexpr std::size_t row_size = 7;
/// Predictor "up" of PNG: rows hardly differ from the one above.
constexpr char predictor_up = 2;

std::string cross_reference_row(std::uint8_t type, std::uint32_t where, std::uint16_t index) {
  std::string row;
  row += static_cast<char>(type);
  for (int shift = 24; shift >= 0; shift -= 8) row += static_cast<char>((where >> shift) & 0xFFU);
  row += static_cast<char>(index >> 8U);
  row += static_cast<char>(index & 0xFFU);
  return row;
}

void append_predicted(std::string& to, const std::string& row, const std::string& above) {
  to += predictor_up;
  for (std::size_t i = 0; i < row_size; ++i) to += static_cast<char>(row[i] - above[i]);
}

/// The first half of the digest is as long as the identifiers that other programs write.
std::string file_identifier(const std::string& file) {
  const auto digest = sha256(file);
  return {reinterpret_cast<const char*>(digest.data()), digest.size() / 2};
}

}  // namespace

Container::Container(ObjectNumber object_count, const Deflater& deflater)
    : deflater_(deflater),
      object_count_(object_count),
      places_(object_count + 1),
      next_pack_(object_count + 1) {
  // The second line's bytes above 127 tell programs that the file is not text (ISO 19005-2, 6.1.2).
  file_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  places_[0].index = 0xFFFF;
}

void Container::add(std::string_view object) {
  ENSURE(next_ <= object_count_);
  places_[next_] = {2, next_pack_, packed_};
  syntax::integer(pack_index_, next_);
  pack_index_ += ' ';
  syntax::integer(pack_index_, static_cast<std::int64_t>(pack_.size()));
  pack_index_ += ' ';
  pack_ += object;
  pack_ += '\n';
  ++next_;
  if (++packed_ == objects_per_pack) flush_pack();
}

void Container::add_stream(std::string_view dictionary, std::string_view data) {
  ENSURE(next_ <= object_count_);
  write_stream(next_++, dictionary, data);
}

void Container::write_stream(ObjectNumber number, std::string_view dictionary, std::string_view data) {
  ENSURE(file_.size() < 0xFFFFFFFF);
  if (places_.size() <= number) places_.resize(number + 1);
  places_[number] = {1, static_cast<std::uint32_t>(file_.size()), 0};
  syntax::integer(file_, number);
  file_ += " 0 obj\n";
  file_ += dictionary;
  file_ += "\nstream\n";
  file_ += data;
  file_ += "\nendstream\nendobj\n";
}

void Container::flush_pack() {
  if (packed_ == 0) return;
  const std::string data = deflater_.compress(pack_index_ + pack_);
  std::string dictionary = "<</Type/ObjStm/N ";
  syntax::integer(dictionary, packed_);
  dictionary += "/First ";
  syntax::integer(dictionary, static_cast<std::int64_t>(pack_index_.size()));
  dictionary += "/Filter/FlateDecode/Length ";
  syntax::integer(dictionary, static_cast<std::int64_t>(data.size()));
  write_stream(next_pack_++, dictionary + ">>", data);
  pack_.clear();
  pack_index_.clear();
  packed_ = 0;
}

std::string Container::finish(ObjectNumber catalog, ObjectNumber information) {
  ENSURE(next_ == object_count_ + 1);
  flush_pack();
  write_cross_references(catalog, information);
  return std::move(file_);
}

void Container::write_cross_references(ObjectNumber catalog, ObjectNumber information) {
  const std::string identifier = file_identifier(file_);
  const std::size_t start = file_.size();
  ENSURE(start < 0xFFFFFFFF);
  const auto number = static_cast<ObjectNumber>(places_.size());
  places_.push_back({1, static_cast<std::uint32_t>(start), 0});
  std::string rows;
  std::string above(row_size, '\0');
  for (const Place& place : places_) {
    std::string row = cross_reference_row(place.type, place.where, place.index);
    append_predicted(rows, row, above);
    above = std::move(row);
  }
  const std::string data = deflater_.compress(rows);
  std::string dictionary = "<</Type/XRef/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ";
  syntax::integer(dictionary, row_size);
  dictionary += ">>/Size ";
  syntax::integer(dictionary, number + 1);
  dictionary += "/Root ";
  syntax::reference(dictionary, catalog);
  dictionary += "/Info ";
  syntax::reference(dictionary, information);
  dictionary += "/ID[";
  syntax::hexadecimal(dictionary, identifier);
  syntax::hexadecimal(dictionary, identifier);
  dictionary += "]/Length ";
  syntax::integer(dictionary, static_cast<std::int64_t>(data.size()));
  write_stream(number, dictionary + ">>", data);
  file_ += "startxref\n";
  syntax::integer(file_, static_cast<std::int64_t>(start));
  file_ += "\n%%EOF\n";
}

}  // namespace protokollwerk::pdf
