#include "merge/images.h"

#include <algorithm>
#include <set>

#include "model/walk.h"

namespace protokollwerk::merge {

void drop_unused_images(model::Result& result) {
  std::set<std::string> shown;
  const auto look = [&](const auto& blocks) {
    model::for_each_figure(blocks, [&](const doc::Figure& figure) { shown.insert(figure.file); });
  };
  const auto look_at = [&](const auto& blocks, const auto&) { look(blocks); };
  model::for_each_prose_of_project(result.project, look_at);
  for (const auto& topic : result.topics) {
    look(topic.entry.question);
    look(topic.entry.answer);
  }
  for (const auto& minutes : result.minutes) model::for_each_prose(minutes, look_at);
  model::for_each_prose_of_reviews(result, look_at);
  std::erase_if(result.images, [&](const auto& image) { return !shown.contains(image.name); });
}

}  // namespace protokollwerk::merge
