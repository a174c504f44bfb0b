#include "layout/outline.h"

#include <variant>

namespace protokollwerk::layout {
namespace {

/// "Tabelle 2: Zahlen"
std::string named(const std::string& label, const doc::Inlines& caption) {
  return caption.empty() ? label : label + ": " + doc::plain_text(caption);
}

struct Collector {
  Outline& outline;
  int level = 1;

  void describe(const doc::Anchor& anchor, std::string text) const {
    if (!anchor.empty() && !text.empty()) outline.descriptions.emplace(anchor, std::move(text));
  }

  void blocks(const doc::Blocks& content) const {
    for (const doc::Block& block : content) std::visit(*this, block.value);
  }

  void operator()(const doc::Section& section) const {
    if (section.contents == doc::Section::Contents::listed)
      outline.sections.push_back({level, section.number, section.title, section.anchor});
    describe(section.anchor, "Abschnitt " + heading_text(section));
    Collector{outline, level + 1}.blocks(section.content);
  }
  void operator()(const doc::TableOfContents& contents) const {
    outline.contents_levels = contents.levels;
    describe(contents.anchor, contents.title);
  }
  void operator()(const doc::ListOfCaptions& list) const {
    outline.sections.push_back({level, {}, {{doc::Text{list.title}}}, list.anchor});
    describe(list.anchor, list.title);
  }
  void operator()(const doc::Callout& callout) const {
    describe(callout.anchor, doc::plain_text(callout.label));
    blocks(callout.content);
  }
  void operator()(const doc::Table& table) const {
    describe(table.anchor, named(table.label.empty() ? "Tabelle" : table.label, table.caption));
    if (!table.caption.empty()) outline.tables.push_back({1, table.label, table.caption, table.anchor});
  }
  void operator()(const doc::Figure& figure) const {
    describe(figure.anchor, named(figure.label.empty() ? "Abbildung" : figure.label, figure.caption));
    if (!figure.caption.empty()) outline.figures.push_back({1, figure.label, figure.caption, figure.anchor});
  }
  void operator()(const doc::List& list) const {
    for (const doc::ListItem& item : list.items) blocks(item.content);
  }
  void operator()(const doc::Quotation& quotation) const { blocks(quotation.content); }
  void operator()(const doc::TitlePage& page) const { blocks(page.content); }
  void operator()(const doc::Index& index) const {
    for (const doc::IndexGroup& group : index.groups)
      for (const doc::IndexEntry& entry : group.entries) describe(entry);
  }
  void describe(const doc::IndexEntry& entry) const {
    for (const doc::Anchor& place : entry.places)
      describe(place, "Stelle zum Stichwort „" + entry.term + "“");
    describe(entry.anchor, "Stichwort „" + entry.term + "“");
    for (const doc::IndexEntry& below : entry.sub_entries)
      for (const doc::Anchor& place : below.places)
        describe(place, "Stelle zum Stichwort „" + entry.term + ", " + below.term + "“");
  }
  void operator()(const doc::FrontMatter& front) const {
    outline.has_front_matter = true;
    blocks(front.content);
  }
  void operator()(const doc::Paragraph&) const {}
  void operator()(const doc::PageBreak&) const {}
};

}  // namespace

std::string heading_text(const doc::Section& section) {
  const std::string title = doc::plain_text(section.title);
  return section.number.empty() ? title : section.number + " " + title;
}

Outline outline_of(const doc::Document& document) {
  Outline outline;
  Collector{outline}.blocks(document.content);
  return outline;
}

}  // namespace protokollwerk::layout
