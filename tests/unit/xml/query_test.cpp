#include <thread>

#include <gmock/gmock.h>

#include "base/contract.h"
#include "probe.h"

namespace protokollwerk::xml {
namespace {

using testing::ElementsAre;

class QueryTest : public testing::Test {
 protected:
  static Query compile(const std::string& expression, const std::vector<std::string>& variables = {}) {
    Query::Failure failure;
    auto query = Query::compile(expression, variables, failure);
    EXPECT_TRUE(query) << failure.error;
    return std::move(*query);
  }

  static std::vector<std::string> ids(const std::vector<Element>& elements) {
    std::vector<std::string> result;
    for (const auto& element : elements) result.emplace_back(element.attribute("id"));
    return result;
  }

  std::unique_ptr<test::ParsedText> parsed = test::parse_probe(
      std::string(test::probe_head) +
      "<festlegung id='a'><absatz>eins</absatz></festlegung><beschluss id='b'><absatz>zwei</absatz>"
      "</beschluss><festlegung id='c'><absatz>drei</absatz></festlegung></protokoll>");
  Element root = parsed->document->root();
};

TEST_F(QueryTest, SelectsElementsInDocumentOrder) {
  EXPECT_THAT(ids(compile("festlegung").elements(root, {})), ElementsAre("a", "c"));
  EXPECT_THAT(ids(compile("beschluss | festlegung").elements(root, {})), ElementsAre("a", "b", "c"));
  EXPECT_THAT(ids(compile("/protokoll/*[@id!='b']").elements(root, {})), ElementsAre("a", "c"));
  EXPECT_TRUE(compile("unbekannt").elements(root, {}).empty());
}

TEST_F(QueryTest, FoundElementsKnowTheirPlaces) {
  const auto found = compile("//beschluss").elements(root, {});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], root.child("beschluss"));
  EXPECT_EQ(found[0].span(), root.child("beschluss").span());
}

TEST_F(QueryTest, GivesNoElementsForAttributesAndValues) {
  EXPECT_TRUE(compile("festlegung/@id").elements(root, {}).empty());
  EXPECT_TRUE(compile("count(festlegung)").elements(root, {}).empty());
}

TEST_F(QueryTest, GivesStringsAndBooleans) {
  EXPECT_EQ(compile("@nummer").string(root, {}), "3");
  EXPECT_EQ(compile("count(festlegung)").string(root, {}), "2");
  EXPECT_EQ(compile("beschluss/absatz").string(root, {}), "zwei");
  EXPECT_TRUE(compile("festlegung").boolean(root, {}));
  EXPECT_FALSE(compile("festlegung[@id='x']").boolean(root, {}));
}

TEST_F(QueryTest, FollowsVariables) {
  const auto query = compile("//*[@id=$gesucht/@id]/absatz", {"gesucht"});
  const auto found = query.elements(root, {{"gesucht", root.child("beschluss")}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text(), "zwei");
  EXPECT_TRUE(query.elements(root, {{"gesucht", Element()}}).empty());
}

TEST_F(QueryTest, LeadsIntoTheDocumentOfAVariable) {
  const auto other = test::parse_probe(std::string(test::probe_head) +
                                       "<festlegung id='z'><absatz/></festlegung></protokoll>");
  const auto found =
      compile("$fremd/festlegung", {"fremd"}).elements(root, {{"fremd", other->document->root()}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], other->document->root().child("festlegung"));
}

TEST_F(QueryTest, DemandsEveryVariable) {
  EXPECT_THROW((void)compile("$x", {"x"}).elements(root, {}), ContractViolation);
}

TEST_F(QueryTest, SaysWhyAnExpressionIsBroken) {
  Query::Failure failure;
  EXPECT_FALSE(Query::compile("festlegung[@id=", {}, failure));
  EXPECT_EQ(failure.error, "Unrecognized node test");
  EXPECT_EQ(failure.offset, 15u);
  EXPECT_FALSE(Query::compile("$fehlt", {}, failure));
  EXPECT_FALSE(Query::compile("", {}, failure));
}

TEST_F(QueryTest, NamesWhatItMentions) {
  EXPECT_THAT(compile("//aussage[@teil=$teil/@id and not(../titel)]/absatz[1]", {"teil"}).names(),
              ElementsAre("aussage", "@teil", "@id", "titel", "absatz"));
  EXPECT_THAT(compile("ancestor::top/attribute::nummer | child::text()").names(),
              ElementsAre("top", "@nummer"));
  EXPECT_THAT(compile("and and or or div div mod").names(), ElementsAre("and", "or", "div", "mod"));
  EXPECT_THAT(compile("concat('titel', \"absatz\", position() * 2)").names(), ElementsAre());
  EXPECT_THAT(compile("* * .. | ./@xml:lang | gruppen-treffen.x").names(),
              ElementsAre("@xml:lang", "gruppen-treffen.x"));
  EXPECT_THAT(compile("a/a[3 div b]").names(), ElementsAre("a", "b"));
}

TEST_F(QueryTest, MayRunInSeveralThreads) {
  const auto query = compile("//*[@id=$gesucht/@id]", {"gesucht"});
  const auto children = root.children();
  std::vector<std::thread> threads;
  for (const char* name : {"festlegung", "beschluss"}) {
    threads.emplace_back([&, name] {
      const auto wanted = root.child(name);
      for (int i = 0; i < 500; ++i) {
        const auto found = query.elements(root, {{"gesucht", wanted}});
        ASSERT_EQ(found.size(), 1u);
        ASSERT_EQ(found[0], wanted);
      }
    });
  }
  for (auto& thread : threads) thread.join();
}

}  // namespace
}  // namespace protokollwerk::xml
