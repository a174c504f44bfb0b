#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::xml {

/// Writes XML in one canonical form: UTF-8 with declaration, LF, two spaces per level, attributes in the
/// order given, double quotes, `<x/>` for empty elements, mixed content never reformatted. Same calls, same
/// bytes.
class Writer {
 public:
  Writer();

  /// Opens an element; attributes follow until the first content.
  void open(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  /// Character data; from the first one on the open element counts as mixed and is not indented inside.
  void text(std::string_view text);
  void close();

  /// `<name>text</name>`.
  void element(std::string_view name, std::string_view text);

  /// Marks the open element as mixed before any text came, so that its children are not indented.
  void mixed();

  /// The finished document; every element must be closed.
  [[nodiscard]] std::string finish();

 private:
  struct Level {
    std::string name;
    bool mixed = false;
    bool has_content = false;
  };
  void begin_content();
  void indent();
  std::string out_;
  std::vector<Level> open_;
  bool tag_open_ = false;
};

}  // namespace protokollwerk::xml
