#include <gmock/gmock.h>

#include "check/check.h"
#include "merge/restrict.h"
#include "read/result_reader.h"
#include "read/result_writer.h"
#include "support/project_folder.h"

namespace protokollwerk::read {
namespace {

using model::Visibility;
using testing::HasSubstr;
using testing::Not;

const xml::Schema& schema() {
  static const xml::Schema loaded(test::source_folder + "/templates/schema/ergebnis.xsd");
  return loaded;
}

/// What is written, read back and written again; fails if the first writing is not valid.
std::string written_again(const std::string& written) {
  diag::Sources sources;
  diag::Diagnostics diagnostics;
  const auto source = sources.add("ergebnisdokument.xml", written);
  const auto document = xml::parse(source, sources, schema(), result_limits, diagnostics);
  const auto report = [&] {
    return diag::render_for_people(diagnostics, sources, diag::Language::german, diag::Colour::off);
  };
  EXPECT_TRUE(document) << report();
  if (!document) return {};
  const auto view = read_result(*document, diagnostics);
  EXPECT_TRUE(view) << report();
  return view ? write_result(*view) : std::string();
}

std::string write_project(const std::string& folder, Visibility visibility) {
  test::ProjectFolder loaded;
  test::load(folder, loaded);
  return write_result(merge::restrict(
      check::check(std::move(loaded.result), loaded.sources, loaded.diagnostics), visibility));
}

class ResultXml : public testing::TestWithParam<std::tuple<std::string, Visibility>> {
 protected:
  static std::string written() {
    const auto& [folder, visibility] = GetParam();
    return write_project(test::source_folder + "/" + folder, visibility);
  }
};

TEST_P(ResultXml, IsValidAndTheSameAfterReadingBack) {
  const auto first = written();
  EXPECT_EQ(written_again(first), first);
}

TEST_P(ResultXml, IsWrittenTheSameTwice) {
  EXPECT_EQ(written(), written());
}

INSTANTIATE_TEST_SUITE_P(Projects, ResultXml,
                         testing::Combine(testing::Values("sources", "tests/unit/read_result/data"),
                                          testing::Values(Visibility::internal, Visibility::participants,
                                                          Visibility::open)));

/// Any bytes: what an image is, its reader has proven before.
TEST(ResultXml, CarriesTheBytesOfItsImages) {
  test::ProjectFolder loaded;
  test::load(test::source_folder + "/tests/unit/read_result/data", loaded);
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  loaded.result.images = {{"bilder/a.png", "image/png", bytes}, {"b.jpg", "image/jpeg", "x"}};
  const auto xml = write_result(merge::restrict(
      check::check(std::move(loaded.result), loaded.sources, loaded.diagnostics), Visibility::internal));
  EXPECT_THAT(xml, HasSubstr("<bild name=\"b.jpg\" typ=\"image/jpeg\">eA==</bild>"));
  EXPECT_EQ(written_again(xml), xml);
}

/// A project may have a hundred files of minutes, each as large as an input may be.
TEST(ResultXml, MayBeLargerThanAnyInput) {
  test::ProjectFolder loaded;
  test::load(test::source_folder + "/tests/unit/read_result/data", loaded);
  const std::string bytes(std::size_t{5} * 1024 * 1024, 'x');
  for (const char* name : {"a.png", "b.png", "c.png"})
    loaded.result.images.push_back({name, "image/png", bytes});
  const auto xml = write_result(merge::restrict(
      check::check(std::move(loaded.result), loaded.sources, loaded.diagnostics), Visibility::internal));
  ASSERT_GT(xml.size(), xml::Limits().bytes);
  EXPECT_TRUE(written_again(xml) == xml);
}

TEST(ResultXml, HoldsEveryKindOfEntryWithItsAttributes) {
  const auto xml = write_project(test::source_folder + "/tests/unit/read_result/data", Visibility::internal);
  for (const char* piece :
       {"<information id=\"I-1\" ankuendigung=\"2023-07\"", "<loesungsvorschlag", "<anregung", "<offeneFrage",
        "<festlegung", "<beschluss", "frist=\"naechsteSitzung\" stand=\"offen\"",
        "frist=\"2023-05-31\" stand=\"erledigt\"", "erfordert=\"ratsbeschluss\" beschluss=\"steht-aus\"",
        "<aussage id=\"AUS-1\" teil=\"grundlagen\"", "<projektergebnis",
        "adressat=\"land kommunen\" beruhtAuf=\"AUS-1 bezahlen I-3\"", "umsetzung=\"inUmsetzung\"",
        "<titel wortlaut=\"original\">", "<frueherTitel>Zahlen im Netz</frueherTitel>",
        "<durchsicht fassung=\"Entwurf &lt;1&gt;\" beginn=\"2023-04-03\" ende=\"2023-04-28\">",
        "<rueckmeldung id=\"RM-1\" zu=\"HE-01\" von=\"stadt\" art=\"aenderung\" stand=\"teilweise\"",
        "herkunftZeile="})
    EXPECT_THAT(xml, HasSubstr(piece));
}

TEST(ResultXml, KeepsInternalThingsOutOfOtherViews) {
  const auto folder = test::source_folder + "/tests/unit/read_result/data";
  EXPECT_THAT(write_project(folder, Visibility::internal), HasSubstr("GEHEIM"));
  for (const auto visibility : {Visibility::participants, Visibility::open}) {
    const auto xml = write_project(folder, visibility);
    for (const char* piece : {"GEHEIM", "herkunft", "<befunde", "stillgelegt", "<alias", "protokoll.xml"})
      EXPECT_THAT(xml, Not(HasSubstr(piece)));
  }
}

}  // namespace
}  // namespace protokollwerk::read
