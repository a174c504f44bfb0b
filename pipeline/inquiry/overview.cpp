#include "inquiry/overview.h"

#include <algorithm>
#include <map>

#include "inquiry/names.h"
#include "model/walk.h"
#include "model/words.h"

namespace protokollwerk::inquiry {
namespace {

class Overview {
 public:
  Overview(const model::CheckedResult& checked, diag::Language language)
      : checked_(checked), result_(checked.result()), page_(language) {
    for (const auto& minutes : result_.minutes) {
      model::for_each_entry(minutes, [&](const auto&, const auto& entry) {
        entries_.emplace(model::base_of(entry).id, &entry);
      });
    }
  }

  std::string tell() {
    page_.line(0, {"{projekt}, Stichtag {datum}", "{projekt}, as of {datum}"},
               {{"projekt", result_.project.short_name}, {"datum", result_.reference_date}});
    page_.line(0,
               {"{anzahl, plural, one {# Sitzung} other {# Sitzungen}}",
                "{anzahl, plural, one {# meeting} other {# meetings}}"},
               {{"anzahl", static_cast<std::int64_t>(result_.minutes.size())}});
    tell_topics();
    tell_open<model::ActionItem>(
        {"{anzahl, plural, =0 {Keine offenen Arbeitsaufträge} one {# offener Arbeitsauftrag} "
         "other {# offene Arbeitsaufträge}}",
         "{anzahl, plural, =0 {No open tasks} one {# open task} other {# open tasks}}"});
    tell_open<model::Remark>(
        {"{anzahl, plural, =0 {Keine offenen Fragen} one {# offene Frage} other {# offene Fragen}}",
         "{anzahl, plural, =0 {No open questions} one {# open question} other {# open questions}}"});
    tell_open<model::Measure>(
        {"{anzahl, plural, =0 {Kein Beschluss steht aus} one {# Beschluss steht aus} other {# Beschlüsse "
         "stehen aus}}",
         "{anzahl, plural, =0 {No decision pending} one {# decision pending} other {# decisions pending}}"});
    tell_what_is_missing();
    tell_findings();
    return page_.text();
  }

 private:
  void tell_topics() {
    page_.gap();
    page_.line(0,
               {"{anzahl, plural, one {# Thema} other {# Themen}}",
                "{anzahl, plural, one {# topic} other {# topics}}"},
               {{"anzahl", static_cast<std::int64_t>(result_.topics.size())}});
    for (const auto& [state, word] : model::words<model::Topic::State>) {
      const auto count = std::count_if(result_.topics.begin(), result_.topics.end(),
                                       [&](const auto& topic) { return topic.state == state; });
      if (count > 0) page_.line_of(1, std::to_string(count) + " " + name_of_state(page_, state));
    }
  }

  /// The owner of what is open; the body that it came from for what has none of its own.
  static std::string owner_of(const model::Entry& entry, const model::Course& course) {
    const auto* task = std::get_if<model::ActionItem>(&entry);
    if (task != nullptr && !task->owner.empty()) return task->owner;
    const auto* measure = std::get_if<model::Measure>(&entry);
    if (measure != nullptr && !measure->owner.empty()) return measure->owner;
    return course.body;
  }

  template <typename Kind>
  void tell_open(const diag::Text& heading) {
    std::map<std::string, std::vector<const model::Course*>> by_owner;
    std::int64_t count = 0;
    for (const auto& course : result_.courses) {
      const auto found = entries_.find(course.entry);
      if (course.state != model::ActionItem::State::open || found == entries_.end()) continue;
      if (!std::holds_alternative<Kind>(*found->second)) continue;
      by_owner[owner_of(*found->second, course)].push_back(&course);
      ++count;
    }
    page_.gap();
    page_.line(0, heading, {{"anzahl", count}});
    for (const auto& [owner, courses] : by_owner) {
      page_.line_of(1, name_of_owner(result_.project, owner) + " (" + std::to_string(courses.size()) + ")");
      for (const auto* course : courses) tell_course(*course);
    }
  }

