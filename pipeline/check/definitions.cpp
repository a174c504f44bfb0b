#include "check/definitions.h"

#include "check/entry_definitions.h"
#include "check/figure_definitions.h"
#include "check/meeting_definitions.h"
#include "check/reference_definitions.h"
#include "check/text_definitions.h"
#include "check/topic_definitions.h"

namespace protokollwerk::check {

std::vector<const diag::Definition*> definitions() {
  using namespace finding;
  return {&task_without_owner,
          &task_with_unknown_owner,
          &task_due_before_given,
          &task_settled_twice,
          &measure_without_decision,
          &settled_before_given,
          &cannot_be_settled,
          &decision_without_vote,
          &more_votes_than_members,
          &without_quorum,
          &words_contradict_votes,
          &outcome_contradicts_votes,
          &replaced_in_circle,
          &replaces_a_later_one,
          &doubled_id,
          &unknown_topic,
          &unknown_body,
          &unknown_part,
          &unknown_addressee,
          &unknown_basis,
          &unknown_meeting,
          &unknown_target,
          &unused_silence,
          &unknown_member,
          &unknown_earlier_entry,
          &retired_id_used,
          &retired_id_given_again,
          &person_without_ground,
          &person_in_prose,
          &recommendation_without_addressee,
          &recommendation_without_basis,
          &recommendation_number_missing,
          &recommendation_number_doubled,
          &recommendation_doubled,
          &basis_withdrawn,
          &straight_quotes,
          &straight_quotes_in_original,
          &two_expansions,
          &probable_misspelling,
          &probable_misspelled_ending,
          &placeholder_left,
          &hyphen_for_dash,
          &word_doubled,
          &missing_meeting,
          &dates_out_of_order,
          &outside_project,
          &ends_before_it_begins,
          &breaks_rhythm,
          &body_without_minutes,
          &stale_announcement,
          &period_ends_before_it_begins,
          &out_of_rhythm,
          &next_meeting_not_ahead,
          &member_listed_twice,
          &planned_but_recorded,
          &planned_without_minutes,
          &repeated_as_new,
          &reworded_as_new,
          &title_drift,
          &probable_double,
          &spelling_variant,
          &closed_twice,
          &reopened_without_settlement,
          &never_dealt_with,
          &merged_in_circle,
          &dealt_with_before_raised,
          &closed_with_open_task,
          &topic_without_part,
          &statement_without_part,
          &comment_without_answer,
          &contradicted_claim,
          &underivable_claim,
          &uncountable_claim};
}

}  // namespace protokollwerk::check
