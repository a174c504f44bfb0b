#include "compose/index.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "model/walk.h"
#include "unicode/german.h"
#include "unicode/text.h"

namespace protokollwerk::compose {
namespace {

using Places = std::vector<doc::Anchor>;

/// What was found for one term.
struct Found {
  Places places;
  std::map<std::string, Places> sub_entries;
  std::set<std::string> see, see_also;
};
using Terms = std::map<std::string, Found>;

/// The section that holds the index directly; nullptr if it stands nowhere, or elsewhere than last.
template <typename Blocks>
auto section_of_index(Blocks& blocks) -> decltype(std::get_if<doc::Section>(&blocks.back().value)) {
  if (blocks.empty()) return nullptr;
  auto* section = std::get_if<doc::Section>(&blocks.back().value);
  if (section == nullptr || section->content.empty()) return nullptr;
  if (std::holds_alternative<doc::Index>(section->content.back().value)) return section;
  return section_of_index(section->content);
}

std::size_t count_indexes(const doc::Blocks& blocks) {
  std::size_t count = 0;
  model::for_each_block(blocks, [&](const doc::Block& block) {
    if (std::holds_alternative<doc::Index>(block.value)) ++count;
  });
  return count;
}

template <typename Blocks, typename Visit>
void for_each_term(Blocks& blocks, const Visit& visit) {
  model::for_each_line(blocks, [&](auto& line) {
    model::for_each_inline(line, [&](auto& part) {
      if (auto* term = std::get_if<doc::IndexTerm>(&part.value)) visit(*term);
    });
  });
}

std::set<std::string> anchors_in(const doc::Document& document) {
  std::set<std::string> anchors;
  model::for_each_block(document.content, [&](const doc::Block& block) {
    const auto collect = [&](const auto& value) {
      if constexpr (requires { value.anchor; }) anchors.insert(value.anchor);
      if constexpr (requires { value.items; })
        for (const doc::ListItem& item : value.items) anchors.insert(item.anchor);
    };
    std::visit(collect, block.value);
  });
  anchors.erase(std::string());
  return anchors;
}

void add(Terms& terms, const std::string& term, const std::string& sub_entry, const doc::Anchor& place) {
  Found& found = terms[term];
  (sub_entry.empty() ? found.places : found.sub_entries[sub_entry]).push_back(place);
}

/// Gives each marked term its anchor. No author's identifier has a colon.
void add_marked(Terms& terms, doc::Document& document) {
  std::size_t count = 0;
  for_each_term(document.content, [&](doc::IndexTerm& term) {
    const std::string entry = term.entry.empty() ? doc::plain_text(term.content) : term.entry;
    if (entry.empty()) return;
    term.anchor = "stichwort:" + std::to_string(++count);
    add(terms, entry, term.sub_entry, term.anchor);
  });
}

/// The references that lead somewhere. A term without a place of its own is no target.
void add_references(Terms& terms, const IndexWishes& wishes) {
  std::set<std::string> targets;
  for (const auto& [term, found] : terms) targets.insert(term);
  for (const IndexWishes::See& see : wishes.references) {
    if (see.from == see.to || !targets.contains(see.to)) continue;
    Found& from = terms[see.from];
    const bool also = see.kind == IndexWishes::See::Kind::see_also || targets.contains(see.from);
    (also ? from.see_also : from.see).insert(see.to);
  }
}

/// The letter under which a term stands: Ä as A (DIN 5007 variant 1).
std::string letter_of(const std::string& term) {
  const std::string folded = unicode::fold_for_comparison(term);
  if (folded.empty()) return "#";
  std::size_t end = 0;
  (void)utf8::next(folded, end);
  if (folded[0] >= '0' && folded[0] <= '9') return "0–9";
  return unicode::to_upper(folded.substr(0, end));
}

/// Equal by the rules of sorting, terms are ordered by their bytes.
bool is_before(const std::string& a, const std::string& b) {
  const int order = unicode::compare_german(a, b);
  return order != 0 ? order < 0 : a < b;
}

class Maker {
 public:
  explicit Maker(const Terms& terms) : terms_(terms) {
    for (const auto& [term, found] : terms)
      for (const auto* targets : {&found.see, &found.see_also})
        for (const std::string& target : *targets) anchors_.emplace(target, doc::Anchor());
    std::size_t count = 0;
    for (auto& [term, anchor] : anchors_) anchor = "stichworteintrag:" + std::to_string(++count);
  }

