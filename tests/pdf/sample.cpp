#include "pdf/sample.h"

#include "support/text/noto_style.h"

namespace protokollwerk::testing {
namespace {

using doc::Role;
using layout::ArtifactKind;
using layout::ElementIndex;
using layout::LeafIndex;

constexpr std::string_view soft_hyphen = "\u00AD";

constexpr Length size = Length::from_millipoints(10'500);
constexpr Length left = Length::from_millipoints(72'000);
constexpr Length leading = Length::from_millipoints(14'500);

/// Turns one shaped run into a run on the page. The hyphen of a broken word gets U+00AD as its text.
layout::GlyphRun place(const text::ShapedRun& shaped, std::string_view text, layout::Point origin) {
  layout::GlyphRun run;
  run.face = shaped.face;
  run.size = size;
  run.origin = origin;
  run.text = text;
  for (const text::Glyph& glyph : shaped.glyphs) {
    run.glyphs.push_back(
        {glyph.id, glyph.advance, glyph.x_offset, glyph.y_offset, glyph.text_begin, glyph.text_length});
  }
  return run;
}

}  // namespace

const text::Faces& noto_faces() {
  static const text::Faces faces(noto_style());
  return faces;
}

PageBuilder::PageBuilder() {
  pages_.elements.emplace_back();
  pages_.elements[0].role = Role::document;
}

ElementIndex PageBuilder::element(Role role, ElementIndex parent) {
  const auto index = static_cast<ElementIndex>(pages_.elements.size());
  pages_.elements.emplace_back();
  pages_.elements[index].role = role;
  pages_.elements[index].parent = parent;
  if (role == Role::table_header_cell) pages_.elements[index].scope = layout::TableScope::column;
  pages_.elements[parent].kids.push_back({layout::Element::Kid::Kind::element, index});
  return index;
}

LeafIndex PageBuilder::leaf(ElementIndex parent) {
  pages_.elements[parent].kids.push_back({layout::Element::Kid::Kind::leaf, pages_.leaf_count});
  return pages_.leaf_count++;
}

void PageBuilder::page(int number) {
  pages_.pages.emplace_back();
  current().width = Length::from_millimetres(210);
  current().height = Length::from_millimetres(297);
  current().label = {layout::PageLabel::Style::decimal, number};
}

Length PageBuilder::text(layout::Item item, std::string_view text, Length x, Length y, Weight weight) {
  std::string content(text);
  const bool broken_word = text.ends_with(soft_hyphen);
  if (broken_word) content.replace(content.size() - soft_hyphen.size(), soft_hyphen.size(), "-");
  const auto stack = noto_faces().stack("text", weight == Weight::bold, false);
  for (const text::ShapedRun& shaped : noto_faces().shape(content, stack, size, "de", {})) {
    layout::GlyphRun run = place(shaped, content, {x, y});
    for (const layout::PlacedGlyph& glyph : run.glyphs) x += glyph.advance;
    if (broken_word && run.glyphs.back().text_begin + 1 == content.size()) {
      run.text = text;
      run.glyphs.back().text_length = static_cast<std::uint32_t>(soft_hyphen.size());
    }
    item.drawing = std::move(run);
    current().items.push_back(item);
  }
  return x;
}

Length PageBuilder::text(LeafIndex leaf, std::string_view content, Length x, Length y, Weight weight) {
  layout::Item item;
  item.content = leaf;
  return text(item, content, x, y, weight);
}

Length PageBuilder::artifact(ArtifactKind kind, std::string_view content, Length x, Length y) {
  layout::Item item;
  item.content = kind;
  return text(item, content, x, y);
}

void PageBuilder::fill(const layout::Rectangle& area, const doc::Colour& colour) {
  layout::Item item;
  item.content = ArtifactKind::layout;
  item.drawing = layout::Fill{area, colour};
  current().items.push_back(item);
}

namespace {

/// Lays the sample's parts below one another.
class Sample {
 public:
  layout::Pages build() {
    first_page();
    second_page();
    return std::move(builder_.pages());
  }

 private:
  Length next_line() { return y_ += leading; }

  void running_texts(const std::string& number) {
    builder_.artifact(ArtifactKind::pagination_header, "Ergebnisdokument", left, Length::from_points(40));
    builder_.artifact(ArtifactKind::pagination_footer, "Seite " + number + " von 2", left,
                      Length::from_points(800));
  }

  void first_page() {
    builder_.page(1);
    y_ = Length::from_points(80);
    running_texts("1");
    const auto section = builder_.element(Role::section);
    const auto heading = builder_.element(Role::heading1, section);
    builder_.text(builder_.leaf(heading), "1 Gegenstände", left, next_line(), PageBuilder::Weight::bold);
    builder_.pages().destinations.push_back({"abschnitt-1", 0, y_ - leading});
    builder_.pages().bookmarks.push_back({1, "1 Gegenstände", 0});
    characters(section);
    link(section);
    list(section);
    language(section);
    broken_ = builder_.element(Role::paragraph, section);
    broken_leaf_ = builder_.leaf(broken_);
    builder_.text(broken_leaf_, "Die elektronische Zusammen\u00AD", left, next_line());
    builder_.text(broken_leaf_, "arbeit der Kommunen beginnt hier ", left, next_line());
  }

  void second_page() {
    builder_.page(2);
    y_ = Length::from_points(80);
    running_texts("2");
    builder_.text(broken_leaf_, "und endet auf der nächsten Seite.", left, next_line());
    const auto section = builder_.element(Role::section);
    const auto heading = builder_.element(Role::heading1, section);
    builder_.text(builder_.leaf(heading), "2 Tabelle", left, next_line(), PageBuilder::Weight::bold);
    builder_.pages().destinations.push_back({"abschnitt-2", 1, y_ - leading});
    const auto sub = builder_.element(Role::heading2, section);
    builder_.text(builder_.leaf(sub), "2.1 Werte", left, next_line(), PageBuilder::Weight::bold);
    builder_.pages().destinations.push_back({"abschnitt-2-1", 1, y_ - leading});
    builder_.pages().bookmarks.push_back({1, "2 Tabelle – Überblick", 1});
    builder_.pages().bookmarks.push_back({2, "2.1 Werte", 2});
    table(section);
  }

  void characters(ElementIndex section) {
    const auto paragraph = builder_.element(Role::paragraph, section);
    const auto leaf = builder_.leaf(paragraph);
    const Length x = builder_.text(leaf, "Ämter prüfen 1½ Anträge, Größe ≥ 5 → fertig; ", left, next_line());
    builder_.text(leaf, "fett", x, y_, PageBuilder::Weight::bold);
    builder_.text(leaf, "Kombiniert: Z\u030Cy\u0301x; Abstand\u00A0fest\u202Fund Straße ẞ „Zitat“ (a\\b) ☑ ",
                  left, next_line());
  }

  void link(ElementIndex section) {
    const auto paragraph = builder_.element(Role::paragraph, section);
    Length x = builder_.text(builder_.leaf(paragraph), "Näheres steht ", left, next_line());
    const auto link = builder_.element(Role::link, paragraph);
    const auto leaf = builder_.leaf(link);
    Length end = builder_.text(leaf, "im Angebot des ", x, y_);
    add_area(link, x, end);
    x = left;
    next_line();
    end = builder_.text(leaf, "Landes", x, y_);
    add_area(link, x, end);
    end = builder_.text(builder_.leaf(paragraph), " und in ", end, y_);
    const auto reference = builder_.element(Role::reference, paragraph);
    const auto inner = builder_.element(Role::link, reference);
    x = builder_.text(builder_.leaf(inner), "Abschnitt 2", end, y_);
    builder_.current().links.push_back(
        {{end, y_ - size, x, y_}, inner, "", "abschnitt-2", "Zum Abschnitt 2, Tabelle"});
    end = builder_.text(builder_.leaf(paragraph), " und im ", x, y_);
    const auto outer = builder_.element(Role::link, paragraph);
    x = builder_.text(builder_.leaf(outer), "Protokoll", end, y_);
    builder_.current().links.push_back(
        {{end, y_ - size, x, y_}, outer, "protokoll-ag3-04.pdf#F-AG3-4-1", "", "Protokoll, Festlegung"});
    builder_.text(builder_.leaf(paragraph), ".", x, y_);
  }

  void add_area(ElementIndex link, Length from, Length to) {
    builder_.current().links.push_back({{from, y_ - size, to, y_},
                                        link,
                                        "https://example.org/größe",
                                        "",
                                        "Angebot des Landes, example.org"});
  }

  void list(ElementIndex section) {
    const auto list = builder_.element(Role::list, section);
    builder_.at(list).list_numbering = layout::Element::ListNumbering::disc;
    for (const char* text : {"erster Punkt", "zweiter Punkt"}) {
      const auto item = builder_.element(Role::list_item, list);
      builder_.text(builder_.leaf(builder_.element(Role::label, item)), "•", left, next_line());
      builder_.text(builder_.leaf(builder_.element(Role::list_body, item)), text, left + leading, y_);
    }
  }

  void language(ElementIndex section) {
    const auto paragraph = builder_.element(Role::paragraph, section);
    Length x = builder_.text(builder_.leaf(paragraph), "Der Grundsatz ", left, next_line());
    const auto foreign = builder_.element(Role::span, paragraph);
    builder_.at(foreign).language = "en";
    x = builder_.text(builder_.leaf(foreign), "once only ", x, y_);
    const auto inner = builder_.element(Role::span, foreign);
    builder_.at(inner).expansion = "Online Access Act";
    x = builder_.text(builder_.leaf(inner), "OZG", x, y_);
    builder_.text(builder_.leaf(paragraph), " gilt.", x, y_);
  }

  void table(ElementIndex section) {
    builder_.fill({left, y_ + Length::from_points(4), left + leading * 20, y_ + leading * 2},
                  {240, 242, 245});
    const auto table = builder_.element(Role::table, section);
    const auto head = builder_.element(Role::table_row, builder_.element(Role::table_head, table));
    row(head, Role::table_header_cell, {"Thema", "Anzahl"});
    const auto body = builder_.element(Role::table_body, table);
    row(builder_.element(Role::table_row, body), Role::table_data_cell, {"Register", ""});
    row(builder_.element(Role::table_row, body), Role::table_data_cell, {"Netze", "12"});
    const auto total = builder_.element(Role::table_data_cell, builder_.element(Role::table_row, body));
    builder_.at(total).column_span = 2;
    builder_.at(total).identifier = "summe";
    builder_.text(builder_.leaf(total), "Summe 12", left, next_line());
  }

  void row(ElementIndex row, Role role, const std::vector<std::string>& cells) {
    next_line();
    Length x = left;
    for (const std::string& cell : cells) {
      const auto element = builder_.element(role, row);
      if (!cell.empty()) builder_.text(builder_.leaf(element), cell, x, y_);
      x += leading * 8;
    }
  }

  PageBuilder builder_;
  Length y_;
  ElementIndex broken_ = 0;
  LeafIndex broken_leaf_ = 0;
};

}  // namespace

layout::Pages sample_pages() {
  return Sample().build();
}

doc::Metadata sample_metadata() {
  doc::Metadata metadata;
  metadata.title = "Ergebnisdokument – Prüfung <1>";
  metadata.subject = "Alles, was diese PDFs enthalten";
  metadata.author = "Land & Kommunen";
  metadata.keywords = {"Protokoll", "Barrierefreiheit"};
  metadata.date = Date{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{9}};
  metadata.identifier = "beispiel/ergebnisdokument";
  return metadata;
}

std::vector<pdf::Attachment> sample_attachments() {
  return {{"ergebnisdokument.xml", "application/xml", "Ergebnis als XML", "Source",
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ergebnis/>\n"}};
}

layout::Pages long_pages(std::uint32_t count) {
  PageBuilder builder;
  const std::vector<std::string> words = {"Verwaltung ", "Kommunen ", "prüfen ",   "gemeinsam ", "digitale ",
                                          "Anträge ",    "und ",      "Register ", "im ",        "Landtag "};
  std::uint32_t state = 1;
  for (std::uint32_t page = 0; page < count; ++page) {
    builder.page(static_cast<int>(page) + 1);
    Length y = Length::from_points(80);
    builder.artifact(ArtifactKind::pagination_footer, "Seite " + std::to_string(page + 1), left,
                     Length::from_points(800));
    for (int paragraph = 0; paragraph < 7; ++paragraph) {
      const auto leaf = builder.leaf(builder.element(Role::paragraph));
      for (int line = 0; line < 6; ++line) {
        std::string text;
        for (int word = 0; word < 9; ++word) {
          state = state * 1664525U + 1013904223U;
          text += words[(state >> 16U) % words.size()];
        }
        builder.text(leaf, text, left, y += leading);
      }
    }
  }
  return std::move(builder.pages());
}

}  // namespace protokollwerk::testing
