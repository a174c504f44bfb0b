#include <algorithm>

#include "read/result_parts.h"

namespace protokollwerk::read::result_parts {
namespace {

void write_attested(xml::Writer& writer, const char* name, const model::Attested& value) {
  writer.open(name);
  attribute_if(writer, "unbekannt", value.unknown_because);
  if (!value.value.empty()) writer.text(value.value);
  writer.close();
}

void write_period(xml::Writer& writer, const model::Project& project) {
  if (!project.begin && !project.end && project.period_unknown_because.empty()) return;
  writer.open("zeitraum");
  date_attribute_if(writer, "beginn", project.begin);
  date_attribute_if(writer, "ende", project.end);
  attribute_if(writer, "unbekannt", project.period_unknown_because);
  writer.close();
}

void write_phase(xml::Writer& writer, const model::Phase& phase) {
  writer.open("projektteil");
  writer.attribute("id", phase.id);
  date_attribute_if(writer, "beginn", phase.begin);
  date_attribute_if(writer, "ende", phase.end);
  write_origin(writer, phase.origin);
  writer.element("titel", phase.title);
  writer.close();
}

void write_part(xml::Writer& writer, const model::ResultPart& part) {
  writer.open("ergebnisteil");
  writer.attribute("id", part.id);
  write_origin(writer, part.origin);
  writer.element("titel", part.title);
  writer.close();
}

void write_addressees(xml::Writer& writer, const model::Project& project) {
  if (project.addressees.empty()) return;
  writer.open("adressaten");
  for (std::size_t i = 0; i < project.addressees.size(); ++i) {
    writer.open("adressat");
    writer.attribute("id", project.addressees[i]);
    writer.text(project.addressee_titles[i]);
    writer.close();
  }
  writer.close();
}

void write_claim(xml::Writer& writer, const model::Claim& claim, const std::vector<model::Figure>& figures) {
  writer.open("angabe");
  writer.attribute("id", claim.id);
  writer.attribute("bezug", claim.subject);
  attribute_if(writer, "sitzung", claim.meeting);
  number_attribute(writer, "wert", claim.number.value);
  word_attribute(writer, "genauigkeit", claim.number.precision);
  const auto computed = std::find_if(figures.begin(), figures.end(), [&](const auto& figure) {
    return figure.subject == claim.subject && figure.meeting == claim.meeting && figure.body.empty();
  });
  if (computed != figures.end()) number_attribute(writer, "errechnet", computed->value);
  write_origin(writer, claim.origin);
  writer.text(claim.wording);
  writer.close();
}

void write_member(xml::Writer& writer, const model::Member& member) {
  writer.open("mitglied");
  writer.attribute("id", member.id);
  writer.attribute("art", member.kind);
  attribute_if(writer, "gremien", joined(member.bodies));
  if (member.vote == model::Member::Vote::no) word_attribute(writer, "stimme", member.vote);
  write_origin(writer, member.origin);
  writer.text(member.name);
  writer.close();
}

void write_planned(xml::Writer& writer, const model::PlannedMeeting& meeting) {
  writer.open("termin");
  writer.attribute("gremium", meeting.body);
  write_planned_meeting(writer, meeting);
  writer.close();
}

void write_free_time(xml::Writer& writer, const model::FreeTime& time) {
  writer.open("freieZeit");
  writer.attribute("beginn", to_iso_date(time.begin));
  writer.attribute("ende", to_iso_date(time.end));
  write_origin(writer, time.origin);
  writer.text(time.name);
  writer.close();
}

void write_term(xml::Writer& writer, const model::GlossaryEntry& term) {
  writer.open("begriff");
  writer.attribute("id", term.id);
  writer.attribute("name", term.name);
  attribute_if(writer, "sieheAuch", joined(term.see_also));
  write_origin(writer, term.origin);
  for (const auto& synonym : term.synonyms) writer.element("synonym", synonym);
  write_content(writer, term.content);
  writer.close();
}

void write_question(xml::Writer& writer, const model::FaqEntry& question) {
  writer.open("frage");
  writer.attribute("id", question.id);
  attribute_if(writer, "thema", question.topic);
  word_attribute(writer, "sichtbarkeit", question.visibility);
  write_origin(writer, question.origin);
  writer.element("titel", question.question);
  write_content(writer, question.answer);
  writer.close();
}

void write_retired(xml::Writer& writer, const model::RetiredId& retired) {
  writer.open("kennung");
  writer.attribute("id", retired.id);
  attribute_if(writer, "ersetztDurch", retired.replaced_by);
  write_origin(writer, retired.origin);
  writer.text(retired.reason);
  writer.close();
}

void write_abbreviation(xml::Writer& writer, const model::AbbreviationEntry& abbreviation) {
  writer.open("abkuerzung");
  writer.attribute("kurz", abbreviation.short_form);
  writer.attribute("langform", abbreviation.long_form);
  write_origin(writer, abbreviation.origin);
  writer.close();
}

void write_human_check(xml::Writer& writer, const model::HumanCheck& check) {
  writer.open("pruefung");
  writer.attribute("durch", check.by);
  writer.attribute("datum", to_iso_date(check.date));
  writer.attribute("womit", check.with);
  writer.close();
}

void write_divided_word(xml::Writer& writer, const std::string& word) {
  writer.element("wort", word);
}

void write_section(xml::Writer& writer, const model::ProseSection& section) {
  writer.open("abschnitt");
  writer.attribute("id", section.id);
  attribute_if(writer, "titel", section.title);
  write_origin(writer, section.origin);
  write_content(writer, section.content);
  writer.close();
}

void write_silence(xml::Writer& writer, const model::Silence& silence) {
  writer.open("befund");
  writer.attribute("code", silence.code);
  writer.attribute("ort", silence.place);
  writer.attribute("grund", silence.reason);
  write_origin(writer, silence.origin);
  writer.close();
}

void write_document(xml::Writer& writer, const std::string& template_name) {
  writer.open("dokument");
  writer.attribute("vorlage", template_name);
  writer.close();
}

/// A list element, left out when there is nothing in it.
template <typename Items, typename Write>
void list_if(xml::Writer& writer, const char* name, const Items& items, Write write) {
  if (items.empty()) return;
  writer.open(name);
  for (const auto& item : items) write(writer, item);
  writer.close();
}

void write_body(xml::Writer& writer, const model::Body& body) {
  writer.open("gremium");
  writer.attribute("id", body.id);
  word_attribute(writer, "art", body.kind);
  attribute_if(writer, "kuerzel", body.label);
  attribute_if(writer, "gehoertZu", body.parent);
  word_attribute(writer, "protokolle", body.minutes);
  word_attribute(writer, "stimmrecht", body.voting);
  if (body.meetings_before > 0) number_attribute(writer, "sitzungenDavor", body.meetings_before);
  if (body.rhythm_days > 0) number_attribute(writer, "taktTage", body.rhythm_days);
  if (body.quorum > 0) number_attribute(writer, "beschlussfaehigAb", body.quorum);
  if (body.abstention == model::Body::Abstention::breaks_unanimity)
    word_attribute(writer, "enthaltungBrichtEinstimmigkeit", body.abstention);
  write_origin(writer, body.origin);
  writer.element("name", body.name);
  writer.close();
}

}  // namespace

void write_project(xml::Writer& writer, const model::Result& result) {
  const auto& project = result.project;
  writer.open("projekt");
  writer.attribute("id", project.id);
  writer.attribute("stil", project.style);
  word_attribute(writer, "standardSichtbarkeit", project.default_visibility);
  write_origin(writer, project.origin);
  writer.element("name", project.name);
  writer.element("kurzname", project.short_name);
  element_if(writer, "hinweis", project.notice);
  for (const model::HumanCheck& check : project.human_checks) write_human_check(writer, check);
  write_attested(writer, "auftraggeber", project.client);
  write_attested(writer, "herausgeber", project.publisher);
  writer.element("protokollBezeichnung", project.minutes_label);
  write_period(writer, project);
  list_if(writer, "projektteile", project.phases, write_phase);
  list_if(writer, "mitglieder", project.members, write_member);
  list_if(writer, "ergebnisteile", project.parts, write_part);
  write_addressees(writer, project);
  list_if(writer, "angaben", project.claims,
          [&](xml::Writer& out, const auto& claim) { write_claim(out, claim, result.figures); });
  list_if(writer, "termine", project.planned, write_planned);
  list_if(writer, "freieZeiten", project.free_times, write_free_time);
  list_if(writer, "abkuerzungen", project.abbreviations, write_abbreviation);
  list_if(writer, "trennungen", project.divided_words, write_divided_word);
  list_if(writer, "glossar", project.glossary, write_term);
  list_if(writer, "fragen", project.faq, write_question);
  list_if(writer, "abschnitte", project.sections, write_section);
  list_if(writer, "zurueckgezogen", project.retired, write_retired);
  list_if(writer, "stillgelegt", project.silences, write_silence);
  list_if(writer, "dokumente", project.documents, write_document);
  writer.close();
}

void write_bodies(xml::Writer& writer, const model::Project& project) {
  writer.open("gremien");
  for (const auto& body : project.bodies) write_body(writer, body);
  writer.close();
}

}  // namespace protokollwerk::read::result_parts
