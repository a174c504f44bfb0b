#include <filesystem>
#include <fstream>
#include <iostream>

#include "pdf/blocks.h"
#include "pdf/sample.h"

namespace {

void save(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

/// Writes sample-2a.pdf, sample-3a.pdf long.pdf (40 pages, 2a) and blocks.pdf (2a) into the folder given, for
/// the validator.
int main(int count, char** arguments) {
  using namespace protokollwerk;
  if (count != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  const text::Faces& faces = testing::noto_faces();
  const doc::Metadata metadata = testing::sample_metadata();
  save(folder / "sample-2a.pdf", pdf::write(testing::sample_pages(), metadata, faces, {}));
  save(folder / "sample-3a.pdf",
       pdf::write(testing::sample_pages(), metadata, faces, testing::sample_attachments()));
  save(folder / "long.pdf", pdf::write(testing::long_pages(40), metadata, faces, {}));
  save(folder / "blocks.pdf", testing::blocks_pdf());
  return 0;
}
