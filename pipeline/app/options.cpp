#include "app/options.h"

#include <algorithm>
#include <charconv>

#include <boost/program_options.hpp>

#include "app/help.h"
#include "app/known_options.h"
#include "app/wording.h"
#include "diag/printable.h"

namespace protokollwerk::app {
namespace {

namespace po = boost::program_options;

/// What is wrong with the command line, before it is put into words.
struct Refusal {
  diag::Text reason;
  std::string subject;
};

po::options_description description() {
  po::options_description options;
  auto add = options.add_options();
  for (const KnownOption& option : known_options()) {
    const std::string name(option.name);
    if (option.value == KnownOption::Value::none)
      add(name.c_str(), "");
    else
      add(name.c_str(), po::value<std::string>(), "");
  }
  add("words", po::value<std::vector<std::string>>(), "");
  return options;
}

po::variables_map read(const std::vector<std::string>& arguments) {
  namespace style = po::command_line_style;
  const po::options_description known = description();
  po::positional_options_description positional;
  positional.add("words", -1);
  po::variables_map values;
  po::command_line_parser parser(arguments);
  parser.options(known).positional(positional).style(style::unix_style & ~style::allow_guessing);
  po::store(parser.run(), values);
  return values;
}

/// Also for a command line that is otherwise broken, so that the complaint comes in the language asked for.
diag::Language language_of(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang=en") return diag::Language::english;
    if (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en") {
      return diag::Language::english;
    }
  }
  return diag::Language::german;
}

std::variant<Command, Refusal> command_from(const std::string& word) {
  for (const CommandWord& known : command_words())
    if (known.word == word) return known.command;
  return Refusal{{"Diesen Befehl gibt es nicht: ", "There is no such command: "}, word};
}

bool contains(const std::vector<Command>& commands, Command command) {
  return std::find(commands.begin(), commands.end(), command) != commands.end();
}

std::string words_of(const std::vector<Command>& commands) {
  std::vector<std::string> words;
  for (const CommandWord& known : command_words())
    if (contains(commands, known.command)) words.emplace_back(known.word);
  return enumerate(words);
}

/// Complains about an option that the command does not know, and about one that it lacks.
std::optional<Refusal> refuse_by_command(const po::variables_map& values, Options& options) {
  for (const KnownOption& option : known_options()) {
    const std::string name = option.long_name();
    if (values.count(name) > 0 && !option.commands.empty() && !contains(option.commands, options.command))
      return Refusal{{"Diese Option kennen nur andere Befehle (", "Only other commands know this option ("},
                     words_of(option.commands) + "): --" + name};
  }
  for (const KnownOption& option : known_options()) {
    if (!contains(option.needed_by, options.command) || values.count(option.long_name()) > 0) continue;
    return Refusal{{"Diesem Befehl fehlt die Option ", "This command needs the option "},
                   "--" + option.long_name()};
  }
  return std::nullopt;
}

std::optional<Refusal> set_date(const po::variables_map& values, Options& options) {
  if (values.count("stichtag") == 0) return std::nullopt;
  const auto& text = values["stichtag"].as<std::string>();
  options.reference_date = parse_iso_date(text);
  if (options.reference_date) return std::nullopt;
  return Refusal{{"--stichtag braucht einen Tag des Kalenders in der Form JJJJ-MM-TT, nicht: ",
                  "--stichtag needs a day of the calendar in the form YYYY-MM-DD, not: "},
                 text};
}

std::optional<Refusal> set_language(const po::variables_map& values, Options& options) {
  if (values.count("lang") == 0) return std::nullopt;
  const auto& text = values["lang"].as<std::string>();
  options.language = text == "en" ? diag::Language::english : diag::Language::german;
  if (text == "de" || text == "en") return std::nullopt;
  return Refusal{{"--lang kennt nur de und en, nicht: ", "--lang knows only de and en, not: "}, text};
}

std::optional<Refusal> set_format(const po::variables_map& values, Options& options) {
  using Format = Options::Format;
  if (values.count("format") == 0) return std::nullopt;
  const auto& text = values["format"].as<std::string>();
  if (options.command == Command::rules) {
    options.format = text == "markdown" ? Format::markdown : Format::people;
    if (text == "markdown" || text == "mensch") return std::nullopt;
    return Refusal{{"--format kennt hier nur mensch und markdown, nicht: ",
                    "--format knows only mensch and markdown here, not: "},
                   text};
  }
  for (const auto& [word, format] : {std::pair("mensch", Format::people), std::pair("zeile", Format::lines),
                                     std::pair("json", Format::json), std::pair("jsonl", Format::json_lines),
                                     std::pair("sarif", Format::sarif)}) {
    if (text != word) continue;
    options.format = format;
    return std::nullopt;
  }
  return Refusal{{"--format kennt nur mensch, zeile, json, jsonl und sarif, nicht: ",
                  "--format knows only mensch, zeile, json, jsonl and sarif, not: "},
                 text};
}

bool publishes(Command command) {
  return command == Command::release || command == Command::withdraw || command == Command::roll_back;
}

std::optional<Refusal> set_states_kept(const po::variables_map& values, Options& options) {
  if (values.count("keep") == 0) return std::nullopt;
  const auto& text = values["keep"].as<std::string>();
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, options.states_kept);
  if (error == std::errc() && rest == end && options.states_kept > 0) return std::nullopt;
  return Refusal{{"--keep braucht eine Zahl ab 1, nicht: ", "--keep needs a number from 1 on, not: "}, text};
}

