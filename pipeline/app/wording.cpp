#include "app/wording.h"

namespace protokollwerk::app {

std::string in(diag::Language language, const diag::Text& text) {
  return std::string(language == diag::Language::german ? text.german : text.english);
}

std::string enumerate(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace protokollwerk::app
