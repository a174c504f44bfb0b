#include <cstdlib>
#include <map>
#include <memory>
#include <random>

#include <gtest/gtest.h>

#include "app/project_run.h"
#include "app/summary.h"
#include "base/disk_files.h"
#include "base/memory_files.h"
#include "diag/render.h"
#include "support/small_project.h"

namespace protokollwerk::app {
namespace {

using Content = std::map<std::string, std::string>;

const std::string templates = PROTOKOLLWERK_SOURCE_DIR "/templates";
constexpr std::size_t no_limit = 1U << 30U;

/// How many sequences of edits are tried: fewer unless somebody asks for all of them.
int sequences() {
  const char* wanted = std::getenv("PROTOKOLLWERK_EDIT_SEQUENCES");  // NOLINT(concurrency-mt-unsafe)
  return wanted == nullptr ? 40 : std::atoi(wanted);
}

Options options_of(const std::string& output) {
  Options options;
  options.output = output;
  options.templates = templates;
  return options;
}

/// A project in memory that is edited and built again and again.
class Edited {
 public:
  explicit Edited(std::uint32_t seed) : random_(seed) {
    test::copy_templates(DiskFiles(), files_, templates, templates);
    write_system_files();
    load_program();
  }

  void edit() {
    switch (pick(13)) {
      case 0:
        return void(meeting().text = word() + " wurde beraten.");
      case 1:
        return void(meeting().entry = "Beschlossen ist " + word() + ".");
      case 2:
        return void(meeting().entry_readers = readers());
      case 3:
        return void(meeting().readers = readers());
      case 4:
        return void(meeting().title = "Über " + word());
      case 5:
        return void(meeting().date = "2025-02-1" + std::to_string(pick(9)));
      case 6:
        return void(meeting().condition = static_cast<test::SmallMeeting::Condition>(pick(3)));
      case 7:
        return void(project_.short_name = "Probe " + word());
      case 8:
        return void(project_.second_topic = "Thema " + word());
      case 9:
        return add_or_remove();
      case 10:
        return void(project_.notice = word() + " ist frei erfunden.");
      case 11:
        return void(project_.divided_word = pick(2) == 0 ? "beraten" : "be-ra-ten");
      default:
        return edit_program_files();
    }
  }

  void repair() {
    for (auto& each : project_.meetings) each.condition = test::SmallMeeting::Condition::sound;
  }

  ProjectRun build(const std::string& output) {
    test::write_project(files_, "/quelle", project_);
    const Options options = options_of(output);
    std::vector<std::string> taken;
    return run_project("/quelle", options, {}, *program_, files_, taken);
  }

  /// Changes a document of the working state behind the program's back.
  void damage_a_document(const std::string& output) {
    files_.write(output + "/probe/arbeitsstand/kurz.pdf", "von Hand geändert");
  }

  /// All that a build reads, as one text.
  [[nodiscard]] std::string inputs() const {
    std::string text;
    for (const std::string& folder : {std::string("/quelle"), templates})
      for (const std::string& path : files_.list_recursively(folder))
        text += path + files_.read(path, no_limit);
    return text;
  }

  void forget(const std::string& output) { files_.remove_all(output); }

  /// Names and bytes of everything in the working state, its record too.
  [[nodiscard]] Content state(const std::string& output) const {
    Content content;
    const std::string folder = output + "/probe/arbeitsstand";
    for (const std::string& name : files_.names(folder))
      content[name] = files_.read(folder + "/" + name, no_limit);
    return content;
  }

 private:
  std::size_t pick(std::size_t below) { return random_() % below; }
  test::SmallMeeting& meeting() { return project_.meetings[pick(project_.meetings.size())]; }
  std::string word() {
    static const std::vector<std::string> words = {"Papier", "Straße", "Öffentlichkeit", "das Register",
                                                   "x &amp; y"};
    return words[pick(words.size())];
  }
  std::string readers() {
    static const std::vector<std::string> words = {"intern", "teilnehmende", "oeffentlich"};
    return words[pick(words.size())];
  }

  void add_or_remove() {
    if (project_.meetings.size() > 2) return project_.meetings.pop_back();
    test::SmallMeeting more;
    more.body = pick(2) == 0 ? "ag1" : "plenum";
    more.number = more.body == "ag1" ? 2 : 1;
    more.date = "2025-02-20";
    more.topic = "aktenplan";
    project_.meetings.push_back(more);
  }

  /// A new wording of a template or a new measure of the style.
  void edit_program_files() {
    if (pick(2) == 0) {
      files_.write(templates + "/dokumente/kurz.xml", test::short_template("Kurzes Dokument über " + word()));
    } else {
      const std::string path = templates + "/stile/standard.xml";
      std::string style = files_.read(path, no_limit);
      const std::size_t at = style.find("randOben=\"");
      style[at + 10] = style[at + 10] == '3' ? '2' : '3';
      files_.write(path, style);
    }
    load_program();
  }

