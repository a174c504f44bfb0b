#pragma once

#include <sstream>

#include "model/minutes.h"
#include "model/project.h"
#include "model/review.h"
#include "model/words.h"
#include "support/dump_blocks.h"

namespace protokollwerk::test {

/// Every field of a project, of minutes or of comments, one per line, except the bytes of origins. That it
/// leaves nothing out is itself tested (schema_coverage_test).
class ModelDump {
 public:
  static std::string of(const model::Project& project) {
    ModelDump dump;
    dump.project(project);
    return dump.out_.str();
  }
  static std::string of(const model::Minutes& minutes) {
    ModelDump dump;
    dump.minutes(minutes);
    return dump.out_.str();
  }
  static std::string of(const model::ReviewRound& round) {
    ModelDump dump;
    dump.review(round);
    return dump.out_.str();
  }

 private:
  void line(std::string_view name, std::string_view value) { out_ << name << '=' << value << '\n'; }
  void line(std::string_view name, std::int64_t value) { out_ << name << '=' << value << '\n'; }
  void line(std::string_view name, const std::optional<Date>& date) {
    line(name, date ? to_iso_date(*date) : std::string("-"));
  }
  void line(std::string_view name, const std::vector<std::string>& values) {
    for (const auto& value : values) line(name, value);
  }
  void line(std::string_view name, const model::StatedNumber& number) {
    line(name, std::to_string(number.value) + " " + std::string(model::word_of(number.precision)));
  }
  void line(std::string_view name, const doc::Blocks& blocks) { line(name, BlockDump::of(blocks)); }
  void line(std::string_view name, const model::Origin& origin) {
    line(name, origin.minutes + " " + origin.entry);
  }
  template <typename Enum>
    requires std::is_enum_v<Enum>
  void line(std::string_view name, Enum value) {
    line(name, static_cast<std::int64_t>(value));
  }

  void project(const model::Project& project) {
    line("id", project.id);
    line("name", project.name);
    line("short_name", project.short_name);
    line("notice", project.notice);
    for (const auto& check : project.human_checks)
      line("human_check", check.by + " " + to_iso_date(check.date) + " " + check.with);
    attested("client", project.client);
    attested("publisher", project.publisher);
    line("minutes_label", project.minutes_label);
    line("default_visibility", project.default_visibility);
    line("begin", project.begin);
    line("end", project.end);
    line("period_unknown_because", project.period_unknown_because);
    line("addressees", project.addressees);
    line("addressee_titles", project.addressee_titles);
    line("documents", project.documents);
    line("style", project.style);
    line("origin", project.origin);
    parts(project);
  }

  void parts(const model::Project& project) {
    for (const auto& each : project.phases) phase(each);
    for (const auto& each : project.bodies) body(each);
    for (const auto& each : project.members) member(each);
    for (const auto& each : project.parts) {
      line("part", each.id);
      line("title", each.title);
      line("origin", each.origin);
    }
    for (const auto& each : project.topics) topic(each);
    for (const auto& each : project.claims) claim(each);
    for (const auto& each : project.abbreviations) {
      line("abbreviation", each.short_form);
      line("long_form", each.long_form);
      line("origin", each.origin);
    }
    for (const auto& word : project.divided_words) line("divided_word", word);
    for (const auto& each : project.planned) planned(each);
    for (const auto& each : project.free_times) free_time(each);
    for (const auto& each : project.glossary) term(each);
    for (const auto& each : project.faq) question(each);
    for (const auto& each : project.sections) section(each);
    for (const auto& each : project.retired) retired(each);
    for (const auto& each : project.silences) silence(each);
  }