  void tell_course(const model::Course& course) {
    const auto& entry = *entries_.at(course.entry);
    std::string text = course.entry + ": " + gist_of(entry);
    if (course.due) {
      const bool overdue = *course.due < result_.reference_date;
      text += page_.say(overdue ? diag::Text{" (überfällig seit {frist})", " (overdue since {frist})"}
                                : diag::Text{" (bis {frist})", " (due {frist})"},
                        {{"frist", *course.due}});
    }
    if (course.due_next_meeting) text += page_.say({" (nächste Sitzung)", " (next meeting)"});
    page_.line_of(2, text);
    page_.line_of(3, place_of(model::base_of(entry).origin));
  }

  [[nodiscard]] bool is_plenary(const std::string& body) const {
    return std::any_of(result_.project.bodies.begin(), result_.project.bodies.end(), [&](const auto& each) {
      return each.id == body && each.kind == model::Body::Kind::plenary;
    });
  }

  /// The next meeting of a plenary that the project file or the minutes announce.
  [[nodiscard]] std::optional<Date> next_plenary() const {
    std::optional<Date> next;
    const auto consider = [&](const model::PlannedMeeting& meeting) {
      if (is_plenary(meeting.body) && meeting.date > result_.reference_date &&
          (!next || meeting.date < *next))
        next = meeting.date;
    };
    for (const auto& meeting : result_.project.planned) consider(meeting);
    for (const auto& minutes : result_.minutes)
      if (minutes.next_meeting) consider(*minutes.next_meeting);
    return next;
  }

  void tell_what_is_missing() {
    page_.gap();
    if (const auto next = next_plenary()) {
      page_.line(
          0, {"Was fehlt bis zur Plenarsitzung am {datum}?", "What is missing until the plenary on {datum}?"},
          {{"datum", *next}});
    } else {
      page_.line(0, {"Was fehlt noch?", "What is missing?"});
    }
    const std::size_t before = page_.text().size();
    for (const auto& minutes : result_.minutes)
      if (minutes.state == model::Minutes::State::draft)
        page_.line(1,
                   {"Freigabe des Protokolls {kennung}: {ort}", "approval of the minutes {kennung}: {ort}"},
                   {{"kennung", minutes.id}, {"ort", place_of(minutes.origin)}});
    for (const auto& row : result_.whereabouts)
      if (row.state == model::Whereabouts::State::unassigned) tell_unassigned(row);
    if (page_.text().size() == before) page_.line(1, {"nichts", "nothing"});
  }

  void tell_unassigned(const model::Whereabouts& row) {
    const auto found = entries_.find(row.entry);
    const bool is_entry = !row.minutes.empty() && found != entries_.end();
    const std::string name = is_entry ? name_of_kind(page_, *found->second) + " " + row.entry
                                      : page_.say({"Thema", "topic"}) + " " + row.entry;
    page_.line(1, {"Zuordnung zu einem Ergebnisteil: {name}", "assignment to a part of the result: {name}"},
               {{"name", name}});
  }

  void tell_findings() {
    std::int64_t errors = 0;
    std::int64_t warnings = 0;
    std::int64_t notes = 0;
    for (const auto& finding : checked_.findings()) {
      if (!finding.silenced_because.empty()) continue;
      ++(finding.severity == "Fehler" ? errors : finding.severity == "Warnung" ? warnings : notes);
    }
    page_.gap();
    page_.line(0,
               {"Befunde: {fehler, plural, =0 {kein Fehler} one {# Fehler} other {# Fehler}}, {warnungen, "
                "plural, =0 "
                "{keine Warnung} one {# Warnung} other {# Warnungen}}, {hinweise, plural, =0 {kein Hinweis} "
                "one {# Hinweis} "
                "other {# Hinweise}}",
                "Findings: {fehler, plural, =0 {no error} one {# error} other {# errors}}, {warnungen, "
                "plural, =0 {no "
                "warning} one {# warning} other {# warnings}}, {hinweise, plural, =0 {no note} one {# note} "
                "other {# notes}}"},
               {{"fehler", errors}, {"warnungen", warnings}, {"hinweise", notes}});
  }

  const model::CheckedResult& checked_;
  const model::Result& result_;
  Page page_;
  std::map<std::string, const model::Entry*> entries_;
};

}  // namespace

std::string overview(const model::CheckedResult& checked, diag::Language language) {
  return Overview(checked, language).tell();
}

}  // namespace protokollwerk::inquiry
