// SPDX-License-Identifier: Apache-2.0
#include "interview/session_turn.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "interview/part_review.hpp"
#include "survey/comment_lines.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <utility>

namespace pondera::interview {

using survey::filled;

SessionTurn::SessionTurn(const Outline& outline, Session session)
    : outline_(outline), words_(phrases_for(outline.language)), now_(std::move(session)) {
  now_.notice.clear();
}

// Going from question to question.

void SessionTurn::go_to(std::size_t question) {
  now_.stage = Stage::question;
  now_.at = question;
  now_.draft.clear();
  now_.scroll = 0;
}

void SessionTurn::move_on(bool to_open_only) {
  const bool returns = std::exchange(now_.looks_again, false);
  for (std::size_t q = now_.at + 1; q < part().last && !returns; ++q) {
    const bool wanted =
        to_open_only ? is_open(outline_, now_.given, q) : needs_answer(outline_, now_.given, q);
    if (wanted) return go_to(q);
  }
  now_.draft.clear();
  now_.scroll = 0;
  if (review_part(outline_, now_.given, asked().part)) {
    now_.stage = Stage::review;
  } else {
    leave_part();
  }
}

void SessionTurn::leave_part() {
  for (std::size_t q = part().last; q < outline_.questions.size(); ++q) {
    if (is_open(outline_, now_.given, q)) return go_to(q);
  }
  now_.stage = Stage::overview;
  now_.scroll = 0;
}

void SessionTurn::go_back() {
  now_.looks_again = false;
  if (now_.stage == Stage::review || now_.stage == Stage::overview) return go_to(now_.at);
  for (std::size_t q = now_.at; q > 0; --q) {
    if (needs_answer(outline_, now_.given, q - 1)) return go_to(q - 1);
  }
  say(words_.first_question);
}

void SessionTurn::go_on() {
  switch (now_.stage) {
    case Stage::welcome: {
      const Progress progress = progress_of(outline_, now_.given, 0, outline_.questions.size());
      if (!progress.open.empty()) return go_to(progress.open.front());
      now_.stage = Stage::overview;
      return;
    }
    case Stage::question:
      return move_on(false);
    case Stage::review:
      return leave_part();
    case Stage::help:
      now_.stage = now_.before;
      return;
    case Stage::overview:
      now_.stage = Stage::ended;
      return;
    case Stage::reason:
    case Stage::remark:
    case Stage::ended:
      return;
  }
}

void SessionTurn::look_again() {
  const auto review =
      now_.stage == Stage::review ? review_part(outline_, now_.given, asked().part) : std::nullopt;
  if (!review || !review->again) return say(words_.no_such_key);
  go_to(*review->again);
  now_.looks_again = true;
}

void SessionTurn::choose_question(std::string_view number) {
  const auto wanted = parse_whole(survey::folded(trimmed(number)));
  const auto found = std::ranges::find_if(
      outline_.questions, [&](const Question& question) { return wanted == question.number; });
  now_.draft.clear();
  if (found == outline_.questions.end()) return say(words_.no_such_question);
  go_to(static_cast<std::size_t>(found - outline_.questions.begin()));
}

// Changing what is given.

Change SessionTurn::inverse(const Change& change) const {
  switch (change.field) {
    case Change::Field::answer:
      return {change.field, change.entry, now_.given[change.entry].answer};
    case Change::Field::why:
      return {change.field, change.entry, now_.given[change.entry].why};
    case Change::Field::remark:
      break;
  }
  return {change.field, 0, now_.remark};
}

void SessionTurn::apply(const Change& change) {
  switch (change.field) {
    case Change::Field::answer:
      now_.given[change.entry].answer = change.text;
      return;
    case Change::Field::why:
      now_.given[change.entry].why = change.text;
      return;
    case Change::Field::remark:
      now_.remark = change.text;
      return;
  }
}

/// Applies what is not so already, and remembers how to take it back.
void SessionTurn::record(std::vector<Change> changes, std::size_t at) {
  std::erase_if(changes, [&](const Change& change) { return inverse(change) == change; });
  if (changes.empty()) return;
  Undo step = {at, {}};
  for (const Change& change : changes) step.changes.push_back(inverse(change));
  for (const Change& change : changes) apply(change);
  now_.past.push_back(std::move(step));
  changes_.insert(changes_.end(), changes.begin(), changes.end());
}

void SessionTurn::undo() {
  if (now_.past.empty()) return say(words_.nothing_to_undo);
  const Undo step = std::move(now_.past.back());
  now_.past.pop_back();
  for (const Change& change : step.changes) apply(change);
  changes_ = step.changes;
  go_to(step.at);
  say(filled(words_.undone, {{"number", std::to_string(asked().number)}}));
}

/// Comparisons with the best are of no use once another item is the best.
std::vector<Change> SessionTurn::follow_choice(std::size_t question,
                                               const std::string& answer) const {
  const QuestionKind kind = outline_.questions[question].kind;
  if (kind != QuestionKind::best && kind != QuestionKind::worst) return {};
  const auto before = code_given(outline_, now_.given, question);
  if (!before || before == parsed_answer(outline_, question, answer).code) return {};
  const QuestionKind stale =
      kind == QuestionKind::best ? QuestionKind::best_over : QuestionKind::over_worst;
  std::vector<Change> changes;
  for (std::size_t q = part().first; q < part().last; ++q) {
    if (outline_.questions[q].kind == stale && !now_.given[q].answer.empty())
      changes.push_back({Change::Field::answer, q, ""});
  }
  return changes;
}

void SessionTurn::give(const std::string& answer, const std::optional<std::string>& why) {
  std::vector<Change> changes = {{Change::Field::answer, now_.at, answer}};
  const std::vector<Change> follow = follow_choice(now_.at, answer);
  changes.insert(changes.end(), follow.begin(), follow.end());
  if (why) changes.push_back({Change::Field::why, now_.at, *why});
  record(std::move(changes), now_.at);
  move_on(true);
  std::string said = filled(words_.saved, {{"answer", answer}});
  if (!follow.empty()) said += " " + std::string(words_.choice_emptied);
  say(said);
}

void SessionTurn::clear_answer() {
  record({{Change::Field::answer, now_.at, ""}}, now_.at);
  now_.draft.clear();
  say(words_.emptied);
}

void SessionTurn::save_reason(const std::string& reason) {
  record({{Change::Field::why, now_.at, reason}}, now_.at);
  go_to(now_.at);
}

void SessionTurn::save_remark(const std::string& remark) {
  record({{Change::Field::remark, 0, remark}}, now_.at);
  now_.stage = now_.before;
  now_.draft.clear();
}

}  // namespace pondera::interview
