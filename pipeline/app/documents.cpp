#include "app/documents.h"

#include <algorithm>
#include <set>

#include "app/attachments.h"
#include "app/damage.h"
#include "app/definitions.h"
#include "app/earlier_state.h"
#include "app/keys.h"
#include "app/privacy_gate.h"
#include "app/source_place.h"
#include "app/views.h"
#include "app/wording.h"
#include "base/contract.h"
#include "base/sha256.h"
#include "base/utf8.h"
#include "compose/compose.h"
#include "compose/read_template.h"
#include "doc/changes.h"
#include "model/words.h"
#include "pdf/definitions.h"
#include "pdf/self_check.h"
#include "pdf/write.h"
#include "text/coverage.h"
#include "text/divided_words.h"

namespace protokollwerk::app {
namespace {

constexpr const char* findings_report = "pruefbericht";

enum class Extent : std::uint8_t { composed, finished };

/// Makes the documents of one project, one after the other.
class Workshop {
 public:
  Workshop(Extent extent, const CheckedProject& project, const std::optional<Date>& metadata_date,
           const publish::StateRecord& before, Program& program, diag::Diagnostics& diagnostics)
      : extent_(extent),
        project_(project),
        metadata_date_(metadata_date),
        before_(before),
        program_(program),
        diagnostics_(diagnostics),
        damage_(project.read, program.sources, diagnostics),
        gate_(project.checked->result()),
        views_(*project.checked, program,
               extent == Extent::finished ? Views::Proof::by_schema : Views::Proof::none),
        keys_(project, metadata_date, program),
        hyphenator_(text::german_hyphenator(), project.read.project->divided_words) {
    if (damage_.unknown_minutes()) made_.others = publish::Others::kept;
  }

  void write_results() {
    put_result(attached_result, model::Visibility::open);
    put_result(internal_result, model::Visibility::internal);
  }

  void make_all_of(const std::string& template_name) {
    const compose::Template* templ =
        program_.templates.get(template_name, project_.read.project->origin.span, diagnostics_);
    if (templ == nullptr || !compose::check_styles(*templ, project_.style->sheet, diagnostics_)) {
      made_.unusable_templates.push_back({template_name, program_.templates.at_fault(template_name)});
      made_.others = publish::Others::kept;
      return;
    }
    for (const model::Visibility visibility : visibilities_of(*templ)) {
      const xml::Element result = view_for(*templ, visibility).root();
      for (const compose::Occasion& occasion : compose::occasions(*templ, result, diagnostics_))
        make(*templ, occasion, visibility);
    }
  }

  Documents take() {
    report_unmarked();
    ENSURE(made_.decisions.size() ==
           made_.files.size() + made_.unchanged.size() + made_.composed.size() + made_.held_back.size());
    return std::move(made_);
  }

 private:
  struct Finished {
    std::string bytes;
    std::string title;
    std::size_t pages = 0;
  };

  static std::vector<model::Visibility> visibilities_of(const compose::Template& templ) {
    if (templ.visibility) return {*templ.visibility};
    return {model::Visibility::open, model::Visibility::participants, model::Visibility::internal};
  }

  const xml::Document& view_for(const compose::Template& templ, model::Visibility visibility) {
    const bool is_set = extent_ == Extent::finished;
    if (templ.dependence != compose::Template::Dependence::nothing || !is_set)
      return views_.document(visibility);
    return views_.printable_document(
        visibility, [this](char32_t character) { return project_.style->prints(character); });
  }

  void put_result(const char* name, model::Visibility visibility) {
    auto faults = damage_.faults_for(std::nullopt);
    if (faults.empty() && visibility == model::Visibility::open && !gate_.is_open())
      faults = blamed_for_names(name, {{pdf::FoundText::Place::file, 0, {}, views_.xml(visibility)}});
    if (!faults.empty()) return hold_back(name, std::move(faults));
    if (extent_ == Extent::composed) return note_composed(name);
    const std::string& xml = views_.xml(visibility);
    const publish::Key key = {{"ergebnis", sha256_hex(xml)}};
    if (is_unchanged(name, key)) return keep(name);
    decide(name, key);
    put(name, xml, visibility, {}, key);
    made_.files.back().title =
        visibility == model::Visibility::open ? "Ergebnis als XML" : "Ergebnis als XML, intern";
  }

