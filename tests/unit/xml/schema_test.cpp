#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "base/contract.h"
#include "probe.h"

namespace protokollwerk::xml {
namespace {

const std::string schema_folder = PROTOKOLLWERK_SOURCE_DIR "/templates/schema/";

std::string long_minutes(std::size_t bytes) {
  std::string text = test::probe_head;
  for (std::size_t i = 0; text.size() < bytes; ++i) {
    text += "  <festlegung id=\"F-" + std::to_string(i) +
            "\"><absatz>Das <stark>Plenum</stark> legt fest.</absatz></festlegung>\n";
  }
  return text + "</protokoll>\n";
}

TEST(Schema, FailsAsEnvironmentWhenMissingOrBroken) {
  EXPECT_THROW(Schema("/nirgends/fehlt.xsd"), EnvironmentError);
  EXPECT_THROW(Schema(PROTOKOLLWERK_SOURCE_DIR "/tests/unit/xml/findings/no-xml.xml"), EnvironmentError);
}

TEST(Schema, CompilesEverySchemaOfTheProduct) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(schema_folder)) {
    if (entry.path().extension() != ".xsd") continue;
    EXPECT_NO_THROW(Schema(entry.path().string())) << entry.path();
    ++count;
  }
  EXPECT_GE(count, 4u);
}

TEST(Schema, ExplainsAValueByTheDescriptionOfItsType) {
  const Schema schema(schema_folder + "protokoll.xsd");
  const auto parsed = test::parse_text(
      "<protokoll xmlns=\"urn:protokollwerk:protokoll:1\" gremium=\"plenum\" nummer=\"1\" status=\"entwurf\" "
      "version=\"1\">\n  <sitzung datum=\"2023-03-02\" beginn=\"9:30\" ort=\"online\"/>\n</protokoll>\n",
      schema);
  const auto findings = parsed->findings();
  EXPECT_NE(findings.find("Abhilfe: Verlangt ist: Uhrzeit in der Form HH:MM, zum Beispiel „09:30“."),
            std::string::npos)
      << findings;
}

TEST(Schema, ServesSeveralThreads) {
  const auto& schema = test::probe_schema();
  const auto good = long_minutes(20'000);
  const std::string bad = std::string(test::probe_head) + "<festlegug/><absatz x='1'/></protokoll>";
  const auto expected = test::parse_text(bad, schema)->findings();
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 25; ++i) {
        ASSERT_TRUE(test::parse_text(good, schema)->document);
        ASSERT_EQ(test::parse_text(bad, schema)->findings(), expected);
      }
    });
  }
  for (auto& thread : threads) thread.join();
}

TEST(Schema, FindsErrorsBehindTheLineThatLibxml2CanCount) {
  std::string text = test::probe_head;
  for (int i = 0; i < 70'000; ++i) text += '\n';
  text += "  <festlegung nr='1'><absatz/></festlegung>\n</protokoll>";
  const auto findings = test::parse_probe(text)->findings();
  EXPECT_TRUE(findings.starts_with("probe.xml:70003:15: Fehler FORM-043:")) << findings;
}

TEST(Schema, ChecksAHundredKilobytesInMilliseconds) {
  const auto text = long_minutes(100'000);
  (void)test::probe_schema();
  const auto start = std::chrono::steady_clock::now();
  EXPECT_TRUE(test::parse_probe(text)->document);
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  RecordProperty("milliseconds", static_cast<int>(took.count()));
  // A few milliseconds in a release build; the bound leaves room for sanitizers and busy machines.
  EXPECT_LT(took.count(), 1000);
}

}  // namespace
}  // namespace protokollwerk::xml
