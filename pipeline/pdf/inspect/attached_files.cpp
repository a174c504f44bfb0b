#include "pdf/inspect/attached_files.h"

#include "pdf/inspect/handles.h"
#include "pdf/inspect/metadata_checks.h"
#include "pdf/inspect/name_tree.h"

namespace protokollwerk::pdf {
namespace {

Making read(File& file) {
  Making making;
  for (const auto& [name, specification] :
       names_of(entry(entry(file.catalog(), "/Names"), "/EmbeddedFiles"))) {
    making.files.push_back(
        {text_of(entry(specification, "/UF")), stream_bytes(entry(entry(specification, "/EF"), "/F"))});
  }
  making.identifier = Packet(file).value("http://purl.org/dc/elements/1.1/", "identifier");
  const std::string created = text_of(entry(entry(file.trailer(), "/Info"), "/CreationDate"));
  if (created.size() >= 10 && created.rfind("D:", 0) == 0) making.day = created.substr(2, 8);
  return making;
}

}  // namespace

Making making_of(const std::string& pdf) {
  try {
    File file(pdf);
    return read(file);
  } catch (const std::exception&) {
    // The self-check reports a file that cannot be read.
    return {};
  }
}

}  // namespace protokollwerk::pdf
