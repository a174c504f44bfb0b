#include <map>
#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "read_files.h"
#include "support/dump_model.h"

/// What the schemas allow, the readers must read: every attribute and element that may stand somewhere
/// changes the model when it is put there. The test asks the schema itself what may stand where, so that it
/// notices an addition to the XSD that nobody reads. Prose is covered as far as its attributes go; its
/// structure is tested in unit/prose.
namespace protokollwerk::read {
namespace {

struct Kind {
  std::string fixture;
  std::string schema;
  std::size_t attributes;  ///< that may stand somewhere, at least
};

std::string name_of(const testing::TestParamInfo<Kind>& info) {
  return info.param.schema.substr(0, info.param.schema.find('.'));
}

/// A change to the text of a file: these bytes are replaced.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string replacement;
};

std::set<std::string> declared(const std::string& schema, const std::string& what) {
  const std::regex pattern("<xs:" + what + " (?:name|ref)=\"([a-zA-Z:]+)\"");
  std::set<std::string> names;
  for (std::sregex_iterator match(schema.begin(), schema.end(), pattern), end; match != end; ++match) {
    names.insert((*match)[1]);
  }
  return names;
}

std::set<std::string> enumerated(const std::string& schema) {
  const std::regex pattern("<xs:enumeration value=\"([^\"]+)\"");
  std::set<std::string> words;
  for (std::sregex_iterator match(schema.begin(), schema.end(), pattern), end; match != end; ++match) {
    words.insert((*match)[1]);
  }
  return words;
}

/// Values that fit the types of grundtypen.xsd, and every word of the enumerations.
const std::vector<std::string>& candidates() {
  static const auto values = [] {
    std::vector<std::string> all{
        "anders",   "bilder/anders.png",       "17", "2023-06-15", "2023-08", "10:15",
        "ZAHL-001", "https://www.example.org/"};
    for (const auto& word : enumerated(test::slurp(test::schema_path("grundtypen.xsd")) +
                                       test::slurp(test::schema_path("text.xsd")))) {
      all.push_back(word);
    }
    return all;
  }();
  return values;
}

class SchemaCoverage : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    fixture_ =
        test::slurp(std::string(PROTOKOLLWERK_SOURCE_DIR) + "/tests/unit/read/data/" + GetParam().fixture);
    parsed_ = test::parse_text(fixture_, schema());
    ASSERT_TRUE(parsed_->document) << parsed_->findings();
    base_ = *dump(fixture_);
    gather(parsed_->document->root());
  }

  [[nodiscard]] bool of_project() const { return GetParam().schema == "projekt.xsd"; }
  [[nodiscard]] bool of_review() const { return GetParam().schema == "rueckmeldung.xsd"; }
  [[nodiscard]] const xml::Schema& schema() const {
    if (of_project()) return test::project_schema();
    return of_review() ? test::review_schema() : test::minutes_schema();
  }
  [[nodiscard]] std::string schema_text() const {
    return test::slurp(test::schema_path(GetParam().schema)) + test::slurp(test::schema_path("text.xsd"));
  }

  /// The model of a text, "reported" if the reader itself has something to say; nullopt if it is not valid.
  std::optional<std::string> dump(const std::string& text) const {
    if (!test::parse_text(text, schema())->document) return std::nullopt;
    std::string findings;
    if (of_project()) {
      const auto project = test::read_project_text(text, findings);
      return project ? test::ModelDump::of(*project) : "reported";
    }
    if (of_review()) {
      const auto round = test::read_review_text(text, findings);
      return round ? test::ModelDump::of(*round) : "reported";
    }
    const auto minutes = test::read_minutes_text(text, findings);
    return minutes ? test::ModelDump::of(*minutes) : "reported";
  }

  std::optional<std::string> dump(const Edit& edit) const {
    auto text = fixture_;
    text.replace(edit.begin, edit.end - edit.begin, edit.replacement);
    return dump(text);
  }

  /// Collects one element of each name under each parent, its bytes, and the names of the attributes in use.
  void gather(const xml::Element& element) {
    const auto parent = element.parent() ? std::string(element.parent().name()) : std::string();
    elements_.try_emplace(parent + "/" + std::string(element.name()), element);
    const auto span = element.whole_span();
    snippets_.insert(fixture_.substr(span.begin, span.end - span.begin));
    for (const auto& attribute : element.attributes()) {
      attributes_.insert(std::string(attribute.name));
    }
    for (const auto& child : element.children()) gather(child);
  }

  /// Two values for each type that the attribute has where the fixture uses it, other than the ones there.
  [[nodiscard]] std::set<std::string> fitting_values(const std::string& name) const {
    std::set<std::string> fitting;
    for (const auto& [path, element] : elements_) {
      if (!element.has_attribute(name.c_str())) continue;
      int found = 0;
      for (const auto& value : candidates()) {
        if (found == 2) break;
        if (value == element.attribute(name.c_str()) || !dump(attribute_edit(element, name, value))) continue;
        fitting.insert(value);
        ++found;
      }
      fitting.insert(std::string(element.attribute(name.c_str())));
    }
    return fitting;
  }

  /// The bytes that an attribute takes, or the point where it would be added.
  [[nodiscard]] Edit attribute_edit(const xml::Element& element, const std::string& name,
                                    const std::string& value) const {
    if (element.has_attribute(name.c_str())) {
      const auto span = element.attribute_span(name.c_str());
      return {span.begin, span.end, value};
    }
    const auto behind_name = element.span().begin + 1 + element.name().size();
    return {behind_name, behind_name, " " + name + "=\"" + value + "\""};
  }

  std::string fixture_;
  std::string base_;
  std::unique_ptr<test::ParsedText> parsed_;
  std::map<std::string, xml::Element> elements_;
  std::set<std::string> snippets_;
  std::set<std::string> attributes_;
};

