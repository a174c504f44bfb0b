#include "xml/nesting.h"

#include <algorithm>

#include "xml/definitions.h"
#include "xml/suggestion.h"

namespace protokollwerk::xml {
namespace {

/// Bounds on the effort for hostile input.
constexpr std::size_t max_findings = 100;
constexpr std::size_t max_depth = 10'000;

using diag::Argument;
using diag::Definition;
using diag::Diagnostic;
using diag::Related;
using diag::Span;

constexpr diag::Text opened_here{"Hier beginnt das Element.", "The element begins here."};
constexpr diag::Text parent_ends_here{"Hier endet schon das umgebende Element.",
                                      "The surrounding element ends here already."};

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// ASCII only: enough to tell a tag from a lone less-than sign.
bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// A start tag whose end tag has not come yet.
struct OpenElement {
  std::string_view name;
  Span tag;  ///< `<` and name
};

class Examiner {
 public:
  Examiner(diag::SourceIndex source, std::string_view text) : source_(source), text_(text) {}

  NestingReport examine() {
    while (!finished_ && report_.findings.size() < max_findings && open_.size() < max_depth) read_piece();
    if (at_ >= text_.size() && !open_.empty()) report_truncation(open_.back());
    return std::move(report_);
  }

 private:
  void read_piece() {
    const auto next = std::min(text_.find('<', at_), text_.size());
    if (root_closed_ && !std::all_of(text_.begin() + offset(at_), text_.begin() + offset(next), is_space)) {
      return report_content_behind_root(at_ + text_.substr(at_).find_first_not_of(" \t\r\n"));
    }
    at_ = next;
    finished_ = at_ >= text_.size();
    if (!finished_) read_markup();
  }

  void read_markup() {
    const auto rest = text_.substr(at_);
    if (rest.starts_with("<!--")) return skip_construct("<!--", "-->", finding::broken_comment);
    if (rest.starts_with("<![CDATA[")) return skip_construct("<![CDATA[", "]]>", finding::unclosed_cdata);
    if (rest.starts_with("<?")) return skip_construct("<?", "?>", finding::broken_instruction);
    if (rest.starts_with("</")) return read_end_tag();
    if (rest.size() > 1 && starts_name(rest[1])) return read_start_tag();
    ++at_;
  }

  void skip_construct(std::string_view begin, std::string_view end, const Definition& unclosed) {
    const auto found = text_.find(end, at_ + begin.size());
    if (found != std::string_view::npos) {
      at_ = found + end.size();
      return;
    }
    report(unclosed, {}, {source_, narrow(at_), narrow(at_ + begin.size())}, {});
    give_up();
  }

  void read_start_tag() {
    if (root_closed_) return report_content_behind_root(at_);
    const auto name = name_at(at_ + 1);
    const OpenElement element{name, {source_, narrow(at_), narrow(at_ + 1 + name.size())}};
    const auto end = end_of_tag(at_ + 1 + name.size());
    if (end == std::string_view::npos) {
      report_truncation(element);
      return give_up();
    }
    const bool is_empty = text_[end - 1] == '>' && text_[end - 2] == '/';
    at_ = end;
    if (!is_empty) open_.push_back(element);
    root_closed_ = open_.empty();
  }

  void read_end_tag() {
    const auto name = name_at(at_ + 2);
    const Span tag{source_, narrow(at_), narrow(at_ + 2 + name.size())};
    const auto end = text_.find_first_of("<>", tag.end);
    if (end == std::string_view::npos) {
      if (!open_.empty()) report_truncation(open_.back());
      return give_up();
    }
    at_ = text_[end] == '>' ? end + 1 : end;
    close(name, tag);
    root_closed_ = root_closed_ || open_.empty();
  }

  void close(std::string_view name, const Span& tag) {
    const auto same =
        std::find_if(open_.rbegin(), open_.rend(), [&](const auto& e) { return e.name == name; });
    if (same != open_.rend()) return close_through(static_cast<std::size_t>(open_.rend() - same), tag);
    if (open_.empty() || !stands_for(name, open_.back().name)) {
      return report(finding::stray_end_tag, {{"name", std::string(name)}}, tag, {});
    }
    report(finding::wrong_end_tag,
           {{"gefunden", std::string(name)}, {"offen", std::string(open_.back().name)}}, tag,
           {{open_.back().tag, opened_here}});
    open_.pop_back();
  }

