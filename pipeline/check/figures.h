#pragma once

#include "check/facts.h"
#include "check/report.h"

/// Rules about figures that the project claims (ZAHL).
namespace protokollwerk::check::rule {

void claims_agree_with_the_minutes(const Facts& facts, Report& report);

}  // namespace protokollwerk::check::rule
