#include "app/fix_command.h"

#include "app/project_sources.h"
#include "app/wording.h"
#include "diag/place.h"
#include "fix/corrections.h"
#include "unicode/message.h"

namespace protokollwerk::app {
namespace {

using Kind = fix::Correction::Kind;

diag::Text words_for(Kind kind) {
  switch (kind) {
    case Kind::quotes:
      return {"Anführungszeichen berichtigt", "quotes corrected"};
    case Kind::protected_space:
      return {"Leerzeichen geschützt", "space protected"};
    case Kind::dash:
      return {"Bindestrich durch Gedankenstrich ersetzt", "hyphen replaced by a dash"};
    case Kind::composition:
      return {"Zeichen zusammengesetzt (NFC)", "characters composed (NFC)"};
  }
  fail_contract("a correction has one of four kinds", std::source_location::current());
}

constexpr diag::Text closing = {
    "{folder}: {anzahl, plural, =0 {nichts zu berichtigen} one {eine Stelle berichtigt} other {# Stellen "
    "berichtigt}}",
    "{folder}: {anzahl, plural, =0 {nothing to correct} one {one place corrected} other {# places "
    "corrected}}"};

/// The file's own place, if its name is a symbolic link.
std::string real_path(const std::string& path, const Files& files) {
  const auto target = files.link_target(path);
  if (target.empty()) return path;
  return target.front() == '/' ? target : path.substr(0, path.rfind('/') + 1) + target;
}

/// Whoever looks sees the old file or the new one, never a part.
void replace_content(const std::string& path, std::string_view content, Files& files) {
  const auto real = real_path(path, files);
  const auto slash = real.rfind('/') + 1;
  const auto beside = real.substr(0, slash) + "." + real.substr(slash) + ".neu";
  files.write(beside, content);
  files.rename(beside, real);
  if (slash > 0) files.sync_folder(real.substr(0, slash));
}

/// Sources of the files that may be corrected: those that were read without a Fehler.
std::vector<diag::SourceIndex> correctable(const ProjectSources& read) {
  std::vector<diag::SourceIndex> sources;
  if (read.project) sources.push_back(*read.project_source);
  for (const MinutesFile& file : read.files)
    if (file.minutes) sources.push_back(*file.source);
  return sources;
}

std::string line_for(const fix::Correction& correction, const diag::Sources& sources,
                     diag::Language language) {
  return diag::place_of(correction.span, sources) + ": " + in(language, words_for(correction.kind)) + "\n";
}

}  // namespace

std::string fix_project(const std::string& folder, const Options& options, const Program& program,
                        Files& files) {
  diag::Sources sources;
  diag::Diagnostics ignored;  // the check that follows reports them
  const auto read = read_project_sources(folder, files, program.schemas, sources, ignored);
  std::string lines;
  std::int64_t count = 0;
  for (const auto source : correctable(read)) {
    const auto& text = sources[source].text();
    const auto corrections = fix::corrections(source, text);
    if (corrections.empty()) continue;
    replace_content(sources[source].path(), fix::corrected(text, corrections), files);
    for (const auto& correction : corrections) lines += line_for(correction, sources, options.language);
    count += static_cast<std::int64_t>(corrections.size());
  }
  const bool german = options.language == diag::Language::german;
  return lines +
         unicode::format_message(in(options.language, closing), german ? "de" : "en",
                                 {{"folder", folder}, {"anzahl", count}}) +
         "\n";
}

}  // namespace protokollwerk::app
