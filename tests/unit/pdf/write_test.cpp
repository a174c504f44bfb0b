#include "pdf/write.h"

#include <clocale>
#include <filesystem>
#include <iostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <stdlib.h>
#include <time.h>

#include "base/contract.h"
#include "support/temporary_folder.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using namespace protokollwerk::literals;

std::string write(const layout::Pages& pages) {
  return pdf::write(pages, sample_metadata(), noto_faces(), {});
}

std::string text_of(const std::string& pdf) {
  return output_of("pdftotext", pdf);
}

TEST(PdfWrite, GivesAFileThatQpdfFindsFlawless) {
  EXPECT_THAT(output_of("qpdf --check", sample_pdf()),
              HasSubstr("No syntax or stream encoding errors found"));
}

TEST(PdfWrite, LetsEveryCharacterBeReadAgain) {
  const std::string text = text_of(sample_pdf());
  EXPECT_THAT(text, HasSubstr("Ämter prüfen 1½ Anträge, Größe ≥ 5 → fertig; fett"));
  EXPECT_THAT(text, HasSubstr("Abstand fest und Straße ẞ „Zitat“ (a\\b) ☑"));
}

/// pdftotext makes plain spaces of them, so the font's own table is read.
TEST(PdfWrite, TellsSpacesApartThatShareAGlyph) {
  Opened pdf(sample_pdf());
  QPDFObjectHandle font = pdf.page(0).getKey("/Resources").getKey("/Font").getKey("/F0");
  const auto data = font.getKey("/ToUnicode").getStreamData();
  const std::string map(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
  for (const char* space : {"<0020>\n", "<00A0>\n", "<202F>\n"}) EXPECT_THAT(map, HasSubstr(space));
}

TEST(PdfWrite, KeepsCombiningMarks) {
  const std::string text = text_of(sample_pdf());
  // pdftotext composes what it can.
  EXPECT_THAT(text, ::testing::AnyOf(HasSubstr("Žýx"), HasSubstr("Z\u030Cy\u0301x")));
}

TEST(PdfWrite, GivesWholeWordsThoughALineEndBreaksThem) {
  EXPECT_THAT(text_of(sample_pdf()), HasSubstr("Die elektronische Zusammenarbeit der Kommunen"));
  const std::string tagged = output_of("pdfinfo -struct-text", sample_pdf());
  EXPECT_THAT(tagged, HasSubstr("Zusammen\""));
  EXPECT_THAT(tagged, Not(HasSubstr("Zusammen-")));
}

TEST(PdfWrite, TagsAParagraphOverTwoPagesAsOneElement) {
  Opened pdf(sample_pdf());
  std::vector<QPDFObjectHandle> paragraphs = pdf.elements("/P");
  QPDFObjectHandle kids = paragraphs.back().getKey("/K");
  ASSERT_EQ(kids.getArrayNItems(), 3);
  EXPECT_TRUE(kids.getArrayItem(0).isInteger());
  EXPECT_EQ(kids.getArrayItem(2).getKey("/Pg").getObjGen(), pdf.page(1).getObjGen());
}

TEST(PdfWrite, ConnectsBothAreasOfABrokenLinkWithOneElement) {
  Opened pdf(sample_pdf());
  QPDFObjectHandle kids = pdf.elements("/Link").front().getKey("/K");
  int annotations = 0;
  for (auto& kid : kids.getArrayAsVector()) {
    if (!kid.isDictionary()) continue;
    ++annotations;
    QPDFObjectHandle link = kid.getKey("/Obj");
    EXPECT_EQ(link.getKey("/Contents").getUTF8Value(), "Angebot des Landes, example.org");
    EXPECT_EQ(link.getKey("/A").getKey("/URI").getStringValue(), "https://example.org/gr%C3%B6%C3%9Fe");
    EXPECT_EQ(link.getKey("/F").getIntValue(), 4);
  }
  EXPECT_EQ(annotations, 2);
}

TEST(PdfWrite, LinksToADestinationInAnotherDocument) {
  Opened pdf(sample_pdf());
  std::vector<QPDFObjectHandle> remote;
  for (auto& element : pdf.elements("/Link")) {
    for (auto& kid : element.getKey("/K").getArrayAsVector()) {
      if (!kid.isDictionary()) continue;
      QPDFObjectHandle action = kid.getKey("/Obj").getKey("/A");
      if (action.isDictionary() && action.getKey("/S").getName() == "/GoToR") remote.push_back(action);
    }
  }
  ASSERT_EQ(remote.size(), 1u);
  EXPECT_EQ(remote[0].getKey("/F").getStringValue(), "protokoll-ag3-04.pdf");
  EXPECT_EQ(remote[0].getKey("/D").getStringValue(), "F-AG3-4-1");
}

TEST(PdfWrite, NamesDestinationsAndKeepsTheZoom) {
  Opened pdf(sample_pdf());
  QPDFObjectHandle names = pdf.catalog().getKey("/Names").getKey("/Dests").getKey("/Names");
  ASSERT_EQ(names.getArrayNItems(), 6);
  EXPECT_EQ(names.getArrayItem(2).getStringValue(), "abschnitt-2");
  QPDFObjectHandle place = names.getArrayItem(3);
  EXPECT_EQ(place.getArrayItem(0).getObjGen(), pdf.page(1).getObjGen());
  EXPECT_TRUE(place.getArrayItem(4).isNull());
}

TEST(PdfWrite, MakesBookmarksAndPageLabels) {
  Opened pdf(sample_pdf());
  QPDFObjectHandle outlines = pdf.catalog().getKey("/Outlines");
  QPDFObjectHandle second = outlines.getKey("/First").getKey("/Next");
  EXPECT_EQ(second.getKey("/Title").getUTF8Value(), "2 Tabelle – Überblick");
  EXPECT_EQ(second.getKey("/Dest").getStringValue(), "abschnitt-2");
  EXPECT_EQ(second.getKey("/First").getKey("/Title").getUTF8Value(), "2.1 Werte");
  EXPECT_EQ(pdf.catalog().getKey("/PageLabels").getKey("/Nums").getArrayNItems(), 2);
}

TEST(PdfWrite, LabelsEveryRangeOfPagesAsItIsNumbered) {
  using Style = layout::PageLabel::Style;
  PageBuilder builder;
  for (const layout::PageLabel label : {layout::PageLabel{Style::none, 1},
                                        {Style::roman, 2},
                                        {Style::roman, 3},
                                        {Style::decimal, 1},
                                        {Style::decimal, 2}}) {
    builder.page(1);
    builder.current().label = label;
  }
  Opened pdf(write(builder.pages()));
  EXPECT_EQ(pdf.catalog().getKey("/PageLabels").getKey("/Nums").unparse(),
            "[ 0 << >> 1 << /S /R /St 2 >> 3 << /S /D >> ]");
}

TEST(PdfWrite, WritesTableAttributesAndIdentifiers) {
  Opened pdf(sample_pdf());
  for (auto& header : pdf.elements("/TH")) {
    EXPECT_EQ(header.getKey("/A").getKey("/Scope").getName(), "/Column");
  }
  QPDFObjectHandle total = pdf.elements("/TD").back();
  EXPECT_EQ(total.getKey("/A").getKey("/ColSpan").getIntValue(), 2);
  QPDFObjectHandle identifiers = pdf.catalog().getKey("/StructTreeRoot").getKey("/IDTree").getKey("/Names");
  EXPECT_EQ(identifiers.getArrayItem(0).getStringValue(), "summe");
  EXPECT_EQ(identifiers.getArrayItem(1).getObjGen(), total.getObjGen());
}

TEST(PdfWrite, CarriesLanguagesAndExpansions) {
  Opened pdf(sample_pdf());
  EXPECT_EQ(pdf.catalog().getKey("/Lang").getStringValue(), "de-DE");
  QPDFObjectHandle outer = pdf.elements("/Span").front();
  EXPECT_EQ(outer.getKey("/Lang").getStringValue(), "en");
  EXPECT_EQ(pdf.elements("/Span").back().getKey("/E").getStringValue(), "Online Access Act");
}

TEST(PdfWrite, AttachesTheSourceFile) {
  Opened pdf(sample_pdf());
  QPDFObjectHandle file = pdf.catalog().getKey("/AF").getArrayItem(0);
  EXPECT_EQ(file.getKey("/AFRelationship").getName(), "/Source");
  EXPECT_EQ(file.getKey("/UF").getStringValue(), "ergebnisdokument.xml");
  const auto content = file.getKey("/EF").getKey("/F").getStreamData();
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(content->getBuffer()), content->getSize()),
            sample_attachments()[0].content);
}

