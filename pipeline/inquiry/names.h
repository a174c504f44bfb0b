#pragma once

#include <string>

#include "inquiry/page.h"
#include "model/result.h"

/// How things of a result are called on a page.
namespace protokollwerk::inquiry {

/// "AG 3 Akte und Archiv", a member's or an addressee's name, "alle"; the identifier for what is unknown.
std::string name_of_owner(const model::Project& project, const std::string& id);
/// "AG 3 Akte und Archiv, 2. Sitzung".
std::string name_of_meeting(const Page& page, const model::Project& project, const model::Minutes& minutes);
/// "Festlegung", "agreement".
std::string name_of_kind(const Page& page, const model::Entry& entry);
std::string name_of_state(const Page& page, model::Topic::State state);
std::string name_of_state(const Page& page, model::ActionItem::State state);
std::string name_of_state(const Page& page, model::ReviewComment::State state);
std::string name_of_role(const Page& page, model::Deliberation::Role role);
/// What became of an entry or a topic: "im Ergebnisteil „Grundlagen“", "ersetzt durch F-2".
std::string name_of_whereabouts(const Page& page, const model::Result& result, const model::Whereabouts& row);
/// "samples/…/ag3-2.xml:17".
std::string place_of(const model::Origin& origin);
/// The beginning of the first line of prose, cut between words; empty where there is none.
std::string beginning_of(const doc::Blocks& blocks);
/// The entry's title or the beginning of what it says.
std::string gist_of(const model::Entry& entry);

}  // namespace protokollwerk::inquiry
