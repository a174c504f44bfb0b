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

/// Lists stand beside sections or within them.
template <typename Unwanted>
void drop_lists(doc::Blocks& blocks, const Unwanted& unwanted) {
  std::erase_if(blocks, [&](const doc::Block& block) {
    const auto* list = std::get_if<doc::ListOfCaptions>(&block.value);
    return list != nullptr && unwanted(*list);
  });
  for (doc::Block& block : blocks) {
    if (auto* section = std::get_if<doc::Section>(&block.value)) drop_lists(section->content, unwanted);
    if (auto* front = std::get_if<doc::FrontMatter>(&block.value)) drop_lists(front->content, unwanted);
  }
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

void drop_empty_lists(doc::Document& document) {
  bool figures = false;
  bool tables = false;
  model::for_each_block(document.content, [&](const doc::Block& block) {
    const auto* figure = std::get_if<doc::Figure>(&block.value);
    const auto* table = std::get_if<doc::Table>(&block.value);
    figures = figures || (figure != nullptr && !figure->caption.empty());
    tables = tables || (table != nullptr && !table->caption.empty());
  });
  drop_lists(document.content, [&](const doc::ListOfCaptions& list) {
    return list.of == doc::ListOfCaptions::Of::figures ? !figures : !tables;
  });
}

void add_images(doc::Document& document, const xml::Element& result) {
  std::set<std::string, std::less<>> shown;
  model::for_each_figure(document.content, [&](const doc::Figure& figure) {
    if (!figure.drawing) shown.insert(figure.file);
  });
  for (const xml::Element& element : result.child("bilder").children())
    if (shown.erase(std::string(element.attribute("name"))) > 0)
      document.images.push_back(image_from(element));
  ENSURE(shown.empty());
}

}  // namespace protokollwerk::compose
