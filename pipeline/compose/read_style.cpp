#include "compose/read_style.h"

#include <array>
#include <map>
#include <set>
#include <string>

#include "base/contract.h"
#include "compose/definitions.h"
#include "compose/style_values.h"
#include "compose/suggestion.h"

namespace protokollwerk::compose {
namespace {

/// What layout asks for by name.
constexpr std::array<const char*, 19> required_styles = {
    "text",          "liste",         "zitat",        "ueberschrift1", "ueberschrift2",
    "ueberschrift3", "ueberschrift4", "titel",        "untertitel",    "hinweis",
    "kasten",        "tabelle",       "tabellenkopf", "tabellentitel", "verzeichnis1",
    "verzeichnis2",  "kolumnentitel", "fussnote",     "bildtitel"};
constexpr double minimum_contrast = 4.5;
constexpr Length minimum_text_width = Length::from_millimetres(60);
constexpr Length minimum_text_height = Length::from_millimetres(60);
constexpr doc::Colour white = {255, 255, 255};

class StyleReader {
 public:
  explicit StyleReader(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  std::optional<doc::Style> read(const xml::Element& root) {
    const std::size_t errors_before = diagnostics_.errors();
    read_page(root.child("seite"));
    read_colours(root.child("farben"));
    read_families(root.child("schriften"));
    read_paragraphs(root.child("absatzformate"));
    read_callouts(root.child("kaesten"));
    read_table(root.child("tabellen"));
    read_footnotes(root.child("fussnoten"));
    style_.link = text_colour(root.child("verweise"), "farbe", white);
    return diagnostics_.errors() == errors_before ? std::optional(std::move(style_)) : std::nullopt;
  }

 private:
  void report(const diag::Definition& definition, diag::Span span, std::vector<diag::Argument> arguments) {
    diagnostics_.report({&definition, std::move(arguments), span, {}, {}, {}});
  }

  void read_page(const xml::Element& page) {
    const auto length = [&](const char* name) { return parse_length(page.attribute(name)); };
    style_.page_width = length("breite");
    style_.page_height = length("hoehe");
    style_.margin_top = length("randOben");
    style_.margin_bottom = length("randUnten");
    style_.margin_left = length("randLinks");
    style_.margin_right = length("randRechts");
    style_.head_baseline = length("kopfGrundlinie");
    style_.foot_baseline = length("fussGrundlinie");
    style_.list_indent = length("listeneinzug");
    if (style_.page_width - style_.margin_left - style_.margin_right < minimum_text_width ||
        style_.page_height - style_.margin_top - style_.margin_bottom < minimum_text_height)
      report(no_text_area, page.span(), {});
  }

  void read_colours(const xml::Element& colours) {
    for (const xml::Element& colour : colours.children("farbe"))
      colours_[std::string(colour.attribute("name"))] = parse_colour(colour.attribute("wert"));
  }

  doc::Colour colour(const xml::Element& element, const char* attribute) {
    const std::string value(element.attribute(attribute));
    if (value.starts_with('#')) return parse_colour(value);
    if (const auto found = colours_.find(value); found != colours_.end()) return found->second;
    report(unknown_colour, element.attribute_span(attribute),
           {{"name", value}, {"vorschlag", suggestion(value, keys(colours_))}});
    return {};
  }

  doc::Colour text_colour(const xml::Element& element, const char* attribute, const doc::Colour& ground) {
    const doc::Colour result = colour(element, attribute);
    check_contrast(result, ground, element.attribute_span(attribute));
    return result;
  }

  void check_contrast(const doc::Colour& text, const doc::Colour& ground, diag::Span span) {
    const double ratio = contrast(text, ground);
    if (ratio >= minimum_contrast) return;
    const auto tenths = static_cast<std::int64_t>(ratio * 10);  // rounded down: 4.49 must not read as 4.5
    report(weak_contrast, span, {{"wert", std::to_string(tenths / 10) + "," + std::to_string(tenths % 10)}});
  }

  static std::vector<std::string> files(const xml::Element& face, const xml::Element& fallbacks) {
    std::vector<std::string> paths;
    for (const xml::Element& part : {face, fallbacks})
      for (const xml::Element& file : part.children("datei")) paths.push_back(file.text());
    return paths;
  }

  void read_families(const xml::Element& families) {
    for (const xml::Element& family : families.children("schriftfamilie")) {
      const xml::Element fallbacks = family.child("ersatz");
      style_.families[std::string(family.attribute("name"))] = {
          files(family.child("normal"), fallbacks), files(family.child("fett"), fallbacks),
          files(family.child("kursiv"), fallbacks), files(family.child("fettKursiv"), fallbacks)};
    }
  }

  void read_paragraphs(const xml::Element& formats) {
    for (const xml::Element& format : formats.children("absatzformat"))
      formats_[std::string(format.attribute("name"))] = format;
    for (const auto& [name, format] : formats_) resolve(name);
    for (const char* name : required_styles)
      if (!formats_.contains(name)) report(missing_style, formats.span(), {{"name", std::string(name)}});
  }

  /// The style of that name, its base resolved first; a base that leads back to itself is reported once.
  const doc::ParagraphStyle& resolve(const std::string& name) {
    if (const auto done = style_.paragraphs.find(name); done != style_.paragraphs.end()) return done->second;
    const xml::Element format = formats_.at(name);
    open_.insert(name);
    doc::ParagraphStyle style = format.has_attribute("wie") ? base_of(format) : doc::ParagraphStyle{};
    open_.erase(name);
    overwrite(style, format);
    check(style, format);
    return style_.paragraphs[name] = style;
  }

  doc::ParagraphStyle base_of(const xml::Element& format) {
    const std::string base(format.attribute("wie"));
    if (open_.contains(base)) {
      report(circular_style, format.attribute_span("wie"), {{"name", base}});
      return {};
    }
    if (formats_.contains(base)) return resolve(base);
    report(unknown_base_style, format.attribute_span("wie"),
           {{"name", base}, {"vorschlag", suggestion(base, keys(formats_))}});
    return {};
  }

  void overwrite(doc::ParagraphStyle& style, const xml::Element& format) {
    const auto length = [&](const char* name, Length& target) {
      if (format.has_attribute(name)) target = parse_length(format.attribute(name));
    };
    const auto flag = [&](const char* name, bool& target) {
      if (format.has_attribute(name)) target = format.attribute(name) == "ja";
    };
    const auto lines = [&](const char* name, int& target) {
      if (format.has_attribute(name)) target = format.attribute(name).front() - '0';
    };
    if (format.has_attribute("schrift")) style.family = format.attribute("schrift");
    length("groesse", style.size);
    length("zeilenabstand", style.leading);
    flag("fett", style.bold);
    flag("kursiv", style.italic);
    if (format.has_attribute("ausrichtung")) style.alignment = alignment(format.attribute("ausrichtung"));
    flag("silbentrennung", style.hyphenate);
    length("abstandOben", style.space_above);
    length("abstandUnten", style.space_below);
    length("einzugLinks", style.indent_left);
    length("einzugErsteZeile", style.indent_first_line);
    length("linieOben", style.rule_above);
    length("linieUnten", style.rule_below);
    length("linienabstand", style.rule_distance);
    lines("zeilenOben", style.minimum_lines_at_top);
    lines("zeilenUnten", style.minimum_lines_at_bottom);
    flag("mitFolgendem", style.keep_with_next);
    if (format.has_attribute("farbe")) style.colour = text_colour(format, "farbe", white);
    if (format.has_attribute("linienfarbe")) style.rule = colour(format, "linienfarbe");
  }

  static doc::TextAlignment alignment(std::string_view word) {
    if (word == "links") return doc::TextAlignment::left;
    if (word == "mittig") return doc::TextAlignment::centred;
    if (word == "rechts") return doc::TextAlignment::right;
    ENSURE(word == "blocksatz");
    return doc::TextAlignment::justified;
  }

  void check(const doc::ParagraphStyle& style, const xml::Element& format) {
    if (!style_.families.contains(style.family))
      report(unknown_family, format.attribute_span("schrift"),
             {{"name", style.family}, {"vorschlag", suggestion(style.family, keys(style_.families))}});
    if (style.leading < style.size)
      report(tight_leading, format.attribute_span("zeilenabstand"),
             {{"name", std::string(format.attribute("name"))}});
  }

  void read_callouts(const xml::Element& callouts) {
    for (const xml::Element& callout : callouts.children("kasten"))
      style_.callouts[std::string(callout.attribute("name"))] = {
          parse_length(callout.attribute("balkenbreite")), colour(callout, "balkenfarbe"),
          parse_length(callout.attribute("einzug"))};
  }

  void read_table(const xml::Element& table) {
    const auto length = [&](const char* name) { return parse_length(table.attribute(name)); };
    style_.table = {length("innenabstandWaagerecht"), length("innenabstandSenkrecht"),
                    length("linienbreite"),           length("kopflinienbreite"),
                    colour(table, "linienfarbe"),     colour(table, "kopfhintergrund")};
    if (const auto head = style_.paragraphs.find("tabellenkopf"); head != style_.paragraphs.end())
      check_contrast(head->second.colour, style_.table.head_background,
                     table.attribute_span("kopfhintergrund"));
  }

  void read_footnotes(const xml::Element& footnotes) {
    const auto length = [&](const char* name) { return parse_length(footnotes.attribute(name)); };
    style_.footnotes = {length("abstandOben"), length("linienbreite"), length("linienlaenge"),
                        length("linienabstand"), colour(footnotes, "linienfarbe")};
  }

  diag::Diagnostics& diagnostics_;
  doc::Style style_;
  std::map<std::string, doc::Colour> colours_;
  std::map<std::string, xml::Element> formats_;
  std::set<std::string> open_;  ///< formats whose base is being resolved
};

}  // namespace

std::optional<doc::Style> read_style(const xml::Document& document, diag::Diagnostics& diagnostics) {
  return StyleReader(diagnostics).read(document.root());
}

}  // namespace protokollwerk::compose
