#include "check/texts.h"

#include <set>

#include "check/text_definitions.h"
#include "model/walk.h"

namespace protokollwerk::check::rule {
namespace {

const Passage* first_with(const Facts& facts, std::string_view text) {
  for (const auto& passage : facts.passages())
    if (passage.text.find(text) != std::string::npos) return &passage;
  return nullptr;
}

/// From the first straight quote to the end of the word behind it, so that it can be found in the file.
std::string_view quoted_start(std::string_view text) {
  const auto begin = text.find('"');
  return text.substr(begin, text.find_first_of(" ,.;:", begin + 1) - begin);
}

std::vector<diag::Related> german_quotes(const Facts& facts) {
  const auto* german = first_with(facts, "„");
  if (!german) return {};
  return {
      {facts.place_of(*german, "„"), {"Hier stehen deutsche Anführungszeichen.", "Here are German quotes."}}};
}

/// One use of an abbreviation with its expansion.
struct Expansion {
  std::string short_form;
  std::string long_form;
  model::Origin origin;
};

void collect_expansions(const doc::Blocks& blocks, const model::Origin& origin, std::vector<Expansion>& all) {
  const auto look_at = [&](const doc::Inline& part) {
    if (const auto* abbreviation = std::get_if<doc::Abbreviation>(&part.value))
      all.push_back({doc::plain_text(abbreviation->content), abbreviation->expansion, origin});
  };
  model::for_each_line(blocks, [&](const doc::Inlines& line) { model::for_each_inline(line, look_at); });
}

std::vector<Expansion> all_expansions(const Facts& facts) {
  std::vector<Expansion> all;
  for (const auto& entry : facts.project().abbreviations)
    all.push_back({entry.short_form, entry.long_form, entry.origin});
  for (const auto& section : facts.project().sections)
    collect_expansions(section.content, section.origin, all);
  for (const auto& minutes : facts.minutes()) {
    model::for_each_prose(
        minutes, [&](const auto& blocks, const auto& origin) { collect_expansions(blocks, origin, all); });
  }
  return all;
}

}  // namespace

void quotes_are_german(const Facts& facts, Report& report) {
  const auto related = german_quotes(facts);
  std::set<std::string> seen;
  for (const auto& passage : facts.passages()) {
    if (passage.text.find('"') == std::string::npos || !seen.insert(passage.text).second) continue;
    const bool original = passage.wording == model::Wording::original;
    if (original && related.empty()) continue;
    report.add_at(original ? finding::straight_quotes_in_original : finding::straight_quotes, passage.origin,
                  facts.place_of(passage, quoted_start(passage.text)), {}, related);
  }
}

void abbreviations_have_one_expansion(const Facts& facts, Report& report) {
  std::map<std::string, Expansion> first;
  std::set<std::pair<std::string, std::string>> reported;
  for (const auto& expansion : all_expansions(facts)) {
    const auto& known = first.emplace(expansion.short_form, expansion).first->second;
    if (known.long_form == expansion.long_form) continue;
    if (!reported.emplace(expansion.short_form, expansion.long_form).second) continue;
    report.add(
        finding::two_expansions, expansion.origin,
        {{"kurz", expansion.short_form}, {"langform", expansion.long_form}, {"andere", known.long_form}},
        {{known.origin.span, {"Hier steht die andere Langform.", "Here is the other expansion."}}});
  }
}

}  // namespace protokollwerk::check::rule
