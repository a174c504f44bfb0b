#include "pdf/write.h"

#include "base/contract.h"
#include "pdf/attachments.h"
#include "pdf/colour_profile.h"
#include "pdf/container.h"
#include "pdf/content.h"
#include "pdf/fonts.h"
#include "pdf/haru.h"
#include "pdf/images.h"
#include "pdf/marks.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

using layout::Pages;

std::vector<ObjectNumber> add_pages(Haru& haru, const Pages& pages, const LeafParents& leaf_parents,
                                    Fonts& fonts, Marks& marks, const Deflater& deflater) {
  std::vector<ObjectNumber> page_objects;
  for (std::uint32_t i = 0; i < pages.pages.size(); ++i) {
    const Haru::Page page = haru.add_page(pages.pages[i].width, pages.pages[i].height);
    const std::string content = PageContent(pages, i, leaf_parents, fonts, marks).write();
    haru.append(page.contents, "/Filter/FlateDecode");
    haru.set_stream(page.contents, deflater.compress(content));
    page_objects.push_back(page.page);
  }
  return page_objects;
}

/// What every page says: its fonts and images, its key in the parent tree, and that the tab key follows the
/// structure.
void complete_pages(Haru& haru, const std::vector<ObjectNumber>& page_objects,
                    const std::string& font_resources, const std::string& image_resources) {
  const ObjectNumber resources = haru.add_dictionary("/Font<<" + font_resources + ">>" + image_resources);
  for (std::size_t i = 0; i < page_objects.size(); ++i) {
    std::string entries = "/Resources ";
    syntax::reference(entries, resources);
    entries += "/Tabs/S/StructParents ";
    syntax::integer(entries, static_cast<std::int64_t>(i));
    haru.append(page_objects[i], entries);
  }
}

std::string output_intent(Haru& haru, const Deflater& deflater) {
  const ObjectNumber profile = haru.add_stream("/N 3/Filter/FlateDecode", deflater.compress(srgb_profile()));
  std::string entry = "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)";
  entry += "/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
  syntax::reference(entry, profile);
  return entry + ">>]";
}

std::string metadata_entries(Haru& haru, const doc::Metadata& metadata, ArchiveLevel level) {
  haru.append(haru.information(), information_entries(metadata));
  // Uncompressed, so that programs which know nothing of PDF find the packet.
  const ObjectNumber packet = haru.add_stream("/Type/Metadata/Subtype/XML", xmp_packet(metadata, level));
  std::string entries = "/Metadata ";
  syntax::reference(entries, packet);
  entries += "/Lang";
  syntax::text(entries, metadata.language);
  return entries + "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
}

/// The objects beside libharu's: structure tree and named destinations, numbered behind them.
ObjectTexts large_trees(Haru& haru, const TreeInput& input, const std::string& embedded_files) {
  const ObjectNumber first = haru.object_count() + 1;
  ObjectTexts objects = structure_tree(input, first);
  std::string catalog = "/StructTreeRoot ";
  syntax::reference(catalog, first);
  const Tree destinations = destination_tree(input.pages, input.page_objects);
  if (!destinations.empty() || !embedded_files.empty()) catalog += "/Names<<" + embedded_files;
  if (!destinations.empty()) {
    const ObjectNumber number = first + static_cast<ObjectNumber>(objects.size());
    catalog += "/Dests ";
    syntax::reference(catalog, number);
    destinations.write(objects, number);
  }
  if (!destinations.empty() || !embedded_files.empty()) catalog += ">>";
  haru.append(haru.catalog(), catalog);
  return objects;
}

std::string write_file(const Haru& haru, const ObjectTexts& objects, const Deflater& deflater) {
  const auto count = haru.object_count() + static_cast<ObjectNumber>(objects.size());
  Container container(count, deflater);
  std::string text;
  for (ObjectNumber number = 1; number <= haru.object_count(); ++number) {
    text.clear();
    haru.serialise(number, text);
    if (const std::string* stream = haru.stream(number)) {
      container.add_stream(text, *stream);
    } else {
      container.add(text);
    }
  }
  for (std::size_t i = 0; i < objects.size(); ++i) container.add(objects[i]);
  return container.finish(haru.catalog(), haru.information());
}

}  // namespace

std::string write(const Pages& pages, const doc::Metadata& metadata, const text::Faces& faces,
                  const std::vector<Attachment>& attachments) {
  ENSURE(!pages.pages.empty());
  ENSURE(!metadata.title.empty());
  ENSURE(!metadata.language.empty());
  const LeafParents leaf_parents = check_tree(pages);
  const Deflater deflater;
  Haru haru;
  Fonts fonts(faces);
  Marks marks;
  const auto page_objects = add_pages(haru, pages, leaf_parents, fonts, marks, deflater);
  const std::string images = embed_images(haru, pages, deflater);
  complete_pages(haru, page_objects, fonts.embed(haru, deflater), images);
  const auto links = add_links(haru, pages, page_objects);
  add_bookmarks(haru, pages);
  const auto attached = add_attachments(haru, attachments, date_string(metadata), deflater);
  const ArchiveLevel level = attachments.empty() ? ArchiveLevel::pdf_a_2a : ArchiveLevel::pdf_a_3a;
  haru.append(haru.catalog(), metadata_entries(haru, metadata, level) + output_intent(haru, deflater) +
                                  page_labels(pages) + attached.catalog);
  if (!pages.bookmarks.empty()) haru.append(haru.catalog(), "/PageMode/UseOutlines");
  const ObjectTexts trees =
      large_trees(haru, {pages, leaf_parents, marks, page_objects, links}, attached.names);
  return write_file(haru, trees, deflater);
}

}  // namespace protokollwerk::pdf
