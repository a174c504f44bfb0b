#include "check/decisions.h"

#include <algorithm>
#include <set>

#include "check/entry_definitions.h"
#include "check/entry_index.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

using Ballot = model::Ballot;

bool may_vote(const Facts& facts, const std::string& member) {
  const auto& members = facts.project().members;
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& item) { return item.id == member; });
  return found != members.end() && found->vote == model::Member::Vote::yes;
}

/// Voting members that were present; nullopt where the minutes list no attendance by member.
std::optional<std::int64_t> votes_present(const Facts& facts, const model::Minutes& minutes) {
  if (minutes.presence.empty()) return std::nullopt;
  return std::count_if(minutes.presence.begin(), minutes.presence.end(), [&](const auto& presence) {
    return presence.kind == model::Presence::Kind::present && may_vote(facts, presence.member);
  });
}

/// Calls `visit(minutes, settlement, ballot)`.
template <typename Visit>
void for_each_ballot(const Facts& facts, Visit visit) {
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Settlement>(minutes, [&](const auto& settlement) {
      for (const auto& ballot : settlement.ballots) visit(minutes, settlement, ballot);
    });
  }
}

/// Written ballots are not bound to who is in the room.
bool is_taken_in_the_room(const Ballot& ballot) {
  return ballot.subject != Ballot::Subject::circulation;
}

std::vector<diag::Related> attendance_of(const model::Minutes& minutes) {
  return {{minutes.presence.front().origin.span,
           {"Hier beginnt die Anwesenheitsliste.", "Here the attendance begins."}}};
}

bool contradicts_unanimity(const Ballot& ballot, const model::Body* body) {
  const bool abstentions_count =
      body != nullptr && body->abstention == model::Body::Abstention::breaks_unanimity;
  const bool against = ballot.outcome == Ballot::Outcome::lost ? ballot.yes > 0 : ballot.no > 0;
  return against || (abstentions_count && ballot.abstentions > 0);
}

bool contradicts_words(const Ballot& ballot, const model::Body* body) {
  if (ballot.words == Ballot::Words::unanimous) return contradicts_unanimity(ballot, body);
  const bool nobody_differs = ballot.abstentions == 0 && (ballot.no == 0 || ballot.yes == 0);
  return ballot.words == Ballot::Words::by_majority && nobody_differs;
}

/// A lost vote with more yes than no may have missed a qualified majority; one without any no is a slip. In
/// an election the votes are those of one candidate.
bool contradicts_outcome(const Ballot& ballot) {
  if (ballot.subject == Ballot::Subject::election) return false;
  if (ballot.outcome == Ballot::Outcome::carried) return ballot.yes <= ballot.no;
  return ballot.outcome == Ballot::Outcome::lost && ballot.yes > 0 && ballot.no == 0;
}

/// The entries that lead from one back to itself by "ersetzt", itself first; empty: none do.
std::vector<const PlacedEntry*> circle_of(const PlacedEntry& start, const EntryIndex& index) {
  std::vector<const PlacedEntry*> path{&start};
  std::set<std::string> seen;
  std::vector<std::pair<std::size_t, std::string>> waiting;
  const auto wait_for = [&](std::size_t depth, const PlacedEntry& entry) {
    for (const auto& id : entry.base().replaces) waiting.emplace_back(depth, id);
  };
  wait_for(1, start);
  while (!waiting.empty()) {
    const auto [depth, id] = waiting.back();
    waiting.pop_back();
    path.resize(depth);
    if (id == start.base().id) return path;
    const auto* next = index.find(id);
    if (next == nullptr || !seen.insert(id).second) continue;
    path.push_back(next);
    wait_for(depth + 1, *next);
  }
  return {};
}

}  // namespace

