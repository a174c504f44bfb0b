#pragma once

#include <string>
#include <vector>

#include "model/minutes.h"
#include "model/project.h"
#include "model/review.h"

namespace protokollwerk::model {

/// One appearance of a topic in minutes.
struct TopicEvent {
  std::string minutes;
  Date date;
  std::string agenda_item;
  std::string title;  ///< as printed there
  Deliberation::Role role = Deliberation::Role::presentation;
  Deliberation::Announced announced = Deliberation::Announced::unsaid;
  Origin origin;
};

/// A topic over its whole life (Themenverlauf).
struct Topic {
  enum class State : std::uint8_t { raised, in_progress, closed, resting, reopened, merged, rejected };
  TopicEntry entry;
  State state = State::raised;
  std::vector<TopicEvent> history;         ///< by date, then number of the minutes
  std::vector<std::string> former_titles;  ///< in order of appearance, without the current one
  std::vector<std::string> absorbed;       ///< IDs of topics that go on in this one
};

/// What became of an action item, an open question or a measure, over all meetings.
struct Course {
  std::string entry;    ///< ID; only what has one can be followed
  std::string body;     ///< of the meeting that gave it
  std::string minutes;  ///< of that meeting
  ActionItem::State state = ActionItem::State::open;
  std::optional<Date> due;        ///< the date that counts now, or
  bool due_next_meeting = false;  ///< the next meeting of the body
  std::string settled_in;         ///< minutes that closed it; empty while it is open
  /// Meetings of the same body that it was carried over to, in order, up to the one that closed it.
  std::vector<std::string> carried_to;
};

/// Where an entry of the minutes has gone (Verbleib).
struct Whereabouts {
  std::string kind;         ///< the entry's element name; "thema" for a topic
  std::string entry;        ///< ID; empty where the entry has none
  std::string minutes;      ///< empty for a topic
  std::string agenda_item;  ///< empty for a topic
  enum class State : std::uint8_t {
    in_part,     ///< stands in a part of the result: `target`
    with_topic,  ///< stands on the sheet of its topic: `target`
    listed,      ///< stands in a list of the result that needs no assignment
    resolved,    ///< says what became of `target`
    replaced,    ///< another entry has taken its place: `target`
    merged,      ///< a topic that goes on in another: `target`
    not_taken,   ///< left out for a reason: `reason`
    in_minutes,  ///< stands in its minutes only, as remarks outside any topic do
    unassigned,  ///< not assigned yet: an error only for a release
  } state = State::unassigned;
  std::string target;
  std::string reason;
};

/// The account of entries: what the files held and what the result holds.
struct Account {
  std::int64_t read = 0;      ///< counted in the files, before the model was made
  std::int64_t replaced = 0;  ///< stood in earlier versions of minutes, which newer ones replaced
  std::int64_t withheld = 0;  ///< not for the eyes of this view
};

/// A number computed from the minutes ("themenVorgestellt").
struct Figure {
  std::string subject;
  std::string meeting;  ///< empty: the whole project
  std::int64_t value = 0;
  std::string body;  ///< whose meetings are counted; empty: everybody's
};

/// A picture that prose shows, with the bytes of its file.
struct Image {
  std::string name;  ///< as the figures name it
  std::string type;  ///< "image/png" or "image/jpeg"
  std::string bytes;
};

/// Minutes → Result: the whole content of every minutes file plus what merging adds. Nothing that stood in
/// the minutes is missing; the order depends on content only, not on the order of files.
struct Result {
  Project project;
  Date reference_date;
  std::vector<Minutes> minutes;  ///< by date, body, number
  std::vector<Topic> topics;     ///< in the order of the register, unregistered ones never exist (a Fehler)
  std::vector<ReviewRound> reviews;  ///< by begin, then draft; each draft once
  std::vector<Figure> figures;
  std::vector<Course> courses;           ///< in the order of the minutes
  std::vector<Whereabouts> whereabouts;  ///< every topic, then every entry in the order of the minutes
  Account account;
  std::vector<Image> images;  ///< that figures show, each once, by name
};

/// A finding as the result and the Prüfbericht carry it, in German.
struct Finding {
  std::string code;
  std::string severity;  ///< "Fehler", "Warnung", "Hinweis"
  std::string message;
  std::string remedy;
  std::string file;  ///< empty: no place
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string minutes;  ///< of its place; "projekt" for the project file, empty: no place
  std::string entry;    ///< the nearest identifier of its place; may be empty
  std::string excerpt;  ///< the source line
  struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::string text;
  };
  std::vector<Place> related;
  std::string silenced_because;  ///< empty: not silenced
};

class CheckedResult;
class View;

}  // namespace protokollwerk::model

namespace protokollwerk::diag {
class Diagnostics;
class Sources;
}  // namespace protokollwerk::diag
namespace protokollwerk::xml {
class Document;
}  // namespace protokollwerk::xml

// The only makers of CheckedResult and View, named here so that the classes can befriend exactly these
// functions.
namespace protokollwerk::check {
enum class Completeness : std::uint8_t;
model::CheckedResult check(model::Result result, const diag::Sources& sources, diag::Diagnostics& diagnostics,
                           Completeness completeness);
}  // namespace protokollwerk::check
namespace protokollwerk::merge {
model::View restrict(const model::CheckedResult& checked, model::Visibility visibility);
model::View restrict(const model::View& wider, model::Visibility visibility);
}  // namespace protokollwerk::merge
namespace protokollwerk::read {
std::optional<model::View> read_result(const xml::Document& document, diag::Diagnostics& diagnostics);
}  // namespace protokollwerk::read

namespace protokollwerk::model {

/// A result that has passed `check`; only check::check makes one.
class CheckedResult {
 public:
  [[nodiscard]] const Result& result() const { return result_; }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

 private:
  friend CheckedResult check::check(model::Result, const diag::Sources&, diag::Diagnostics&,
                                    check::Completeness);
  CheckedResult(Result result, std::vector<Finding> findings)
      : result_(std::move(result)), findings_(std::move(findings)) {}
  Result result_;
  std::vector<Finding> findings_;
};

/// What a document of a given Sichtbarkeit may see. Only merge::restrict makes one, and read::read_result
/// when it reads back a result that was written from one. Findings and places exist only in the internal
/// view.
class View {
 public:
  [[nodiscard]] const Result& result() const { return result_; }
  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }
  [[nodiscard]] Visibility visibility() const { return visibility_; }

 private:
  friend View merge::restrict(const model::CheckedResult&, model::Visibility);
  friend View merge::restrict(const model::View&, model::Visibility);
  friend std::optional<View> read::read_result(const xml::Document&, diag::Diagnostics&);
  View(Result result, std::vector<Finding> findings, Visibility visibility)
      : result_(std::move(result)), findings_(std::move(findings)), visibility_(visibility) {}
  Result result_;
  std::vector<Finding> findings_;
  Visibility visibility_;
};

}  // namespace protokollwerk::model
