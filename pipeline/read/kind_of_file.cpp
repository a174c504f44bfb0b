#include "read/kind_of_file.h"

#include "base/utf8.h"
#include "read/definitions.h"
#include "xml/root_name.h"

namespace protokollwerk::read {
namespace {

/// Whether the bytes are in another encoding or no text at all.
bool is_no_text(std::string_view text) {
  return text.find('\0') != std::string_view::npos || utf8::first_invalid(text).has_value();
}

}  // namespace

std::optional<KindOfFile> kind_of_file(diag::SourceIndex source, const diag::Sources& sources,
                                       diag::Diagnostics& diagnostics) {
  const std::string_view text = sources[source].text();
  const std::string_view name = xml::root_name(text);
  if (name == "rueckmeldungen") return KindOfFile::review;
  if (name == "protokoll" || name.empty() || is_no_text(text)) return KindOfFile::minutes;
  const auto begin = static_cast<std::uint32_t>(name.data() - text.data());
  const auto end = begin + static_cast<std::uint32_t>(name.size());
  diagnostics.report({&finding::unknown_kind_of_file,
                      {{"name", std::string(name)}},
                      diag::Span{source, begin, end},
                      {},
                      {},
                      {}});
  return std::nullopt;
}

}  // namespace protokollwerk::read
