// SPDX-License-Identifier: Apache-2.0
// The questionnaire at the terminal as a state machine without a terminal: an outline, a session
// and what a person typed in; the next session, and what is to be saved, out.
#pragma once

#include "interview/answer_file.hpp"
#include "interview/given_answers.hpp"
#include "interview/key.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::interview {

enum class Stage {
  welcome,   ///< what it is about
  question,  ///< the question `at`
  reason,    ///< a reason for it is typed
  review,    ///< how the answers of its part go together
  overview,  ///< what is answered and what is open
  remark,    ///< a remark about the whole is typed
  help,      ///< keys and commands
  ended,
};

/// What undoing a step gives back.
struct Undo {
  std::size_t at = 0;
  std::vector<Change> changes;
};

struct Session {
  Stage stage = Stage::welcome;
  Stage before = Stage::question;  ///< where `remark` and `help` lead back to
  std::size_t at = 0;              ///< the question
  std::string draft;               ///< typed and not yet saved
  std::string notice;              ///< what the last step came to; shown once
  bool looks_again = false;        ///< `at` was chosen in a review, which comes again
  int scroll = 0;                  ///< lines that the reader has paged down
  std::vector<Given> given;        ///< by question
  std::string remark;
  std::vector<Undo> past;
};

/// A step of the session. Where `changes` is not empty they must be saved before the session
/// counts; if that fails, the caller goes on with the session before, and `refused` says why.
struct Step {
  Session session;
  std::vector<Change> changes;
};

/// Begins, or resumes at the first question that is open.
[[nodiscard]] Session begin_session(const Outline& outline, const survey::AnswerSheet& sheet);

/// A line: an answer in any form that collect takes ("left 3", "equal", "4"), with a reason behind
/// '#' if there is one; or a command in any language ("back", "undo", "why …"). An empty line goes
/// on. Used by the plain mode, and by Enter.
[[nodiscard]] Step take_line(const Outline& outline, Session session, std::string_view line);

/// A key. Answers are built up from keys (arrows, sides, digits) and saved by Enter; where nothing
/// has been typed, letters are commands.
[[nodiscard]] Step press(const Outline& outline, Session session, const Key& key);

/// The session with a message instead of what could not be saved.
[[nodiscard]] Session refused(Session before, std::string message);

}  // namespace pondera::interview
