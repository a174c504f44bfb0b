#include "app/inputs.h"

#include <algorithm>
#include <limits>

#include "app/earlier_state.h"
#include "base/contract.h"
#include "base/sha256.h"
#include "publish/state_page.h"
#include "unicode/german_words.h"

namespace protokollwerk::app {
namespace {

constexpr std::size_t any_size = std::numeric_limits<std::size_t>::max();

/// Things with their names, so that no two lists of things look the same.
class List {
 public:
  void add(const std::string& name, std::string_view value) {
    text_ += std::to_string(name.size()) + ' ' + name + std::to_string(value.size()) + ' ';
    text_ += value;
  }
  void add_files(const std::string& folder, const Files& files) {
    for (const std::string& path : files.list_recursively(folder))
      add(path, sha256_hex(files.read(path, any_size)));
  }
  [[nodiscard]] std::string digest() const { return sha256_hex(text_); }

 private:
  std::string text_;
};

/// Options of other commands than `build` count, too, where that is less trouble than leaving them out. The
/// bindings name every member, so that a new one does not compile before it has been thought of here.
void add_options(const Options& options, List& list) {
  const auto& [command, projects, files, rebuild, about, id, codes, output, reference_date, style, templates,
               review, changes_since, language, strictness, states_kept, format, fixing, if_held_back,
               release, max_age, writing, reasons] = options;
  const auto& [mark, line_numbers, note] = review;
  for (const std::string& project : projects) list.add("projekt", project);
  list.add("ausgabe", output);
  list.add("stichtag", reference_date ? to_iso_date(*reference_date) : "");
  list.add("stil", style.value_or(""));
  list.add("vorlagen", templates.value_or(""));
  list.add("entwurf", mark);
  list.add("zeilennummern", std::to_string(line_numbers));
  list.add("hinweis", note);
  list.add("früher", changes_since);
  for (const int choice :
       {static_cast<int>(command), static_cast<int>(language), static_cast<int>(strictness),
        static_cast<int>(format), static_cast<int>(fixing), static_cast<int>(if_held_back),
        static_cast<int>(writing), static_cast<int>(reasons)})
    list.add("wahl", std::to_string(choice));
  list.add("behalten", std::to_string(states_kept));
  // Never anything else in a build.
  ENSURE(files.empty() && codes.empty() && id.empty() && release.number.empty() && !max_age &&
         rebuild == Options::Rebuild::no && about == Options::About::project);
}

void add_state(const publish::CurrentState& state, const Files& output, List& list) {
  list.add("stand", state.folder);
  for (const std::string& name : output.names(state.folder)) list.add("datei", name);
  list.add("angaben", publish::to_json(state.record));
  const std::string page = state.folder + "/" + publish::state_page_name;
  if (output.exists(page)) list.add("seite", output.read(page, any_size));
}

std::string seconds(std::chrono::sys_seconds time) {
  return std::to_string(time.time_since_epoch().count());
}

}  // namespace

std::string inputs_digest(const std::string& project_folder, const Options& options,
                          const Circumstances& circumstances, const std::vector<std::string>& faces,
                          const publish::CurrentState& state, const Program& program, const Files& output) {
  if (program.identity.empty() || state.folder.empty()) return {};
  List list;
  try {
    list.add("programm", program.identity);
    add_options(options, list);
    list.add("metadatum", circumstances.metadata_date ? to_iso_date(*circumstances.metadata_date) : "");
    list.add("früherer Stand", circumstances.earlier != nullptr ? circumstances.earlier->digest() : "");
    list.add("farbe", std::to_string(static_cast<int>(circumstances.colour)));
    list.add("ziel", std::to_string(static_cast<int>(circumstances.findings_sink)));
    list.add_files(program.folder, program.files);
    for (const auto& paths : {faces, unicode::german_word_files()})
      for (const std::string& path : paths) list.add(path, seconds(program.files.modified(path)));
    list.add_files(project_folder, program.files);
    add_state(state, output, list);
  } catch (const FileError&) {
    return {};
  }
  return list.digest();
}

std::vector<std::string> face_files(const LoadedStyle& style) {
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < style.faces.face_count(); ++i)
    paths.push_back(style.faces.facts(static_cast<text::FaceIndex>(i)).path);
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace protokollwerk::app
