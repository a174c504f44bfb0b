#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pdf/inspect/checks.h"
#include "xml/xmp.h"

namespace protokollwerk::pdf {

/// The XMP packet of the file as far as it can be read, and what it claims.
class Packet {
 public:
  explicit Packet(File& file);

  /// First value of a property; empty if it is not there.
  [[nodiscard]] std::string value(const char* name_space, const char* name) const;
  [[nodiscard]] bool exists() const { return properties_.has_value(); }
  [[nodiscard]] const std::vector<xml::XmpProperty>& properties() const { return *properties_; }
  /// 0: the file claims no PDF/A.
  [[nodiscard]] int archive_part() const;

 private:
  std::optional<std::vector<xml::XmpProperty>> properties_;
};

/// The claims of the packet, and whether they agree with the information dictionary.
void check_metadata(const Inspection& inspection, const Packet& packet);

}  // namespace protokollwerk::pdf
