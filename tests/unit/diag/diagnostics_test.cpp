#include <gmock/gmock.h>

#include "diag/diagnostic.h"

namespace protokollwerk::diag {
namespace {

constexpr Definition first_rule{"THEMA-001", Severity::error, {"a", "a"}, {"b", "b"}};
constexpr Definition second_rule{"THEMA-002", Severity::warning, {"a", "a"}, {"b", "b"}};
constexpr Definition topics{"THEMA-003",
                            Severity::note,
                            {"{anzahl, plural, one {# Thema} other {# Themen}} in „{titel}“",
                             "{anzahl, plural, one {# topic} other {# topics}} in “{titel}”"},
                            {"Nichts.", "Nothing."}};

TEST(Diagnostics, SortByPathPositionAndCode) {
  Sources sources;
  const auto b = sources.add("b.xml", "text");
  const auto a = sources.add("a.xml", "text");
  Diagnostics all;
  all.report({&first_rule, {}, Span{b, 2, 3}, {}, {}, "5"});
  all.report({&second_rule, {}, Span{a, 1, 2}, {}, {}, "4"});
  all.report({&first_rule, {}, Span{a, 1, 1}, {}, {}, "3"});
  all.report({&first_rule, {}, {}, "a.xml", {}, "2"});
  all.report({&first_rule, {}, {}, {}, {}, "1"});
  all.sort(sources);
  std::string order;
  for (const auto& item : all.items()) order += item.detail;
  EXPECT_EQ(order, "12345");
}

TEST(Diagnostics, TellOnceWhatWasNoticedTwice) {
  Sources sources;
  const auto a = sources.add("a.xml", "text");
  const auto b = sources.add("b.xml", "text");
  const Diagnostic finding{&first_rule, {{"titel", std::string("Teil 1")}}, Span{a, 1, 2}, {}, {}, {}};
  Diagnostic other_argument = finding;
  other_argument.arguments[0].value = std::string("Teil 2");
  Diagnostic other_place = finding;
  other_place.related = {{Span{b, 0, 1}, {"dort", "there"}}};
  Diagnostics all;
  for (const Diagnostic& each : {finding, finding, other_argument, other_place}) all.report(each);
  all.sort(sources);
  EXPECT_EQ(all.items().size(), 3u);
}

TEST(Diagnostics, CountBySeverity) {
  Diagnostics all;
  all.report({&first_rule, {}, {}, {}, {}, {}});
  all.report({&second_rule, {}, {}, {}, {}, {}});
  all.report({&second_rule, {}, {}, {}, {}, {}});
  EXPECT_EQ(all.errors(), 1u);
  EXPECT_EQ(all.count(Severity::warning), 2u);
  EXPECT_EQ(all.count(Severity::note), 0u);
}

TEST(Diagnostic, SpeaksBothLanguages) {
  const Diagnostic finding{
      &topics, {{"anzahl", std::int64_t{2}}, {"titel", std::string("Teil 1")}}, {}, {}, {}, {}};
  EXPECT_EQ(message(finding, Language::german), "2 Themen in „Teil 1“");
  EXPECT_EQ(message(finding, Language::english), "2 topics in “Teil 1”");
  EXPECT_EQ(remedy(finding, Language::german), "Nichts.");
  EXPECT_EQ(remedy(finding, Language::english), "Nothing.");
}

}  // namespace
}  // namespace protokollwerk::diag
