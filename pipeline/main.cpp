#include <cstdlib>
#include <iostream>

#include <link.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/run.h"
#include "base/disk_files.h"
#include "base/sha256.h"

namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

/// Path, size and time of a library's file: Debian's files keep the time at which their package was made.
int note_library(dl_phdr_info* library, std::size_t /*size*/, void* text) {
  struct stat status {};
  if (*library->dlpi_name == '\0' || ::stat(library->dlpi_name, &status) != 0) return 0;
  *static_cast<std::string*>(text) += std::string(library->dlpi_name) + " " + std::to_string(status.st_size) +
                                      " " + std::to_string(status.st_mtim.tv_sec) + "\n";
  return 0;
}

/// What the bytes of a document can depend on besides its sources: this program and its libraries.
std::string identity(const protokollwerk::Files& files, const std::string& executable) {
  constexpr std::size_t any_program = std::size_t{1} << 30U;
  std::string text = protokollwerk::sha256_hex(files.read(executable, any_program)) + "\n";
  dl_iterate_phdr(note_library, &text);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace protokollwerk;
  DiskFiles files;
  app::Surroundings surroundings;
  surroundings.executable = files.link_target("/proc/self/exe");
  surroundings.identity = [&files] { return identity(files, "/proc/self/exe"); };
  surroundings.now = [] {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  };
  surroundings.source_date_epoch = environment("SOURCE_DATE_EPOCH");
  const bool colour = isatty(STDERR_FILENO) == 1 && !environment("NO_COLOR") && environment("TERM") != "dumb";
  surroundings.colour = colour ? diag::Colour::on : diag::Colour::off;
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(app::run(arguments, files, surroundings, {std::cout, std::cerr}));
}
