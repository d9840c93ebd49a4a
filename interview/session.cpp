// SPDX-License-Identifier: Apache-2.0
#include "interview/session.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "interview/draft.hpp"
#include "interview/phrases.hpp"
#include "interview/session_command.hpp"
#include "interview/session_turn.hpp"
#include "survey/comment_lines.hpp"
#include "survey/feedback_wording.hpp"
#include "survey/keep_word.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace pondera::interview {

namespace {

using survey::ElicitationMethod;
using survey::filled;
using survey::taught;

constexpr int longest_shown = 60;  // characters of what was typed, in a message

void take_unclear(SessionTurn& turn, std::string_view typed) {
  turn.now().draft.clear();
  turn.say(filled(turn.words().not_taken,
                  {{"text", printable(typed, longest_shown)},
                   {"expected", expected_answer(turn.outline(), turn.now().at)}}));
}

using Reason = std::optional<std::string>;

/// Whether the answer is a word for keeping the earlier one, which is then taken or asked about.
bool take_keep_word(SessionTurn& turn, std::string_view answer, const Reason& why) {
  if (!turn.outline().asks_again) return false;
  const survey::KeepWord word = survey::keep_word(answer, turn.outline().scale.method);
  if (word == survey::KeepWord::none) return false;
  const std::string keep(taught(survey::feedback_wording_for(turn.outline().language).words_keep));
  if (word == survey::KeepWord::keeps) {
    turn.give(keep, why);
    return true;
  }
  turn.now().draft.clear();
  turn.say(filled(turn.words().keep_or_equal, {{"text", printable(answer, longest_shown)},
                                               {"keep", keep},
                                               {"equal", turn.pairwise() ? "1" : "="}}));
  return true;
}

/// Best-Worst: the item of the list that cannot be chosen here, since it is the other choice.
std::optional<std::size_t> taken_item(SessionTurn& turn) {
  const QuestionKind kind = turn.asked().kind;
  if (kind != QuestionKind::best && kind != QuestionKind::worst) return std::nullopt;
  const QuestionKind other = kind == QuestionKind::best ? QuestionKind::worst : QuestionKind::best;
  return chosen_item(turn.outline(), turn.now().given, turn.asked().part, other);
}

void take_code(SessionTurn& turn, int code, const Reason& why) {
  const auto taken = taken_item(turn);
  if (!taken || static_cast<int>(*taken) + 1 != code) {
    return turn.give(answer_from_code(turn.outline(), turn.now().at, code), why);
  }
  turn.now().draft.clear();
  turn.say(filled(turn.words().same_item, {{"item", turn.part().items[*taken].label}}));
}

/// An answer with what stands behind '#'.
void take_answer(SessionTurn& turn, std::string_view typed) {
  const std::size_t hash = typed.find('#');
  const std::string_view answer = trimmed(typed.substr(0, hash));
  Reason why;
  if (hash != typed.npos) why = survey::on_one_line(typed.substr(hash + 1));
  if (answer.empty() && why) return turn.save_reason(*why);
  if (take_keep_word(turn, answer, why)) return;
  const survey::ParsedAnswer parsed = parsed_answer(turn.outline(), turn.now().at, answer);
  if (parsed.code) return take_code(turn, *parsed.code, why);
  if (!parsed.blank) return take_unclear(turn, answer);
  turn.clear_answer();
  turn.move_on(true);
}

// Commands and lines.

void run(SessionTurn& turn, Command command, const std::string& text) {
  const bool at_question = turn.now().stage == Stage::question;
  switch (command) {
    case Command::next:
      return turn.go_on();
    case Command::back:
      return turn.go_back();
    case Command::undo:
      return turn.undo();
    case Command::clear:
      return at_question ? turn.clear_answer() : turn.say(turn.words().no_such_key);
    case Command::keep:
      if (!at_question || !turn.outline().asks_again) return turn.say(turn.words().no_such_key);
      return take_answer(turn,
                         taught(survey::feedback_wording_for(turn.outline().language).words_keep));
    case Command::reason:
      if (!at_question) return turn.say(turn.words().no_such_key);
      if (!text.empty()) return turn.save_reason(survey::on_one_line(text));
      turn.now().stage = Stage::reason;
      turn.now().draft = turn.now().given[turn.now().at].why;
      return;
    case Command::overview:
      turn.now().stage = Stage::overview;
      turn.now().scroll = 0;
      return;
    case Command::again:
      return turn.look_again();
    case Command::remark:
      turn.now().before = turn.now().stage;
      if (!text.empty()) return turn.save_remark(survey::on_one_line(text));
      turn.now().stage = Stage::remark;
      turn.now().draft = turn.now().remark;
      return;
    case Command::help:
      if (turn.now().stage == Stage::help) return;
      turn.now().before = turn.now().stage;
      turn.now().stage = Stage::help;
      return;
    case Command::quit:
      turn.now().stage = Stage::ended;
      return;
    case Command::none:
      return;
  }
}

void take(SessionTurn& turn, std::string_view line) {
  if (turn.now().stage == Stage::reason) return turn.save_reason(survey::on_one_line(line));
  if (turn.now().stage == Stage::remark) return turn.save_remark(survey::on_one_line(line));
  const TypedCommand typed = command_of_line(line);
  if (typed.command != Command::none) {
    run(turn, typed.command, typed.text);
    if (turn.now().notice != turn.words().no_such_key) return;
    turn.now().notice.clear();
  }
  if (trimmed(line).empty()) return turn.go_on();
  if (turn.now().stage == Stage::question) return take_answer(turn, trimmed(line));
  if (turn.now().stage == Stage::overview) return turn.choose_question(line);
  turn.say(
      filled(turn.words().no_such_command, {{"text", printable(trimmed(line), longest_shown)}}));
}

// Keys.

void type_pair(SessionTurn& turn, const std::string& text) {
  if (auto draft = pair_draft(turn.outline(), turn.now().at, turn.now().draft, text)) {
    turn.now().draft = *std::move(draft);
  } else {
    take_unclear(turn, text);
  }
}

void shift(SessionTurn& turn, int direction) {
  if (auto draft = shifted_draft(turn.outline(), turn.now(), direction)) {
    turn.now().draft = *std::move(draft);
  } else {
    turn.say(turn.words().no_such_key);
  }
}

void press_character(SessionTurn& turn, const std::string& text) {
  if (turn.types_text()) {
    turn.now().draft += text;
    return;
  }
  const bool digit = text.size() == 1 && is_digit(text.front());
  if (turn.now().stage == Stage::question && turn.pairwise() &&
      (digit || text == "l" || text == "r" || text == "=" || text == "e")) {
    return type_pair(turn, text);
  }
  const bool number = digit || text == "." || text == ",";
  const bool takes_number = (turn.now().stage == Stage::question && !turn.pairwise()) ||
                            (turn.now().stage == Stage::overview && digit);
  constexpr std::size_t longest_number = 12;
  if (number && takes_number && turn.now().draft.size() < longest_number) {
    turn.now().draft += text;
    return;
  }
  const Command command = command_of_key(text);
  if (command == Command::none) return turn.say(turn.words().no_such_key);
  run(turn, command, "");
}

void press_enter(SessionTurn& turn) {
  const std::string typed = std::exchange(turn.now().draft, "");
  if (turn.now().stage == Stage::question && !typed.empty()) return take_answer(turn, typed);
  take(turn, typed);
}

void press_back_key(SessionTurn& turn) {
  if (turn.now().draft.empty()) return;
  if (!turn.types_text() && turn.pairwise()) {
    turn.now().draft.clear();
    return;
  }
  const auto characters = utf8_characters(turn.now().draft);
  turn.now().draft.resize(turn.now().draft.size() - characters.back().size());
}

Step take_key(SessionTurn turn, const Key& key) {
  constexpr int page = 5;
  switch (key.kind) {
    case Key::Kind::character:
      press_character(turn, key.text);
      break;
    case Key::Kind::left:
    case Key::Kind::right:
      if (turn.now().stage == Stage::question) shift(turn, key.kind == Key::Kind::left ? -1 : 1);
      break;
    case Key::Kind::up:
      if (!turn.types_text()) turn.go_back();
      break;
    case Key::Kind::down:
      if (turn.now().stage == Stage::question) turn.move_on(false);
      break;
    case Key::Kind::page_up:
      turn.now().scroll = std::max(0, turn.now().scroll - page);
      break;
    case Key::Kind::page_down:
      turn.now().scroll += page;
      break;
    case Key::Kind::enter:
      press_enter(turn);
      break;
    case Key::Kind::backspace:
      press_back_key(turn);
      break;
    case Key::Kind::escape:
      turn.now().draft.clear();
      if (turn.now().stage == Stage::reason) turn.now().stage = Stage::question;
      if (turn.now().stage == Stage::remark || turn.now().stage == Stage::help)
        turn.now().stage = turn.now().before;
      break;
    case Key::Kind::interrupt:
    case Key::Kind::end_of_input:
      turn.now().stage = Stage::ended;
      break;
    case Key::Kind::suspend:
    case Key::Kind::redraw:
    case Key::Kind::other:
      break;
  }
  return std::move(turn).step();
}

}  // namespace

Session begin_session(const Outline& outline, const survey::AnswerSheet& sheet) {
  Session session;
  session.given = given_in(sheet);
  session.remark = sheet.remark ? sheet.remark->text : "";
  const Progress progress = progress_of(outline, session.given, 0, outline.questions.size());
  session.at = progress.open.empty() ? outline.questions.size() - 1 : progress.open.front();
  return session;
}

Step take_line(const Outline& outline, Session session, std::string_view line) {
  SessionTurn turn(outline, std::move(session));
  take(turn, line);
  return std::move(turn).step();
}

Step press(const Outline& outline, Session session, const Key& key) {
  return take_key(SessionTurn(outline, std::move(session)), key);
}

Session refused(Session before, std::string message) {
  before.notice = std::move(message);
  before.draft.clear();
  return before;
}

}  // namespace pondera::interview
