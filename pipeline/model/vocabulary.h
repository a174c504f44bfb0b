#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "diag/source.h"
#include "doc/document.h"

/// Terms that project, minutes and result share. German word in XML, English word in code; the words
/// of enumerations stand in words.h, what they mean for authors in templates/schema/*.xsd.
namespace protokollwerk::model {

/// Where a piece of data stood: its minutes (or "projekt"), the nearest identifier, and the bytes in the
/// file. The bytes are for messages and for the internal result only; nothing that is published depends on
/// them.
struct Origin {
  std::string minutes;     ///< e.g. "plenum-2"; "projekt" or "rueckmeldungen" for such a file
  std::string entry;       ///< identifier of the entry; empty for the file as a whole
  diag::Span span;         ///< the start tag; meaningful until `check`, which turns it into file and line
  std::string file;        ///< path as typed; filled by `check`, empty in every view but the internal one
  std::uint32_t line = 0;  ///< from 1; 0 where `file` is empty
};

/// Who may see something: Sichtbarkeit intern, teilnehmende, oeffentlich.
enum class Visibility : std::uint8_t { internal, participants, open };

/// A value that is either known or expressly unknown with a reason (`unbekannt="nicht veröffentlicht"`).
struct Attested {
  std::string value;
  std::string unknown_because;  ///< not empty: the value is unknown and this says why
};

/// How exact a stated number is: genau, rund, mehrAls (also "über"), mindestens, hoechstens.
enum class Precision : std::uint8_t { exact, about, more_than, at_least, at_most };
struct StatedNumber {
  std::int64_t value = 0;
  Precision precision = Precision::exact;
};

/// wortlaut="original": transcribed as printed, never corrected, except from typing rules.
enum class Wording : std::uint8_t { edited, original };

/// redaktionell="ja": added by the editors, not attested by the minutes.
enum class Attribution : std::uint8_t { attested, editorial };

/// A person or role named in the minutes. Printed by name only with a ground.
struct Participant {
  std::string name;      ///< empty if only the function is known
  std::string function;  ///< office or role, may be empty
  /// grund: Amt, Vortrag, Einwilligung, veröffentlicht (an official publication names the person in this
  /// function).
  enum class Ground : std::uint8_t { none, office, talk, consent, published } ground = Ground::none;
  Origin origin;
};

/// A meeting that has not taken place yet.
struct PlannedMeeting {
  std::string body;  ///< ID of the body
  Date date;
  std::string begin;  ///< "10:00"; empty: not stated
  std::string place;
  Origin origin;
};

}  // namespace protokollwerk::model
