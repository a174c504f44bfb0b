#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::pdf {

/// Texts of indirect objects with consecutive numbers, kept in one string: a long document has hundreds of
/// thousands.
class ObjectTexts {
 public:
  /// The next object's text is what is appended to buffer() until the next call.
  void begin_object() { begins_.push_back(text_.size()); }
  std::string& buffer() { return text_; }
  [[nodiscard]] std::size_t size() const { return begins_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t index) const {
    const std::size_t end = index + 1 < begins_.size() ? begins_[index + 1] : text_.size();
    return std::string_view(text_).substr(begins_[index], end - begins_[index]);
  }

 private:
  std::string text_;
  std::vector<std::size_t> begins_;
};

}  // namespace protokollwerk::pdf
