#include "pdf/attachments.h"

#include <algorithm>

#include "base/contract.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

ObjectNumber add_embedded_file(Haru& haru, const Attachment& attachment, const std::string& date,
                               const Deflater& deflater) {
  std::string entries = "/Type/EmbeddedFile/Filter/FlateDecode/Subtype";
  syntax::name(entries, attachment.mime_type);
  entries += "/Params<</ModDate" + date + "/Size ";
  syntax::integer(entries, static_cast<std::int64_t>(attachment.content.size()));
  entries += ">>";
  return haru.add_stream(std::move(entries), deflater.compress(attachment.content));
}

ObjectNumber add_file_specification(Haru& haru, const Attachment& attachment, ObjectNumber file) {
  std::string entries = "/Type/Filespec/F";
  syntax::text(entries, attachment.name);
  entries += "/UF";
  syntax::text(entries, attachment.name);
  entries += "/Desc";
  syntax::text(entries, attachment.description);
  entries += "/AFRelationship";
  syntax::name(entries, attachment.relationship);
  entries += "/EF<</F ";
  syntax::reference(entries, file);
  entries += "/UF ";
  syntax::reference(entries, file);
  entries += ">>";
  return haru.add_dictionary(std::move(entries));
}

}  // namespace

AttachmentEntries add_attachments(Haru& haru, const std::vector<Attachment>& attachments,
                                  const std::string& date, const Deflater& deflater) {
  if (attachments.empty()) return {};
  std::vector<Attachment> sorted = attachments;
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  AttachmentEntries entries = {"/AF[", "/EmbeddedFiles<</Names["};
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0) ENSURE(sorted[i - 1].name != sorted[i].name);
    const ObjectNumber file = add_embedded_file(haru, sorted[i], date, deflater);
    const ObjectNumber specification = add_file_specification(haru, sorted[i], file);
    if (i > 0) entries.catalog += ' ';
    syntax::reference(entries.catalog, specification);
    syntax::text(entries.names, sorted[i].name);
    syntax::reference(entries.names, specification);
  }
  return {entries.catalog + "]", entries.names + "]>>"};
}

}  // namespace protokollwerk::pdf
