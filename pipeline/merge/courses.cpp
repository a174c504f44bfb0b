#include "merge/courses.h"

#include <map>

#include "model/walk.h"

namespace protokollwerk::merge {
namespace {

using State = model::ActionItem::State;

/// How something stands that its own minutes ask for; nullopt for what nobody has to settle.
std::optional<model::Course> begun(const model::ActionItem& item) {
  model::Course course;
  course.state = item.state;
  course.due = item.due;
  course.due_next_meeting = item.due_next_meeting;
  return course;
}

std::optional<model::Course> begun(const model::Remark& remark) {
  if (remark.kind != model::Remark::Kind::open_question) return std::nullopt;
  model::Course course;
  if (remark.state == model::Remark::State::answered) course.state = State::done;
  if (remark.state == model::Remark::State::dropped) course.state = State::dropped;
  return course;
}

std::optional<model::Course> begun(const model::Measure& measure) {
  if (measure.requires_ == model::Measure::Requires::nothing) return std::nullopt;
  model::Course course;
  if (measure.decision == model::Measure::DecisionState::given) course.state = State::done;
  return course;
}

std::optional<model::Course> begun(const model::EntryBase&) {
  return std::nullopt;
}

class Courses {
 public:
  void add_all(const model::Minutes& minutes) {
    carry_over(minutes);
    model::for_each_entry(minutes, [&](const auto&, const auto& entry) {
      std::visit([&](const auto& kind) { add(kind, minutes); }, entry);
    });
    model::for_each_of<model::Resolution>(minutes, [&](const auto& entry) { settle(entry, minutes); });
  }

  std::vector<model::Course> take() { return std::move(courses_); }

 private:
  void carry_over(const model::Minutes& minutes) {
    for (auto& course : courses_)
      if (course.state == State::open && course.body == minutes.body) course.carried_to.push_back(minutes.id);
  }

  template <typename Kind>
  void add(const Kind& entry, const model::Minutes& minutes) {
    auto course = begun(entry);
    if (!course || entry.id.empty()) return;
    course->entry = entry.id;
    course->body = minutes.body;
    course->minutes = minutes.id;
    index_.emplace(entry.id, courses_.size());
    courses_.push_back(std::move(*course));
  }

  void settle(const model::Resolution& resolution, const model::Minutes& minutes) {
    const auto found = index_.find(resolution.concerns);
    if (found == index_.end()) return;
    auto& course = courses_[found->second];
    course.state = resolution.state;
    course.settled_in = resolution.state == State::open ? std::string() : minutes.id;
    if (!resolution.due && !resolution.due_next_meeting) return;
    course.due = resolution.due;
    course.due_next_meeting = resolution.due_next_meeting;
  }

  std::vector<model::Course> courses_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

}  // namespace

std::vector<model::Course> courses_of(const std::vector<model::Minutes>& minutes) {
  Courses courses;
  for (const auto& meeting : minutes) courses.add_all(meeting);
  return courses.take();
}

}  // namespace protokollwerk::merge
