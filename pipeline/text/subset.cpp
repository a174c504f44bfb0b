#include "text/subset.h"

#include <hb-subset.h>

#include "base/contract.h"

namespace protokollwerk::text {
namespace {

using InputHandle = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using PlanHandle = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

constexpr hb_tag_t dropped_tables[] = {
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'D', 'E', 'F'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('S', 'T', 'A', 'T'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('V', 'D', 'M', 'X'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('L', 'T', 'S', 'H')};

InputHandle make_input(std::span<const std::uint32_t> glyphs) {
  InputHandle input(hb_subset_input_create_or_fail());
  ENSURE(input != nullptr);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : dropped_tables) hb_set_add(drop, table);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  return input;
}

std::vector<std::uint32_t> new_numbers(const PlanHandle& plan, std::span<const std::uint32_t> glyphs) {
  const hb_map_t* numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  std::vector<std::uint32_t> result;
  result.reserve(glyphs.size());
  for (const std::uint32_t glyph : glyphs) {
    result.push_back(hb_map_get(numbers, glyph));
    ENSURE(result.back() != HB_MAP_VALUE_INVALID);
  }
  return result;
}

}  // namespace

Subset make_subset(const FaceFile& face, std::span<const std::uint32_t> glyphs) {
  const InputHandle input = make_input(glyphs);
  const PlanHandle plan(hb_subset_plan_create_or_fail(face.face.get(), input.get()));
  const FaceHandle reduced(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!reduced) throw EnvironmentError(face.path, "Aus der Schrift lässt sich keine Teilschrift bilden.");
  const BlobHandle blob(hb_face_reference_blob(reduced.get()));
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &size);
  return {std::string(bytes, size), new_numbers(plan, glyphs)};
}

}  // namespace protokollwerk::text
