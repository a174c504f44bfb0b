#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/layout.h"
#include "layout/paragraph.h"
#include "support/text/noto_style.h"
#include "text/faces.h"
#include "text/german_spaces.h"
#include "text/hyphenator.h"
#include "unicode/text.h"
#include "unit/layout/laws.h"
#include "unit/layout/soundness.h"

namespace protokollwerk::layout {
namespace {

/// Folder with texts too large for the repository: PROTOKOLLWERK_SHARED, else beside the checkout.
std::filesystem::path shared_data() {
  const char* shared = std::getenv("PROTOKOLLWERK_SHARED");  // NOLINT(concurrency-mt-unsafe)
  const std::filesystem::path base = shared != nullptr
                                         ? std::filesystem::path(shared)
                                         : std::filesystem::path(PROTOKOLLWERK_SOURCE_DIR) / "../shared";
  return base / "data";
}

std::string single_spaced(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// The sentences in groups of three, as paragraphs.
std::vector<std::string> paragraphs(const std::filesystem::path& path) {
  std::vector<std::string> result;
  std::ifstream input(path);
  std::string line;
  std::getline(input, line);
  for (std::size_t count = 0; std::getline(input, line); ++count) {
    const std::string sentence = single_spaced(unicode::to_nfc(line.substr(line.rfind('\t') + 1)));
    if (count % 3 == 0) result.emplace_back();
    result.back() += (result.back().empty() ? "" : " ") + sentence;
  }
  return result;
}

/// Ends of lines that a typographer looks at, of justified lines but the last of a paragraph.
struct Figures {
  std::size_t lines = 0, hyphenated = 0, overfull = 0, altered = 0, torn = 0;
  std::size_t longest_run = 0;       ///< hyphenated lines, one under the other
  std::size_t runs_of_three = 0;     ///< places with three or more
  std::size_t short_last_lines = 0;  ///< narrower than 2 em
  double spaces = 0;  ///< sum over the lines of the mean width of a space, in its natural widths
  double widest = 0;
};

class Measured {
 public:
  explicit Measured(const text::Faces& faces)
      : faces_(faces),
        setter_({faces,
                 [&faces](const std::string& family, bool bold, bool italic) {
                   return faces.stack(family, bold, italic);
                 },
                 text::german_hyphenator()},
                setting()) {}

  Figures measure(const std::vector<std::string>& texts, Length width) {
    figures_ = {};
    for (const std::string& text : texts) add(text, width);
    return figures_;
  }

 private:
  /// As in the standard style.
  static ParagraphSetting setting() {
    ParagraphSetting setting;
    setting.optical_margins = {70, 30, 70, 70, 50};
    setting.letter_play = 2;
    return setting;
  }

  void add(const std::string& text, Length width) {
    const doc::ParagraphStyle style;
    const Paragraph paragraph = setter_.set({{doc::Text{text}}}, style, width);
    const Length space =
        faces_.shape(" ", faces_.stack("text", false, false), style.size, "de", {})[0].glyphs[0].advance;
    std::string again;
    std::size_t run = 0;
    for (const Line& line : paragraph.lines) {
      const bool last = &line == &paragraph.lines.back();
      add_text(line, again, text, last);
      figures_.overfull += line.width - line.over_left - line.over_right > width ? 1U : 0U;
      if (last) break;
      ++figures_.lines;
      add_spaces(line, space);
      run = line.hyphenated ? run + 1 : 0;
      figures_.hyphenated += line.hyphenated ? 1U : 0U;
      figures_.longest_run = std::max(figures_.longest_run, run);
      figures_.runs_of_three += run == 3 ? 1U : 0U;
    }
    figures_.altered += again == text ? 0U : 1U;
    const bool is_short = paragraph.lines.size() > 1 && paragraph.lines.back().width < 2 * style.size;
    figures_.short_last_lines += is_short ? 1U : 0U;
  }

  void add_text(const Line& line, std::string& again, const std::string& text, bool last) {
    for (const LineRun& run : line.runs) again += run.run.text;
    if (line.hyphenated) again.resize(again.size() - std::string("\u00AD").size());
    const bool at_space = !last && again.ends_with(' ');
    figures_.torn += at_space && text::holds_together(text, again.size() - 1) ? 1U : 0U;
  }

  void add_spaces(const Line& line, Length natural) {
    Length sum;
    int count = 0;
    for (const LineRun& run : line.runs) {
      for (const PlacedGlyph& glyph : run.run.glyphs) {
        if (run.run.text.substr(glyph.text_begin, glyph.text_length) != " ") continue;
        sum += glyph.advance;
        ++count;
      }
    }
    // The space at the line's end keeps its natural width.
    if (count > 0 && line.runs.back().run.text.ends_with(' ')) {
      sum -= natural;
      --count;
    }
    if (count == 0) return;
    const double ratio = sum.points() / natural.points() / count;
    figures_.spaces += ratio;
    figures_.widest = std::max(figures_.widest, ratio);
  }

  const text::Faces& faces_;
  ParagraphSetter setter_;
  Figures figures_;
};

void report(double millimetres, const Figures& figures) {
  const auto lines = static_cast<double>(figures.lines);
  std::printf(
      "%3.0f mm: %4zu lines, hyphenated %4.1f %%, longest run %zu, runs of three %zu, spaces %.3f of their "
      "width (widest %.2f), short last lines %zu\n",
      millimetres, figures.lines, 100 * static_cast<double>(figures.hyphenated) / lines, figures.longest_run,
      figures.runs_of_three, figures.spaces / lines, figures.widest, figures.short_last_lines);
}

void expect_sound(const Figures& figures) {
  EXPECT_EQ(figures.overfull, 0U);
  EXPECT_EQ(figures.altered, 0U) << "text was lost, doubled or moved";
  EXPECT_EQ(figures.torn, 0U) << "\"§ 16\" and its like";
}

TEST(Typesetting, SetsTheLinesOfLawsWell) {
  const auto path = shared_data() / "gesetze";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  std::vector<std::string> texts;
  for (const doc::Document& law : test::laws_in(path))
    for (std::string& text : test::paragraphs_of(law)) texts.push_back(std::move(text));
  ASSERT_GT(texts.size(), 5'000U);
  if (const char* file = std::getenv("PROTOKOLLWERK_WRITE_TEXTS"); file != nullptr) {
    std::ofstream output(file);
    for (const std::string& text : texts) output << text << '\n';
  }
  const text::Faces faces(testing::noto_style());
  Measured measured(faces);
  for (const auto& [millimetres, longest_run] : {std::pair<double, std::size_t>{152, 3}, {110, 3}, {80, 4}}) {
    const Figures figures = measured.measure(texts, Length::from_millimetres(millimetres));
    report(millimetres, figures);
    expect_sound(figures);
    EXPECT_LE(figures.longest_run, longest_run);
  }
}

/// Words are shaped apart where a line may end, a space stands or the look changes: how far their widths are
/// then from those of the paragraph shaped at once. Ligatures are left out by leaving out paragraphs with f.
TEST(Typesetting, LosesNextToNoKerningBetweenWords) {
  const auto path = shared_data() / "gesetze";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const text::Faces faces(testing::noto_style());
  const doc::ParagraphStyle style;
  const text::StackIndex stack = faces.stack("text", false, false);
  ParagraphSetter setter({faces,
                          [&faces](const std::string& family, bool bold, bool italic) {
                            return faces.stack(family, bold, italic);
                          },
                          text::german_hyphenator()},
                         {});
  const auto width = [&](std::string_view text) {
    Length sum;
    for (const text::ShapedRun& run : faces.shape(text, stack, style.size, "de", {}))
      for (const text::Glyph& glyph : run.glyphs) sum += glyph.advance;
    return sum;
  };
  ASSERT_LT(width("Wa"), width("W") + width("a")) << "the face has kerning";
  std::size_t count = 0;
  double whole = 0;
  double lost = 0;
  for (const doc::Document& law : test::laws_in(path))
    for (const std::string& text : test::paragraphs_of(law)) {
      if (text.find_first_of("f\n") != std::string::npos) continue;
      const Length at_once = width(text);
      lost += std::abs((setter.extent({{doc::Text{text}}}, style).natural - at_once).points());
      whole += at_once.points();
      ++count;
    }
  std::printf("%zu paragraphs without f: words apart differ by %.4f %% of the width\n", count,
              100 * lost / whole);
  EXPECT_GT(count, 500U);
  EXPECT_LT(lost / whole, 0.001);
}

/// The styles that layout asks for, all as the text but for headings.
doc::Style law_style() {
  doc::Style style = testing::noto_style();
  for (const char* name : {"text", "liste", "tabelle", "kolumnentitel", "fussnote"})
    style.paragraphs[name] = {};
  doc::ParagraphStyle heading;
  heading.bold = true;
  heading.hyphenate = false;
  heading.alignment = doc::TextAlignment::left;
  for (const char* name : {"ueberschrift1", "ueberschrift2", "ueberschrift3", "ueberschrift4"})
    style.paragraphs[name] = heading;
  return style;
}

TEST(Typesetting, SetsThePagesOfLawsWell) {
  const auto path = shared_data() / "gesetze";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const doc::Style style = law_style();
  const text::Faces faces(style);
  const Fonts fonts = {
      faces,
      [&](const std::string& family, bool bold, bool italic) { return faces.stack(family, bold, italic); },
      text::german_hyphenator()};
  std::size_t count = 0;
  for (const doc::Document& law : test::laws_in(path)) {
    const Pages pages = lay_out(law, style, fonts);
    count += pages.pages.size();
    EXPECT_EQ(test::bare_text(pages), test::bare_text(law)) << "characters lost or doubled";
    EXPECT_THAT(test::breaches_of_space(pages, style), ::testing::IsEmpty());
    EXPECT_THAT(test::lonely_headings(pages), ::testing::IsEmpty());
    EXPECT_THAT(test::widows_and_orphans(pages), ::testing::IsEmpty());
  }
  std::printf("%zu pages of laws\n", count);
  EXPECT_GT(count, 150U);
}

TEST(Typesetting, SetsDifficultSentencesWell) {
  const auto path = shared_data() / "german-sentences/sentences.tsv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const text::Faces faces(testing::noto_style());
  const auto texts = paragraphs(path);
  ASSERT_GT(texts.size(), 100U);
  Measured measured(faces);
  struct Bound {
    double millimetres, hyphenated, spaces;
    std::size_t longest_run;
  };
  for (const Bound& bound :
       {Bound{152, 0.14, 1.07, 3}, Bound{110, 0.25, 1.11, 3}, Bound{80, 0.35, 1.21, 3}}) {
    const double millimetres = bound.millimetres;
    const Figures figures = measured.measure(texts, Length::from_millimetres(millimetres));
    const auto lines = static_cast<double>(figures.lines);
    report(millimetres, figures);
    expect_sound(figures);
    EXPECT_LE(static_cast<double>(figures.hyphenated) / lines, bound.hyphenated);
    EXPECT_LE(figures.spaces / lines, bound.spaces);
    EXPECT_LE(figures.longest_run, bound.longest_run);
    EXPECT_EQ(figures.short_last_lines, 0U);
  }
}

}  // namespace
}  // namespace protokollwerk::layout
