#include <random>

#include "wrapped.h"

namespace protokollwerk::prose {
namespace {

/// Random prose, valid but in no normal form: stray white space, adjacent texts, empty pieces.
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  doc::Blocks blocks(int depth, std::size_t at_least) {
    doc::Blocks blocks;
    const auto count = at_least + pick(3);
    for (std::size_t i = 0; i < count; ++i) blocks.push_back(block(depth));
    return blocks;
  }

 private:
  std::size_t pick(std::size_t bound) { return random_() % bound; }

  doc::Block block(int depth) {
    switch (depth == 0 ? 0 : pick(6)) {
      case 1:
        return {list(doc::List::Numbering::none, depth)};
      case 2:
        return {list(doc::List::Numbering::decimal, depth)};
      case 3:
        return {table(depth)};
      case 4:
        return {doc::Quotation{blocks(depth - 1, 1)}};
      case 5:
        return {doc::Figure{"bilder/a.png",
                            "zeigt \"a\"",
                            pick(2) == 0 ? text_only("Titel") : doc::Inlines{},
                            static_cast<int>(pick(101)),
                            pick(2) == 0 ? "abb-1" : "",
                            {},
                            {}}};
      default:
        return {doc::Paragraph{"text", line(), {}}};
    }
  }

  doc::List list(doc::List::Numbering numbering, int depth) {
    doc::List list{numbering, {}};
    for (std::size_t i = 0; i <= pick(3); ++i) list.items.push_back({"", blocks(depth - 1, 0), {}});
    return list;
  }

  doc::Table table(int depth) {
    doc::Table table;
    table.orientation = static_cast<doc::Table::Orientation>(pick(2));
    if (pick(2) == 0) table.caption.push_back({doc::Text{"Titel & Tücken"}});
    if (pick(2) == 0) table.anchor = "tabelle-1";
    for (std::size_t i = 0; i < pick(3); ++i) {
      table.columns.push_back({static_cast<doc::Alignment>(pick(5)), static_cast<int>(pick(4))});
    }
    for (std::size_t i = 0; i < pick(3); ++i) table.head.push_back(row(doc::CellKind::column_header, depth));
    for (std::size_t i = 0; i <= pick(3); ++i) table.body.push_back(row(doc::CellKind::data, depth));
    return table;
  }

  doc::Row row(doc::CellKind kind, int depth) {
    doc::Row row;
    for (std::size_t i = 0; i <= pick(3); ++i) {
      const bool is_head = kind == doc::CellKind::column_header;
      const bool heads_row = !is_head && i == 0 && pick(2) == 0;
      row.cells.push_back({heads_row ? doc::CellKind::row_header : kind,
                           is_head ? plain_blocks() : blocks(depth - 1, 0), 1 + static_cast<int>(pick(3)),
                           1 + static_cast<int>(pick(3))});
    }
    return row;
  }

  /// What footnotes and heads of tables hold.
  doc::Blocks plain_blocks() {
    doc::Blocks blocks;
    const auto count = pick(3);
    for (std::size_t i = 0; i < count; ++i) blocks.push_back({doc::Paragraph{"text", inlines(1), {}}});
    return blocks;
  }

  static doc::Inlines text_only(const char* text) { return {{doc::Text{text}}}; }

  doc::Inlines line() {
    doc::Inlines line = inlines(2);
    for (std::size_t i = pick(3); i > 0; --i) {
      doc::Blocks note = plain_blocks();
      note.push_back({doc::Paragraph{"text", {{doc::Text{"Note"}}}, {}}});  // without ink there would be none
      line.push_back({doc::Footnote{std::move(note)}});
      line.push_back({doc::Text{"und" + text()}});  // without ink their marks would be neighbours
    }
    return line;
  }

  doc::Inlines inlines(int depth) {
    doc::Inlines inlines;
    const auto count = pick(5);
    for (std::size_t i = 0; i < count; ++i) inlines.push_back(inline_piece(depth));
    return inlines;
  }

