#include "pdf/inspect/inspected_font.h"

#include <cmath>
#include <set>

#include <qpdf/QUtil.hh>

#include "pdf/inspect/font_tables.h"
#include "pdf/inspect/glyph_names.h"

namespace protokollwerk::pdf {
namespace {

constexpr long long symbolic_flag = 4;
/// ISO 14289-1, 7.21.5: widths may differ by one thousandth of the em.
constexpr double width_tolerance = 1.001;

/// White space, controls, joiners, the soft hyphen: characters that show nothing.
bool shows_nothing_utf16(const std::string& text) {
  static const std::set<std::string> blanks = {
      {"\0\x20", 2},   {"\0\xA0", 2},   {"\0\x09", 2},   {"\0\x0A", 2},   {"\0\x0D", 2},
      {"\0\xAD", 2},   {"\x20\x0B", 2}, {"\x20\x0C", 2}, {"\x20\x0D", 2}, {"\x20\x60", 2},
      {"\x20\x28", 2}, {"\x20\x29", 2}, {"\x30\x00", 2}, {"\xFE\xFF", 2}};
  if (text.size() == 2 && text[0] == '\x20' && static_cast<unsigned char>(text[1]) <= 0x0F) return true;
  return text.empty() || blanks.count(text) != 0 || text == std::string("\x20\x2F", 2) ||
         text == std::string("\x20\x5F", 2);
}

bool is_forbidden_value(const std::string& text) {
  for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
    const unsigned unit = static_cast<unsigned>(static_cast<unsigned char>(text[i]) << 8U) |
                          static_cast<unsigned char>(text[i + 1]);
    if (unit == 0 || unit == 0xFEFF || unit == 0xFFFE) return true;
  }
  return false;
}

bool is_standard_encoding(const std::string& name) {
  return name == "MacRomanEncoding" || name == "WinAnsiEncoding" || name == "MacExpertEncoding";
}

}  // namespace

InspectedFont::InspectedFont(const Handle& font, FaultLog& log, int page) : log_(log), font_(font) {
  const std::string subtype = name_of(entry(font, "/Subtype"));
  kind_ = subtype == "Type0"                           ? Kind::composite
          : subtype == "TrueType"                      ? Kind::true_type
          : subtype == "Type1" || subtype == "MMType1" ? Kind::type1
          : subtype == "Type3"                         ? Kind::type3
                                                       : Kind::other;
  name_ = name_of(entry(font, "/BaseFont"));
  const std::vector<Handle> descendants = items_of(entry(font, "/DescendantFonts"));
  descendant_ = kind_ == Kind::composite && !descendants.empty() ? descendants.front() : font;
  descriptor_ = entry(descendant_, "/FontDescriptor");
  is_symbolic_ = (integer_of(entry(descriptor_, "/Flags"), 0) & symbolic_flag) != 0;
  has_unicode_map_ = entry(font, "/ToUnicode").is_stream();
  if (has_unicode_map_) unicode_map_ = read_cmap(stream_bytes(entry(font, "/ToUnicode")));
  for (const auto& [code, text] : unicode_map_.texts) {
    if (code > 0xFFFF) break;
    utf8_.resize(code + 1);
    utf8_[code] = QUtil::utf16_to_utf8("\xFE\xFF" + text);
  }
  read_encoding();
  read_code_map();
  read_widths();
  read_program(page);
  if (kind_ == Kind::composite) check_composite(page);
  if (kind_ == Kind::true_type) check_true_type(page);
  check_listed_glyphs(page);
}

void InspectedFont::report(FaultKind kind, Fault::Values values, int page) {
  log_.add(kind, std::move(values), {page, object_number(font_), -1});
}

void InspectedFont::read_encoding() {
  const Handle encoding = entry(font_, "/Encoding");
  const std::string named = name_of(encoding);
  has_identity_encoding_ = named == "Identity-H" || named == "Identity-V";
  base_encoding_ = named.empty() ? name_of(entry(encoding, "/BaseEncoding")) : named;
  unsigned code = 0;
  for (const Handle& item : items_of(entry(encoding, "/Differences"))) {
    if (item.is_integer()) {
      code = static_cast<unsigned>(integer_of(item, 0)) & 0xFFU;
    } else {
      differences_[code++] = name_of(item);
    }
  }
}