  void attested(std::string_view name, const model::Attested& value) {
    line(name, value.value + " / " + value.unknown_because);
  }
  void phase(const model::Phase& phase) {
    line("phase", phase.id);
    line("title", phase.title);
    line("begin", phase.begin);
    line("end", phase.end);
    line("origin", phase.origin);
  }
  void body(const model::Body& body) {
    line("body", body.kind);
    line("id", body.id);
    line("label", body.label);
    line("name", body.name);
    line("parent", body.parent);
    line("minutes", body.minutes);
    line("voting", body.voting);
    line("meetings_before", body.meetings_before);
    line("rhythm_days", body.rhythm_days);
    line("quorum", body.quorum);
    line("abstention", body.abstention);
    line("origin", body.origin);
  }
  void member(const model::Member& member) {
    line("member", member.id);
    line("kind", member.kind);
    line("name", member.name);
    line("bodies", member.bodies);
    line("vote", member.vote);
    line("origin", member.origin);
  }
  void planned(const model::PlannedMeeting& meeting) {
    line("planned", meeting.body);
    line("date", std::optional<Date>(meeting.date));
    line("begin", meeting.begin);
    line("place", meeting.place);
    line("origin", meeting.origin);
  }
  void free_time(const model::FreeTime& time) {
    line("free_time", time.name);
    line("begin", std::optional<Date>(time.begin));
    line("end", std::optional<Date>(time.end));
    line("origin", time.origin);
  }
  void term(const model::GlossaryEntry& term) {
    line("term", term.id);
    line("name", term.name);
    for (const auto& synonym : term.synonyms) line("synonym", synonym);
    for (const auto& other : term.see_also) line("see_also", other);
    line("content", term.content);
    line("origin", term.origin);
  }
  void question(const model::FaqEntry& question) {
    line("question", question.id);
    line("text", question.question);
    line("topic", question.topic);
    line("visibility", question.visibility);
    line("answer", question.answer);
    line("origin", question.origin);
  }
  void retired(const model::RetiredId& retired) {
    line("retired", retired.id);
    line("reason", retired.reason);
    line("replaced_by", retired.replaced_by);
    line("origin", retired.origin);
  }
  void topic(const model::TopicEntry& topic) {
    line("topic", topic.id);
    line("title", topic.title);
    line("wording", topic.title_wording);
    line("part", topic.part);
    line("attribution", topic.attribution);
    line("owner", topic.owner);
    line("alias", topic.aliases);
    line("distinct_from", topic.distinct_from);
    line("question", topic.question);
    line("answer", topic.answer);
    line("merged_into", topic.merged_into);
    line("rests_because", topic.rests_because);
    line("not_taken_because", topic.not_taken_because);
    line("origin", topic.origin);
  }
  void claim(const model::Claim& claim) {
    line("claim", claim.id);
    line("subject", claim.subject);
    line("meeting", claim.meeting);
    line("number", claim.number);
    line("wording", claim.wording);
    line("origin", claim.origin);
  }
  void section(const model::ProseSection& section) {
    line("section", section.id);
    line("title", section.title);
    line("content", section.content);
    line("origin", section.origin);
  }
  void silence(const model::Silence& silence) {
    line("silence", silence.code);
    line("place", silence.place);
    line("reason", silence.reason);
    line("origin", silence.origin);
  }

  void review(const model::ReviewRound& round) {
    line("draft", round.draft);
    line("begin", std::optional<Date>(round.begin));
    line("end", std::optional<Date>(round.end));
    for (const auto& each : round.comments) comment(each);
  }
  void comment(const model::ReviewComment& comment) {
    line("comment", comment.id);
    line("concerns", comment.concerns);
    line("member", comment.member);
    line("kind", comment.kind);
    line("state", comment.state);
    line("visibility", comment.visibility);
    line("wording", comment.wording);
    line("answer", comment.answer);
    line("origin", comment.origin);
  }

  void minutes(const model::Minutes& minutes) {
    line("id", minutes.id);
    line("body", minutes.body);
    line("number", minutes.number);
    line("state", minutes.state);
    line("version", minutes.version);
    line("visibility", minutes.visibility);
    line("date", std::optional<Date>(minutes.date));
    line("begin", minutes.begin);
    line("end", minutes.end);
    line("place", minutes.place);
    line("title", minutes.title);
    line("title_wording", minutes.title_wording);
    line("designation", minutes.designations);
    line("motto", minutes.motto);
    line("origin", minutes.origin);
    meeting(minutes);
    for (const auto& item : minutes.items) agenda_item(item);
  }

