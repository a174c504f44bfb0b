#pragma once

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "doc/document.h"
#include "layout/column.h"
#include "layout/flow.h"
#include "layout/outline.h"
#include "layout/page_numbers.h"
#include "layout/structure.h"

/// Takes blocks; gives strips in columns and elements in the structure tree. What the kinds of blocks have in
/// common: styles, paragraphs, anchors. The kinds themselves: blocks, list, table, contents.
namespace protokollwerk::layout {

/// Where blocks go: a column on the page, a parent in the structure tree, a look that the surroundings give.
struct Place {
  Column* column = nullptr;
  ElementIndex parent = 0;
  Length left, width;               ///< within the page's column
  std::string body_style = "text";  ///< what paragraphs of style "text" are here
  std::optional<doc::TextAlignment> alignment;
  int section_level = 0;
  Length picture_height;  ///< that a picture may have here at most; 0: what a page has room for
  std::int32_t bar = -1;
};

/// A paragraph that prints page numbers and has to be set again when they are known.
struct OpenParagraph {
  ParagraphIndex paragraph = 0;
  const doc::Inlines* content = nullptr;
  doc::ParagraphStyle style;
  Length width;
};

/// A page number in the table of contents, right-aligned at `width`.
struct OpenNumber {
  ParagraphIndex paragraph = 0;
  std::string anchor;
  doc::ParagraphStyle style;
  Length width;
};

/// A paragraph that was set and entered into the structure tree but stands nowhere yet.
struct EnteredText {
  ParagraphIndex paragraph = 0;
  std::size_t line_count = 0;
  Length baseline;  ///< of a line within its leading
};

/// An index that is set when the pages of everything before it are known.
struct PutOffIndex {
  const doc::Index* index = nullptr;
  ElementIndex element = 0;
};

class Builder {
 public:
  /// `number_digits`: for how many digits page numbers leave room until they are known.
  Builder(const doc::Document& document, const doc::Style& style, const Fonts& fonts,
          std::size_t number_digits);

  [[nodiscard]] const doc::Style& style() const { return style_; }
  /// The style of that name; what a style sheet does not name looks like "text".
  [[nodiscard]] const doc::ParagraphStyle& paragraph_style(const std::string& name) const;
  [[nodiscard]] const Outline& outline() const { return outline_; }
  [[nodiscard]] StructureTree& tree() { return tree_; }
  [[nodiscard]] Flow& flow() { return flow_; }
  [[nodiscard]] ParagraphSetter& setter() { return setter_; }
  [[nodiscard]] const PageNumbers& numbers() const { return numbers_; }
  /// In the order of their numbers.
  [[nodiscard]] const std::vector<const doc::Footnote*>& footnotes() const { return footnotes_; }
  [[nodiscard]] const std::vector<doc::Image>& images() const { return images_; }
  /// A caption with its label before it ("Abbildung 3: …"); lives as long as the builder.
  const doc::Inlines& captioned(const std::string& label, const doc::Inlines& caption);
  [[nodiscard]] Length text_height() const {
    return style_.page_height - style_.margin_top - style_.margin_bottom;
  }
  [[nodiscard]] Length landscape_height() const {
    return style_.page_width - style_.margin_top - style_.margin_bottom;
  }
  /// Between the margins of a landscape page.
  [[nodiscard]] Length landscape_width() const {
    return style_.page_height - style_.margin_left - style_.margin_right;
  }
  /// Between the margins.
  [[nodiscard]] Length text_width() const {
    return style_.page_width - style_.margin_left - style_.margin_right;
  }

  /// Whether the first leaf of a text may be the one that its element's last child is.
  enum class Leaf : std::uint8_t { own, continued };
  /// Sets a text and enters it into the tree below `element`. `content` must live as long as the builder if
  /// it holds references with page numbers.
  EnteredText enter(const doc::Inlines& content, const doc::ParagraphStyle& style, Length width,
                    ElementIndex element, Leaf leaf = Leaf::own, std::int32_t link = -1);
  /// Enters text that is no content.
  EnteredText enter_artifact(Line line, const text::FaceMetrics& metrics);
  /// Enters a number that the second pass will print, with a leaf of its own below `element`.
  EnteredText enter_number(const std::string& anchor, const doc::ParagraphStyle& style, Length width,
                           ElementIndex element, std::int32_t link);

