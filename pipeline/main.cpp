#include <cstdlib>
#include <cstring>
#include <iostream>
#include <span>
#include <string_view>

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

/// The build ID that the linker put into a loaded file: a digest of its contents. Empty if it has none.
std::string build_id(const dl_phdr_info& file) {
  for (const ElfW(Phdr) & segment : std::span(file.dlpi_phdr, file.dlpi_phnum)) {
    if (segment.p_type != PT_NOTE) continue;
    const auto* note = reinterpret_cast<const char*>(file.dlpi_addr + segment.p_vaddr);
    const char* end = note + segment.p_memsz;
    const std::size_t alignment = segment.p_align == 8 ? 8 : 4;
    const auto padded = [&](std::size_t size) { return (size + alignment - 1) / alignment * alignment; };
    while (note + sizeof(ElfW(Nhdr)) <= end) {
      ElfW(Nhdr) head{};
      std::memcpy(&head, note, sizeof head);
      const char* name = note + sizeof head;
      const char* content = note + padded(sizeof head + head.n_namesz);
      if (head.n_type == NT_GNU_BUILD_ID &&
          std::string_view(name, head.n_namesz) == std::string_view("GNU", 4))
        return protokollwerk::sha256_hex({content, head.n_descsz});
      note = content + padded(head.n_descsz);
    }
  }
  return {};
}

/// Adds what tells the program or one of its libraries from other versions of it: where the linker left no
/// build ID, path, size and time of the file, for Debian's files keep the time at which their package was
/// made.
int note_file(dl_phdr_info* file, std::size_t /*size*/, void* text) {
  std::string& identity = *static_cast<std::string*>(text);
  const std::string id = build_id(*file);
  const std::string path = *file->dlpi_name == '\0' ? "/proc/self/exe" : file->dlpi_name;
  struct stat status {};
  if (!id.empty())
    identity += id + "\n";
  else if (::stat(path.c_str(), &status) == 0)
    identity +=
        path + " " + std::to_string(status.st_size) + " " + std::to_string(status.st_mtim.tv_sec) + "\n";
  return 0;
}

/// What the bytes of a document can depend on besides its sources: this program and its libraries.
std::string identity() {
  std::string text;
  dl_iterate_phdr(note_file, &text);
  return text;
}

/// Where the journal is at the other end, systemd names its socket (systemd.exec(5)); whoever redirects the
/// stream in between writes to somewhere else, which the file itself tells.
protokollwerk::app::Sink sink_of(int descriptor) {
  using protokollwerk::app::Sink;
  const auto journal = environment("JOURNAL_STREAM");
  struct stat status {};
  if (!journal || ::fstat(descriptor, &status) != 0) return Sink::reader;
  const bool same = *journal == std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
  return same ? Sink::journal : Sink::reader;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace protokollwerk;
  DiskFiles files;
  app::Surroundings surroundings;
  surroundings.executable = files.link_target("/proc/self/exe");
  surroundings.identity = identity;
  surroundings.now = [] {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  };
  surroundings.stopwatch = [] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
  };
  surroundings.source_date_epoch = environment("SOURCE_DATE_EPOCH");
  const bool colour = isatty(STDERR_FILENO) == 1 && !environment("NO_COLOR") && environment("TERM") != "dumb";
  surroundings.colour = colour ? diag::Colour::on : diag::Colour::off;
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  return static_cast<int>(app::run(arguments, files, surroundings,
                                   {std::cout, std::cerr, sink_of(STDOUT_FILENO), sink_of(STDERR_FILENO)}));
}
