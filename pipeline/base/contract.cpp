#include "base/contract.h"

namespace protokollwerk {

void fail_contract(const char* condition, const std::source_location& where) {
  throw ContractViolation(std::string(where.file_name()) + ":" + std::to_string(where.line()) + ": " +
                          where.function_name() + ": " + condition);
}

}  // namespace protokollwerk
