#include "prose/lexical.h"
#include "wrapped.h"

namespace protokollwerk::prose {
namespace {

using test::dump_of;

TEST(ReadProse, CollapsesWhiteSpaceAcrossElementsAndAtTheEdges) {
  EXPECT_EQ(dump_of("<absatz>\n  ein <stark> zwei </stark>\n\tdrei  </absatz>"),
            "[paragraph text: 'ein '[strong: 'zwei ']'drei']");
  EXPECT_EQ(dump_of("<absatz>ein <stark>zwei </stark> </absatz>"),
            "[paragraph text: 'ein '[strong: 'zwei']]");
}

TEST(ReadProse, KeepsProtectedSpacesAndSoftHyphens) {
  EXPECT_EQ(dump_of("<absatz>§&#160;16 z.&#x202F;B. Ver&#xAD;fahren</absatz>"),
            "[paragraph text: '§\u00A016 z.\u202FB. Ver\u00ADfahren']");
}

TEST(ReadProse, LeavesNoSpaceBesideALineBreak) {
  EXPECT_EQ(dump_of("<absatz>ein <umbruch/> zwei <stark><umbruch/></stark> drei</absatz>"),
            "[paragraph text: 'ein'[break]'zwei'[strong: [break]]'drei']");
}

TEST(ReadProse, ComposesCharactersAndJoinsTextAroundCommentsAndCdata) {
  EXPECT_EQ(dump_of("<absatz>Bu\xCC\x88ro<!-- x -->kratie<![CDATA[ & Amt]]></absatz>"),
            "[paragraph text: 'B\u00FCrokratie & Amt']");
}

TEST(ReadProse, KnowsEveryInlineKind) {
  EXPECT_EQ(dump_of("<absatz><hervorhebung>h</hervorhebung><stark>s</stark>"
                    "<verweis ziel=\" https://www.example.org/a \">v</verweis><bezug id=\"HE-02\" "
                    "seite=\"ja\">b</bezug>"
                    "<fremd xml:lang=\"en\">f</fremd><abkuerzung langform=\"lange  "
                    "Form\">a</abkuerzung><umbruch/>x</absatz>"),
            "[paragraph text: [emphasis: 'h'][strong: 's'][link https://www.example.org/a: 'v']"
            "[reference HE-02 page: 'b'][foreign en: 'f'][abbreviation lange Form: 'a'][break]'x']");
}

TEST(ReadProse, ReadsTermsOfTheIndex) {
  EXPECT_EQ(
      dump_of("<absatz>Die <stichwort eintrag=\"Umlage\" untereintrag=\" Höhe \">Umlagen</stichwort> und "
              "<stichwort>Sockel</stichwort></absatz>"),
      "[paragraph text: 'Die '[index Umlage / Höhe: 'Umlagen']' und '[index  / : 'Sockel']]");
}

TEST(ReadProse, SetsTheMarkOfAFootnoteAtTheWordBeforeIt) {
  EXPECT_EQ(dump_of("<absatz>Wort <stark>fett </stark>\n<fussnote> Eine\n Note </fussnote> weiter</absatz>"),
            "[paragraph text: 'Wort '[strong: 'fett'][footnote: [paragraph text: 'Eine Note']]' weiter']");
}

TEST(ReadProse, ReadsFootnotesOfSeveralParagraphsAndDropsEmptyOnes) {
  EXPECT_EQ(
      dump_of("<absatz>a<fussnote><absatz>b</absatz><absatz>c</absatz></fussnote> d<fussnote> </fussnote>"
              "e</absatz>"),
      "[paragraph text: 'a'[footnote: [paragraph text: 'b'][paragraph text: 'c']]' de']");
}

TEST(ReadProse, FootnotesStandNeitherInOneAnotherNorInTitlesNorWithTables) {
  for (const char* refused :
       {"<absatz>a<fussnote>b<fussnote>c</fussnote></fussnote></absatz>",
        "<absatz><stark>a<fussnote>b</fussnote></stark></absatz>",
        "<absatz>a<fussnote><tabelle><zeile><zelle>b</zelle></zeile></tabelle></fussnote></absatz>",
        "<absatz>a<fussnote><absatz>b<fussnote>c</fussnote></absatz></fussnote></absatz>",
        "<tabelle><kopfzeile><zelle>a<fussnote>b</fussnote></zelle></kopfzeile><zeile><zelle/></zeile></"
        "tabelle>"})
    EXPECT_FALSE(test::parse_text(test::wrap(refused), test::minutes_schema())->document) << refused;
  EXPECT_EQ(dump_of("<tabelle><zeile><zelle>a<fussnote>b</fussnote></zelle></zeile></tabelle>"),
            "[table : ][body[cell 0 1x1: [paragraph text: 'a'[footnote: [paragraph text: 'b']]]]]");
}

TEST(ReadProse, ReadsFigures) {
  EXPECT_EQ(
      dump_of("<abbildung datei=\" bilder/a.png \" alternativtext=\"Ein  Plan\" titel=\"Plan\" breite=\"60\" "
              "id=\"abb-1\"/><abbildung datei=\"b.jpeg\" alternativtext=\"B\"/>"),
      "[figure bilder/a.png Ein Plan 60 abb-1: 'Plan'][figure b.jpeg B 0 : ]");
}

TEST(ReadProse, FiguresHaveAnAlternativeTextAndAFileBelowTheProject) {
  for (const char* refused :
       {"<abbildung datei=\"a.png\"/>", "<abbildung datei=\"a.png\" alternativtext=\" \"/>",
        "<abbildung datei=\"../a.png\" alternativtext=\"A\"/>",
        "<abbildung datei=\"/a.png\" alternativtext=\"A\"/>",
        "<abbildung datei=\"a.svg\" alternativtext=\"A\"/>",
        "<abbildung datei=\"a.png\" alternativtext=\"A\" breite=\"101\"/>"})
    EXPECT_FALSE(test::parse_text(test::wrap(refused), test::minutes_schema())->document) << refused;
}

TEST(ReadProse, TreatsAnEmptyReferenceAsAWord) {
  EXPECT_EQ(dump_of("<absatz>siehe <bezug id=\"HE-02\"/> und <bezug id=\"HE-03\"/></absatz>"),
            "[paragraph text: 'siehe '[reference HE-02: ]' und '[reference HE-03: ]]");
}

TEST(ReadProse, LabelsListsByKindAndDepth) {
  EXPECT_EQ(
      dump_of("<aufzaehlung><punkt>a<aufzaehlung><punkt>b</punkt></aufzaehlung>c</punkt></aufzaehlung>"
              "<nummerierung><punkt>d</punkt><punkt><absatz>e</absatz></punkt></nummerierung>"),
      "[list0[item •: [paragraph text: 'a'][list0[item –: [paragraph text: 'b']]][paragraph text: 'c']]]"
      "[list1[item 1.: [paragraph text: 'd']][item 2.: [paragraph text: 'e']]]");
}

TEST(ReadProse, ReadsTablesWithSpansAndHeaders) {
  EXPECT_EQ(dump_of("<tabelle id=\"t\" titel=\"Zahlen  2023\"><spalte breite=\" 2 \" ausrichtung=\"rechts\"/>"
                    "<spalte ausrichtung=\"mitte\"/><kopfzeile><zelle spalten=\"2\">K</zelle></kopfzeile>"
                    "<zeile><zelle kopf=\"ja\" "
                    "zeilen=\"3\">Z</zelle><zelle><absatz>1</absatz></zelle></zeile></tabelle>"),
            "[table t: 'Zahlen 2023'][column 3 2][column 2 0][head[cell 1 2x1: [paragraph text: 'K']]]"
            "[body[cell 2 1x3: [paragraph text: 'Z']][cell 0 1x1: [paragraph text: '1']]]");
}

TEST(ReadProse, ReadsHowColumnsAreAligned) {
  EXPECT_EQ(dump_of("<tabelle><spalte/><spalte ausrichtung=\"links\"/><spalte ausrichtung=\" komma \"/>"
                    "<zeile><zelle>1</zelle></zeile></tabelle>"),
            "[table : ][column 0 0][column 1 0][column 4 0][body[cell 0 1x1: [paragraph text: '1']]]");
}

TEST(ReadProse, ReadsQuotationsAndLeavesOutWhatIsEmpty) {
  EXPECT_EQ(
      dump_of("<zitat><absatz>q</absatz></zitat><absatz> <!-- nichts --> </absatz><zitat><absatz/></zitat>"),
      "[quotation: [paragraph text: 'q']]");
}

TEST(ReadProse, PassesOverWhatIsNoBlock) {
  EXPECT_EQ(dump_of("<absatz>p</absatz><festlegung><absatz>anderswo</absatz></festlegung>"),
            "[paragraph text: 'p']");
}

TEST(Lexical, ReadsTheFormsThatTheSchemaAllows) {
  EXPECT_EQ(one_line(" a \n b\t"), "a b");
  EXPECT_EQ(one_line("a\u00A0 b"), "a\u00A0 b");
  EXPECT_EQ(list_items(" cio\nkommunen "), (std::vector<std::string>{"cio", "kommunen"}));
  EXPECT_EQ(whole_number(" +007 "), 7);
  EXPECT_EQ(whole_number("-0"), 0);
  EXPECT_ANY_THROW(whole_number("7x"));
}

}  // namespace
}  // namespace protokollwerk::prose