  /// Faces and dictionary are read from the disk; a build only asks these files for their time.
  void write_system_files() {
    for (const std::string folder : {"/usr/share/fonts/truetype/noto", "/usr/share/hunspell"}) {
      files_.create_folders(folder);
      for (const std::string& name : DiskFiles().names(folder)) files_.write(folder + "/" + name, "");
    }
  }

  void load_program() {
    program_ = std::make_unique<Program>(templates, files_);
    program_->identity = "probe";
  }

  MemoryFiles files_;
  std::mt19937 random_;
  test::SmallProject project_;
  std::unique_ptr<Program> program_;
};

/// What a run with everything in order left in a project.
void expect_sound(const ProjectRun& run) {
  std::string said;
  for (const diag::Diagnostic& item : run.diagnostics.items())
    said += diag::message(item, diag::Language::english) + " " + item.detail + "\n";
  ASSERT_TRUE(run.publication) << said;
  EXPECT_TRUE(run.publication->kept.empty());
  EXPECT_TRUE(run.documents->held_back.empty());
}

void expect_same(const Content& incremental, const Content& clean, int sequence) {
  for (const auto& [name, bytes] : clean) {
    ASSERT_TRUE(incremental.contains(name)) << name << " is missing after sequence " << sequence;
    ASSERT_TRUE(incremental.at(name) == bytes) << name << " differs after sequence " << sequence;
  }
  ASSERT_EQ(incremental.size(), clean.size()) << "after sequence " << sequence;
}

TEST(Incremental, EqualsACleanBuildAfterAnySequenceOfEdits) {
  std::size_t linked = 0, made = 0, held_back = 0, repeated = 0;
  Edited edited(20250123);
  for (int sequence = 0; sequence < sequences(); ++sequence) {
    for (int step = 0; step < 3; ++step) {
      edited.edit();
      const ProjectRun run = edited.build("/aus");
      if (run.documents) held_back += run.documents->held_back.size();
    }
    // So often that a run can find that it would only repeat the one before, as happens in quiet nights.
    for (int quiet = 0; sequence % 4 == 0 && quiet < 3; ++quiet) edited.build("/aus");
    edited.repair();
    const ProjectRun run = edited.build("/aus");
    if (run.repeated) {
      ++repeated;
      EXPECT_EQ(run.repeated->code, ExitCode::success);
    } else {
      expect_sound(run);
      linked += run.documents->unchanged.size();
      made += run.documents->files.size();
    }
    edited.forget("/frisch");
    expect_sound(edited.build("/frisch"));
    expect_same(edited.state("/aus"), edited.state("/frisch"), sequence);
    if (HasFatalFailure()) return;
  }
  // The property would hold for a program that always makes everything, or in which nothing ever breaks.
  EXPECT_GT(linked, made / 2);
  EXPECT_GT(made, 10U);
  EXPECT_GT(held_back, 10U);
  EXPECT_GT(repeated, 0U);
  RecordProperty("repeated", static_cast<int>(repeated));
  RecordProperty("linked", static_cast<int>(linked));
  RecordProperty("made", static_cast<int>(made));
}

TEST(Incremental, ARunThatWouldOnlyRepeatTheLastSaysTheSame) {
  Edited edited(2);
  edited.build("/aus");
  const ProjectRun full = edited.build("/aus");
  EXPECT_FALSE(full.repeated);
  const ProjectRun repeated = edited.build("/aus");
  ASSERT_TRUE(repeated.repeated);
  EXPECT_EQ(repeated.repeated->closing, summary(full, options_of("/aus")));
  EXPECT_EQ(repeated.repeated->code, ExitCode::success);
  const Content before = edited.state("/aus");
  edited.damage_a_document("/aus");
  const ProjectRun mended = edited.build("/aus");
  EXPECT_FALSE(mended.repeated) << "a file of the state was changed";
  EXPECT_EQ(edited.state("/aus"), before);
}

TEST(Incremental, NoEditIsTakenForNone) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    Edited edited(seed);
    for (int quiet = 0; quiet < 3; ++quiet) edited.build("/aus");
    ASSERT_TRUE(edited.build("/aus").repeated);
    const std::string before = edited.inputs();
    edited.edit();
    edited.repair();
    const ProjectRun run = edited.build("/aus");
    EXPECT_EQ(run.repeated.has_value(), edited.inputs() == before) << "seed " << seed;
  }
}

TEST(Incremental, ASecondRunMakesNothing) {
  Edited edited(1);
  EXPECT_EQ(edited.build("/aus").publication->change, publish::Publication::Change::switched);
  const ProjectRun again = edited.build("/aus");
  EXPECT_TRUE(again.documents->files.empty());
  EXPECT_EQ(again.publication->change, publish::Publication::Change::same);
}

}  // namespace
}  // namespace protokollwerk::app
