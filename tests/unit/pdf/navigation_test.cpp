// Reading aids in the finished bytes: outline, named destinations, page labels, how the document opens.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/blocks.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using Handle = QPDFObjectHandle;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

doc::Block section(const std::string& number, const std::string& anchor, doc::Blocks content) {
  doc::Section section;
  section.number = number;
  section.title = {{doc::Text{"Über " + anchor}}};
  section.anchor = anchor;
  section.start = doc::Section::Start::new_page;
  section.content = std::move(content);
  section.content.push_back({doc::Paragraph{"text", {{doc::Text{"Text."}}}, {}}});
  return {std::move(section)};
}

/// Four levels deep; with `added` a section comes before, so that every number changes.
doc::Document deep_document(bool added) {
  doc::Document document;
  document.metadata = sample_metadata();
  const std::string first = added ? "2" : "1";
  doc::Callout callout{"eintrag",
                       {{doc::Text{"Festlegung"}}},
                       {{doc::Paragraph{"text", {{doc::Text{"Ja."}}}, {}}}},
                       "F-AG3-04-01"};
  document.content = {
      {doc::TitlePage{{{doc::Paragraph{"text", {{doc::Text{"Titel"}}}, {}}}}}},
      section(
          first, "teil",
          {section(first + ".1", "kapitel",
                   {section(first + ".1.1", "HE-02", {{callout}, section(first + ".1.1.1", "tief", {})})})})};
  if (added) document.content.insert(document.content.begin() + 1, section("1", "neu", {}));
  return document;
}

/// Titles, two blanks for each level below the first.
void collect(Handle item, const std::string& indent, std::vector<std::string>& titles) {
  for (; item.isDictionary(); item = item.getKey("/Next")) {
    titles.push_back(indent + item.getKey("/Title").getUTF8Value() + " > " +
                     item.getKey("/Dest").getStringValue());
    collect(item.getKey("/First"), indent + "  ", titles);
  }
}

/// Name and page of each named destination.
std::vector<std::pair<std::string, int>> destinations(Opened& pdf) {
  std::vector<std::pair<std::string, int>> found;
  const std::vector<Handle> pages = pdf.file().getAllPages();
  const auto names = pdf.catalog().getKey("/Names").getKey("/Dests").getKey("/Names").getArrayAsVector();
  for (std::size_t i = 0; i + 1 < names.size(); i += 2) {
    Handle page = Handle(names[i + 1]).getArrayItem(0);
    const auto place = std::find_if(pages.begin(), pages.end(),
                                    [&](const Handle& each) { return each.getObjGen() == page.getObjGen(); });
    found.emplace_back(Handle(names[i]).getStringValue(), static_cast<int>(place - pages.begin()));
  }
  return found;
}

TEST(Navigation, LeadsToTheThirdLevelByBookmarks) {
  Opened pdf(pdf_of(deep_document(false)));
  std::vector<std::string> titles;
  collect(pdf.catalog().getKey("/Outlines").getKey("/First"), "", titles);
  EXPECT_THAT(titles, ElementsAre("1 Über teil > teil", "  1.1 Über kapitel > kapitel",
                                  "    1.1.1 Über HE-02 > HE-02"));
}

TEST(Navigation, NamesDestinationsThatSurviveRenumbering) {
  Opened before(pdf_of(deep_document(false)));
  Opened after(pdf_of(deep_document(true)));
  const auto old_places = destinations(before);
  EXPECT_THAT(old_places,
              IsSupersetOf({std::pair<std::string, int>("HE-02", 3), {"F-AG3-04-01", 3}, {"teil", 1}}));
  std::vector<std::pair<std::string, int>> one_page_later;
  for (const auto& [name, page] : old_places) one_page_later.emplace_back(name, page + 1);
  EXPECT_THAT(destinations(after), IsSupersetOf(one_page_later));
}

TEST(Navigation, OpensWithTitleAndBookmarks) {
  Opened pdf(pdf_of(deep_document(false)));
  EXPECT_TRUE(pdf.catalog().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  EXPECT_EQ(pdf.catalog().getKey("/PageMode").getName(), "/UseOutlines");
  EXPECT_EQ(pdf.file().getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), sample_metadata().title);
  EXPECT_EQ(pdf.catalog().getKey("/Lang").getUTF8Value(), "de-DE");
}

TEST(Navigation, LabelsPagesAsTheyArePrinted) {
  Opened pdf(blocks_pdf());
  const std::string labels = pdf.catalog().getKey("/PageLabels").getKey("/Nums").unparse();
  // The title page has no number, the rest of the front matter roman ones, the text counts from 1.
  EXPECT_THAT(labels, ::testing::MatchesRegex("\\[ 0 << >> 1 << /S /R /St 2 >> [0-9]+ << /S /D >> \\]"));
}

}  // namespace
}  // namespace protokollwerk::testing
