#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace protokollwerk::compose {

/// Everything that can be wrong with a template, a style sheet or a document made with them (family VORL).
std::vector<const diag::Definition*> definitions();

/// 001–019: reading a template.
extern const diag::Definition broken_expression;
extern const diag::Definition unknown_element_name;
extern const diag::Definition unknown_attribute_name;
extern const diag::Definition unknown_term_list;
extern const diag::Definition broken_pattern;
extern const diag::Definition not_a_template;
extern const diag::Definition not_a_collection;
extern const diag::Definition unknown_fragment;
extern const diag::Definition recursive_fragment;
extern const diag::Definition unknown_phrase;
extern const diag::Definition recursive_phrase;
extern const diag::Definition wrong_cell_count;
extern const diag::Definition unknown_paragraph_style;
extern const diag::Definition unknown_callout_style;
extern const diag::Definition missing_title;
extern const diag::Definition wrong_part_count;

/// 020–039: composing a document.
extern const diag::Definition pinned_number_missed;
extern const diag::Definition unknown_term;
extern const diag::Definition not_a_date;
extern const diag::Definition not_a_number;
extern const diag::Definition anchor_given_twice;
extern const diag::Definition broken_anchor;
extern const diag::Definition broken_file_name;
extern const diag::Definition file_name_given_twice;
extern const diag::Definition required_value_missing;
extern const diag::Definition no_declared_readers;
extern const diag::Definition index_not_last;

/// 040–059: reading a style sheet.
extern const diag::Definition unknown_base_style;
extern const diag::Definition circular_style;
extern const diag::Definition missing_style;
extern const diag::Definition unknown_family;
extern const diag::Definition unknown_colour;
extern const diag::Definition weak_contrast;
extern const diag::Definition no_text_area;
extern const diag::Definition tight_leading;
extern const diag::Definition tiny_drawing_text;
extern const diag::Definition missing_setting;
extern const diag::Definition unknown_base_sheet;
extern const diag::Definition circular_sheet;

}  // namespace protokollwerk::compose
