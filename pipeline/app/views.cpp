#include "app/views.h"

#include "base/contract.h"
#include "base/utf8.h"
#include "diag/render.h"
#include "merge/restrict.h"
#include "model/words.h"
#include "read/result_reader.h"
#include "read/result_writer.h"
#include "text/coverage.h"

namespace protokollwerk::app {
namespace {

std::string with_printable_characters(const std::string& xml, const Printable& printable) {
  std::string text;
  for (std::size_t offset = 0; offset < xml.size();) {
    const char32_t character = utf8::next(xml, offset);
    if (is_layout_control(character) || printable(character)) {
      utf8::append(text, character);
    } else {
      text += "[" + text::code_point_name(character) + "]";
    }
  }
  return text;
}

}  // namespace

const ViewDocument& Views::get(model::Visibility visibility) {
  ViewDocument& view = made_[visibility];
  if (view.document) return view;
  view.xml = read::write_result(merge::restrict(checked_, visibility));
  view.document = read_back(view.xml, visibility);
  return view;
}

const ViewDocument& Views::get_printable(model::Visibility visibility, const Printable& printable) {
  ViewDocument& view = printable_[visibility];
  if (view.document) return view;
  view.xml = with_printable_characters(get(visibility).xml, printable);
  view.document = read_back(view.xml, visibility);
  return view;
}

std::unique_ptr<xml::Document> Views::read_back(const std::string& xml, model::Visibility visibility) {
  const std::string name = "ergebnisdokument.xml (" + std::string(model::word_of(visibility)) + ")";
  const auto source = program_.sources.add(name, xml);
  diag::Diagnostics own_faults;
  auto document =
      xml::parse(source, program_.sources, program_.schemas.result, read::result_limits, own_faults);
  if (document) return document;
  throw ContractViolation(
      "the program wrote a result that it cannot read\n" +
      diag::render_for_people(own_faults, program_.sources, diag::Language::english, diag::Colour::off));
}

}  // namespace protokollwerk::app
