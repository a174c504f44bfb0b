#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "diag/source.h"
#include "doc/drawing.h"
#include "doc/image.h"

/// The semantic document: what is said and what it is, nothing about where it stands on a page. Strings are
/// UTF-8 in NFC. Made by compose/, read by layout/.
namespace protokollwerk::doc {

struct Inline;
using Inlines = std::vector<Inline>;
struct Block;
using Blocks = std::vector<Block>;

/// Plain text. White space is already collapsed; U+00A0, U+202F, U+2011 and U+00AD keep their meaning.
struct Text {
  std::string text;
};
enum class EmphasisKind : std::uint8_t { emphasis, strong };
struct Emphasis {
  EmphasisKind kind = EmphasisKind::emphasis;
  Inlines content;
};
/// A link out of the document: an absolute address, or a document of the same family as its file name and,
/// behind "#", a destination in it ("protokoll-ag3-04.pdf#F-AG3-4-1").
struct Link {
  std::string uri;
  Inlines content;
};
/// A link to an anchor of this document. With `page_number` the number of the anchor's page is set behind the
/// content.
enum class PageNumber : std::uint8_t { without, with };
struct Reference {
  std::string target;
  Inlines content;
  PageNumber page_number = PageNumber::without;
};
/// A passage in another language (BCP 47).
struct Foreign {
  std::string language;
  Inlines content;
};
/// An abbreviation with its expansion (PDF: /E).
struct Abbreviation {
  std::string expansion;
  Inlines content;
};
/// The text ends its line here.
struct LineBreak {};
/// A note at the foot of the page, with a mark where it stands in the text. Marks are numbers from 1, counted
/// through the document in reading order. Stands in paragraphs only, not in titles, captions, labels or the
/// head of a table; holds paragraphs without footnotes.
struct Footnote {
  Blocks content;
};

/// Name under which a place can be reached inside and from outside the document; empty for none. Survives
/// renumbering because it comes from an identifier, never from a number.
using Anchor = std::string;
/// A place that the index names; printed as what it holds.
struct IndexTerm {
  std::string entry;      ///< under which it stands in the index; empty: the content's words
  std::string sub_entry;  ///< below that; empty for none
  Inlines content;
  Anchor anchor;  ///< given by compose where the document has an index
};

struct Inline {
  std::variant<Text, Emphasis, Link, Reference, Foreign, Abbreviation, LineBreak, Footnote, IndexTerm> value;
};

struct Paragraph {
  /// Name of a paragraph style of the style sheet ("text", "titel", "untertitel", "hinweis" …).
  std::string style = "text";
  Inlines content;
  Anchor anchor;
};

struct ListItem {
  std::string label;  ///< as printed: "•", "–", "3.", "HE-02"
  Blocks content;
  Anchor anchor;
};
struct List {
  enum class Numbering : std::uint8_t { none, decimal, label };
  Numbering numbering = Numbering::none;
  std::vector<ListItem> items;
};

/// How a piece differs from an earlier state of the document (changes.h). `gap_above`, `gap_below`: it is as
/// it was, but what stood before or behind it is gone.
enum class Change : std::uint8_t { none, changed, gap_above, gap_below };

/// How the content of a column is aligned. `by_content`: at the decimal comma if all its cells are numbers
/// and one of them says so by its form ("12,5", "1.200", "3 %"), else at the start. `decimal`: numbers with
/// their decimal commas below one another, everything else at the end.
enum class Alignment : std::uint8_t { by_content, start, centre, end, decimal };
enum class CellKind : std::uint8_t { data, column_header, row_header };
struct Cell {
  CellKind kind = CellKind::data;
  Blocks content;
  int column_span = 1;
  int row_span = 1;
};
struct Row {
  std::vector<Cell> cells;
  Change change = Change::none;
};
struct Column {
  Alignment alignment = Alignment::by_content;
  /// Share of the width in relation to the other columns; 0 lets the content decide.
  int weight = 0;
};
struct Table {
  std::string label;  ///< "Tabelle 2", printed before the caption; empty for none
  Inlines caption;
  std::vector<Column> columns;
  std::vector<Row> head;  ///< repeated on every page
  std::vector<Row> body;
  Anchor anchor;
  /// `landscape`: on pages of its own that are turned; the text behind it may come before them. Within lists,
  /// callouts and cells every table is `portrait`.
  enum class Orientation : std::uint8_t { portrait, landscape };
  Orientation orientation = Orientation::portrait;
};

/// A picture with its caption below it: an image or a drawing.
struct Figure {
  std::string file;         ///< name of an image of the document; empty for a drawing
  std::string alternative;  ///< what it shows, in words; never empty
  Inlines caption;
  int width_percent = 0;  ///< of the text's width; 0: 150 pixels per inch, at most the text's width
  Anchor anchor;
  std::string label;  ///< "Abbildung 3", printed before the caption; empty for none
  diag::Span span;    ///< where the file is named, for messages; says nothing about the document
  std::optional<Drawing> drawing = std::nullopt;
};

/// A passage set apart with a printed label ("Festlegung F-AG3-04-01"), recognisable without colour.
struct Callout {
  std::string style;
  Inlines label;
  Blocks content;
  Anchor anchor;
};

struct Quotation {
  Blocks content;
};

/// A section with its heading. `number` is printed before the title ("7.2"), empty for unnumbered sections.
struct Section {
  std::string number;
  Inlines title;
  Blocks content;
  Anchor anchor;  ///< never empty
  enum class Contents : std::uint8_t { listed, unlisted };
  Contents contents = Contents::listed;
  enum class Start : std::uint8_t { running, new_page };
  Start start = Start::running;
};

/// The table of contents, made by layout from the sections that follow.
struct TableOfContents {
  std::string title;
  int levels = 3;
  Anchor anchor;
};

/// The list of the figures or of the tables with a caption, made by layout; never without an entry.
struct ListOfCaptions {
  enum class Of : std::uint8_t { figures, tables };
  Of of = Of::tables;
  std::string title;
  Anchor anchor;
};

/// Content on pages of its own without running heads, first in the document.
struct TitlePage {
  Blocks content;
};

/// What stands before the text proper: title page, notices, lists. Its pages have numbers of their own; the
/// next page is page 1. No reference with a page number leads here.
struct FrontMatter {
  Blocks content;
};

/// What the index says of one term: where it stands, what to look up instead or too, and what is below it.
struct IndexEntry {
  std::string term;
  std::vector<Anchor> places;
  /// Terms of this index, with the anchors of their entries.
  struct See {
    std::string term;
    Anchor anchor;
  };
  std::vector<See> see, see_also;
  std::vector<IndexEntry> sub_entries;
  Anchor anchor;  ///< only where another entry refers to this one
};
struct IndexGroup {
  std::string letter;
  std::vector<IndexEntry> entries;
};
/// The index of terms, with the numbers of pages. Stands last in the document, in a section that begins a
/// page: only then is known where everything before it stands.
struct Index {
  int columns = 1;
  std::vector<IndexGroup> groups;  ///< never empty
};

struct PageBreak {};

struct Block {
  std::variant<Paragraph, List, Table, Callout, Quotation, Section, TableOfContents, TitlePage, PageBreak,
               Figure, ListOfCaptions, FrontMatter, Index>
      value;
  /// Of a section its heading's, of a callout its label's, of a table its caption's.
  Change change = Change::none;
};

/// Facts about the document as a whole; all of them reach the PDF's metadata.
struct Metadata {
  std::string title;
  std::string subject;
  std::string author;  ///< an organisation; may be empty
  std::vector<std::string> keywords;
  std::string language = "de-DE";  ///< BCP 47
  Date date;                       ///< reference date of the build
  /// The moment that the file's dates name; empty: the reference date at 00:00 UTC. Given by
  /// SOURCE_DATE_EPOCH.
  std::optional<std::chrono::sys_seconds> timestamp = std::nullopt;
  std::string identifier;  ///< project ID and document name, e.g. "cio-projekt/ergebnisdokument"
};

/// Text of the running head and foot. "{seite}" and "{seiten}" stand for the number of the page and that of
/// the last page counted with it (of the front matter, of the text proper), "{kapitel}" for the title of the
/// section of level 1 that is current at the top of the page.
struct RunningTexts {
  std::string head_left;
  std::string head_right;
  std::string foot_left;
  std::string foot_right;
};

/// What a draft under review shows beside its text, none of it content.
struct Review {
  std::string mark;       ///< large and pale behind the text of every page ("Entwurf"); empty for none
  int line_numbers = 0;   ///< every how many lines of a page a number stands in the margin; 0 for none
  std::string note = {};  ///< in the head of every page: what marks in the margin mean; empty for none
  bool operator==(const Review&) const = default;
};

struct Document {
  Metadata metadata;
  RunningTexts running;
  Blocks content;
  std::vector<Image> images;  ///< every image that a figure names, once, by name
  Review review = {};
};

/// All character data of the document in reading order: what a reader must be able to find again in the
/// pages. Blocks stand on lines of their own, the cells of a row on one line with tabs between them; a label
/// or number stands before its text with one space. Of a table of contents or a list of captions only its
/// title, of an index nothing: their entries repeat what stands elsewhere. Of a figure its caption, not the
/// words in a drawing, which its alternative says. The mark
/// of a footnote stands where it is printed, its text on lines of its own behind the paragraph. No running
/// texts.
std::string plain_text(const Document& document);
/// The character data of one line of text; a line break counts as a space, a footnote for nothing.
std::string plain_text(const Inlines& inlines);

/// What is printed between the marks of two footnotes that follow one another without text.
inline constexpr std::string_view between_footnote_marks = ",";
/// The footnotes in the order in which they are counted.
std::vector<const Footnote*> footnotes_of(const Document& document);

}  // namespace protokollwerk::doc
