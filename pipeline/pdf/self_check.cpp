#include "pdf/self_check.h"

#include "pdf/definitions.h"
#include "pdf/inspect/faults.h"

namespace protokollwerk::pdf {
namespace {

diag::Argument argument(const Fault::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value.second)) return {value.first, *number};
  return {value.first, std::get<std::string>(value.second)};
}

diag::Diagnostic diagnostic(const Fault& fault, const std::string& path) {
  diag::Diagnostic result;
  result.definition = definitions().at(static_cast<std::size_t>(fault.kind));
  for (const Fault::Value& value : fault.values) result.arguments.push_back(argument(value));
  result.arguments.push_back({"seite", std::int64_t{fault.page}});
  result.arguments.push_back({"objekt", std::int64_t{fault.object}});
  result.path = path;
  result.detail = fault.detail;
  return result;
}

std::vector<BrokenClaim> as_claims(const std::vector<Fault>& faults, const std::string& path) {
  std::vector<BrokenClaim> broken;
  broken.reserve(faults.size());
  for (const Fault& fault : faults) broken.push_back({diagnostic(fault, path), fault.anchors});
  return broken;
}

}  // namespace

std::vector<BrokenClaim> self_check(const std::string& pdf, const std::string& path) {
  return as_claims(find_faults(pdf, nullptr), path);
}

std::vector<BrokenClaim> self_check(const std::string& pdf, const std::string& path,
                                    const doc::Document& document) {
  const std::string text = doc::plain_text(document);
  return as_claims(find_faults(pdf, &text), path);
}

}  // namespace protokollwerk::pdf
