#include "pdf/inspect/faults.h"

#include <algorithm>

#include "pdf/inspect/checks.h"
#include "pdf/inspect/metadata_checks.h"
#include "pdf/inspect/name_tree.h"

namespace protokollwerk::pdf {
namespace {

/// Says that this program made the file.
constexpr const char* own_producer = "Protokollwerk ";

/// A named destination and where it is.
struct Anchor {
  int page;
  double height;
  std::string name;
};

/// All named destinations of a file from top to bottom.
std::vector<Anchor> anchors_of(const Inspection& inspection) {
  std::vector<Anchor> anchors;
  const Handle names = entry(entry(inspection.file.catalog(), "/Names"), "/Dests");
  for (const auto& [name, place] : names_of(names)) {
    const std::vector<Handle> items = items_of(place);
    if (items.size() >= 4) anchors.push_back({inspection.pages.of(items[0]), number_of(items[3], 0), name});
  }
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) {
    return std::tie(a.page, b.height, a.name) < std::tie(b.page, a.height, b.name);
  });
  return anchors;
}

/// Names the destinations before each fault.
void find_anchors(const Inspection& inspection, const PageContents& contents, FaultLog& log) {
  const std::vector<Anchor> anchors = anchors_of(inspection);
  log.each([&](Fault& fault, const FaultPlace& place) {
    const auto page = contents.heights.find(place.page);
    if (page == contents.heights.end()) return;
    // A picture has no height of a text: the text before it says where it is.
    const auto behind = page->second.upper_bound(place.mcid);
    if (behind == page->second.begin()) return;
    const double height = std::prev(behind)->second;
    for (const Anchor& anchor : anchors) {
      const bool is_before =
          anchor.page < place.page || (anchor.page == place.page && anchor.height >= height);
      if (is_before) fault.anchors.push_back(anchor.name);
    }
    std::reverse(fault.anchors.begin(), fault.anchors.end());
  });
}

bool is_ours(File& file, const Packet& packet) {
  const auto says_so = [](const std::string& producer) { return producer.rfind(own_producer, 0) == 0; };
  return says_so(text_of(entry(entry(file.trailer(), "/Info"), "/Producer"))) ||
         says_so(packet.value("http://ns.adobe.com/pdf/1.3/", "Producer"));
}

/// Reports where the text that readers get is not the document's.
void check_text(const Structure& structure, const ContentTexts& texts, const std::string& expected,
                FaultLog& log) {
  const auto shown = [](const std::string& words) { return words.empty() ? "nichts_" : words; };
  for (const TextDifference& difference : differences(tagged_text(structure, texts), expected)) {
    log.add(FaultKind::different_text,
            {{"soll", shown(difference.expected)}, {"ist", shown(difference.found)}}, difference.place);
  }
}

/// Gives whether the file says that this program made it.
bool inspect(File& file, const std::string* text, FaultLog& log) {
  const Packet packet(file);
  const PageNumbers pages(file);
  const Structure structure(file, pages, log);
  Inspection inspection = {file, pages, structure, log, false, false, false};
  inspection.is_ours = is_ours(file, packet);
  inspection.claims_archive = packet.archive_part() != 0;
  inspection.has_document_language = !text_of(entry(file.catalog(), "/Lang")).empty();
  check_document(inspection);
  check_metadata(inspection, packet);
  check_embedded_files(inspection);
  check_navigation(inspection);
  check_structure(inspection);
  check_tables(inspection);
  check_annotations(inspection);
  const PageContents contents =
      check_pages(inspection, text != nullptr ? Texts::collected : Texts::passed_over);
  if (text != nullptr) check_text(structure, contents.texts, *text, log);
  if (!log.empty()) find_anchors(inspection, contents, log);
  return inspection.is_ours;
}

}  // namespace

std::vector<Fault> find_faults(const std::string& pdf, const std::string* text) {
  FaultLog log;
  try {
    File file(pdf);
    const bool is_own = inspect(file, text, log);
    if (const std::string warning = file.first_warning(); !warning.empty())
      log.add_detail(is_own ? FaultKind::unreadable_pdf : FaultKind::repaired_pdf, warning);
  } catch (const std::exception& error) {
    log.add_detail(FaultKind::unreadable_pdf, error.what());
  }
  return log.take();
}

}  // namespace protokollwerk::pdf
