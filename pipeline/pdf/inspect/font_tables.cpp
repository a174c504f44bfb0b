#include "pdf/inspect/font_tables.h"

#include <algorithm>

#include "pdf/inspect/glyph_names.h"

namespace protokollwerk::pdf {
namespace {

/// CMap to the ordering of its collection.
const std::map<std::string, std::string>& collections() {
  static const std::map<std::string, std::string> table = [] {
    const std::map<std::string, std::string> families = {
        {"GB1", "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16"},
        {"CNS1", "B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16"},
        {"Japan1",
         "83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW "
         "UniJIS-UTF16"},
        {"Korea1", "KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16"}};
    std::map<std::string, std::string> names = {{"H", "Japan1"}, {"V", "Japan1"}};
    for (const auto& [ordering, list] : families) {
      for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(' ', begin), list.size());
        for (const char* direction : {"-H", "-V"})
          names[list.substr(begin, end - begin) + direction] = ordering;
        begin = end + 1;
      }
    }
    return names;
  }();
  return table;
}

}  // namespace

bool is_predefined_cmap(const std::string& name) {
  return name == "Identity-H" || name == "Identity-V" || collections().count(name) != 0;
}

bool fits_collection(const std::string& cmap, const Handle& descendant) {
  const auto found = collections().find(cmap);
  const Handle system = entry(descendant, "/CIDSystemInfo");
  return found != collections().end() && text_of(entry(system, "/Registry")) == "Adobe" &&
         text_of(entry(system, "/Ordering")) == found->second;
}

bool has_listed_names(const std::map<unsigned, std::string>& differences) {
  return std::all_of(differences.begin(), differences.end(), [](const auto& difference) {
    return difference.second == ".notdef" || is_listed_glyph_name(difference.second);
  });
}

}  // namespace protokollwerk::pdf