  void make(const compose::Template& templ, const compose::Occasion& occasion, model::Visibility visibility) {
    if (is_taken(occasion.file_name)) return report_doubled(occasion.file_name, templ.name);
    std::vector<std::string> faults = faults_for(templ, occasion);
    const std::string& name = occasion.file_name;
    if (!faults.empty()) return hold_back(name, std::move(faults));
    if (extent_ == Extent::composed) return only_compose(templ, occasion, visibility);
    if (project_.earlier != nullptr && !project_.earlier->tells_all_for(visibility))
      unmarked_.push_back(name);
    publish::Key key = keys_.of(templ, occasion, view_for(templ, visibility));
    if (visibility == model::Visibility::open) key.push_back({"namen", sha256_hex(gate_.names())});
    if (is_unchanged(name, key)) return keep(name);
    const std::size_t findings_before = diagnostics_.items().size();
    auto finished = pdf_of(templ, occasion, visibility);
    if (!finished) return hold_back(name, {program_.templates.path(templ.name)});
    if (visibility == model::Visibility::open && !gate_.is_open()) {
      faults = blamed_for_names(name, pdf::texts_of(finished->bytes));
      if (!faults.empty()) return hold_back(name, std::move(faults));
    }
    decide(name, key);
    // What was found while it was made must be found again in the next run.
    if (diagnostics_.items().size() != findings_before) key.clear();
    put(name, std::move(finished->bytes), visibility, templ.name, std::move(key));
    made_.files.back().title = std::move(finished->title);
    made_.files.back().pages = finished->pages;
  }

  void only_compose(const compose::Template& templ, const compose::Occasion& occasion,
                    model::Visibility visibility) {
    if (compose::compose(templ, occasion, visibility, diagnostics_)) return note_composed(occasion.file_name);
    hold_back(occasion.file_name, {program_.templates.path(templ.name)});
  }

  void note_composed(const std::string& name) {
    made_.composed.push_back(name);
    made_.decisions.push_back({name, Decision::Kind::first, {}});
  }

  [[nodiscard]] bool is_unchanged(const std::string& name, const publish::Key& key) const {
    const publish::FileRecord* last = before_.find(name);
    return last != nullptr && !last->key.empty() && last->key == key;
  }

  void keep(const std::string& name) {
    made_.unchanged.push_back(name);
    made_.decisions.push_back({name, Decision::Kind::unchanged, {}});
  }

  /// Notes why a document is made.
  void decide(const std::string& name, const publish::Key& key) {
    const publish::FileRecord* last = before_.find(name);
    if (last == nullptr) return made_.decisions.push_back({name, Decision::Kind::first, {}});
    if (last->key.empty()) return made_.decisions.push_back({name, Decision::Kind::unproven, {}});
    made_.decisions.push_back({name, Decision::Kind::changed, differences(last->key, key)});
  }

  void put(const std::string& name, std::string bytes, model::Visibility visibility,
           const std::string& source, publish::Key key) {
    made_.files.push_back({name,
                           std::move(bytes),
                           std::string(model::word_of(visibility)),
                           source,
                           to_iso_date(project_.checked->result().reference_date),
                           std::move(key),
                           {}});
  }

  [[nodiscard]] std::vector<std::string> faults_for(const compose::Template& templ,
                                                    const compose::Occasion& occasion) const {
    using Dependence = compose::Template::Dependence;
    if (templ.dependence == Dependence::nothing) return {};
    if (templ.dependence == Dependence::everything) return damage_.faults_for(std::nullopt);
    return damage_.faults_for(std::string(occasion.context.attribute("id")));
  }

  void hold_back(const std::string& name, std::vector<std::string> because) {
    made_.held_back.push_back({name, std::move(because)});
    made_.decisions.push_back({name, Decision::Kind::held_back, {}});
  }

  [[nodiscard]] bool is_taken(const std::string& name) const {
    return std::any_of(made_.decisions.begin(), made_.decisions.end(),
                       [&](const Decision& decision) { return decision.file == name; });
  }

  void report_doubled(const std::string& file, const std::string& template_name) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::doubled_file;
    diagnostic.arguments = {{"datei", file}, {"vorlage", template_name}};
    diagnostic.path = program_.templates.path(template_name);
    diagnostics_.report(std::move(diagnostic));
  }

  /// nullopt after reporting why the document cannot be made.
  std::optional<Finished> pdf_of(const compose::Template& templ, const compose::Occasion& occasion,
                                 model::Visibility visibility) {
    auto document = compose::compose(templ, occasion, visibility, diagnostics_);
    if (!document) return std::nullopt;
    if (metadata_date_) document->metadata.date = *metadata_date_;
    document->review = project_.review;
    if (project_.earlier != nullptr) show_changes(*document, templ, occasion.file_name, visibility);
    if (const std::string& mark = project_.review.mark; !mark.empty())
      document->metadata.title = mark + ": " + document->metadata.title;
    try {
      Finished finished = written(*document, attachments(templ, visibility));
      if (is_sound(finished.bytes, *document, occasion.file_name)) return finished;
    } catch (const text::MissingGlyph& missing) {
      report_missing_glyph(occasion.file_name, missing);
    } catch (const EnvironmentError& error) {
      report_failure(occasion.file_name, error);
    }
    return std::nullopt;
  }

