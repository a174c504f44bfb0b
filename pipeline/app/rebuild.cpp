#include "app/rebuild.h"

#include <algorithm>

#include "app/attachments.h"
#include "compose/compose.h"
#include "model/words.h"
#include "pdf/definitions.h"
#include "pdf/inspect/attached_files.h"
#include "read/result_reader.h"
#include "text/coverage.h"
#include "text/divided_words.h"

namespace protokollwerk::app {
namespace {

std::optional<model::Visibility> visibility_of(const xml::Element& root) {
  for (const auto& word : model::words<model::Visibility>) {
    if (word.word == root.attribute("sichtbarkeit")) return word.value;
  }
  return std::nullopt;
}

/// Words with divisions of their own; others than this program writes are left out.
std::vector<std::string> divided_words(const xml::Element& root) {
  std::vector<std::string> words;
  for (const xml::Element& word : root.child("projekt").child("trennungen").children("wort")) {
    if (text::is_divided_word(word.text())) words.push_back(word.text());
  }
  return words;
}

class Rebuild {
 public:
  Rebuild(const std::string& path, Program& program, diag::Diagnostics& findings)
      : path_(path), program_(program), findings_(findings) {}

  void compare(const std::string& pdf) {
    const pdf::Making making = pdf::making_of(pdf);
    const auto result =
        std::find_if(making.files.begin(), making.files.end(),
                     [](const pdf::AttachedFile& file) { return file.name == attached_result; });
    if (result == making.files.end()) return refuse("anhang");
    const auto document = parsed(result->content);
    if (!document) return refuse("ergebnis");
    const auto made = made_again(making, result->content, document->root());
    if (!made) return refuse("vorlage");
    if (*made != pdf) report_difference(pdf, *made);
  }

 private:
  std::unique_ptr<xml::Document> parsed(const std::string& content) {
    diag::Diagnostics own;
    const auto source = program_.sources.add(path_ + "#" + attached_result, content);
    auto document =
        xml::parse(source, program_.sources, program_.schemas.of(FileKind::result), read::result_limits, own);
    for (const diag::Diagnostic& fault : own.items()) findings_.report(fault);
    return document;
  }

  /// Looks for the template whose document bears the name that the metadata state.
  std::optional<std::string> made_again(const pdf::Making& making, const std::string& xml,
                                        const xml::Element& root) {
    const auto visibility = visibility_of(root);
    const LoadedStyle* style =
        program_.styles.get(std::string(root.child("projekt").attribute("stil")), root.span(), findings_);
    if (!visibility || style == nullptr) return std::nullopt;
    const std::string prefix = std::string(root.child("projekt").attribute("id")) + "/";
    for (const std::string& name : program_.templates.names()) {
      const compose::Template* templ = program_.templates.get(name, root.span(), findings_);
      const bool is_meant = templ != nullptr && templ->attachment != compose::Template::Attachment::none &&
                            templ->visibility == visibility;
      if (!is_meant) continue;
      for (const compose::Occasion& occasion : compose::occasions(*templ, root, findings_)) {
        if (prefix + occasion.name == making.identifier)
          return typeset(*templ, occasion, *visibility, *style, making, xml, root);
      }
    }
    return std::nullopt;
  }

  std::optional<std::string> typeset(const compose::Template& templ, const compose::Occasion& occasion,
                                     model::Visibility visibility, const LoadedStyle& style,
                                     const pdf::Making& making, const std::string& xml,
                                     const xml::Element& root) {
    auto document = compose::compose(templ, occasion, visibility, findings_);
    if (!document) return std::nullopt;
    if (const auto day = day_of(making.day)) document->metadata.date = *day;
    try {
      const std::vector<std::string> divided = divided_words(root);
      const text::DividedWords hyphenator(text::german_hyphenator(), divided);
      const layout::Pages pages = layout::lay_out(*document, style.sheet, style.fonts(hyphenator));
      return pdf::write(pages, document->metadata, style.faces, attachments_of(templ, xml, root));
    } catch (const text::MissingGlyph&) {
      // An attached result that this program did not write, or other fonts than those it was made with.
      return std::nullopt;
    }
  }

  static std::optional<Date> day_of(const std::string& digits) {
    if (digits.size() != 8) return std::nullopt;
    return parse_iso_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
  }

  void refuse(const char* reason) {
    diag::Diagnostic refusal;
    refusal.definition = &pdf::finding::cannot_be_rebuilt;
    refusal.arguments = {{"grund", std::string(reason)}};
    refusal.path = path_;
    findings_.report(std::move(refusal));
  }

  void report_difference(const std::string& pdf, const std::string& made) {
    const auto place = std::mismatch(pdf.begin(), pdf.end(), made.begin(), made.end()).first;
    diag::Diagnostic difference;
    difference.definition = &pdf::finding::differs_from_rebuilt;
    difference.arguments = {{"byte", static_cast<std::int64_t>(place - pdf.begin()) + 1},
                            {"ist", static_cast<std::int64_t>(pdf.size())},
                            {"soll", static_cast<std::int64_t>(made.size())}};
    difference.path = path_;
    findings_.report(std::move(difference));
  }

  const std::string& path_;
  Program& program_;
  diag::Diagnostics& findings_;
};

}  // namespace

void compare_with_rebuilt(const std::string& pdf, const std::string& path, Program& program,
                          diag::Diagnostics& findings) {
  Rebuild(path, program, findings).compare(pdf);
}

}  // namespace protokollwerk::app
