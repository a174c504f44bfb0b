#include "check/facts.h"

#include <algorithm>

#include "model/walk.h"

namespace protokollwerk::check {
namespace {

template <typename Items>
auto* find_by_id(const Items& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

bool is_part_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0xC0;
}

/// Behind `text`, if it stands at `at`; tags within it do not count. npos if it does not.
std::size_t end_of(std::string_view source, std::string_view text, std::size_t at) {
  for (const char wanted : text) {
    while (at < source.size() && source[at] == '<' && wanted != '<') {
      at = source.find('>', at);
      if (at == std::string_view::npos) return at;
      ++at;
    }
    if (at >= source.size() || source[at] != wanted) return std::string_view::npos;
    ++at;
  }
  return at;
}

struct Stretch {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
};

/// Where `text` stands at or behind `from` and does not begin in the middle of a word.
Stretch find_whole(std::string_view source, std::string_view text, std::size_t from) {
  const bool is_word = is_part_of_word(text.front());
  for (auto at = source.find(text.front(), from); at != std::string_view::npos;
       at = source.find(text.front(), at + 1)) {
    const bool inside = is_word && at > 0 && is_part_of_word(source[at - 1]);
    const std::size_t end = inside ? std::string_view::npos : end_of(source, text, at);
    if (end != std::string_view::npos) return {at, end};
  }
  return {};
}

}  // namespace

Facts::Facts(const model::Result& result, const diag::Sources& sources) : result_(result), sources_(sources) {
  identify_project();
  for (const auto& topic : result.topics) topics_.emplace(topic.entry.id, &topic);
  for (const auto& minutes : result.minutes) collect_minutes(minutes);
  collect_project();
  model::for_each_comment(result, [&](const auto& comment) { collect_comment(comment); });
}

void Facts::identify(const std::string& id, const model::Origin& origin) {
  if (id.empty()) return;
  identified_.push_back({id, origin});
  known_.emplace(id, origin);
}

void Facts::add_passage(const std::string& text, model::Wording wording, const model::Origin& origin,
                        const diag::Span& span) {
  if (!text.empty()) passages_.push_back({text, wording, origin, span, unicode::words(text)});
}

void Facts::identify_blocks(const doc::Blocks& blocks, const model::Origin& origin) {
  model::for_each_block(blocks, [&](const doc::Block& block) {
    if (const auto* table = std::get_if<doc::Table>(&block.value)) identify(table->anchor, origin);
    if (const auto* figure = std::get_if<doc::Figure>(&block.value)) identify(figure->anchor, origin);
  });
}

void Facts::add_prose(const doc::Blocks& blocks, model::Wording wording, const model::Origin& origin) {
  identify_blocks(blocks, origin);
  model::for_each_line(blocks, [&](const doc::Inlines& line) {
    add_passage(doc::plain_text(line), wording, origin, origin.span);
  });
}

void Facts::identify_project() {
  const auto& project = result_.project;
  const auto identify_all = [&](const auto& items) {
    for (const auto& item : items) identify(item.id, item.origin);
  };
  identify_all(project.phases);
  identify_all(project.bodies);
  identify_all(project.parts);
  for (const auto& id : project.addressees) identify(id, project.origin);
  identify_all(project.topics);
  identify_all(project.claims);
  identify_all(project.sections);
  identify_all(project.members);
  identify_all(project.glossary);
  identify_all(project.faq);
}

void Facts::collect_project() {
  const auto& project = result_.project;
  for (const auto& body : project.bodies)
    add_passage(body.name, model::Wording::edited, body.origin, body.origin.span);
  for (const auto& part : project.parts)
    add_passage(part.title, model::Wording::edited, part.origin, part.origin.span);
  for (const auto& topic : project.topics)
    add_passage(topic.title, topic.title_wording, topic.origin, topic.title_span);
  for (const auto& section : project.sections)
    add_passage(section.title, model::Wording::edited, section.origin, section.origin.span);
  for (const auto& term : project.glossary) {
    add_passage(term.name, model::Wording::edited, term.origin, term.origin.span);
    for (const auto& synonym : term.synonyms)
      add_passage(synonym, model::Wording::edited, term.origin, term.origin.span);
  }
  for (const auto& question : project.faq)
    add_passage(question.question, model::Wording::edited, question.origin, question.origin.span);
  model::for_each_prose_of_project(project, [&](const auto& blocks, const auto& origin) {
    add_prose(blocks, model::Wording::edited, origin);
  });
}

void Facts::collect_comment(const model::ReviewComment& comment) {
  identify(comment.id, comment.origin);
  add_prose(comment.wording, model::Wording::original, comment.origin);
  add_prose(comment.answer, model::Wording::edited, comment.origin);
}

void Facts::collect_titles(const model::Minutes& minutes) {
  add_passage(minutes.title, minutes.title_wording, minutes.origin, minutes.origin.span);
  for (const auto& designation : minutes.designations)
    add_passage(designation, model::Wording::original, minutes.origin, minutes.origin.span);
  add_passage(minutes.motto, model::Wording::edited, minutes.origin, minutes.origin.span);
  for (const auto& keynote : minutes.keynotes)
    add_passage(keynote.title, model::Wording::edited, keynote.origin, keynote.origin.span);
  for (const auto& item : minutes.items)
    add_passage(item.title, model::Wording::edited, item.origin, item.origin.span);
  model::for_each_deliberation(minutes, [&](const auto&, const auto& deliberation) {
    add_passage(deliberation.title, deliberation.wording, deliberation.origin, deliberation.title_span);
  });
}

void Facts::collect_minutes(const model::Minutes& minutes) {
  identify(minutes.id, minutes.origin);
  collect_titles(minutes);
  model::for_each_prose(minutes, [&](const auto& blocks, const auto& origin) {
    add_prose(blocks, model::Wording::edited, origin);
  });
  model::for_each_entry(minutes, [&](const auto&, const auto& entry) {
    std::visit(
        [&](const auto& kind) {
          identify(kind.id, kind.origin);
          if constexpr (requires { kind.title_span; })
            add_passage(kind.title, kind.title_wording, kind.origin, kind.title_span);
        },
        entry);
  });
}

const model::RetiredId* Facts::retired(const std::string& id) const {
  return find_by_id(result_.project.retired, id);
}

const model::Body* Facts::body(const std::string& id) const {
  return find_by_id(result_.project.bodies, id);
}

const model::Topic* Facts::topic(const std::string& id) const {
  const auto found = topics_.find(id);
  return found == topics_.end() ? nullptr : found->second;
}

std::string Facts::body_name(const std::string& id) const {
  const auto* known = body(id);
  if (!known) return id;
  return known->label.empty() ? known->name : known->label;
}

std::optional<std::int64_t> Facts::figure(std::string_view subject, std::string_view meeting) const {
  for (const auto& figure : result_.figures)
    if (figure.subject == subject && figure.meeting == meeting) return figure.value;
  return std::nullopt;
}

diag::Span Facts::place_of(const Passage& passage, std::string_view text) const {
  if (text.empty()) return passage.span;
  const Stretch found = find_whole(sources_[passage.span.source].text(), text, passage.span.begin);
  if (found.begin == std::string_view::npos) return passage.span;
  return {passage.span.source, static_cast<std::uint32_t>(found.begin),
          static_cast<std::uint32_t>(found.end)};
}

}  // namespace protokollwerk::check
