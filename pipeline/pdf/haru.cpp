#include "pdf/haru.h"

#include <array>
#include <cstdio>
#include <map>

#include <hpdf.h>
#include <hpdf_annotation.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_outline.h>
#include <hpdf_pages.h>

#include "base/contract.h"
#include "pdf/syntax.h"

namespace protokollwerk::pdf {
namespace {

/// Bits of an object's number in libharu's header; the rest says how the object is owned.
constexpr HPDF_UINT32 number_mask = 0x00FFFFFF;
/// Keeps every node of the page tree far below libharu's limit of 32,767 items of an array.
constexpr HPDF_UINT pages_per_node = 200;

/// What is appended to libharu's dictionaries, by object number.
struct Additions {
  std::vector<std::string> entries;
  std::map<ObjectNumber, std::string> streams;

  std::string& of(ObjectNumber object) {
    if (entries.size() <= object) entries.resize(object + 1);
    return entries[object];
  }
};

/// libharu calls this when it notices an error. It only returns: the error number stays in the document and
/// is looked at after each call, so that no exception passes through C frames.
void keep_error_in_document(HPDF_STATUS /*error*/, HPDF_STATUS /*detail*/, void* /*user*/) {}

HPDF_STATUS write_additions(HPDF_Dict dictionary, HPDF_Stream stream) {
  auto& additions = *static_cast<Additions*>(dictionary->error->user_data);
  const std::string& text = additions.of(dictionary->header.obj_id & number_mask);
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

ObjectNumber number_of(HPDF_Dict dictionary) {
  return dictionary->header.obj_id & number_mask;
}

HPDF_REAL real(Length value) {
  return static_cast<HPDF_REAL>(value.points());
}

}  // namespace

struct Haru::Document {
  Additions additions;
  HPDF_Doc doc = nullptr;

  Document() : doc(HPDF_New(keep_error_in_document, &additions)) {
    if (doc == nullptr) throw EnvironmentError("", "libharu: kein Speicher");
  }
  ~Document() { HPDF_Free(doc); }
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// libharu's errors are sticky and make later calls do nothing, so none may pass unseen.
  void check() const {
    if (doc->error.error_no == HPDF_OK) return;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "libharu: Fehler 0x%04lX (%lu)", doc->error.error_no,
                  doc->error.detail_no);
    throw EnvironmentError("", text.data());
  }

  [[nodiscard]] HPDF_Dict dictionary(ObjectNumber object) const {
    HPDF_XrefEntry entry = HPDF_Xref_GetEntry(doc->xref, object);
    ENSURE(entry != nullptr);
    return static_cast<HPDF_Dict>(entry->obj);
  }

  /// Makes our own entries part of a dictionary.
  ObjectNumber adopt(HPDF_Dict dictionary) {
    check();
    ENSURE(dictionary != nullptr);
    ENSURE(dictionary->write_fn == nullptr);
    dictionary->write_fn = write_additions;
    return number_of(dictionary);
  }

  /// Takes the page's content stream out of libharu's hands: its bytes come compressed from us, and its
  /// length stands in it directly instead of in an object of its own, which libharu has added last.
  ObjectNumber take_contents(HPDF_Page page) {
    auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
    HPDF_Dict contents = attributes->contents;
    HPDF_Stream_Free(contents->stream);
    contents->stream = nullptr;
    attributes->stream = nullptr;
    HPDF_Dict_RemoveElement(contents, "Length");
    HPDF_List entries = doc->xref->entries;
    ENSURE(HPDF_Xref_GetEntry(doc->xref, entries->count - 2)->obj == contents);
    auto* length = static_cast<HPDF_XrefEntry>(HPDF_List_RemoveByIndex(entries, entries->count - 1));
    HPDF_Obj_ForceFree(doc->mmgr, length->obj);
    HPDF_FreeMem(doc->mmgr, length);
    return adopt(contents);
  }