/// The texts of which a release tells the public.
std::optional<Refusal> refuse_empty_texts(const po::variables_map& values, Options& /*options*/) {
  for (const char* name : {"nummer", "datum", "stelle", "grund", "projekt"}) {
    if (values.count(name) == 0 || !values[name].as<std::string>().empty()) continue;
    return Refusal{{"Diese Option darf nicht leer sein: ", "This option must not be empty: "},
                   "--" + std::string(name)};
  }
  return std::nullopt;
}

/// It becomes the name of a folder that the public sees.
bool is_release_number(const std::string& text) {
  const auto is_fine = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
  };
  return !text.empty() && text.size() <= 32 && text.front() != '.' && text.front() != '-' &&
         text != "aktuell" && std::all_of(text.begin(), text.end(), is_fine);
}

/// It becomes a folder's name below the output folder.
bool is_folder_name(const std::string& text) {
  return text.empty() || (text.front() != '.' && text.find('/') == std::string::npos);
}

std::optional<Refusal> set_release(const po::variables_map& values, Options& options) {
  const auto text_of = [&](const char* name) {
    return values.count(name) > 0 ? values[name].as<std::string>() : std::string();
  };
  ReleaseOptions& release = options.release;
  if (options.command == Command::release) release.number = text_of("nummer");
  release.date = text_of("datum");
  release.office = text_of("stelle");
  release.reason = text_of("grund");
  release.project = text_of("projekt");
  if (!release.date.empty() && !parse_iso_date(release.date))
    return Refusal{{"--datum braucht einen Tag des Kalenders in der Form JJJJ-MM-TT, nicht: ",
                    "--datum needs a day of the calendar in the form YYYY-MM-DD, not: "},
                   release.date};
  if (!is_folder_name(release.project))
    return Refusal{{"--projekt nennt die Kennung eines Projekts, nicht: ",
                    "--projekt names the identifier of a project, not: "},
                   release.project};
  if (release.number.empty() || is_release_number(release.number)) return std::nullopt;
  return Refusal{{"Die Nummer einer Ausgabe besteht aus Buchstaben ohne Umlaute, Ziffern, Punkten und "
                  "Bindestrichen, nicht: ",
                  "The number of a release consists of letters, digits, dots and hyphens, not: "},
                 release.number};
}

/// The release and the document that a command names.
std::optional<Refusal> set_release_names(const std::vector<std::string>& names, Options& options) {
  const std::size_t most = options.command == Command::withdraw ? 2 : 1;
  if (options.command == Command::withdraw && names.empty())
    return Refusal{
        {"„withdraw“ braucht die Nummer der Ausgabe.", "\"withdraw\" needs the number of the release."}, ""};
  if (names.size() > most)
    return Refusal{{"Das ist ein Wort zu viel: ", "This is one word too many: "}, names.back()};
  if (options.command == Command::release) {
    if (!names.empty()) options.projects = names;
    return std::nullopt;
  }
  if (!names.empty()) options.release.number = names[0];
  if (names.size() > 1) options.release.document = names[1];
  return std::nullopt;
}

