#include "xml/document.h"

#include <gmock/gmock.h>

#include "probe.h"

namespace protokollwerk::xml {
namespace {

using test::parse_probe;
using testing::ElementsAre;

std::string slice(const test::ParsedText& parsed, const diag::Span& span) {
  return std::string(parsed.sources[span.source].text().substr(span.begin, span.end - span.begin));
}

constexpr const char* kText =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
    "<!-- <protokoll> --><!--> </a> -->\n"
    "<protokoll xmlns=\"urn:probe\"\n  nummer = '3' titel=\"a &gt; b\">\n"
    "  <sitzung datum=\"2023-03-02\" />\n"
    "  <absatz>Süß <stark>x</stark> <hervorhebung>y</hervorhebung> &amp; <![CDATA[<z>]]></absatz>\n"
    "  <festlegung id=\"F-1\"><absatz/></festlegung>\n"
    "</protokoll>\n";

TEST(Document, GivesNamesValuesAndChildren) {
  const auto parsed = parse_probe(kText);
  ASSERT_TRUE(parsed->document) << parsed->findings();
  const auto root = parsed->document->root();
  EXPECT_EQ(root.name(), "protokoll");
  EXPECT_EQ(root.attribute("titel"), "a > b");
  EXPECT_FALSE(root.has_attribute("status"));
  EXPECT_EQ(root.attributes().size(), 2u);
  EXPECT_EQ(root.children().size(), 3u);
  EXPECT_EQ(root.children("absatz").size(), 1u);
  EXPECT_EQ(root.child("absatz").text(), "Süß x y & <z>");
  EXPECT_EQ(root.child("absatz").parent(), root);
  EXPECT_TRUE(root.parent().empty());
  EXPECT_TRUE(root.child("fehlt").empty());
}

TEST(Document, KnowsTheExactBytesOfTagsAndAttributes) {
  const auto parsed = parse_probe(kText);
  ASSERT_TRUE(parsed->document) << parsed->findings();
  const auto root = parsed->document->root();
  EXPECT_EQ(slice(*parsed, root.span()),
            "<protokoll xmlns=\"urn:probe\"\n  nummer = '3' titel=\"a &gt; b\">");
  EXPECT_EQ(slice(*parsed, root.attribute_span("nummer")), "3");
  EXPECT_EQ(slice(*parsed, root.attribute_span("titel")), "a &gt; b");
  EXPECT_EQ(root.attribute_span("fehlt"), root.span());
  const auto agreement = root.child("festlegung");
  EXPECT_EQ(slice(*parsed, agreement.whole_span()), "<festlegung id=\"F-1\"><absatz/></festlegung>");
  EXPECT_EQ(slice(*parsed, agreement.child("absatz").whole_span()), "<absatz/>");
}

TEST(Document, ThatTheProgramWroteItselfIsReadTheSame) {
  const auto parsed = parse_probe(kText);
  ASSERT_TRUE(parsed->document) << parsed->findings();
  const auto own = read_own(parsed->document->source(), parsed->sources);
  EXPECT_EQ(own->source(), parsed->document->source());
  const auto expect_same = [](const auto& self, const Element& a, const Element& b) -> void {
    EXPECT_EQ(a.name(), b.name());
    EXPECT_EQ(a.text(), b.text());
    EXPECT_EQ(a.whole_span(), b.whole_span());
    ASSERT_EQ(a.children().size(), b.children().size());
    for (std::size_t i = 0; i < a.children().size(); ++i) self(self, a.children()[i], b.children()[i]);
  };
  expect_same(expect_same, own->root(), parsed->document->root());
}

TEST(Document, GivesMixedContentInOrderWithItsBytes) {
  const auto parsed = parse_probe(kText);
  ASSERT_TRUE(parsed->document) << parsed->findings();
  std::vector<std::string> bytes;
  std::vector<std::string> texts;
  for (const auto& node : parsed->document->root().child("absatz").nodes()) {
    bytes.push_back(slice(*parsed, node.span));
    texts.push_back(node.element.empty() ? std::string(node.text)
                                         : "<" + std::string(node.element.name()) + ">");
  }
  EXPECT_THAT(bytes, ElementsAre("Süß ", "<stark>x</stark>", " ", "<hervorhebung>y</hervorhebung>", " &amp; ",
                                 "<z>"));
  EXPECT_THAT(texts, ElementsAre("Süß ", "<stark>", " ", "<hervorhebung>", " & ", "<z>"));
}

TEST(Document, LeavesOutNamespacesAndSchemaLocations) {
  const auto parsed = parse_probe(
      "<protokoll xmlns='urn:probe' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
      "xsi:schemaLocation='urn:probe file:///etc/passwd' nummer='3'><sitzung "
      "datum='2023-03-02'/></protokoll>");
  ASSERT_TRUE(parsed->document) << parsed->findings();
  ASSERT_EQ(parsed->document->root().attributes().size(), 1u);
  EXPECT_EQ(parsed->document->root().attributes()[0].name, "nummer");
}

TEST(Document, GivesEmptyAnswersForAnEmptyHandle) {
  const Element none;
  EXPECT_EQ(none.name(), "");
  EXPECT_EQ(none.attribute("x"), "");
  EXPECT_EQ(none.text(), "");
  EXPECT_TRUE(none.children().empty());
  EXPECT_TRUE(none.nodes().empty());
  EXPECT_TRUE(none.child("x").empty());
  EXPECT_TRUE(none.parent().empty());
}

}  // namespace
}  // namespace protokollwerk::xml
