#include "compose/references.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace protokollwerk::compose {
namespace {

/// What a reference without words of its own says, by anchor.
using Labels = std::map<std::string, std::string>;

std::string first_of(const std::string& label, const std::string& text) {
  return label.empty() ? text : label;
}

class LabelCollector {
 public:
  Labels labels;
  /// Anchors of the front matter, whose pages have other numbers: nobody is sent there by page.
  std::set<std::string> in_front;

  void collect(const doc::Blocks& blocks) {
    for (const doc::Block& block : blocks) std::visit(*this, block.value);
  }

  void operator()(const doc::Paragraph& paragraph) {
    add(paragraph.anchor, doc::plain_text(paragraph.content));
  }
  void operator()(const doc::List& list) {
    for (const doc::ListItem& item : list.items) {
      add(item.anchor, item.label);
      collect(item.content);
    }
  }
  void operator()(const doc::Table& table) {
    add(table.anchor, first_of(table.label, doc::plain_text(table.caption)));
    for (const auto* rows : {&table.head, &table.body})
      for (const doc::Row& row : *rows)
        for (const doc::Cell& cell : row.cells) collect(cell.content);
  }
  void operator()(const doc::Callout& callout) {
    add(callout.anchor, doc::plain_text(callout.label));
    collect(callout.content);
  }
  void operator()(const doc::Figure& figure) { add(figure.anchor, figure.label); }
  void operator()(const doc::Quotation& quotation) { collect(quotation.content); }
  void operator()(const doc::Section& section) {
    const std::string title = doc::plain_text(section.title);
    add(section.anchor, section.number.empty() ? title : section.number + " " + title);
    collect(section.content);
  }
  void operator()(const doc::TableOfContents& contents) { add(contents.anchor, contents.title); }
  void operator()(const doc::ListOfCaptions& list) { add(list.anchor, list.title); }
  void operator()(const doc::TitlePage& page) { collect(page.content); }
  void operator()(const doc::FrontMatter& front) {
    front_ = true;
    collect(front.content);
    front_ = false;
  }
  void operator()(const doc::Index&) {}
  void operator()(const doc::PageBreak&) {}

 private:
  void add(const std::string& anchor, const std::string& label) {
    if (anchor.empty()) return;
    labels.emplace(anchor, first_of(label, anchor));
    if (front_) in_front.insert(anchor);
  }

  bool front_ = false;
};

class Resolver {
 public:
  explicit Resolver(const LabelCollector& found) : found_(found) {}

  void resolve(doc::Blocks& blocks) {
    for (doc::Block& block : blocks) std::visit(*this, block.value);
  }

  void operator()(doc::Paragraph& paragraph) { resolve(paragraph.content); }
  void operator()(doc::List& list) {
    for (doc::ListItem& item : list.items) resolve(item.content);
  }
  void operator()(doc::Table& table) {
    resolve(table.caption);
    for (auto* rows : {&table.head, &table.body})
      for (doc::Row& row : *rows)
        for (doc::Cell& cell : row.cells) resolve(cell.content);
  }
  void operator()(doc::Callout& callout) {
    resolve(callout.label);
    resolve(callout.content);
  }
  void operator()(doc::Figure& figure) { resolve(figure.caption); }
  void operator()(doc::Quotation& quotation) { resolve(quotation.content); }
  void operator()(doc::Section& section) {
    resolve(section.title);
    resolve(section.content);
  }
  void operator()(doc::TableOfContents&) {}
  void operator()(doc::ListOfCaptions&) {}
  void operator()(doc::TitlePage& page) { resolve(page.content); }
  void operator()(doc::FrontMatter& front) { resolve(front.content); }
  void operator()(doc::Index&) {}
  void operator()(doc::PageBreak&) {}

 private:
  void resolve(doc::Inlines& line) {
    doc::Inlines resolved;
    for (doc::Inline& piece : line) {
      if (auto* reference = std::get_if<doc::Reference>(&piece.value))
        append(resolved, std::move(*reference));
      else
        resolved.push_back(descended(std::move(piece)));
    }
    line = std::move(resolved);
  }

  void append(doc::Inlines& line, doc::Reference reference) {
    resolve(reference.content);
    const Labels& labels = found_.labels;
    const auto target = labels.find(reference.target);
    if (doc::plain_text(reference.content).empty())
      reference.content = {{doc::Text{target == labels.end() ? reference.target : target->second}}};
    if (found_.in_front.contains(reference.target)) reference.page_number = doc::PageNumber::without;
    if (target != labels.end())
      line.push_back({std::move(reference)});
    else
      for (doc::Inline& piece : reference.content) line.push_back(std::move(piece));
  }

  doc::Inline descended(doc::Inline piece) {
    std::visit(
        [this](auto& value) {
          if constexpr (requires { value.content; }) resolve(value.content);
        },
        piece.value);
    return piece;
  }

  const LabelCollector& found_;
};

}  // namespace

void resolve_references(doc::Document& document) {
  LabelCollector collector;
  collector.collect(document.content);
  Resolver(collector).resolve(document.content);
}

}  // namespace protokollwerk::compose
