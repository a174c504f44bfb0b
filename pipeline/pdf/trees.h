#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pdf/haru.h"
#include "pdf/object_texts.h"

namespace protokollwerk::pdf {

/// A name tree or number tree (ISO 32000-1, 7.9.6 and 7.9.7), split into leaves so that no array grows long.
class Tree {
 public:
  /// `entry` is "Names" or "Nums".
  explicit Tree(std::string_view entry) : entry_(entry) {}

  /// Adds a key and its value, both in PDF syntax; keys come in their order. A value that is neither a
  /// string, an array nor a dictionary begins with a blank.
  void add(std::string key, std::string value) { pairs_.push_back({std::move(key), std::move(value)}); }
  [[nodiscard]] bool empty() const { return pairs_.empty(); }

  /// Number of objects that write() makes.
  [[nodiscard]] ObjectNumber object_count() const;
  /// Writes the root, which gets the number `first`, and the leaves behind it.
  void write(ObjectTexts& to, ObjectNumber first) const;

 private:
  struct Pair {
    std::string key;
    std::string value;
  };

  [[nodiscard]] std::size_t leaf_count() const;
  void write_pairs(std::string& to, std::size_t begin, std::size_t end) const;

  std::string_view entry_;
  std::vector<Pair> pairs_;
};

}  // namespace protokollwerk::pdf
