#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/contract.h"
#include "layout/builder.h"
#include "layout/emit.h"
#include "layout/index.h"
#include "layout/layout.h"
#include "layout/paginate.h"
#include "layout/review.h"
#include "layout/running.h"

namespace protokollwerk::layout {
namespace {

std::vector<Strip> strips_of(Builder& builder, const doc::Document& document) {
  Column column;
  Place place;
  place.column = &column;
  place.width = builder.text_width();
  add_blocks(builder, document.content, place);
  return column.take();
}

std::size_t digits_of(std::size_t number) {
  return std::to_string(number).size();
}

/// A generous guess at how many digits page numbers will have: most pages have 2000 bytes of text or more.
std::size_t likely_digits(const doc::Document& document) {
  return digits_of(20 + doc::plain_text(document).size() / 1000);
}

/// The first pass: blocks to strips to pages, with room for page numbers.
struct FirstPass {
  Builder builder;
  std::vector<Sheet> sheets;

  FirstPass(const doc::Document& document, const doc::Style& style, const Fonts& fonts, std::size_t digits)
      : builder(document, style, fonts, digits) {
    builder.flow().strips = strips_of(builder, document);
    sheets = paginate(builder.flow(), {builder.text_height(), builder.landscape_height()});
    set_index(builder, sheets);
  }
};

/// Begins again with room for the right number of digits if the guess was too low (many nearly empty pages).
std::unique_ptr<FirstPass> first_pass(const doc::Document& document, const doc::Style& style,
                                      const Fonts& fonts) {
  const std::size_t guess = likely_digits(document);
  auto pass = std::make_unique<FirstPass>(document, style, fonts, guess);
  const std::size_t needed = digits_of(pass->sheets.size());
  if (needed <= guess) return pass;
  pass = std::make_unique<FirstPass>(document, style, fonts, needed + 1);
  ENSURE(digits_of(pass->sheets.size()) <= needed + 1);
  return pass;
}

/// The number of the last page that is counted with the page.
std::string last_number(const std::vector<Page>& pages, const PageLabel& label) {
  const auto last = std::find_if(pages.rbegin(), pages.rend(),
                                 [&](const Page& page) { return page.label.style == label.style; });
  return last->label.text();
}

void add_running_titles(Pages& pages, const std::vector<Sheet>& sheets, RunningTitles titles,
                        const std::vector<std::string>& chapters) {
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (sheets[i].title_page) continue;
    const PageLabel& label = pages.pages[i].label;
    const auto chapter = static_cast<std::size_t>(sheets[i].chapter);
    titles.add(pages.pages[i], {label.text(), last_number(pages.pages, label),
                                sheets[i].chapter < 0 ? std::string() : chapters[chapter]});
  }
}

}  // namespace

Pages lay_out(const doc::Document& document, const doc::Style& style, const Fonts& fonts) {
  const std::unique_ptr<FirstPass> pass = first_pass(document, style, fonts);
  Builder& builder = pass->builder;
  const std::vector<Sheet>& sheets = pass->sheets;
  Flow& flow = builder.flow();
  // The second pass prints the numbers that the first one found. It changes no height, so every strip stays.
  builder.print_numbers(numbers_of_anchors(flow, sheets));
  Pages pages = emit(flow, sheets, style);
  add_running_titles(pages, sheets, {document.running, style, builder.setter()}, flow.chapters);
  add_review(pages, document.review, style, builder.setter());
  pages.images = document.images;
  pages.leaf_count = builder.tree().leaf_count();
  pages.elements = builder.tree().take();
  return pages;
}

}  // namespace protokollwerk::layout
