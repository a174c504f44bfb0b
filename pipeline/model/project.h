#pragma once

#include <string>
#include <vector>

#include "model/vocabulary.h"

namespace protokollwerk::model {

/// A part of the undertaking in time (Projektteil).
struct Phase {
  std::string id;
  std::string title;
  std::optional<Date> begin;
  std::optional<Date> end;
  Origin origin;
};

/// Who meets: a working group, a team in one, or the plenary.
struct Body {
  enum class Kind : std::uint8_t { working_group, team, plenary };
  Kind kind = Kind::working_group;
  std::string id;
  std::string label;   ///< as printed before the name: "AG 1"; may be empty
  std::string name;    ///< "Kooperationsmodell"
  std::string parent;  ///< body that a team belongs to; empty otherwise
  /// Whether minutes are expected in the sources (protokolle="vorhanden" or "nichtVeroeffentlicht").
  enum class MinutesState : std::uint8_t { present, unpublished } minutes = MinutesState::present;
  enum class Voting : std::uint8_t { no, yes } voting = Voting::no;  ///< stimmrecht
  /// Meetings of every other body that precede one of this body (Rhythmus); 0: no rule.
  int meetings_before = 0;
  int rhythm_days = 0;  ///< taktTage: usual distance of two meetings; 0: no rule
  int quorum = 0;       ///< beschlussfaehigAb: voting members that must be present; 0: no rule
  /// Whether a decision with abstentions is still called unanimous.
  enum class Abstention : std::uint8_t {
    keeps_unanimity,
    breaks_unanimity
  } abstention = Abstention::keeps_unanimity;
  Origin origin;
};

/// Mitglied: an organisation or a task that takes part, never a person.
struct Member {
  std::string id;
  std::string kind;  ///< as printed: "Landkreis", "Dienstleister", "Aufgabe"
  std::string name;
  std::vector<std::string> bodies;  ///< IDs
  enum class Vote : std::uint8_t { yes, no } vote = Vote::yes;
  Origin origin;
};

/// Days on which no meetings are to be expected.
struct FreeTime {
  std::string name;
  Date begin;
  Date end;  ///< the last free day
  Origin origin;
};

/// One part of the result ("Grundlagen"), in the order of the project file.
struct ResultPart {
  std::string id;
  std::string title;
  Origin origin;
};

/// An entry of the register of topics. Topics live across meetings; this fixes ID, title and place in the
/// result.
struct TopicEntry {
  std::string id;
  std::string title;
  Wording title_wording = Wording::edited;
  diag::Span title_span;  ///< the <titel> start tag; for messages, until `check`
  std::string part;       ///< ID of a ResultPart; empty: not assigned yet
  Attribution attribution = Attribution::attested;
  std::string owner;                 ///< body in charge; empty: unknown
  std::vector<std::string> aliases;  ///< former or other titles that mean the same topic
  std::vector<std::string>
      distinct_from;  ///< IDs of topics with a similar title that are other topics (verschieden)
  doc::Blocks question;
  doc::Blocks answer;
  std::string merged_into;        ///< aufgegangenIn: ID of the topic that goes on in its place; may be empty
  std::string rests_because;      ///< ruht; empty: it does not
  std::string not_taken_because;  ///< nichtUebernommen; empty: it is taken over
  Origin origin;
};

/// A figure that the project claims in public ("43 Themen"), to be compared with what the minutes yield.
struct Claim {
  std::string id;
  /// What is counted (bezug): "themenBearbeitet", "themenVorgestellt", "sitzungen" …
  std::string subject;
  std::string meeting;  ///< the claim is about this meeting; empty: about the project
  StatedNumber number;
  std::string wording;  ///< how it is said: "43 Themen bearbeitet"
  Origin origin;
};

/// A prose section of the project file, selected by templates through its ID ("einleitung").
struct ProseSection {
  std::string id;
  std::string title;  ///< may be empty
  doc::Blocks content;
  Origin origin;
};

/// An abbreviation with its expansion.
struct AbbreviationEntry {
  std::string short_form;
  std::string long_form;
  Origin origin;
};

/// A term of the glossary.
struct GlossaryEntry {
  std::string id;
  std::string name;
  std::vector<std::string> synonyms;
  std::vector<std::string> see_also;  ///< IDs of other terms
  doc::Blocks content;
  Origin origin;
};

/// A frequent question with its answer.
struct FaqEntry {
  std::string id;
  std::string question;
  std::string topic;  ///< ID; may be empty
  Visibility visibility = Visibility::internal;
  doc::Blocks answer;
  Origin origin;
};

/// An identifier that is no longer valid and is never given again.
struct RetiredId {
  std::string id;
  std::string reason;
  std::string replaced_by;  ///< ID; may be empty
  Origin origin;
};

/// Silences a finding by code and place, with a reason (stillgelegt).
struct Silence {
  std::string code;
  std::string place;  ///< ID of the entry or minutes that the finding names
  std::string reason;
  Origin origin;
};

/// Pruefung: that somebody has looked at the finished documents for accessibility. By office or task, never
/// by name.
struct HumanCheck {
  std::string by;
  Date date;
  std::string with;  ///< aids and procedure
};

struct Project {
  std::string id;
  std::string name;
  std::string short_name;
  std::string notice;                       ///< printed on every title page; may be empty
  Attested client;                          ///< Auftraggeber
  Attested publisher;                       ///< Herausgeber
  std::string minutes_label = "Protokoll";  ///< Protokoll, Niederschrift, Sitzungsbericht
  Visibility default_visibility = Visibility::internal;
  std::optional<Date> begin;
  std::optional<Date> end;
  std::string period_unknown_because;  ///< why begin or end is missing; may be empty
  std::vector<Phase> phases;
  std::vector<Body> bodies;
  std::vector<Member> members;
  std::vector<ResultPart> parts;
  std::vector<TopicEntry> topics;
  std::vector<Claim> claims;
  std::vector<PlannedMeeting> planned;
  std::vector<FreeTime> free_times;
  std::vector<AbbreviationEntry> abbreviations;
  std::vector<GlossaryEntry> glossary;
  std::vector<FaqEntry> faq;
  std::vector<ProseSection> sections;
  std::vector<RetiredId> retired;
  std::vector<Silence> silences;
  std::vector<std::string>
      addressees;  ///< known addressees of recommendations, e.g. "cio"; titles in addressee_titles
  std::vector<std::string> addressee_titles;
  /// Documents to build: names of templates in templates/dokumente ("ergebnisdokument", "sitzungsbericht" …).
  std::vector<std::string> documents;
  std::string style = "standard";
  std::vector<HumanCheck> human_checks;  ///< empty: nobody has looked
  /// Words with "-" where they may be divided ("Mühlgraben-amt"), for line ends only.
  std::vector<std::string> divided_words;
  Origin origin;
};

}  // namespace protokollwerk::model
