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
          &decision_without_vote,
          &doubled_id,
          &unknown_topic,
          &unknown_body,
          &unknown_part,
          &unknown_addressee,
          &unknown_basis,
          &unknown_meeting,
          &unknown_target,
          &unknown_member,
          &unknown_earlier_entry,
          &unused_silence,
          &person_without_ground,
          &recommendation_without_addressee,
          &recommendation_without_basis,
          &recommendation_number_missing,
          &recommendation_number_doubled,
          &straight_quotes,
          &straight_quotes_in_original,
          &two_expansions,
          &probable_misspelling,
          &probable_misspelled_ending,
          &missing_meeting,
          &dates_out_of_order,
          &outside_project,
          &ends_before_it_begins,
          &breaks_rhythm,
          &body_without_minutes,
          &stale_announcement,
          &repeated_as_new,
          &reworded_as_new,
          &title_drift,
          &probable_double,
          &spelling_variant,
          &closed_twice,
          &reopened_without_settlement,
          &never_dealt_with,
          &topic_without_part,
          &statement_without_part,
          &comment_without_answer,
          &contradicted_claim,
          &underivable_claim,
          &uncountable_claim};
}

}  // namespace protokollwerk::check
