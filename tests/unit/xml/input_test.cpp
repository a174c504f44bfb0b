#include <gmock/gmock.h>

#include "probe.h"

namespace protokollwerk::xml {
namespace {

using test::parse_probe;
using test::probe_head;
using testing::HasSubstr;

/// The code and the place of the only finding; all of them if there are several.
std::string first_line(test::ParsedText& parsed) {
  const auto all = parsed.findings();
  EXPECT_EQ(parsed.diagnostics.items().size(), 1u) << all;
  EXPECT_EQ(parsed.document, nullptr);
  return all.substr(0, all.find('\n'));
}

std::string first_line(std::string text, const Limits& limits = {}) {
  const auto parsed = parse_probe(std::move(text), limits);
  return first_line(*parsed);
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Input, RefusesAnEmptyFile) {
  const auto expected = "probe.xml:1:1: Fehler FORM-002: Die Datei ist leer.";
  EXPECT_EQ(first_line(""), expected);
  EXPECT_EQ(first_line(" \r\n\t"), expected);
  EXPECT_EQ(first_line("\xEF\xBB\xBF"), expected);
}

TEST(Input, RefusesAFileBeyondTheLimitOfBytes) {
  EXPECT_EQ(
      first_line("<a>123456</a>", {.bytes = 12}),
      "probe.xml:1:1: Fehler FORM-001: Die Datei ist mit 13 Bytes zu groß; zulässig sind höchstens 12.");
}

TEST(Input, NamesAnotherUnicodeEncoding) {
  const std::string utf16("\xFF\xFE<\0a\0/\0>\0", 10);
  EXPECT_EQ(first_line(utf16),
            "probe.xml:1:1: Fehler FORM-003: Die Datei ist nicht in UTF-8 gespeichert, sondern offenbar in "
            "UTF-16.");
  const std::string utf32("\0\0\0<\0\0\0a", 8);
  EXPECT_EQ(first_line(utf32),
            "probe.xml:1:1: Fehler FORM-003: Die Datei ist nicht in UTF-8 gespeichert, sondern offenbar in "
            "UTF-32.");
}

TEST(Input, NamesTheByteThatIsNotUtf8AndWhatItProbablyMeans) {
  EXPECT_EQ(
      first_line("<a>\nf\xFCr</a>"),
      "probe.xml:2:2: Fehler FORM-004: Das Byte FC ist an dieser Stelle kein gültiges UTF-8 (in Windows-1252 "
      "stünde hier „ü“).");
  EXPECT_EQ(
      first_line("<a>\x84"
                 "Wie\x93</a>"),
      "probe.xml:1:4: Fehler FORM-004: Das Byte 84 ist an dieser Stelle kein gültiges UTF-8 (in Windows-1252 "
      "stünde hier „„“).");
  EXPECT_EQ(first_line("<a>\x81</a>"),
            "probe.xml:1:4: Fehler FORM-004: Das Byte 81 ist an dieser Stelle kein gültiges UTF-8.");
}

TEST(Input, RefusesNul) {
  EXPECT_EQ(
      first_line(std::string("<a>\0</a>", 8)),
      "probe.xml:1:4: Fehler FORM-006: Die Datei enthält ein Nullzeichen; sie ist beschädigt oder keine "
      "Textdatei.");
}

TEST(Input, AcceptsAByteOrderMarkAndWindowsLineEnds) {
  const auto parsed =
      parse_probe("\xEF\xBB\xBF" + std::string(probe_head) + "<absatz>a\r\nb</absatz>\r\n</protokoll>");
  ASSERT_TRUE(parsed->document) << parsed->findings();
  EXPECT_EQ(parsed->document->root().child("absatz").text(), "a\nb");
}

TEST(Input, PlacesErrorsRightBehindAByteOrderMark) {
  EXPECT_EQ(first_line("\xEF\xBB\xBF<a>&</a>"),
            "probe.xml:1:5: Fehler FORM-023: Das Zeichen „&“ darf nicht allein stehen.");
}

TEST(Input, RefusesNestingBeyondTheLimit) {
  const auto line = first_line(repeat("<a>", 65) + repeat("</a>", 65));
  EXPECT_EQ(
      line,
      "probe.xml:1:195: Fehler FORM-008: Die Elemente sind mehr als 64 Ebenen tief ineinandergeschachtelt.");
  const auto parsed = parse_probe(repeat("<a>", 64) + repeat("</a>", 64));
  EXPECT_EQ(parsed->findings().find("FORM-008"), std::string::npos);
}

TEST(Input, RefusesMoreNodesThanTheLimit) {
  EXPECT_EQ(first_line("<a b='1'><c/><d/></a>", {.nodes = 3}),
            "probe.xml:1:16: Fehler FORM-009: Die Datei enthält mehr als 3 Elemente und Attribute.");
}

TEST(Input, SurvivesHostileTextsInBoundedTime) {
  for (const auto& text :
       {repeat("<a>", 300'000), repeat("</a>", 300'000), "<a>" + repeat("<", 300'000),
        "<a>" + repeat("& ", 300'000), "<a " + repeat("b='1' ", 100'000) + "/>",
        "<a b='" + repeat("<", 300'000), repeat("<!--", 200'000), "<a>" + repeat("<b></c>", 100'000),
        "<a>" + repeat("<![CDATA[]]>", 100'000), "<" + repeat("a", 1'000'000), repeat("<?a ?>", 100'000),
        "<a>" + repeat("&#x41;", 200'000) + "</b>"}) {
    const auto parsed = parse_probe(text);
    EXPECT_EQ(parsed->document, nullptr) << text.substr(0, 20);
    EXPECT_GE(parsed->diagnostics.errors(), 1u) << text.substr(0, 20);
    EXPECT_LE(parsed->diagnostics.errors(), 20u) << text.substr(0, 20);
  }
}

TEST(Input, IsRefusedOrReadAtEveryTruncation) {
  const std::string whole =
      std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Ü -->\n") + probe_head +
      "  <festlegung id='F-1'><absatz>Ü &amp; <![CDATA[x]]> <stark>y</stark></absatz></festlegung>"
      "<?pi x?>\n</protokoll>";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto parsed = parse_probe(whole.substr(0, size));
    EXPECT_EQ(parsed->document, nullptr) << size;
    EXPECT_GE(parsed->diagnostics.errors(), 1u) << size;
    EXPECT_FALSE(parsed->findings().empty());
  }
  EXPECT_TRUE(parse_probe(whole)->document);
}

TEST(Input, IsReadOrRefusedWithEachByteChanged) {
  const std::string whole = std::string("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") + probe_head +
                            "<absatz>&amp;<!-- x --><![CDATA[y]]><stark/></absatz>\n</protokoll>";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const char c : {'<', '>', '&', '"', '\'', '/', '=', '-', ']', '!', '?', ' ', 'x', '\0', '\xFF'}) {
      auto text = whole;
      text[i] = c;
      const auto parsed = parse_probe(text);
      EXPECT_EQ(parsed->document == nullptr, parsed->diagnostics.errors() > 0) << text;
      EXPECT_EQ(parsed->findings().empty(), parsed->diagnostics.items().empty());
    }
  }
}

TEST(Input, IsExaminedBehindARefusedDoctype) {
  const auto findings = parse_probe(
                            "<!DOCTYPE protokoll [ <!ENTITY a \">]\"> <!-- ]> -->\n ]>\n"
                            "<protokoll xmlns=\"urn:probe\" nummer=\"3\">\n"
                            "  <sitzung datum=\"gestern\"/>\n</protokoll>")
                            ->findings();
  EXPECT_THAT(findings, HasSubstr("probe.xml:1:1: Fehler FORM-007"));
  EXPECT_THAT(findings, HasSubstr("probe.xml:4:19: Fehler FORM-047"));
  EXPECT_THAT(first_line("<!DOCTYPE protokoll [ <!ENTITY a \"x"), HasSubstr("FORM-007"));
}

}  // namespace
}  // namespace protokollwerk::xml
