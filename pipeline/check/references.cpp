#include "check/references.h"

#include <algorithm>

#include "check/reference_definitions.h"
#include "check/similarity.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

template <typename Items>
std::vector<std::string> ids_of(const Items& items) {
  std::vector<std::string> ids;
  ids.reserve(items.size());
  for (const auto& item : items) ids.push_back(item.id);
  return ids;
}

std::vector<std::string> all_ids(const Facts& facts) {
  return ids_of(facts.identified());
}

void report_retired(const model::RetiredId& retired, const model::Origin& origin, const diag::Span& span,
                    Report& report) {
  report.add_at(
      finding::retired_id_used, origin, span,
      {{"kennung", retired.id}, {"ersatz", retired.replaced_by.empty() ? "keiner" : retired.replaced_by}},
      {{retired.origin.span, {"Hier ist sie zurückgezogen.", "It is retired here."}}});
}

/// Checks references against one kind of identifiers.
class Known {
 public:
  Known(const diag::Definition& definition, std::vector<std::string> ids, const Facts& facts, Report& report)
      : definition_(definition), ids_(std::move(ids)), facts_(facts), report_(report) {}

  /// Reports `id` unless it is known or empty.
  void expect(const std::string& id, const model::Origin& origin) {
    if (id.empty() || std::find(ids_.begin(), ids_.end(), id) != ids_.end()) return;
    if (const auto* retired = facts_.retired(id))
      return report_retired(*retired, origin, origin.span, report_);
    report_.add(definition_, origin, {{"kennung", id}, {"vorschlag", suggestion(id, ids_)}});
  }

 private:
  const diag::Definition& definition_;
  std::vector<std::string> ids_;
  const Facts& facts_;
  Report& report_;
};

void expect_targets(const Facts& facts, const doc::Blocks& blocks, const model::Origin& origin,
                    Report& report) {
  const auto look_at = [&](const doc::Inline& part) {
    const auto* reference = std::get_if<doc::Reference>(&part.value);
    if (!reference || facts.knows(reference->target)) return;
    const auto span = facts.place_of({{}, {}, origin, origin.span}, reference->target);
    if (const auto* retired = facts.retired(reference->target))
      return report_retired(*retired, origin, span, report);
    report.add_at(
        finding::unknown_target, origin, span,
        {{"kennung", reference->target}, {"vorschlag", suggestion(reference->target, all_ids(facts))}});
  };
  model::for_each_line(blocks, [&](const doc::Inlines& line) { model::for_each_inline(line, look_at); });
}

}  // namespace

void identifiers_are_unique(const Facts& facts, Report& report) {
  std::map<std::string, model::Origin> first;
  for (const auto& thing : facts.identified()) {
    if (const auto* retired = facts.retired(thing.id)) {
      report.add(finding::retired_id_given_again, thing.origin, {{"kennung", thing.id}},
                 {{retired->origin.span, {"Hier ist sie zurückgezogen.", "It is retired here."}}});
      continue;
    }
    const auto [place, is_new] = first.emplace(thing.id, thing.origin);
    if (is_new) continue;
    report.add(finding::doubled_id, thing.origin, {{"kennung", thing.id}},
               {{place->second.span, {"Hier ist sie zuerst vergeben.", "It is given here first."}}});
  }
}

void topics_are_registered(const Facts& facts, Report& report) {
  Known topics(finding::unknown_topic, ids_of(facts.project().topics), facts, report);
  for (const auto& topic : facts.project().topics)
    for (const auto& other : topic.distinct_from) topics.expect(other, topic.origin);
  for (const auto& topic : facts.project().topics) topics.expect(topic.merged_into, topic.origin);
  for (const auto& question : facts.project().faq) topics.expect(question.topic, question.origin);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_deliberation(minutes, [&](const auto&, const auto& deliberation) {
      topics.expect(deliberation.topic, deliberation.origin);
    });
  }
}

