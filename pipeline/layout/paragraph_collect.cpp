#include "layout/paragraph_collect.h"

#include <utility>

#include "base/contract.h"

namespace protokollwerk::layout {
namespace {

/// Marks of footnotes in relation to the size of their text: figures that end where ascenders do.
constexpr std::int64_t mark_size_percent = 62;
constexpr std::int64_t mark_rise_percent = 30;

/// Where in the tree of inlines we are.
struct Position {
  std::uint32_t element = 0;
  bool bold = false;
  bool italic = false;
  bool in_link = false;
  bool raised = false;
  std::string language;
};

class Collector {
 public:
  Collector(const doc::ParagraphStyle& style, const Fonts& fonts, const ParagraphSetting& setting)
      : style_(style), fonts_(fonts), setting_(setting) {
    result_.elements.emplace_back();
  }

  Collected run(const doc::Inlines& content) {
    add_all(content, {0, style_.bold, style_.italic, false, false, setting_.language});
    return std::move(result_);
  }

 private:
  void add_all(const doc::Inlines& content, const Position& position) {
    const doc::Inline* before = nullptr;
    for (const doc::Inline& inline_content : content) {
      const auto* footnote = std::get_if<doc::Footnote>(&inline_content.value);
      if (footnote != nullptr && before != nullptr && std::holds_alternative<doc::Footnote>(before->value))
        add_text(doc::between_footnote_marks, raised(position));
      std::visit([&](const auto& value) { add(value, position); }, inline_content.value);
      before = &inline_content;
    }
  }

  void add(const doc::Text& text, const Position& position) { add_text(text.text, position); }
  void add(const doc::LineBreak&, const Position& position) { add_text("\n", position); }

  /// Emphasis within slanted text stands upright again.
  void add(const doc::Emphasis& emphasis, const Position& position) {
    const bool strong = emphasis.kind == doc::EmphasisKind::strong;
    Position inner = enter(strong ? InlineKind::strong : InlineKind::emphasis, {}, position);
    if (strong) {
      inner.bold = true;
    } else {
      inner.italic = !position.italic;
    }
    add_all(emphasis.content, inner);
  }

  void add(const doc::Link& link, const Position& position) {
    Position inner = enter(InlineKind::link, link.uri, position);
    inner.in_link = true;
    add_all(link.content, inner);
  }

  void add(const doc::Reference& reference, const Position& position) {
    Position inner = enter(InlineKind::reference, reference.target, position);
    inner.in_link = true;
    add_all(reference.content, inner);
    if (reference.page_number == doc::PageNumber::with && setting_.page_reference) {
      add_text(setting_.page_reference(reference), inner);
    }
  }

  void add(const doc::Foreign& foreign, const Position& position) {
    Position inner = enter(InlineKind::foreign, foreign.language, position);
    inner.language = foreign.language;
    add_all(foreign.content, inner);
  }

  void add(const doc::Abbreviation& abbreviation, const Position& position) {
    add_all(abbreviation.content, enter(InlineKind::abbreviation, abbreviation.expansion, position));
  }

  /// Where no index needs it, a term is what it holds.
  void add(const doc::IndexTerm& term, const Position& position) {
    add_all(term.content,
            term.anchor.empty() ? position : enter(InlineKind::index_term, term.anchor, position));
  }

  void add(const doc::Footnote& footnote, const Position& position) {
    ENSURE(position.element == 0);
    const std::string mark = std::to_string(setting_.footnote_number(footnote));
    Position inner = raised(enter(InlineKind::footnote, mark, position));
    inner.in_link = true;
    add_text(mark, inner);
  }

  static Position raised(Position position) {
    position.bold = position.italic = false;
    position.raised = true;
    return position;
  }

  Position enter(InlineKind kind, std::string value, const Position& outer) {
    Position inner = outer;
    inner.element = static_cast<std::uint32_t>(result_.elements.size());
    result_.elements.push_back({kind, outer.element, std::move(value), {}});
    result_.elements[outer.element].kids.push_back({Element::Kid::Kind::element, inner.element});
    return inner;
  }

  void add_text(std::string_view text, const Position& position) {
    const bool after_space =
        result_.text.empty() || result_.text.back() == ' ' || result_.text.back() == '\n';
    if (after_space && text.starts_with(' ')) text.remove_prefix(1);
    if (text.empty()) return;
    const std::uint32_t look = look_at(position);
    const std::uint32_t piece = piece_of(position.element);
    const auto begin = static_cast<std::uint32_t>(result_.text.size());
    result_.text += text;
    const auto end = static_cast<std::uint32_t>(result_.text.size());
    std::vector<Span>& spans = result_.spans;
    if (!spans.empty() && spans.back().look == look && spans.back().piece == piece) {
      spans.back().end = end;
    } else {
      spans.push_back({begin, end, look, piece});
    }
  }

  std::uint32_t look_at(const Position& position) {
    const doc::Colour colour = position.in_link ? setting_.link : style_.colour;
    const text::StackIndex stack = fonts_.stack(style_.family, position.bold, position.italic);
    const Length rise = position.raised ? style_.size * mark_rise_percent / 100 : Length();
    for (std::uint32_t i = 0; i < result_.looks.size(); ++i) {
      const Look& look = result_.looks[i];
      if (look.stack == stack && look.colour == colour && look.language == position.language &&
          look.rise == rise)
        return i;
    }
    const Length size = position.raised ? style_.size * mark_size_percent / 100 : style_.size;
    result_.looks.push_back({stack, size, colour, position.language, rise});
    return static_cast<std::uint32_t>(result_.looks.size() - 1);
  }

  /// The leaf that text of the element goes to: the latest one, unless another element stood in between.
  std::uint32_t piece_of(std::uint32_t element) {
    std::vector<Element::Kid>& kids = result_.elements[element].kids;
    if (!kids.empty() && kids.back().kind == Element::Kid::Kind::leaf) return kids.back().index;
    kids.push_back({Element::Kid::Kind::leaf, static_cast<std::uint32_t>(result_.pieces.size())});
    result_.pieces.push_back({element});
    return kids.back().index;
  }

  const doc::ParagraphStyle& style_;
  const Fonts& fonts_;
  const ParagraphSetting& setting_;
  Collected result_;
};

}  // namespace

Collected collect(const doc::Inlines& content, const doc::ParagraphStyle& style, const Fonts& fonts,
                  const ParagraphSetting& setting) {
  return Collector(style, fonts, setting).run(content);
}

}  // namespace protokollwerk::layout
