#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/vocabulary.h"

namespace protokollwerk::model {

/// What every entry of an agenda item has.
struct EntryBase {
  std::string id;  ///< unique in the project; empty where the kind does not need one
  Visibility visibility = Visibility::open;
  Attribution attribution = Attribution::attested;
  std::vector<std::string> replaces;  ///< IDs of earlier entries (ersetzt)
  std::string not_taken_because;      ///< nichtUebernommen: why the result leaves it out; empty: it does not
  doc::Blocks content;
  Origin origin;
};

/// Information, Lösungsvorschlag, Anregung, offene Frage.
struct Remark : EntryBase {
  enum class Kind : std::uint8_t { note, proposal, suggestion, open_question } kind = Kind::note;
  /// ankuendigung="2023-07": the month for which a note announces something; past it, the announcement is
  /// stale.
  std::optional<std::chrono::year_month> announced_for;
  /// Of an open question, as the minutes that ask it say.
  enum class State : std::uint8_t { open, answered, dropped } state = State::open;
};

/// Abstimmung.
struct Ballot {
  enum class Subject : std::uint8_t { matter, procedure, election, circulation } subject = Subject::matter;
  std::int64_t yes = 0;
  std::int64_t no = 0;
  std::int64_t abstentions = 0;
  enum class Outcome : std::uint8_t { carried, lost, adjourned } outcome = Outcome::carried;
  /// The words of the minutes for the result; to be compared with the votes.
  enum class Words : std::uint8_t { none, unanimous, by_majority } words = Words::none;
  Origin origin;
};

/// Festlegung; Beschluss only where the body has Stimmrecht.
struct Settlement : EntryBase {
  enum class Kind : std::uint8_t { agreement, decision } kind = Kind::agreement;
  std::vector<Ballot> ballots;  ///< of a decision
};

/// Arbeitsauftrag.
struct ActionItem : EntryBase {
  std::string owner;              ///< "alle", a body, a member or a function
  std::optional<Date> due;        ///< or
  bool due_next_meeting = false;  ///< frist="naechsteSitzung"
  enum class State : std::uint8_t { open, done, dropped } state = State::open;
};

/// Maßnahme.
struct Measure : EntryBase {
  enum class Requires : std::uint8_t { nothing, council_decision, cio_measure } requires_ = Requires::nothing;
  enum class DecisionState : std::uint8_t { unknown, pending, given } decision = DecisionState::unknown;
  std::string owner;  ///< ID of a body, member or addressee; empty: not named
  std::string part;   ///< ID of a ResultPart; empty: that of its topic
};

/// Aussage: a passage destined for one part of the result. A project result (Projektergebnis) is a titled
/// one.
struct Statement : EntryBase {
  enum class Kind : std::uint8_t { statement, project_result } kind = Kind::statement;
  std::string title;  ///< may be empty
  Wording title_wording = Wording::edited;
  diag::Span title_span;  ///< the <titel> start tag; for messages, until `check`
  std::string part;       ///< ID of a ResultPart; empty: not assigned yet
};

/// Handlungsempfehlung.
struct Recommendation : EntryBase {
  int number = 0;
  std::string title;
  Wording title_wording = Wording::edited;
  diag::Span title_span;  ///< the <titel> start tag; for messages, until `check`
  std::vector<std::string> addressees;
  std::vector<std::string> basis;  ///< IDs of statements, settlements, topics
  std::string basis_unknown_because;
  enum class State : std::uint8_t { unknown, open, in_progress, done, abandoned } state = State::unknown;
};

/// Erledigung: what became of an action item, an open question or a measure of an earlier meeting.
struct Resolution : EntryBase {
  std::string concerns;  ///< ID of the earlier entry
  ActionItem::State state = ActionItem::State::done;
  std::optional<Date> due;        ///< the new date of what stays open, or
  bool due_next_meeting = false;  ///< frist="naechsteSitzung"
};

using Entry = std::variant<Remark, Settlement, ActionItem, Measure, Statement, Recommendation, Resolution>;
const EntryBase& base_of(const Entry& entry);

/// Beratung: a topic dealt with at a meeting.
struct Deliberation {
  std::string topic;  ///< ID in the register
  std::string title;  ///< as printed in these minutes
  Wording wording = Wording::edited;
  diag::Span title_span;  ///< the <titel> start tag; for messages, until `check`
  enum class Role : std::uint8_t { presentation, deepening, closing, referral } role = Role::presentation;
  /// angekuendigt="neu": these minutes call the topic new.
  enum class Announced : std::uint8_t { unsaid, as_new } announced = Announced::unsaid;
  doc::Blocks content;
  std::vector<Entry> entries;
  Origin origin;
};

struct AgendaItem {
  std::string number;  ///< as printed: "2", "2.1"
  std::string title;
  Attribution attribution = Attribution::attested;
  Visibility visibility = Visibility::open;
  doc::Blocks content;
  std::vector<Deliberation> deliberations;
  std::vector<Entry> entries;
  Origin origin;
};

struct Keynote {
  std::string title;
  Participant speaker;
  std::string unit;
  Origin origin;
};

struct Attendance {
  std::string group;  ///< kind of members; empty: all together
  StatedNumber number;
  Origin origin;
};

/// A member that was present or sent apologies.
struct Presence {
  enum class Kind : std::uint8_t { present, excused } kind = Kind::present;
  std::string member;  ///< ID in the project file
  std::string by;      ///< function that stood in for it; may be empty
  Origin origin;
};

/// Berichtigung: what this version corrects.
struct Correction {
  Date date;
  std::string reason;
};

/// An earlier version of the same minutes, which this one takes the place of.
struct ReplacedVersion {
  int version = 1;
  std::int64_t entries = 0;  ///< that its file holds
  Origin origin;
};

/// One minutes file: the record of one meeting.
struct Minutes {
  std::string id;    ///< body and number: "plenum-2"
  std::string body;  ///< ID of the body
  int number = 0;
  enum class State : std::uint8_t { draft, approved, corrected, transcribed } state = State::draft;
  int version = 1;
  Visibility visibility = Visibility::internal;
  Date date;
  std::string begin, end;  ///< "10:00"; empty: not stated
  std::string place;
  std::string title;  ///< "Zweite Plenarsitzung"; may be empty
  Wording title_wording = Wording::edited;
  /// How the source calls this meeting elsewhere, as printed ("2. Plenarsitzung"); never corrected.
  std::vector<std::string> designations;
  std::string motto;
  std::optional<Participant> opened_by;
  std::vector<Participant> chairs;  ///< moderation
  std::vector<Attendance> attendance;
  std::vector<Presence> presence;
  std::vector<Keynote> keynotes;
  std::vector<AgendaItem> items;
  /// Meetings of each group so far, as these minutes state it ("nach insgesamt sieben Treffen").
  std::optional<StatedNumber> stated_group_meetings;
  std::optional<PlannedMeeting> next_meeting;
  std::optional<Correction> correction;
  std::vector<ReplacedVersion> replaced;  ///< newest first; found by `merge`
  /// Entries that the file holds, counted in its XML and not in this model; 0 in a result that was read back.
  std::int64_t entries_in_file = 0;
  Origin origin;
};

}  // namespace protokollwerk::model
