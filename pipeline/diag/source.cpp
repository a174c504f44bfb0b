#include "diag/source.h"

#include <algorithm>

#include "base/contract.h"
#include "base/utf8.h"

namespace protokollwerk::diag {
namespace {

/// LF, CR LF and a lone CR end a line, as in XML.
std::vector<std::size_t> find_line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_return) starts.push_back(i + 1);
  }
  return starts;
}

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_(find_line_starts(text_)) {}

Source::Position Source::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto behind = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto number = behind - line_starts_.begin();
  const auto start = line_starts_[static_cast<std::size_t>(number - 1)];
  const auto before = utf8::count(std::string_view(text_).substr(start, offset - start));
  return {static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(before + 1)};
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > line_count()) return {};
  const auto begin = line_starts_[number - 1];
  const auto end = number < line_count() ? line_starts_[number] : text_.size();
  auto line = std::string_view(text_).substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::size_t Source::line_start(std::uint32_t number) const {
  ENSURE(number >= 1 && number <= line_count());
  return line_starts_[number - 1];
}

SourceIndex Sources::add(std::string path, std::string text) {
  sources_.emplace_back(std::move(path), std::move(text));
  return static_cast<SourceIndex>(sources_.size() - 1);
}

const Source& Sources::operator[](SourceIndex index) const {
  ENSURE(index < sources_.size());
  return sources_[index];
}

}  // namespace protokollwerk::diag
