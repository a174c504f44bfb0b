#include "text/faces.h"

#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "base/contract.h"
#include "text/coverage_runs.h"
#include "text/face_file.h"
#include "text/subset.h"

namespace protokollwerk::text {
namespace {

/// Ligatures are off but where they are permitted: no font knows the joints of German compounds. Kerning and
/// mark placement stay on.
std::vector<hb_feature_t> features(std::span<const Ligature> permitted) {
  constexpr hb_tag_t standard = HB_TAG('l', 'i', 'g', 'a');
  constexpr hb_tag_t contextual = HB_TAG('c', 'l', 'i', 'g');
  std::vector<hb_feature_t> features = {{standard, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
                                        {contextual, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
  for (const Ligature& ligature : permitted) features.push_back({standard, 1, ligature.begin, ligature.end});
  return features;
}

/// Font units to millipoints, each value rounded once to the nearest (half a millipoint of error at most), so
/// that the same glyph has the same advance everywhere.
class Scale {
 public:
  Scale(Length size, int units_per_em) : size_(size.millipoints()), units_per_em_(units_per_em) {}
  Length operator()(std::int64_t units) const {
    const std::int64_t twice = 2 * units * size_;
    const std::int64_t divisor = 2 * units_per_em_;
    const std::int64_t rounded =
        twice >= 0 ? (twice + units_per_em_) / divisor : -((-twice + units_per_em_) / divisor);
    return Length::from_millipoints(rounded);
  }

 private:
  std::int64_t size_;
  std::int64_t units_per_em_;
};

/// One buffer per thread: making one costs as much as shaping a word.
hb_buffer_t* fresh_buffer() {
  thread_local const BufferHandle buffer(hb_buffer_create());
  hb_buffer_reset(buffer.get());
  return buffer.get();
}

/// The language is part of the properties before they are guessed: else HarfBuzz would ask the locale.
void fill_buffer(hb_buffer_t* buffer, std::string_view text, const CoveredRun& run,
                 std::string_view language) {
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(run.begin),
                     static_cast<int>(run.end - run.begin));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer, hb_language_from_string(language.data(), static_cast<int>(language.size())));
  hb_buffer_guess_segment_properties(buffer);
}

/// Gives each glyph the bytes from its cluster to the next; of several glyphs of one cluster the first takes
/// them.
void assign_text(std::vector<Glyph>& glyphs, std::uint32_t run_end) {
  std::uint32_t end = run_end;
  for (std::size_t i = glyphs.size(); i-- > 0;) {
    const bool continues = i > 0 && glyphs[i - 1].text_begin == glyphs[i].text_begin;
    glyphs[i].text_length = continues ? 0 : end - glyphs[i].text_begin;
    if (!continues) end = glyphs[i].text_begin;
  }
}

std::vector<Glyph> read_glyphs(hb_buffer_t* buffer, const Scale& scale, std::size_t run_end) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<Glyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    glyphs[i].id = infos[i].codepoint;
    glyphs[i].advance = scale(positions[i].x_advance);
    glyphs[i].x_offset = scale(positions[i].x_offset);
    glyphs[i].y_offset = scale(positions[i].y_offset);
    glyphs[i].text_begin = infos[i].cluster;
  }
  assign_text(glyphs, static_cast<std::uint32_t>(run_end));
  return glyphs;
}

const std::vector<std::string>& files_for(const doc::FaceFiles& files, bool bold, bool italic) {
  if (bold) return italic ? files.bold_italic : files.bold;
  return italic ? files.italic : files.regular;
}

}  // namespace

struct Faces::Content {
  /// A face of one family in one cut, then its fallbacks.
  struct Stack {
    std::vector<FaceIndex> indexes;
    std::vector<const FaceFile*> files;
  };
  using StackKey = std::tuple<std::string, bool, bool>;

  std::vector<std::unique_ptr<FaceFile>> faces;
  std::map<std::string, FaceIndex> by_path;
  std::vector<Stack> stacks;
  std::map<StackKey, StackIndex> stack_by_key;

  FaceIndex load(const std::string& path) {
    const auto [entry, is_new] = by_path.try_emplace(path, static_cast<FaceIndex>(faces.size()));
    if (is_new) {
      ENSURE(faces.size() < std::numeric_limits<FaceIndex>::max());
      faces.push_back(std::make_unique<FaceFile>(load_face(path)));
    }
    return entry->second;
  }

  void add_stack(const StackKey& key, const std::vector<std::string>& paths) {
    if (paths.empty()) return;
    Stack stack;
    for (const std::string& path : paths) {
      stack.indexes.push_back(load(path));
      stack.files.push_back(faces[stack.indexes.back()].get());
    }
    stack_by_key.emplace(key, static_cast<StackIndex>(stacks.size()));
    stacks.push_back(std::move(stack));
  }

  [[nodiscard]] const Stack& stack(StackIndex index) const {
    ENSURE(index < stacks.size());
    return stacks[index];
  }
  [[nodiscard]] const FaceFile& face(FaceIndex index) const {
    ENSURE(index < faces.size());
    return *faces[index];
  }
};

Faces::Faces(const doc::Style& style) : content_(std::make_unique<Content>()) {
  for (const auto& [family, files] : style.families) {
    for (const bool bold : {false, true}) {
      for (const bool italic : {false, true}) {
        content_->add_stack({family, bold, italic}, files_for(files, bold, italic));
      }
    }
  }
}

Faces::~Faces() = default;

StackIndex Faces::stack(const std::string& family, bool bold, bool italic) const {
  const auto entry = content_->stack_by_key.find({family, bold, italic});
  ENSURE(entry != content_->stack_by_key.end());
  return entry->second;
}

std::vector<ShapedRun> Faces::shape(std::string_view text, StackIndex stack, Length size,
                                    std::string_view language, std::span<const Ligature> permitted) const {
  const Content::Stack& faces = content_->stack(stack);
  const std::vector<hb_feature_t> wanted = features(permitted);
  std::vector<ShapedRun> shaped;
  for (const CoveredRun& run : split_by_coverage(text, faces.files)) {
    const FaceFile& face = *faces.files[run.position];
    hb_buffer_t* buffer = fresh_buffer();
    fill_buffer(buffer, text, run, language);
    hb_shape(face.font.get(), buffer, wanted.data(), static_cast<unsigned>(wanted.size()));
    shaped.push_back(
        {faces.indexes[run.position], read_glyphs(buffer, Scale(size, face.units_per_em), run.end)});
  }
  return shaped;
}

FaceMetrics Faces::metrics(StackIndex stack, Length size) const {
  const FaceFacts& facts = content_->stack(stack).files.front()->facts;
  const Scale scale(size, 1000);
  return {scale(facts.ascent), scale(-facts.descent), scale(facts.cap_height), scale(facts.x_height)};
}

bool Faces::covers(StackIndex stack, char32_t character) const {
  for (const FaceFile* face : content_->stack(stack).files) {
    if (face_covers(*face, character)) return true;
  }
  return false;
}

std::size_t Faces::face_count() const {
  return content_->faces.size();
}

const FaceFacts& Faces::facts(FaceIndex face) const {
  return content_->face(face).facts;
}

double Faces::advance(FaceIndex face, std::uint32_t glyph) const {
  const FaceFile& file = content_->face(face);
  return hb_font_get_glyph_h_advance(file.font.get(), glyph) * 1000.0 / file.units_per_em;
}

Subset Faces::subset(FaceIndex face, std::span<const std::uint32_t> glyphs) const {
  return make_subset(content_->face(face), glyphs);
}

}  // namespace protokollwerk::text
