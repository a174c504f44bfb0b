#include "app/definitions.h"

#include <algorithm>
#include <cerrno>

#include "app/privacy_definitions.h"
#include "app/release_definitions.h"

namespace protokollwerk::app {

std::vector<const diag::Definition*> definitions() {
  using namespace finding;
  return {&no_project_file,
          &unreadable_file,
          &oversized_file,
          &unprintable_file_name,
          &unwritable_output,
          &full_disk,
          &missing_font,
          &missing_program_file,
          &doubled_project,
          &unknown_document,
          &unknown_style,
          &unknown_collection,
          &unusable_earlier_state,
          &unmarked_changes,
          &failed_document,
          &broken_epoch,
          &no_reference_date,
          &doubled_file,
          &missing_character,
          &missing_character_in_document,
          &locked_output,
          &unsure_state,
          &old_states_left,
          &program_fault,
          &unwritten_report,
          &unwritable_source,
          &published_name,
          &published_surname,
          &draft_in_release,
          &unassigned_in_release,
          &release_number_taken,
          &release_before_last,
          &release_before_content,
          &withdrawn_before_released,
          &withdrawn_file_comes_back,
          &unknown_release,
          &unknown_released_document,
          &no_release_to_go_to,
          &unclear_project,
          &withdrawn_file_left,
          &broken_manifest};
}

bool is_environment_failure(const diag::Definition& definition) {
  using namespace finding;
  const auto failures = {&unwritable_output, &full_disk,        &missing_font,      &missing_program_file,
                         &failed_document,   &broken_epoch,     &locked_output,     &unsure_state,
                         &program_fault,     &unwritten_report, &unwritable_source, &withdrawn_file_left,
                         &broken_manifest};
  return std::find(failures.begin(), failures.end(), &definition) != failures.end();
}

std::string cause_word(int error_code) {
  switch (error_code) {
    case ENOENT:
      return "fehlt";
    case EACCES:
    case EPERM:
      return "rechte";
    case ENOSPC:
    case EDQUOT:
      return "platz";
    case EISDIR:
    case ENOTEMPTY:
      return "ordner";
    case ENOTDIR:
    case EEXIST:
      return "keinOrdner";
    case EROFS:
      return "nurLesen";
    default:
      return "andere";
  }
}

}  // namespace protokollwerk::app
