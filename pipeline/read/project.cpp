#include "read/project.h"

#include "prose/prose.h"
#include "read/definitions.h"
#include "read/fields.h"
#include "read/shared.h"

namespace protokollwerk::read {
namespace {

/// The place of something in the project file that has the identifier in attribute `id`.
model::Origin origin_of(const xml::Element& element) {
  return origin(element, Place{"projekt", text(element, "id")});
}

/// Reads every child of a wrapper element ("themen") with one function; nothing if the wrapper is absent.
template <typename Value>
std::vector<Value> read_all(const xml::Element& root, const char* wrapper,
                            Value (*read)(const xml::Element&)) {
  std::vector<Value> values;
  for (const auto& child : root.child(wrapper).children()) values.push_back(read(child));
  return values;
}

model::Attested attested(const xml::Element& element, diag::Diagnostics& diagnostics) {
  model::Attested value{own_text(element), text(element, "unbekannt")};
  if (value.value.empty() == value.unknown_because.empty()) {
    const auto& definition =
        value.value.empty() ? finding::neither_known_nor_unknown : finding::both_known_and_unknown;
    diagnostics.report({&definition, {{"name", std::string(element.name())}}, element.span(), {}, {}, {}});
  }
  return value;
}

model::Phase phase(const xml::Element& element) {
  return {text(element, "id"), child_text(element, "titel"), date(element, "beginn"), date(element, "ende"),
          origin_of(element)};
}

model::Body body(const xml::Element& element) {
  model::Body body;
  const auto kind = kind_of<model::Body::Kind>(element);
  ENSURE(kind.has_value());
  body.kind = *kind;
  body.id = text(element, "id");
  body.label = text(element, "kuerzel");
  body.name = text(element, "name");
  body.parent = text(element, "gehoertZu");
  body.minutes = word(element, "protokolle", model::Body::MinutesState::present);
  body.voting = word(element, "stimmrecht", model::Body::Voting::no);
  read_body_rules(element, body);
  body.origin = origin_of(element);
  return body;
}

model::Member member(const xml::Element& element) {
  return {text(element, "id"),
          text(element, "art"),
          own_text(element),
          items(element, "gremien"),
          word(element, "stimme", model::Member::Vote::yes),
          origin_of(element)};
}

model::PlannedMeeting planned_meeting(const xml::Element& element) {
  return planned_meeting_from(element, text(element, "gremium"), origin_of(element));
}

model::FreeTime free_time(const xml::Element& element) {
  const auto begin = required_date(element, "beginn");
  return {own_text(element), begin, date(element, "ende").value_or(begin), origin_of(element)};
}

model::GlossaryEntry glossary_entry(const xml::Element& element) {
  model::GlossaryEntry term{text(element, "id"),         text(element, "name"), {},
                            items(element, "sieheAuch"), content(element),      origin_of(element)};
  for (const auto& synonym : element.children("synonym")) term.synonyms.push_back(own_text(synonym));
  return term;
}

model::RetiredId retired_id(const xml::Element& element) {
  return {text(element, "id"), own_text(element), text(element, "ersetztDurch"), origin_of(element)};
}

model::ResultPart result_part(const xml::Element& element) {
  return {text(element, "id"), child_text(element, "titel"), origin_of(element)};
}

model::Claim claim(const xml::Element& element) {
  return {text(element, "id"),      text(element, "bezug"),
          text(element, "sitzung"), stated_number(element, "wert"),
          own_text(element),        origin_of(element)};
}

model::AbbreviationEntry abbreviation(const xml::Element& element) {
  return {text(element, "kurz"), text(element, "langform"), origin_of(element)};
}

model::ProseSection section(const xml::Element& element) {
  return {text(element, "id"), text(element, "titel"), content(element), origin_of(element)};
}

model::Silence silence(const xml::Element& element) {
  return {text(element, "code"), text(element, "ort"), text(element, "grund"), origin_of(element)};
}

std::string divided_word(const xml::Element& element) {
  return own_text(element);
}

std::string document_template(const xml::Element& element) {
  return text(element, "vorlage");
}

void read_faq(const xml::Element& questions, model::Project& project) {
  for (const auto& element : questions.children()) {
    project.faq.push_back({text(element, "id"), child_text(element, "titel"), text(element, "thema"),
                           word(element, "sichtbarkeit", project.default_visibility), content(element),
                           origin_of(element)});
  }
}

void read_identity(const xml::Element& root, model::Project& project, diag::Diagnostics& diagnostics) {
  project.id = text(root, "id");
  if (root.has_attribute("stil")) project.style = text(root, "stil");
  project.default_visibility = word(root, "standardSichtbarkeit", project.default_visibility);
  project.name = child_text(root, "name");
  project.short_name = child_text(root, "kurzname");
  project.notice = child_text(root, "hinweis");
  for (const auto& check : root.children("pruefung"))
    project.human_checks.push_back(
        {text(check, "durch"), required_date(check, "datum"), text(check, "womit")});
  project.client = attested(root.child("auftraggeber"), diagnostics);
  project.publisher = attested(root.child("herausgeber"), diagnostics);
  if (root.child("protokollBezeichnung")) project.minutes_label = child_text(root, "protokollBezeichnung");
  project.origin = origin(root, Place{"projekt", {}});
}

void read_period(const xml::Element& period, model::Project& project) {
  project.begin = date(period, "beginn");
  project.end = date(period, "ende");
  project.period_unknown_because = text(period, "unbekannt");
}

void read_addressees(const xml::Element& addressees, model::Project& project) {
  for (const auto& addressee : addressees.children()) {
    project.addressees.push_back(text(addressee, "id"));
    project.addressee_titles.push_back(own_text(addressee));
  }
}

}  // namespace

void read_body_rules(const xml::Element& element, model::Body& body) {
  body.meetings_before = static_cast<int>(number(element, "sitzungenDavor", 0));
  body.rhythm_days = static_cast<int>(number(element, "taktTage", 0));
  body.quorum = static_cast<int>(number(element, "beschlussfaehigAb", 0));
  body.abstention = word(element, "enthaltungBrichtEinstimmigkeit", model::Body::Abstention::keeps_unanimity);
}

model::TopicEntry topic_from(const xml::Element& element) {
  model::TopicEntry topic;
  topic.id = text(element, "id");
  const auto heading = title(element);
  topic.title = heading.text;
  topic.title_wording = heading.wording;
  topic.title_span = heading.span;
  topic.part = text(element, "teil");
  topic.attribution = attribution(element);
  topic.owner = text(element, "federfuehrung");
  for (const auto& alias : element.children("alias")) topic.aliases.push_back(own_text(alias));
  for (const auto& other : element.children("verschieden")) topic.distinct_from.push_back(text(other, "von"));
  topic.question = prose::read_prose(element.child("frage"));
  topic.answer = prose::read_prose(element.child("antwort"));
  topic.merged_into = text(element, "aufgegangenIn");
  topic.rests_because = text(element, "ruht");
  topic.not_taken_because = text(element, "nichtUebernommen");
  topic.origin = origin_of(element);
  return topic;
}

model::Project project_from(const xml::Element& root, diag::Diagnostics& diagnostics) {
  model::Project project;
  read_identity(root, project, diagnostics);
  read_period(root.child("zeitraum"), project);
  project.phases = read_all(root, "projektteile", phase);
  project.bodies = read_all(root, "gremien", body);
  project.members = read_all(root, "mitglieder", member);
  project.parts = read_all(root, "ergebnisteile", result_part);
  read_addressees(root.child("adressaten"), project);
  project.topics = read_all(root, "themen", topic_from);
  project.claims = read_all(root, "angaben", claim);
  project.planned = read_all(root, "termine", planned_meeting);
  project.free_times = read_all(root, "freieZeiten", free_time);
  project.abbreviations = read_all(root, "abkuerzungen", abbreviation);
  project.divided_words = read_all(root, "trennungen", divided_word);
  project.glossary = read_all(root, "glossar", glossary_entry);
  read_faq(root.child("fragen"), project);
  project.sections = read_all(root, "abschnitte", section);
  project.retired = read_all(root, "zurueckgezogen", retired_id);
  project.silences = read_all(root, "stillgelegt", silence);
  project.documents = read_all(root, "dokumente", document_template);
  return project;
}

std::optional<model::Project> read_project(diag::SourceIndex source, const diag::Sources& sources,
                                           const xml::Schema& schema, diag::Diagnostics& diagnostics) {
  const auto errors_before = diagnostics.errors();
  const auto document = xml::parse(source, sources, schema, {}, diagnostics);
  if (!document) return std::nullopt;
  auto project = project_from(document->root(), diagnostics);
  if (diagnostics.errors() != errors_before) return std::nullopt;
  return project;
}

}  // namespace protokollwerk::read
