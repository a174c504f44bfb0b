#pragma once

#include <type_traits>
#include <variant>

#include "model/result.h"

/// Visits the parts of a result in the order in which they stand in the minutes. Each function takes a
/// constant or a mutable object and hands its parts on as such.
namespace protokollwerk::model {

template <typename Blocks, typename Visit>
void for_each_line(Blocks& blocks, Visit&& visit);

template <typename Rows, typename Visit>
void for_each_line_in_rows(Rows& rows, Visit&& visit) {
  for (auto& row : rows)
    for (auto& cell : row.cells) for_each_line(cell.content, visit);
}

/// The line itself, then those of its footnotes.
template <typename Inlines, typename Visit>
void for_each_line_of_paragraph(Inlines& line, Visit&& visit) {
  visit(line);
  for (auto& part : line)
    if (auto* footnote = std::get_if<doc::Footnote>(&part.value)) for_each_line(footnote->content, visit);
}

template <typename Block, typename Visit>
void for_each_line_in_block(Block& block, Visit&& visit) {
  const auto visit_part = [&](auto& part) {
    using Part = std::remove_cvref_t<decltype(part)>;
    if constexpr (std::is_same_v<Part, doc::Paragraph>) {
      for_each_line_of_paragraph(part.content, visit);
    } else if constexpr (std::is_same_v<Part, doc::List>) {
      for (auto& item : part.items) for_each_line(item.content, visit);
    } else if constexpr (std::is_same_v<Part, doc::Table>) {
      visit(part.caption);
      for_each_line_in_rows(part.head, visit);
      for_each_line_in_rows(part.body, visit);
    } else if constexpr (std::is_same_v<Part, doc::Figure>) {
      visit(part.caption);
    } else if constexpr (requires { part.content; }) {
      for_each_line(part.content, visit);
    }
  };
  std::visit(visit_part, block.value);
}

/// Calls `visit(inlines)` for each run of inlines in prose: each paragraph, list item, caption, cell and
/// footnote.
template <typename Blocks, typename Visit>
void for_each_line(Blocks& blocks, Visit&& visit) {
  for (auto& block : blocks) for_each_line_in_block(block, visit);
}

/// Calls `visit(block)` for each block, those inside others before their successors; not those of footnotes,
/// which hold paragraphs only.
template <typename Blocks, typename Visit>
void for_each_block(Blocks& blocks, Visit&& visit) {
  for (auto& block : blocks) {
    visit(block);
    const auto descend = [&](auto& value) {
      if constexpr (requires { value.items; }) {
        for (auto& item : value.items) for_each_block(item.content, visit);
      } else if constexpr (requires { value.body; }) {
        for (auto* rows : {&value.head, &value.body})
          for (auto& row : *rows)
            for (auto& cell : row.cells) for_each_block(cell.content, visit);
      } else if constexpr (requires(doc::Blocks inner) { inner = value.content; }) {
        for_each_block(value.content, visit);
      }
    };
    std::visit(descend, block.value);
  }
}

/// Calls `visit(figure)` for each figure among blocks.
template <typename Blocks, typename Visit>
void for_each_figure(Blocks& blocks, Visit&& visit) {
  for_each_block(blocks, [&](auto& block) {
    if (auto* figure = std::get_if<doc::Figure>(&block.value)) visit(*figure);
  });
}

/// Calls `visit(inline)` for each inline of a line, those inside others too; the lines of a footnote are
/// lines of their own.
template <typename Inlines, typename Visit>
void for_each_inline(Inlines& line, Visit&& visit) {
  for (auto& part : line) {
    visit(part);
    const auto descend = [&](auto& value) {
      if constexpr (requires(doc::Inlines lines) { lines = value.content; })
        for_each_inline(value.content, visit);
    };
    std::visit(descend, part.value);
  }
}

/// Calls `visit(item, deliberation)`.
template <typename Minutes, typename Visit>
void for_each_deliberation(Minutes& minutes, Visit&& visit) {
  for (auto& item : minutes.items)
    for (auto& deliberation : item.deliberations) visit(item, deliberation);
}

/// Calls `visit(item, entry)` for entries of deliberations and of agenda items.
template <typename Minutes, typename Visit>
void for_each_entry(Minutes& minutes, Visit&& visit) {
  for (auto& item : minutes.items) {
    for (auto& deliberation : item.deliberations)
      for (auto& entry : deliberation.entries) visit(item, entry);
    for (auto& entry : item.entries) visit(item, entry);
  }
}

/// Calls `visit(entry)` for each entry of one kind, e.g. `for_each_of<Recommendation>(minutes, …)`.
template <typename Kind, typename Minutes, typename Visit>
void for_each_of(Minutes& minutes, Visit&& visit) {
  for_each_entry(minutes, [&](auto&, auto& entry) {
    if (auto* wanted = std::get_if<Kind>(&entry)) visit(*wanted);
  });
}

/// Calls `visit(blocks, origin)` for all prose of the minutes, with the origin of what it belongs to.
template <typename Minutes, typename Visit>
void for_each_prose(Minutes& minutes, Visit&& visit) {
  for (auto& item : minutes.items) {
    visit(item.content, item.origin);
    for (auto& deliberation : item.deliberations) visit(deliberation.content, deliberation.origin);
  }
  for_each_entry(minutes, [&](auto&, auto& entry) {
    std::visit([&](auto& base) { visit(base.content, base.origin); }, entry);
  });
}

/// Calls `visit(blocks, origin)` for all prose of the project file.
template <typename Project, typename Visit>
void for_each_prose_of_project(Project& project, Visit&& visit) {
  for (auto& topic : project.topics) {
    visit(topic.question, topic.origin);
    visit(topic.answer, topic.origin);
  }
  for (auto& term : project.glossary) visit(term.content, term.origin);
  for (auto& question : project.faq) visit(question.answer, question.origin);
  for (auto& section : project.sections) visit(section.content, section.origin);
}

template <typename Project, typename Visit>
void for_each_origin_in_project(Project& project, Visit&& visit) {
  visit(project.origin);
  for (auto& phase : project.phases) visit(phase.origin);
  for (auto& body : project.bodies) visit(body.origin);
  for (auto& part : project.parts) visit(part.origin);
  for (auto& topic : project.topics) visit(topic.origin);
  for (auto& claim : project.claims) visit(claim.origin);
  for (auto& member : project.members) visit(member.origin);
  for (auto& meeting : project.planned) visit(meeting.origin);
  for (auto& time : project.free_times) visit(time.origin);
  for (auto& term : project.glossary) visit(term.origin);
  for (auto& question : project.faq) visit(question.origin);
  for (auto& id : project.retired) visit(id.origin);
  for (auto& section : project.sections) visit(section.origin);
  for (auto& abbreviation : project.abbreviations) visit(abbreviation.origin);
  for (auto& silence : project.silences) visit(silence.origin);
}

template <typename Minutes, typename Visit>
void for_each_origin_in_minutes(Minutes& minutes, Visit&& visit) {
  visit(minutes.origin);
  if (minutes.opened_by) visit(minutes.opened_by->origin);
  for (auto& chair : minutes.chairs) visit(chair.origin);
  for (auto& attendance : minutes.attendance) visit(attendance.origin);
  for (auto& keynote : minutes.keynotes) {
    visit(keynote.origin);
    visit(keynote.speaker.origin);
  }
  for (auto& presence : minutes.presence) visit(presence.origin);
  if (minutes.next_meeting) visit(minutes.next_meeting->origin);
  for (auto& version : minutes.replaced) visit(version.origin);
  for_each_of<Settlement>(minutes, [&](auto& settlement) {
    for (auto& ballot : settlement.ballots) visit(ballot.origin);
  });
  for_each_prose(minutes, [&](auto&, auto& origin) { visit(origin); });
}

/// Calls `visit(comment)` for each comment on a draft.
template <typename Result, typename Visit>
void for_each_comment(Result& result, Visit&& visit) {
  for (auto& round : result.reviews)
    for (auto& comment : round.comments) visit(comment);
}

/// Calls `visit(blocks, origin)` for all prose of the comments on drafts.
template <typename Result, typename Visit>
void for_each_prose_of_reviews(Result& result, Visit&& visit) {
  for_each_comment(result, [&](auto& comment) {
    visit(comment.wording, comment.origin);
    visit(comment.answer, comment.origin);
  });
}

/// Calls `visit(origin)` for every place that a result remembers.
template <typename Result, typename Visit>
void for_each_origin(Result& result, Visit&& visit) {
  for_each_origin_in_project(result.project, visit);
  for (auto& minutes : result.minutes) for_each_origin_in_minutes(minutes, visit);
  for (auto& topic : result.topics) {
    visit(topic.entry.origin);
    for (auto& event : topic.history) visit(event.origin);
  }
  for_each_comment(result, [&](auto& comment) { visit(comment.origin); });
}

}  // namespace protokollwerk::model