TEST_P(SchemaCoverage, EveryAttributeThatMayStandSomewhereChangesTheModel) {
  std::size_t allowed_pairs = 0;
  for (const auto& name : declared(schema_text(), "attribute")) {
    const auto values = fitting_values(name);
    for (const auto& [path, element] : elements_) {
      std::set<std::string> models;
      for (const auto& value : values) models.insert(dump(attribute_edit(element, name, value)).value_or(""));
      models.erase("");
      if (models.empty()) continue;
      ++allowed_pairs;
      models.erase(base_);
      EXPECT_FALSE(models.empty()) << path << "/@" << name
                                   << " is allowed by the schema, but no reader reads it";
    }
  }
  EXPECT_GT(allowed_pairs, GetParam().attributes);
}

TEST_P(SchemaCoverage, EveryElementThatMayStandSomewhereChangesTheModel) {
  std::size_t allowed_places = 0;
  for (const auto& [path, parent] : elements_) {
    for (const auto& child : parent.children()) {
      for (const auto& snippet : snippets_) {
        const auto at = child.whole_span().end;
        const auto changed = dump(Edit{at, at, snippet});
        if (!changed) continue;
        ++allowed_places;
        EXPECT_NE(*changed, base_) << snippet << " may stand in " << path << ", but no reader reads it";
      }
    }
  }
  EXPECT_GT(allowed_places, 20U);
}

TEST_P(SchemaCoverage, EveryElementWithTextChangesTheModel) {
  for (const auto& [path, element] : elements_) {
    if (!element.children().empty()) continue;
    const auto behind_start_tag = element.span().end;
    const auto changed = dump(Edit{behind_start_tag, behind_start_tag, "Anders "});
    EXPECT_NE(changed, base_) << "the text of " << path << " is not read";
  }
}

