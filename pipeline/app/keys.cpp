#include "app/keys.h"

#include <algorithm>

#include "app/earlier_state.h"
#include "base/sha256.h"

namespace protokollwerk::app {
namespace {

constexpr std::string_view meetings_part = "sitzungen";

std::string digest_of(const text::Faces& faces) {
  std::string text;
  for (std::size_t i = 0; i < faces.face_count(); ++i) {
    const text::FaceFacts& facts = faces.facts(static_cast<text::FaceIndex>(i));
    text += facts.path + '\n' + facts.version + '\n' + std::to_string(facts.bytes) + '\n' +
            std::to_string(facts.checksum) + '\n';
  }
  return sha256_hex(text);
}

/// Words hold no line end.
std::string digest_of(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + '\n';
  return sha256_hex(text);
}

void append_parts(publish::Key& key, const std::map<std::string, std::string>& digests) {
  for (const auto& [name, digest] : digests) key.push_back({"teil " + name, digest});
}

std::string digest_in(const publish::Key& key, const std::string& name) {
  const auto found =
      std::find_if(key.begin(), key.end(), [&](const publish::KeyPart& part) { return part.name == name; });
  return found == key.end() ? std::string() : found->digest;
}

}  // namespace

Keys::Keys(const CheckedProject& project, const std::optional<Date>& metadata_date, const Program& program)
    : project_(project), program_(program) {
  const LoadedStyle& style = *project.style;
  common_ = {{"programm", sha256_hex(program.identity)},
             {"stil " + style.name, style.digest},
             {"schriften", digest_of(style.faces)},
             {"durchsicht",
              sha256_hex(project.review.mark + std::to_string(project.review.line_numbers) +
                         (project.earlier != nullptr ? ' ' + project.earlier->digest() : std::string()))},
             {"trennungen", digest_of(project.read.project->divided_words)},
             {"metadatum", sha256_hex(metadata_date ? to_iso_date(*metadata_date) : "")}};
}

std::string_view Keys::text_of(const diag::Span& span) const {
  return std::string_view(program_.sources[span.source].text()).substr(span.begin, span.end - span.begin);
}

const Keys::Digests& Keys::digests_of(const xml::Document& view) {
  const auto [entry, made] = digests_.try_emplace(&view);
  Digests& digests = entry->second;
  if (!made) return digests;
  const xml::Element root = view.root();
  digests.head = {"kopf", sha256_hex(text_of(root.span()))};
  for (const xml::Element& part : root.children()) {
    std::string& digest = digests.parts[std::string(part.name())];
    digest = sha256_hex(digest + std::string(text_of(part.whole_span())));
    if (part.name() != meetings_part) continue;
    for (const xml::Element& meeting : part.children())
      digests.meetings.push_back(
          {"protokoll " + std::string(meeting.attribute("id")), sha256_hex(text_of(meeting.whole_span()))});
  }
  return digests;
}

publish::Key Keys::of(const compose::Template& templ, const compose::Occasion& occasion,
                      const xml::Document& view) {
  using Extent = compose::Reach::Extent;
  const Digests& digests = digests_of(view);
  publish::Key key = common_;
  key.push_back({"vorlage " + templ.name, program_.templates.digest(templ.name)});
  key.push_back(digests.head);
  const bool whole =
      templ.reach.extent == Extent::everything || templ.attachment == compose::Template::Attachment::result;
  if (whole) {
    auto parts = digests.parts;
    // The meetings one by one tell more; nothing but white space and comments stands between them.
    parts.erase(std::string(meetings_part));
    append_parts(key, parts);
    key.insert(key.end(), digests.meetings.begin(), digests.meetings.end());
    return key;
  }
  std::map<std::string, std::string> parts;
  for (const auto& [name, digest] : digests.parts)
    if (templ.reach.parts.contains(name) || name == "projekt") parts.emplace(name, digest);
  append_parts(key, parts);
  const std::string id(occasion.context.attribute("id"));
  key.push_back(
      {std::string(occasion.context.name() == "sitzung" ? "protokoll" : occasion.context.name()) + " " + id,
       sha256_hex(text_of(occasion.context.whole_span()))});
  return key;
}

std::vector<std::string> differences(const publish::Key& before, const publish::Key& now) {
  std::vector<std::string> names;
  for (const publish::KeyPart& part : now)
    if (digest_in(before, part.name) != part.digest) names.push_back(part.name);
  for (const publish::KeyPart& part : before)
    if (digest_in(now, part.name).empty()) names.push_back(part.name);
  return names;
}

}  // namespace protokollwerk::app
