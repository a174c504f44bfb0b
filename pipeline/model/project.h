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

/// Silences a finding by code and place, with a reason (stillgelegt).
struct Silence {
  std::string code;
  std::string place;  ///< ID of the entry or minutes that the finding names
  std::string reason;
  Origin origin;
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
  std::vector<ResultPart> parts;
  std::vector<TopicEntry> topics;
  std::vector<Claim> claims;
  std::vector<AbbreviationEntry> abbreviations;
  std::vector<ProseSection> sections;
  std::vector<Silence> silences;
  std::vector<std::string>
      addressees;  ///< known addressees of recommendations, e.g. "cio"; titles in addressee_titles
  std::vector<std::string> addressee_titles;
  /// Documents to build: names of templates in templates/dokumente ("ergebnisdokument", "sitzungsbericht" …).
  std::vector<std::string> documents;
  std::string style = "standard";
  Origin origin;
};

}  // namespace protokollwerk::model
