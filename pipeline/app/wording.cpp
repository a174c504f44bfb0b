#include "app/wording.h"

#include "unicode/german.h"

namespace protokollwerk::app {

std::string in(diag::Language language, const diag::Text& text) {
  return std::string(language == diag::Language::german ? text.german : text.english);
}

std::string sentence(diag::Language language, const diag::Text& text,
                     const std::vector<unicode::MessageArgument>& arguments) {
  return unicode::format_message(in(language, text), language == diag::Language::german ? "de" : "en",
                                 arguments);
}

std::string enumerate(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string accessibility_in_words(const model::Project& project) {
  std::string looked;
  for (const model::HumanCheck& check : project.human_checks)
    looked += (looked.empty() ? "" : "; ") + unicode::german_date_long(check.date) + ", " + check.by + " (" +
              check.with + ")";
  return "maschinell geprüft; menschliche Prüfung: " + (looked.empty() ? "nicht erfolgt" : looked);
}

}  // namespace protokollwerk::app
