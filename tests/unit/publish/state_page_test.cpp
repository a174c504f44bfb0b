#include "publish/state_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace protokollwerk::publish {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

FileRecord file(const std::string& name, std::vector<std::string> held_back_by) {
  return {
      name, 1234567, "ab", "teilnehmende", "", "2025-02-20", {}, std::move(held_back_by), "Titel & <mehr>",
      12};
}

const StateHead head = {"Projekt <Probe>", "maschinell geprüft; menschliche Prüfung: nicht erfolgt"};

TEST(StatePage, TellsOfEachDocumentWhatAReaderMustKnow) {
  const std::string page = state_page(head, {{file("a.pdf", {})}}, {});
  EXPECT_THAT(page, HasSubstr("<a href=\"a.pdf\">Titel &amp; &lt;mehr&gt; (PDF, 12&#160;Seiten, "
                              "1,2&#160;MB)</a>"));
  EXPECT_THAT(page, HasSubstr("a.pdf · Stichtag 20.02.2025 · nur für Teilnehmende"));
  EXPECT_THAT(page, HasSubstr("Auf dem neuesten Stand (1)"));
  EXPECT_THAT(page, Not(HasSubstr("Zurückgehalten")));
  EXPECT_THAT(page, HasSubstr("menschliche Prüfung: nicht erfolgt"));
}

TEST(StatePage, TellsWhatIsHeldBackWhyAndSinceWhen) {
  const std::string page = state_page(head, {{file("a.pdf", {}), file("b.pdf", {"p/1.xml", "p/<2>.xml"})}},
                                      {{"c.pdf", {"p/3.xml"}}});
  EXPECT_THAT(page, HasSubstr("Zurückgehalten (2)"));
  EXPECT_THAT(page, HasSubstr("Auf dem neuesten Stand (1)"));
  EXPECT_THAT(page, HasSubstr("Letzte gute Fassung: Stichtag 20.02.2025."));
  EXPECT_THAT(page, HasSubstr("Fehler in p/1.xml, p/&lt;2&gt;.xml"));
  EXPECT_THAT(page, HasSubstr("<h3>c.pdf</h3>"));
  EXPECT_THAT(page, HasSubstr("eine frühere Fassung gibt es nicht"));
  EXPECT_LT(page.find("b.pdf"), page.find("a.pdf")) << "what needs attention comes first";
}

TEST(StatePage, LeavesNothingUnescaped) {
  FileRecord odd = file("a\"b.pdf", {"<i>"});
  odd.as_of = "<kein Datum>";
  const std::string page = state_page(head, {{odd}}, {{"<c>", {"&"}}});
  EXPECT_THAT(page, Not(HasSubstr("<Probe>")));
  EXPECT_THAT(page, Not(HasSubstr("<mehr>")));
  EXPECT_THAT(page, Not(HasSubstr("<i>")));
  EXPECT_THAT(page, Not(HasSubstr("<kein")));
  EXPECT_THAT(page, Not(HasSubstr("<c>")));
  EXPECT_THAT(page, HasSubstr("href=\"a&quot;b.pdf\""));
}

}  // namespace
}  // namespace protokollwerk::publish
