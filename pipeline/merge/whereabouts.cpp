#include "merge/whereabouts.h"

#include <algorithm>
#include <map>

#include "model/walk.h"
#include "model/words.h"

namespace protokollwerk::merge {
namespace {

using Row = model::Whereabouts;
using State = Row::State;

constexpr const char* topic_kind = "thema";

Row row_of(const model::Topic& topic) {
  const auto& entry = topic.entry;
  Row row{topic_kind, entry.id, {}, {}, State::unassigned, {}, {}};
  if (!entry.not_taken_because.empty()) {
    row.state = State::not_taken;
    row.reason = entry.not_taken_because;
  } else if (!entry.merged_into.empty()) {
    row.state = State::merged;
    row.target = entry.merged_into;
  } else if (!entry.part.empty()) {
    row.state = State::in_part;
    row.target = entry.part;
  }
  return row;
}

/// Finds the whereabouts of entries; knows what replaces what and where topics stand.
class Tracer {
 public:
  explicit Tracer(const model::Result& result) {
    for (const auto& topic : result.topics) parts_of_topics_[topic.entry.id] = topic.entry.part;
    for (const auto& minutes : result.minutes) {
      model::for_each_entry(minutes, [&](const auto&, const auto& entry) {
        const auto& base = model::base_of(entry);
        for (const auto& replaced : base.replaces) replacements_[replaced] = base.id;
      });
    }
  }

  Row trace(const model::Entry& entry, const model::Minutes& minutes, const model::AgendaItem& item,
            const std::string& topic) const {
    Row row;
    row.minutes = minutes.id;
    row.agenda_item = item.number;
    const auto& base = model::base_of(entry);
    row.entry = base.id;
    row.kind = model::name_of(entry);
    std::visit([&](const auto& kind) { place(kind, topic, row); }, entry);
    return settled_otherwise(base, std::move(row));
  }

 private:
  /// What an entry says of itself, or another of it, counts more than what it is.
  Row settled_otherwise(const model::EntryBase& base, Row row) const {
    if (!base.not_taken_because.empty()) {
      row.state = State::not_taken;
      row.target.clear();
      row.reason = base.not_taken_because;
    } else if (const auto found = replacements_.find(base.id);
               !base.id.empty() && found != replacements_.end()) {
      row.state = State::replaced;
      row.target = found->second;
    }
    return row;
  }

  static void place(const model::Remark& entry, const std::string& topic, Row& row) {
    if (entry.kind == model::Remark::Kind::open_question) {
      row.state = State::listed;
    } else {
      row.state = topic.empty() ? State::in_minutes : State::with_topic;
      row.target = topic;
    }
  }
  static void place(const model::Settlement&, const std::string&, Row& row) { row.state = State::listed; }
  static void place(const model::ActionItem&, const std::string&, Row& row) { row.state = State::listed; }
  static void place(const model::Recommendation&, const std::string&, Row& row) { row.state = State::listed; }
  static void place(const model::Statement& entry, const std::string&, Row& row) {
    row.state = entry.part.empty() ? State::unassigned : State::in_part;
    row.target = entry.part;
  }
  static void place(const model::Resolution& entry, const std::string&, Row& row) {
    row.state = State::resolved;
    row.target = entry.concerns;
  }
  void place(const model::Measure& entry, const std::string& topic, Row& row) const {
    const auto found = parts_of_topics_.find(topic);
    row.target = entry.part.empty() && found != parts_of_topics_.end() ? found->second : entry.part;
    row.state = row.target.empty() ? State::listed : State::in_part;
  }

  std::map<std::string, std::string, std::less<>> parts_of_topics_;
  std::map<std::string, std::string, std::less<>> replacements_;
};

}  // namespace

std::vector<Row> whereabouts_of(const model::Result& result) {
  std::vector<Row> rows;
  for (const auto& topic : result.topics) rows.push_back(row_of(topic));
  const Tracer tracer(result);
  for (const auto& minutes : result.minutes) {
    for (const auto& item : minutes.items) {
      for (const auto& deliberation : item.deliberations)
        for (const auto& entry : deliberation.entries)
          rows.push_back(tracer.trace(entry, minutes, item, deliberation.topic));
      for (const auto& entry : item.entries) rows.push_back(tracer.trace(entry, minutes, item, {}));
    }
  }
  return rows;
}

std::int64_t count_entry_rows(const model::Result& result) {
  return std::count_if(result.whereabouts.begin(), result.whereabouts.end(),
                       [](const auto& row) { return row.kind != topic_kind; });
}

bool is_balanced(const model::Result& result) {
  const auto& account = result.account;
  return account.read == account.replaced + account.withheld + count_entry_rows(result);
}

}  // namespace protokollwerk::merge