/// The fixture is only as good as it is complete.
TEST_P(SchemaCoverage, TheFixtureUsesEveryElementAndAttributeOfItsSchema) {
  const auto own = of_project() ? test::slurp(test::schema_path("projekt.xsd")) : schema_text();
  std::set<std::string> used;
  for (const auto& [path, element] : elements_) used.insert(path.substr(path.find('/') + 1));
  EXPECT_THAT(declared(own, "element"), testing::IsSubsetOf(used));
  EXPECT_THAT(declared(own, "attribute"), testing::IsSubsetOf(attributes_));
}

INSTANTIATE_TEST_SUITE_P(Readers, SchemaCoverage,
                         testing::Values(Kind{"projekt.xml", "projekt.xsd", 40},
                                         Kind{"protokoll.xml", "protokoll.xsd", 40},
                                         Kind{"rueckmeldung.xml", "rueckmeldung.xsd", 20}),
                         name_of);

/// The words of a simple type of grundtypen.xsd.
std::set<std::string> words_of_type(const std::string& type) {
  const auto schema = test::slurp(test::schema_path("grundtypen.xsd"));
  const auto begin = schema.find("<xs:simpleType name=\"" + type + "\">");
  EXPECT_NE(begin, std::string::npos) << type;
  return enumerated(schema.substr(begin, schema.find("</xs:restriction>", begin) - begin));
}

template <typename Enum>
std::set<std::string> words_of_model() {
  std::set<std::string> words;
  for (const auto& word : model::words<Enum>) words.insert(std::string(word.word));
  return words;
}

TEST(Words, AreTheSameInSchemaAndModel) {
  EXPECT_EQ(words_of_type("genauigkeit"), words_of_model<model::Precision>());
  EXPECT_EQ(words_of_type("sichtbarkeit"), words_of_model<model::Visibility>());
  EXPECT_EQ(words_of_type("wortlaut"), words_of_model<model::Wording>());
  EXPECT_EQ(words_of_type("jaNein"), words_of_model<model::Attribution>());
  EXPECT_EQ(words_of_type("jaNein"), words_of_model<model::Body::Voting>());
  EXPECT_EQ(words_of_type("protokolllage"), words_of_model<model::Body::MinutesState>());
  EXPECT_EQ(words_of_type("protokollstatus"), words_of_model<model::Minutes::State>());
  EXPECT_EQ(words_of_type("beratungsrolle"), words_of_model<model::Deliberation::Role>());
  EXPECT_EQ(words_of_type("ankuendigung"), words_of_model<model::Deliberation::Announced>());
  EXPECT_EQ(words_of_type("auftragsstand"), words_of_model<model::ActionItem::State>());
  EXPECT_EQ(words_of_type("erfordernis"), words_of_model<model::Measure::Requires>());
  EXPECT_EQ(words_of_type("beschlusslage"), words_of_model<model::Measure::DecisionState>());
  EXPECT_EQ(words_of_type("umsetzungsstand"), words_of_model<model::Recommendation::State>());
  EXPECT_EQ(words_of_type("namensgrund"), words_of_model<model::Participant::Ground>());
  EXPECT_EQ(words_of_type("rueckmeldungsart"), words_of_model<model::ReviewComment::Kind>());
  EXPECT_EQ(words_of_type("rueckmeldungsstand"), words_of_model<model::ReviewComment::State>());
}

/// An editor shows xs:documentation for whatever the cursor stands on, so everything that has a name needs
/// one.
TEST(Schemas, DocumentEveryNamedElementAttributeAndWord) {
  for (const auto* name :
       {"grundtypen.xsd", "text.xsd", "projekt.xsd", "protokoll.xsd", "rueckmeldung.xsd", "xml.xsd"}) {
    const auto schema = test::slurp(test::schema_path(name));
    const std::regex undocumented(
        "<xs:(?:element|attribute|simpleType|complexType|group|attributeGroup) "
        "name=\"[^\"]+\"[^>]*(?:/>|>\\s*<(?!xs:annotation))");
    std::smatch match;
    EXPECT_FALSE(std::regex_search(schema, match, undocumented)) << name << ": " << match.str();
  }
}

}  // namespace
}  // namespace protokollwerk::read
