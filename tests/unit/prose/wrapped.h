#pragma once

#include <gtest/gtest.h>

#include "prose/prose.h"
#include "support/dump_blocks.h"
#include "support/xml_text.h"

namespace protokollwerk::test {

inline const xml::Schema& minutes_schema() {
  static const xml::Schema schema(std::string(PROTOKOLLWERK_SOURCE_DIR) + "/templates/schema/protokoll.xsd");
  return schema;
}

/// Minutes whose only agenda item holds the given blocks.
inline std::string wrap(const std::string& blocks) {
  return "<protokoll xmlns=\"urn:protokollwerk:protokoll:1\" gremium=\"ag\" nummer=\"1\" status=\"entwurf\" "
         "version=\"1\"><sitzung datum=\"2023-03-02\"/><top nummer=\"1\"><titel>T</titel>" +
         blocks + "</top></protokoll>";
}

/// The blocks of such minutes, which must be valid.
inline doc::Blocks read_valid(const std::string& minutes) {
  const auto parsed = parse_text(minutes, minutes_schema());
  EXPECT_TRUE(parsed->document) << parsed->findings() << minutes;
  return parsed->document ? prose::read_prose(parsed->document->root().child("top")) : doc::Blocks{};
}

inline std::string dump_of(const std::string& blocks) {
  return BlockDump::of(read_valid(wrap(blocks)));
}

}  // namespace protokollwerk::test
