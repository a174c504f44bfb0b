#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"
#include "unicode/text.h"

namespace protokollwerk::check {

/// A piece of text as an author wrote it.
struct Passage {
  std::string text;
  model::Wording wording = model::Wording::edited;
  model::Origin origin;
  diag::Span span;  ///< from where on the text stands in the file
  std::vector<unicode::WordRange> words = {};
};

/// A thing that has an identifier.
struct Identified {
  std::string id;
  model::Origin origin;
};

/// What several rules want to know about a result, gathered once. Points into the result.
class Facts {
 public:
  Facts(const model::Result& result, const diag::Sources& sources);

  [[nodiscard]] const model::Result& result() const { return result_; }
  [[nodiscard]] const model::Project& project() const { return result_.project; }
  [[nodiscard]] const std::vector<model::Minutes>& minutes() const { return result_.minutes; }
  [[nodiscard]] const diag::Sources& sources() const { return sources_; }

  /// Everything that carries an identifier, in the order of the sources; an identifier given twice stands
  /// twice.
  [[nodiscard]] const std::vector<Identified>& identified() const { return identified_; }
  [[nodiscard]] bool knows(const std::string& id) const { return known_.contains(id); }
  /// The entry of an identifier that is no longer valid; nullptr for any other.
  [[nodiscard]] const model::RetiredId* retired(const std::string& id) const;
  [[nodiscard]] const model::Body* body(const std::string& id) const;
  [[nodiscard]] const model::Topic* topic(const std::string& id) const;
  /// The body's label ("AG 1") or name, the identifier for an unknown one.
  [[nodiscard]] std::string body_name(const std::string& id) const;
  /// Value of a figure; nullopt where the sources yield none.
  [[nodiscard]] std::optional<std::int64_t> figure(std::string_view subject, std::string_view meeting) const;

  /// All titles, names and prose: first those of the minutes, then those of the project,
  /// then those of comments.
  [[nodiscard]] const std::vector<Passage>& passages() const { return passages_; }
  /// Where `text` stands at or behind the begin of the passage; the passage's own span if it cannot be found.
  [[nodiscard]] diag::Span place_of(const Passage& passage, std::string_view text) const;

 private:
  void identify(const std::string& id, const model::Origin& origin);
  void identify_project();
  void collect_project();
  void collect_minutes(const model::Minutes& minutes);
  void collect_titles(const model::Minutes& minutes);
  void add_passage(const std::string& text, model::Wording wording, const model::Origin& origin,
                   const diag::Span& span);
  void collect_comment(const model::ReviewComment& comment);
  void add_prose(const doc::Blocks& blocks, model::Wording wording, const model::Origin& origin);
  void identify_blocks(const doc::Blocks& blocks, const model::Origin& origin);

  const model::Result& result_;
  const diag::Sources& sources_;
  std::vector<Identified> identified_;
  std::map<std::string, model::Origin> known_;
  std::map<std::string_view, const model::Topic*> topics_;
  std::vector<Passage> passages_;
};

}  // namespace protokollwerk::check
