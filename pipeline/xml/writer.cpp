#include "xml/writer.h"

#include <cstdint>

#include "base/contract.h"

namespace protokollwerk::xml {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

enum class Place : std::uint8_t { content, attribute };

/// CR would be lost by any reader's line-end normalisation; in attributes LF and TAB too.
void append_escaped(std::string& out, std::string_view text, Place place) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '"':
        out += place == Place::attribute ? "&quot;" : "\"";
        break;
      case '\n':
        out += place == Place::attribute ? "&#10;" : "\n";
        break;
      case '\t':
        out += place == Place::attribute ? "&#9;" : "\t";
        break;
      default:
        ENSURE(static_cast<unsigned char>(c) >= 0x20);
        out += c;
    }
  }
}

}  // namespace

Writer::Writer() : out_(declaration) {}

void Writer::open(std::string_view name) {
  ENSURE(!open_.empty() || out_ == declaration);
  const bool inside_mixed = !open_.empty() && open_.back().mixed;
  begin_content();
  if (!inside_mixed) indent();
  out_ += '<';
  out_ += name;
  open_.push_back({std::string(name), inside_mixed, false});
  tag_open_ = true;
}

void Writer::attribute(std::string_view name, std::string_view value) {
  ENSURE(tag_open_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value, Place::attribute);
  out_ += '"';
}

void Writer::text(std::string_view text) {
  ENSURE(!open_.empty());
  if (text.empty()) return;
  mixed();
  begin_content();
  append_escaped(out_, text, Place::content);
}

void Writer::close() {
  ENSURE(!open_.empty());
  const Level level = std::move(open_.back());
  open_.pop_back();
  if (tag_open_) {
    out_ += "/>";
    tag_open_ = false;
  } else {
    if (!level.mixed) indent();
    out_ += "</" + level.name + ">";
  }
  if (open_.empty()) out_ += '\n';
}

void Writer::element(std::string_view name, std::string_view text) {
  open(name);
  this->text(text);
  close();
}

void Writer::mixed() {
  ENSURE(!open_.empty());
  // White space already written between children would become part of the text.
  ENSURE(open_.back().mixed || !open_.back().has_content);
  open_.back().mixed = true;
}

std::string Writer::finish() {
  ENSURE(open_.empty());
  return std::move(out_);
}

void Writer::begin_content() {
  if (tag_open_) out_ += '>';
  tag_open_ = false;
  if (!open_.empty()) open_.back().has_content = true;
}

void Writer::indent() {
  if (out_.back() != '\n') out_ += '\n';
  out_.append(2 * open_.size(), ' ');
}

}  // namespace protokollwerk::xml
