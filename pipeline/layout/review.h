#pragma once

#include "doc/document.h"
#include "doc/style.h"
#include "layout/frame.h"
#include "layout/paragraph.h"

/// Takes finished pages; adds what a draft under review shows beside its text, as artifacts. Changes nothing
/// that is there.
namespace protokollwerk::layout {

void add_review(Pages& pages, const doc::Review& review, const doc::Style& style, ParagraphSetter& setter);

}  // namespace protokollwerk::layout
