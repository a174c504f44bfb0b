#include "read/result_parts.h"

namespace protokollwerk::read::result_parts {
namespace {

std::string iso_month(const std::chrono::year_month& month) {
  return to_iso_date(month / std::chrono::day(1)).substr(0, 7);
}

void write_own(xml::Writer& writer, const model::Remark& entry) {
  if (entry.announced_for) writer.attribute("ankuendigung", iso_month(*entry.announced_for));
  if (entry.kind == model::Remark::Kind::open_question) word_attribute(writer, "stand", entry.state);
}

void write_own(xml::Writer&, const model::Settlement&) {}

void write_own(xml::Writer& writer, const model::ActionItem& entry) {
  attribute_if(writer, "zustaendig", entry.owner);
  write_due(writer, entry);
  word_attribute(writer, "stand", entry.state);
}

void write_own(xml::Writer& writer, const model::Measure& entry) {
  word_attribute(writer, "erfordert", entry.requires_);
  word_attribute(writer, "beschluss", entry.decision);
  attribute_if(writer, "zustaendig", entry.owner);
  attribute_if(writer, "teil", entry.part);
}

void write_own(xml::Writer& writer, const model::Resolution& entry) {
  writer.attribute("zu", entry.concerns);
  word_attribute(writer, "stand", entry.state);
  write_due(writer, entry);
}

void write_ballot(xml::Writer& writer, const model::Ballot& ballot) {
  writer.open("abstimmung");
  word_attribute(writer, "art", ballot.subject);
  number_attribute(writer, "ja", ballot.yes);
  number_attribute(writer, "nein", ballot.no);
  number_attribute(writer, "enthaltung", ballot.abstentions);
  word_attribute(writer, "ergebnis", ballot.outcome);
  attribute_if(writer, "feststellung", model::word_of(ballot.words));
  write_origin(writer, ballot.origin);
  writer.close();
}

void write_own(xml::Writer& writer, const model::Statement& entry) {
  attribute_if(writer, "teil", entry.part);
}

void write_own(xml::Writer& writer, const model::Recommendation& entry) {
  number_attribute(writer, "nummer", entry.number);
  attribute_if(writer, "adressat", joined(entry.addressees));
  attribute_if(writer, "beruhtAuf", joined(entry.basis));
  attribute_if(writer, "grundlageUnbekannt", entry.basis_unknown_because);
  word_attribute(writer, "umsetzung", entry.state);
}

template <typename Kind>
void write_kind(xml::Writer& writer, const Kind& entry) {
  attribute_if(writer, "id", entry.id);
  write_own(writer, entry);
  word_attribute(writer, "sichtbarkeit", entry.visibility);
  write_attribution(writer, entry.attribution);
  attribute_if(writer, "ersetzt", joined(entry.replaces));
  attribute_if(writer, "nichtUebernommen", entry.not_taken_because);
  write_origin(writer, entry.origin);
  if constexpr (requires { entry.title_wording; }) write_title(writer, entry.title, entry.title_wording);
  write_content(writer, entry.content);
  if constexpr (requires { entry.ballots; }) {
    for (const auto& ballot : entry.ballots) write_ballot(writer, ballot);
  }
}

}  // namespace

void write_entry(xml::Writer& writer, const model::Entry& entry) {
  writer.open(model::name_of(entry));
  std::visit([&](const auto& kind) { write_kind(writer, kind); }, entry);
  writer.close();
}

}  // namespace protokollwerk::read::result_parts
