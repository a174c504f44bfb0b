#pragma once

#include <fstream>
#include <sstream>

#include "read/minutes.h"
#include "read/project.h"
#include "read/reviews.h"
#include "support/xml_text.h"

namespace protokollwerk::test {

inline std::string slurp(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

inline std::string schema_path(const std::string& name) {
  return std::string(PROTOKOLLWERK_SOURCE_DIR) + "/templates/schema/" + name;
}

inline const xml::Schema& project_schema() {
  static const xml::Schema schema(schema_path("projekt.xsd"));
  return schema;
}
inline const xml::Schema& minutes_schema() {
  static const xml::Schema schema(schema_path("protokoll.xsd"));
  return schema;
}
inline const xml::Schema& review_schema() {
  static const xml::Schema schema(schema_path("rueckmeldung.xsd"));
  return schema;
}

/// Reads a text with one of the readers and appends what it reports, in German.
template <typename Read>
auto read_text(std::string text, std::string& findings, Read read) {
  ParsedText world;
  const auto source = world.sources.add("probe.xml", std::move(text));
  auto value = read(source, world);
  EXPECT_EQ(value.has_value(), world.diagnostics.errors() == 0);
  findings += world.findings();
  return value;
}

inline std::optional<model::Project> read_project_text(std::string text, std::string& findings) {
  return read_text(std::move(text), findings, [](diag::SourceIndex source, ParsedText& world) {
    return read::read_project(source, world.sources, project_schema(), world.diagnostics);
  });
}

inline std::optional<model::Minutes> read_minutes_text(
    std::string text, std::string& findings, model::Visibility visibility = model::Visibility::internal) {
  return read_text(std::move(text), findings, [&](diag::SourceIndex source, ParsedText& world) {
    return read::read_minutes(source, world.sources, minutes_schema(), visibility, world.diagnostics);
  });
}

inline std::optional<model::ReviewRound> read_review_text(std::string text, std::string& findings) {
  return read_text(std::move(text), findings, [](diag::SourceIndex source, ParsedText& world) {
    return read::read_review(source, world.sources, review_schema(), world.diagnostics);
  });
}

/// Every stretch of white space and protected spaces as one space, with one at both ends.
inline std::string spaces_made_plain(const std::string& text) {
  std::string plain = " ";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool protected_space = text.compare(i, 2, "\u00A0") == 0;
    const bool space = protected_space || text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
    if (!space) plain += text[i];
    if (space && plain.back() != ' ') plain += ' ';
    if (protected_space) ++i;
  }
  return plain.back() == ' ' ? plain : plain + " ";
}

}  // namespace protokollwerk::test
