#include "read/images.h"

#include <algorithm>

#include "image/image.h"
#include "model/walk.h"
#include "read/definitions.h"

namespace protokollwerk::read {
namespace {

/// Twice what a page full of photograph needs in print.
constexpr std::size_t largest_file = std::size_t{5} * 1024 * 1024;
/// The result carries all pictures, and its XML is bounded.
constexpr std::size_t most_bytes = std::size_t{10} * 1024 * 1024;

const diag::Definition& definition_of(image::Fault fault) {
  switch (fault) {
    case image::Fault::unknown_format:
      return finding::unknown_image_format;
    case image::Fault::damaged:
      return finding::damaged_image;
    case image::Fault::too_large:
      return finding::image_of_too_many_pixels;
    case image::Fault::four_colours:
      break;
  }
  return finding::image_in_four_colours;
}

std::string type_of(const std::string& bytes) {
  return image::format_of(bytes) == image::Format::png ? "image/png" : "image/jpeg";
}

}  // namespace

void ImageReader::read_all(const model::Project& project, const std::vector<model::Minutes>& minutes,
                           const std::vector<model::ReviewRound>& reviews) {
  const auto read_blocks = [&](const auto& blocks, const auto&) {
    model::for_each_figure(blocks, [&](const doc::Figure& figure) { read(figure); });
  };
  model::for_each_prose_of_project(project, read_blocks);
  for (const auto& record : minutes) model::for_each_prose(record, read_blocks);
  for (const auto& round : reviews) {
    for (const auto& comment : round.comments) {
      read_blocks(comment.wording, comment.origin);
      read_blocks(comment.answer, comment.origin);
    }
  }
}

void ImageReader::read(const doc::Figure& figure) {
  if (std::find(names_.begin(), names_.end(), figure.file) != names_.end()) return;
  names_.push_back(figure.file);
  const std::string path = folder_ + "/" + figure.file;
  if (!files_.exists(path)) return report(finding::missing_image, figure);
  try {
    std::string bytes = files_.read(path, largest_file);
    const auto decoded = image::decode(bytes);
    if (const auto* fault = std::get_if<image::Fault>(&decoded)) return report(definition_of(*fault), figure);
    bytes_ += bytes.size();
    if (bytes_ > most_bytes) return report(finding::too_many_images, figure);
    images_.push_back({figure.file, type_of(bytes), std::move(bytes)});
  } catch (const FileError& error) {
    report(finding::unreadable_image, figure, error.what());
  }
}

void ImageReader::report(const diag::Definition& definition, const doc::Figure& figure, std::string detail) {
  diag::Diagnostic diagnostic;
  diagnostic.definition = &definition;
  diagnostic.arguments = {{"datei", figure.file}};
  diagnostic.span = figure.span;
  diagnostic.detail = std::move(detail);
  diagnostics_.report(std::move(diagnostic));
}

std::vector<model::Image> ImageReader::take() {
  std::sort(images_.begin(), images_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return std::move(images_);
}

}  // namespace protokollwerk::read