void votes_fit_the_attendance(const Facts& facts, Report& report) {
  for_each_ballot(facts, [&](const auto& minutes, const auto&, const Ballot& ballot) {
    const auto present = votes_present(facts, minutes);
    const auto votes = ballot.yes + ballot.no + ballot.abstentions;
    if (!present || votes <= *present || !is_taken_in_the_room(ballot)) return;
    report.add(finding::more_votes_than_members, ballot.origin, {{"stimmen", votes}, {"anwesend", *present}},
               attendance_of(minutes));
  });
}

void decisions_have_a_quorum(const Facts& facts, Report& report) {
  for (const auto& minutes : facts.minutes()) {
    const auto* body = facts.body(minutes.body);
    const auto present = votes_present(facts, minutes);
    if (!body || !present || *present >= body->quorum) continue;
    model::for_each_of<model::Settlement>(minutes, [&](const auto& entry) {
      const bool in_the_room = std::all_of(entry.ballots.begin(), entry.ballots.end(), is_taken_in_the_room);
      if (entry.kind != model::Settlement::Kind::decision || !in_the_room) return;
      report.add(finding::without_quorum, entry.origin,
                 {{"anwesend", *present},
                  {"gremium", facts.body_name(body->id)},
                  {"quorum", std::int64_t{body->quorum}}},
                 {{body->origin.span, {"Hier steht die Regel („beschlussfaehigAb“).", "The rule."}}});
    });
  }
}

void words_fit_the_votes(const Facts& facts, Report& report) {
  for_each_ballot(facts, [&](const auto& minutes, const auto&, const Ballot& ballot) {
    if (!contradicts_words(ballot, facts.body(minutes.body))) return;
    report.add(finding::words_contradict_votes, ballot.origin,
               {{"worte", ballot.words == Ballot::Words::unanimous ? "einstimmig" : "mehrheitlich"},
                {"ja", ballot.yes},
                {"nein", ballot.no},
                {"enthaltungen", ballot.abstentions}});
  });
}

void outcomes_fit_the_votes(const Facts& facts, Report& report) {
  for_each_ballot(facts, [&](const auto&, const auto&, const Ballot& ballot) {
    if (!contradicts_outcome(ballot)) return;
    const bool carried = ballot.outcome == Ballot::Outcome::carried;
    report.add(finding::outcome_contradicts_votes, ballot.origin,
               {{"ergebnis", carried ? "angenommen" : "abgelehnt"}, {"ja", ballot.yes}, {"nein", ballot.no}});
  });
}

void nothing_replaces_itself(const Facts& facts, Report& report) {
  const EntryIndex index(facts);
  std::set<std::string> told;
  for (const auto& entry : index.all()) {
    const auto& id = entry.base().id;
    if (id.empty() || told.contains(id)) continue;
    const auto circle = circle_of(entry, index);
    if (circle.empty()) continue;
    std::vector<diag::Related> others;
    for (const auto* member : circle) {
      told.insert(member->base().id);
      if (member->base().id != id)
        others.push_back(
            {member->base().origin.span,
             {"Auch dieser Eintrag gehört zum Kreis.", "This entry belongs to the circle, too."}});
    }
    report.add(finding::replaced_in_circle, entry.base().origin, {{"kennung", id}}, others);
  }
}

void later_entries_replace_earlier_ones(const Facts& facts, Report& report) {
  const EntryIndex index(facts);
  for (const auto& entry : index.all()) {
    for (const auto& id : entry.base().replaces) {
      const auto* replaced = index.find(id);
      if (!replaced || replaced->minutes->date <= entry.minutes->date) continue;
      if (!circle_of(*replaced, index).empty()) continue;
      report.add(
          finding::replaces_a_later_one, entry.base().origin,
          {{"datum", entry.minutes->date}, {"kennung", id}, {"spaeter", replaced->minutes->date}},
          {{replaced->base().origin.span, {"Hier steht der ersetzte Eintrag.", "The replaced entry."}}});
    }
  }
}

}  // namespace protokollwerk::check::rule