/// "36h".
std::optional<Refusal> set_max_age(const po::variables_map& values, Options& options) {
  if (values.count("max-age") == 0) return std::nullopt;
  const auto& text = values["max-age"].as<std::string>();
  std::uint32_t hours = 0;
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, hours);
  options.max_age = std::chrono::hours(hours);
  if (error == std::errc() && hours > 0 && std::string_view(rest, end) == "h") return std::nullopt;
  return Refusal{{"--max-age braucht eine Zahl von Stunden wie 36h, nicht: ",
                  "--max-age needs a number of hours such as 36h, not: "},
                 text};
}

/// What the mark of a draft says, in print.
constexpr const char* draft = "Entwurf";
constexpr int most_lines = 99;

std::optional<Refusal> set_review(const po::variables_map& values, Options& options) {
  if (values.count("entwurf") > 0) options.review.mark = draft;
  if (values.count("zeilennummern") == 0) return std::nullopt;
  const auto& text = values["zeilennummern"].as<std::string>();
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, options.review.line_numbers);
  const int number = options.review.line_numbers;
  if (error == std::errc() && rest == end && number >= 1 && number <= most_lines) return std::nullopt;
  return Refusal{{"--zeilennummern braucht eine Zahl von 1 bis 99, nicht: ",
                  "--zeilennummern needs a number from 1 to 99, not: "},
                 text};
}

/// An earlier state is one of a single project.
std::optional<Refusal> set_changes_since(const po::variables_map& values, Options& options) {
  if (values.count("aenderungen-seit") == 0) return std::nullopt;
  options.changes_since = values["aenderungen-seit"].as<std::string>();
  if (options.changes_since.empty())
    return Refusal{{"--aenderungen-seit braucht den Ordner oder die Datei eines früheren Stands.",
                    "--aenderungen-seit needs the folder or file of an earlier state."},
                   ""};
  if (options.projects.size() == 1) return std::nullopt;
  return Refusal{{"--aenderungen-seit vergleicht ein einziges Projekt, nicht mehrere: ",
                  "--aenderungen-seit compares a single project, not several: "},
                 enumerate(options.projects)};
}

std::optional<Refusal> set_paths(const po::variables_map& values, Options& options) {
  if (values.count("output") > 0) options.output = values["output"].as<std::string>();
  if (values.count("templates") > 0) options.templates = values["templates"].as<std::string>();
  if (!options.output.empty() && (!options.templates || !options.templates->empty())) return std::nullopt;
  return Refusal{{"Der Name eines Ordners darf nicht leer sein.", "The name of a folder must not be empty."},
                 ""};
}

/// What follows the command: projects, before them the identifier to explain, files to verify, or codes.
std::optional<Refusal> set_names(const std::vector<std::string>& words, Options& options) {
  std::vector<std::string> names(words.begin() + 1, words.end());
  if (options.command == Command::explain) {
    if (names.empty())
      return Refusal{{"„explain“ braucht die Kennung, nach der Sie fragen.",
                      "\"explain\" needs the identifier that you ask about."},
                     ""};
    options.id = names.front();
    names.erase(names.begin());
  }
  if (publishes(options.command)) return set_release_names(names, options);
  if (options.command == Command::verify) {
    options.files = names;
    if (!names.empty()) return std::nullopt;
    return Refusal{{"„verify“ braucht mindestens eine PDF-Datei.", "\"verify\" needs at least one PDF file."},
                   ""};
  }
  if (options.command == Command::rules) {
    options.codes = names;
    return std::nullopt;
  }
  if (!names.empty()) options.projects = names;
  return std::nullopt;
}

/// Of the two questions that `status` answers: the one that is asked.
std::optional<Refusal> set_subject(const po::variables_map& values, Options& options) {
  const bool names_output = values.count("output") + values.count("max-age") > 0;
  if (options.command != Command::status || !names_output) return std::nullopt;
  options.about = Options::About::runs;
  const bool names_project = values["words"].as<std::vector<std::string>>().size() > 1;
  if (!names_project && values.count("stichtag") == 0) return std::nullopt;
  return Refusal{{"Nach den Läufen eines Ausgabeordners fragt man ohne Projekt und ohne --stichtag.",
                  "The runs of an output folder are asked about without a project and without --stichtag."},
                 ""};
}

