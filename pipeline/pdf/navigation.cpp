#include "pdf/navigation.h"

#include <algorithm>

#include "base/contract.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

using layout::Destination;
using layout::Pages;
using PageStyle = layout::PageLabel::Style;

bool has_destination(const Pages& pages, const std::string& anchor) {
  const auto found = std::lower_bound(
      pages.destinations.begin(), pages.destinations.end(), anchor,
      [](const Destination& destination, const std::string& wanted) { return destination.anchor < wanted; });
  return found != pages.destinations.end() && found->anchor == anchor;
}

/// A URI has ASCII only (RFC 3986); other bytes are percent-encoded as RFC 3987 maps an IRI.
std::string ascii_uri(const std::string& uri) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char character : uri) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte > ' ' && byte < 0x7F) {
      result += character;
    } else {
      result += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return result;
}

/// Another document of the same family: a file beside this one, and a destination in it behind "#".
std::string remote_action(const std::string& uri) {
  const std::size_t hash = std::min(uri.find('#'), uri.size());
  std::string action = "/A<</S/GoToR/F";
  syntax::bytes(action, uri.substr(0, hash));
  action += "/D";
  if (hash + 1 < uri.size()) {
    syntax::bytes(action, uri.substr(hash + 1));
  } else {
    action += "[0/Fit]";
  }
  return action + ">>";
}

std::string uri_action(const std::string& uri) {
  std::string action = "/A<</S/URI/URI";
  syntax::bytes(action, ascii_uri(uri));
  return action + ">>";
}

bool has_scheme(const std::string& uri) {
  return uri.find(':') < uri.find_first_of("/#?");
}

/// Print flag (bit 3), without which PDF/A does not allow the annotation; no visible border.
std::string link_entries(const layout::LinkArea& link, std::size_t parent_tree_key) {
  std::string entries = "/F 4/Border[0 0 0]/StructParent ";
  syntax::integer(entries, static_cast<std::int64_t>(parent_tree_key));
  entries += "/Contents";
  syntax::text(entries, link.description);
  if (link.uri.empty()) {
    entries += "/Dest";
    syntax::bytes(entries, link.anchor);
  } else {
    entries += has_scheme(link.uri) ? uri_action(link.uri) : remote_action(link.uri);
  }
  return entries;
}

/// The area up to the next whole points outside: nobody aims finer, and the numbers are short.
layout::Rectangle whole_points(const layout::Rectangle& area) {
  const auto below = [](Length value) {
    const std::int64_t rest = (value.millipoints() % 1000 + 1000) % 1000;
    return value - Length::from_millipoints(rest);
  };
  const auto above = [&](Length value) { return below(value + Length::from_millipoints(999)); };
  return {below(area.left), above(area.top), above(area.right), below(area.bottom)};
}

void check_link(const Pages& pages, const layout::LinkArea& link) {
  ENSURE(link.element < pages.elements.size());
  ENSURE(pages.elements[link.element].role == doc::Role::link);
  ENSURE(!link.description.empty());
  ENSURE(link.uri.empty() != link.anchor.empty());
  ENSURE(link.anchor.empty() || has_destination(pages, link.anchor));
}

bool continues_range(const Pages& pages, std::size_t page) {
  if (page == 0) return false;
  const layout::PageLabel& label = pages.pages[page].label;
  const layout::PageLabel& before = pages.pages[page - 1].label;
  return label.style == before.style && label.style != PageStyle::none && label.number == before.number + 1;
}

void label_range(std::string& to, const layout::PageLabel& label) {
  to += "<<";
  if (label.style == PageStyle::decimal) to += "/S/D";
  if (label.style == PageStyle::roman) to += "/S/R";
  if (label.style != PageStyle::none && label.number > 1) {
    to += "/St ";
    syntax::integer(to, label.number);
  }
  to += ">>";
}

}  // namespace

std::vector<LinkObject> add_links(Haru& haru, const Pages& pages,
                                  const std::vector<ObjectNumber>& page_objects) {
  std::vector<LinkObject> links;
  for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
    const Length height = pages.pages[page].height;
    for (const layout::LinkArea& link : pages.pages[page].links) {
      check_link(pages, link);
      const layout::Rectangle area = {link.area.left, height - link.area.top, link.area.right,
                                      height - link.area.bottom};
      const ObjectNumber annotation = haru.add_link(page_objects[page], whole_points(area));
      haru.append(annotation, link_entries(link, page_objects.size() + links.size()));
      links.push_back({link.element, page, annotation});
    }
  }
  return links;
}

Tree destination_tree(const Pages& pages, const std::vector<ObjectNumber>& page_objects) {
  Tree tree("Names");
  for (std::size_t i = 0; i < pages.destinations.size(); ++i) {
    const Destination& destination = pages.destinations[i];
    ENSURE(destination.page < page_objects.size());
    if (i > 0) ENSURE(pages.destinations[i - 1].anchor < destination.anchor);
    std::string name;
    syntax::bytes(name, destination.anchor);
    std::string place = "[";
    syntax::reference(place, page_objects[destination.page]);
    place += "/XYZ null ";
    syntax::length(place, pages.pages[destination.page].height - destination.top);
    tree.add(std::move(name), place + " null]");
  }
  return tree;
}

void add_bookmarks(Haru& haru, const Pages& pages) {
  std::vector<ObjectNumber> path;
  for (const layout::Bookmark& bookmark : pages.bookmarks) {
    const auto level = static_cast<std::size_t>(bookmark.level);
    ENSURE(level >= 1);
    ENSURE(level <= path.size() + 1);
    ENSURE(bookmark.destination < pages.destinations.size());
    path.resize(level - 1);
    const auto parent = path.empty() ? std::nullopt : std::optional(path.back());
    const Haru::Outline state = level < 2 ? Haru::Outline::open : Haru::Outline::closed;
    const ObjectNumber outline = haru.add_outline(parent, state);
    std::string entries = "/Title";
    syntax::text(entries, bookmark.title);
    entries += "/Dest";
    syntax::bytes(entries, pages.destinations[bookmark.destination].anchor);
    haru.append(outline, entries);
    path.push_back(outline);
  }
}

std::string page_labels(const Pages& pages) {
  std::string labels = "/PageLabels<</Nums[";
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    if (continues_range(pages, page)) continue;
    if (page > 0) labels += ' ';
    syntax::integer(labels, static_cast<std::int64_t>(page));
    label_range(labels, pages.pages[page].label);
  }
  return labels + "]>>";
}

}  // namespace protokollwerk::pdf
