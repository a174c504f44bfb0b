#pragma once

#include <optional>

#include "model/minutes.h"
#include "model/project.h"
#include "model/review.h"
#include "xml/document.h"

/// What the kinds of files have in common with a result; for the readers of this folder.
namespace protokollwerk::read {

/// The project of a `<projekt>`; in a result bodies and topics stand elsewhere and stay empty.
model::Project project_from(const xml::Element& root, diag::Diagnostics& diagnostics);

/// How often the body meets and how it decides; the same attributes in a project file and in a result.
void read_body_rules(const xml::Element& element, model::Body& body);

/// The meeting that an element with `datum`, `beginn` and `ort` announces for the body.
model::PlannedMeeting planned_meeting_from(const xml::Element& element, const std::string& body,
                                           const model::Origin& origin);

/// The register's entry of a `<thema>`.
model::TopicEntry topic_from(const xml::Element& element);

/// The minutes in `record` (`<protokoll>`) of the `meeting` (`<sitzung>`); in a result one element is both.
model::Minutes minutes_from(const xml::Element& record, const xml::Element& meeting,
                            model::Visibility default_visibility, diag::Diagnostics& diagnostics);

/// The comments below a `<rueckmeldungen>`; in a result below a `<durchsicht>`.
model::ReviewRound review_from(const xml::Element& root);

}  // namespace protokollwerk::read
