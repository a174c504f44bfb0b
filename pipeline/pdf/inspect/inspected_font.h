#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pdf/inspect/cmap.h"
#include "pdf/inspect/content_scan.h"
#include "pdf/inspect/fault_log.h"
#include "pdf/inspect/font_program.h"
#include "pdf/inspect/handles.h"

namespace protokollwerk::pdf {

/// One font of a file: its dictionary, its program, and the codes that were judged already.
class InspectedFont {
 public:
  /// Judges the dictionary.
  InspectedFont(const Handle& font, FaultLog& log, int page);

  [[nodiscard]] const CodeLengths& code_lengths() const { return code_map_.code_lengths; }
  /// For a font that is not there.
  static const CodeLengths& single_bytes();
  /// Appends the text (UTF-8) that ToUnicode gives for the codes.
  void append_text(std::string_view codes, std::string& to);

  /// Judges the codes that are shown and were not judged before.
  void check(const CodeSet& visible, const CodeSet& invisible, int page);

 private:
  enum class Kind : std::uint8_t { composite, true_type, type1, type3, other };

  void report(FaultKind kind, Fault::Values values, int page);
  void report_entry(const char* what, int page) {
    report(FaultKind::broken_font_entry, {{"schrift", name_}, {"angabe", what}}, page);
  }

  void read_program(int page);
  void read_widths();
  void read_simple_widths();
  void read_encoding();
  void read_code_map();
  void check_composite(int page);
  void check_embedded_cmap(const Handle& encoding, int page);
  void check_true_type(int page);
  void check_listed_glyphs(int page);
  void check_unicode_values(int page);

  void check_glyph(unsigned code, int page);
  [[nodiscard]] std::optional<unsigned> cid_of(unsigned code) const;
  [[nodiscard]] std::optional<unsigned> glyph_of(unsigned code) const;
  [[nodiscard]] std::optional<unsigned> glyph_of_cid(unsigned cid) const;
  [[nodiscard]] std::optional<unsigned> glyph_of_simple(unsigned code) const;
  [[nodiscard]] double stated_width(unsigned code) const;
  [[nodiscard]] bool has_text(unsigned code) const;
  [[nodiscard]] bool shows_nothing(unsigned code) const;

  FaultLog& log_;
  Handle font_;
  Handle descendant_;  ///< of a composite font, else the font itself
  Handle descriptor_;
  Kind kind_ = Kind::other;
  std::string name_;
  bool is_symbolic_ = false;
  bool has_identity_encoding_ = false;
  bool has_own_encoding_ = false;  ///< a CMap of the file, complete in itself
  CMap code_map_;                  ///< from codes to CIDs
  std::unique_ptr<FontProgram> program_;
  std::string glyph_map_;  ///< the CIDToGIDMap's bytes; empty: identity
  std::map<unsigned, double> widths_;
  double default_width_ = 0;
  std::map<unsigned, std::string> differences_;
  std::string base_encoding_;
  bool has_unicode_map_ = false;
  CMap unicode_map_;
  std::vector<std::string> utf8_;  ///< text by code; empty where there is none
  CodeSet judged_visible_;
  CodeSet judged_invisible_;
};

}  // namespace protokollwerk::pdf
