#include "inquiry/page.h"

#include "unicode/message.h"

namespace protokollwerk::inquiry {

std::string Page::say(const diag::Text& pattern, const Arguments& arguments) const {
  const bool german = language_ == diag::Language::german;
  std::vector<unicode::MessageArgument> values;
  values.reserve(arguments.size());
  for (const auto& argument : arguments) values.push_back({argument.name, argument.value});
  return unicode::format_message(german ? pattern.german : pattern.english, german ? "de" : "en", values);
}

void Page::line_of(int depth, const std::string& text) {
  text_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
}

void Page::line(int depth, const diag::Text& pattern, const Arguments& arguments) {
  line_of(depth, say(pattern, arguments));
}

void Page::gap() {
  text_ += "\n";
}

}  // namespace protokollwerk::inquiry
