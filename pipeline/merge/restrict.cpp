#include "merge/restrict.h"

#include <algorithm>
#include <set>

#include "merge/topics.h"
#include "model/walk.h"

namespace protokollwerk::merge {
namespace {

using Identifiers = std::set<std::string, std::less<>>;

/// Takes out what one Sichtbarkeit may not see and remembers the identifiers that went.
class Restriction {
 public:
  explicit Restriction(model::Visibility visibility) : visibility_(visibility) {}

  void apply(model::Result& result) {
    remove_minutes(result);
    remove_topics(result);
    remove_from_project(result);
    std::erase_if(result.figures, [&](const auto& figure) { return removed_.contains(figure.meeting); });
    for (auto& minutes : result.minutes) {
      drop_names(minutes);
      drop_links(minutes);
    }
    for (auto& section : result.project.sections) unlink(section.content);
    model::for_each_origin(result, forget_place);
  }

 private:
  template <typename Part>
  bool hides(const Part& part) const {
    return part.visibility < visibility_;
  }
  void note(const std::string& id) {
    if (!id.empty()) removed_.insert(id);
  }

  void note_entries(const model::Minutes& minutes) {
    model::for_each_entry(minutes, [&](const auto&, const auto& entry) { note(model::base_of(entry).id); });
  }

  void remove_minutes(model::Result& result) {
    std::erase_if(result.minutes, [&](const auto& minutes) {
      if (!hides(minutes)) return false;
      note(minutes.id);
      note_entries(minutes);
      return true;
    });
    for (auto& minutes : result.minutes) remove_items(minutes);
  }

  void remove_items(model::Minutes& minutes) {
    std::erase_if(minutes.items, [&](const auto& item) {
      if (!hides(item)) return false;
      model::Minutes removed;
      removed.items.push_back(item);
      note_entries(removed);
      return true;
    });
    for (auto& item : minutes.items) {
      remove_entries(item.entries);
      for (auto& deliberation : item.deliberations) remove_entries(deliberation.entries);
    }
  }

  void remove_entries(std::vector<model::Entry>& entries) {
    std::erase_if(entries, [&](const auto& entry) {
      if (!hides(model::base_of(entry))) return false;
      note(model::base_of(entry).id);
      return true;
    });
  }

  /// Histories are told anew from what is left; a topic of which nothing is left goes too.
  void remove_topics(model::Result& result) {
    const auto told = topics_of(result.project, result.minutes);
    for (std::size_t i = 0; i < result.topics.size(); ++i) {
      auto& topic = result.topics[i];
      if (!topic.history.empty() && told[i].history.empty()) note(topic.entry.id);
      topic.history = told[i].history;
      topic.former_titles = told[i].former_titles;
      clear_hints(topic.entry);
    }
    for (auto& entry : result.project.topics) clear_hints(entry);
    std::erase_if(result.topics, [&](const auto& topic) { return removed_.contains(topic.entry.id); });
    std::erase_if(result.project.topics, [&](const auto& entry) { return removed_.contains(entry.id); });
  }

  /// Aliases and marks of difference are for the check and may repeat internal titles.
  static void clear_hints(model::TopicEntry& entry) {
    entry.aliases.clear();
    entry.distinct_from.clear();
  }

  void remove_from_project(model::Result& result) const {
    result.project.silences.clear();
    std::erase_if(result.project.claims, [&](const auto& claim) { return removed_.contains(claim.meeting); });
  }

  static void drop_name(model::Participant& person) {
    if (person.ground == model::Participant::Ground::none) person.name.clear();
  }

  static void drop_names(model::Minutes& minutes) {
    const auto nobody = [](const auto& person) { return person.name.empty() && person.function.empty(); };
    if (minutes.opened_by) drop_name(*minutes.opened_by);
    if (minutes.opened_by && nobody(*minutes.opened_by)) minutes.opened_by.reset();
    for (auto& chair : minutes.chairs) drop_name(chair);
    std::erase_if(minutes.chairs, nobody);
    for (auto& keynote : minutes.keynotes) drop_name(keynote.speaker);
  }

  void drop_links(model::Minutes& minutes) const {
    model::for_each_prose(minutes, [&](auto& blocks, const auto&) { unlink(blocks); });
    model::for_each_of<model::Recommendation>(minutes, [&](auto& recommendation) {
      std::erase_if(recommendation.basis, [&](const auto& id) { return removed_.contains(id); });
    });
  }

  void unlink(doc::Blocks& blocks) const {
    model::for_each_line(blocks, [&](doc::Inlines& line) { unlink(line); });
  }

  /// Sets the content of references to removed things in their place.
  void unlink(doc::Inlines& line) const {
    doc::Inlines kept;
    for (auto& part : line) {
      std::visit(
          [&](auto& value) {
            if constexpr (requires { value.content; }) unlink(value.content);
          },
          part.value);
      auto* reference = std::get_if<doc::Reference>(&part.value);
      if (reference && removed_.contains(reference->target))
        std::move(reference->content.begin(), reference->content.end(), std::back_inserter(kept));
      else
        kept.push_back(std::move(part));
    }
    line = std::move(kept);
  }

  static void forget_place(model::Origin& origin) {
    origin.span = {};
    origin.file.clear();
    origin.line = 0;
  }

  model::Visibility visibility_;
  Identifiers removed_;
};

}  // namespace

model::View restrict(const model::CheckedResult& checked, model::Visibility visibility) {
  model::Result result = checked.result();
  if (visibility == model::Visibility::internal) return {std::move(result), checked.findings(), visibility};
  Restriction(visibility).apply(result);
  return {std::move(result), {}, visibility};
}

}  // namespace protokollwerk::merge
