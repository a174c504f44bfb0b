#include "pdf/inspect/content_scan.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "pdf/inspect/colours.h"
#include "pdf/inspect/content_lexer.h"

namespace protokollwerk::pdf {
namespace {

using Token = ContentToken;
using Kind = Token::Kind;

/// Deeper nesting of q or of marks than any program writes: what lies below is not looked at.
constexpr std::size_t deepest = 1'000;
/// Rendering mode of text that is not painted.
constexpr int invisible = 3;

/// The part of the graphics state that the checks need.
struct GraphicsState {
  Matrix matrix;
  std::optional<Rgb> fill = Rgb{0, 0, 0};
  std::string font;
  const CodeLengths* code_lengths = nullptr;  ///< of the font; none before the first
  double size = 0;
  double leading = 0;
  int rendering = 0;
};

struct Mark {
  Standing standing = Standing::unmarked;
  int mcid = -1;
  bool has_language = false;
  bool is_replaced = false;
  bool is_watermark = false;
};

/// The bytes of an operator's name as a number.
constexpr std::uint32_t packed(std::string_view name) {
  std::uint32_t number = 0;
  for (const char c : name) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

class Scanner {
 public:
  Scanner(std::string_view content, ContentSurroundings& surroundings)
      : lexer_(content), surroundings_(surroundings) {
    marks_.push_back({surroundings.standing(), -1, false, false});
  }

  ScannedContent scan() {
    Token token;
    for (lexer_.next(token); token.kind != Kind::end; lexer_.next(token)) {
      if (token.kind != Kind::word || token.text == "true" || token.text == "false" || token.text == "null") {
        operands_.push_back(token);
        continue;
      }
      operate(token.text);
      operands_.clear();
      lexer_.release();
    }
    return std::move(result_);
  }

 private:
  using Operation = void (Scanner::*)();

  struct Operator {
    std::uint32_t name;
    Operation operation;
  };

  /// The operators that the checks heed, those first that are used most.
  static const std::array<Operator, 44>& operators() {
    static constexpr std::array<Operator, 44> all = {{{packed("TJ"), &Scanner::show},
                                                      {packed("Td"), &Scanner::move},
                                                      {packed("BDC"), &Scanner::begin_mark},
                                                      {packed("EMC"), &Scanner::end_mark},
                                                      {packed("Tf"), &Scanner::set_font},
                                                      {packed("rg"), &Scanner::set_rgb},
                                                      {packed("re"), &Scanner::add_rectangle},
                                                      {packed("f"), &Scanner::fill_path},
                                                      {packed("BT"), &Scanner::begin_text},
                                                      {packed("Tj"), &Scanner::show},
                                                      {packed("q"), &Scanner::save},
                                                      {packed("Q"), &Scanner::restore},
                                                      {packed("cm"), &Scanner::transform},
                                                      {packed("TL"), &Scanner::set_leading},
                                                      {packed("Tr"), &Scanner::set_mode},
                                                      {packed("TD"), &Scanner::move_leading},
                                                      {packed("T*"), &Scanner::next_line},
                                                      {packed("Tm"), &Scanner::set_matrix},
                                                      {packed("'"), &Scanner::show_next_line},
                                                      {packed("\""), &Scanner::show_next_line},
                                                      {packed("g"), &Scanner::set_grey},
                                                      {packed("k"), &Scanner::set_unknown_colour},
                                                      {packed("sc"), &Scanner::set_unknown_colour},
                                                      {packed("scn"), &Scanner::set_unknown_colour},
                                                      {packed("cs"), &Scanner::set_unknown_colour},
                                                      {packed("m"), &Scanner::add_path},
                                                      {packed("l"), &Scanner::add_path},
                                                      {packed("c"), &Scanner::add_path},
                                                      {packed("v"), &Scanner::add_path},
                                                      {packed("y"), &Scanner::add_path},
                                                      {packed("F"), &Scanner::fill_path},
                                                      {packed("f*"), &Scanner::fill_path},
                                                      {packed("B"), &Scanner::fill_path},
                                                      {packed("B*"), &Scanner::fill_path},
                                                      {packed("b"), &Scanner::fill_path},
                                                      {packed("b*"), &Scanner::fill_path},
                                                      {packed("S"), &Scanner::stroke},
                                                      {packed("s"), &Scanner::stroke},
                                                      {packed("n"), &Scanner::end_path},
                                                      {packed("sh"), &Scanner::paint_unknown},
                                                      {packed("gs"), &Scanner::set_state},
                                                      {packed("ID"), &Scanner::inline_image},
                                                      {packed("Do"), &Scanner::paint_object},
                                                      {packed("BMC"), &Scanner::begin_mark}}};
    return all;
  }

  void operate(std::string_view name) {
    if (name.size() > 3) return;
    const std::uint32_t wanted = packed(name);
    for (const Operator& known : operators()) {
      if (known.name == wanted) return (this->*known.operation)();
    }
  }

  [[nodiscard]] double number(std::size_t index) const {
    return index < operands_.size() && operands_[index].kind == Kind::number ? operands_[index].number : 0;
  }
  [[nodiscard]] std::string_view first_name() const {
    return !operands_.empty() && operands_[0].kind == Kind::name ? operands_[0].text : std::string_view();
  }
  [[nodiscard]] Matrix operand_matrix() const {
    return {number(0), number(1), number(2), number(3), number(4), number(5)};
  }

  void save() {
    if (saved_.size() < deepest) saved_.push_back(state_);
  }
  void restore() {
    if (saved_.empty()) return;
    const bool same_font = state_.font == saved_.back().font;
    state_ = saved_.back();
    saved_.pop_back();
    if (!same_font) state_.code_lengths = &surroundings_.use_font(state_.font);
  }
  void transform() { state_.matrix = operand_matrix().then(state_.matrix); }

  void begin_text() { line_ = {}; }
  void set_font() {
    state_.font = first_name();
    state_.size = number(1);
    state_.code_lengths = &surroundings_.use_font(state_.font);
  }
  void set_leading() { state_.leading = number(0); }
  void set_mode() { state_.rendering = static_cast<int>(number(0)); }
  void set_matrix() { line_ = operand_matrix(); }
  void move_by(double x, double y) { line_ = Matrix{1, 0, 0, 1, x, y}.then(line_); }
  void move() { move_by(number(0), number(1)); }
  void move_leading() {
    state_.leading = -number(1);
    move();
  }
  void next_line() { move_by(0, -state_.leading); }
  void show_next_line() {
    next_line();
    show();
  }

  void set_rgb() { state_.fill = Rgb{number(0), number(1), number(2)}; }
  void set_grey() { state_.fill = Rgb{number(0), number(0), number(0)}; }
  void set_unknown_colour() { state_.fill.reset(); }
  /// May bring transparency or a font.
  void set_state() { grounds_.paint_unknown(); }

  void add_rectangle() { rectangles_.push_back({number(0), number(1), number(2), number(3)}); }
  void add_path() { is_plain_path_ = false; }
  void end_path() {
    rectangles_.clear();
    is_plain_path_ = true;
  }
  void stroke() {
    paint();
    end_path();
  }
  void fill_path() {
    paint();
    const Matrix& m = state_.matrix;
    if (is_plain_path_ && state_.fill && m.is_upright()) {
      for (const auto& [x, y, width, height] : rectangles_)
        grounds_.paint(m.a * x + m.e, m.d * y + m.f, m.a * width, m.d * height, *state_.fill);
    } else {
      grounds_.paint_unknown();
    }
    end_path();
  }
  void paint_unknown() {
    paint();
    grounds_.paint_unknown();
  }
  void inline_image() {
    lexer_.skip_image();
    paint_unknown();
  }
  void paint_object() {
    grounds_.paint_unknown();
    result_.objects.push_back({std::string(first_name()), marks_.back().standing});
  }

  void begin_mark() {
    Mark mark = marks_.back();
    const std::string_view tag = first_name();
    const MarkProperties properties = operand_properties();
    if (tag == "Artifact") {
      if (mark.standing == Standing::content) result_.has_mixed_marks = true;
      mark.standing = Standing::artifact;
      mark.is_watermark = mark.is_watermark || properties.is_watermark;
    }
    if (properties.mcid >= 0) {
      if (mark.standing == Standing::artifact) result_.has_mixed_marks = true;
      result_.mcids.push_back(properties.mcid);
      mark.standing = Standing::content;
      mark.mcid = properties.mcid;
      mark.has_language = false;
    }
    mark.has_language = mark.has_language || properties.has_language;
    if (properties.has_replacement && !mark.has_language)
      result_.replacements_without_language.insert(mark.mcid);
    if (properties.has_language) result_.languages.insert(properties.language);
    if (properties.has_actual_text && !mark.is_replaced) {
      surroundings_.show(
          {ShownText::Kind::actual_text, properties.actual_text, mark.standing, mark.mcid, false});
      mark.is_replaced = true;
    }
    if (marks_.size() < deepest) marks_.push_back(mark);
  }
  void end_mark() {
    if (marks_.size() > 1) marks_.pop_back();
  }

  /// Of the list that stands in the content, or of the one in the resources that is named there.
  [[nodiscard]] MarkProperties operand_properties() const {
    if (operands_.size() == 2 && operands_[1].kind == Kind::name)
      return surroundings_.properties(operands_[1].text);
    MarkProperties properties;
    for (std::size_t i = 1; i + 1 < operands_.size(); ++i) {
      if (operands_[i].kind != Kind::name) continue;
      const std::string_view key = operands_[i].text;
      if (key == "MCID" && operands_[i + 1].kind == Kind::number)
        properties.mcid = static_cast<int>(std::clamp(operands_[i + 1].number, -1.0, 1e9));
      if (key == "Subtype" && operands_[i + 1].text == "Watermark") properties.is_watermark = true;
      if (key == "Lang") {
        properties.has_language = true;
        properties.language = operands_[i + 1].text;
      }
      if (key == "ActualText" || key == "Alt" || key == "E") properties.has_replacement = true;
      if (key == "ActualText") {
        properties.has_actual_text = true;
        properties.actual_text = operands_[i + 1].text;
      }
    }
    return properties;
  }

  void paint() {
    if (marks_.back().standing == Standing::unmarked) result_.has_unmarked_content = true;
  }

  void show() {
    const Mark& mark = marks_.back();
    paint();
    collect_codes();
    if (mark.mcid >= 0 && mark.mcid != last_shown_) {
      result_.heights.emplace(mark.mcid, line_.then(state_.matrix).f);
      last_shown_ = mark.mcid;
    }
    if (mark.mcid >= 0 && !mark.has_language) result_.without_language.insert(mark.mcid);
    if (state_.rendering != invisible && !mark.is_watermark) compare_colours(mark.mcid);
  }

  void collect_codes() {
    static const CodeLengths single = [] {
      CodeLengths lengths;
      lengths.fill(1);
      return lengths;
    }();
    auto& sets = state_.rendering == invisible ? result_.invisible_codes : result_.codes;
    CodeSet& codes = sets[state_.font];
    const CodeLengths& lengths = state_.code_lengths != nullptr ? *state_.code_lengths : single;
    const Mark& mark = marks_.back();
    for (const Token& token : operands_) {
      if (token.kind != Kind::string) continue;
      surroundings_.show({ShownText::Kind::codes, token.text, mark.standing, mark.mcid, mark.is_replaced});
      each_code(token.text, lengths, [&codes](unsigned code) {
        if (code < codes.size()) codes[code] = true;
      });
    }
  }

  /// WCAG 2.1, 1.4.3: 3:1 for text of 18 points and more, 4.5:1 for other text. Whether a font is bold is not
  /// known here, so that bold text of 14 points is judged as other text. A watermark has to be pale, to leave
  /// the text over it readable, and counts as decoration.
  void compare_colours(int mcid) {
    const Matrix place = line_.then(state_.matrix);
    const auto ground = grounds_.at(place.e, place.f);
    if (!ground || !state_.fill) return;
    Contrast contrast;
    contrast.ratio = contrast_of(*state_.fill, *ground);
    contrast.is_large = std::abs(state_.size * place.d) >= 18;
    contrast.mcid = mcid;
    if (contrast.ratio >= (contrast.is_large ? 3 : 4.5)) return;
    if (!result_.low_contrast || contrast.ratio < result_.low_contrast->ratio)
      result_.low_contrast = contrast;
  }

  /// Text after text has the same colours.
  double contrast_of(const Rgb& text, const Rgb& ground) {
    if (text != last_colours_.text || ground != last_colours_.ground)
      last_colours_ = {text, ground, contrast_ratio(text, ground)};
    return last_colours_.ratio;
  }

  struct Colours {
    Rgb text = {0, 0, 0};
    Rgb ground = {0, 0, 0};
    double ratio = 1;
  };

  ContentLexer lexer_;
  ContentSurroundings& surroundings_;
  ScannedContent result_;
  std::vector<Token> operands_;
  std::vector<Mark> marks_;
  GraphicsState state_;
  std::vector<GraphicsState> saved_;
  Matrix line_;  ///< text line matrix
  Grounds grounds_;
  std::vector<std::array<double, 4>> rectangles_;
  bool is_plain_path_ = true;
  Colours last_colours_;
  int last_shown_ = -1;  ///< the MCID of the last text
};

}  // namespace

ScannedContent scan_content(std::string_view content, ContentSurroundings& surroundings) {
  return Scanner(content, surroundings).scan();
}

}  // namespace protokollwerk::pdf
