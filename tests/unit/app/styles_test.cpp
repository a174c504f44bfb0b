#include "app/styles.h"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

#include "base/memory_files.h"
#include "diag/render.h"

namespace protokollwerk::app {
namespace {

using ::testing::HasSubstr;

std::string standard_text() {
  std::ifstream file(PROTOKOLLWERK_SOURCE_DIR "/templates/stile/standard.xml");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string sheet(const std::string& name, const std::string& base, const std::string& content = "") {
  return "<stil xmlns=\"urn:protokollwerk:stil:1\" name=\"" + name + "\" wie=\"" + base + "\">" + content +
         "</stil>";
}

/// A folder of styles, and what is reported about one of them.
class StylesTest : public ::testing::Test {
 protected:
  StylesTest() : schemas_(PROTOKOLLWERK_SOURCE_DIR "/templates") {
    files_.create_folders("/t/stile");
    files_.write("/t/stile/standard.xml", standard_text());
  }

  void add(const std::string& name, const std::string& text) {
    files_.write("/t/stile/" + name + ".xml", text);
  }

  const LoadedStyle* get(const std::string& name) {
    styles_ = std::make_unique<Styles>("/t", files_, schemas_, sources_);
    const auto asked = sources_.add("projekt.xml", "<projekt/>");
    return styles_->get(name, diag::Span{asked, 0, 1}, diagnostics_);
  }

  std::string findings() {
    std::string all;
    for (const auto& item : diagnostics_.items())
      all += diag::render_for_people(item, sources_, diag::Language::german, diag::Colour::off);
    return all;
  }

  MemoryFiles files_;
  Schemas schemas_;
  diag::Sources sources_;
  diag::Diagnostics diagnostics_;
  std::unique_ptr<Styles> styles_;
};

TEST_F(StylesTest, AreBasedOnOthersOverSeveralSteps) {
  add("mitte", sheet("mitte", "standard", "<seite randLinks=\"41mm\" randRechts=\"31mm\"/>"));
  add("spitze", sheet("spitze", "mitte", "<seite randRechts=\"22mm\"/>"));
  const LoadedStyle* style = get("spitze");
  ASSERT_NE(style, nullptr) << findings();
  EXPECT_EQ(style->sheet.margin_left, Length::from_millimetres(41));
  EXPECT_EQ(style->sheet.margin_right, Length::from_millimetres(22));
  EXPECT_EQ(style->sheet.margin_top, Length::from_millimetres(32));
}

TEST_F(StylesTest, AreOthersWhenTheirBaseChanges) {
  add("spitze", sheet("spitze", "standard"));
  const std::string before = get("spitze")->digest;
  add("standard", standard_text() + "<!-- geändert -->");
  EXPECT_NE(get("spitze")->digest, before);
}

TEST_F(StylesTest, NameAnUnknownBaseAtItsPlace) {
  add("spitze", sheet("spitze", "standart"));
  EXPECT_EQ(get("spitze"), nullptr);
  EXPECT_THAT(findings(), HasSubstr("/t/stile/spitze.xml:1:"));
  EXPECT_THAT(findings(), HasSubstr("VORL-051"));
  EXPECT_THAT(findings(), HasSubstr("Meinten Sie „standard“?"));
}

TEST_F(StylesTest, NameAnUnknownStyle) {
  EXPECT_EQ(get("standart"), nullptr);
  EXPECT_THAT(findings(), HasSubstr("UMG-010"));
  EXPECT_THAT(findings(), HasSubstr("Meinten Sie „standard“?"));
}

TEST_F(StylesTest, AreNotBasedOnThemselves) {
  add("eins", sheet("eins", "zwei"));
  add("zwei", sheet("zwei", "eins"));
  EXPECT_EQ(get("eins"), nullptr);
  EXPECT_THAT(findings(), HasSubstr("/t/stile/zwei.xml:1:"));
  EXPECT_THAT(findings(), HasSubstr("VORL-052"));
  diagnostics_ = {};
  add("selbst", sheet("selbst", "selbst"));
  EXPECT_EQ(get("selbst"), nullptr);
  EXPECT_THAT(findings(), HasSubstr("VORL-052"));
}

TEST_F(StylesTest, SayWhatIsWrongWithTheirBaseInItsFile) {
  add("kaputt", sheet("kaputt", "standard", "<verweise farbe=\"rosa\"/>"));
  add("spitze", sheet("spitze", "kaputt"));
  EXPECT_EQ(get("spitze"), nullptr);
  EXPECT_THAT(findings(), HasSubstr("/t/stile/kaputt.xml:1:"));
  EXPECT_THAT(findings(), HasSubstr("VORL-044"));
}

}  // namespace
}  // namespace protokollwerk::app
