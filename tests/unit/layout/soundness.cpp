#include "unit/layout/soundness.h"

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include "doc/role.h"

namespace protokollwerk::test {
namespace {

using layout::Element;
using layout::GlyphRun;
using layout::LeafIndex;
using layout::Pages;

struct TextBox {
  layout::Rectangle area;
  LeafIndex leaf = 0;
  std::string text;
};

/// Box of a run without its spaces at the end, from a font size's 0.8 above to 0.2 below the baseline.
TextBox box_of(const GlyphRun& run, LeafIndex leaf) {
  Length width;
  Length printed;
  for (const layout::PlacedGlyph& glyph : run.glyphs) {
    width += glyph.advance;
    if (run.text.substr(glyph.text_begin, glyph.text_length) != " ") printed = width;
  }
  return {{run.origin.x, run.origin.y - run.size * 8 / 10, run.origin.x + printed,
           run.origin.y + run.size * 2 / 10},
          leaf,
          run.text};
}

std::vector<TextBox> boxes_of(const layout::Page& page) {
  std::vector<TextBox> boxes;
  for (const layout::Item& item : page.items) {
    const auto* leaf = std::get_if<LeafIndex>(&item.content);
    const auto* run = std::get_if<GlyphRun>(&item.drawing);
    if (leaf != nullptr && run != nullptr) boxes.push_back(box_of(*run, *leaf));
  }
  return boxes;
}

bool overlap(const layout::Rectangle& a, const layout::Rectangle& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

std::vector<layout::ElementIndex> parents_of_leaves(const Pages& pages) {
  std::vector<layout::ElementIndex> parents(pages.leaf_count);
  for (layout::ElementIndex i = 0; i < pages.elements.size(); ++i)
    for (const Element::Kid& kid : pages.elements[i].kids)
      if (kid.kind == Element::Kid::Kind::leaf) parents[kid.index] = i;
  return parents;
}

bool is_heading(doc::Role role) {
  return role >= doc::Role::heading1 && role <= doc::Role::heading6;
}

void add_bare(std::string& bare, const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') continue;
    if (text.compare(i, 2, "\u00A0") == 0)
      ++i;
    else
      bare += text[i];
  }
}

void add_bare(std::string& bare, const Pages& pages, const std::vector<std::string>& texts,
              layout::ElementIndex element) {
  const doc::Role role = pages.elements[element].role;
  if (role == doc::Role::table_of_contents || role == doc::Role::index) return;
  for (const Element::Kid& kid : pages.elements[element].kids) {
    if (kid.kind == Element::Kid::Kind::leaf)
      add_bare(bare, texts[kid.index]);
    else
      add_bare(bare, pages, texts, kid.index);
  }
}

void check_leaves_together(const layout::Page& page, std::vector<std::string>& breaches) {
  std::set<LeafIndex> closed;
  const LeafIndex* open = nullptr;
  for (const layout::Item& item : page.items) {
    const auto* leaf = std::get_if<LeafIndex>(&item.content);
    if (open != nullptr && (leaf == nullptr || *leaf != *open)) closed.insert(*open);
    if (leaf != nullptr && closed.contains(*leaf))
      breaches.push_back("leaf " + std::to_string(*leaf) + " is interrupted on page " + page.label.text());
    open = leaf;
  }
}

}  // namespace

std::vector<std::string> breaches_of_tree(const Pages& pages) {
  std::vector<std::string> breaches;
  std::vector<int> element_parents(pages.elements.size(), 0);
  std::vector<int> leaf_parents(pages.leaf_count, 0);
  for (layout::ElementIndex i = 0; i < pages.elements.size(); ++i)
    for (const Element::Kid& kid : pages.elements[i].kids) {
      if (kid.kind == Element::Kid::Kind::leaf) {
        ++leaf_parents.at(kid.index);
        continue;
      }
      ++element_parents.at(kid.index);
      if (pages.elements[kid.index].parent != i || kid.index <= i)
        breaches.push_back("element " + std::to_string(kid.index) + " has the wrong parent");
    }
  for (std::size_t i = 1; i < element_parents.size(); ++i)
    if (element_parents[i] != 1)
      breaches.push_back("element " + std::to_string(i) + " is not a child of one");
  const std::vector<std::string> texts = layout::texts_of_leaves(pages);
  const std::vector<layout::ElementIndex> parents = parents_of_leaves(pages);
  for (std::size_t i = 0; i < leaf_parents.size(); ++i) {
    if (leaf_parents[i] != 1) breaches.push_back("leaf " + std::to_string(i) + " is not a child of one");
    const bool picture = pages.elements[parents[i]].role == doc::Role::figure;
    if (texts[i].empty() != picture)
      breaches.push_back("leaf " + std::to_string(i) + " is empty, or no picture");
  }
  for (const layout::Page& page : pages.pages) check_leaves_together(page, breaches);
  return breaches;
}

std::vector<std::string> breaches_of_space(const Pages& pages, const doc::Style& style) {
  std::vector<std::string> breaches;
  for (const layout::Page& page : pages.pages) {
    const std::vector<TextBox> boxes = boxes_of(page);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const layout::Rectangle& area = boxes[i].area;
      if (area.left < style.margin_left || area.right > page.width - style.margin_right ||
          area.top < style.margin_top || area.bottom > page.height - style.margin_bottom)
        breaches.push_back("in the margin of page " + page.label.text() + " at " +
                           std::to_string(area.left.points()) + " " + std::to_string(area.bottom.points()) +
                           ": " + boxes[i].text);
      for (std::size_t j = i + 1; j < boxes.size(); ++j)
        if (overlap(area, boxes[j].area))
          breaches.push_back("overprinted on page " + page.label.text() + ": " + boxes[i].text + " / " +
                             boxes[j].text);
    }
  }
  return breaches;
}

