#include "layout/paragraph_finalize.h"

#include <algorithm>
#include <utility>

namespace protokollwerk::layout {
namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
/// Of a space's own width. Only a line has wider ones that nothing can fill: better it ends early.
constexpr std::int64_t widest_space_percent = 350;

/// So that what was found to fit fits: the rest is for the spaces.
std::int64_t rounded_down(std::int64_t dividend, std::int64_t divisor) {
  return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

/// Puts shaped text behind one another and moves it into place when the line is complete.
class LineBuilder {
 public:
  explicit LineBuilder(const Collected& collected) : collected_(collected) {}

  /// `text` is what the word's bytes stand for; only its last character may differ from what was shaped.
  void add_word(const Word& word, std::string_view text, std::uint32_t span) {
    for (std::size_t i = 0; i < word.runs.size(); ++i) {
      const text::ShapedRun& shaped = word.runs[i];
      const std::size_t begin = shaped.glyphs.front().text_begin;
      const std::size_t end =
          i + 1 < word.runs.size() ? word.runs[i + 1].glyphs.front().text_begin : text.size();
      append(shaped, text.substr(begin, end - begin), span);
    }
  }

  void add_space(const Word& space, std::string_view text, std::uint32_t span) {
    add_word(space, text, span);
    spaces_.push_back(line_.runs.size() - 1);
    space_glyphs_.push_back(line_.runs.back().run.glyphs.size() - 1);
  }

  /// The space at which the line is broken: printed behind its end, so that extracted words stay apart.
  void add_hanging_space(const Word& space, std::uint32_t span) {
    const Length edge = line_.width;
    const std::size_t runs = line_.runs.size();
    add_word(space, " ", span);
    line_.width = edge;
    if (line_.runs.size() == runs) {
      line_.runs.back().width -= space.width;
    } else {
      line_.runs.back().width = Length();
    }
  }

  void mark_hyphenated() { line_.hyphenated = true; }

  /// Makes all letters wider (negative: narrower) by about `play` together, each in proportion.
  void change_letters(Length play) {
    Length letters = line_.width;
    for (std::size_t i = 0; i < spaces_.size(); ++i) letters -= space_glyph(i).advance;
    if (letters <= Length()) return;
    const std::int64_t thousandths = rounded_down(play.millipoints() * 1000, letters.millipoints());
    if (thousandths == 0) return;
    Length shift;
    std::size_t space = 0;
    for (std::size_t i = 0; i < line_.runs.size(); ++i) {
      LineRun& run = line_.runs[i];
      run.run.letter_width += static_cast<int>(thousandths);
      run.run.origin.x += shift;
      for (std::size_t glyph = 0; glyph < run.run.glyphs.size(); ++glyph) {
        const bool is_space = space < spaces_.size() && spaces_[space] == i && space_glyphs_[space] == glyph;
        if (is_space)
          ++space;
        else
          shift += widen(run, run.run.glyphs[glyph]);
      }
    }
    line_.width += shift;
  }

  /// Spreads `extra` (negative: takes it away) over the word spaces, leftover millipoints to the first ones.
  /// None gets wider than a reader bears; what is then left stays open at the line's end.
  void justify(Length extra) {
    const auto count = static_cast<std::int64_t>(spaces_.size());
    Length natural;
    for (std::size_t i = 0; i < spaces_.size(); ++i) natural += space_glyph(i).advance;
    extra = std::min(extra, natural * (widest_space_percent - 100) / 100);
    if (count == 0 || extra == Length()) return;
    Length shift;
    std::int64_t done = 0;
    for (std::size_t run = 0; run < line_.runs.size(); ++run) {
      line_.runs[run].run.origin.x += shift;
      for (;
           static_cast<std::size_t>(done) < spaces_.size() && spaces_[static_cast<std::size_t>(done)] == run;
           ++done) {
        const Length share = extra * (done + 1) / count - extra * done / count;
        line_.runs[run].run.glyphs[space_glyphs_[static_cast<std::size_t>(done)]].advance += share;
        line_.runs[run].width += share;
        shift += share;
      }
    }
    line_.width += extra;
  }

  Line finish(Length left) {
    line_.left = left;
    for (LineRun& run : line_.runs) {
      run.run.origin.x += left;
      run.run.glyphs.shrink_to_fit();
    }
    return std::move(line_);
  }

  [[nodiscard]] Length width() const { return line_.width; }

 private:
  void append(const text::ShapedRun& shaped, std::string_view text, std::uint32_t span_index) {
    const Span& span = collected_.spans[span_index];
    LineRun& run = run_for(shaped.face, collected_.looks[span.look], span.piece);
    const auto shift = static_cast<std::uint32_t>(run.run.text.size());
    const std::uint32_t begin = shaped.glyphs.front().text_begin;
    run.run.text += text;
    Length width;
    for (const text::Glyph& glyph : shaped.glyphs) {
      run.run.glyphs.push_back({glyph.id, glyph.advance, glyph.x_offset, glyph.y_offset,
                                shift + glyph.text_begin - begin, glyph.text_length});
      width += glyph.advance;
    }
    stretch_last_to_end(run.run);
    run.width += width;
    line_.width += width;
  }

  /// The last glyph with text stands for all bytes up to the end: a hyphen was shaped as one byte, U+00AD has
  /// two, and a protected space was shaped as an ordinary one.
  static void stretch_last_to_end(GlyphRun& run) {
    for (std::size_t i = run.glyphs.size(); i-- > 0;) {
      if (run.glyphs[i].text_length == 0) continue;
      run.glyphs[i].text_length = static_cast<std::uint32_t>(run.text.size()) - run.glyphs[i].text_begin;
      return;
    }
  }

  [[nodiscard]] PlacedGlyph& space_glyph(std::size_t space) {
    return line_.runs[spaces_[space]].run.glyphs[space_glyphs_[space]];
  }

  /// Gives what the glyph is wider now.
  static Length widen(LineRun& run, PlacedGlyph& glyph) {
    const int change = run.run.letter_width - 1000;
    const Length added = Length::from_millipoints(rounded_down(glyph.advance.millipoints() * change, 1000));
    glyph.x_offset += Length(glyph.x_offset) * change / 1000;
    glyph.advance += added;
    run.width += added;
    return added;
  }

  LineRun& run_for(std::uint16_t face, const Look& look, std::uint32_t piece) {
    if (!line_.runs.empty()) {
      LineRun& last = line_.runs.back();
      const bool same_look = last.run.face == face && last.run.size == look.size &&
                             last.run.colour == look.colour && last.run.origin.y == -look.rise;
      if (same_look && last.piece == piece) return last;
    }
    LineRun& added = line_.runs.emplace_back();
    added.run.face = face;
    added.run.size = look.size;
    added.run.colour = look.colour;
    added.run.origin = {line_.width, -look.rise};
    added.piece = piece;
    return added;
  }

  const Collected& collected_;
  Line line_;
  std::vector<std::size_t> spaces_;        ///< index of the run of each stretchable space
  std::vector<std::size_t> space_glyphs_;  ///< and of its glyph in the run
};

class Finalizer {
 public:
  Finalizer(const Collected& collected, const Prepared& prepared, const FinalizeRules& rules,
            WordStore& words)
      : collected_(collected), prepared_(prepared), rules_(rules), words_(words.of(collected.looks)) {}

  Line line(std::size_t first, const knuth_plass::Break& line_end, Length indent) {
    const std::size_t last = line_end.item;
    LineBuilder line(collected_);
    const Part& end = prepared_.parts[last];
    for (std::size_t i = first; i < last; ++i) {
      const Part& part = prepared_.parts[i];
      if (part.kind == PartKind::text) {
        i = add_text(line, i, last);
      } else if (part.kind == PartKind::space) {
        line.add_space(words_at(part.owner).space(), text_of(part.begin, part.end), part.owner);
      }
    }
    const Length over_left = rules_.edges.left(first);
    const Length over_right = rules_.edges.right(last);
    line.change_letters(line_end.play);
    justify(line, last, rules_.width - indent + over_left + over_right);
    if (end.kind == PartKind::space) line.add_hanging_space(words_at(end.owner).space(), end.owner);
    Line finished = line.finish(indent + offset(line.width(), rules_.width - indent) - over_left);
    finished.over_left = over_left;
    finished.over_right = std::clamp(finished.left + finished.width - rules_.width, Length(), over_right);
    return finished;
  }

 private:
  /// Adds the part at `index` and what continues it without a break; gives the index of the last item it
  /// covers.
  std::size_t add_text(LineBuilder& line, std::size_t index, std::size_t line_end) {
    const Part& part = prepared_.parts[index];
    std::uint32_t end = part.end;
    std::size_t covered = index;
    for (std::size_t next = index + 1; next < line_end; ++next) {
      const Part& following = prepared_.parts[next];
      if (following.kind == PartKind::space) break;
      if (following.kind != PartKind::text) continue;
      if (following.owner != part.owner) break;
      end = following.end;
      covered = next;
    }
    const bool at_line_end = !text_follows(covered, line_end);
    const bool hyphen = at_line_end && prepared_.parts[line_end].kind == PartKind::soft_hyphen;
    add_range(line, prepared_.chunks[part.owner], part.begin, end, hyphen);
    return covered;
  }

  [[nodiscard]] bool text_follows(std::size_t index, std::size_t line_end) const {
    for (std::size_t next = index + 1; next < line_end; ++next) {
      const PartKind kind = prepared_.parts[next].kind;
      if (kind == PartKind::text || kind == PartKind::space) return true;
    }
    return false;
  }

  /// A part of a chunk is shaped anew, alone or with its hyphen: kerning across the break must not remain.
  void add_range(LineBuilder& line, const Chunk& chunk, std::uint32_t begin, std::uint32_t end, bool hyphen) {
    const std::string_view text = text_of(begin, end);
    const auto part = [&](std::string_view sign) -> const Word& {
      return words_at(chunk.span).part(*chunk.word, begin - chunk.begin, end - chunk.begin, sign);
    };
    if (hyphen) {
      line.add_word(part("-"), std::string(text) + std::string(soft_hyphen), chunk.span);
      line.mark_hyphenated();
    } else {
      const bool whole = begin == chunk.begin && end == chunk.end;
      line.add_word(whole ? *chunk.word : part(""), text, chunk.span);
    }
  }

  void justify(LineBuilder& line, std::size_t last, Length measure) const {
    const Length missing = measure - line.width();
    const bool forced = prepared_.items[last].penalty <= knuth_plass::forced;
    const bool justified = rules_.alignment == doc::TextAlignment::justified;
    if (justified && (!forced || missing < Length())) line.justify(missing);
  }

  [[nodiscard]] Length offset(Length width, Length measure) const {
    if (rules_.alignment == doc::TextAlignment::right) return measure - width;
    if (rules_.alignment == doc::TextAlignment::centred) return (measure - width) / 2;
    return Length();
  }

  [[nodiscard]] std::string_view text_of(std::uint32_t begin, std::uint32_t end) const {
    return std::string_view(collected_.text).substr(begin, end - begin);
  }
  [[nodiscard]] LookWords& words_at(std::uint32_t span) const { return *words_[collected_.spans[span].look]; }

  const Collected& collected_;
  const Prepared& prepared_;
  const FinalizeRules& rules_;
  const std::vector<LookWords*> words_;  ///< one per look
};

}  // namespace

std::vector<Line> finalize(const Collected& collected, const Prepared& prepared,
                           const knuth_plass::Breaks& breaks, const FinalizeRules& rules, WordStore& words) {
  Finalizer finalizer(collected, prepared, rules, words);
  std::vector<Line> lines;
  lines.reserve(breaks.lines.size());
  std::size_t first = 0;
  for (const knuth_plass::Break& line : breaks.lines) {
    lines.push_back(finalizer.line(first, line, lines.empty() ? rules.first_line_indent : Length()));
    first = knuth_plass::line_start_after(prepared.items, line.item);
  }
  return lines;
}

}  // namespace protokollwerk::layout
