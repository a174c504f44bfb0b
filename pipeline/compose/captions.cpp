#include "compose/captions.h"

#include <set>

#include "base/base64.h"
#include "base/contract.h"
#include "image/image.h"
#include "model/walk.h"

namespace protokollwerk::compose {
namespace {

/// Numbers one kind of block. No author's identifier has a colon.
class Counter {
 public:
  Counter(const char* word, const char* anchor) : word_(word), anchor_(anchor) {}

  template <typename Captioned>
  void number(Captioned& block) {
    if (block.caption.empty()) return;
    const std::string number = std::to_string(++count_);
    block.label = word_ + " " + number;
    if (block.anchor.empty()) block.anchor = anchor_ + ":" + number;
  }

 private:
  std::string word_;
  std::string anchor_;
  std::size_t count_ = 0;
};

doc::Image image_from(const xml::Element& element) {
  auto bytes = from_base64(element.text());
  ENSURE(bytes.has_value());  // xs:base64Binary
  const image::Size size = image::size_of(*bytes);
  return {std::string(element.attribute("name")), std::make_shared<const std::string>(std::move(*bytes)),
          size.width, size.height};
}

}  // namespace

void number_captions(doc::Document& document) {
  Counter figures("Abbildung", "abbildung");
  Counter tables("Tabelle", "tabelle");
  model::for_each_block(document.content, [&](doc::Block& block) {
    if (auto* figure = std::get_if<doc::Figure>(&block.value)) figures.number(*figure);
    if (auto* table = std::get_if<doc::Table>(&block.value)) tables.number(*table);
  });
}

void add_images(doc::Document& document, const xml::Element& result) {
  std::set<std::string, std::less<>> shown;
  model::for_each_figure(document.content, [&](const doc::Figure& figure) { shown.insert(figure.file); });
  for (const xml::Element& element : result.child("bilder").children())
    if (shown.erase(std::string(element.attribute("name"))) > 0)
      document.images.push_back(image_from(element));
  ENSURE(shown.empty());
}

}  // namespace protokollwerk::compose
