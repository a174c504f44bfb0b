#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/compose.h"
#include "compose/read_template.h"
#include "support/xml_text.h"

namespace protokollwerk::test {

inline xml::Schema load_schema(const char* name) {
  return xml::Schema(std::string(PROTOKOLLWERK_SOURCE_DIR "/templates/schema/") + name);
}
inline const xml::Schema& template_schema() {
  static const xml::Schema schema = load_schema("vorlage.xsd");
  return schema;
}
inline const xml::Schema& result_schema() {
  static const xml::Schema schema = load_schema("ergebnis.xsd");
  return schema;
}

/// A template made of a head and content blocks.
inline std::string template_text(const std::string& content, const std::string& head = "",
                                 const std::string& attributes = "datei=\"probe.pdf\"") {
  return "<vorlage xmlns=\"urn:protokollwerk:vorlage:1\" name=\"probe\" sichtbarkeit=\"oeffentlich\" "
         "abhaengig=\"alles\" " +
         attributes + ">\n<dokumenttitel>Probe</dokumenttitel>\n" + head + "<inhalt>" + content +
         "</inhalt>\n</vorlage>\n";
}

/// The text with the first `from` in it, which must be there, made `to`.
inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// A valid result with two meetings of one plenary, a topic and the given project parts.
inline std::string result_text(const std::string& project_parts = "", const std::string& entries = "") {
  return R"(<?xml version="1.0" encoding="UTF-8"?>
<ergebnis xmlns="urn:protokollwerk:ergebnis:1" stichtag="2023-05-11" sichtbarkeit="oeffentlich">
  <projekt id="probe" stil="standard" standardSichtbarkeit="oeffentlich">
    <name>Ein Probeprojekt</name>
    <kurzname>Probe</kurzname>
    <auftraggeber unbekannt="nicht genannt"/>
    <herausgeber>Amt für Proben</herausgeber>
    <protokollBezeichnung>Niederschrift</protokollBezeichnung>)" +
         project_parts + R"(
  </projekt>
  <gremien>
    <gremium id="plenum" art="plenum" protokolle="vorhanden" stimmrecht="nein"><name>Plenum</name></gremium>
  </gremien>
  <sitzungen>
    <sitzung id="plenum-1" gremium="plenum" art="plenum" nummer="1" status="nacherfasst" version="1"
             sichtbarkeit="oeffentlich" datum="2023-03-02" ort="Halle">
      <titel>Erste Sitzung</titel>
      <teilnahme anzahl="45" genauigkeit="mehrAls"/>
      <top nummer="1" sichtbarkeit="oeffentlich">
        <titel>Beginn</titel>
        <inhalt><absatz>Es <stark>ging</stark> um <bezug id="HE-01"/>.</absatz></inhalt>
        <beratung thema="eins" rolle="vorstellung"><titel wortlaut="original">Thema "Eins"</titel></beratung>)" +
         entries + R"(
      </top>
    </sitzung>
    <sitzung id="plenum-2" gremium="plenum" art="plenum" nummer="2" status="nacherfasst" version="1"
             sichtbarkeit="oeffentlich" datum="2023-05-11">
      <top nummer="1" sichtbarkeit="oeffentlich"><titel>Fortgang</titel></top>
    </sitzung>
  </sitzungen>
  <themen>
    <thema id="eins" zustand="neu"><titel>Thema Eins</titel>
      <ereignis sitzung="plenum-1" datum="2023-03-02" rolle="vorstellung" top="1"><titel>Thema "Eins"</titel></ereignis>
    </thema>
  </themen>
  <rueckmeldungen/>
  <verlaeufe/>
  <nachweis gelesen="0" ersetzt="0" zurueckgehalten="0"/>
  <zahlen><zahl bezug="sitzungen" wert="2"/></zahlen>
</ergebnis>
)";
}

/// A recommendation for the first meeting of result_text.
inline std::string recommendation_text() {
  return R"(<empfehlung id="HE-01" nummer="1" umsetzung="unbekannt" sichtbarkeit="oeffentlich"><titel>Ämter
    vernetzen</titel></empfehlung>)";
}

/// A template and what was found in reading it.
struct ReadTemplate {
  std::unique_ptr<ParsedText> file;
  std::unique_ptr<ParsedText> collection;
  std::optional<compose::Template> templ;
};

/// `collection`: the one that the template uses; empty for none.
inline ReadTemplate read_template_text(const std::string& text, const std::string& collection = "") {
  ReadTemplate read{parse_text(text, template_schema()), nullptr, std::nullopt};
  std::vector<const xml::Document*> collections;
  if (!collection.empty()) {
    read.collection = parse_text(collection, template_schema());
    if (!read.collection->document) throw std::runtime_error(read.collection->findings());
    collections.push_back(read.collection->document.get());
  }
  if (read.file->document) {
    read.templ =
        compose::read_template(*read.file->document, collections, result_schema(), read.file->diagnostics);
  }
  return read;
}

/// The plain text of every document that a template makes of a result; findings stand in `file`.
struct Composed {
  ReadTemplate read;
  std::unique_ptr<ParsedText> result;
  std::vector<compose::Occasion> occasions;
  std::vector<doc::Document> documents;

  [[nodiscard]] std::string text() const {
    return documents.empty() ? "" : doc::plain_text(documents.front());
  }
};

inline Composed compose_text(const std::string& templ, const std::string& result = result_text()) {
  Composed composed{read_template_text(templ), parse_text(result, result_schema()), {}, {}};
  if (!composed.read.templ || !composed.result->document) return composed;
  auto& diagnostics = composed.read.file->diagnostics;
  composed.occasions =
      compose::occasions(*composed.read.templ, composed.result->document->root(), diagnostics);
  for (const auto& occasion : composed.occasions)
    if (auto document =
            compose::compose(*composed.read.templ, occasion, model::Visibility::open, diagnostics))
      composed.documents.push_back(std::move(*document));
  return composed;
}

/// Codes of all findings, in order.
inline std::vector<std::string> codes(const diag::Diagnostics& diagnostics) {
  std::vector<std::string> result;
  for (const auto& item : diagnostics.items()) result.emplace_back(item.definition->code);
  return result;
}

}  // namespace protokollwerk::test
