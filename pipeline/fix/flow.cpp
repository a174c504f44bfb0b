#include "fix/flow.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "xml/tokens.h"

namespace protokollwerk::fix {
namespace {

using xml::Token;

/// Elements inside a line; every other one begins a line of its own.
constexpr std::array inline_elements = std::to_array<std::string_view>(
    {"hervorhebung", "stark", "verweis", "bezug", "fremd", "abkuerzung", "umbruch", "stichwort"});
/// Elements that hold the wording of a source or another language.
constexpr std::array protected_elements =
    std::to_array<std::string_view>({"fremd", "zitat", "bezeichnung", "angabe"});

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether a start tag says wortlaut="original".
bool is_original(std::string_view tag) {
  for (auto at = tag.find("wortlaut"); at != std::string_view::npos; at = tag.find("wortlaut", at + 1)) {
    const auto value = tag.find_first_of("\"'", at);
    if (value != std::string_view::npos && tag.substr(value + 1).starts_with("original")) return true;
  }
  return false;
}

class Collector {
 public:
  explicit Collector(std::string_view text) : text_(text) {}

  std::vector<Flow> collect() {
    for (const auto& token : xml::tokens(text_)) take(token);
    return std::move(flows_);
  }

 private:
  struct Open {
    std::optional<std::size_t> flow;  ///< nullopt: nothing in here may be corrected
  };

  void take(const Token& token) {
    switch (token.kind) {
      case Token::Kind::start_tag:
        open_.push_back({flow_inside(token)});
        return;
      case Token::Kind::empty_tag:
        return add_opaque(token);
      case Token::Kind::end_tag:
        return open_.pop_back();
      case Token::Kind::text:
        return add_text(token);
      case Token::Kind::other:
        return add_opaque(token);
    }
  }

  std::optional<std::size_t> flow_inside(const Token& token) {
    const bool forbidden = contains(protected_elements, token.name) ||
                           is_original(text_.substr(token.begin, token.end - token.begin)) ||
                           (!open_.empty() && !open_.back().flow);
    if (forbidden) {
      add_opaque(token);
      return std::nullopt;
    }
    if (contains(inline_elements, token.name) && !open_.empty()) return open_.back().flow;
    if (token.name == "fussnote") add_opaque(token);
    flows_.emplace_back();
    return flows_.size() - 1;
  }

  Flow* current() { return open_.empty() || !open_.back().flow ? nullptr : &flows_[*open_.back().flow]; }

  void add_opaque(const Token& token) {
    if (auto* flow = current()) flow->push_back({opaque, token.begin, token.end});
  }

  void add_text(const Token& token) {
    auto* flow = current();
    if (!flow) return;
    for (std::size_t at = token.begin; at < token.end;) {
      const auto begin = static_cast<std::uint32_t>(at);
      if (text_[at] == '&') {
        at = text_.find(';', at) + 1;
        flow->push_back({opaque, begin, static_cast<std::uint32_t>(at)});
      } else {
        const auto value = utf8::next(text_, at);
        flow->push_back({value, begin, static_cast<std::uint32_t>(at)});
      }
    }
  }

  std::string_view text_;
  std::vector<Open> open_;
  std::vector<Flow> flows_;
};

}  // namespace

std::vector<Flow> flows(std::string_view text) {
  return Collector(text).collect();
}

}  // namespace protokollwerk::fix