void InspectedFont::read_code_map() {
  code_map_.code_lengths = single_bytes();
  if (kind_ != Kind::composite) return;
  const Handle encoding = entry(font_, "/Encoding");
  if (encoding.is_stream()) {
    code_map_ = read_cmap(stream_bytes(encoding));
    has_own_encoding_ = entry(encoding, "/UseCMap").is_null() && !code_map_.cids.empty();
  } else {
    code_map_.code_lengths.fill(2);
  }
}

const CodeLengths& InspectedFont::single_bytes() {
  static const CodeLengths lengths = [] {
    CodeLengths single;
    single.fill(1);
    return single;
  }();
  return lengths;
}

void InspectedFont::append_text(std::string_view codes, std::string& to) {
  each_code(codes, code_lengths(), [&](unsigned code) {
    if (code < utf8_.size()) to += utf8_[code];
  });
}

void InspectedFont::read_widths() {
  if (kind_ != Kind::composite) return read_simple_widths();
  default_width_ = number_of(entry(descendant_, "/DW"), 1000);
  const std::vector<Handle> items = items_of(entry(descendant_, "/W"));
  for (std::size_t i = 0; i + 1 < items.size();) {
    auto code = static_cast<unsigned>(integer_of(items[i], 0));
    if (items[i + 1].is_array()) {
      for (const Handle& width : items_of(items[i + 1])) widths_[code++] = number_of(width, 0);
      i += 2;
      continue;
    }
    const auto last = static_cast<unsigned>(integer_of(items[i + 1], 0));
    const double width = i + 2 < items.size() ? number_of(items[i + 2], 0) : 0;
    for (; code <= last && code <= 0xFFFF; ++code) widths_[code] = width;
    i += 3;
  }
}

void InspectedFont::read_simple_widths() {
  default_width_ = number_of(entry(descriptor_, "/MissingWidth"), 0);
  auto code = static_cast<unsigned>(integer_of(entry(font_, "/FirstChar"), 0));
  for (const Handle& width : items_of(entry(font_, "/Widths"))) widths_[code++] = number_of(width, 0);
}

void InspectedFont::read_program(int page) {
  if (kind_ == Kind::type3) return;
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    const Handle file = entry(descriptor_, key);
    if (!file.is_stream()) continue;
    program_ = FontProgram::open(stream_bytes(file));
    if (!program_) report_entry(key, page);
    return;
  }
}

void InspectedFont::check(const CodeSet& visible, const CodeSet& invisible, int page) {
  const bool is_new = judged_visible_.none();
  const CodeSet fresh = visible & ~judged_visible_;
  const CodeSet unread = (visible | invisible) & ~(judged_visible_ | judged_invisible_);
  judged_visible_ |= visible;
  judged_invisible_ |= invisible;
  const bool is_embedded = entry(descriptor_, "/FontFile").is_stream() ||
                           entry(descriptor_, "/FontFile2").is_stream() ||
                           entry(descriptor_, "/FontFile3").is_stream();
  if (is_new && fresh.any() && kind_ != Kind::type3 && !is_embedded)
    report(FaultKind::font_not_embedded, {{"schrift", name_}}, page);
  for (std::size_t code = fresh._Find_first(); code < fresh.size(); code = fresh._Find_next(code))
    check_glyph(static_cast<unsigned>(code), page);
  for (std::size_t code = unread._Find_first(); code < unread.size(); code = unread._Find_next(code)) {
    if (!has_text(static_cast<unsigned>(code)))
      report(FaultKind::glyph_without_text, {{"schrift", name_}}, page);
    const auto text = unicode_map_.texts.find(static_cast<unsigned>(code));
    if (text != unicode_map_.texts.end() && is_forbidden_value(text->second))
      report(FaultKind::forbidden_text_value, {{"schrift", name_}}, page);
  }
}