TEST(PdfWrite, DatesTheFileByItsReferenceDateOrTheGivenMoment) {
  doc::Metadata metadata = sample_metadata();
  const auto created = [&metadata] {
    Opened pdf(pdf::write(sample_pages(), metadata, noto_faces(), {}));
    return pdf.file().getTrailer().getKey("/Info").getKey("/CreationDate").getStringValue();
  };
  EXPECT_EQ(created(), "D:20260309000000Z");
  metadata.timestamp = std::chrono::sys_seconds(std::chrono::seconds(1'000'000'000));
  EXPECT_EQ(created(), "D:20010909014640Z");
}

TEST(PdfWrite, ClaimsLevel3OnlyWithAnAttachment) {
  EXPECT_THAT(sample_pdf(), HasSubstr("<pdfaid:part>3</pdfaid:part>"));
  EXPECT_THAT(write(sample_pages()), HasSubstr("<pdfaid:part>2</pdfaid:part>"));
}

/// Sets an environment that a program might let slip into its output, and restores the one before.
class ForeignEnvironment {
 public:
  ForeignEnvironment() : cwd_(std::filesystem::current_path()) {
    setenv("TZ", "Pacific/Auckland", 1);
    tzset();
    setenv("LANG", "de_DE.UTF-8", 1);
    setlocale(LC_ALL, "");
    std::filesystem::current_path(folder_.path());
  }
  ~ForeignEnvironment() {
    std::filesystem::current_path(cwd_);
    setlocale(LC_ALL, "C");
    unsetenv("TZ");
    tzset();
  }
  ForeignEnvironment(const ForeignEnvironment&) = delete;
  ForeignEnvironment& operator=(const ForeignEnvironment&) = delete;

 private:
  TemporaryFolder folder_;
  std::filesystem::path cwd_;
};

/// All words of the page's first run, as a reader of the file finds them.
std::vector<double> ends_of_words(const layout::Pages& pages, std::size_t count) {
  const std::string boxes = output_of("pdftotext -bbox -l 1", write(pages));
  std::vector<double> ends;
  for (std::size_t at = boxes.find("xMax="); ends.size() < count; at = boxes.find("xMax=", at + 1))
    ends.push_back(std::stod(boxes.substr(at + 6)));
  return ends;
}

TEST(PdfWrite, PlacesWiderAndNarrowerLettersWhereLayoutPutThem) {
  for (const int letter_width : {980, 1000, 1013}) {
    PageBuilder builder;
    builder.page(1);
    const layout::LeafIndex leaf = builder.leaf(builder.element(doc::Role::paragraph));
    builder.text(leaf, "Verwaltungsangelegenheiten werden besprochen", 72_pt, 100_pt);
    builder.text(leaf, "und danach noch beschlossen.", 72_pt, 120_pt);
    auto& run = std::get<layout::GlyphRun>(builder.current().items[0].drawing);
    run.letter_width = letter_width;
    std::vector<double> expected;
    Length x = 72_pt;
    for (layout::PlacedGlyph& glyph : run.glyphs) {
      const bool is_space = run.text[glyph.text_begin] == ' ';
      if (is_space) expected.push_back(x.points());
      glyph.advance = is_space ? 5_pt : Length(glyph.advance) * letter_width / 1000;
      x += glyph.advance;
    }
    expected.push_back(x.points());
    EXPECT_THAT(ends_of_words(builder.pages(), 3),
                ::testing::Pointwise(::testing::DoubleNear(0.05), expected))
        << letter_width;
  }
}

TEST(PdfWrite, GivesTheLettersOfLigatures) {
  const std::string text = "Stoffe finden";
  PageBuilder builder;
  builder.page(1);
  builder.text(builder.leaf(builder.element(doc::Role::paragraph)), text, 72_pt, 100_pt);
  auto& run = std::get<layout::GlyphRun>(builder.current().items[0].drawing);
  const auto stack = noto_faces().stack("text", false, false);
  const std::vector<text::Ligature> ligatures = {{3, 5}, {7, 9}};
  const auto joined = noto_faces().shape(text, stack, run.size, "de", ligatures);
  run.glyphs.clear();
  for (const text::Glyph& glyph : joined.at(0).glyphs)
    run.glyphs.push_back(
        {glyph.id, glyph.advance, glyph.x_offset, glyph.y_offset, glyph.text_begin, glyph.text_length});
  ASSERT_EQ(run.glyphs.size(), text.size() - 2) << "ff and fi are one glyph each";
  EXPECT_THAT(text_of(write(builder.pages())), HasSubstr(text));
}

TEST(PdfWrite, GivesTheSameBytesInEveryEnvironment) {
  const std::string here = write(sample_pages());
  EXPECT_EQ(write(sample_pages()), here);
  const ForeignEnvironment foreign;
  EXPECT_EQ(write(sample_pages()), here);
}

TEST(PdfWrite, RefusesAMissingGlyph) {
  layout::Pages pages = sample_pages();
  std::get<layout::GlyphRun>(pages.pages[0].items[0].drawing).glyphs[0].id = 0;
  EXPECT_THROW(write(pages), ContractViolation);
}

TEST(PdfWrite, RefusesALeafWithTwoParents) {
  layout::Pages pages = sample_pages();
  pages.elements[0].kids.push_back({layout::Element::Kid::Kind::leaf, 0});
  EXPECT_THROW(write(pages), ContractViolation);
}

TEST(PdfWrite, RefusesAHeaderCellWithoutScopeAndAFigureWithoutAlternative) {
  layout::Pages pages = sample_pages();
  for (layout::Element& element : pages.elements) element.scope = layout::TableScope::none;
  EXPECT_THROW(write(pages), ContractViolation);
  PageBuilder builder;
  builder.page(1);
  builder.element(doc::Role::figure);
  EXPECT_THROW(write(builder.pages()), ContractViolation);
}

TEST(PdfWrite, RefusesALinkToNowhere) {
  layout::Pages pages = sample_pages();
  pages.pages[0].links.back().anchor = "anderswo";
  EXPECT_THROW(write(pages), ContractViolation);
}

/// Font and file frame are paid once; 42 lines of text, tags included, must stay far below the goal of 3,400
/// bytes.
TEST(PdfWrite, StaysSmallPerPage) {
  const std::size_t few = write(long_pages(10)).size();
  const std::size_t many = write(long_pages(110)).size();
  const std::size_t per_page = (many - few) / 100;
  std::cout << per_page << " bytes per page\n";
  EXPECT_LT(per_page, 1'300U);
}

TEST(PdfWrite, HoldsMorePagesThanOneNodeOfThePageTree) {
  Opened pdf(write(long_pages(450)));
  EXPECT_EQ(pdf.file().getAllPages().size(), 450U);
  EXPECT_GE(pdf.catalog().getKey("/Pages").getKey("/Kids").getArrayNItems(), 2);
  EXPECT_TRUE(pdf.catalog().getKey("/StructTreeRoot").getKey("/ParentTree").hasKey("/Kids"));
}

}  // namespace
}  // namespace protokollwerk::testing