void bodies_exist(const Facts& facts, Report& report) {
  Known bodies(finding::unknown_body, ids_of(facts.project().bodies), facts, report);
  for (const auto& body : facts.project().bodies) bodies.expect(body.parent, body.origin);
  for (const auto& topic : facts.project().topics) bodies.expect(topic.owner, topic.origin);
  for (const auto& meeting : facts.project().planned) bodies.expect(meeting.body, meeting.origin);
  for (const auto& member : facts.project().members)
    for (const auto& body : member.bodies) bodies.expect(body, member.origin);
  for (const auto& minutes : facts.minutes()) bodies.expect(minutes.body, minutes.origin);
}

void members_exist(const Facts& facts, Report& report) {
  Known members(finding::unknown_member, ids_of(facts.project().members), facts, report);
  for (const auto& minutes : facts.minutes())
    for (const auto& presence : minutes.presence) members.expect(presence.member, presence.origin);
  model::for_each_comment(facts.result(),
                          [&](const auto& comment) { members.expect(comment.member, comment.origin); });
}

void parts_exist(const Facts& facts, Report& report) {
  Known parts(finding::unknown_part, ids_of(facts.project().parts), facts, report);
  for (const auto& topic : facts.project().topics) parts.expect(topic.part, topic.origin);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Statement>(minutes,
                                         [&](const auto& entry) { parts.expect(entry.part, entry.origin); });
    model::for_each_of<model::Measure>(minutes,
                                       [&](const auto& entry) { parts.expect(entry.part, entry.origin); });
  }
}

void addressees_exist(const Facts& facts, Report& report) {
  Known addressees(finding::unknown_addressee, facts.project().addressees, facts, report);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Recommendation>(minutes, [&](const auto& entry) {
      for (const auto& addressee : entry.addressees) addressees.expect(addressee, entry.origin);
    });
  }
}

void related_terms_exist(const Facts& facts, Report& report) {
  Known terms(finding::unknown_term, ids_of(facts.project().glossary), facts, report);
  for (const auto& term : facts.project().glossary)
    for (const auto& other : term.see_also) terms.expect(other, term.origin);
}

void bases_exist(const Facts& facts, Report& report) {
  Known known(finding::unknown_basis, all_ids(facts), facts, report);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_of<model::Recommendation>(minutes, [&](const auto& entry) {
      for (const auto& basis : entry.basis) known.expect(basis, entry.origin);
    });
  }
}

void earlier_entries_exist(const Facts& facts, Report& report) {
  Known known(finding::unknown_earlier_entry, all_ids(facts), facts, report);
  for (const auto& retired : facts.project().retired) known.expect(retired.replaced_by, retired.origin);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_entry(minutes, [&](const auto&, const auto& entry) {
      const auto& base = model::base_of(entry);
      for (const auto& replaced : base.replaces) known.expect(replaced, base.origin);
      if (const auto* resolution = std::get_if<model::Resolution>(&entry))
        known.expect(resolution->concerns, base.origin);
    });
  }
  model::for_each_comment(facts.result(),
                          [&](const auto& comment) { known.expect(comment.concerns, comment.origin); });
}

void claimed_meetings_exist(const Facts& facts, Report& report) {
  Known meetings(finding::unknown_meeting, ids_of(facts.minutes()), facts, report);
  for (const auto& claim : facts.project().claims) meetings.expect(claim.meeting, claim.origin);
}

void targets_in_prose_exist(const Facts& facts, Report& report) {
  model::for_each_prose_of_reviews(facts.result(), [&](const auto& blocks, const auto& origin) {
    expect_targets(facts, blocks, origin, report);
  });
  model::for_each_prose_of_project(facts.project(), [&](const auto& blocks, const auto& origin) {
    expect_targets(facts, blocks, origin, report);
  });
  for (const auto& minutes : facts.minutes()) {
    model::for_each_prose(minutes, [&](const auto& blocks, const auto& origin) {
      expect_targets(facts, blocks, origin, report);
    });
  }
}

}  // namespace protokollwerk::check::rule