void InspectedFont::check_glyph(unsigned code, int page) {
  if (!program_) return;
  const std::optional<unsigned> glyph = glyph_of(code);
  if (!glyph) return;
  if (*glyph == 0) return report(FaultKind::missing_glyph, {{"schrift", name_}}, page);
  const std::optional<double> width = program_->width(*glyph);
  if (!width) return report(FaultKind::lost_glyph_part, {{"schrift", name_}}, page);
  if (std::abs(*width - stated_width(code)) > width_tolerance)
    report(FaultKind::wrong_glyph_width, {{"schrift", name_}}, page);
  const bool is_lost =
      program_->lacks_part(*glyph) || (!program_->has_outline(*glyph) && !shows_nothing(code));
  if (is_lost) report(FaultKind::lost_glyph_part, {{"schrift", name_}}, page);
}

/// nullopt where the way leads through a CMap that is not in the file.
std::optional<unsigned> InspectedFont::cid_of(unsigned code) const {
  if (has_identity_encoding_) return code;
  if (!has_own_encoding_) return std::nullopt;
  const auto found = code_map_.cids.find(code);
  return found == code_map_.cids.end() ? 0 : found->second;
}

std::optional<unsigned> InspectedFont::glyph_of(unsigned code) const {
  if (kind_ != Kind::composite) return glyph_of_simple(code);
  const std::optional<unsigned> cid = cid_of(code);
  return cid ? glyph_of_cid(*cid) : std::nullopt;
}

std::optional<unsigned> InspectedFont::glyph_of_cid(unsigned cid) const {
  if (!has_name(descendant_, "/Subtype", "CIDFontType2")) return program_->glyph_of_cid(cid);
  if (glyph_map_.empty()) return cid;
  const std::size_t at = std::size_t{2} * cid;
  if (at + 1 >= glyph_map_.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(glyph_map_[at])) << 8U |
         static_cast<unsigned char>(glyph_map_[at + 1]);
}

/// Only where the way from code to glyph needs no table of names: nullopt elsewhere.
std::optional<unsigned> InspectedFont::glyph_of_simple(unsigned code) const {
  const auto difference = differences_.find(code);
  if (kind_ == Kind::type1) {
    if (difference != differences_.end())
      return program_->has_names() ? std::optional(program_->glyph_of_name(difference->second))
                                   : std::nullopt;
    return std::nullopt;
  }
  if (kind_ != Kind::true_type || difference != differences_.end()) return std::nullopt;
  if (is_symbolic_) {
    if (program_->has_map(3, 0)) {
      for (const unsigned long base : {0x0000UL, 0xF000UL, 0xF100UL, 0xF200UL}) {
        if (const unsigned glyph = program_->glyph_of(3, 0, base + code)) return glyph;
      }
      return 0;
    }
    return program_->has_map(1, 0) ? std::optional(program_->glyph_of(1, 0, code)) : std::nullopt;
  }
  const bool is_ascii = code >= 0x20 && code < 0x7F && code != 0x27 && code != 0x60;
  if (!is_ascii || !program_->has_map(3, 1)) return std::nullopt;
  return program_->glyph_of(3, 1, code);
}

double InspectedFont::stated_width(unsigned code) const {
  const auto found = widths_.find(cid_of(code).value_or(code));
  return found == widths_.end() ? default_width_ : found->second;
}

bool InspectedFont::shows_nothing(unsigned code) const {
  const auto text = unicode_map_.texts.find(code);
  if (text != unicode_map_.texts.end()) return shows_nothing_utf16(text->second);
  return kind_ == Kind::composite || code <= 0x20 || code == 0xA0 || code == 0xAD ||
         differences_.count(code) != 0;
}

/// ISO 14289-1, 7.21.7.
bool InspectedFont::has_text(unsigned code) const {
  if (unicode_map_.texts.count(code) != 0) return true;
  if (kind_ == Kind::composite) {
    static const std::set<std::string> known = {"GB1", "CNS1", "Japan1", "Korea1"};
    return known.count(text_of(entry(entry(descendant_, "/CIDSystemInfo"), "/Ordering"))) != 0;
  }
  const auto difference = differences_.find(code);
  if (difference != differences_.end()) return is_listed_glyph_name(difference->second);
  if (is_standard_encoding(base_encoding_)) return true;
  if (kind_ == Kind::true_type) return !is_symbolic_;
  return kind_ == Kind::type1 && (!is_symbolic_ || !descriptor_.is_dictionary());
}

