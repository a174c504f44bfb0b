#include "app/options.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/help.h"
#include "app/known_options.h"

namespace protokollwerk::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Options options_of(const std::vector<std::string>& arguments) {
  const auto result = parse_options(arguments);
  EXPECT_TRUE(std::holds_alternative<Options>(result));
  return std::holds_alternative<Options>(result) ? std::get<Options>(result) : Options{};
}

std::string refusal_of(const std::vector<std::string>& arguments) {
  const auto result = parse_options(arguments);
  return std::holds_alternative<UsageError>(result) ? std::get<UsageError>(result).text : "accepted";
}

std::string answer_to(const std::vector<std::string>& arguments) {
  const auto result = parse_options(arguments);
  return std::holds_alternative<Answer>(result) ? std::get<Answer>(result).text : "no answer";
}

TEST(Options, HaveDefaultsThatSuitTheOwnSources) {
  const Options options = options_of({"build"});
  EXPECT_EQ(options.command, Command::build);
  EXPECT_THAT(options.projects, ElementsAre("sources"));
  EXPECT_EQ(options.output, "out");
  EXPECT_FALSE(options.reference_date);
  EXPECT_FALSE(options.templates);
  EXPECT_FALSE(options.style);
  EXPECT_EQ(options.language, diag::Language::german);
  EXPECT_EQ(options.strictness, Options::Strictness::normal);
}

TEST(Options, TakeEverythingThatHelpPromises) {
  const Options options =
      options_of({"build", "a", "--output", "ziel", "b", "--stichtag=2023-09-26", "--strict", "--lang", "en",
                  "--templates", "vorlagen", "--stil", "klar"});
  EXPECT_EQ(options.style, "klar");
  EXPECT_EQ(options.review, doc::Review());
  const doc::Review review = options_of({"build", "--entwurf", "--zeilennummern=5"}).review;
  EXPECT_EQ(review, (doc::Review{"Entwurf", 5}));
  EXPECT_THAT(options.projects, ElementsAre("a", "b"));
  EXPECT_EQ(options.output, "ziel");
  EXPECT_EQ(to_iso_date(options.reference_date.value()), "2023-09-26");
  EXPECT_EQ(options.templates, "vorlagen");
  EXPECT_EQ(options.language, diag::Language::english);
  EXPECT_EQ(options.strictness, Options::Strictness::strict);
  EXPECT_EQ(options_of({"check", "a"}).command, Command::check);
  EXPECT_EQ(options_of({"check", "--format", "sarif"}).format, Options::Format::sarif);
  EXPECT_THAT(refusal_of({"check", "--format=xml"}), HasSubstr("nicht: xml"));
  EXPECT_EQ(options_of({"-o", "x", "build"}).output, "x");
  EXPECT_EQ(options_of({"build"}).states_kept, 3U);
  EXPECT_EQ(options_of({"status", "--output", "x", "--max-age", "36h"}).max_age, std::chrono::hours(36));
  EXPECT_EQ(options_of({"build", "--all-or-nothing"}).if_held_back, Options::IfHeldBack::publish_nothing);
  EXPECT_EQ(options_of({"build", "--why"}).reasons, Options::Reasons::shown);
  EXPECT_EQ(options_of({"build", "--dry-run"}).writing, Options::Writing::off);
  EXPECT_EQ(options_of({"build", "--keep", "1"}).states_kept, 1U);
}

TEST(Options, TakeFilesToVerify) {
  const Options options = options_of({"verify", "a.pdf", "b.pdf"});
  EXPECT_EQ(options.command, Command::verify);
  EXPECT_THAT(options.files, ElementsAre("a.pdf", "b.pdf"));
  EXPECT_EQ(options.rebuild, Options::Rebuild::no);
  EXPECT_EQ(options_of({"verify", "--rebuild", "a.pdf"}).rebuild, Options::Rebuild::yes);
  EXPECT_THAT(refusal_of({"build", "--rebuild"}), HasSubstr("nur andere Befehle (verify): --rebuild"));
}