  void meeting(const model::Minutes& minutes) {
    if (minutes.opened_by) participant("opened_by", *minutes.opened_by);
    for (const auto& chair : minutes.chairs) participant("chair", chair);
    for (const auto& attendance : minutes.attendance) {
      line("attendance", attendance.group);
      line("number", attendance.number);
      line("origin", attendance.origin);
    }
    for (const auto& keynote : minutes.keynotes) {
      line("keynote", keynote.title);
      participant("speaker", keynote.speaker);
      line("unit", keynote.unit);
      line("origin", keynote.origin);
    }
    if (minutes.stated_group_meetings) line("group_meetings", *minutes.stated_group_meetings);
    for (const auto& presence : minutes.presence) {
      line("presence", presence.kind);
      line("member", presence.member);
      line("by", presence.by);
      line("origin", presence.origin);
    }
    if (minutes.next_meeting) planned(*minutes.next_meeting);
    if (minutes.correction) {
      line("correction", minutes.correction->reason);
      line("date", std::optional<Date>(minutes.correction->date));
    }
  }

  void participant(std::string_view role, const model::Participant& person) {
    line(role, person.name);
    line("function", person.function);
    line("ground", person.ground);
    line("origin", person.origin);
  }

  void agenda_item(const model::AgendaItem& item) {
    line("item", item.number);
    line("title", item.title);
    line("attribution", item.attribution);
    line("visibility", item.visibility);
    line("content", item.content);
    line("origin", item.origin);
    for (const auto& deliberation : item.deliberations) this->deliberation(deliberation);
    for (const auto& entry : item.entries) this->entry(entry);
  }

  void deliberation(const model::Deliberation& deliberation) {
    line("deliberation", deliberation.topic);
    line("title", deliberation.title);
    line("wording", deliberation.wording);
    line("role", deliberation.role);
    line("announced", deliberation.announced);
    line("content", deliberation.content);
    line("origin", deliberation.origin);
    for (const auto& entry : deliberation.entries) this->entry(entry);
  }

  void entry(const model::Entry& entry) {
    const auto& base = model::base_of(entry);
    line("entry", static_cast<std::int64_t>(entry.index()));
    line("id", base.id);
    line("visibility", base.visibility);
    line("attribution", base.attribution);
    line("replaces", base.replaces);
    line("not_taken_because", base.not_taken_because);
    line("content", base.content);
    line("origin", base.origin);
    std::visit([this](const auto& kind) { special(kind); }, entry);
  }

  void special(const model::Remark& remark) {
    line("kind", remark.kind);
    if (remark.announced_for)
      line("announced_for", std::optional<Date>(*remark.announced_for / std::chrono::day(1)));
    line("state", remark.state);
  }
  void special(const model::Settlement& settlement) {
    line("kind", settlement.kind);
    for (const auto& ballot : settlement.ballots) {
      line("ballot", ballot.subject);
      line("yes", ballot.yes);
      line("no", ballot.no);
      line("abstentions", ballot.abstentions);
      line("outcome", ballot.outcome);
      line("words", ballot.words);
      line("origin", ballot.origin);
    }
  }
  void special(const model::Resolution& resolution) {
    line("concerns", resolution.concerns);
    line("state", resolution.state);
    line("due", resolution.due);
    line("due_next_meeting", std::int64_t{resolution.due_next_meeting});
  }
  void special(const model::ActionItem& item) {
    line("owner", item.owner);
    line("due", item.due);
    line("due_next_meeting", std::int64_t{item.due_next_meeting});
    line("state", item.state);
  }
  void special(const model::Measure& measure) {
    line("requires", measure.requires_);
    line("decision", measure.decision);
    line("owner", measure.owner);
    line("part", measure.part);
  }
  void special(const model::Statement& statement) {
    line("kind", statement.kind);
    line("title", statement.title);
    line("wording", statement.title_wording);
    line("part", statement.part);
  }
  void special(const model::Recommendation& recommendation) {
    line("number", recommendation.number);
    line("title", recommendation.title);
    line("wording", recommendation.title_wording);
    line("addressee", recommendation.addressees);
    line("basis", recommendation.basis);
    line("basis_unknown_because", recommendation.basis_unknown_because);
    line("state", recommendation.state);
  }

  std::ostringstream out_;
};

}  // namespace protokollwerk::test
