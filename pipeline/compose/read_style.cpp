#include "compose/read_style.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/contract.h"
#include "compose/definitions.h"
#include "compose/style_contrast.h"
#include "compose/style_layers.h"
#include "compose/style_values.h"
#include "compose/suggestion.h"

namespace protokollwerk::compose {
namespace {

/// What layout asks for by name.
constexpr std::array<const char*, 20> required_styles = {
    "text",          "liste",         "zitat",        "ueberschrift1", "ueberschrift2",
    "ueberschrift3", "ueberschrift4", "titel",        "untertitel",    "hinweis",
    "kasten",        "tabelle",       "tabellenkopf", "tabellentitel", "verzeichnis1",
    "verzeichnis2",  "kolumnentitel", "fussnote",     "bildtitel",     "diagramm"};
/// What can stand in a callout.
constexpr std::array<const char*, 10> styles_in_callouts = {
    "text",          "liste",     "zitat",   "kasten",   "tabelle",
    "tabellentitel", "bildtitel", "hinweis", "herkunft", "quelltext"};
constexpr const char* drawing_style = "diagramm";
constexpr Length smallest_drawing_text = Length::from_points(7.5);
constexpr Length minimum_text_width = Length::from_millimetres(60);
constexpr Length minimum_text_height = Length::from_millimetres(60);
constexpr doc::Colour white = {255, 255, 255};
constexpr const char* head_style = "tabellenkopf";
/// Takes back a background of the base.
constexpr std::string_view no_colour = "keiner";

const Layer page_ground = {"seite", {}, white};

class StyleReader {
 public:
  explicit StyleReader(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics), contrast_(diagnostics) {}

  std::optional<doc::Style> read(const StyleLayers& root) {
    const std::size_t errors_before = diagnostics_.errors();
    root_ = root.span();
    read_colours(root.child("farben"));
    read_optical_margins(root.child("optischeRaender"));
    read_letter_play(root.child("buchstabenbreite"));
    for (const auto& [name, reader] : parts)
      if (const StyleLayers part = root.child(name); part.empty())
        report(missing_setting, root_, {{"element", std::string(name)}, {"angabe", "keine"}});
      else
        (this->*reader)(part);
    if (diagnostics_.errors() == errors_before) check_grounds();
    return diagnostics_.errors() == errors_before ? std::optional(std::move(style_)) : std::nullopt;
  }

 private:
  using Reader = void (StyleReader::*)(const StyleLayers&);
  static const std::array<std::pair<const char*, Reader>, 8> parts;

  void report(const diag::Definition& definition, diag::Span span, std::vector<diag::Argument> arguments) {
    diagnostics_.report({&definition, std::move(arguments), span, {}, {}, {}});
  }

  /// Whether a setting is there that a style must have.
  bool given(const StyleLayers& element, const char* name) {
    if (element.has(name)) return true;
    report(missing_setting, element.span(),
           {{"element", std::string(element.first().name())}, {"angabe", std::string(name)}});
    return false;
  }

  Length length(const StyleLayers& element, const char* name) {
    return given(element, name) ? parse_length(element.attribute(name)) : Length{};
  }
  static void length_if(const StyleLayers& element, const char* name, Length& target) {
    if (element.has(name)) target = parse_length(element.attribute(name));
  }

  doc::Colour colour(const StyleLayers& element, const char* name) {
    if (!given(element, name)) return {};
    const std::string value(element.attribute(name));
    if (value.starts_with('#')) return parse_colour(value);
    if (const auto found = colours_.find(value); found != colours_.end()) return found->second;
    report(unknown_colour, element.span(name),
           {{"name", value}, {"vorschlag", suggestion(value, keys(colours_))}});
    return {};
  }
  void ground_if(const StyleLayers& element, const char* name, std::optional<doc::Colour>& target) {
    if (!element.has(name)) return;
    target = element.attribute(name) == no_colour ? std::nullopt : std::optional(colour(element, name));
  }

  void read_colours(const StyleLayers& colours) {
    for (const auto& [name, colour] : colours.named("farbe"))
      colours_[name] = parse_colour(colour.attribute("wert"));
  }

