#include <algorithm>
#include <utility>

#include "base/contract.h"
#include "layout/builder.h"
#include "layout/drawing.h"

namespace protokollwerk::layout {
namespace {

using namespace literals;

constexpr std::int64_t pixels_per_inch = 150;
constexpr Length inch = 72_pt;
/// Below a picture there is always room for its caption.
constexpr int lines_for_caption = 4;

std::uint32_t image_of(const Builder& builder, const doc::Figure& figure) {
  const std::vector<doc::Image>& images = builder.images();
  const auto found = std::find_if(images.begin(), images.end(),
                                  [&](const doc::Image& image) { return image.name == figure.file; });
  ENSURE(found != images.end());
  return static_cast<std::uint32_t>(found - images.begin());
}

struct Extent {
  Length width, height;
};

Length most_height(const Builder& builder, const Place& place) {
  if (place.picture_height > Length{}) return place.picture_height;
  return builder.text_height() - builder.paragraph_style("bildtitel").leading * lines_for_caption;
}

/// As wide as the author says or the pixels are, as high as there is room for; the proportions stay.
Extent extent_of(const Builder& builder, const doc::Figure& figure, const doc::Image& image,
                 const Place& place) {
  const Length wished =
      figure.width_percent > 0 ? place.width * figure.width_percent / 100 : natural_width(image);
  const Length width = std::min(wished, place.width);
  const Length height = width * image.height / image.width;
  const Length most = most_height(builder, place);
  if (height <= most) return {width, height};
  return {most * image.width / image.height, most};
}

Strip figure_strip(const Builder& builder, Length height, const Place& place) {
  Strip strip;
  strip.height = height;
  strip.space_above = builder.paragraph_style("text").space_below;
  strip.bar = place.bar;
  return strip;
}

ElementIndex figure_element(Builder& builder, const doc::Figure& figure, const Place& inside) {
  const ElementIndex element = builder.tree().add(inside.parent, doc::Role::figure);
  builder.tree()[element].alternative = figure.alternative;
  return element;
}

void add_image(Builder& builder, const doc::Figure& figure, const Place& inside) {
  const doc::Image& image = image_shown(builder, figure);
  const ElementIndex element = figure_element(builder, figure, inside);
  const Extent extent = extent_of(builder, figure, image, inside);
  Strip strip = figure_strip(builder, extent.height, inside);
  strip.picture = StripPicture{image_of(builder, figure), inside.left, inside.left + extent.width,
                               builder.tree().add_leaf(element), element};
  inside.column->append(std::move(strip));
}

/// One figure for each part, so that a drawing may run over several pages; each part ends its page.
void add_drawing(Builder& builder, const doc::Figure& figure, const Place& inside) {
  const DrawingRoom room = {inside.width, most_height(builder, inside)};
  bool first = true;
  for (Drawn& part : draw(*figure.drawing, room, builder.setter(), builder.style())) {
    if (!std::exchange(first, false)) inside.column->before_next(PageEnd::forced);
    const ElementIndex element = figure_element(builder, figure, inside);
    Strip strip = figure_strip(builder, part.height, inside);
    strip.space_above = std::max(strip.space_above, builder.paragraph_style("diagramm").space_above);
    strip.drawing =
        StripDrawing{std::make_shared<const std::vector<Shape>>(std::move(part.shapes)), inside.left,
                     inside.left + inside.width, builder.tree().add_leaf(element), element};
    inside.column->append(std::move(strip));
  }
}

}  // namespace

Length natural_width(const doc::Image& image) {
  return inch * image.width / pixels_per_inch;
}

const doc::Image& image_shown(const Builder& builder, const doc::Figure& figure) {
  return builder.images()[image_of(builder, figure)];
}

void add_figure(Builder& builder, const doc::Figure& figure, const Place& place) {
  Place inside = place;
  inside.parent = builder.tree().add(place.parent, doc::Role::division);
  builder.anchor(figure.anchor, *place.column);
  if (figure.drawing)
    add_drawing(builder, figure, inside);
  else
    add_image(builder, figure, inside);
  place.column->space_below(builder.paragraph_style(figure.drawing ? "diagramm" : "text").space_below);
  if (figure.caption.empty()) return;
  place.column->before_next(PageEnd::forbidden);
  add_text(builder, builder.captioned(figure.label, figure.caption), builder.paragraph_style("bildtitel"),
           inside, builder.tree().add(inside.parent, doc::Role::caption));
}

}  // namespace protokollwerk::layout
