#include "pdf/inspect/object.h"

#include <algorithm>

namespace protokollwerk::pdf {
namespace {

constexpr std::size_t objects_per_block = 4096;

const Object* find_sorted(const Object& dictionary, std::string_view key) {
  std::size_t first = 0;
  std::size_t last = dictionary.size / 2;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (dictionary.items[2 * middle].bytes() < key) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  const bool is_there = 2 * first < dictionary.size && dictionary.items[2 * first].bytes() == key;
  return is_there ? &dictionary.items[2 * first + 1] : nullptr;
}

}  // namespace

const Object* find_entry(const Object& dictionary, std::string_view key) {
  if (dictionary.size > 2 * unsorted_entries) return find_sorted(dictionary, key);
  for (std::size_t i = 0; i < dictionary.size; i += 2) {
    if (dictionary.items[i].bytes() == key) return &dictionary.items[i + 1];
  }
  return nullptr;
}

const Object* ObjectStore::keep(const Object* objects, std::size_t count) {
  if (count == 0) return nullptr;
  if (left_ < count) {
    left_ = std::max(count, objects_per_block);
    blocks_.push_back(std::make_unique<Object[]>(left_));
    free_ = blocks_.back().get();
  }
  Object* place = free_;
  free_ = std::copy(objects, objects + count, place);
  left_ -= count;
  return place;
}

std::string_view ObjectStore::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

}  // namespace protokollwerk::pdf
