#pragma once

#include <cstdint>
#include <vector>

#include "layout/flow.h"

/// Takes the strips of a page one after the other; gives the notes at its foot. Promises: notes in order,
/// each strip once; what a page has no room for is handed to the next one.
namespace protokollwerk::layout {

class NoteArea {
 public:
  /// For pages whose text area has that height.
  NoteArea(const Flow& flow, Length height) : flow_(flow), height_(height) {}

  /// `carried`: what the page before had no room for.
  void begin_page(std::vector<Strip> carried);

  enum class Fit : std::uint8_t {
    whole,  ///< with all notes
    begun,  ///< with all notes but the end of the last one
    none
  };
  [[nodiscard]] bool has_carried() const { return !carried_.empty(); }
  /// Whether the strip may end at `bottom`, with the notes that it brings.
  [[nodiscard]] Fit fit(const Strip& strip, Length bottom) const;
  /// The height of the area if the strip stands on the page.
  [[nodiscard]] Length height_with(const Strip& strip) const;
  void add(const Strip& strip);
  /// Forgets the strips that were added to the page.
  void restart();

  /// The strips for the foot of the page whose text ends at `bottom`, and what is left for the next page. On
  /// a page without text something is taken in any case.
  enum class Text : std::uint8_t { some, none };
  struct Division {
    std::vector<Strip> here, later;
  };
  [[nodiscard]] Division divide(Length bottom, Text text) const;

  /// Height of notes with the rule above them and the white above the rule; 0 for no notes.
  [[nodiscard]] Length area(const std::vector<Strip>& strips) const;

 private:
  [[nodiscard]] std::vector<Strip> notes_of(const Strip& strip) const;
  [[nodiscard]] std::vector<Strip> with(const std::vector<Strip>& notes) const;

  const Flow& flow_;
  Length height_;
  std::vector<Strip> carried_;  ///< what may stand on this page
  std::vector<Strip> later_;    ///< what comes before this page's own notes but on a later page
  std::vector<Strip> own_;
  Length whole_;  ///< of the area with all that
};

}  // namespace protokollwerk::layout
