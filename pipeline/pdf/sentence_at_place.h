#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace protokollwerk::pdf {

/// A text that can be the argument of a template.
template <std::size_t size>
struct Literal {
  // NOLINTNEXTLINE(google-explicit-constructor): stands where a text is written
  consteval Literal(const char (&source)[size]) { std::copy_n(source, size, text.begin()); }
  std::array<char, size> text{};
};

/// A sentence with its place in the PDF before its full stop, put together while compiling. The place is an
/// ICU pattern with the arguments `seite` and `objekt`, 0 for unknown.
template <Literal sentence, Literal place>
struct SentenceAtPlace {
  static constexpr auto joined = [] {
    std::array<char, sentence.text.size() + place.text.size() - 1> text{};
    // Without the full stop and the zero bytes at the ends.
    auto end = std::copy_n(sentence.text.begin(), sentence.text.size() - 2, text.begin());
    end = std::copy_n(place.text.begin(), place.text.size() - 1, end);
    *end = '.';
    return text;
  }();
  static constexpr std::string_view text{joined.data(), joined.size() - 1};
};

template <Literal sentence>
constexpr std::string_view german_at_place = SentenceAtPlace<
    sentence,
    "{seite, plural, =0 {{objekt, plural, =0 {} other { (Objekt {objekt, number, ::group-off})}}} other { "
    "(Seite {seite, number, ::group-off}{objekt, plural, =0 {} other {, Objekt {objekt, number, "
    "::group-off}}})}}">::text;

template <Literal sentence>
constexpr std::string_view english_at_place = SentenceAtPlace<
    sentence,
    "{seite, plural, =0 {{objekt, plural, =0 {} other { (object {objekt, number, ::group-off})}}} other { "
    "(page {seite, number, ::group-off}{objekt, plural, =0 {} other {, object {objekt, number, "
    "::group-off}}})}}">::text;

}  // namespace protokollwerk::pdf
