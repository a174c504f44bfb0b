#include "compose/index.h"

#include <gmock/gmock.h>

#include "fixture.h"
#include "model/walk.h"

namespace protokollwerk::compose {
namespace {

using test::codes;
using test::compose_text;
using test::replaced;
using test::result_text;
using test::template_text;
using testing::ElementsAre;
using testing::IsEmpty;

/// A result whose first agenda item says this.
std::string result_with(const std::string& prose) {
  return replaced(result_text(), "<inhalt>", "<inhalt><absatz>" + prose + "</absatz>");
}

const std::string prose = "<prosa wahl=\"//top/inhalt\" anker=\"prosa\"/>";

std::string with_index(const std::string& items) {
  return prose + "<abschnitt titel=\"Stichworte\" anker=\"stichworte\"><stichwortverzeichnis>" + items +
         "</stichwortverzeichnis></abschnitt>";
}

/// One line per group or entry: letter, or term with the number of its places and what it refers to.
std::vector<std::string> lines_of(const std::vector<doc::IndexEntry>& entries, const std::string& indent) {
  std::vector<std::string> lines;
  for (const doc::IndexEntry& entry : entries) {
    std::string line = indent + entry.term + " " + std::to_string(entry.places.size());
    for (const auto& see : entry.see) line += " see " + see.term;
    for (const auto& see : entry.see_also) line += " also " + see.term;
    lines.push_back(line);
    for (std::string& below : lines_of(entry.sub_entries, indent + "- ")) lines.push_back(std::move(below));
  }
  return lines;
}

std::vector<std::string> index_of(const doc::Document& document) {
  std::vector<std::string> lines;
  model::for_each_block(document.content, [&](const doc::Block& block) {
    const auto* index = std::get_if<doc::Index>(&block.value);
    if (index == nullptr) return;
    for (const doc::IndexGroup& group : index->groups) {
      lines.push_back(group.letter);
      for (std::string& line : lines_of(group.entries, "")) lines.push_back(std::move(line));
    }
  });
  return lines;
}

std::vector<std::string> index_of(const std::string& items, const std::string& text) {
  const auto composed = compose_text(template_text(with_index(items)), result_with(text));
  EXPECT_THAT(codes(composed.read.file->diagnostics), IsEmpty()) << composed.read.file->findings();
  return composed.documents.empty() ? std::vector<std::string>() : index_of(composed.documents.front());
}

std::string term(const std::string& word, const std::string& attributes = "") {
  return "<stichwort " + attributes + ">" + word + "</stichwort> ";
}

TEST(Index, IsSortedByDin5007AndGroupedByLetter) {
  EXPECT_THAT(index_of("", term("Ziel") + term("Ähre") + term("Ahorn") + term("örtlich") + term("Ofen") +
                               term("Straße") + term("Strasse") + term("5G")),
              ElementsAre("0–9", "5G 1", "A", "Ahorn 1", "Ähre 1", "O", "Ofen 1", "örtlich 1", "S",
                          "Strasse 1", "Straße 1", "Z", "Ziel 1"));
}

TEST(Index, CollectsThePlacesOfATermUnderItsEntryAndItsSubEntries) {
  EXPECT_THAT(index_of("", term("Umlagen", "eintrag=\"Umlage\"") + term("Umlage") +
                               term("Höhe", "eintrag=\"Umlage\" untereintrag=\"Höhe\"") +
                               term("Frist", "eintrag=\"Umlage\" untereintrag=\"Fälligkeit\"")),
              ElementsAre("U", "Umlage 2", "- Fälligkeit 1", "- Höhe 1"));
}

TEST(Index, TakesEntriesOfTheTemplateWhosePlacesAreThere) {
  EXPECT_THAT(index_of("<eintrag wort=\"Probe\" ziel=\"prosa\"/><eintrag wort=\"Fort\" ziel=\"fort\"/>", ""),
              ElementsAre("P", "Probe 1"));
}

TEST(Index, RefersToTermsThatItHas) {
  EXPECT_THAT(index_of("<siehe von=\"Beitrag\" nach=\"Umlage\"/><siehe von=\"Amt\" nach=\"Umlage\"/>"
                       "<sieheAuch von=\"Umlage\" nach=\"Amt\"/><siehe von=\"X\" nach=\"Y\"/>",
                       term("Umlage") + term("Amt")),
              ElementsAre("A", "Amt 1 also Umlage", "B", "Beitrag 0 see Umlage", "U", "Umlage 1 also Amt"));
}

TEST(Index, OfNothingIsLeftOutWithItsSection) {
  const auto composed = compose_text(template_text(with_index("")), result_with("nichts"));
  EXPECT_THAT(codes(composed.read.file->diagnostics), IsEmpty());
  EXPECT_EQ(composed.text(), "nichts\nEs ging um HE-01.");
  const auto nowhere = compose_text(template_text(with_index("<eintrag wort=\"Fort\" ziel=\"fort\"/>")),
                                    result_with("nichts"));
  EXPECT_EQ(nowhere.text(), "nichts\nEs ging um HE-01.");
}

TEST(Index, MustStandLastAndOnce) {
  const std::string index = "<stichwortverzeichnis/>";
  const auto codes_of = [&](const std::string& content) {
    return codes(compose_text(template_text(content), result_with(term("Amt"))).read.file->diagnostics);
  };
  const auto section = [](const std::string& content) {
    return "<abschnitt titel=\"A\" anker=\"a\">" + content + "</abschnitt>";
  };
  EXPECT_THAT(codes_of(prose + section(index)), IsEmpty());
  EXPECT_THAT(codes_of(prose + index), ElementsAre("VORL-030"));
  EXPECT_THAT(codes_of(section(prose + index) + "<absatz>Danach</absatz>"), ElementsAre("VORL-030"));
  EXPECT_THAT(codes_of(section(prose + index + index)), ElementsAre("VORL-030"));
}

TEST(Index, ItsSectionBeginsAPage) {
  const auto composed = compose_text(template_text(with_index("")), result_with(term("Amt")));
  ASSERT_EQ(composed.documents.size(), 1U);
  const auto& section = std::get<doc::Section>(composed.documents[0].content.back().value);
  EXPECT_EQ(section.start, doc::Section::Start::new_page);
}

TEST(Index, TermsOfDocumentsWithoutOneAreTheirWords) {
  const auto composed = compose_text(template_text(prose), result_with(term("Amt")));
  EXPECT_EQ(composed.text(), "Amt\nEs ging um HE-01.");
}

}  // namespace
}  // namespace protokollwerk::compose