  /// Closes the `count`-th open element; those inside it were left open by mistake.
  void close_through(std::size_t count, const Span& tag) {
    for (auto i = count; i < open_.size(); ++i) {
      report(finding::not_closed, {{"name", std::string(open_[i].name)}}, open_[i].tag,
             {{tag, parent_ends_here}});
    }
    open_.resize(count - 1);
  }

  /// Whether an end tag with an unknown name was meant for the innermost open element: it is a misspelling,
  /// or the element gets no end tag of its own.
  [[nodiscard]] bool stands_for(std::string_view name, std::string_view open) const {
    if (!suggest(name, {std::string(open)}).empty()) return true;
    const auto of_that_name =
        std::count_if(open_.begin(), open_.end(), [&](const auto& e) { return e.name == open; });
    return open_.size() > 1 && unmatched_end_tags(open) < static_cast<std::size_t>(of_that_name);
  }

  /// End tags of a name from here on that close no start tag behind this point.
  [[nodiscard]] std::size_t unmatched_end_tags(std::string_view name) const {
    std::size_t unmatched = 0;
    std::size_t depth = 0;
    for (auto at = text_.find('<', at_); at != std::string_view::npos; at = text_.find('<', at + 1)) {
      const bool closes = at + 1 < text_.size() && text_[at + 1] == '/';
      if (name_at(at + (closes ? 2 : 1)) != name) continue;
      if (!closes) {
        const auto end = end_of_tag(at + 1 + name.size());
        if (end != std::string_view::npos && text_[end - 2] != '/') ++depth;
      } else if (depth > 0) {
        --depth;
      } else {
        ++unmatched;
      }
    }
    return unmatched;
  }

  /// Behind the tag's `>`. A `<` ends it as well, since then the `>` or a quote was forgotten; npos if
  /// nothing does.
  [[nodiscard]] std::size_t end_of_tag(std::size_t at) const {
    std::size_t first_close = std::string_view::npos;
    char quote = 0;
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '<') return first_close == std::string_view::npos ? at : first_close;
      if (c == '>' && quote == 0) return at + 1;
      if (c == '>' && first_close == std::string_view::npos) first_close = at + 1;
      if (c == quote) {
        quote = 0;
        first_close = std::string_view::npos;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return first_close;
  }

  [[nodiscard]] std::string_view name_at(std::size_t at) const {
    const auto end = std::min(text_.find_first_of(" \t\r\n/<>=\"'", at), text_.size());
    return text_.substr(at, end - at);
  }

  void report_truncation(const OpenElement& element) {
    const auto end = text_.find_last_not_of(" \t\r\n") + 1;
    report(finding::truncated, {{"name", std::string(element.name)}}, {source_, narrow(end), narrow(end)},
           {{element.tag, opened_here}});
  }

  void report_content_behind_root(std::size_t at) {
    report(finding::content_behind_root, {}, {source_, narrow(at), narrow(at + 1)}, {});
    finished_ = true;
  }

  /// Nothing behind this point can be told apart.
  void give_up() {
    report_.readable_until = at_;
    finished_ = true;
  }

  void report(const Definition& definition, std::vector<Argument> arguments, const Span& span,
              std::vector<Related> related) {
    report_.findings.push_back({&definition, std::move(arguments), span, {}, std::move(related), {}});
  }

  static std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }
  static std::ptrdiff_t offset(std::size_t value) { return static_cast<std::ptrdiff_t>(value); }

  diag::SourceIndex source_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool finished_ = false;
  bool root_closed_ = false;
  std::vector<OpenElement> open_;
  NestingReport report_;
};

}  // namespace

NestingReport examine_nesting(diag::SourceIndex source, std::string_view text) {
  return Examiner(source, text).examine();
}

}  // namespace protokollwerk::xml
