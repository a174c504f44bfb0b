#include "pdf/deflate.h"

#include <libdeflate.h>

#include "base/contract.h"

namespace protokollwerk::pdf {
namespace {

/// The level at which libdeflate is smaller than zlib's default and needs half its time.
constexpr int level = 6;

}  // namespace

struct Deflater::Compressor {
  libdeflate_compressor* handle = libdeflate_alloc_compressor(level);

  Compressor() {
    if (handle == nullptr) throw EnvironmentError("", "libdeflate: kein Speicher");
  }
  ~Compressor() { libdeflate_free_compressor(handle); }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
};

Deflater::Deflater() : compressor_(std::make_unique<Compressor>()) {}

Deflater::~Deflater() = default;

std::string Deflater::compress(std::string_view data) const {
  std::string result(libdeflate_zlib_compress_bound(compressor_->handle, data.size()), '\0');
  const std::size_t size =
      libdeflate_zlib_compress(compressor_->handle, data.data(), data.size(), result.data(), result.size());
  ENSURE(size != 0);
  result.resize(size);
  result.shrink_to_fit();
  return result;
}

}  // namespace protokollwerk::pdf
