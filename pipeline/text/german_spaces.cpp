#include "text/german_spaces.h"

#include <algorithm>
#include <array>

namespace protokollwerk::text {
namespace {

using namespace std::string_view_literals;

/// What is followed by a number, short forms first.
constexpr std::array before_numbers = {
    "§"sv,         "§§"sv,      "Abs."sv,      "Art."sv,  "Nr."sv,     "Nrn."sv,   "Ziff."sv,   "S."sv,
    "Rn."sv,       "Rz."sv,     "Bd."sv,       "Kap."sv,  "Abb."sv,    "Tab."sv,   "Anl."sv,    "Buchst."sv,
    "lit."sv,      "Bl."sv,     "H."sv,        "Tel."sv,  "ca."sv,     "Absatz"sv, "Artikel"sv, "Artikels"sv,
    "Satz"sv,      "Nummer"sv,  "Ziffer"sv,    "Seite"sv, "Kapitel"sv, "Anlage"sv, "Tabelle"sv, "Abbildung"sv,
    "Abschnitt"sv, "Teil"sv,    "Fußnote"sv,   "Punkt"sv, "Frage"sv,   "Gruppe"sv, "Ebene"sv,   "Stufe"sv,
    "Variante"sv,  "Version"sv, "Paragraph"sv, "Zeile"sv, "Band"sv};

/// What follows a number.
constexpr std::array units = {
    "%"sv,         "‰"sv,         "°"sv,      "°C"sv,    "€"sv,    "Euro"sv, "EUR"sv,     "Cent"sv,
    "ct"sv,        "km"sv,        "m"sv,      "cm"sv,    "mm"sv,   "m²"sv,   "km²"sv,     "m³"sv,
    "qm"sv,        "ha"sv,        "kg"sv,     "g"sv,     "mg"sv,   "t"sv,    "l"sv,       "kWh"sv,
    "MWh"sv,       "GWh"sv,       "kW"sv,     "MW"sv,    "GW"sv,   "kB"sv,   "MB"sv,      "GB"sv,
    "TB"sv,        "s"sv,         "min"sv,    "h"sv,     "Std."sv, "Uhr"sv,  "Mio."sv,    "Mrd."sv,
    "Tsd."sv,      "Millionen"sv, "f."sv,     "ff."sv,   "pt"sv,   "Grad"sv, "Prozent"sv, "Milliarden"sv,
    "Milliarde"sv, "Million"sv,   "Mbit/s"sv, "Gbit/s"sv};

constexpr std::array large_numbers = {"Mio."sv, "Mrd."sv, "Tsd."sv, "Millionen"sv, "Milliarden"sv};

constexpr std::array months = {"Januar"sv,    "Februar"sv, "März"sv,     "April"sv,
                               "Mai"sv,       "Juni"sv,    "Juli"sv,     "August"sv,
                               "September"sv, "Oktober"sv, "November"sv, "Dezember"sv};

constexpr std::array titles = {"Dr."sv,  "Prof."sv, "Mag."sv, "Dipl.-Ing."sv, "Ing."sv,
                               "Hr."sv,  "Fr."sv,   "med."sv, "jur."sv,       "rer."sv,
                               "nat."sv, "phil."sv, "Frau"sv, "Herr"sv,       "Herrn"sv};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_ascii_letter(char c) {
  return is_capital(c) || (c >= 'a' && c <= 'z');
}

bool is_word_end(char c) {
  return c == ' ' || c == '\n';
}

/// The word that ends at `end`, without brackets and quotation marks before it.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && !is_word_end(text[begin - 1])) --begin;
  std::string_view word = text.substr(begin, end - begin);
  for (const std::string_view sign : {"("sv, "["sv, "„"sv, "‚"sv, "»"sv}) {
    if (word.starts_with(sign)) word.remove_prefix(sign.size());
  }
  return word;
}

/// The word that begins at `begin`, without what ends a phrase behind it.
std::string_view word_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && !is_word_end(text[end])) ++end;
  std::string_view word = text.substr(begin, end - begin);
  while (!word.empty() && ",;:)]!?"sv.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  if (word.ends_with("“"sv)) word.remove_suffix("“"sv.size());
  return word;
}

/// "z.", "B."
bool is_initial(std::string_view word) {
  return word.size() == 2 && is_ascii_letter(word[0]) && word[1] == '.';
}

/// Whether the word that ends at `end` is the initial of a name: "J.", but not the "B." of "z. B.".
bool is_name_initial(std::string_view text, std::size_t end) {
  const std::string_view word = word_before(text, end);
  if (!is_initial(word) || !is_capital(word[0])) return false;
  const std::size_t begin = end - word.size();
  if (begin < 2 || text[begin - 1] != ' ') return true;
  const std::string_view previous = word_before(text, begin - 1);
  return !is_initial(previous) || is_name_initial(text, begin - 1);
}

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) &&
         word.find_first_not_of("0123456789.,:-/") == std::string_view::npos;
}

bool is_digits(std::string_view word, std::size_t at_least, std::size_t at_most) {
  return word.size() >= at_least && word.size() <= at_most && std::all_of(word.begin(), word.end(), is_digit);
}

/// "AG", "TOP", "DIN"
bool is_short_form(std::string_view word) {
  return word.size() >= 2 && word.size() <= 4 && std::all_of(word.begin(), word.end(), is_capital);
}

bool is_unit(std::string_view word) {
  if (is_one_of(units, word)) return true;
  return word.ends_with('.') && is_one_of(units, word.substr(0, word.size() - 1));
}

/// "z. B.", "i. d. R.", "Dr. Beispiel", "4. Juli", "5 Mio. Euro"
bool holds_behind_point(std::string_view before, std::string_view after) {
  if (is_initial(before) && is_initial(after)) return true;
  if (is_one_of(titles, before)) return !after.empty();
  if (is_digits(before.substr(0, before.size() - 1), 1, 2)) return is_one_of(months, after);
  return is_one_of(large_numbers, before) && is_unit(after);
}

/// "5 %", "12 345", "10:00 Uhr", "§§ 3 ff."
bool holds_behind_number(std::string_view before, std::string_view after) {
  if (!is_number(before)) return false;
  if (is_digits(before, 1, 3) && is_digits(after.substr(0, after.find_first_of(".")), 3, 3)) return true;
  return is_unit(after);
}

}  // namespace

/// Nearly every space stands between two words in small letters and is let go by its neighbours alone.
bool holds_together(std::string_view text, std::size_t space) {
  if (space == 0 || space + 1 >= text.size()) return false;
  const char last = text[space - 1];
  const char next = text[space + 1];
  if (is_digit(next)) {
    const std::string_view before = word_before(text, space);
    if (is_one_of(before_numbers, before) || is_short_form(before)) return true;
  }
  if (is_capital(next) && last == '.' && is_name_initial(text, space)) return true;
  if (last == '.') return holds_behind_point(word_before(text, space), word_after(text, space + 1));
  if (is_digit(last)) return holds_behind_number(word_before(text, space), word_after(text, space + 1));
  const bool may_be_title = last == 'u' || last == 'r' || last == 'n';
  return may_be_title && is_capital(next) && is_one_of(titles, word_before(text, space));
}

bool follows_title(std::string_view text, std::size_t begin) {
  if (begin < 2 || text[begin - 1] != ' ') return false;
  return is_one_of(titles, word_before(text, begin - 1)) || is_name_initial(text, begin - 1);
}

}  // namespace protokollwerk::text
