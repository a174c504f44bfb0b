#include "pdf/inspect/metadata_checks.h"

#include <algorithm>
#include <cstdlib>

namespace protokollwerk::pdf {
namespace {

constexpr const char* dublin_core = "http://purl.org/dc/elements/1.1/";
constexpr const char* xmp_basic = "http://ns.adobe.com/xap/1.0/";
constexpr const char* pdf_properties = "http://ns.adobe.com/pdf/1.3/";
constexpr const char* pdfua_identification = "http://www.aiim.org/pdfua/ns/id/";
constexpr const char* pdfa_identification = "http://www.aiim.org/pdfa/ns/id/";

/// An entry of the information dictionary and the property that must say the same (ISO 19005-2, 6.6.3).
struct Pair {
  const char* entry;
  const char* name_space;
  const char* name;
  bool is_date;
};
constexpr Pair pairs[] = {
    {"/Title", dublin_core, "title", false},          {"/Author", dublin_core, "creator", false},
    {"/Subject", dublin_core, "description", false},  {"/Keywords", pdf_properties, "Keywords", false},
    {"/Creator", xmp_basic, "CreatorTool", false},    {"/Producer", pdf_properties, "Producer", false},
    {"/CreationDate", xmp_basic, "CreateDate", true}, {"/ModDate", xmp_basic, "ModifyDate", true}};

std::string digits_of(const std::string& date) {
  std::string digits;
  std::copy_if(date.begin(), date.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

/// "D:20260309000000Z" and "2026-03-09T00:00:00Z". Dates in different zones are not compared.
bool is_same_moment(const std::string& one, const std::string& other) {
  if (one.empty() || other.empty() || one.back() != 'Z' || other.back() != 'Z')
    return !one.empty() == !other.empty();
  return digits_of(one) == digits_of(other);
}

void check_identification(const Inspection& inspection, const Packet& packet) {
  if (packet.value(pdfua_identification, "part") != "1")
    inspection.log.add(FaultKind::broken_identification, {{"angabe", "pdfuaid:part"}});
  for (const xml::XmpProperty& property : packet.properties()) {
    if (property.name_space == pdfua_identification && property.prefix != "pdfuaid")
      inspection.log.add(FaultKind::broken_identification,
                         {{"angabe", property.prefix + ":" + property.name}});
  }
  if (!inspection.is_ours) return;
  const int part = packet.archive_part();
  const bool attaches = !items_of(entry(inspection.file.catalog(), "/AF")).empty();
  if (part != (attaches ? 3 : 2))
    inspection.log.add(FaultKind::broken_identification, {{"angabe", "pdfaid:part"}});
  if (packet.value(pdfa_identification, "conformance") != "A")
    inspection.log.add(FaultKind::broken_identification, {{"angabe", "pdfaid:conformance"}});
}

void check_agreement(const Inspection& inspection, const Packet& packet) {
  const Handle information = entry(inspection.file.trailer(), "/Info");
  for (const Pair& pair : pairs) {
    const Handle value = entry(information, pair.entry);
    if (!value.is_string()) continue;
    const std::string stated = text_of(value);
    const std::string property = packet.value(pair.name_space, pair.name);
    if (pair.is_date ? !is_same_moment(stated, property) : stated != property)
      inspection.log.add(FaultKind::contradicting_metadata, {{"angabe", pair.entry}},
                         {0, object_number(information), -1});
  }
}

void check_languages(const Inspection& inspection, const Packet& packet) {
  if (inspection.has_document_language) return;
  for (const xml::XmpProperty& property : packet.properties()) {
    if (property.needs_document_language)
      inspection.log.add(FaultKind::missing_language, {{"stelle", property.prefix + ":" + property.name}});
  }
}

}  // namespace

Packet::Packet(File& file) {
  const Handle metadata = entry(file.catalog(), "/Metadata");
  if (metadata.is_stream()) properties_ = xml::read_xmp(stream_bytes(metadata));
}

std::string Packet::value(const char* name_space, const char* name) const {
  if (!properties_) return {};
  for (const xml::XmpProperty& property : *properties_) {
    if (property.name_space == name_space && property.name == name)
      return property.values.empty() ? std::string() : property.values.front();
  }
  return {};
}

int Packet::archive_part() const {
  return std::atoi(value(pdfa_identification, "part").c_str());
}

void check_metadata(const Inspection& inspection, const Packet& packet) {
  if (!packet.exists()) {
    inspection.log.add(FaultKind::missing_document_entry, {{"angabe", "/Metadata"}});
    return;
  }
  check_identification(inspection, packet);
  if (packet.value(dublin_core, "title").empty())
    inspection.log.add(FaultKind::missing_document_entry, {{"angabe", "dc:title"}});
  check_languages(inspection, packet);
  if (inspection.claims_archive || inspection.is_ours) check_agreement(inspection, packet);
}

}  // namespace protokollwerk::pdf
