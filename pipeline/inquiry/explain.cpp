#include "inquiry/explain.h"

#include <algorithm>
#include <map>
#include <set>

#include "inquiry/names.h"
#include "merge/figures.h"
#include "model/walk.h"
#include "model/words.h"
#include "unicode/german.h"

namespace protokollwerk::inquiry {
namespace {

/// An entry with what it stands in.
struct Place {
  const model::Entry* entry = nullptr;
  const model::Minutes* minutes = nullptr;
  const model::AgendaItem* item = nullptr;
  std::string topic;  ///< empty outside a deliberation
};

template <typename Items>
auto* find_by_id(const Items& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

/// Finds things by their identifiers.
class Index {
 public:
  explicit Index(const model::Result& result) : result_(result) {
    for (const auto& minutes : result.minutes) {
      for (const auto& item : minutes.items) {
        for (const auto& deliberation : item.deliberations)
          add(deliberation.entries, minutes, item, deliberation.topic);
        add(item.entries, minutes, item, {});
      }
    }
  }

  [[nodiscard]] const std::map<std::string, Place>& entries() const { return entries_; }
  [[nodiscard]] const Place* entry(const std::string& id) const {
    const auto found = entries_.find(id);
    return found == entries_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] const model::Minutes* minutes(const std::string& id) const {
    return find_by_id(result_.minutes, id);
  }
  [[nodiscard]] const model::Topic* topic(const std::string& id) const {
    const auto found = std::find_if(result_.topics.begin(), result_.topics.end(),
                                    [&](const auto& topic) { return topic.entry.id == id; });
    return found == result_.topics.end() ? nullptr : &*found;
  }

 private:
  void add(const std::vector<model::Entry>& entries, const model::Minutes& minutes,
           const model::AgendaItem& item, const std::string& topic) {
    for (const auto& entry : entries) {
      const auto& id = model::base_of(entry).id;
      if (!id.empty()) entries_.emplace(id, Place{&entry, &minutes, &item, topic});
    }
  }

  const model::Result& result_;
  std::map<std::string, Place> entries_;
};

/// Something of the project file that has an identifier and a place, and nothing behind it.
struct Simple {
  diag::Text kind;
  std::string id;
  std::string name;
  const model::Origin* origin = nullptr;
};

std::vector<Simple> simple_things(const model::Project& project) {
  std::vector<Simple> things;
  for (const auto& each : project.phases)
    things.push_back({{"Projektteil", "phase"}, each.id, each.title, &each.origin});
  for (const auto& each : project.bodies)
    things.push_back({{"Gremium", "body"}, each.id, name_of_owner(project, each.id), &each.origin});
  for (const auto& each : project.members)
    things.push_back({{"Mitglied", "member"}, each.id, each.name, &each.origin});
  for (const auto& each : project.parts)
    things.push_back({{"Ergebnisteil", "part of the result"}, each.id, each.title, &each.origin});
  for (std::size_t i = 0; i < project.addressees.size(); ++i)
    things.push_back(
        {{"Adressat", "addressee"}, project.addressees[i], project.addressee_titles[i], &project.origin});
  for (const auto& each : project.glossary)
    things.push_back({{"Begriff", "term"}, each.id, each.name, &each.origin});
  for (const auto& each : project.faq)
    things.push_back({{"Häufige Frage", "frequent question"}, each.id, each.question, &each.origin});
  for (const auto& each : project.sections)
    things.push_back({{"Abschnitt", "section"}, each.id, each.title, &each.origin});
  for (const auto& each : project.retired)
    things.push_back({{"Zurückgezogene Kennung", "retired identifier"}, each.id, each.reason, &each.origin});
  return things;
}

class Explainer {
 public:
  Explainer(const model::CheckedResult& checked, diag::Language language)
      : checked_(checked), result_(checked.result()), index_(result_), page_(language) {}

  std::optional<std::string> explain(const std::string& id) {
    if (!tell(id, 0)) return std::nullopt;
    tell_findings();
    return page_.text();
  }

 private:
  /// Whether the identifier is known.
  bool tell(const std::string& id, int depth) {
    touched_.insert(id);
    told_.insert(id);
    if (const auto* entry = index_.entry(id)) return tell_entry(*entry, depth);
    if (const auto* topic = index_.topic(id)) return tell_topic(*topic, depth);
    if (const auto* minutes = index_.minutes(id)) return tell_meeting(*minutes, depth);
    if (const auto* claim = find_by_id(result_.project.claims, id)) return tell_claim(*claim, depth);
    for (const auto& round : result_.reviews)
      if (const auto* comment = find_by_id(round.comments, id)) return tell_comment(round, *comment, depth);
    for (const auto& thing : simple_things(result_.project))
      if (thing.id == id) return tell_simple(thing, depth);
    return tell_figure(id, {}, depth);
  }

  void tell_place(const model::Origin& origin, int depth) {
    page_.line(depth, {"steht in {ort}", "stands in {ort}"}, {{"ort", place_of(origin)}});
  }

  bool tell_entry(const Place& place, int depth) {
    const auto& base = model::base_of(*place.entry);
    page_.line(depth, {"{kennung} – {art}: {inhalt}", "{kennung} – {art}: {inhalt}"},
               {{"kennung", base.id},
                {"art", name_of_kind(page_, *place.entry)},
                {"inhalt", gist_of(*place.entry)}});
    tell_place(base.origin, depth + 1);
    page_.line(depth + 1, {"{sitzung} am {datum}, TOP {top}", "{sitzung} on {datum}, item {top}"},
               {{"sitzung", name_of_meeting(page_, result_.project, *place.minutes)},
                {"datum", place.minutes->date},
                {"top", place.item->number}});
    tell_whereabouts(base.id, depth + 1);
    tell_course(base.id, depth + 1);
    tell_relations(place, depth + 1);
    tell_comments_on(base.id, depth + 1);
    if (const auto* topic = index_.topic(place.topic); topic != nullptr && told_.insert(place.topic).second) {
      page_.line(depth + 1, {"gehört zum Thema", "belongs to the topic"});
      tell_topic(*topic, depth + 2);
    }
    return true;
  }

  void tell_whereabouts(const std::string& id, int depth) {
    for (const auto& row : result_.whereabouts) {
      if (row.entry == id)
        page_.line(depth, {"Verbleib: {verbleib}", "whereabouts: {verbleib}"},
                   {{"verbleib", name_of_whereabouts(page_, result_, row)}});
    }
  }

  void tell_course(const std::string& id, int depth) {
    for (const auto& course : result_.courses) {
      if (course.entry != id) continue;
      page_.line(depth, {"Stand: {stand}", "state: {stand}"},
                 {{"stand", name_of_state(page_, course.state)}});
      for (const auto& meeting : course.carried_to)
        tell_meeting_line(
            {"übertragen in {sitzung} am {datum}: {ort}", "carried over to {sitzung} on {datum}: {ort}"},
            meeting, depth + 1);
      for (const auto& [other, place] : index_.entries()) tell_resolution(place, id, depth + 1);
    }
  }

  void tell_resolution(const Place& place, const std::string& id, int depth) {
    const auto* resolution = std::get_if<model::Resolution>(place.entry);
    if (resolution == nullptr || resolution->concerns != id) return;
    page_.line(depth, {"{stand} am {datum}: {ort}", "{stand} on {datum}: {ort}"},
               {{"stand", name_of_state(page_, resolution->state)},
                {"datum", place.minutes->date},
                {"ort", place_of(resolution->origin)}});
  }

  void tell_meeting_line(const diag::Text& pattern, const std::string& id, int depth) {
    const auto* minutes = index_.minutes(id);
    if (minutes == nullptr) return;
    page_.line(depth, pattern,
               {{"sitzung", name_of_meeting(page_, result_.project, *minutes)},
                {"datum", minutes->date},
                {"ort", place_of(minutes->origin)}});
  }

  /// What the entry rests on, replaces or speaks of, and what rests on it.
  void tell_relations(const Place& place, int depth) {
    const auto& base = model::base_of(*place.entry);
    tell_chain({"ersetzt", "replaces"}, base.replaces, depth);
    if (const auto* recommendation = std::get_if<model::Recommendation>(place.entry)) {
      tell_chain({"beruht auf", "is based on"}, recommendation->basis, depth);
      if (!recommendation->basis_unknown_because.empty())
        page_.line(depth, {"Grundlage: {grund}", "basis: {grund}"},
                   {{"grund", recommendation->basis_unknown_because}});
    }
    if (const auto* resolution = std::get_if<model::Resolution>(place.entry))
      tell_chain({"sagt, was wurde aus", "says what became of"}, {resolution->concerns}, depth);
    tell_users(base.id, depth);
  }

  void tell_users(const std::string& id, int depth) {
    for (const auto& [other, place] : index_.entries()) {
      const auto* recommendation = std::get_if<model::Recommendation>(place.entry);
      if (recommendation == nullptr) continue;
      const auto& basis = recommendation->basis;
      if (std::find(basis.begin(), basis.end(), id) != basis.end())
        page_.line(depth, {"ist Grundlage von {kennung}: {titel}", "is the basis of {kennung}: {titel}"},
                   {{"kennung", other}, {"titel", recommendation->title}});
    }
  }

  /// Everything is told once; a second time only its name.
  void tell_chain(const diag::Text& relation, const std::vector<std::string>& ids, int depth) {
    if (ids.empty()) return;
    page_.line(depth, relation);
    for (const auto& id : ids) {
      const bool is_new = !told_.contains(id) && tell(id, depth + 1);
      if (!is_new) page_.line_of(depth + 1, id);
    }
  }

  bool tell_topic(const model::Topic& topic, int depth) {
    touched_.insert(topic.entry.id);
    page_.line(depth, {"{kennung} – Thema: {titel}", "{kennung} – topic: {titel}"},
               {{"kennung", topic.entry.id}, {"titel", topic.entry.title}});
    tell_place(topic.entry.origin, depth + 1);
    page_.line(depth + 1, {"Stand: {stand}", "state: {stand}"},
               {{"stand", name_of_state(page_, topic.state)}});
    tell_whereabouts(topic.entry.id, depth + 1);
    tell_comments_on(topic.entry.id, depth + 1);
    for (const auto& event : topic.history)
      page_.line(depth + 1,
                 {"{datum} {vorgang} als „{titel}“: {ort}", "{datum} {vorgang} as “{titel}”: {ort}"},
                 {{"datum", unicode::german_date_short(event.date)},
                  {"vorgang", name_of_role(page_, event.role)},
                  {"titel", event.title},
                  {"ort", place_of(event.origin)}});
    for (const auto& alias : topic.entry.aliases)
      page_.line(depth + 1, {"auch „{titel}“", "also “{titel}”"}, {{"titel", alias}});
    for (const auto& id : topic.absorbed)
      page_.line(depth + 1, {"darin aufgegangen: {kennung}", "merged into it: {kennung}"}, {{"kennung", id}});
    return true;
  }

  bool tell_meeting(const model::Minutes& minutes, int depth) {
    page_.line(depth, {"{kennung} – {sitzung} am {datum}", "{kennung} – {sitzung} on {datum}"},
               {{"kennung", minutes.id},
                {"sitzung", name_of_meeting(page_, result_.project, minutes)},
                {"datum", minutes.date}});
    tell_place(minutes.origin, depth + 1);
    tell_comments_on(minutes.id, depth + 1);
    for (const auto& version : minutes.replaced)
      page_.line(depth + 1, {"ersetzt Fassung {fassung}: {ort}", "replaces version {fassung}: {ort}"},
                 {{"fassung", std::int64_t{version.version}}, {"ort", place_of(version.origin)}});
    for (const auto& item : minutes.items)
      page_.line(depth + 1, {"TOP {nummer}: {titel} – {ort}", "item {nummer}: {titel} – {ort}"},
                 {{"nummer", item.number}, {"titel", item.title}, {"ort", place_of(item.origin)}});
    return true;
  }

  bool tell_comment(const model::ReviewRound& round, const model::ReviewComment& comment, int depth) {
    page_.line(depth,
               {"{kennung} – Rückmeldung zu „{fassung}“ von: {mitglied}",
                "{kennung} – comment on “{fassung}” by: {mitglied}"},
               {{"kennung", comment.id},
                {"fassung", round.draft},
                {"mitglied", name_of_owner(result_.project, comment.member)}});
    tell_place(comment.origin, depth + 1);
    page_.line(depth + 1, {"sagt: {inhalt}", "says: {inhalt}"}, {{"inhalt", beginning_of(comment.wording)}});
    page_.line(depth + 1, {"Stand: {stand}", "state: {stand}"},
               {{"stand", name_of_state(page_, comment.state)}});
    if (!comment.answer.empty())
      page_.line(depth + 1, {"Antwort: {inhalt}", "answer: {inhalt}"},
                 {{"inhalt", beginning_of(comment.answer)}});
    tell_chain({"zu", "about"}, {comment.concerns}, depth + 1);
    return true;
  }

  void tell_comments_on(const std::string& id, int depth) {
    model::for_each_comment(result_, [&](const model::ReviewComment& comment) {
      if (comment.concerns != id || told_.contains(comment.id)) return;
      touched_.insert(comment.id);
      page_.line(depth,
                 {"Rückmeldung {kennung} von {mitglied}, {stand}: {ort}",
                  "comment {kennung} by {mitglied}, {stand}: {ort}"},
                 {{"kennung", comment.id},
                  {"mitglied", name_of_owner(result_.project, comment.member)},
                  {"stand", name_of_state(page_, comment.state)},
                  {"ort", place_of(comment.origin)}});
    });
  }

  bool tell_claim(const model::Claim& claim, int depth) {
    page_.line(depth, {"{kennung} – Angabe: „{wortlaut}“", "{kennung} – claim: “{wortlaut}”"},
               {{"kennung", claim.id}, {"wortlaut", claim.wording}});
    tell_place(claim.origin, depth + 1);
    page_.line(depth + 1, {"genannt: {wert, number}", "stated: {wert, number}"},
               {{"wert", claim.number.value}});
    if (!tell_figure(claim.subject, claim.meeting, depth + 1))
      page_.line(depth + 1, {"nachrechnen lässt sie sich nicht", "it cannot be computed"});
    return true;
  }

  bool tell_figure(const std::string& subject, const std::string& meeting, int depth) {
    const auto evidence = merge::evidence_for(result_, subject, meeting);
    if (!evidence) return false;
    std::int64_t sum = 0;
    for (const auto& each : *evidence) sum += each.amount;
    page_.line(depth, {"{bezug}, errechnet: {wert, number}", "{bezug}, computed: {wert, number}"},
               {{"bezug", subject}, {"wert", sum}});
    for (const auto& each : *evidence) {
      const std::string amount = each.amount == 1 ? "" : std::to_string(each.amount) + " ";
      page_.line_of(depth + 1, amount + (each.id.empty() ? "" : each.id + " ") + place_of(each.origin));
    }
    return true;
  }

  bool tell_simple(const Simple& thing, int depth) {
    page_.line_of(depth,
                  thing.id + " – " + page_.say(thing.kind) + (thing.name.empty() ? "" : ": " + thing.name));
    tell_place(*thing.origin, depth + 1);
    tell_comments_on(thing.id, depth + 1);
    return true;
  }

  /// Findings at anything that was told of.
  void tell_findings() {
    bool first = true;
    for (const auto& finding : checked_.findings()) {
      if (!touched_.contains(finding.entry) && !(finding.entry.empty() && touched_.contains(finding.minutes)))
        continue;
      if (first) page_.line(0, {"Befunde", "findings (in German)"});
      first = false;
      page_.line_of(1, finding.severity + " " + finding.code + " " + finding.file + ":" +
                           std::to_string(finding.line) + ": " + finding.message);
      if (!finding.silenced_because.empty())
        page_.line(2, {"stillgelegt: {grund}", "silenced: {grund}"}, {{"grund", finding.silenced_because}});
    }
  }

  const model::CheckedResult& checked_;
  const model::Result& result_;
  Index index_;
  Page page_;
  std::set<std::string, std::less<>> touched_;
  std::set<std::string, std::less<>> told_;
};

}  // namespace

std::vector<std::string> known_ids(const model::CheckedResult& checked) {
  const auto& result = checked.result();
  std::set<std::string> ids;
  const Index index(result);
  for (const auto& [id, place] : index.entries()) ids.insert(id);
  for (const auto& topic : result.topics) ids.insert(topic.entry.id);
  for (const auto& minutes : result.minutes) ids.insert(minutes.id);
  model::for_each_comment(result, [&](const auto& comment) { ids.insert(comment.id); });
  for (const auto& claim : result.project.claims) ids.insert(claim.id);
  for (const auto& thing : simple_things(result.project)) ids.insert(thing.id);
  for (const auto& figure : result.figures)
    if (figure.meeting.empty() && figure.body.empty()) ids.insert(figure.subject);
  return {ids.begin(), ids.end()};
}

std::optional<std::string> explain(const model::CheckedResult& checked, const std::string& id,
                                   diag::Language language) {
  return Explainer(checked, language).explain(id);
}

}  // namespace protokollwerk::inquiry
