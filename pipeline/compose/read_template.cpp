#include "compose/read_template.h"

#include <set>
#include <utility>

#include "base/contract.h"
#include "compose/definitions.h"
#include "compose/node_reader.h"
#include "compose/suggestion.h"
#include "prose/lexical.h"

namespace protokollwerk::compose {
namespace {

using Use = NodeReader::Use;

Template::Dependence dependence_of(std::string_view word) {
  if (word == "sitzung") return Template::Dependence::meeting;
  if (word == "nichts") return Template::Dependence::nothing;
  ENSURE(word == "alles");
  return Template::Dependence::everything;
}

/// nullopt for "wieProtokoll".
std::optional<model::Visibility> visibility_of(std::string_view word) {
  if (word == "wieProtokoll") return std::nullopt;
  if (word == "intern") return model::Visibility::internal;
  if (word == "teilnehmende") return model::Visibility::participants;
  ENSURE(word == "oeffentlich");
  return model::Visibility::open;
}

Terms terms_of(const xml::Element& list) {
  Terms terms;
  for (const xml::Element& term : list.children("begriff"))
    terms.emplace(term.attribute("wert"), term.text());
  return terms;
}

class TemplateReader {
 public:
  TemplateReader(const xml::Schema& schema, diag::Diagnostics& diagnostics)
      : diagnostics_(diagnostics), expressions_(schema, diagnostics), nodes_(expressions_, diagnostics) {}

  std::optional<Template> read(const xml::Element& root,
                               const std::vector<const xml::Document*>& collections) {
    const std::size_t errors_before = diagnostics_.errors();
    Template templ = head(root);
    read_lines(templ, root);
    read_parts(templ, root);
    for (const xml::Document* collection : collections) read_parts(templ, collection->root());
    templ.content = nodes_.blocks(root.child("inhalt"));
    check_defined(nodes_.term_lists, templ.terms, unknown_term_list);
    check_defined(nodes_.fragments, templ.fragments, unknown_fragment);
    check_defined(nodes_.phrases, templ.phrases, unknown_phrase);
    check_recursion(inserted_, recursive_fragment);
    check_recursion(inserted_phrases_, recursive_phrase);
    templ.paragraph_styles = std::move(nodes_.paragraph_styles);
    templ.callout_styles = std::move(nodes_.callout_styles);
    templ.reach = templ.each ? reach_of(expressions_.seen()) : Reach{Reach::Extent::everything, {}};
    return diagnostics_.errors() == errors_before ? std::optional(std::move(templ)) : std::nullopt;
  }

 private:
  Template head(const xml::Element& root) {
    Template templ;
    templ.name = root.attribute("name");
    templ.visibility = visibility_of(root.attribute("sichtbarkeit"));
    templ.file_name = expressions_.pattern(root, "datei", {});
    templ.each = expressions_.expression_if(root, "jedes", {});
    if (root.attribute("anhang") == "ja") templ.attachment = Template::Attachment::result;
    templ.dependence = dependence_of(root.attribute("abhaengig"));
    return templ;
  }

  void read_lines(Template& templ, const xml::Element& root) {
    templ.title = nodes_.line(root.child("dokumenttitel"));
    templ.subject = nodes_.line_if(root.child("thema"));
    templ.author = nodes_.line_if(root.child("urheber"));
    for (const xml::Element& word : root.children("schlagwort")) templ.keywords.push_back(nodes_.line(word));
    templ.head_left = nodes_.line_if(root.child("kopfLinks"));
    templ.head_right = nodes_.line_if(root.child("kopfRechts"));
    templ.foot_left = nodes_.line_if(root.child("fussLinks"));
    templ.foot_right = nodes_.line_if(root.child("fussRechts"));
  }

  /// Word lists, fragments and phrases; those that are there already stay.
  void read_parts(Template& templ, const xml::Element& parent) {
    for (const xml::Element& list : parent.children("begriffe"))
      templ.terms.emplace(list.attribute("name"), terms_of(list));
    for (const xml::Element& fragment : parent.children("baustein")) {
      if (!templ.fragments.contains(fragment.attribute("name"))) read_fragment(templ, fragment);
    }
    for (const xml::Element& phrase : parent.children("wendung")) {
      if (!templ.phrases.contains(phrase.attribute("name"))) read_phrase(templ, phrase);
    }
  }

