#include "xml/definitions.h"

#include "xml/schema_definitions.h"

namespace protokollwerk::xml {

std::vector<const diag::Definition*> definitions() {
  using namespace finding;
  return {&file_too_large,
          &empty_file,
          &other_encoding,
          &invalid_utf8,
          &declares_other_encoding,
          &contains_nul,
          &has_doctype,
          &too_deep,
          &too_many_nodes,
          &truncated,
          &not_xml,
          &prefixed_name,
          &not_nfc,
          &other_version,
          &unclosed_cdata,
          &text_before_root,
          &wrong_end_tag,
          &not_closed,
          &stray_end_tag,
          &bare_ampersand,
          &unknown_entity,
          &bare_less_than,
          &unquoted_value,
          &doubled_attribute,
          &less_than_in_value,
          &attribute_without_value,
          &broken_tag,
          &content_behind_root,
          &forbidden_character,
          &broken_character_reference,
          &broken_comment,
          &broken_declaration,
          &cdata_end_in_text,
          &undeclared_prefix,
          &broken_instruction,
          &not_well_formed,
          &unknown_root,
          &unexpected_element,
          &missing_child,
          &unknown_attribute,
          &missing_attribute,
          &text_not_allowed,
          &only_text_allowed,
          &wrong_type,
          &not_in_list,
          &wrong_form,
          &wrong_length,
          &out_of_range,
          &doubled_key,
          &unknown_key,
          &doubled_id,
          &must_be_empty,
          &not_valid};
}

}  // namespace protokollwerk::xml
