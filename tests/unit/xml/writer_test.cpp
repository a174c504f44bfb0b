#include "xml/writer.h"

#include <gtest/gtest.h>

#include "base/contract.h"
#include "probe.h"

namespace protokollwerk::xml {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

TEST(Writer, IndentsElementsAndShortensEmptyOnes) {
  Writer writer;
  writer.open("a");
  writer.attribute("x", "1");
  writer.attribute("b", "2");
  writer.open("b");
  writer.element("c", "text");
  writer.close();
  writer.open("d");
  writer.close();
  writer.close();
  EXPECT_EQ(writer.finish(),
            std::string(declaration) + "<a x=\"1\" b=\"2\">\n  <b>\n    <c>text</c>\n  </b>\n  <d/>\n</a>\n");
}

TEST(Writer, LeavesMixedContentAlone) {
  Writer writer;
  writer.open("a");
  writer.open("p");
  writer.text("eins ");
  writer.element("b", "zwei");
  writer.open("c");
  writer.open("d");
  writer.close();
  writer.close();
  writer.text("\n drei");
  writer.close();
  writer.close();
  EXPECT_EQ(writer.finish(),
            std::string(declaration) + "<a>\n  <p>eins <b>zwei</b><c><d/></c>\n drei</p>\n</a>\n");
}

TEST(Writer, DoesNotIndentMixedContentThatBeginsWithAnElement) {
  Writer writer;
  writer.open("p");
  writer.mixed();
  writer.element("b", "eins");
  writer.text(" zwei");
  writer.close();
  EXPECT_EQ(writer.finish(), std::string(declaration) + "<p><b>eins</b> zwei</p>\n");
}

TEST(Writer, EscapesWhatAReaderWouldChange) {
  Writer writer;
  writer.open("a");
  writer.attribute("x", "<&>\"'\n\t\r");
  writer.text("<&>\"'\n\t\r]]>");
  writer.close();
  EXPECT_EQ(writer.finish(),
            std::string(declaration) +
                "<a x=\"&lt;&amp;&gt;&quot;'&#10;&#9;&#13;\">&lt;&amp;&gt;\"'\n\t&#13;]]&gt;</a>\n");
}

TEST(Writer, WritesWhatTheParserReadsBack) {
  const std::string title = "a & b < \"c\"";
  const std::string content = " Süß  <&>\r\n\tEnde ";
  Writer writer;
  writer.open("protokoll");
  writer.attribute("xmlns", "urn:probe");
  writer.attribute("nummer", "3");
  writer.attribute("titel", title);
  writer.open("sitzung");
  writer.attribute("datum", "2023-03-02");
  writer.close();
  writer.element("absatz", content);
  writer.close();
  const auto parsed = test::parse_probe(writer.finish());
  ASSERT_TRUE(parsed->document) << parsed->findings();
  EXPECT_EQ(parsed->document->root().attribute("titel"), title);
  EXPECT_EQ(parsed->document->root().child("absatz").text(), content);
}

TEST(Writer, RefusesCallsOutOfOrder) {
  Writer open_element;
  open_element.open("a");
  EXPECT_THROW((void)open_element.finish(), ContractViolation);
  Writer late_attribute;
  late_attribute.open("a");
  late_attribute.text("x");
  EXPECT_THROW(late_attribute.attribute("b", "c"), ContractViolation);
  Writer second_root;
  second_root.element("a", "");
  EXPECT_THROW(second_root.open("b"), ContractViolation);
  Writer text_between_indented;
  text_between_indented.open("a");
  text_between_indented.element("b", "");
  EXPECT_THROW(text_between_indented.text("x"), ContractViolation);
  Writer control_character;
  control_character.open("a");
  EXPECT_THROW(control_character.text("\x01"), ContractViolation);
}

}  // namespace
}  // namespace protokollwerk::xml
