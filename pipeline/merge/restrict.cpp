#include "merge/restrict.h"

#include <algorithm>
#include <set>

#include "base/contract.h"
#include "merge/images.h"
#include "merge/topics.h"
#include "merge/whereabouts.h"
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
    remove_from_courses(result);
    remove_comments(result);
    std::erase_if(result.figures, [&](const auto& figure) { return removed_.contains(figure.meeting); });
    for (auto& minutes : result.minutes) {
      drop_names(minutes);
      drop_links(minutes);
    }
    model::for_each_prose_of_project(result.project, [&](auto& blocks, const auto&) { unlink(blocks); });
    model::for_each_prose_of_reviews(result, [&](auto& blocks, const auto&) { unlink(blocks); });
    for (auto& topic : result.topics) {
      unlink(topic.entry.question);
      unlink(topic.entry.answer);
    }
    drop_unused_images(result);
    model::for_each_origin(result, forget_place);
    tell_whereabouts_anew(result);
  }

 private:
  template <typename Part>
  bool hides(const Part& part) const {
    return part.visibility < visibility_;
  }
  void note(const std::string& id) {
    if (!id.empty()) removed_.insert(id);
  }

  /// Tables and figures of prose that goes.
  void note_anchors(const doc::Blocks& blocks) {
    model::for_each_block(blocks, [&](const doc::Block& block) {
      std::visit(
          [&](const auto& value) {
            if constexpr (requires { value.anchor; }) note(value.anchor);
          },
          block.value);
    });
  }
  void note_entry(const model::Entry& entry) {
    note(model::base_of(entry).id);
    note_anchors(model::base_of(entry).content);
  }
  void note_all(const model::Minutes& minutes) {
    model::for_each_entry(minutes, [&](const auto&, const auto& entry) { note(model::base_of(entry).id); });
    model::for_each_prose(minutes, [&](const auto& blocks, const auto&) { note_anchors(blocks); });
  }
  void note_topic(const model::TopicEntry& topic) {
    note(topic.id);
    note_anchors(topic.question);
    note_anchors(topic.answer);
  }

  void remove_minutes(model::Result& result) {
    std::erase_if(result.minutes, [&](const auto& minutes) {
      if (!hides(minutes)) return false;
      note(minutes.id);
      note_all(minutes);
      return true;
    });
    for (auto& minutes : result.minutes) remove_items(minutes);
    for (auto& minutes : result.minutes) remove_pointless_resolutions(minutes);
  }

  void remove_items(model::Minutes& minutes) {
    std::erase_if(minutes.items, [&](const auto& item) {
      if (!hides(item)) return false;
      model::Minutes removed;
      removed.items.push_back(item);
      note_all(removed);
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
      note_entry(entry);
      return true;
    });
  }

  /// What became of something that nobody may see is not told either.
  void remove_pointless_resolutions(model::Minutes& minutes) {
    const auto pointless = [&](const model::Entry& entry) {
      const auto* resolution = std::get_if<model::Resolution>(&entry);
      if (resolution == nullptr || !removed_.contains(resolution->concerns)) return false;
      note_entry(entry);
      return true;
    };
    for (auto& item : minutes.items) {
      std::erase_if(item.entries, pointless);
      for (auto& deliberation : item.deliberations) std::erase_if(deliberation.entries, pointless);
    }
    minutes.replaced.clear();
  }

  /// Histories are told anew from what is left; a topic of which nothing is left goes too.
  void remove_topics(model::Result& result) {
    const auto told = topics_of(result.project, result.minutes);
    for (std::size_t i = 0; i < result.topics.size(); ++i) {
      auto& topic = result.topics[i];
      if (!topic.history.empty() && told[i].history.empty()) note_topic(topic.entry);
      topic.history = told[i].history;
      topic.former_titles = told[i].former_titles;
      clear_hints(topic.entry);
    }
    for (auto& entry : result.project.topics) clear_hints(entry);
    std::erase_if(result.topics, [&](const auto& topic) { return removed_.contains(topic.entry.id); });
    std::erase_if(result.project.topics, [&](const auto& entry) { return removed_.contains(entry.id); });
    for (auto& topic : result.topics) {
      drop(topic.absorbed);
      drop(topic.entry.merged_into);
    }
    for (auto& entry : result.project.topics) drop(entry.merged_into);
  }

  void drop(std::vector<std::string>& ids) const {
    std::erase_if(ids, [&](const auto& id) { return removed_.contains(id); });
  }
  void drop(std::string& id) const {
    if (removed_.contains(id)) id.clear();
  }

  /// Aliases and marks of difference are for the check and may repeat internal titles.
  static void clear_hints(model::TopicEntry& entry) {
    entry.aliases.clear();
    entry.distinct_from.clear();
  }

  /// Planned meetings concern those who take part.
  void remove_from_project(model::Result& result) {
    auto& project = result.project;
    project.silences.clear();
    std::erase_if(project.claims, [&](const auto& claim) { return removed_.contains(claim.meeting); });
    std::erase_if(project.faq, [&](const auto& question) {
      if (!hides(question)) return false;
      note(question.id);
      note_anchors(question.answer);
      return true;
    });
    for (auto& question : project.faq) drop(question.topic);
    std::erase_if(project.retired, [&](const auto& retired) { return removed_.contains(retired.id); });
    for (auto& retired : project.retired) drop(retired.replaced_by);
    if (visibility_ == model::Visibility::open) project.planned.clear();
  }

  /// How things stand counts everything, as the states of topics do; who closed them is told only where it
  /// may be seen.
  void remove_from_courses(model::Result& result) const {
    std::erase_if(result.courses, [&](const auto& course) { return removed_.contains(course.entry); });
    for (auto& course : result.courses) {
      drop(course.settled_in);
      drop(course.carried_to);
    }
  }

  /// Whether a comment went.
  bool remove_comments_once(model::Result& result) {
    std::size_t gone = 0;
    for (auto& round : result.reviews) {
      gone += std::erase_if(round.comments, [&](const auto& comment) {
        if (!hides(comment) && !removed_.contains(comment.concerns)) return false;
        note(comment.id);
        note_anchors(comment.wording);
        note_anchors(comment.answer);
        return true;
      });
    }
    return gone > 0;
  }

  /// A comment goes with what it is about, be it another comment; a round of which nothing is left goes too.
  void remove_comments(model::Result& result) {
    while (remove_comments_once(result)) {
    }
    std::erase_if(result.reviews, [](const auto& round) { return round.comments.empty(); });
  }

  static void tell_whereabouts_anew(model::Result& result) {
    result.whereabouts = whereabouts_of(result);
    auto& account = result.account;
    account.withheld = account.read - account.replaced - count_entry_rows(result);
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
    model::for_each_of<model::Recommendation>(minutes,
                                              [&](auto& recommendation) { drop(recommendation.basis); });
    for (auto& item : minutes.items) {
      for (auto& entry : item.entries) drop_replaced(entry);
      for (auto& deliberation : item.deliberations)
        for (auto& entry : deliberation.entries) drop_replaced(entry);
    }
  }

  void drop_replaced(model::Entry& entry) const {
    std::visit([&](model::EntryBase& base) { drop(base.replaces); }, entry);
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
            if constexpr (requires(doc::Inlines inner) { inner = value.content; }) unlink(value.content);
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

model::View restrict(const model::View& wider, model::Visibility visibility) {
  ENSURE(wider.visibility() <= visibility);
  if (visibility == wider.visibility()) return wider;
  model::Result result = wider.result();
  Restriction(visibility).apply(result);
  return {std::move(result), {}, visibility};
}

}  // namespace protokollwerk::merge
