#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace protokollwerk::diag {

/// One input file as it was read: its path as the user would type it, and its bytes.
class Source {
 public:
  Source(std::string path, std::string text);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Line and column of a byte, both from 1; a column counts characters, not bytes. Offsets behind the end
  /// mean the end.
  struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
  };
  [[nodiscard]] Position position(std::size_t offset) const;
  /// The text of a line (from 1) without its line end; empty for a line that does not exist.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// Byte offset at which a line (from 1) begins.
  [[nodiscard]] std::size_t line_start(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

 private:
  std::string path_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
};

/// Index of a source within Sources.
using SourceIndex = std::uint32_t;

/// A stretch of bytes of one source, end exclusive. An empty span is a point.
struct Span {
  SourceIndex source = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

/// All sources of a run. Only grows; references stay valid.
class Sources {
 public:
  SourceIndex add(std::string path, std::string text);
  [[nodiscard]] const Source& operator[](SourceIndex index) const;
  [[nodiscard]] SourceIndex size() const { return static_cast<SourceIndex>(sources_.size()); }

 private:
  std::deque<Source> sources_;
};

}  // namespace protokollwerk::diag