  doc::Inline inline_piece(int depth) {
    switch (depth == 0 ? 0 : pick(10)) {
      case 1:
        return {doc::Emphasis{static_cast<doc::EmphasisKind>(pick(2)), inlines(depth - 1)}};
      case 2:
        return {doc::Link{"https://www.example.org/?a=1&b=2", inlines(depth - 1)}};
      case 3:
        return {doc::Reference{"HE-02", inlines(depth - 1), static_cast<doc::PageNumber>(pick(2))}};
      case 4:
        return {doc::Foreign{"en", inlines(depth - 1)}};
      case 5:
        return {doc::Abbreviation{"lange \"Form\"", inlines(depth - 1)}};
      case 6:
        return {doc::LineBreak{}};
      case 7:
        return {doc::IndexTerm{
            pick(2) == 0 ? "" : "Amt & Land", pick(2) == 0 ? "" : "Höhe", inlines(depth - 1), {}}};
      default:
        return {doc::Text{text()}};
    }
  }

  std::string text() {
    static const std::vector<std::string> pieces{
        "", " ", "\n  ", "Amt", "<&>\"'", "z.\u00A0B.", "Ma\u00DFnahme", "\t", "\u1E9E"};
    std::string text;
    for (std::size_t i = 0; i < pick(6); ++i) text += pieces[pick(pieces.size())];
    return text;
  }

  std::mt19937 random_;
};

std::string write(const doc::Blocks& blocks) {
  xml::Writer writer;
  writer.open("protokoll");
  writer.attribute("xmlns", "urn:protokollwerk:protokoll:1");
  for (const auto* name : {"gremium", "status"}) writer.attribute(name, name[0] == 'g' ? "ag" : "entwurf");
  for (const auto* name : {"nummer", "version"}) writer.attribute(name, "1");
  writer.open("sitzung");
  writer.attribute("datum", "2023-03-02");
  writer.close();
  writer.open("top");
  writer.attribute("nummer", "1");
  writer.element("titel", "T");
  write_prose(writer, blocks);
  writer.close();
  writer.close();
  return writer.finish();
}

/// What a reader sees of a dump: everything but white space.
std::string ink(const doc::Blocks& blocks) {
  doc::Document document;
  document.content = blocks;
  std::string ink;
  for (const char c : doc::plain_text(document)) {
    if (c != ' ' && c != '\n' && c != '\t') ink += c;
  }
  return ink;
}

/// Takes the labels away, which follow from the list and are not written.
void drop_labels(doc::Blocks& blocks);
struct DropLabels {
  void operator()(doc::List& list) const {
    for (auto& item : list.items) {
      item.label.clear();
      drop_labels(item.content);
    }
  }
  void operator()(doc::Quotation& quotation) const { drop_labels(quotation.content); }
  void operator()(doc::Table& table) const {
    for (auto* rows : {&table.head, &table.body}) {
      for (auto& row : *rows) {
        for (auto& cell : row.cells) drop_labels(cell.content);
      }
    }
  }
  template <typename Other>
  void operator()(Other& /*block*/) const {}
};
void drop_labels(doc::Blocks& blocks) {
  for (auto& block : blocks) std::visit(DropLabels{}, block.value);
}

TEST(ProseRoundTrip, WritingAndReadingIsIdentityAndLosesNoCharacter) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto random = Generator(seed).blocks(3, 1);
    auto first = test::read_valid(write(random));
    EXPECT_EQ(test::BlockDump::of(test::read_valid(write(first))), test::BlockDump::of(first));
    drop_labels(first);
    EXPECT_EQ(ink(first), ink(random));
    if (HasFailure()) return;
  }
}

TEST(ProseRoundTrip, WritesTheSameBytesAgain) {
  const std::string blocks =
      "<aufzaehlung><punkt><stark>a</stark> "
      "b</punkt><punkt><absatz>c</absatz><absatz>d</absatz></punkt></aufzaehlung>";
  const auto once = write(test::read_valid(test::wrap(blocks)));
  EXPECT_EQ(write(test::read_valid(once)), once);
  EXPECT_NE(once.find("<punkt><stark>a</stark> b</punkt>"), std::string::npos) << once;
}

TEST(WriteProse, RefusesWhatTextXsdHasNoElementFor) {
  xml::Writer writer;
  writer.open("inhalt");
  EXPECT_ANY_THROW(write_prose(writer, {doc::Block{doc::Paragraph{"titel", {}, {}}}}));
  EXPECT_ANY_THROW(write_prose(writer, {doc::Block{doc::PageBreak{}}}));
  EXPECT_ANY_THROW(write_prose(writer, {doc::Block{doc::List{doc::List::Numbering::label, {}}}}));
}

}  // namespace
}  // namespace protokollwerk::prose