  /// Makes the next strip the place of the anchor; nothing for an empty one. Each anchor stands once.
  AnchorIndex anchor(const doc::Anchor& anchor, Column& column);
  /// An anchor whose strip the caller knows.
  AnchorIndex new_anchor(const doc::Anchor& anchor);
  std::int32_t add_link(LinkTarget target);
  [[nodiscard]] std::string describe(const std::string& anchor, const std::string& otherwise) const;

  /// Leaves the index for later; a document has one at most.
  void put_off(PutOffIndex index);
  [[nodiscard]] const std::optional<PutOffIndex>& put_off_index() const { return put_off_index_; }

  /// Prints the page numbers that the first pass found. Changes no height: a paragraph that would need
  /// another number of lines gets its numbers as wide as they were.
  void print_numbers(NumbersOfAnchors numbers);

 private:
  struct Entry;
  void describe_links(const SetParagraph& set, std::size_t first_link);
  std::string page_reference(const doc::Reference& reference);
  [[nodiscard]] std::size_t number_of(const doc::Footnote& footnote) const;
  void set_again(const OpenParagraph& open);
  void set_number(const OpenNumber& open);

  const doc::Style& style_;
  const std::vector<doc::Image>& images_;
  std::deque<doc::Inlines> captions_;
  std::vector<const doc::Footnote*> footnotes_;
  std::map<const doc::Footnote*, std::size_t> footnote_numbers_;  ///< never iterated
  Outline outline_;
  StructureTree tree_;
  Flow flow_;
  PageNumbers numbers_;
  PageNumbers::Fill fill_ = PageNumbers::Fill::natural;
  std::size_t printed_references_ = 0;
  ParagraphSetter setter_;
  std::map<std::string, AnchorIndex, std::less<>> anchors_;
  std::vector<OpenParagraph> open_paragraphs_;
  std::vector<OpenNumber> open_numbers_;
  std::optional<PutOffIndex> put_off_index_;
};

/// Everything that a piece of the document has added since the column had `from` strips shows its change.
void show_change(Column& column, std::size_t from, doc::Change change);

/// Enters blocks at a place, one after the other.
void add_blocks(Builder& builder, std::span<const doc::Block> blocks, const Place& place);

/// Where the lines of a paragraph stand: within its indent and the padding of its background.
struct Measure {
  Length left, width;
};
Measure measure_of(const doc::ParagraphStyle& style, const Place& place);

/// Strips for the lines of a text, with widow and orphan control, the style's space, rules and indent.
void add_text(Builder& builder, const doc::Inlines& content, const doc::ParagraphStyle& style,
              const Place& place, ElementIndex element);
/// The same for a text that is already entered; `left` is the left edge of its measure. Its footnotes follow
/// in the structure tree.
void append_lines(Builder& builder, const EnteredText& text, const doc::ParagraphStyle& style, Length left,
                  const Place& place);

/// `change` is that of the label.
void add_callout(Builder& builder, const doc::Callout& callout, doc::Change change, const Place& place);
void add_list(Builder& builder, const doc::List& list, const Place& place);
void add_figure(Builder& builder, const doc::Figure& figure, const Place& place);
/// Width of an image in the resolution that pictures without a width of their own have.
Length natural_width(const doc::Image& image);
const doc::Image& image_shown(const Builder& builder, const doc::Figure& figure);
/// `change` is that of the caption.
void add_table(Builder& builder, const doc::Table& table, doc::Change change, const Place& place);
void add_contents(Builder& builder, const doc::TableOfContents& contents, const Place& place);
void add_captions(Builder& builder, const doc::ListOfCaptions& list, const Place& place);

/// Value for minimum_lines_at_top and _at_bottom: a page never ends within such a text.
inline constexpr int unbroken = 1'000;
inline constexpr int deepest_bookmark = 3;

struct Heading {
  const std::string& number;  ///< may be empty
  const doc::Inlines& title;
  const std::string& style;
};
/// A heading of the section level of `place`: number, two spaces, title with hanging indent.
void add_heading(Builder& builder, const Heading& heading, const Place& place);
/// Makes the next strip the place of a section: its anchor, bookmark, and chapter for the running heads.
void enter_outline(Builder& builder, const std::string& title, const doc::Anchor& anchor, const Place& place);

/// Adds the blocks of an item or cell: a single paragraph without anchor stands in the element itself,
/// everything else in elements of its own.
void add_content(Builder& builder, const doc::Blocks& blocks, const Place& place);

/// The style of a paragraph at a place: "text" means the place's own style, and its alignment prevails.
doc::ParagraphStyle style_at(const Builder& builder, const std::string& name, const Place& place);

}  // namespace protokollwerk::layout