  void read_page(const StyleLayers& page) {
    style_.page_width = length(page, "breite");
    style_.page_height = length(page, "hoehe");
    style_.margin_top = length(page, "randOben");
    style_.margin_bottom = length(page, "randUnten");
    style_.margin_left = length(page, "randLinks");
    style_.margin_right = length(page, "randRechts");
    style_.head_baseline = length(page, "kopfGrundlinie");
    style_.foot_baseline = length(page, "fussGrundlinie");
    style_.list_indent = length(page, "listeneinzug");
    if (style_.page_width - style_.margin_left - style_.margin_right < minimum_text_width ||
        style_.page_height - style_.margin_top - style_.margin_bottom < minimum_text_height)
      report(no_text_area, page.span(), {});
  }

  std::vector<std::string> files(const StyleLayers& family, const char* face) {
    std::vector<std::string> paths;
    if (family.child(face).empty())
      report(missing_setting, family.span(), {{"element", "schriftfamilie"}, {"angabe", std::string(face)}});
    for (const char* part : {face, "ersatz"})
      for (const xml::Element& file : family.child(part).first().children("datei"))
        paths.push_back(file.text());
    return paths;
  }

  /// A style may do without.
  void read_optical_margins(const StyleLayers& margins) {
    if (margins.empty()) return;
    const auto percent = [&](const char* name, int& target) {
      if (margins.has(name)) target = std::stoi(std::string(margins.attribute(name)));
    };
    percent("trennstrich", style_.optical_margins.hyphen);
    percent("gedankenstrich", style_.optical_margins.dash);
    percent("punkt", style_.optical_margins.full_stop);
    percent("komma", style_.optical_margins.comma);
    percent("anfuehrungszeichen", style_.optical_margins.quotation_mark);
  }

  /// A style may do without.
  void read_letter_play(const StyleLayers& width) {
    if (!width.empty()) style_.letter_play = std::stoi(std::string(width.attribute("spielraum")));
  }

  void read_families(const StyleLayers& families) {
    for (const auto& [name, family] : families.named("schriftfamilie"))
      style_.families[name] = {files(family, "normal"), files(family, "fett"), files(family, "kursiv"),
                               files(family, "fettKursiv")};
  }

  void read_paragraphs(const StyleLayers& formats) {
    formats_ = formats.named("absatzformat");
    for (const auto& [name, format] : formats_) resolve(name);
    for (const char* name : required_styles)
      if (!formats_.contains(name)) report(missing_style, formats.span(), {{"name", std::string(name)}});
  }

  /// The style of that name, its base resolved first; a base that leads back to itself is reported once.
  const doc::ParagraphStyle& resolve(const std::string& name) {
    if (const auto done = style_.paragraphs.find(name); done != style_.paragraphs.end()) return done->second;
    const StyleLayers& format = formats_.at(name);
    open_.insert(name);
    doc::ParagraphStyle style = format.has("wie") ? base_of(format) : doc::ParagraphStyle{};
    open_.erase(name);
    overwrite(style, format);
    check(style, name, format);
    return style_.paragraphs[name] = style;
  }

  doc::ParagraphStyle base_of(const StyleLayers& format) {
    const std::string base(format.attribute("wie"));
    if (open_.contains(base)) {
      report(circular_style, format.span("wie"), {{"name", base}});
      return {};
    }
    if (formats_.contains(base)) return resolve(base);
    report(unknown_base_style, format.span("wie"),
           {{"name", base}, {"vorschlag", suggestion(base, keys(formats_))}});
    return {};
  }

  void overwrite(doc::ParagraphStyle& style, const StyleLayers& format) {
    const auto flag = [&](const char* name, bool& target) {
      if (format.has(name)) target = format.attribute(name) == "ja";
    };
    const auto lines = [&](const char* name, int& target) {
      if (format.has(name)) target = format.attribute(name).front() - '0';
    };
    if (format.has("schrift")) style.family = format.attribute("schrift");
    flag("fett", style.bold);
    flag("kursiv", style.italic);
    if (format.has("ausrichtung")) style.alignment = alignment(format.attribute("ausrichtung"));
    flag("silbentrennung", style.hyphenate);
    lines("zeilenOben", style.minimum_lines_at_top);
    lines("zeilenUnten", style.minimum_lines_at_bottom);
    flag("mitFolgendem", style.keep_with_next);
    overwrite_lengths(style, format);
    overwrite_colours(style, format);
  }

