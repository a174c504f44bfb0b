#include "inquiry/names.h"

#include <algorithm>

#include "model/walk.h"
#include "model/words.h"

namespace protokollwerk::inquiry {
namespace {

template <typename Items>
auto* find_by_id(const Items& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

std::string name_of_body(const model::Body& body) {
  return body.label.empty() ? body.name : body.label + " " + body.name;
}

/// What a word of the XML says to a person. Words without an entry are said as they are.
struct Saying {
  std::string_view word;
  diag::Text text;
};

constexpr Saying kinds[] = {
    {"information", {"Information", "note"}},
    {"loesungsvorschlag", {"Lösungsvorschlag", "proposal"}},
    {"anregung", {"Anregung", "suggestion"}},
    {"offeneFrage", {"Offene Frage", "open question"}},
    {"festlegung", {"Festlegung", "agreement"}},
    {"beschluss", {"Beschluss", "decision"}},
    {"arbeitsauftrag", {"Arbeitsauftrag", "task"}},
    {"massnahme", {"Maßnahme", "measure"}},
    {"aussage", {"Aussage", "statement"}},
    {"projektergebnis", {"Projektergebnis", "project result"}},
    {"empfehlung", {"Handlungsempfehlung", "recommendation"}},
    {"erledigung", {"Erledigung", "resolution"}},
};
constexpr Saying states[] = {
    {"neu", {"neu", "new"}},
    {"inBearbeitung", {"in Bearbeitung", "in progress"}},
    {"abgeschlossen", {"abgeschlossen", "closed"}},
    {"ruht", {"ruht", "resting"}},
    {"wiedereroeffnet", {"wiedereröffnet", "reopened"}},
    {"aufgegangen", {"in einem anderen Thema aufgegangen", "merged into another topic"}},
    {"nichtUebernommen", {"nicht übernommen", "not taken over"}},
    {"offen", {"offen", "open"}},
    {"erledigt", {"erledigt", "done"}},
    {"entfallen", {"entfallen", "dropped"}},
    {"uebernommen", {"übernommen", "taken over"}},
    {"teilweise", {"teilweise übernommen", "taken over in part"}},
    {"abgelehnt", {"abgelehnt", "declined"}},
    {"vorstellung", {"vorgestellt", "presented"}},
    {"vertiefung", {"weiter beraten", "dealt with further"}},
    {"abschluss", {"abgeschlossen", "closed"}},
    {"zurueckverweisung", {"zurückverwiesen", "referred back"}},
};
constexpr Saying whereabouts[] = {
    {"teil", {"im Ergebnisteil", "in the part"}},
    {"thema", {"beim Thema", "with the topic"}},
    {"verzeichnis", {"im Verzeichnis", "in a list of the result"}},
    {"erledigung", {"Erledigung zu", "resolution of"}},
    {"ersetzt", {"ersetzt durch", "replaced by"}},
    {"aufgegangen", {"aufgegangen in", "merged into"}},
    {"nichtUebernommen", {"nicht übernommen", "not taken over"}},
    {"protokoll", {"nur im Protokoll", "in the minutes only"}},
    {"nichtZugeordnet", {"noch nicht zugeordnet", "not assigned yet"}},
};

template <std::size_t Count>
std::string said(const Page& page, const Saying (&sayings)[Count], std::string_view word) {
  for (const Saying& saying : sayings)
    if (saying.word == word) return page.say(saying.text);
  return std::string(word);
}

constexpr std::size_t gist_length = 72;

}  // namespace

std::string name_of_owner(const model::Project& project, const std::string& id) {
  if (const auto* body = find_by_id(project.bodies, id)) return name_of_body(*body);
  if (const auto* member = find_by_id(project.members, id)) return member->name;
  const auto known = std::find(project.addressees.begin(), project.addressees.end(), id);
  if (known == project.addressees.end()) return id;
  return project.addressee_titles[static_cast<std::size_t>(known - project.addressees.begin())];
}

std::string name_of_meeting(const Page& page, const model::Project& project, const model::Minutes& minutes) {
  if (!minutes.title.empty()) return minutes.title;
  return page.say(
      {"{gremium}, {nummer}. Sitzung", "{gremium}, meeting {nummer}"},
      {{"gremium", name_of_owner(project, minutes.body)}, {"nummer", std::to_string(minutes.number)}});
}

std::string name_of_kind(const Page& page, const model::Entry& entry) {
  return said(page, kinds, model::name_of(entry));
}

std::string name_of_state(const Page& page, model::Topic::State state) {
  return said(page, states, model::word_of(state));
}

std::string name_of_state(const Page& page, model::ActionItem::State state) {
  return said(page, states, model::word_of(state));
}

std::string name_of_state(const Page& page, model::ReviewComment::State state) {
  return said(page, states, model::word_of(state));
}

std::string name_of_role(const Page& page, model::Deliberation::Role role) {
  return said(page, states, model::word_of(role));
}

std::string name_of_whereabouts(const Page& page, const model::Result& result,
                                const model::Whereabouts& row) {
  std::string text = said(page, whereabouts, model::word_of(row.state));
  const auto* part = find_by_id(result.project.parts, row.target);
  if (row.state == model::Whereabouts::State::in_part && part != nullptr) {
    text += page.say({" „{titel}“", " “{titel}”"}, {{"titel", part->title}});
  } else if (!row.target.empty()) {
    text += " " + row.target;
  }
  if (!row.reason.empty()) text += ": " + row.reason;
  return text;
}

std::string place_of(const model::Origin& origin) {
  return origin.file + ":" + std::to_string(origin.line);
}

std::string beginning_of(const doc::Blocks& blocks) {
  std::string text;
  model::for_each_line(blocks, [&](const doc::Inlines& line) {
    if (text.empty()) text = doc::plain_text(line);
  });
  if (text.size() <= gist_length) return text;
  const std::size_t cut = text.rfind(' ', gist_length);
  return text.substr(0, cut == std::string::npos ? text.size() : cut) + " …";
}

std::string gist_of(const model::Entry& entry) {
  return std::visit(
      [](const auto& kind) {
        if constexpr (requires { kind.title; })
          if (!kind.title.empty()) return kind.title;
        return beginning_of(kind.content);
      },
      entry);
}

}  // namespace protokollwerk::inquiry
