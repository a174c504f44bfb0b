#include "xml/markup_index.h"

#include <algorithm>

#include "base/contract.h"

namespace protokollwerk::xml {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  MarkupIndex scan() {
    while ((at_ = text_.find('<', at_)) != std::string_view::npos) scan_markup();
    ENSURE(open_.empty());
    return std::move(index_);
  }

 private:
  void scan_markup() {
    const auto rest = text_.substr(at_);
    if (rest.starts_with("<!--")) return skip_construct("<!--", "-->");
    if (rest.starts_with("<![CDATA[")) return skip_construct("<![CDATA[", "]]>");
    if (rest.starts_with("<?")) return skip_construct("<?", "?>");
    if (rest.starts_with("</")) return scan_end_tag();
    scan_start_tag();
  }

  void skip_construct(std::string_view begin, std::string_view end) {
    at_ += begin.size();
    skip_behind(end);
  }

  void skip_behind(std::string_view end) {
    const auto found = text_.find(end, at_);
    ENSURE(found != std::string_view::npos);
    at_ = found + end.size();
  }

  void scan_end_tag() {
    skip_behind(">");
    ENSURE(!open_.empty());
    index_.elements[open_.back()].end = offset();
    open_.pop_back();
  }

  void scan_start_tag() {
    const auto ordinal = index_.elements.size();
    index_.elements.push_back({offset(), 0, 0, static_cast<std::uint32_t>(index_.attributes.size()), 0});
    ++at_;
    skip_name();
    for (skip_space(); current() != '>' && current() != '/'; skip_space()) scan_attribute();
    const bool has_no_content = current() == '/';
    skip_behind(">");
    auto& element = index_.elements[ordinal];
    element.start_tag_end = offset();
    element.attribute_count = static_cast<std::uint32_t>(index_.attributes.size()) - element.first_attribute;
    if (has_no_content) {
      element.end = offset();
    } else {
      open_.push_back(ordinal);
    }
  }

  void scan_attribute() {
    AttributePlace place;
    place.name_begin = offset();
    skip_name();
    place.name_end = offset();
    ENSURE(place.name_end > place.name_begin);
    skip_space();
    ENSURE(current() == '=');
    ++at_;
    skip_space();
    const char quote = current();
    ENSURE(quote == '"' || quote == '\'');
    ++at_;
    place.value_begin = offset();
    at_ = text_.find(quote, at_);
    ENSURE(at_ != std::string_view::npos);
    place.value_end = offset();
    ++at_;
    index_.attributes.push_back(place);
  }

  void skip_space() {
    while (is_space(current())) ++at_;
  }
  void skip_name() {
    while (!is_space(current()) && current() != '=' && current() != '>' && current() != '/') ++at_;
  }
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  [[nodiscard]] char current() const {
    ENSURE(at_ < text_.size());
    return text_[at_];
  }
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(at_); }

  std::string_view text_;
  std::size_t at_ = 0;
  MarkupIndex index_;
  std::vector<std::size_t> open_;
};

}  // namespace

const ElementPlace& MarkupIndex::element_named_at(std::size_t name_offset) const {
  ENSURE(name_offset > 0);
  const auto found =
      std::lower_bound(elements.begin(), elements.end(), name_offset - 1,
                       [](const ElementPlace& place, std::size_t offset) { return place.begin < offset; });
  ENSURE(found != elements.end() && found->begin + 1 == name_offset);
  return *found;
}

MarkupIndex index_markup(std::string_view text) {
  return Scanner(text).scan();
}

}  // namespace protokollwerk::xml