  HPDF_Array annotations_of(HPDF_Dict page) {
    auto* annotations = static_cast<HPDF_Array>(HPDF_Dict_GetItem(page, "Annots", HPDF_OCLASS_ARRAY));
    if (annotations != nullptr) return annotations;
    HPDF_ResetError(doc);
    annotations = HPDF_Array_New(doc->mmgr);
    HPDF_Dict_Add(page, "Annots", annotations);
    return annotations;
  }
};

Haru::Haru() : document_(std::make_unique<Document>()) {
  HPDF_Doc doc = document_->doc;
  HPDF_SetPagesConfiguration(doc, pages_per_node);
  HPDF_Dict_RemoveElement(doc->info, "Producer");
  document_->adopt(doc->catalog);
  document_->adopt(doc->info);
}

Haru::~Haru() = default;

Haru::Page Haru::add_page(Length width, Length height) {
  HPDF_Page page = HPDF_AddPage(document_->doc);
  document_->check();
  HPDF_Page_SetWidth(page, real(width));
  HPDF_Page_SetHeight(page, real(height));
  HPDF_Dict_RemoveElement(page, "Resources");
  const ObjectNumber contents = document_->take_contents(page);
  return {document_->adopt(page), contents};
}

ObjectNumber Haru::add_link(ObjectNumber page, const layout::Rectangle& area) {
  const HPDF_Rect rectangle = {real(area.left), real(area.bottom), real(area.right), real(area.top)};
  HPDF_Doc doc = document_->doc;
  HPDF_Annotation link = HPDF_Annotation_New(doc->mmgr, doc->xref, HPDF_ANNOT_LINK, rectangle);
  document_->check();
  HPDF_Dict_RemoveElement(link, "Type");
  HPDF_Array_Add(document_->annotations_of(document_->dictionary(page)), link);
  return document_->adopt(link);
}

ObjectNumber Haru::add_outline(std::optional<ObjectNumber> parent, Outline state) {
  HPDF_Outline above = parent ? document_->dictionary(*parent) : nullptr;
  HPDF_Outline outline = HPDF_CreateOutline(document_->doc, above, "", nullptr);
  document_->check();
  HPDF_Dict_RemoveElement(outline, "Title");
  HPDF_Dict_RemoveElement(outline, "Type");
  HPDF_Outline_SetOpened(outline, state == Outline::open ? HPDF_TRUE : HPDF_FALSE);
  return document_->adopt(outline);
}

ObjectNumber Haru::add_dictionary(std::string entries) {
  HPDF_Dict dictionary = HPDF_Dict_New(document_->doc->mmgr);
  document_->check();
  HPDF_Xref_Add(document_->doc->xref, dictionary);
  const ObjectNumber number = document_->adopt(dictionary);
  document_->additions.of(number) = std::move(entries);
  return number;
}

ObjectNumber Haru::add_stream(std::string entries, std::string data) {
  const ObjectNumber number = add_dictionary(std::move(entries));
  set_stream(number, std::move(data));
  return number;
}

void Haru::set_stream(ObjectNumber object, std::string data) {
  std::string& entries = document_->additions.of(object);
  entries += "/Length ";
  syntax::integer(entries, static_cast<std::int64_t>(data.size()));
  document_->additions.streams[object] = std::move(data);
}

void Haru::append(ObjectNumber object, std::string_view entries) {
  document_->additions.of(object) += entries;
}

ObjectNumber Haru::catalog() const {
  return number_of(document_->doc->catalog);
}

ObjectNumber Haru::information() const {
  return number_of(document_->doc->info);
}

ObjectNumber Haru::object_count() const {
  return document_->doc->xref->entries->count - 1;
}

void Haru::serialise(ObjectNumber object, std::string& to) const {
  HPDF_Stream writer = HPDF_CallbackWriter_New(document_->doc->mmgr, append_to_string, &to);
  document_->check();
  const HPDF_STATUS status = HPDF_Obj_WriteValue(document_->dictionary(object), writer, nullptr);
  HPDF_Stream_Free(writer);
  document_->check();
  ENSURE(status == HPDF_OK);
}

const std::string* Haru::stream(ObjectNumber object) const {
  const auto found = document_->additions.streams.find(object);
  return found == document_->additions.streams.end() ? nullptr : &found->second;
}

}  // namespace protokollwerk::pdf