  static void overwrite_lengths(doc::ParagraphStyle& style, const StyleLayers& format) {
    length_if(format, "groesse", style.size);
    length_if(format, "zeilenabstand", style.leading);
    length_if(format, "abstandOben", style.space_above);
    length_if(format, "abstandUnten", style.space_below);
    length_if(format, "einzugLinks", style.indent_left);
    length_if(format, "einzugErsteZeile", style.indent_first_line);
    length_if(format, "linieOben", style.rule_above);
    length_if(format, "linieUnten", style.rule_below);
    length_if(format, "linienabstand", style.rule_distance);
    length_if(format, "innenabstand", style.padding);
  }

  void overwrite_colours(doc::ParagraphStyle& style, const StyleLayers& format) {
    if (format.has("farbe")) style.colour = colour(format, "farbe");
    if (format.has("linienfarbe")) style.rule = colour(format, "linienfarbe");
    if (format.has("nummernfarbe")) style.number_colour = colour(format, "nummernfarbe");
    ground_if(format, "hintergrund", style.background);
  }

  static doc::TextAlignment alignment(std::string_view word) {
    if (word == "links") return doc::TextAlignment::left;
    if (word == "mittig") return doc::TextAlignment::centred;
    if (word == "rechts") return doc::TextAlignment::right;
    ENSURE(word == "blocksatz");
    return doc::TextAlignment::justified;
  }

  void check(const doc::ParagraphStyle& style, const std::string& name, const StyleLayers& format) {
    if (!style_.families.contains(style.family))
      report(unknown_family, format.span("schrift"),
             {{"name", style.family}, {"vorschlag", suggestion(style.family, keys(style_.families))}});
    if (style.leading < style.size) report(tight_leading, format.span("zeilenabstand"), {{"name", name}});
  }

  void read_callouts(const StyleLayers& callouts) {
    callouts_ = callouts.named("kasten");
    for (const auto& [name, callout] : callouts_) {
      doc::CalloutStyle& style = style_.callouts[name];
      style.bar_width = length(callout, "balkenbreite");
      style.bar = colour(callout, "balkenfarbe");
      style.indent = length(callout, "einzug");
      if (callout.has("balkenart")) style.pattern = pattern(callout.attribute("balkenart"));
      ground_if(callout, "hintergrund", style.background);
      length_if(callout, "rahmen", style.frame);
      length_if(callout, "innenabstand", style.padding);
    }
  }

  static doc::BarPattern pattern(std::string_view word) {
    if (word == "gestrichelt") return doc::BarPattern::dashed;
    if (word == "gepunktet") return doc::BarPattern::dotted;
    if (word == "doppelt") return doc::BarPattern::doubled;
    ENSURE(word == "durchgehend");
    return doc::BarPattern::solid;
  }

  void read_table(const StyleLayers& table) {
    table_ = table;
    style_.table = {length(table, "innenabstandWaagerecht"),
                    length(table, "innenabstandSenkrecht"),
                    length(table, "linienbreite"),
                    length(table, "kopflinienbreite"),
                    colour(table, "linienfarbe"),
                    colour(table, "kopfhintergrund")};
  }

  void read_footnotes(const StyleLayers& footnotes) {
    style_.footnotes = {length(footnotes, "abstandOben"), length(footnotes, "linienbreite"),
                        length(footnotes, "linienlaenge"), length(footnotes, "linienabstand"),
                        colour(footnotes, "linienfarbe")};
  }

  void read_drawings(const StyleLayers& drawings) {
    drawings_ = drawings;
    style_.drawings = {colour(drawings, "farbe"),       colour(drawings, "akzentfarbe"),
                       colour(drawings, "linienfarbe"), colour(drawings, "gitterfarbe"),
                       colour(drawings, "flaeche"),     length(drawings, "linienbreite")};
  }

  void read_links(const StyleLayers& links) {
    links_ = links;
    style_.link = colour(links, "farbe");
    length_if(links, "linienbreite", style_.underline_width);
    length_if(links, "linienabstand", style_.underline_distance);
  }

