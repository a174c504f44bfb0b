#pragma once

#include <string>

#include "doc/document.h"

namespace protokollwerk::pdf {

/// The PDF/A level a file claims: 2a, or 3a where it carries other files.
enum class ArchiveLevel : std::uint8_t { pdf_a_2a, pdf_a_3a };

/// The XMP packet: title, language and dates, and the claims PDF/UA-1 and PDF/A with the extension schema
/// that the former needs (ISO 14289-1, 5; ISO 19005-2, 6.6).
std::string xmp_packet(const doc::Metadata& metadata, ArchiveLevel level);

/// Entries of the document information dictionary, saying the same as the XMP packet.
std::string information_entries(const doc::Metadata& metadata);

/// The moment of the file's dates as a PDF date string, in PDF syntax: "(D:20260101000000Z)".
std::string date_string(const doc::Metadata& metadata);

}  // namespace protokollwerk::pdf
