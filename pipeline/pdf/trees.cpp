#include "pdf/trees.h"

#include <algorithm>

#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

constexpr std::size_t pairs_per_leaf = 100;

}  // namespace

std::size_t Tree::leaf_count() const {
  return (pairs_.size() + pairs_per_leaf - 1) / pairs_per_leaf;
}

ObjectNumber Tree::object_count() const {
  return static_cast<ObjectNumber>(leaf_count() <= 1 ? 1 : 1 + leaf_count());
}

void Tree::write(ObjectTexts& to, ObjectNumber first) const {
  to.begin_object();
  std::string& text = to.buffer();
  text += "<<";
  if (leaf_count() <= 1) {
    write_pairs(text, 0, pairs_.size());
    text += ">>";
    return;
  }
  text += "/Kids[";
  for (std::size_t leaf = 0; leaf < leaf_count(); ++leaf) {
    if (leaf > 0) text += ' ';
    syntax::reference(text, first + 1 + static_cast<ObjectNumber>(leaf));
  }
  text += "]>>";
  for (std::size_t begin = 0; begin < pairs_.size(); begin += pairs_per_leaf) {
    const std::size_t end = std::min(begin + pairs_per_leaf, pairs_.size());
    to.begin_object();
    text += "<</Limits[" + pairs_[begin].key + ' ' + pairs_[end - 1].key + ']';
    write_pairs(text, begin, end);
    text += ">>";
  }
}

void Tree::write_pairs(std::string& to, std::size_t begin, std::size_t end) const {
  to += '/';
  to += entry_;
  to += '[';
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) to += ' ';
    to += pairs_[i].key;
    to += pairs_[i].value;
  }
  to += ']';
}

}  // namespace protokollwerk::pdf