  void show_changes(doc::Document& document, const compose::Template& templ, const std::string& file,
                    model::Visibility visibility) {
    if (!project_.earlier->tells_all_for(visibility)) return;
    document.review.note = project_.earlier->note();
    doc::mark_changes(document, project_.earlier->document(templ, file, visibility));
  }

  /// Which documents cannot be compared, whether they were made or not.
  void report_unmarked() {
    if (unmarked_.empty()) return;
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::unmarked_changes;
    diagnostic.arguments = {{"anzahl", static_cast<std::int64_t>(unmarked_.size())},
                            {"datei", enumerate(unmarked_)}};
    diagnostics_.report(std::move(diagnostic));
  }

  /// The pages take much memory, the check, too: they are gone when it begins.
  Finished written(const doc::Document& document, const std::vector<pdf::Attachment>& attached) {
    const layout::Pages pages =
        layout::lay_out(document, project_.style->sheet, project_.style->fonts(hyphenator_));
    return {pdf::write(pages, document.metadata, project_.style->faces, attached), document.metadata.title,
            pages.pages.size()};
  }

  /// Whether the file keeps its claims and has the document's text; what it breaks is reported.
  bool is_sound(const std::string& bytes, const doc::Document& document, const std::string& name) {
    bool sound = true;
    for (pdf::BrokenClaim& broken : pdf::self_check(bytes, name, document)) {
      sound = sound && broken.finding.definition->severity != diag::Severity::error;
      diagnostics_.report(with_source_place(std::move(broken), project_.checked->result()));
    }
    if (sound) return true;
    diag::Diagnostic held_back;
    held_back.definition = &pdf::finding::held_back_document;
    held_back.arguments = {{"datei", name}};
    held_back.path = name;
    diagnostics_.report(std::move(held_back));
    return false;
  }

  /// The files with the names of persons who must not be named in the public file; each is reported.
  std::vector<std::string> blamed_for_names(const std::string& file,
                                            const std::vector<pdf::FoundText>& texts) {
    std::set<std::string> paths;
    for (diag::Diagnostic& finding : gate_.findings(file, texts)) {
      if (finding.definition->severity == diag::Severity::error)
        paths.insert(program_.sources[finding.related.front().span.source].path());
      diagnostics_.report(std::move(finding));
    }
    return {paths.begin(), paths.end()};
  }

  std::vector<pdf::Attachment> attachments(const compose::Template& templ, model::Visibility visibility) {
    return attachments_of(templ, views_.xml(visibility), views_.document(visibility).root());
  }

  void report_missing_glyph(const std::string& file, const text::MissingGlyph& missing) {
    std::string character;
    utf8::append(character, missing.character());
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::missing_character_in_document;
    diagnostic.arguments = {{"datei", file},
                            {"zeichen", character},
                            {"nummer", text::code_point_name(missing.character())},
                            {"stil", project_.style->name}};
    diagnostic.detail = missing.what();
    diagnostics_.report(std::move(diagnostic));
  }

  void report_failure(const std::string& file, const EnvironmentError& error) {
    diag::Diagnostic diagnostic;
    diagnostic.definition = &finding::failed_document;
    diagnostic.arguments = {{"datei", file}};
    diagnostic.detail = error.what();
    diagnostics_.report(std::move(diagnostic));
  }

  Extent extent_;
  const CheckedProject& project_;
  std::optional<Date> metadata_date_;
  const publish::StateRecord& before_;
  Program& program_;
  diag::Diagnostics& diagnostics_;
  Damage damage_;
  PrivacyGate gate_;
  Views views_;
  Keys keys_;
  text::DividedWords hyphenator_;      ///< with the project's own divisions
  std::vector<std::string> unmarked_;  ///< files without marks for what has changed
  Documents made_;
};

Documents all_of(Workshop workshop, const std::vector<std::string>& wanted) {
  workshop.write_results();
  for (const std::string& name : wanted) workshop.make_all_of(name);
  if (std::find(wanted.begin(), wanted.end(), findings_report) == wanted.end())
    workshop.make_all_of(findings_report);
  return workshop.take();
}

}  // namespace

Documents compose_documents(const CheckedProject& project, Program& program, diag::Diagnostics& diagnostics) {
  const publish::StateRecord none;
  return all_of({Extent::composed, project, {}, none, program, diagnostics}, project.read.project->documents);
}

Documents make_documents(const CheckedProject& project, const std::optional<Date>& metadata_date,
                         const publish::StateRecord& before, Program& program,
                         diag::Diagnostics& diagnostics) {
  return all_of({Extent::finished, project, metadata_date, before, program, diagnostics},
                project.read.project->documents);
}

}  // namespace protokollwerk::app
