#include "check/figures.h"

#include <algorithm>

#include "check/figure_definitions.h"
#include "check/reference_definitions.h"

namespace protokollwerk::check::rule {
namespace {

/// How far "rund" may be off: a tenth.
bool about(std::int64_t claimed, std::int64_t counted) {
  return std::abs(claimed - counted) * 10 <= claimed;
}

bool holds(const model::StatedNumber& claimed, std::int64_t counted) {
  switch (claimed.precision) {
    case model::Precision::exact:
      return counted == claimed.value;
    case model::Precision::about:
      return about(claimed.value, counted);
    case model::Precision::more_than:
      return counted > claimed.value;
    case model::Precision::at_least:
      return counted >= claimed.value;
    case model::Precision::at_most:
      return counted <= claimed.value;
  }
  return false;
}

/// Minutes are missing or only transcribed, so that more may have happened than they tell.
bool sources_are_incomplete(const Facts& facts) {
  const auto unpublished = [](const auto& body) {
    return body.minutes == model::Body::MinutesState::unpublished;
  };
  const auto transcribed = [](const auto& minutes) {
    return minutes.state == model::Minutes::State::transcribed;
  };
  return std::any_of(facts.project().bodies.begin(), facts.project().bodies.end(), unpublished) ||
         std::any_of(facts.minutes().begin(), facts.minutes().end(), transcribed);
}

/// A count of persons comes from a statement in the minutes; the claim may repeat that statement.
bool repeats_the_minutes(const model::Claim& claim, std::int64_t counted) {
  return claim.subject == "teilnehmende" && claim.number.value == counted;
}

/// The rhythm rule speaks about group meetings that the minutes state.
bool is_left_to_the_rhythm(const model::Claim& claim) {
  return claim.subject == "gruppentreffen";
}

std::string mentions(const Facts& facts, const model::Claim& claim) {
  if (claim.subject != "themenBearbeitet" && claim.subject != "themenVorgestellt") return "keine";
  const auto count = facts.figure("themenNennungen", claim.meeting);
  return count ? std::to_string(*count) : "keine";
}

/// The lists that were counted: the minutes of the claim's meeting, else all that name topics.
std::vector<diag::Related> counted_places(const Facts& facts, const model::Claim& claim) {
  std::vector<diag::Related> places;
  for (const auto& minutes : facts.minutes()) {
    const bool counted = claim.meeting.empty() ? claim.subject.starts_with("themen") &&
                                                     facts.figure("themenNennungen", minutes.id) > 0
                                               : minutes.id == claim.meeting;
    if (counted)
      places.push_back(
          {minutes.origin.span, {"Dieses Protokoll ist ausgezählt.", "These minutes were counted."}});
  }
  return places;
}

void check_claim(const Facts& facts, const model::Claim& claim, Report& report) {
  const auto counted = facts.figure(claim.subject, claim.meeting);
  if (!counted) {
    report.add(finding::uncountable_claim, claim.origin, {{"wortlaut", claim.wording}});
    return;
  }
  if (holds(claim.number, *counted) || repeats_the_minutes(claim, *counted)) return;
  const bool may_be_more = sources_are_incomplete(facts) && *counted < claim.number.value;
  report.add(may_be_more ? finding::underivable_claim : finding::contradicted_claim, claim.origin,
             {{"wortlaut", claim.wording}, {"errechnet", *counted}, {"nennungen", mentions(facts, claim)}},
             counted_places(facts, claim));
}

}  // namespace

void claims_agree_with_the_minutes(const Facts& facts, Report& report) {
  if (report.has(finding::unknown_topic) || report.has(finding::unknown_body)) return;
  for (const auto& claim : facts.project().claims) {
    const bool meeting_is_known = claim.meeting.empty() || facts.knows(claim.meeting);
    if (meeting_is_known && !is_left_to_the_rhythm(claim)) check_claim(facts, claim, report);
  }
}

}  // namespace protokollwerk::check::rule
