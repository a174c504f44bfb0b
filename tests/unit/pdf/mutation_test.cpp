// Breaks a good file of our own in every way we could think of; the self-check must name each by its code.
#include <functional>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/self_check.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::testing {
namespace {

using Handle = QPDFObjectHandle;

struct Mutation {
  const char* name;
  const char* code;
  std::function<void(Opened&)> change;
};

void PrintTo(const Mutation& mutation, std::ostream* out) {
  *out << mutation.name;
}

Handle parsed(const std::string& text) {
  return Handle::parse(text);
}

std::string bytes_of(Handle stream) {
  const auto data = stream.getStreamData();
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void set_bytes(Handle stream, const std::string& bytes) {
  stream.replaceStreamData(bytes, Handle::newNull(), Handle::newNull());
}

/// Replaces the first place of a text in a stream, which must have it.
void edit(Handle stream, const std::string& from, const std::string& to) {
  std::string bytes = bytes_of(stream);
  const std::size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  set_bytes(stream, bytes.replace(at, from.size(), to));
}

auto edit_content(const std::string& from, const std::string& to) {
  return [=](Opened& pdf) { edit(pdf.page(0).getKey("/Contents"), from, to); };
}
auto edit_packet(const std::string& from, const std::string& to) {
  return [=](Opened& pdf) { edit(pdf.catalog().getKey("/Metadata"), from, to); };
}
auto drop_from_catalog(const std::string& key) {
  return [=](Opened& pdf) { pdf.catalog().removeKey(key); };
}
auto set_in_catalog(const std::string& key, const std::string& value) {
  return [=](Opened& pdf) { pdf.catalog().replaceKey(key, parsed(value)); };
}
/// Sets an entry of the first element of a type; "null" removes it.
auto set_in_element(const std::string& type, const std::string& key, const std::string& value) {
  return [=](Opened& pdf) { pdf.elements(type).front().replaceKey(key, parsed(value)); };
}
auto set_in_link(const std::string& key, const std::string& value) {
  return [=](Opened& pdf) { pdf.page(0).getKey("/Annots").getArrayItem(0).replaceKey(key, parsed(value)); };
}
auto set_in_page(const std::string& key, const std::string& value) {
  return [=](Opened& pdf) { pdf.page(0).replaceKey(key, parsed(value)); };
}
Handle file_of(Opened& pdf) {
  return pdf.catalog().getKey("/AF").getArrayItem(0);
}
auto set_in_file(const std::string& key, const std::string& value) {
  return [=](Opened& pdf) { file_of(pdf).replaceKey(key, parsed(value)); };
}
auto set_in_embedded_stream(const std::string& key, const std::string& value) {
  return
      [=](Opened& pdf) { file_of(pdf).getKey("/EF").getKey("/F").getDict().replaceKey(key, parsed(value)); };
}
Handle font_of(Opened& pdf) {
  return pdf.page(0).getKey("/Resources").getKey("/Font").getKey("/F0");
}
Handle descendant_of(Opened& pdf) {
  return font_of(pdf).getKey("/DescendantFonts").getArrayItem(0);
}
Handle parent_tree(Opened& pdf) {
  return pdf.catalog().getKey("/StructTreeRoot").getKey("/ParentTree");
}
Handle information(Opened& pdf) {
  return pdf.file().getTrailer().getKey("/Info");
}
void make_figure(Opened& pdf, const std::string& alternative, const std::string& attributes) {
  Handle element = pdf.elements("/P").front();
  element.replaceKey("/S", Handle::newName("/Figure"));
  element.replaceKey("/Alt", Handle::newUnicodeString(alternative));
  element.replaceKey("/A", parsed(attributes));
}
void add_annotation(Opened& pdf, const std::string& dictionary) {
  pdf.page(0).getKey("/Annots").appendItem(pdf.file().makeIndirectObject(parsed(dictionary)));
}
void add_form_object(Opened& pdf, const std::string& entries, const std::string& content) {
  Handle form = Handle::newStream(&pdf.file(), content);
  form.replaceDict(parsed("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]" + entries + ">>"));
  Handle resources = pdf.page(0).getKey("/Resources");
  resources.replaceKey("/XObject", parsed("<<>>"));
  resources.getKey("/XObject").replaceKey("/X0", form);
}
void make_every(Opened& pdf, const std::string& type, const std::string& other) {
  for (Handle& element : pdf.elements(type)) element.replaceKey("/S", Handle::newName(other));
}
void point_at_blank_glyph(Opened& pdf) {
  // The first code is that of the first letter; where it leads to the glyph of the space, the letter is lost.
  const std::string cmap = bytes_of(font_of(pdf).getKey("/ToUnicode"));
  const auto code_of = [&](const std::string& text) {
    const std::size_t at = cmap.find("><" + text + ">\n");
    return std::stoul(cmap.substr(at - 2, 2), nullptr, 16);
  };
  Handle map = descendant_of(pdf).getKey("/CIDToGIDMap");
  std::string bytes = bytes_of(map);
  bytes.replace(2 * code_of("006E"), 2, bytes.substr(2 * code_of("0020"), 2));
  set_bytes(map, bytes);
}

const std::vector<Mutation>& mutations() {
  static const std::vector<Mutation> all = {
      {"NoLanguage", "PDF-002", drop_from_catalog("/Lang")},
      {"MalformedLanguage", "PDF-024", set_in_catalog("/Lang", "(de_DE)")},
      {"MalformedLanguageOfAPassage", "PDF-024", set_in_element("/Span", "/Lang", "(english language)")},
      {"NoMarkInfo", "PDF-002", drop_from_catalog("/MarkInfo")},
      {"NotMarked", "PDF-002", set_in_catalog("/MarkInfo", "<</Marked false>>")},
      {"Suspects", "PDF-002", set_in_catalog("/MarkInfo", "<</Marked true/Suspects true>>")},
      {"NoStructure", "PDF-002", drop_from_catalog("/StructTreeRoot")},
      {"NoViewerPreferences", "PDF-002", drop_from_catalog("/ViewerPreferences")},
      {"FileNameInTheWindow", "PDF-002", set_in_catalog("/ViewerPreferences", "<</DisplayDocTitle false>>")},
      {"NoMetadata", "PDF-002", drop_from_catalog("/Metadata")},
      {"MetadataNotWellFormed", "PDF-002", edit_packet("</dc:title>", "")},
      {"NoTitle", "PDF-002", edit_packet("Ergebnisdokument – Prüfung &lt;1&gt;", "")},
      {"OtherPdfUa", "PDF-027", edit_packet("<pdfuaid:part>1<", "<pdfuaid:part>2<")},
      {"NoPdfUa", "PDF-027", edit_packet("<pdfuaid:part>1</pdfuaid:part>", "")},
      {"OtherPdfA", "PDF-027", edit_packet("<pdfaid:part>3<", "<pdfaid:part>2<")},
      {"LowerPdfA", "PDF-027", edit_packet("<pdfaid:conformance>A<", "<pdfaid:conformance>B<")},
      {"OtherTitle", "PDF-028",
       [](Opened& pdf) { information(pdf).replaceKey("/Title", Handle::newString("x")); }},
      {"OtherDate", "PDF-028",
       [](Opened& pdf) { information(pdf).replaceKey("/ModDate", Handle::newString("D:20250101000000Z")); }},
      {"OtherKeywords", "PDF-028", edit_packet("<pdf:Keywords>Protokoll", "<pdf:Keywords>Anderes")},
      {"NoOutputIntent", "PDF-029", drop_from_catalog("/OutputIntents")},
      {"OutputIntentWithoutProfile", "PDF-029",
       [](Opened& pdf) {
         pdf.catalog().getKey("/OutputIntents").getArrayItem(0).removeKey("/DestOutputProfile");
       }},
      {"ScriptAtOpening", "PDF-032", set_in_catalog("/OpenAction", "<</S/JavaScript/JS(x)>>")},
      {"NamedScript", "PDF-032",
       [](Opened& pdf) { pdf.catalog().getKey("/Names").replaceKey("/JavaScript", parsed("<</Names[]>>")); }},
      {"ActionOfAPage", "PDF-032", set_in_page("/AA", "<</O<</S/JavaScript/JS(x)>>>>")},
      {"LinkThatStartsAProgram", "PDF-032", set_in_link("/A", "<</S/Launch/F(x)>>")},
      {"FileWithoutF", "PDF-030", set_in_file("/F", "null")},
      {"FileWithoutUF", "PDF-030", set_in_file("/UF", "null")},
      {"FileWithoutRelationship", "PDF-030", set_in_file("/AFRelationship", "null")},
      {"FileWithoutKind", "PDF-030", set_in_embedded_stream("/Subtype", "null")},
      {"FileOfOtherSize", "PDF-030", set_in_embedded_stream("/Params", "<</Size 1>>")},
      {"FileNotAssociated", "PDF-030", drop_from_catalog("/AF")},
      {"NoTabOrder", "PDF-034", set_in_page("/Tabs", "null")},
      {"TabOrderByRows", "PDF-034", set_in_page("/Tabs", "/R")},
      {"PageWithoutKey", "PDF-006", set_in_page("/StructParents", "null")},
      {"PageWithTheKeyOfAnother", "PDF-006", set_in_page("/StructParents", "1")},
      {"ContentWithoutParent", "PDF-006", edit_content("<</MCID 1>>", "<</MCID 99>>")},
      {"ContentWithTwoParents", "PDF-006",
       [](Opened& pdf) {
         pdf.elements("/P").front().replaceKey("/K", pdf.elements("/H1").front().getKey("/K"));
       }},
      {"ContentTwice", "PDF-006", edit_content("<</MCID 1>>", "<</MCID 0>>")},
      {"ElementWithoutItsContent", "PDF-006", set_in_element("/H1", "/K", "null")},
      {"NoParentTree", "PDF-006",
       [](Opened& pdf) { pdf.catalog().getKey("/StructTreeRoot").removeKey("/ParentTree"); }},
      {"HoleInTheParentTree", "PDF-006",
       [](Opened& pdf) {
         parent_tree(pdf).getKey("/Nums").getArrayItem(1).setArrayItem(0, Handle::newNull());
       }},
      {"LinkWithoutReference", "PDF-008",
       [](Opened& pdf) {
         Handle link = pdf.elements("/Link").back();
         link.replaceKey("/K", link.getKey("/K").getArrayItem(0));
       }},
      {"LinkWithoutDescription", "PDF-007", set_in_link("/Contents", "null")},
      {"LinkWithEmptyDescription", "PDF-007", set_in_link("/Contents", "()")},
      {"LinkWithoutKey", "PDF-007", set_in_link("/StructParent", "null")},
      {"LinkInASpan", "PDF-007", set_in_element("/Link", "/S", "/Span")},
      {"LinkToNowhere", "PDF-042",
       [](Opened& pdf) {
         pdf.page(0).getKey("/Annots").getArrayItem(2).replaceKey("/Dest", parsed("(nirgends)"));
       }},
      {"NoDestinations", "PDF-042", [](Opened& pdf) { pdf.catalog().getKey("/Names").removeKey("/Dests"); }},
      {"BookmarkToNowhere", "PDF-042",
       [](Opened& pdf) {
         pdf.catalog().getKey("/Outlines").getKey("/First").replaceKey("/Dest", parsed("(x)"));
       }},
      {"BookmarkWithoutTitle", "PDF-040",
       [](Opened& pdf) { pdf.catalog().getKey("/Outlines").getKey("/First").removeKey("/Title"); }},
      {"HeaderWithoutScope", "PDF-008", set_in_element("/TH", "/A", "null")},
      {"HeaderWithUnknownScope", "PDF-008", set_in_element("/TH", "/A", "<</O/Table/Scope/Spalte>>")},
      {"HeadersAsData", "PDF-021", [](Opened& pdf) { make_every(pdf, "/TH", "/TD"); }},
      {"CellWithUnknownHeader", "PDF-020",
       [](Opened& pdf) {
         pdf.elements("/TD")[2].replaceKey("/A", parsed("<</O/Table/Headers[(nirgends)]>>"));
       }},
      {"CellTooWide", "PDF-019", set_in_element("/TD", "/A", "<</O/Table/ColSpan 3>>")},
      {"CellTooHigh", "PDF-019", set_in_element("/TD", "/A", "<</O/Table/RowSpan 9>>")},
      {"CellMissing", "PDF-019", [](Opened& pdf) { pdf.elements("/TR")[1].getKey("/K").eraseItem(1); }},
      {"HeadWithoutBody", "PDF-019", set_in_element("/TBody", "/S", "/TFoot")},
      {"RowAsParagraph", "PDF-018", set_in_element("/TR", "/S", "/P")},
      {"ItemAsParagraph", "PDF-018", set_in_element("/LI", "/S", "/P")},
      {"BodyOfAnItemAsDivision", "PDF-018", set_in_element("/LBody", "/S", "/Div")},
      {"ListAsDivision", "PDF-018", set_in_element("/L", "/S", "/Div")},
      {"SkippedLevel", "PDF-009", set_in_element("/H2", "/S", "/H3")},
      {"BeginsAtLevelTwo", "PDF-009", set_in_element("/H1", "/S", "/H2")},
      {"MixedHeadings", "PDF-026", set_in_element("/H1", "/S", "/H")},
      {"FigureWithoutAlternative", "PDF-008", set_in_element("/P", "/S", "/Figure")},
      {"FigureWithEmptyAlternative", "PDF-008",
       [](Opened& pdf) { make_figure(pdf, "", "<</O/Layout/BBox[0 0 9 9]>>"); }},
      {"FigureWithFileName", "PDF-022",
       [](Opened& pdf) { make_figure(pdf, "organigramm_neu.png", "<</O/Layout/BBox[0 0 9 9]>>"); }},
      {"FigureThatSaysImage", "PDF-022",
       [](Opened& pdf) { make_figure(pdf, "Abbildung 3", "<</O/Layout/BBox[0 0 9 9]>>"); }},
      {"FigureWithoutBox", "PDF-008", [](Opened& pdf) { make_figure(pdf, "Das Organigramm", "null"); }},
      {"FormulaWithoutAlternative", "PDF-008", set_in_element("/P", "/S", "/Formula")},
      {"NoteWithoutIdentifier", "PDF-025", set_in_element("/P", "/S", "/Note")},
      {"IdentifierTwice", "PDF-025", set_in_element("/TD", "/ID", "(summe)")},
      {"UnknownType", "PDF-016", set_in_element("/P", "/S", "/Absatz")},
      {"RolesInACircle", "PDF-016",
       [](Opened& pdf) {
         pdf.catalog()
             .getKey("/StructTreeRoot")
             .replaceKey("/RoleMap", parsed("<</Absatz/Text/Text/Absatz>>"));
         pdf.elements("/P").front().replaceKey("/S", Handle::newName("/Absatz"));
       }},
      {"KnownTypeRemapped", "PDF-017",
       [](Opened& pdf) {
         pdf.catalog().getKey("/StructTreeRoot").replaceKey("/RoleMap", parsed("<</P/Span>>"));
       }},
      {"WrongParent", "PDF-043",
       [](Opened& pdf) { pdf.elements("/H1").front().replaceKey("/P", pdf.elements("/P").front()); }},
      {"ElementAtTwoPlaces", "PDF-043",
       [](Opened& pdf) { pdf.elements("/Sect").front().getKey("/K").appendItem(pdf.elements("/P").back()); }},
      {"FontWithoutText", "PDF-004", [](Opened& pdf) { font_of(pdf).removeKey("/ToUnicode"); }},
      {"GlyphWithoutText", "PDF-004",
       [](Opened& pdf) { edit(font_of(pdf).getKey("/ToUnicode"), "<01><", "<7001><"); }},
      {"TextOfZero", "PDF-014",
       [](Opened& pdf) { edit(font_of(pdf).getKey("/ToUnicode"), "><006E>", "><0000>"); }},
      {"FontNotEmbedded", "PDF-010",
       [](Opened& pdf) { descendant_of(pdf).getKey("/FontDescriptor").removeKey("/FontFile2"); }},
      {"FontDamaged", "PDF-013",
       [](Opened& pdf) {
         set_bytes(descendant_of(pdf).getKey("/FontDescriptor").getKey("/FontFile2"), "x");
       }},
      {"NoGlyphMap", "PDF-013", [](Opened& pdf) { descendant_of(pdf).removeKey("/CIDToGIDMap"); }},
      {"GlyphZero", "PDF-003",
       [](Opened& pdf) { set_bytes(descendant_of(pdf).getKey("/CIDToGIDMap"), std::string(64, '\0')); }},
      {"LostOutline", "PDF-011", point_at_blank_glyph},
      {"WrongWidths", "PDF-012",
       [](Opened& pdf) {
         descendant_of(pdf).removeKey("/W");
         descendant_of(pdf).replaceKey("/DW", parsed("777"));
       }},
      {"UnknownEncoding", "PDF-013",
       [](Opened& pdf) { font_of(pdf).replaceKey("/Encoding", parsed("/Identity-X")); }},
      {"NoFont", "PDF-013",
       [](Opened& pdf) { pdf.page(0).getKey("/Resources").getKey("/Font").removeKey("/F0"); }},
      {"PaintOutsideOfTheStructure", "PDF-005", edit_content("BT\n", "0 0 9 9 re f\nBT\n")},
      {"ArtifactWithinContent", "PDF-015", edit_content("<</MCID 0>>BDC", "<</MCID 0>>BDC/Artifact BMC EMC")},
      {"ContentWithinArtifact", "PDF-015",
       edit_content("/H1<</MCID 0>>BDC", "/Artifact BMC/H1<</MCID 0>>BDC")},
      {"PaleText", "PDF-039", edit_content("BT\n", "BT .7 .7 .7 rg\n")},
      {"TextOnADarkGround", "PDF-039",
       edit_content("BT\n", "/Artifact BMC .1 .1 .1 rg 0 0 600 900 re f 0 g EMC BT\n")},
      {"LayersWithoutName", "PDF-035", set_in_catalog("/OCProperties", "<</D<</Order[]>>>>")},
      {"LayersThatSwitch", "PDF-035", set_in_catalog("/OCProperties", "<</D<</Name(a)/AS[]>>>>")},
      {"AnnotationWithoutElement", "PDF-033",
       [](Opened& pdf) { add_annotation(pdf, "<</Subtype/Highlight/Rect[9 9 20 20]/Contents(x)>>"); }},
      {"FieldWithoutElement", "PDF-033",
       [](Opened& pdf) { add_annotation(pdf, "<</Subtype/Widget/FT/Tx/T(a)/TU(a)/Rect[9 9 20 20]>>"); }},
      {"TrapNetwork", "PDF-037",
       [](Opened& pdf) { add_annotation(pdf, "<</Subtype/TrapNet/Rect[9 9 20 20]>>"); }},
      {"FilmWithoutAlternative", "PDF-038",
       [](Opened& pdf) {
         add_annotation(
             pdf, "<</Subtype/Screen/Rect[9 9 20 20]/A<</S/Rendition/R<</C<</S/MCD/CT(video/mp4)>>>>>>>>");
       }},
      {"ForeignPage", "PDF-037",
       [](Opened& pdf) {
         add_form_object(pdf, "/Ref<</F(x.pdf)>>", "");
         edit(pdf.page(0).getKey("/Contents"), "<</MCID 0>>BDC", "<</MCID 0>>BDC/X0 Do ");
       }},
      {"ObjectOutsideOfTheStructure", "PDF-005",
       [](Opened& pdf) {
         add_form_object(pdf, "", "0 0 9 9 re f");
         edit(pdf.page(0).getKey("/Contents"), "BT\n", "/X0 Do BT\n");
       }},
      {"DynamicForm", "PDF-036",
       [](Opened& pdf) {
         Handle form = Handle::newStream(&pdf.file(), "<dynamicRender>required</dynamicRender>");
         pdf.catalog().replaceKey("/AcroForm", parsed("<</Fields[]>>"));
         pdf.catalog().getKey("/AcroForm").replaceKey("/XFA", form);
       }},
  };
  return all;
}

class SelfCheckMutation : public ::testing::TestWithParam<Mutation> {};

TEST_P(SelfCheckMutation, IsNamedByItsCode) {
  Opened pdf(sample_pdf());
  GetParam().change(pdf);
  std::multimap<std::string, std::string> found;
  for (const pdf::BrokenClaim& broken : pdf::self_check(pdf.saved(), "sample.pdf"))
    found.emplace(broken.finding.definition->code, diag::message(broken.finding, diag::Language::german));
  EXPECT_EQ(found.count(GetParam().code) > 0, true) << ::testing::PrintToString(found);
}

INSTANTIATE_TEST_SUITE_P(Sample, SelfCheckMutation, ::testing::ValuesIn(mutations()),
                         [](const auto& information) { return std::string(information.param.name); });

TEST(SelfCheckMutations, AreMany) {
  EXPECT_GE(mutations().size(), 90U);
}

}  // namespace
}  // namespace protokollwerk::testing
