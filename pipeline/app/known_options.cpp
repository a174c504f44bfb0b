#include "app/known_options.h"

namespace protokollwerk::app {

const std::vector<CommandWord>& command_words() {
  static const std::vector<CommandWord> words = {
      {"build", Command::build},       {"check", Command::check},        {"verify", Command::verify},
      {"explain", Command::explain},   {"status", Command::status},      {"release", Command::release},
      {"withdraw", Command::withdraw}, {"rollback", Command::roll_back}, {"rules", Command::rules}};
  return words;
}

const std::vector<KnownOption>& known_options() {
  using enum Command;
  using enum KnownOption::Value;
  static const std::vector<KnownOption> options = {
      {"help,h"},
      {"version"},
      {"lang", text},
      {"output,o", text, {build, status, release, withdraw, roll_back}},
      {"templates", text, {build, check, verify, explain, status, release, rules}},
      {"stichtag", text, {build, check, explain, status, release}},
      {"stil", text, {build, check, release}},
      {"format", text, {build, check, verify, release, withdraw, roll_back, rules}},
      {"strict", none, {build, check, verify}},
      {"keep", text, {build}},
      {"why", none, {build}},
      {"dry-run", none, {build}},
      {"all-or-nothing", none, {build}},
      {"entwurf", none, {build}},
      {"zeilennummern", text, {build}},
      {"aenderungen-seit", text, {build}},
      {"fix", none, {check}},
      {"rebuild", none, {verify}},
      {"max-age", text, {status}},
      {"nummer", text, {release}, {release}},
      {"datum", text, {release, withdraw}, {release, withdraw}},
      {"stelle", text, {release}, {release}},
      {"erneut", none, {release}},
      {"grund", text, {withdraw}, {withdraw}},
      {"projekt", text, {withdraw, roll_back}},
  };
  return options;
}

}  // namespace protokollwerk::app