void InspectedFont::check_composite(int page) {
  const Handle encoding = entry(font_, "/Encoding");
  if (has_name(descendant_, "/Subtype", "CIDFontType2")) {
    const Handle map = entry(descendant_, "/CIDToGIDMap");
    if (map.is_stream()) glyph_map_ = stream_bytes(map);
    const bool is_good = map.is_stream() ? glyph_map_.size() >= 2 : name_of(map) == "Identity";
    if (program_ && !is_good) report_entry("/CIDToGIDMap", page);
  }
  if (encoding.is_stream()) {
    check_embedded_cmap(encoding, page);
  } else if (!is_predefined_cmap(name_of(encoding))) {
    report_entry("/Encoding", page);
  } else if (!has_identity_encoding_ && !fits_collection(name_of(encoding), descendant_)) {
    report_entry("/CIDSystemInfo", page);
  }
}

void InspectedFont::check_embedded_cmap(const Handle& encoding, int page) {
  const CMap& map = code_map_;
  const Handle used = entry(encoding, "/UseCMap");
  if (used.is_name() && !is_predefined_cmap(name_of(used))) report_entry("/UseCMap", page);
  if (integer_of(entry(encoding, "/WMode"), 0) != map.writing_mode) report_entry("/WMode", page);
  const Handle ours = entry(descendant_, "/CIDSystemInfo");
  const Handle theirs = entry(encoding, "/CIDSystemInfo");
  const bool is_same =
      text_of(entry(ours, "/Registry")) == text_of(entry(theirs, "/Registry")) &&
      text_of(entry(ours, "/Ordering")) == text_of(entry(theirs, "/Ordering")) &&
      integer_of(entry(ours, "/Supplement"), 0) <= integer_of(entry(theirs, "/Supplement"), 0);
  if (!is_same) report_entry("/CIDSystemInfo", page);
}

/// ISO 14289-1, 7.21.6.
void InspectedFont::check_true_type(int page) {
  const Handle encoding = entry(font_, "/Encoding");
  if (is_symbolic_) {
    if (!encoding.is_null()) report_entry("/Encoding", page);
    if (program_ && program_->map_count() != 1 && !program_->has_map(3, 0)) report_entry("cmap", page);
    return;
  }
  const bool is_known = base_encoding_ == "MacRomanEncoding" || base_encoding_ == "WinAnsiEncoding";
  const bool can_differ = differences_.empty() || !program_ || program_->has_map(3, 1);
  if (!is_known || !can_differ || !has_listed_names(differences_)) report_entry("/Encoding", page);
  const int others = program_ ? program_->map_count() - (program_->has_map(3, 0) ? 1 : 0) : 1;
  if (others < 1) report_entry("cmap", page);
}

/// A subset's CharSet and CIDSet list everything that is there (ISO 14289-1, 7.21.4.2).
void InspectedFont::check_listed_glyphs(int page) {
  if (!program_ || name_.size() < 7 || name_[6] != '+') return;
  const Handle names = entry(descriptor_, "/CharSet");
  if (kind_ == Kind::type1 && names.is_string()) {
    const std::string list = bytes_of(names) + "/";
    for (std::size_t begin = 0, end = list.find('/', 1); end != std::string::npos;
         begin = end, end = list.find('/', end + 1)) {
      const std::string name = list.substr(begin + 1, end - begin - 1);
      if (!name.empty() && program_->glyph_of_name(name) == 0) return report_entry("/CharSet", page);
    }
    for (unsigned glyph = 1; glyph < program_->glyph_count(); ++glyph) {
      if (list.find("/" + program_->name_of_glyph(glyph) + "/") == std::string::npos)
        return report_entry("/CharSet", page);
    }
  }
  const Handle bits = entry(descriptor_, "/CIDSet");
  if (kind_ != Kind::composite || !bits.is_stream()) return;
  const std::string set = stream_bytes(bits);
  for (unsigned cid = 1; cid < 0x10000; ++cid) {
    const std::optional<unsigned> glyph = glyph_of_cid(cid);
    const bool is_there = glyph && *glyph != 0 && program_->has_glyph(*glyph);
    const bool is_listed =
        cid / 8 < set.size() && (static_cast<unsigned char>(set[cid / 8]) & (0x80U >> cid % 8)) != 0;
    if (is_there && !is_listed) return report_entry("/CIDSet", page);
  }
}

}  // namespace protokollwerk::pdf
