#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace protokollwerk::pdf {

/// Compresses for /FlateDecode (zlib format, RFC 1950). The same input gives the same bytes. One per thread.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  [[nodiscard]] std::string compress(std::string_view data) const;

 private:
  struct Compressor;
  std::unique_ptr<Compressor> compressor_;
};

}  // namespace protokollwerk::pdf
