#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about entries of the minutes (EMPF, AUFTR, BESCHL), completeness (VOLL) and persons (DATEN).
namespace protokollwerk::check::rule {

void recommendations_have_addressees(const Facts& facts, Report& report);
void recommendations_have_a_basis(const Facts& facts, Report& report);
void recommendations_are_numbered(const Facts& facts, Report& report);
void tasks_have_a_known_owner(const Facts& facts, Report& report);
void tasks_are_due_after_they_are_given(const Facts& facts, Report& report);
void decisions_need_a_vote(const Facts& facts, Report& report);
void topics_have_a_part(const Facts& facts, Report& report);
void statements_have_a_part(const Facts& facts, Report& report);
void decided_comments_have_an_answer(const Facts& facts, Report& report);
void persons_have_a_ground(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
