#include <gmock/gmock.h>

#include "read/kind_of_file.h"
#include "read_files.h"

namespace protokollwerk::read {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::string review(const std::string& end) {
  return "<rueckmeldungen xmlns=\"urn:protokollwerk:rueckmeldung:1\" fassung=\"Entwurf 1\" "
         "beginn=\"2023-04-03\" ende=\"" +
         end +
         "\">\n<rueckmeldung id=\"RM-1\" zu=\"HE-1\" von=\"stadt\" art=\"frage\" stand=\"offen\">"
         "<wortlaut><absatz>Wann?</absatz></wortlaut></rueckmeldung></rueckmeldungen>";
}

TEST(ReadReview, ShowsCommentsToParticipantsUnlessTheySayOtherwise) {
  std::string findings;
  const auto round = test::read_review_text(review("2023-04-28"), findings);
  ASSERT_TRUE(round) << findings;
  EXPECT_EQ(round->draft, "Entwurf 1");
  const auto& comment = round->comments.at(0);
  EXPECT_EQ(comment.visibility, model::Visibility::participants);
  EXPECT_EQ(comment.origin.minutes, "rueckmeldungen");
  EXPECT_EQ(comment.origin.entry, "RM-1");
  EXPECT_TRUE(comment.answer.empty());
}

TEST(ReadReview, MayLastOneDayButNotLess) {
  std::string findings;
  EXPECT_TRUE(test::read_review_text(review("2023-04-03"), findings)) << findings;
  EXPECT_FALSE(test::read_review_text(review("2023-04-02"), findings));
  EXPECT_THAT(findings, HasSubstr("probe.xml:1"));
  EXPECT_THAT(findings, HasSubstr("Fehler FORM-070"));
}

/// What a text is taken for, and what is reported about it.
std::optional<KindOfFile> kind(const std::string& text, std::string& findings) {
  test::ParsedText world;
  const auto kind = kind_of_file(world.sources.add("probe.xml", text), world.sources, world.diagnostics);
  findings = world.findings();
  return kind;
}

TEST(KindOfFile, IsToldByTheFirstElement) {
  std::string findings;
  EXPECT_EQ(kind("<protokoll/>", findings), KindOfFile::minutes);
  EXPECT_EQ(kind("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <protokoll> -->\n<rueckmeldungen\n>", findings),
            KindOfFile::review);
  EXPECT_EQ(kind("<r:rueckmeldungen xmlns:r='x'/>", findings), KindOfFile::review);
  EXPECT_THAT(findings, IsEmpty());
}

TEST(KindOfFile, LeavesWhatHasNoElementToTheReaderOfMinutes) {
  std::string findings;
  for (const char* text : {"", "Text", "<!-- offen", "<?pi", "<!DOCTYPE x><protokoll/>", "<"}) {
    EXPECT_EQ(kind(text, findings), KindOfFile::minutes) << text;
    EXPECT_THAT(findings, IsEmpty()) << text;
  }
}

TEST(KindOfFile, ReportsAForeignFileWhereItsNameStands) {
  std::string findings;
  EXPECT_FALSE(kind("<?xml version=\"1.0\"?>\n  <rueckmeldung/>", findings));
  EXPECT_THAT(findings, HasSubstr("probe.xml:2:4"));
  EXPECT_THAT(findings, HasSubstr("Fehler FORM-071"));
}

}  // namespace
}  // namespace protokollwerk::read
