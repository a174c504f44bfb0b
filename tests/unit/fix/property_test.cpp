#include <random>

#include <gtest/gtest.h>

#include "fix/corrections.h"
#include "unicode/text.h"
#include "xml/tokens.h"

namespace protokollwerk::fix {
namespace {

/// Random prose with all that corrections look for, in random markup.
class Prose {
 public:
  explicit Prose(std::uint32_t seed) : random_(seed) {}

  std::string file() { return "<p>" + blocks(3) + "</p>"; }

 private:
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  std::string words() {
    static const std::vector<std::string> pieces{"Wort",
                                                 " ",
                                                 "\"",
                                                 " \"",
                                                 "\" ",
                                                 " - ",
                                                 "-",
                                                 "§ 16",
                                                 "z. B.",
                                                 "5 %",
                                                 "Dr. X",
                                                 "2. ",
                                                 "März",
                                                 "„",
                                                 "“",
                                                 "”",
                                                 "\n",
                                                 "ü",
                                                 "u\u0308",
                                                 "\u0308",
                                                 "&amp;",
                                                 "&#34;",
                                                 "\u00A0",
                                                 ". ",
                                                 "(",
                                                 ")",
                                                 "AG 1",
                                                 "\u0301",
                                                 "1",
                                                 "<!-- a - \"b\" -->",
                                                 "<![CDATA[ - \"]]>",
                                                 "!"};
    std::string text;
    for (auto count = pick(12); count > 0; --count) text += pieces[pick(pieces.size())];
    return text;
  }

  std::string element(const std::string& name, const std::string& attributes, const std::string& content) {
    return "<" + name + attributes + ">" + content + "</" + name + ">";
  }

  std::string line(int depth) {
    if (depth == 0) return words();
    static const std::vector<std::string> names{"stark", "hervorhebung", "fremd", "fussnote", "abkuerzung"};
    return words() + element(names[pick(names.size())], " a=\"x - y\"", line(depth - 1)) + words();
  }

  std::string blocks(int depth) {
    std::string text;
    for (auto count = pick(4) + 1; count > 0; --count) {
      const auto kind = pick(4);
      if (kind == 0 && depth > 0) text += element("zitat", "", blocks(depth - 1));
      if (kind == 1) text += element("titel", " wortlaut=\"original\"", line(1));
      if (kind >= 2) text += element("absatz", "", line(2));
    }
    return text;
  }

  std::mt19937 random_;
};

/// Everything that must not change: tags, comments, CDATA and the wording of sources.
std::string untouchable(const std::string& text) {
  std::string kept;
  int inside = 0;
  for (const auto& token : xml::tokens(text)) {
    const auto piece = text.substr(token.begin, token.end - token.begin);
    const bool guards = token.name == "zitat" || token.name == "fremd" || token.name == "titel";
    if (guards && token.kind == xml::Token::Kind::start_tag) ++inside;
    if (inside > 0 || token.kind != xml::Token::Kind::text) kept += piece;
    if (guards && token.kind == xml::Token::Kind::end_tag) --inside;
  }
  return kept;
}

/// The text without what corrections are about: two texts that differ in nothing else become equal.
std::string flattened(const std::string& text) {
  std::string flat;
  static const std::vector<std::pair<std::string, std::string>> same{
      {"„", "\""}, {"“", "\""}, {"”", "\""}, {"–", "-"}, {"\u00A0", " "}};
  flat = unicode::to_nfc(text);
  for (const auto& [from, to] : same)
    for (auto at = flat.find(from); at != std::string::npos; at = flat.find(from, at + to.size()))
      flat.replace(at, from.size(), to);
  return flat;
}

TEST(CorrectionsProperty, TouchNothingElseAndAreDoneAfterOneRun) {
  for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto text = Prose(seed).file();
    const auto result = corrected(text, corrections(0, text));
    ASSERT_EQ(untouchable(result), untouchable(text)) << text;
    ASSERT_EQ(flattened(result), flattened(text)) << text;
    ASSERT_TRUE(corrections(0, result).empty()) << text << "\n" << result;
  }
}

TEST(CorrectionsProperty, TheRandomTextsHoldEveryKindOfCorrection) {
  std::size_t counts[4] = {};
  for (std::uint32_t seed = 1; seed <= 4000; ++seed)
    for (const auto& correction : corrections(0, Prose(seed).file()))
      ++counts[static_cast<std::size_t>(correction.kind)];
  for (const auto count : counts) EXPECT_GT(count, 100u);
}

}  // namespace
}  // namespace protokollwerk::fix
