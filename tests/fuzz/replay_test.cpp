#include <chrono>

#include <gtest/gtest.h>

#include "base/disk_files.h"
#include "fuzz/readers.h"

/// What the fuzzers found interesting, and all that once broke a reader, replayed without a fuzzer.
namespace protokollwerk::fuzz {
namespace {

struct Reader {
  const char* name;  ///< folder below tests/fuzz/corpus
  bool (*read)(std::string);
};

void PrintTo(const Reader& reader, std::ostream* stream) {
  *stream << reader.name;
}

class Corpus : public testing::TestWithParam<Reader> {};

TEST_P(Corpus, BreaksNoPromise) {
  const DiskFiles files;
  const auto folder = std::string(PROTOKOLLWERK_SOURCE_DIR "/tests/fuzz/corpus/") + GetParam().name;
  const auto paths = files.list_recursively(folder);
  EXPECT_FALSE(paths.empty());
  int read = 0;
  for (const auto& path : paths) {
    SCOPED_TRACE(path);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_NO_THROW(read += GetParam().read(files.read(path, std::size_t{1} << 24U)) ? 1 : 0);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  }
  // A schema that has moved on must not leave a corpus that fuzzes nothing but the parser.
  EXPECT_GT(read, 0) << "renew a good file in " << folder;
}

INSTANTIATE_TEST_SUITE_P(Readers, Corpus,
                         testing::Values(Reader{"minutes", read_minutes}, Reader{"project", read_project},
                                         Reader{"review", read_review}, Reader{"template", read_template},
                                         Reader{"style", read_style}, Reader{"result", read_result}),
                         [](const auto& parameters) { return std::string(parameters.param.name); });

}  // namespace
}  // namespace protokollwerk::fuzz
