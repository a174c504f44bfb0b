#include <set>

#include "pdf/inspect/checks.h"

namespace protokollwerk::pdf {
namespace {

/// Permission to extract text for accessibility (ISO 32000-1, table 22).
constexpr long long extraction_bit = 512;

class DocumentChecks {
 public:
  explicit DocumentChecks(const Inspection& inspection)
      : inspection_(inspection), catalog_(inspection.file.catalog()) {}

  void run() {
    check_version();
    check_catalog();
    check_encryption();
    check_optional_content();
    check_form();
    if (!inspection_.is_ours && !inspection_.claims_archive) return;
    check_output_intent();
    check_scripts();
    const Handle identifier = entry(inspection_.file.trailer(), "/ID");
    require(items_of(identifier).size() == 2, "/ID");
  }

 private:
  void report(FaultKind kind, Fault::Values values, const Handle& object = Handle()) {
    inspection_.log.add(kind, std::move(values), {0, object_number(object), -1});
  }
  void require(bool present, const char* what) {
    if (!present) report(FaultKind::missing_document_entry, {{"angabe", what}}, catalog_);
  }

  void check_version() {
    const std::string version = inspection_.file.version();
    const bool is_known = version.size() == 3 && version[0] == '1' && version[1] == '.' && version[2] <= '7';
    require(is_known, "%PDF-1.x");
  }

  void check_catalog() {
    const Handle mark = entry(catalog_, "/MarkInfo");
    require(is_true(entry(mark, "/Marked")), "/Marked");
    require(!is_true(entry(mark, "/Suspects")), "/Suspects");
    require(entry(catalog_, "/StructTreeRoot").is_dictionary(), "/StructTreeRoot");
    require(is_true(entry(entry(catalog_, "/ViewerPreferences"), "/DisplayDocTitle")), "/DisplayDocTitle");
    if (inspection_.is_ours) require(inspection_.has_document_language, "/Lang");
  }

  void check_encryption() {
    const Handle encryption = entry(inspection_.file.trailer(), "/Encrypt");
    if (!encryption.is_dictionary()) return;
    const bool may_extract = (integer_of(entry(encryption, "/P"), 0) & extraction_bit) != 0;
    if (inspection_.claims_archive || !may_extract) report(FaultKind::forbidden_encryption, {}, encryption);
  }

  void check_optional_content() {
    const Handle properties = entry(catalog_, "/OCProperties");
    std::vector<Handle> configurations = items_of(entry(properties, "/Configs"));
    if (properties.is_dictionary()) configurations.push_back(entry(properties, "/D"));
    for (const Handle& configuration : configurations) {
      if (text_of(entry(configuration, "/Name")).empty())
        report(FaultKind::bad_optional_content, {{"angabe", "/Name"}}, configuration);
      if (!entry(configuration, "/AS").is_null())
        report(FaultKind::bad_optional_content, {{"angabe", "/AS"}}, configuration);
    }
  }

  void check_form() {
    const Handle form = entry(catalog_, "/AcroForm");
    std::string xfa;
    for (const Handle& part : items_of(entry(form, "/XFA"))) xfa += stream_bytes(part);
    const std::size_t at = xfa.find("dynamicRender");
    if (at != std::string::npos && xfa.substr(at, 40).find("required") != std::string::npos)
      report(FaultKind::dynamic_form, {}, form);
  }

  void check_output_intent() {
    for (const Handle& intent : items_of(entry(catalog_, "/OutputIntents"))) {
      const Handle profile = entry(intent, "/DestOutputProfile");
      if (has_name(intent, "/S", "GTS_PDFA1") && stream_bytes(profile).size() > 128 &&
          integer_of(entry(profile, "/N"), 0) > 0)
        return;
    }
    report(FaultKind::missing_output_intent, {}, catalog_);
  }

  /// ISO 19005-2, 6.5: only actions that lead somewhere.
  void check_scripts() {
    static const std::set<std::string> allowed = {"GoTo", "GoToR", "GoToE",     "Thread",
                                                  "URI",  "Named", "SubmitForm"};
    const auto check = [&](const Handle& action) {
      const std::string kind = name_of(entry(action, "/S"));
      if (!kind.empty() && allowed.count(kind) == 0)
        report(FaultKind::forbidden_action, {{"angabe", kind}}, action);
    };
    check(entry(catalog_, "/OpenAction"));
    if (!entry(catalog_, "/AA").is_null()) report(FaultKind::forbidden_action, {{"angabe", "/AA"}}, catalog_);
    if (!entry(entry(catalog_, "/Names"), "/JavaScript").is_null())
      report(FaultKind::forbidden_action, {{"angabe", "/JavaScript"}}, catalog_);
    for (const Handle& page : inspection_.pages.pages()) {
      if (!entry(page, "/AA").is_null()) report(FaultKind::forbidden_action, {{"angabe", "/AA"}}, page);
      for (const Handle& annotation : items_of(entry(page, "/Annots"))) check(entry(annotation, "/A"));
    }
  }

  const Inspection& inspection_;
  Handle catalog_;
};

}  // namespace

void check_document(const Inspection& inspection) {
  DocumentChecks(inspection).run();
}

}  // namespace protokollwerk::pdf
