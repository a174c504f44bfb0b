#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "app/run.h"
#include "base/disk_files.h"

namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace protokollwerk;
  DiskFiles files;
  app::Surroundings surroundings;
  surroundings.executable = files.link_target("/proc/self/exe");
  surroundings.source_date_epoch = environment("SOURCE_DATE_EPOCH");
  const bool colour = isatty(STDERR_FILENO) == 1 && !environment("NO_COLOR") && environment("TERM") != "dumb";
  surroundings.colour = colour ? diag::Colour::on : diag::Colour::off;
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(app::run(arguments, files, surroundings, {std::cout, std::cerr}));
}