/// Choices that consist in being given.
void set_choices(const po::variables_map& values, Options& options) {
  if (values.count("strict") > 0) options.strictness = Options::Strictness::strict;
  if (values.count("all-or-nothing") > 0) options.if_held_back = Options::IfHeldBack::publish_nothing;
  if (values.count("why") > 0) options.reasons = Options::Reasons::shown;
  if (values.count("dry-run") > 0) options.writing = Options::Writing::off;
  if (values.count("erneut") > 0) options.release.again = publish::Again::allowed;
  if (values.count("fix") > 0) options.fixing = Options::Fixing::on;
  if (values.count("rebuild") > 0) options.rebuild = Options::Rebuild::yes;
  if (values.count("stil") > 0) options.style = values["stil"].as<std::string>();
}

std::variant<Options, Refusal> options_from(const po::variables_map& values,
                                            const std::vector<std::string>& words, Command command) {
  Options options;
  options.command = command;
  if (const auto refusal = set_names(words, options)) return *refusal;
  set_choices(values, options);
  for (const auto& set :
       {refuse_by_command, refuse_empty_texts, set_subject, set_language, set_date, set_format, set_review,
        set_changes_since, set_paths, set_max_age, set_release, set_states_kept}) {
    if (auto refusal = set(values, options)) return *refusal;
  }
  return options;
}

/// Every argument may end up in a message, an XML attribute or a page.
std::optional<Refusal> refuse_unprintable(const std::vector<std::string>& arguments) {
  const auto found = std::find_if_not(arguments.begin(), arguments.end(),
                                      [](const std::string& argument) { return diag::is_plain(argument); });
  if (found == arguments.end()) return std::nullopt;
  return Refusal{
      {"Im Aufruf steht ein Steuerzeichen oder etwas, das nicht in UTF-8 kodiert ist: ",
       "The command line contains a control character or something that is not encoded in UTF-8: "},
      diag::printable_line(*found)};
}

std::variant<Options, Answer, Refusal> interpret(const po::variables_map& values, diag::Language language) {
  if (values.count("version") > 0) return Answer{version()};
  const auto words =
      values.count("words") > 0 ? values["words"].as<std::vector<std::string>>() : std::vector<std::string>();
  if (words.empty()) {
    if (values.count("help") > 0) return Answer{help(std::nullopt, language)};
    return Refusal{{"Es fehlt der Befehl, etwa build, check oder release.",
                    "The command is missing, such as build, check or release."},
                   ""};
  }
  const auto command = command_from(words.front());
  if (const auto* refusal = std::get_if<Refusal>(&command)) return *refusal;
  if (values.count("help") > 0) return Answer{help(std::get<Command>(command), language)};
  auto options = options_from(values, words, std::get<Command>(command));
  if (const auto* refusal = std::get_if<Refusal>(&options)) return *refusal;
  return std::get<Options>(std::move(options));
}

/// Our words for what the library complains about, which it does in English only.
Refusal refusal_from(const po::error& error) {
  if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
    return {{"Diese Option gibt es nicht: ", "There is no such option: "}, unknown->get_option_name()};
  }
  if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&error)) {
    return {{"Diese Option steht mehrmals da: ", "This option is given more than once: "},
            twice->get_option_name()};
  }
  if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
    if (syntax->kind() == po::invalid_syntax::extra_parameter) {
      return {{"Diese Option nimmt keinen Wert: ", "This option takes no value: "},
              syntax->get_option_name()};
    }
    return {{"Dieser Option fehlt ihr Wert: ", "This option lacks its value: "}, syntax->get_option_name()};
  }
  return {{"Der Aufruf ist nicht verständlich: ", "The command line cannot be understood: "}, error.what()};
}

UsageError put_into_words(const Refusal& refusal, diag::Language language) {
  const diag::Text remedy = {"Hilfe: protokollwerk --help", "Help: protokollwerk --help --lang en"};
  return {in(language, refusal.reason) + refusal.subject + "\n" + in(language, remedy) + "\n"};
}

}  // namespace

std::variant<Options, Answer, UsageError> parse_options(const std::vector<std::string>& arguments) {
  const diag::Language language = language_of(arguments);
  if (const auto refusal = refuse_unprintable(arguments)) return put_into_words(*refusal, language);
  try {
    auto result = interpret(read(arguments), language);
    if (auto* options = std::get_if<Options>(&result)) return std::move(*options);
    if (auto* answer = std::get_if<Answer>(&result)) return std::move(*answer);
    return put_into_words(std::get<Refusal>(result), language);
  } catch (const po::error& error) {
    return put_into_words(refusal_from(error), language);
  }
}

}  // namespace protokollwerk::app
