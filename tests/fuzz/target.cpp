#include "fuzz/readers.h"

/// One fuzz target per reader: PROTOKOLLWERK_READER names the function.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  protokollwerk::fuzz::PROTOKOLLWERK_READER(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