  void read_fragment(Template& templ, const xml::Element& element) {
    const std::size_t before = nodes_.fragments.size();
    const std::string name(element.attribute("name"));
    templ.fragments.emplace(name, nodes_.blocks(element));
    for (std::size_t i = before; i < nodes_.fragments.size(); ++i)
      inserted_[name].push_back(nodes_.fragments[i]);
  }

  void read_phrase(Template& templ, const xml::Element& element) {
    const std::size_t before = nodes_.phrases.size();
    const std::string name(element.attribute("name"));
    templ.phrases.emplace(name, nodes_.line(element));
    for (std::size_t i = before; i < nodes_.phrases.size(); ++i)
      inserted_phrases_[name].push_back(nodes_.phrases[i]);
  }

  template <class Map>
  void check_defined(const std::vector<Use>& uses, const Map& defined, const diag::Definition& definition) {
    for (const Use& use : uses)
      if (!defined.contains(use.name))
        diagnostics_.report({&definition,
                             {{"name", use.name}, {"vorschlag", suggestion(use.name, keys(defined))}},
                             use.span,
                             {},
                             {},
                             {}});
  }

  /// By fragment or phrase: those that it inserts itself.
  using Insertions = std::map<std::string, std::vector<Use>>;

  void check_recursion(const Insertions& insertions, const diag::Definition& definition) {
    for (const auto& [name, uses] : insertions)
      for (const Use& use : uses)
        if (reaches(insertions, use.name, name))
          diagnostics_.report({&definition, {{"name", name}}, use.span, {}, {}, {}});
  }

  /// Whether inserting `from` inserts `target` at any depth.
  static bool reaches(const Insertions& insertions, const std::string& from, const std::string& target) {
    std::set<std::string> seen = {from};
    std::vector<std::string> open = {from};
    while (!open.empty()) {
      const std::string name = std::move(open.back());
      open.pop_back();
      if (name == target) return true;
      const auto uses = insertions.find(name);
      if (uses == insertions.end()) continue;
      for (const Use& use : uses->second)
        if (seen.insert(use.name).second) open.push_back(use.name);
    }
    return false;
  }

  diag::Diagnostics& diagnostics_;
  ExpressionReader expressions_;
  NodeReader nodes_;
  Insertions inserted_, inserted_phrases_;
};

template <class Map>
bool check_uses(const std::vector<StyleUse>& uses, const Map& styles, const diag::Definition& definition,
                diag::Diagnostics& diagnostics) {
  bool complete = true;
  for (const StyleUse& use : uses) {
    if (styles.contains(use.name)) continue;
    complete = false;
    diagnostics.report({&definition,
                        {{"name", use.name}, {"vorschlag", suggestion(use.name, keys(styles))}},
                        use.span,
                        {},
                        {},
                        {}});
  }
  return complete;
}

}  // namespace

bool is_template(const xml::Document& document, diag::Diagnostics& diagnostics) {
  if (document.root().name() == "vorlage") return true;
  diagnostics.report({&not_a_template, {}, document.root().span(), {}, {}, {}});
  return false;
}

bool is_collection(const xml::Document& document, diag::Diagnostics& diagnostics) {
  if (document.root().name() == "bausteine") return true;
  diagnostics.report({&not_a_collection, {}, document.root().span(), {}, {}, {}});
  return false;
}

std::vector<std::string> collections_of(const xml::Document& document) {
  return prose::list_items(document.root().attribute("bausteine"));
}

std::optional<Template> read_template(const xml::Document& document,
                                      const std::vector<const xml::Document*>& collections,
                                      const xml::Schema& result_schema, diag::Diagnostics& diagnostics) {
  return TemplateReader(result_schema, diagnostics).read(document.root(), collections);
}

bool check_styles(const Template& templ, const doc::Style& style, diag::Diagnostics& diagnostics) {
  const bool paragraphs =
      check_uses(templ.paragraph_styles, style.paragraphs, unknown_paragraph_style, diagnostics);
  return check_uses(templ.callout_styles, style.callouts, unknown_callout_style, diagnostics) && paragraphs;
}

}  // namespace protokollwerk::compose