  /// Contrast, of each pair of colours that can meet.
  void check_grounds() {
    contrast_.demand({"verweis", {}, style_.link}, page_ground, links_.span("farbe"));
    for (const auto& [name, style] : style_.paragraphs)
      if (name != head_style) check_ground(name, style);
    const Layer head = {"tabellenkopf", {}, style_.table.head_background};
    const diag::Span head_span = table_.span("kopfhintergrund");
    contrast_.demand({"format", head_style, style_.paragraphs.at(head_style).colour}, head, head_span);
    contrast_.demand({"verweis", {}, style_.link}, head, head_span);
    for (const auto& [name, callout] : style_.callouts) check_callout(name, callout);
    check_drawings();
  }

  void check_ground(const std::string& name, const doc::ParagraphStyle& style) {
    const Layer ground = style.background ? Layer{"format", {}, *style.background} : page_ground;
    const StyleLayers& format = formats_.at(name);
    const bool own_ground = style.background && format.has("hintergrund");
    // Both taken over: the format that they come from says it.
    if (own_ground || format.has("farbe"))
      contrast_.demand({"format", name, style.colour}, ground,
                       format.span(own_ground ? "hintergrund" : "farbe"));
    if (style.number_colour)
      contrast_.demand({"format", name, *style.number_colour}, ground, format.span("nummernfarbe"));
  }

  void check_callout(const std::string& name, const doc::CalloutStyle& callout) {
    const StyleLayers& element = callouts_.at(name);
    if (callout.bar_width > Length{} || callout.frame > Length{})
      contrast_.demand({"balken", name, callout.bar}, page_ground, element.span("balkenfarbe"));
    if (!callout.background) return;
    const Layer ground = {"kasten", name, *callout.background};
    const diag::Span span = element.span("hintergrund");
    contrast_.demand({"verweis", {}, style_.link}, ground, span);
    for (const char* inside : styles_in_callouts)
      if (const auto style = style_.paragraphs.find(inside);
          style != style_.paragraphs.end() && !style->second.background)
        contrast_.demand({"format", inside, style->second.colour}, ground, span);
  }

  /// Marks and lines carry meaning; words stand on the page and in boxes.
  void check_drawings() {
    const doc::DrawingStyle& look = style_.drawings;
    const std::pair<const char*, doc::Colour> colours[] = {
        {"farbe", look.mark}, {"akzentfarbe", look.accent}, {"linienfarbe", look.line}};
    for (const auto& [name, colour] : colours)
      contrast_.demand({"diagramm", name, colour}, page_ground, drawings_.span(name));
    const doc::ParagraphStyle& text = style_.paragraphs.at(drawing_style);
    contrast_.demand({"format", drawing_style, text.colour}, {"flaeche", {}, look.ground},
                     drawings_.span("flaeche"));
    if (text.size < smallest_drawing_text)
      report(tiny_drawing_text, formats_.at(drawing_style).span("groesse"), {});
  }

  diag::Diagnostics& diagnostics_;
  ContrastRule contrast_;
  doc::Style style_;
  diag::Span root_;
  std::map<std::string, doc::Colour> colours_;
  std::map<std::string, StyleLayers> formats_;
  std::map<std::string, StyleLayers> callouts_;
  StyleLayers table_, links_, drawings_;
  std::set<std::string> open_;  ///< formats whose base is being resolved
};

/// In an order in which each finds what it refers to.
const std::array<std::pair<const char*, StyleReader::Reader>, 8> StyleReader::parts = {{
    {"seite", &StyleReader::read_page},
    {"schriften", &StyleReader::read_families},
    {"absatzformate", &StyleReader::read_paragraphs},
    {"kaesten", &StyleReader::read_callouts},
    {"tabellen", &StyleReader::read_table},
    {"fussnoten", &StyleReader::read_footnotes},
    {"diagramme", &StyleReader::read_drawings},
    {"verweise", &StyleReader::read_links},
}};

}  // namespace

std::optional<doc::Style> read_style(const std::vector<xml::Element>& sheets,
                                     diag::Diagnostics& diagnostics) {
  return StyleReader(diagnostics).read(StyleLayers(sheets));
}

}  // namespace protokollwerk::compose
