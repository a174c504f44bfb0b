#pragma once

#include "support/xml_text.h"

namespace protokollwerk::test {

/// The schema in probe.xsd, compiled once.
inline const xml::Schema& probe_schema() {
  static const xml::Schema schema(PROTOKOLLWERK_SOURCE_DIR "/tests/unit/xml/probe.xsd");
  return schema;
}

/// A valid start of a file: root and sitzung. Close with "</protokoll>".
inline constexpr const char* probe_head =
    "<protokoll xmlns=\"urn:probe\" nummer=\"3\">\n  <sitzung datum=\"2023-03-02\"/>\n";

inline std::unique_ptr<ParsedText> parse_probe(std::string text, const xml::Limits& limits = {}) {
  return parse_text(std::move(text), probe_schema(), limits);
}

}  // namespace protokollwerk::test
