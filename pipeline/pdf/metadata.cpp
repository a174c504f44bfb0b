#include "pdf/metadata.h"

#include <array>
#include <chrono>
#include <cstdio>

#include "base/markup.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

constexpr const char* producer = "Protokollwerk " PROTOKOLLWERK_VERSION;

std::string format_moment(const doc::Metadata& metadata, const char* format) {
  using namespace std::chrono;
  const sys_seconds moment = metadata.timestamp.value_or(sys_seconds(sys_days(metadata.date)));
  const auto day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), format, static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

std::string element(const std::string& name, const std::string& content) {
  return "<" + name + ">" + content + "</" + name + ">\n";
}

std::string array(const std::string& name, const std::string& kind, const std::vector<std::string>& items) {
  std::string list;
  for (const std::string& item : items) list += "<rdf:li>" + escape_markup(item) + "</rdf:li>";
  return element(name, element("rdf:" + kind, list));
}

std::string alternatives(const std::string& name, const std::string& text) {
  return element(name,
                 element("rdf:Alt", "<rdf:li xml:lang=\"x-default\">" + escape_markup(text) + "</rdf:li>"));
}

std::string description(const std::string& namespaces, const std::string& properties) {
  return "<rdf:Description rdf:about=\"\" " + namespaces + ">\n" + properties + "</rdf:Description>\n";
}

std::string joined_keywords(const doc::Metadata& metadata) {
  std::string keywords;
  for (const std::string& keyword : metadata.keywords) keywords += (keywords.empty() ? "" : ", ") + keyword;
  return keywords;
}

std::string dublin_core(const doc::Metadata& metadata) {
  std::string properties = element("dc:format", "application/pdf") +
                           alternatives("dc:title", metadata.title) +
                           array("dc:language", "Bag", {metadata.language});
  if (!metadata.subject.empty()) properties += alternatives("dc:description", metadata.subject);
  if (!metadata.author.empty()) properties += array("dc:creator", "Seq", {metadata.author});
  if (!metadata.keywords.empty()) properties += array("dc:subject", "Bag", metadata.keywords);
  if (!metadata.identifier.empty())
    properties += element("dc:identifier", escape_markup(metadata.identifier));
  return description("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", properties);
}

std::string making(const doc::Metadata& metadata) {
  const std::string moment = format_moment(metadata, "%04d-%02u-%02uT%02d:%02d:%02dZ");
  std::string pdf = element("pdf:Producer", producer);
  if (!metadata.keywords.empty()) pdf += element("pdf:Keywords", escape_markup(joined_keywords(metadata)));
  return description("xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"",
                     element("xmp:CreatorTool", producer) + element("xmp:CreateDate", moment) +
                         element("xmp:ModifyDate", moment) + element("xmp:MetadataDate", moment)) +
         description("xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"", pdf);
}

std::string claims(ArchiveLevel level) {
  return description("xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"",
                     element("pdfaid:part", level == ArchiveLevel::pdf_a_3a ? "3" : "2") +
                         element("pdfaid:conformance", "A")) +
         description("xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"", element("pdfuaid:part", "1"));
}

/// PDF/A knows only the properties of its own list; pdfuaid:part must be declared (ISO 19005-2, 6.6.2.3).
constexpr const char* extension_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
)";

void text_entry(std::string& to, std::string_view key, const std::string& value) {
  if (value.empty()) return;
  to += key;
  syntax::text(to, value);
}

}  // namespace

std::string xmp_packet(const doc::Metadata& metadata, ArchiveLevel level) {
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
         dublin_core(metadata) + making(metadata) + claims(level) + extension_schema +
         "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

std::string information_entries(const doc::Metadata& metadata) {
  std::string entries;
  text_entry(entries, "/Title", metadata.title);
  text_entry(entries, "/Subject", metadata.subject);
  text_entry(entries, "/Author", metadata.author);
  text_entry(entries, "/Keywords", joined_keywords(metadata));
  text_entry(entries, "/Creator", producer);
  text_entry(entries, "/Producer", producer);
  return entries + "/CreationDate" + date_string(metadata) + "/ModDate" + date_string(metadata);
}

std::string date_string(const doc::Metadata& metadata) {
  return format_moment(metadata, "(D:%04d%02u%02u%02d%02d%02dZ)");
}

}  // namespace protokollwerk::pdf
