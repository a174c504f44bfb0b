#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about what becomes of tasks, measures and open questions (AUFTR), and of what recommendations rest
/// on (EMPF).
namespace protokollwerk::check::rule {

void tasks_are_settled_once(const Facts& facts, Report& report);
void settled_things_were_given(const Facts& facts, Report& report);
void measures_have_their_decision(const Facts& facts, Report& report);
void closed_topics_have_no_open_tasks(const Facts& facts, Report& report);
void recommendations_have_titles_of_their_own(const Facts& facts, Report& report);
void bases_still_stand(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