TEST(Options, RefusalsNameWhatIsWrong) {
  EXPECT_THAT(refusal_of({}), HasSubstr("Es fehlt der Befehl"));
  EXPECT_THAT(refusal_of({"bild"}), HasSubstr("Diesen Befehl gibt es nicht: bild"));
  EXPECT_THAT(refusal_of({"build", "--outpt", "x"}), HasSubstr("Diese Option gibt es nicht: --outpt"));
  EXPECT_THAT(refusal_of({"build", "--out", "x"}), HasSubstr("Diese Option gibt es nicht: --out"));
  EXPECT_THAT(refusal_of({"build", "--output"}), HasSubstr("fehlt ihr Wert: --output"));
  EXPECT_THAT(refusal_of({"build", "--strict=ja"}), HasSubstr("nimmt keinen Wert: --strict"));
  EXPECT_THAT(refusal_of({"build", "-o", "a", "-o", "b"}), HasSubstr("mehrmals da: --output"));
  EXPECT_THAT(refusal_of({"verify", "a.pdf", "--stil", "klar"}), HasSubstr("--stil"));
  EXPECT_THAT(refusal_of({"check", "--entwurf"}), HasSubstr("(build): --entwurf"));
  EXPECT_THAT(refusal_of({"build", "--zeilennummern", "0"}), HasSubstr("von 1 bis 99, nicht: 0"));
  EXPECT_THAT(refusal_of({"build", "--zeilennummern", "5x"}), HasSubstr("nicht: 5x"));
  EXPECT_THAT(refusal_of({"build", "a", "b", "--aenderungen-seit", "c"}), HasSubstr("nicht mehrere: a, b"));
  EXPECT_THAT(refusal_of({"build", "--aenderungen-seit", ""}), HasSubstr("eines früheren Stands"));
  EXPECT_EQ(options_of({"build", "--aenderungen-seit=c"}).changes_since, "c");
  EXPECT_THAT(refusal_of({"build", "--stichtag", "2023-02-30"}), HasSubstr("nicht: 2023-02-30"));
  EXPECT_THAT(refusal_of({"build", "--lang", "fr"}), HasSubstr("nicht: fr"));
  EXPECT_THAT(refusal_of({"build", "--keep", "0"}), HasSubstr("eine Zahl ab 1, nicht: 0"));
  EXPECT_THAT(refusal_of({"build", "--keep", "drei"}), HasSubstr("eine Zahl ab 1, nicht: drei"));
  EXPECT_THAT(refusal_of({"check", "--keep", "3"}), HasSubstr("nur andere Befehle (build): --keep"));
  EXPECT_THAT(refusal_of({"status", "--max-age", "36"}), HasSubstr("wie 36h, nicht: 36"));
  EXPECT_THAT(refusal_of({"status", "--max-age", "bald"}), HasSubstr("wie 36h, nicht: bald"));
  EXPECT_THAT(refusal_of({"status", "--output", "x", "projekt"}), HasSubstr("ohne Projekt"));
  EXPECT_THAT(refusal_of({"status", "--max-age", "9h", "--stichtag", "2023-09-26"}),
              HasSubstr("ohne Projekt"));
  EXPECT_THAT(refusal_of({"build", "--output", ""}), HasSubstr("darf nicht leer sein"));
  EXPECT_THAT(refusal_of({"build", "--output"}), HasSubstr("protokollwerk --help"));
  EXPECT_THAT(refusal_of({"verify"}), HasSubstr("mindestens eine PDF-Datei"));
  EXPECT_THAT(refusal_of({"build", "\xFC"}), HasSubstr("nicht in UTF-8 kodiert ist: \uFFFD"));
  EXPECT_THAT(refusal_of({"build", "a\nb"}), HasSubstr("Steuerzeichen"));
  EXPECT_EQ(refusal_of({"build", "Größe"}), "accepted");
}

/// Whatever a command does not know it refuses, and whatever it knows its help names.
TEST(Options, AreKnownWhereTheHelpNamesThem) {
  for (const CommandWord& each : command_words()) {
    for (const KnownOption& option : known_options()) {
      const bool known = option.commands.empty() ||
                         std::count(option.commands.begin(), option.commands.end(), each.command) > 0;
      const std::string name = "--" + option.long_name();
      std::vector<std::string> arguments = {std::string(each.word), "x", name};
      if (option.value == KnownOption::Value::text) arguments.emplace_back("x");
      EXPECT_EQ(refusal_of(arguments).find("nur andere Befehle") == std::string::npos, known)
          << each.word << " " << name;
      if (!known || name == "--version") continue;
      for (const auto language : {diag::Language::german, diag::Language::english})
        EXPECT_THAT(help(each.command, language), HasSubstr(name)) << each.word;
    }
  }
}

TEST(Options, OfAReleaseMustBeThere) {
  EXPECT_THAT(refusal_of({"release", "--nummer", "1", "--datum", "2025-03-01"}),
              HasSubstr("fehlt die Option --stelle"));
  EXPECT_THAT(refusal_of({"withdraw", "1", "--datum", "2025-03-01"}), HasSubstr("fehlt die Option --grund"));
  EXPECT_THAT(refusal_of({"withdraw", "1", "--datum", "2025-03-01", "--grund", ""}),
              HasSubstr("nicht leer sein: --grund"));
  EXPECT_EQ(options_of({"rollback", "1", "--projekt", "x"}).release.project, "x");
}

TEST(Options, RefuseInTheLanguageAskedFor) {
  EXPECT_THAT(refusal_of({"bild", "--lang", "en"}), HasSubstr("There is no such command: bild"));
  EXPECT_THAT(refusal_of({"--lang=en", "build", "--outpt"}), HasSubstr("There is no such option: --outpt"));
}

TEST(Help, IsThereForTheProgramAndEachCommand) {
  EXPECT_THAT(answer_to({"--help"}), HasSubstr("protokollwerk check [PROJEKT…]"));
  EXPECT_THAT(answer_to({"-h", "--lang", "en"}), HasSubstr("protokollwerk check [PROJECT…]"));
  EXPECT_THAT(answer_to({"build", "--help"}), HasSubstr("--output ORDNER"));
  EXPECT_THAT(answer_to({"check", "--help", "--lang=en"}), HasSubstr("writes nothing"));
  EXPECT_THAT(answer_to({"--version"}), ::testing::MatchesRegex("protokollwerk [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

TEST(Help, NamesEveryOptionInBothLanguages) {
  for (const auto language : {diag::Language::german, diag::Language::english}) {
    const std::string text = help(Command::build, language);
    for (const char* option :
         {"--output", "--keep", "--all-or-nothing", "--why", "--dry-run", "--entwurf", "--zeilennummern",
          "--aenderungen-seit", "--stichtag", "--stil", "--templates", "--strict", "--lang", "--help"}) {
      EXPECT_THAT(text, HasSubstr(option));
    }
    EXPECT_THAT(help(std::nullopt, language), HasSubstr("--version"));
  }
}

TEST(Help, FitsATerminal) {
  for (const auto command : {std::optional<Command>(), std::optional(Command::build),
                             std::optional(Command::check), std::optional(Command::verify)}) {
    for (const auto language : {diag::Language::german, diag::Language::english}) {
      std::size_t width = 0;
      for (const char byte : help(command, language)) {
        width = byte == '\n' ? 0 : width + ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U ? 0 : 1);
        EXPECT_LE(width, 92U);
      }
    }
  }
}

}  // namespace
}  // namespace protokollwerk::app
