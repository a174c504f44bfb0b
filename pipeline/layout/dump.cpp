#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <variant>

#include "layout/frame.h"

namespace protokollwerk::layout {
namespace {

std::string number(Length length) {
  std::array<char, 32> text{};
  const long long value = length.millipoints();
  const int size = std::snprintf(text.data(), text.size(), "%s%lld.%03lld", value < 0 ? "-" : "",
                                 (value < 0 ? -value : value) / 1000, (value < 0 ? -value : value) % 1000);
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string colour_code(doc::Colour colour) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02X%02X%02X", static_cast<unsigned>(colour.red),
                static_cast<unsigned>(colour.green), static_cast<unsigned>(colour.blue));
  return text.data();
}

std::string rectangle(const Rectangle& area) {
  return number(area.left) + " " + number(area.top) + " " + number(area.right) + " " + number(area.bottom);
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string_view artifact_name(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::pagination_header:
      return "head";
    case ArtifactKind::pagination_footer:
      return "foot";
    case ArtifactKind::watermark:
      return "watermark";
    case ArtifactKind::layout:
      return "artifact";
  }
  return {};
}

struct Content {
  std::string operator()(LeafIndex leaf) const { return "leaf " + std::to_string(leaf); }
  std::string operator()(ArtifactKind kind) const { return std::string(artifact_name(kind)); }
};

struct Drawing {
  static std::string letters(const GlyphRun& run) {
    return run.letter_width == 1000 ? "" : " letters " + std::to_string(run.letter_width);
  }
  std::string operator()(const GlyphRun& run) const {
    Length width;
    for (const PlacedGlyph& glyph : run.glyphs) width += glyph.advance;
    return "text at " + number(run.origin.x) + " " + number(run.origin.y) + " width " + number(width) +
           " face " + std::to_string(run.face) + " size " + number(run.size) + letters(run) + " " +
           colour_code(run.colour) + " " + quoted(run.text);
  }
  std::string operator()(const Picture& picture) const {
    return "image " + std::to_string(picture.image) + " in " + rectangle(picture.area);
  }
  std::string operator()(const Polygon& polygon) const {
    std::string text = "polygon";
    for (const Point& point : polygon.points) text += " " + number(point.x) + " " + number(point.y);
    return text + " " + colour_code(polygon.colour);
  }
  std::string operator()(const Fill& fill) const {
    return "fill " + rectangle(fill.area) + " " + colour_code(fill.colour);
  }
};

std::string link_line(const LinkArea& link) {
  const std::string target = link.uri.empty() ? "anchor " + quoted(link.anchor) : "uri " + quoted(link.uri);
  return "  link element " + std::to_string(link.element) + " " + rectangle(link.area) + " " + target + " " +
         quoted(link.description) + "\n";
}

std::string page_text(const Page& page, std::size_t index) {
  std::string text = "page " + std::to_string(index + 1) + " " + number(page.width) + " x " +
                     number(page.height) + " label " + quoted(page.label.text()) + "\n";
  for (const Item& item : page.items)
    text += "  " + std::visit(Content{}, item.content) + " " + std::visit(Drawing{}, item.drawing) + "\n";
  for (const FigureArea& figure : page.figures)
    text += "  figure element " + std::to_string(figure.element) + " " + rectangle(figure.area) + "\n";
  for (const LinkArea& link : page.links) text += link_line(link);
  return text;
}

}  // namespace

std::string dump(const Pages& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) text += page_text(pages.pages[i], i);
  for (const Destination& destination : pages.destinations)
    text += "destination " + quoted(destination.anchor) + " page " + std::to_string(destination.page + 1) +
            " top " + number(destination.top) + "\n";
  for (const Bookmark& bookmark : pages.bookmarks)
    text += "bookmark " + std::to_string(bookmark.level) + " " + quoted(bookmark.title) + " to " +
            quoted(pages.destinations[bookmark.destination].anchor) + "\n";
  return text;
}

}  // namespace protokollwerk::layout
