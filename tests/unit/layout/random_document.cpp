#include "unit/layout/random_document.h"

#include <random>
#include <string>
#include <utility>

#include "unit/layout/fixture.h"

namespace protokollwerk::test {
namespace {

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  doc::Document document() {
    doc::Document document;
    document.images = {{"breit.png", nullptr, 900, 300}, {"hoch.png", nullptr, 200, 1600}};
    document.running = {"Projekt", "{kapitel}", "Fassung", "Seite {seite} von {seiten}"};
    if (chance(2)) document.content.push_back({doc::TitlePage{{paragraph(), paragraph()}}});
    if (chance(2)) document.content.push_back({doc::TableOfContents{"Inhalt", 3, "inhalt"}});
    const std::size_t sections = 1 + below(6);
    for (std::size_t i = 0; i < sections; ++i) document.content.push_back(section(std::to_string(i + 1), 1));
    if (!terms_.empty()) document.content.push_back(index());
    return document;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }

  /// Words of one to fourteen letters; with a number that stands nowhere else, so that a swap is noticed.
  std::string text(std::size_t most) {
    std::string text;
    const std::size_t count = 1 + below(most);
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) text += ' ';
      const std::size_t letters = 1 + below(chance(8) ? 14 : 7);
      for (std::size_t k = 0; k < letters; ++k) text += static_cast<char>('a' + below(26));
    }
    return text + " " + std::to_string(++serial_);
  }

  doc::Inlines inlines(std::size_t most) {
    doc::Inlines content = {{doc::Text{text(most)}}};
    if (chance(3)) content.push_back(special());
    if (chance(4)) content.push_back({doc::Text{" " + text(5)}});
    return content;
  }

  doc::Inline special() {
    doc::Inlines inner = {{doc::Text{" " + text(3)}}};
    switch (below(6)) {
      case 0:
        return {doc::Emphasis{doc::EmphasisKind::strong, std::move(inner)}};
      case 1:
        return {doc::Link{"https://example.org/" + std::to_string(serial_), std::move(inner)}};
      case 2:
        return {doc::Foreign{"en", std::move(inner)}};
      case 3:
        return {doc::Abbreviation{"ausgeschrieben", std::move(inner)}};
      case 4:
        return {doc::Reference{"a1", std::move(inner), doc::PageNumber::without}};
      default:
        return {doc::LineBreak{}};
    }
  }

  doc::Block paragraph() {
    doc::Inlines content = inlines(chance(5) ? 150 : 40);
    while (chance(3)) {
      content.push_back(footnote());
      if (chance(2)) content.push_back({doc::Text{" " + text(20)}});
    }
    if (chance(2)) content.push_back(term());
    return {doc::Paragraph{"text", std::move(content), {}}};
  }

  /// Every third place belongs to the term of the one before.
  doc::Inline term() {
    const std::string anchor = "stichwort:" + std::to_string(terms_.size() + 1);
    terms_.push_back(anchor);
    return {doc::IndexTerm{"", "", {{doc::Text{" " + text(4)}}}, anchor}};
  }

  doc::Block index() {
    doc::Index index{static_cast<int>(1 + below(3)), {}};
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      if (i % 20 == 0) index.groups.push_back({std::string(1, static_cast<char>('A' + i / 20)), {}});
      auto& entries = index.groups.back().entries;
      if (i % 3 == 2 && !entries.empty())
        entries.back().places.push_back(terms_[i]);
      else
        entries.push_back({"wort " + std::to_string(i), {terms_[i]}, {}, {}, {}, {}});
    }
    return {doc::Section{"",
                         {{doc::Text{"Stichworte"}}},
                         {{std::move(index)}},
                         "stichworte",
                         doc::Section::Contents::listed,
                         doc::Section::Start::new_page}};
  }

  doc::Inline footnote() {
    doc::Blocks note;
    do note.push_back({doc::Paragraph{"text", inlines(chance(6) ? 300 : 30), {}}});
    while (chance(5));
    return {doc::Footnote{std::move(note)}};
  }

  doc::Blocks blocks(int depth) {
    doc::Blocks content = {paragraph()};
    const std::size_t count = below(4);
    for (std::size_t i = 0; i < count; ++i) content.push_back(block(depth));
    return content;
  }

  doc::Block block(int depth) {
    switch (depth > 3 ? 0 : below(7)) {
      case 0:
      case 1:
        return paragraph();
      case 2:
        return list(depth);
      case 3:
        return depth > 1 ? paragraph() : doc::Block{table(depth)};
      case 4:
        return figure();
      case 5:
        return {doc::Callout{"eintrag", inlines(4), blocks(depth + 1), {}}};
      default:
        return {doc::Quotation{{paragraph()}}};
    }
  }

  doc::Block figure() {
    doc::Figure figure;
    figure.file = chance(2) ? "breit.png" : "hoch.png";
    figure.alternative = "Ein Bild";
    if (chance(2)) figure.caption = {{doc::Text{text(12)}}};
    if (chance(2)) figure.label = "Abbildung";
    if (figure.caption.empty()) figure.label.clear();
    figure.width_percent = static_cast<int>(below(101));
    return {std::move(figure)};
  }

  doc::Block list(int depth) {
    doc::List list;
    const std::size_t count = 1 + below(4);
    for (std::size_t i = 0; i < count; ++i)
      list.items.push_back({std::to_string(i + 1) + ".", blocks(depth + 1), {}});
    return {std::move(list)};
  }

  doc::Table table(int depth) {
    doc::Table table;
    const std::size_t columns = 1 + below(4);
    for (std::size_t i = 0; i < columns; ++i)
      table.columns.push_back({static_cast<doc::Alignment>(below(5)), static_cast<int>(below(3))});
    if (chance(2)) table.caption = inlines(6);
    if (!chance(4)) table.head.push_back(row(columns, doc::CellKind::column_header, depth));
    const std::size_t rows = 1 + below(8);
    for (std::size_t i = 0; i < rows; ++i) table.body.push_back(row(columns, doc::CellKind::data, depth));
    return table;
  }

  doc::Row row(std::size_t columns, doc::CellKind kind, int depth) {
    doc::Row row;
    for (std::size_t i = 0; i < columns; ++i) {
      doc::Cell cell;
      cell.kind = kind;
      if (kind == doc::CellKind::column_header)
        cell.content = {{doc::Paragraph{"text", inlines(2), {}}}};
      else if (!chance(6))
        cell.content = chance(5) ? blocks(depth + 2) : doc::Blocks{paragraph()};
      row.cells.push_back(std::move(cell));
    }
    return row;
  }

  doc::Block section(std::string number, int level) {
    doc::Section section;
    section.number = std::move(number);
    section.title = inlines(9);
    section.anchor = "a" + std::to_string(++anchors_);
    if (level == 1 && chance(3)) section.start = doc::Section::Start::new_page;
    section.content = blocks(0);
    const std::size_t count = level < 4 ? below(4) : 0;
    for (std::size_t i = 0; i < count; ++i)
      section.content.push_back(this->section(section.number + "." + std::to_string(i + 1), level + 1));
    return {std::move(section)};
  }

  std::mt19937 random_;
  std::size_t serial_ = 0;
  std::size_t anchors_ = 0;
  std::vector<std::string> terms_;
};

}  // namespace

doc::Document random_document(std::uint32_t seed) {
  return Maker(seed).document();
}

}  // namespace protokollwerk::test
