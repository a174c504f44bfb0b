#include "check/rules.h"

#include "check/decisions.h"
#include "check/entries.h"
#include "check/figures.h"
#include "check/meetings.h"
#include "check/references.h"
#include "check/schedule.h"
#include "check/tasks.h"
#include "check/texts.h"
#include "check/topics.h"

namespace protokollwerk::check {

const std::vector<Rule>& rules() {
  static const std::vector<Rule> table{
      rule::identifiers_are_unique,
      rule::topics_are_registered,
      rule::bodies_exist,
      rule::parts_exist,
      rule::members_exist,
      rule::addressees_exist,
      rule::related_terms_exist,
      rule::meeting_dates_follow_their_numbers,
      rule::meetings_lie_in_the_project,
      rule::meetings_end_after_they_begin,
      rule::announcements_lie_ahead,
      rule::periods_end_after_they_begin,
      rule::meetings_follow_their_rhythm,
      rule::next_meetings_lie_ahead,
      rule::members_are_listed_once,
      rule::planned_meetings_are_still_to_come,
      rule::new_topics_are_new,
      rule::titles_are_registered,
      rule::similar_topics_are_told_apart,
      rule::titles_are_spelled_alike,
      rule::topics_are_closed_once,
      rule::topics_are_not_merged_into_themselves,
      rule::recommendations_have_addressees,
      rule::recommendations_have_a_basis,
      rule::tasks_have_a_known_owner,
      rule::tasks_are_due_after_they_are_given,
      rule::decisions_need_a_vote,
      rule::votes_fit_the_attendance,
      rule::decisions_have_a_quorum,
      rule::words_fit_the_votes,
      rule::outcomes_fit_the_votes,
      rule::nothing_replaces_itself,
      rule::later_entries_replace_earlier_ones,
      rule::tasks_are_settled_once,
      rule::settled_things_were_given,
      rule::measures_have_their_decision,
      rule::recommendations_have_titles_of_their_own,
      rule::bases_still_stand,
      rule::topics_have_a_part,
      rule::statements_have_a_part,
      rule::decided_comments_have_an_answer,
      rule::persons_have_a_ground,
      rule::quotes_are_german,
      rule::abbreviations_have_one_expansion,
      rule::no_placeholders_are_left,
      rule::dashes_are_dashes,
      rule::words_are_not_doubled,
  };
  return table;
}

const std::vector<Rule>& rules_about_the_whole() {
  static const std::vector<Rule> table{
      rule::bases_exist,
      rule::earlier_entries_exist,
      rule::claimed_meetings_exist,
      rule::targets_in_prose_exist,
      rule::meetings_are_numbered_without_gaps,
      rule::stated_group_meetings_follow_the_rhythm,
      rule::bodies_have_their_minutes,
      rule::closed_topics_are_reopened_by_settlement,
      rule::topics_are_dealt_with,
      rule::topics_are_raised_first,
      rule::planned_meetings_have_their_minutes,
      rule::claims_agree_with_the_minutes,
      rule::recommendations_are_numbered,
      rule::words_are_spelled_as_elsewhere,
      rule::persons_stay_out_of_prose,
      rule::closed_topics_have_no_open_tasks,
  };
  return table;
}

}  // namespace protokollwerk::check
