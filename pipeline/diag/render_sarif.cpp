#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/contract.h"
#include "diag/render_data.h"
#include "unicode/message.h"

namespace protokollwerk::diag {
namespace {

using Json = nlohmann::ordered_json;

const char* level_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  fail_contract("severity is one of three", std::source_location::current());
}

std::string_view choose(Language language, const Text& text) {
  return language == Language::german ? text.german : text.english;
}

/// A path as a URI reference (RFC 3986): relative ones stay relative.
std::string uri_of(std::string_view path) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (plain)
      uri += c;
    else
      uri += {'%', hexadecimal[byte >> 4U], hexadecimal[byte & 15U]};
  }
  return uri;
}

Json physical_location(const Span& span, const Sources& sources) {
  const auto& source = sources[span.source];
  const auto begin = source.position(span.begin);
  const auto end = source.position(std::max(span.begin, span.end));
  return {{"artifactLocation", {{"uri", uri_of(source.path())}}},
          {"region",
           {{"startLine", begin.line},
            {"startColumn", begin.column},
            {"endLine", end.line},
            {"endColumn", end.column}}}};
}

Json locations(const Diagnostic& diagnostic, const Sources& sources) {
  Json list = Json::array();
  if (diagnostic.span)
    list.push_back({{"physicalLocation", physical_location(*diagnostic.span, sources)}});
  else if (!diagnostic.path.empty())
    list.push_back({{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(diagnostic.path)}}}}}});
  return list;
}

Json related_locations(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  Json list = Json::array();
  for (const auto& related : diagnostic.related)
    list.push_back({{"id", list.size()},
                    {"physicalLocation", physical_location(related.span, sources)},
                    {"message", {{"text", choose(language, related.text)}}}});
  return list;
}

/// The rules of a run, each once, by code.
class Rules {
 public:
  void add(const Definition& definition) {
    const auto place = std::lower_bound(rules_.begin(), rules_.end(), definition.code,
                                        [](const auto* rule, auto code) { return rule->code < code; });
    if (place == rules_.end() || (*place)->code != definition.code) rules_.insert(place, &definition);
  }

  [[nodiscard]] std::size_t index_of(const Definition& definition) const {
    const auto found = std::find_if(rules_.begin(), rules_.end(),
                                    [&](const auto* rule) { return rule->code == definition.code; });
    ENSURE(found != rules_.end());
    return static_cast<std::size_t>(found - rules_.begin());
  }

  [[nodiscard]] Json descriptors(Language language) const {
    Json list = Json::array();
    for (const auto* rule : rules_)
      list.push_back(
          {{"id", rule->code},
           {"shortDescription", {{"text", unicode::outline_message(choose(language, rule->message))}}},
           {"help", {{"text", unicode::outline_message(choose(language, rule->remedy))}}},
           {"defaultConfiguration", {{"level", level_of(rule->severity)}}}});
    return list;
  }

 private:
  std::vector<const Definition*> rules_;
};

Rules rules_of(const Diagnostics& diagnostics) {
  Rules rules;
  for (const auto& item : diagnostics.items()) rules.add(*item.definition);
  for (const auto& silenced : diagnostics.silenced()) rules.add(*silenced.diagnostic.definition);
  return rules;
}

Json result_of(const Diagnostic& diagnostic, const Rules& rules, const Sources& sources, Language language) {
  return {{"ruleId", diagnostic.definition->code},
          {"ruleIndex", rules.index_of(*diagnostic.definition)},
          {"level", level_of(diagnostic.definition->severity)},
          {"message", {{"text", message(diagnostic, language) + " " + remedy(diagnostic, language)}}},
          {"locations", locations(diagnostic, sources)},
          {"relatedLocations", related_locations(diagnostic, sources, language)},
          {"suppressions", Json::array()}};
}

Json results_of(const Diagnostics& diagnostics, const Rules& rules, const Sources& sources,
                Language language) {
  Json results = Json::array();
  for (const auto& item : diagnostics.items()) results.push_back(result_of(item, rules, sources, language));
  for (const auto& silenced : diagnostics.silenced()) {
    auto result = result_of(silenced.diagnostic, rules, sources, language);
    result["suppressions"].push_back({{"kind", "external"}, {"justification", silenced.reason}});
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace

std::string render_as_sarif(const Diagnostics& diagnostics, const Sources& sources, Language language,
                            const Tool& tool) {
  const auto rules = rules_of(diagnostics);
  const auto language_tag = language == Language::german ? "de" : "en";
  const Json run = {
      {"tool",
       {{"driver",
         {{"name", tool.name}, {"version", tool.version}, {"rules", rules.descriptors(language)}}}}},
      {"language", language_tag},
      {"columnKind", "unicodeCodePoints"},
      {"results", results_of(diagnostics, rules, sources, language)}};
  const Json document = {
      {"$schema",
       "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({run})}};
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace protokollwerk::diag
