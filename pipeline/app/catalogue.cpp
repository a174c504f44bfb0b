#include "app/catalogue.h"

#include <algorithm>

#include "app/definitions.h"
#include "base/contract.h"
#include "check/definitions.h"
#include "compose/definitions.h"
#include "merge/definitions.h"
#include "pdf/definitions.h"
#include "read/definitions.h"
#include "unicode/text.h"
#include "xml/definitions.h"

namespace protokollwerk::app {
namespace {

std::vector<Family> families() {
  return {{"FORM", {"Form der Dateien und Schreibweise", "form of the files and typing"}, {}},
          {"BEZ", {"Kennungen und Verweise", "identifiers and references"}, {}},
          {"SITZ", {"Sitzungen und ihre Protokolle", "meetings and their minutes"}, {}},
          {"THEMA", {"Themen über alle Sitzungen", "topics over all meetings"}, {}},
          {"BESCHL", {"Beschlüsse und Abstimmungen", "decisions and votes"}, {}},
          {"AUFTR", {"Arbeitsaufträge und Maßnahmen", "tasks and measures"}, {}},
          {"EMPF", {"Handlungsempfehlungen", "recommendations"}, {}},
          {"VOLL", {"Vollständigkeit", "completeness"}, {}},
          {"ZAHL", {"Zahlen, die das Projekt nennt", "figures that the project claims"}, {}},
          {"DATEN", {"Personen", "persons"}, {}},
          {"VORL", {"Vorlagen und Stile", "templates and styles"}, {}},
          {"SATZ", {"Satz und Schriften", "layout and fonts"}, {}},
          {"PDF", {"Fertige PDF-Dateien", "finished PDF files"}, {}},
          {"UMG", {"Umgebung: Ordner, Rechte, Platz", "environment: folders, permissions, space"}, {}}};
}

Family& family_of(std::vector<Family>& all, std::string_view code) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Family& family) {
    return code.substr(0, code.find('-')) == family.name;
  });
  ENSURE(found != all.end());
  return *found;
}

}  // namespace

std::vector<Family> catalogue() {
  auto all = families();
  for (const auto& folder :
       {definitions(), check::definitions(), compose::definitions(), merge::definitions(), pdf::definitions(),
        read::definitions(), xml::definitions()}) {
    for (const auto* rule : folder) family_of(all, rule->code).rules.push_back(rule);
  }
  for (auto& family : all)
    std::sort(family.rules.begin(), family.rules.end(),
              [](const auto* a, const auto* b) { return a->code < b->code; });
  return all;
}

const diag::Definition* find_rule(const std::vector<Family>& families, std::string_view code) {
  const auto wanted = unicode::to_upper(code);
  for (const auto& family : families)
    for (const auto* rule : family.rules)
      if (rule->code == wanted) return rule;
  return nullptr;
}

}  // namespace protokollwerk::app
