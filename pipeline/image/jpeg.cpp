#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <utility>

#include <jpeglib.h>

#include "image/codecs.h"
#include "image/orientation.h"

namespace protokollwerk::image {
namespace {

constexpr int exif_marker = JPEG_APP0 + 1;
constexpr unsigned longest_marker = 0xFFFF;
constexpr std::string_view exif_begin = "Exif";

/// What libjpeg calls on an error must not return: it jumps back to where reading began.
struct ErrorManager {
  jpeg_error_mgr manager{};  // first, so that a pointer to it is one to the whole
  std::jmp_buf start{};
};

[[noreturn]] void jump_to_start(j_common_ptr common) {
  std::longjmp(reinterpret_cast<ErrorManager*>(common->err)->start, 1);
}

void stay_silent(j_common_ptr /*common*/) {}

/// The functions below hold nothing that a jump would leave undestroyed.
class Reader {
 public:
  explicit Reader(std::string_view bytes) {
    source_.err = jpeg_std_error(&errors_.manager);
    errors_.manager.error_exit = jump_to_start;
    errors_.manager.output_message = stay_silent;
    open_ = begin(bytes);
  }
  ~Reader() { jpeg_destroy_decompress(&source_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  [[nodiscard]] bool is_open() const { return open_; }
  [[nodiscard]] Size stored_size() const { return {source_.image_width, source_.image_height}; }
  /// Of the picture as it is to be seen.
  [[nodiscard]] Size size() const { return seen_size(stored_size(), orientation()); }
  [[nodiscard]] Orientation orientation() const {
    for (const jpeg_marker_struct* marker = source_.marker_list; marker != nullptr; marker = marker->next) {
      const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
      if (marker->marker == exif_marker && data.starts_with(exif_begin)) return orientation_in(data);
    }
    return Orientation::upright;
  }
  [[nodiscard]] bool is_grey() const { return source_.num_components == 1; }
  [[nodiscard]] bool has_four_colours() const { return source_.num_components > 3; }
  [[nodiscard]] bool is_plain() const {
    const bool known = source_.jpeg_color_space == JCS_GRAYSCALE || source_.jpeg_color_space == JCS_YCbCr;
    return known && source_.progressive_mode == FALSE && source_.arith_code == FALSE &&
           source_.data_precision == 8 && orientation() == Orientation::upright;
  }

  /// Reads into `samples`, which has room for all. False for damage, also for such as libjpeg only warns of.
  bool read(char* samples) {
    if (setjmp(errors_.start) != 0) return false;
    source_.out_color_space = is_grey() ? JCS_GRAYSCALE : JCS_RGB;
    source_.dct_method = JDCT_ISLOW;
    jpeg_start_decompress(&source_);
    const std::size_t row_size = std::size_t{source_.output_width} * (is_grey() ? 1U : 3U);
    while (source_.output_scanline < source_.output_height) {
      auto* row = reinterpret_cast<JSAMPROW>(samples + source_.output_scanline * row_size);
      jpeg_read_scanlines(&source_, &row, 1);
    }
    jpeg_finish_decompress(&source_);
    return errors_.manager.num_warnings == 0;
  }

 private:
  bool begin(std::string_view bytes) {
    if (setjmp(errors_.start) != 0) return false;
    jpeg_create_decompress(&source_);
    jpeg_mem_src(&source_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_save_markers(&source_, exif_marker, longest_marker);
    return jpeg_read_header(&source_, TRUE) == JPEG_HEADER_OK && errors_.manager.num_warnings == 0;
  }

  ErrorManager errors_;
  jpeg_decompress_struct source_{};
  bool open_ = false;
};

}  // namespace

std::optional<Size> jpeg_size(std::string_view bytes) {
  const Reader reader(bytes);
  return reader.is_open() ? std::optional(reader.size()) : std::nullopt;
}

std::variant<Pixels, Fault> decode_jpeg(std::string_view bytes) {
  Reader reader(bytes);
  if (!reader.is_open()) return Fault::damaged;
  if (!is_within_limits(reader.size())) return Fault::too_large;
  if (reader.has_four_colours()) return Fault::four_colours;
  Pixels pixels{reader.stored_size(), reader.is_grey() ? Pixels::Colour::grey : Pixels::Colour::rgb, {}, {}};
  pixels.samples.resize(std::size_t{pixels.size.width} * pixels.size.height * (reader.is_grey() ? 1U : 3U));
  const Orientation orientation = reader.orientation();  // libjpeg forgets the markers when it has read all
  if (!reader.read(pixels.samples.data())) return Fault::damaged;
  return turned_upright(std::move(pixels), orientation);
}

std::optional<Pixels::Colour> plain_jpeg(std::string_view bytes) {
  if (format_of(bytes) != Format::jpeg) return std::nullopt;
  const Reader reader(bytes);
  if (!reader.is_open() || !reader.is_plain()) return std::nullopt;
  return reader.is_grey() ? Pixels::Colour::grey : Pixels::Colour::rgb;
}

}  // namespace protokollwerk::image
