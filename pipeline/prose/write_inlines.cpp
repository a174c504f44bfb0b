#include "prose/inlines.h"

namespace protokollwerk::prose {
namespace {

/// One overload per inline kind, so that a new kind does not compile until it can be written.
class InlineWriter {
 public:
  explicit InlineWriter(xml::Writer& writer) : writer_(writer) {}

  void operator()(const doc::Text& text) const { writer_.text(text.text); }
  void operator()(const doc::Emphasis& emphasis) const {
    writer_.open(emphasis.kind == doc::EmphasisKind::strong ? "stark" : "hervorhebung");
    close_with(emphasis.content);
  }
  void operator()(const doc::Link& link) const {
    writer_.open("verweis");
    writer_.attribute("ziel", link.uri);
    close_with(link.content);
  }
  void operator()(const doc::Reference& reference) const {
    writer_.open("bezug");
    writer_.attribute("id", reference.target);
    if (reference.page_number == doc::PageNumber::with) writer_.attribute("seite", "ja");
    close_with(reference.content);
  }
  void operator()(const doc::Foreign& foreign) const {
    writer_.open("fremd");
    writer_.attribute("xml:lang", foreign.language);
    close_with(foreign.content);
  }
  void operator()(const doc::Abbreviation& abbreviation) const {
    writer_.open("abkuerzung");
    writer_.attribute("langform", abbreviation.expansion);
    close_with(abbreviation.content);
  }
  void operator()(const doc::IndexTerm& term) const {
    writer_.open("stichwort");
    if (!term.entry.empty()) writer_.attribute("eintrag", term.entry);
    if (!term.sub_entry.empty()) writer_.attribute("untereintrag", term.sub_entry);
    close_with(term.content);
  }
  void operator()(const doc::Footnote& footnote) const {
    writer_.open("fussnote");
    write_text_or_blocks(writer_, footnote.content);
    writer_.close();
  }
  void operator()(const doc::LineBreak& /*line_break*/) const {
    writer_.open("umbruch");
    writer_.close();
  }

 private:
  void close_with(const doc::Inlines& content) const {
    write_inlines(writer_, content);
    writer_.close();
  }

  xml::Writer& writer_;
};

}  // namespace

void write_inlines(xml::Writer& writer, const doc::Inlines& inlines) {
  if (inlines.empty()) return;
  writer.mixed();
  for (const auto& item : inlines) std::visit(InlineWriter(writer), item.value);
}

}  // namespace protokollwerk::prose