std::vector<std::string> lonely_headings(const Pages& pages) {
  std::vector<std::string> breaches;
  const std::vector<layout::ElementIndex> parents = parents_of_leaves(pages);
  for (const layout::Page& page : pages.pages) {
    const std::vector<TextBox> boxes = boxes_of(page);
    if (!boxes.empty() && is_heading(pages.elements[parents[boxes.back().leaf]].role))
      breaches.push_back("page " + page.label.text() + " ends with the heading " + boxes.back().text);
  }
  return breaches;
}

std::vector<std::string> widows_and_orphans(const Pages& pages) {
  std::map<LeafIndex, std::vector<std::set<Length>>>
      lines;  // of each leaf, the baselines on each of its pages
  for (const layout::Page& page : pages.pages) {
    std::map<LeafIndex, std::set<Length>> here;
    for (const layout::Item& item : page.items) {
      const auto* leaf = std::get_if<LeafIndex>(&item.content);
      const auto* run = std::get_if<GlyphRun>(&item.drawing);
      if (leaf != nullptr && run != nullptr) here[*leaf].insert(run->origin.y);
    }
    for (auto& [leaf, baselines] : here) lines[leaf].push_back(std::move(baselines));
  }
  std::vector<std::string> breaches;
  const std::vector<std::string> texts = layout::texts_of_leaves(pages);
  for (const auto& [leaf, parts] : lines)
    if (parts.size() > 1 && (parts.front().size() < 2 || parts.back().size() < 2))
      breaches.push_back("one line stands alone: " + texts[leaf]);
  return breaches;
}

std::vector<std::string> breaches_of_links(const Pages& pages) {
  std::vector<std::string> breaches;
  std::set<layout::ElementIndex> linked;
  std::set<std::string> anchors;
  for (const layout::Destination& destination : pages.destinations) anchors.insert(destination.anchor);
  for (const layout::Page& page : pages.pages)
    for (const layout::LinkArea& link : page.links) {
      linked.insert(link.element);
      if (pages.elements.at(link.element).role != doc::Role::link) breaches.push_back("area of no Link");
      if (link.description.empty()) breaches.push_back("link without description");
      if (link.uri.empty() && !anchors.contains(link.anchor))
        breaches.push_back("link to nowhere: " + link.anchor);
    }
  for (layout::ElementIndex i = 0; i < pages.elements.size(); ++i)
    if (pages.elements[i].role == doc::Role::link && !linked.contains(i))
      breaches.push_back("Link " + std::to_string(i) + " without area");
  return breaches;
}

std::string bare_text(const Pages& pages) {
  std::string bare;
  add_bare(bare, pages, layout::texts_of_leaves(pages), 0);
  return bare;
}

std::string bare_text(const doc::Document& document) {
  std::string bare;
  add_bare(bare, doc::plain_text(document));
  return bare;
}

}  // namespace protokollwerk::test