  std::vector<doc::IndexGroup> groups() const {
    std::vector<doc::IndexGroup> groups;
    for (const std::string& term : sorted()) {
      std::string letter = letter_of(term);
      if (groups.empty() || groups.back().letter != letter) groups.push_back({std::move(letter), {}});
      groups.back().entries.push_back(entry(term, terms_.at(term)));
    }
    return groups;
  }

 private:
  [[nodiscard]] std::vector<std::string> sorted() const {
    std::vector<std::string> terms;
    for (const auto& [term, found] : terms_) terms.push_back(term);
    std::sort(terms.begin(), terms.end(), [](const std::string& a, const std::string& b) {
      const std::string letter_a = letter_of(a);
      const std::string letter_b = letter_of(b);
      return letter_a != letter_b ? is_before(letter_a, letter_b) : is_before(a, b);
    });
    return terms;
  }

  [[nodiscard]] doc::IndexEntry entry(const std::string& term, const Found& found) const {
    doc::IndexEntry entry{term, found.places, references(found.see), references(found.see_also), {}, {}};
    for (const auto& [sub_entry, places] : found.sub_entries)
      entry.sub_entries.push_back({sub_entry, places, {}, {}, {}, {}});
    std::sort(entry.sub_entries.begin(), entry.sub_entries.end(),
              [](const auto& a, const auto& b) { return is_before(a.term, b.term); });
    if (const auto own = anchors_.find(term); own != anchors_.end()) entry.anchor = own->second;
    return entry;
  }

  [[nodiscard]] std::vector<doc::IndexEntry::See> references(const std::set<std::string>& targets) const {
    std::vector<doc::IndexEntry::See> references;
    for (const std::string& target : targets) references.push_back({target, anchors_.at(target)});
    std::sort(references.begin(), references.end(),
              [](const auto& a, const auto& b) { return is_before(a.term, b.term); });
    return references;
  }

  const Terms& terms_;
  std::map<std::string, doc::Anchor> anchors_;  ///< of the entries that others refer to
};

/// Sections that only the index would have filled go with it.
void remove_index(doc::Blocks& blocks) {
  auto* section = std::get_if<doc::Section>(&blocks.back().value);
  if (section == nullptr) return blocks.pop_back();
  remove_index(section->content);
  if (section->content.empty()) blocks.pop_back();
}

}  // namespace

bool has_index_terms(const doc::Blocks& blocks) {
  bool found = false;
  for_each_term(blocks, [&](const doc::IndexTerm&) { found = true; });
  return found;
}

bool index_stands_last(const doc::Document& document) {
  const std::size_t count = count_indexes(document.content);
  if (count == 0) return true;
  return count == 1 && section_of_index(document.content) != nullptr;
}

void make_index(doc::Document& document, const IndexWishes& wishes) {
  doc::Section* section = section_of_index(document.content);
  if (section == nullptr) return;
  Terms terms;
  add_marked(terms, document);
  const std::set<std::string> anchors = anchors_in(document);
  for (const IndexWishes::Entry& entry : wishes.entries)
    if (anchors.contains(entry.place)) add(terms, entry.term, entry.sub_entry, entry.place);
  if (terms.empty()) return remove_index(document.content);
  add_references(terms, wishes);
  section->start = doc::Section::Start::new_page;
  std::get<doc::Index>(section->content.back().value).groups = Maker(terms).groups();
}

}  // namespace protokollwerk::compose
