#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/minutes.h"
#include "model/project.h"
#include "model/result.h"
#include "model/vocabulary.h"

/// The German word in XML for each value of the model's enumerations, the same in all schemas. Values without
/// a word (an absent attribute) stand in no table.
namespace protokollwerk::model {

template <typename Enum>
struct Word {
  Enum value;
  std::string_view word;
};
/// clang 16 does not deduce the arguments of aggregates by itself.
template <typename Enum>
Word(Enum, std::string_view) -> Word<Enum>;

/// One table per enumeration; using one that has no table does not compile.
template <typename Enum>
inline constexpr std::array<Word<Enum>, 0> words = Enum::has_no_words;

template <>
inline constexpr auto words<Visibility> =
    std::array{Word{Visibility::internal, "intern"}, Word{Visibility::participants, "teilnehmende"},
               Word{Visibility::open, "oeffentlich"}};
template <>
inline constexpr auto words<Precision> = std::array{
    Word{Precision::exact, "genau"}, Word{Precision::about, "rund"}, Word{Precision::more_than, "mehrAls"},
    Word{Precision::at_least, "mindestens"}, Word{Precision::at_most, "hoechstens"}};
template <>
inline constexpr auto words<Participant::Ground> =
    std::array{Word{Participant::Ground::office, "amt"}, Word{Participant::Ground::talk, "vortrag"},
               Word{Participant::Ground::consent, "einwilligung"},
               Word{Participant::Ground::published, "veroeffentlicht"}};
template <>
inline constexpr auto words<Wording> =
    std::array{Word{Wording::edited, "redigiert"}, Word{Wording::original, "original"}};
template <>
inline constexpr auto words<Attribution> =
    std::array{Word{Attribution::attested, "nein"}, Word{Attribution::editorial, "ja"}};
template <>
inline constexpr auto words<Deliberation::Announced> =
    std::array{Word{Deliberation::Announced::as_new, "neu"}};
template <>
inline constexpr auto words<Body::Kind> =
    std::array{Word{Body::Kind::working_group, "arbeitsgruppe"}, Word{Body::Kind::team, "team"},
               Word{Body::Kind::plenary, "plenum"}};
template <>
inline constexpr auto words<Body::MinutesState> =
    std::array{Word{Body::MinutesState::present, "vorhanden"},
               Word{Body::MinutesState::unpublished, "nichtVeroeffentlicht"}};
template <>
inline constexpr auto words<Body::Voting> =
    std::array{Word{Body::Voting::yes, "ja"}, Word{Body::Voting::no, "nein"}};
template <>
inline constexpr auto words<Minutes::State> = std::array{
    Word{Minutes::State::draft, "entwurf"}, Word{Minutes::State::approved, "freigegeben"},
    Word{Minutes::State::corrected, "berichtigt"}, Word{Minutes::State::transcribed, "nacherfasst"}};
template <>
inline constexpr auto words<Deliberation::Role> = std::array{
    Word{Deliberation::Role::presentation, "vorstellung"}, Word{Deliberation::Role::deepening, "vertiefung"},
    Word{Deliberation::Role::closing, "abschluss"}, Word{Deliberation::Role::referral, "zurueckverweisung"}};
/// Element names.
template <>
inline constexpr auto words<Remark::Kind> =
    std::array{Word{Remark::Kind::note, "information"}, Word{Remark::Kind::proposal, "loesungsvorschlag"},
               Word{Remark::Kind::suggestion, "anregung"}, Word{Remark::Kind::open_question, "offeneFrage"}};
/// Element names.
template <>
inline constexpr auto words<Settlement::Kind> = std::array{Word{Settlement::Kind::agreement, "festlegung"},
                                                           Word{Settlement::Kind::decision, "beschluss"}};
/// Element names.
template <>
inline constexpr auto words<Statement::Kind> = std::array{
    Word{Statement::Kind::statement, "aussage"}, Word{Statement::Kind::project_result, "projektergebnis"}};
template <>
inline constexpr auto words<ActionItem::State> =
    std::array{Word{ActionItem::State::open, "offen"}, Word{ActionItem::State::done, "erledigt"},
               Word{ActionItem::State::dropped, "entfallen"}};
template <>
inline constexpr auto words<Remark::State> =
    std::array{Word{Remark::State::open, "offen"}, Word{Remark::State::answered, "beantwortet"},
               Word{Remark::State::dropped, "entfallen"}};
template <>
inline constexpr auto words<Ballot::Subject> =
    std::array{Word{Ballot::Subject::matter, "sache"}, Word{Ballot::Subject::procedure, "verfahren"},
               Word{Ballot::Subject::election, "wahl"}, Word{Ballot::Subject::circulation, "umlauf"}};
template <>
inline constexpr auto words<Ballot::Outcome> =
    std::array{Word{Ballot::Outcome::carried, "angenommen"}, Word{Ballot::Outcome::lost, "abgelehnt"},
               Word{Ballot::Outcome::adjourned, "vertagt"}};
template <>
inline constexpr auto words<Ballot::Words> = std::array{Word{Ballot::Words::unanimous, "einstimmig"},
                                                        Word{Ballot::Words::by_majority, "mehrheitlich"}};
/// Element names.
template <>
inline constexpr auto words<Presence::Kind> =
    std::array{Word{Presence::Kind::present, "anwesend"}, Word{Presence::Kind::excused, "entschuldigt"}};
template <>
inline constexpr auto words<Body::Abstention> = std::array{Word{Body::Abstention::keeps_unanimity, "nein"},
                                                           Word{Body::Abstention::breaks_unanimity, "ja"}};
template <>
inline constexpr auto words<Member::Vote> =
    std::array{Word{Member::Vote::yes, "ja"}, Word{Member::Vote::no, "nein"}};
template <>
inline constexpr auto words<Whereabouts::State> =
    std::array{Word{Whereabouts::State::in_part, "teil"},
               Word{Whereabouts::State::with_topic, "thema"},
               Word{Whereabouts::State::listed, "verzeichnis"},
               Word{Whereabouts::State::resolved, "erledigung"},
               Word{Whereabouts::State::replaced, "ersetzt"},
               Word{Whereabouts::State::merged, "aufgegangen"},
               Word{Whereabouts::State::not_taken, "nichtUebernommen"},
               Word{Whereabouts::State::in_minutes, "protokoll"},
               Word{Whereabouts::State::unassigned, "nichtZugeordnet"}};
template <>
inline constexpr auto words<Measure::Requires> = std::array{
    Word{Measure::Requires::nothing, "nichts"}, Word{Measure::Requires::council_decision, "ratsbeschluss"},
    Word{Measure::Requires::cio_measure, "massnahmeCio"}};
template <>
inline constexpr auto words<Measure::DecisionState> = std::array{
    Word{Measure::DecisionState::unknown, "unbekannt"}, Word{Measure::DecisionState::pending, "steht-aus"},
    Word{Measure::DecisionState::given, "gefasst"}};
template <>
inline constexpr auto words<Recommendation::State> = std::array{
    Word{Recommendation::State::unknown, "unbekannt"}, Word{Recommendation::State::open, "offen"},
    Word{Recommendation::State::in_progress, "inUmsetzung"}, Word{Recommendation::State::done, "umgesetzt"},
    Word{Recommendation::State::abandoned, "nichtWeiterverfolgt"}};
template <>
inline constexpr auto words<Topic::State> = std::array{Word{Topic::State::raised, "neu"},
                                                       Word{Topic::State::in_progress, "inBearbeitung"},
                                                       Word{Topic::State::closed, "abgeschlossen"},
                                                       Word{Topic::State::resting, "ruht"},
                                                       Word{Topic::State::reopened, "wiedereroeffnet"},
                                                       Word{Topic::State::merged, "aufgegangen"},
                                                       Word{Topic::State::rejected, "nichtUebernommen"}};

template <>
inline constexpr auto words<ReviewComment::Kind> = std::array{
    Word{ReviewComment::Kind::change, "aenderung"}, Word{ReviewComment::Kind::question, "frage"},
    Word{ReviewComment::Kind::approval, "zustimmung"}, Word{ReviewComment::Kind::remark, "hinweis"}};
template <>
inline constexpr auto words<ReviewComment::State> = std::array{
    Word{ReviewComment::State::open, "offen"}, Word{ReviewComment::State::taken, "uebernommen"},
    Word{ReviewComment::State::partly_taken, "teilweise"}, Word{ReviewComment::State::declined, "abgelehnt"}};

/// The element name of an entry: "festlegung".
std::string_view name_of(const Entry& entry);

/// The word of a value; empty for a value that is expressed by an absent attribute.
template <typename Enum>
constexpr std::string_view word_of(Enum value) {
  for (const auto& [candidate, word] : words<Enum>)
    if (candidate == value) return word;
  return {};
}

/// The value of a word; nullopt for a word that the schema does not know.
template <typename Enum>
constexpr std::optional<Enum> value_of(std::string_view text) {
  for (const auto& [value, word] : words<Enum>)
    if (word == text) return value;
  return std::nullopt;
}

}  // namespace protokollwerk::model
