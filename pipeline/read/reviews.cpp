#include "read/reviews.h"

#include "prose/prose.h"
#include "read/definitions.h"
#include "read/fields.h"
#include "read/shared.h"

namespace protokollwerk::read {
namespace {

model::ReviewComment comment_from(const xml::Element& element) {
  using Comment = model::ReviewComment;
  Comment comment;
  comment.id = text(element, "id");
  comment.concerns = text(element, "zu");
  comment.member = text(element, "von");
  comment.kind = word(element, "art", Comment::Kind::remark);
  comment.state = word(element, "stand", Comment::State::open);
  comment.visibility = word(element, "sichtbarkeit", model::Visibility::participants);
  comment.wording = prose::read_prose(element.child("wortlaut"));
  comment.answer = prose::read_prose(element.child("antwort"));
  comment.origin = origin(element, {"rueckmeldungen", comment.id});
  return comment;
}

}  // namespace

model::ReviewRound review_from(const xml::Element& root) {
  model::ReviewRound round;
  round.draft = text(root, "fassung");
  round.begin = required_date(root, "beginn");
  round.end = required_date(root, "ende");
  for (const auto& element : root.children()) round.comments.push_back(comment_from(element));
  return round;
}

std::optional<model::ReviewRound> read_review(diag::SourceIndex source, const diag::Sources& sources,
                                              const xml::Schema& schema, diag::Diagnostics& diagnostics) {
  const auto document = xml::parse(source, sources, schema, {}, diagnostics);
  if (!document) return std::nullopt;
  const auto root = document->root();
  auto round = review_from(root);
  if (round.begin <= round.end) return round;
  diagnostics.report({&finding::review_ends_before_it_begins,
                      {{"beginn", round.begin}, {"ende", round.end}},
                      root.attribute_span("ende"),
                      {},
                      {},
                      {}});
  return std::nullopt;
}

}  // namespace protokollwerk::read
