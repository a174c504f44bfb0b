#include "pdf/inspect/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/inspect/handles.h"
#include "pdf/inspect/plain_object.h"
#include "pdf/self_check.h"
#include "unit/pdf/opened.h"

namespace protokollwerk::pdf {
namespace {

using testing::Opened;
using testing::sample_pdf;

/// An object as libqpdf and as our reader see it, in one notation.
std::string spelled(QPDFObjectHandle object, bool is_part);
std::string spelled(const Handle& object, bool is_part);

std::string number(double value) {
  return std::to_string(value);
}

std::string spelled(QPDFObjectHandle object, bool is_part) {
  if (is_part && object.isIndirect()) return std::to_string(object.getObjectID()) + "R";
  if (object.isBool()) return object.getBoolValue() ? "true" : "false";
  if (object.isInteger()) return std::to_string(object.getIntValue());
  if (object.isReal()) return number(object.getNumericValue());
  if (object.isName()) return object.getName();
  if (object.isString()) return "(" + object.getStringValue() + "=" + object.getUTF8Value() + ")";
  if (object.isArray()) {
    std::string text = "[";
    for (auto& item : object.getArrayAsVector()) text += spelled(item, true) + " ";
    return text + "]";
  }
  if (object.isStream()) return "stream " + spelled(object.getDict(), true);
  if (!object.isDictionary()) return "null";
  std::string text = "<<";
  for (auto& [key, value] : object.getDictAsMap()) text += key + " " + spelled(value, true) + " ";
  return text + ">>";
}

std::string spelled_dictionary(const Handle& dictionary) {
  std::map<std::string, std::string> entries;
  for (const auto& [key, value] : entries_of(dictionary)) entries["/" + key] = spelled(value, true);
  std::string text = "<<";
  for (const auto& [key, value] : entries) text += key + " " + value + " ";
  return text + ">>";
}

std::string spelled(const Handle& object, bool is_part) {
  if (is_part && object.is_indirect()) return std::to_string(object.id().number) + "R";
  if (object.is_boolean()) return is_true(object) ? "true" : "false";
  if (object.is_integer()) return std::to_string(integer_of(object, 0));
  if (object.is_number()) return number(number_of(object, 0));
  if (object.is_name()) return "/" + name_of(object);
  if (object.is_string()) return "(" + bytes_of(object) + "=" + text_of(object) + ")";
  if (object.is_array()) {
    std::string text = "[";
    for (const Handle& item : items_of(object)) text += spelled(item, true) + " ";
    return text + "]";
  }
  if (object.is_stream())
    return "stream " + spelled_dictionary({object.file(), object.file().dictionary_of(object.object())});
  return object.is_dictionary() ? spelled_dictionary(object) : "null";
}

TEST(InspectedFile, HasTheObjectsThatLibqpdfSees) {
  Opened opened(sample_pdf());
  File file(sample_pdf());
  const auto objects = opened.file().getAllObjects();
  ASSERT_GT(objects.size(), 80U);
  for (const auto& object : objects) {
    const ObjectId id = {object.getObjectID(), object.getGeneration()};
    EXPECT_EQ(spelled(Handle(file, id), false), spelled(object, false)) << id.number;
  }
  EXPECT_EQ(spelled(file.catalog(), false), spelled(opened.catalog(), false));
  EXPECT_EQ(file.first_warning(), "");
}

TEST(InspectedFile, HasThePagesInTheirOrder) {
  Opened opened(sample_pdf());
  File file(sample_pdf());
  std::vector<int> expected;
  for (const auto& page : opened.file().getAllPages()) expected.push_back(page.getObjectID());
  std::vector<int> found;
  for (const Handle& page : file.pages()) found.push_back(page.id().number);
  EXPECT_EQ(found, expected);
}

TEST(InspectedFile, HasNullForWhatIsNotThere) {
  File file(sample_pdf());
  const Handle missing(file, ObjectId{4'000'000, 0});
  EXPECT_TRUE(missing.is_null());
  EXPECT_TRUE(missing.is_indirect());
  EXPECT_TRUE(entry(missing, "/K").is_null());
  EXPECT_TRUE(items_of(missing).empty());
}

/// A file with one object stream, unpacked, that holds a catalog and an object 3 of the given text.
std::string with_packed_object(const std::string& text) {
  const std::string catalog = "<</Type/Catalog/Pages 4 0 R/Lang(de)>>";
  const std::string index = "1 0 3 " + std::to_string(catalog.size() + 1) + " 4 " +
                            std::to_string(catalog.size() + text.size() + 2) + " ";
  const std::string packed = index + catalog + "\n" + text + "\n<</Type/Pages/Kids[]/Count 0>>";
  std::string file = "%PDF-1.7\n";
  const std::size_t stream = file.size();
  file += "2 0 obj\n<</Type/ObjStm/N 3/First " + std::to_string(index.size()) + "/Length " +
          std::to_string(packed.size()) + ">>\nstream\n" + packed + "\nendstream\nendobj\n";
  const std::size_t references = file.size();
  std::string rows;
  const auto row = [&](int type, std::size_t where, int index_in_stream) {
    for (const std::size_t byte : {std::size_t(type), where >> 8U, where, std::size_t(index_in_stream)})
      rows += static_cast<char>(byte & 0xFFU);
  };
  row(0, 0, 0);
  row(2, 2, 0);
  row(1, stream, 0);
  row(2, 2, 1);
  row(2, 2, 2);
  row(1, references, 0);
  return file + "5 0 obj\n<</Type/XRef/W[1 2 1]/Size 6/Root 1 0 R/Length " + std::to_string(rows.size()) +
         ">>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" + std::to_string(references) +
         "\n%%EOF\n";
}

/// What both readers make of the object.
void expect_alike(const std::string& text) {
  const std::string pdf = with_packed_object(text);
  Opened opened(pdf);
  opened.file().setSuppressWarnings(true);
  File file(pdf);
  EXPECT_EQ(spelled(Handle(file, ObjectId{3, 0}), false), spelled(opened.file().getObject(3, 0), false))
      << text;
  EXPECT_EQ(!file.first_warning().empty(), !opened.file().getWarnings().empty()) << text;
}

TEST(InspectedFile, ReadsPackedObjectsAsLibqpdfDoes) {
  for (const char* text : {"null",
                           "true",
                           "false",
                           "12",
                           "-12",
                           "+7",
                           ".5",
                           "-1.25",
                           "/Name",
                           "(text)",
                           "(a(b)c)",
                           "(\\(\\)\\\\\\n\\344\\000)",
                           "<FEFF00E4>",
                           "<>",
                           "()",
                           "[]",
                           "<<>>",
                           "[1 2 0 R 3]",
                           "[4 0 R]",
                           "[1 0 R/A 5 0 R]",
                           "<</A 1/B[true null]/C<</D(x)>>>>",
                           "<</A 3 0 R/B 4 0 R>>",
                           "<< /A\n1 /B [ /C/D ] >>",
                           "(\xEF\xBB\xBFl\xC3\xA4nger)",
                           "(l\xE4nger)"})
    expect_alike(text);
}

TEST(InspectedFile, LeavesToLibqpdfWhatIsNotPlain) {
  for (const char* text : {"/A#42",
                           "(\\1)",
                           "(a\rb)",
                           "(\\x)",
                           "<A>",
                           "<A B>",
                           "% comment\n12",
                           "<</A 1/A 2>>",
                           "5.",
                           "--5",
                           "1e5",
                           "<</A>>",
                           "<<1 2>>",
                           "[1 2",
                           "(open",
                           "<</A 1",
                           "[0 0 R]",
                           "[1 R]",
                           "foo",
                           "]",
                           ">>",
                           "12345678901234567890"})
    expect_alike(text);
}

TEST(InspectedFile, ReadsDeepAndWideObjects) {
  expect_alike(std::string(40, '[') + std::string(40, ']'));
  expect_alike(std::string(200, '[') + std::string(200, ']'));
  std::string dictionary;
  for (int i = 99; i >= 0; --i) dictionary += "/Key" + std::to_string(i) + " " + std::to_string(i);
  expect_alike("<<" + dictionary + ">>");
  const std::string pdf = with_packed_object("<<" + dictionary + ">>");
  File file(pdf);
  EXPECT_EQ(integer_of(entry(Handle(file, ObjectId{3, 0}), "/Key57"), -1), 57);
  EXPECT_TRUE(entry(Handle(file, ObjectId{3, 0}), "/Key570").is_null());
}

TEST(InspectedFile, TellsOfDamageWithinAnObjectStream) {
  const auto names_damage = [](const BrokenClaim& broken) {
    return broken.finding.definition->code == "PDF-001" || broken.finding.definition->code == "PDF-045";
  };
  const auto is_damaged = [&](const std::string& text) {
    const auto broken = self_check(with_packed_object(text), "x.pdf");
    return std::any_of(broken.begin(), broken.end(), names_damage);
  };
  EXPECT_FALSE(is_damaged("<</A 1>>"));
  EXPECT_TRUE(is_damaged("<</A 1/A 2>>"));
}

TEST(PlainObject, IsReadWithoutLibqpdf) {
  ObjectStore store;
  const auto object = read_plain_object("<</S/P/P 12 0 R/K[1 2]>> rest", store);
  ASSERT_TRUE(object);
  EXPECT_EQ(find_entry(*object, "S")->bytes(), "P");
  EXPECT_EQ(find_entry(*object, "P")->kind, Object::Kind::reference);
  EXPECT_EQ(find_entry(*object, "P")->integer, 12);
  EXPECT_EQ(find_entry(*object, "K")->size, 2U);
  EXPECT_EQ(find_entry(*object, "Q"), nullptr);
  EXPECT_FALSE(read_plain_object("<</S/P%\n>>", store));
}

}  // namespace
}  // namespace protokollwerk::pdf
