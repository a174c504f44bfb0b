#include "diag/render.h"

#include <gtest/gtest.h>

namespace protokollwerk::diag {
namespace {

constexpr Definition straight_quotes{"FORM-901",
                                     Severity::warning,
                                     {"Gerade Anführungszeichen.", "Straight quotes."},
                                     {"Schreiben Sie „…“.", "Write „…“."}};
constexpr Definition doubled{
    "BEZ-901", Severity::error, {"Doppelt.", "Doubled."}, {"Umbenennen.", "Rename."}};
constexpr Definition remark{"FORM-902", Severity::note, {"Bemerkung.", "Remark."}, {"", ""}};

class Render : public testing::Test {
 protected:
  Span find(SourceIndex source, std::string_view piece) const {
    const auto at = static_cast<std::uint32_t>(sources[source].text().find(piece));
    return {source, at, at + static_cast<std::uint32_t>(piece.size())};
  }
  [[nodiscard]] std::string german(const Diagnostic& finding) const {
    return render_for_people(finding, sources, Language::german, Colour::off);
  }
  Sources sources;
};

TEST_F(Render, ShowsPlaceLineCaretAndRemedy) {
  const auto file = sources.add("plenum/1.xml", "<top>\n  <titel>Für \"Wie\"</titel>\n</top>");
  EXPECT_EQ(german({&straight_quotes, {}, find(file, "\"Wie\""), {}, {}, {}}),
            "plenum/1.xml:2:14: Warnung FORM-901: Gerade Anführungszeichen.\n"
            "   2 |   <titel>Für \"Wie\"</titel>\n"
            "     |              ^~~~~\n"
            "   Abhilfe: Schreiben Sie „…“.\n");
}

TEST_F(Render, SpeaksEnglish) {
  const auto file = sources.add("1.xml", "ab");
  EXPECT_EQ(render_for_people({&doubled, {}, Span{file, 1, 2}, {}, {}, "native words"}, sources,
                              Language::english, Colour::off),
            "1.xml:1:2: error BEZ-901: Doubled.\n"
            "   1 | ab\n"
            "     |  ^\n"
            "   Detail: native words\n"
            "   Remedy: Rename.\n");
}

TEST_F(Render, ShowsSecondPlaces) {
  const auto first = sources.add("a.xml", "<x id='1'/>");
  const auto second = sources.add("b.xml", "\n\n\n\n\n\n\n\n\n<y id='1'/>");
  EXPECT_EQ(
      german(
          {&doubled, {}, find(second, "1"), {}, {{find(first, "1"), {"Zuerst hier.", "First here."}}}, {}}),
      "b.xml:10:8: Fehler BEZ-901: Doppelt.\n"
      "   10 | <y id='1'/>\n"
      "      |        ^\n"
      "   a.xml:1:8: Zuerst hier.\n"
      "   1 | <x id='1'/>\n"
      "     |        ^\n"
      "   Abhilfe: Umbenennen.\n");
}

TEST_F(Render, NamesOnlyThePathWithoutAPlace) {
  EXPECT_EQ(german({&doubled, {}, {}, "sources/x", {}, {}}),
            "sources/x: Fehler BEZ-901: Doppelt.\n   Abhilfe: Umbenennen.\n");
  EXPECT_EQ(german({&remark, {}, {}, {}, {}, {}}), "Hinweis FORM-902: Bemerkung.\n");
}

TEST_F(Render, PutsTheCaretBelowItsCharacterBehindTabsAndAccents) {
  const auto file = sources.add("1.xml", "\tM\u0302 x");
  EXPECT_EQ(german({&remark, {}, find(file, "x"), {}, {}, {}}),
            "1.xml:1:5: Hinweis FORM-902: Bemerkung.\n"
            "   1 |     M\u0302 x\n"
            "     |       ^\n");
}

TEST_F(Render, MarksASpanOfSeveralLinesUpToTheEndOfTheFirst) {
  const auto file = sources.add("1.xml", "a <b\nc>");
  EXPECT_EQ(german({&remark, {}, find(file, "<b\nc>"), {}, {}, {}}),
            "1.xml:1:3: Hinweis FORM-902: Bemerkung.\n   1 | a <b\n     |   ^~\n");
}

TEST_F(Render, PointsBehindTheEndOfTheFile) {
  const auto file = sources.add("1.xml", "ab");
  EXPECT_EQ(german({&remark, {}, Span{file, 2, 2}, {}, {}, {}}),
            "1.xml:1:3: Hinweis FORM-902: Bemerkung.\n   1 | ab\n     |   ^\n");
}

TEST_F(Render, ClipsALongLineAroundTheCaret) {
  const auto file = sources.add("1.xml", std::string(300, 'a') + "X" + std::string(300, 'b'));
  EXPECT_EQ(german({&remark, {}, find(file, "X"), {}, {}, {}}),
            "1.xml:1:301: Hinweis FORM-902: Bemerkung.\n"
            "   1 | …" +
                std::string(40, 'a') + "X" + std::string(59, 'b') + "…\n" + "     | " + std::string(41, ' ') +
                "^\n");
}

TEST_F(Render, ShowsControlCharactersAndForeignBytesHarmlessly) {
  const auto file = sources.add("1.xml", "a\x1B[31m\xE4z");
  EXPECT_EQ(german({&remark, {}, find(file, "z"), {}, {}, {}}),
            "1.xml:1:8: Hinweis FORM-902: Bemerkung.\n"
            "   1 | a\uFFFD[31m\uFFFDz\n"
            "     |        ^\n");
}

TEST_F(Render, CountsAtTheEndWithTheRightNumber) {
  const auto count = [&](int errors, int warnings, int notes, Language language) {
    Diagnostics all;
    for (int i = 0; i < errors; ++i) all.report({&doubled, {}, {}, {}, {}, {}});
    for (int i = 0; i < warnings; ++i) all.report({&straight_quotes, {}, {}, {}, {}, {}});
    for (int i = 0; i < notes; ++i) all.report({&remark, {}, {}, {}, {}, {}});
    const auto text = render_for_people(all, sources, language, Colour::off);
    const auto line = text.rfind('\n', text.size() - 2);
    return text.substr(line == std::string::npos ? 0 : line + 1);
  };
  EXPECT_EQ(count(2, 1, 0, Language::german), "2 Fehler, 1 Warnung, kein Hinweis\n");
  EXPECT_EQ(count(0, 0, 1, Language::german), "kein Fehler, keine Warnung, 1 Hinweis\n");
  EXPECT_EQ(count(1, 2, 2, Language::german), "1 Fehler, 2 Warnungen, 2 Hinweise\n");
  EXPECT_EQ(count(1, 2, 0, Language::english), "1 error, 2 warnings, no notes\n");
}

TEST_F(Render, PaintsOnlyWhenAsked) {
  const auto file = sources.add("1.xml", "ab");
  EXPECT_EQ(
      render_for_people({&doubled, {}, Span{file, 0, 1}, {}, {}, {}}, sources, Language::german, Colour::on),
      "\x1B[1m1.xml:1:1:\x1B[0m \x1B[1;31mFehler\x1B[0m BEZ-901: Doppelt.\n"
      "   1 | ab\n"
      "     | \x1B[1;32m^\x1B[0m\n"
      "   Abhilfe: Umbenennen.\n");
}

}  // namespace
}  // namespace protokollwerk::diag
