#include "read/images.h"

#include <gmock/gmock.h>

#include "base/memory_files.h"
#include "read_files.h"
#include "support/sample_images.h"

namespace protokollwerk::read {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Outcome {
  std::vector<std::string> names;
  std::vector<std::string> codes;
  std::vector<diag::Span> spans;
};

MemoryFiles project_files() {
  MemoryFiles files;
  files.create_folders("projekt/bilder");
  return files;
}

doc::Block figure(const std::string& file, std::uint32_t at = 7) {
  doc::Figure figure;
  figure.file = file;
  figure.alternative = "A";
  figure.span = {0, at, at + 5};
  return {figure};
}

Outcome outcome_of(const MemoryFiles& files, doc::Blocks content, model::ReviewRound round = {}) {
  model::Minutes minutes;
  minutes.items.emplace_back();
  minutes.items[0].content = std::move(content);
  diag::Diagnostics diagnostics;
  ImageReader reader("projekt", files, diagnostics);
  reader.read_all({}, {minutes}, {std::move(round)});
  Outcome outcome;
  for (const auto& image : reader.take()) outcome.names.push_back(image.name + " " + image.type);
  for (const auto& diagnostic : diagnostics.items()) {
    outcome.codes.emplace_back(diagnostic.definition->code);
    outcome.spans.push_back(diagnostic.span.value());
  }
  return outcome;
}

TEST(ReadImages, ReadsThePicturesOfComments) {
  MemoryFiles files = project_files();
  files.write("projekt/a.jpg", test::rgb_jpeg());
  model::ReviewRound round;
  round.comments.emplace_back().wording = {figure("a.jpg")};
  round.comments.emplace_back().answer = {figure("fehlt.png")};
  const Outcome outcome = outcome_of(files, {}, round);
  EXPECT_THAT(outcome.names, ElementsAre("a.jpg image/jpeg"));
  EXPECT_THAT(outcome.codes, ElementsAre("FORM-063"));
}

TEST(ReadImages, ReadsEachPictureOnceSortedByName) {
  MemoryFiles files = project_files();
  files.write("projekt/bilder/b.png", test::rgb_png());
  files.write("projekt/a.jpg", test::rgb_jpeg());
  const doc::Block quoted = {doc::Quotation{{figure("a.jpg")}}};
  const Outcome outcome = outcome_of(files, {figure("bilder/b.png"), figure("bilder/b.png"), quoted});
  EXPECT_THAT(outcome.names, ElementsAre("a.jpg image/jpeg", "bilder/b.png image/png"));
  EXPECT_THAT(outcome.codes, IsEmpty());
}

TEST(ReadImages, KnowsTheFormatByTheBytes) {
  MemoryFiles files = project_files();
  files.write("projekt/a.jpg", test::rgb_png());
  EXPECT_THAT(outcome_of(files, {figure("a.jpg")}).names, ElementsAre("a.jpg image/png"));
}

TEST(ReadImages, ReportsWhatIsWrongWithAPictureOnceAndAtTheFigure) {
  MemoryFiles files = project_files();
  files.write("projekt/b.png", "GIF89a");
  files.write("projekt/c.png", test::rgb_png().substr(0, 50));
  files.write("projekt/d.jpg", test::cmyk_jpeg());
  files.write("projekt/e.png", std::string(6 * 1024 * 1024, 'x'));
  const Outcome outcome = outcome_of(files, {figure("a.png", 11), figure("b.png"), figure("c.png"),
                                             figure("d.jpg"), figure("e.png"), figure("a.png")});
  EXPECT_THAT(outcome.codes, ElementsAre("FORM-063", "FORM-065", "FORM-066", "FORM-068", "FORM-064"));
  EXPECT_EQ(outcome.spans[0], (diag::Span{0, 11, 16}));
  EXPECT_THAT(outcome.names, IsEmpty());
}

TEST(ReadImages, RefusesGiants) {
  std::string jpeg = test::rgb_jpeg();
  const std::size_t frame = jpeg.find("\xFF\xC0");
  jpeg.replace(frame + 5, 4, "\x7F\x60\x7F\x60");
  MemoryFiles files = project_files();
  files.write("projekt/a.jpg", jpeg);
  EXPECT_THAT(outcome_of(files, {figure("a.jpg")}).codes, ElementsAre("FORM-067"));
}

/// Bytes behind the end of a PNG make it large without changing the picture.
TEST(ReadImages, RefusesMoreBytesThanAResultCanCarry) {
  MemoryFiles files = project_files();
  const std::string large = test::rgb_png() + std::string(4 * 1024 * 1024, 'x');
  for (const char* name : {"a.png", "b.png", "c.png"}) files.write(std::string("projekt/") + name, large);
  const Outcome outcome = outcome_of(files, {figure("a.png"), figure("b.png"), figure("c.png")});
  EXPECT_THAT(outcome.codes, ElementsAre("FORM-069"));
  EXPECT_THAT(outcome.names, ElementsAre("a.png image/png", "b.png image/png"));
}

}  // namespace
}  // namespace protokollwerk::read
