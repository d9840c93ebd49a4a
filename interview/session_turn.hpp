// SPDX-License-Identifier: Apache-2.0
// A session in the hands of one step: going from question to question, and changing what is given
// so that it can be taken back. Used by session.cpp alone.
#pragma once

#include "interview/phrases.hpp"
#include "interview/session.hpp"
#include "survey/elicitation_method.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::interview {

class SessionTurn {
 public:
  SessionTurn(const Outline& outline, Session session);

  [[nodiscard]] const Outline& outline() const { return outline_; }
  [[nodiscard]] const Phrases& words() const { return words_; }
  [[nodiscard]] Session& now() { return now_; }
  [[nodiscard]] const Question& asked() const { return outline_.questions[now_.at]; }
  [[nodiscard]] const Part& part() const { return outline_.parts[asked().part]; }
  [[nodiscard]] bool pairwise() const {
    return outline_.scale.method == survey::ElicitationMethod::pairwise;
  }
  [[nodiscard]] bool types_text() const {
    return now_.stage == Stage::reason || now_.stage == Stage::remark;
  }
  void say(std::string_view text) { now_.notice = text; }
  /// The step that the turn came to; the turn is over.
  [[nodiscard]] Step step() && { return {std::move(now_), std::move(changes_)}; }

  void go_to(std::size_t question);
  /// On from where one is: to the next question, out of a review, to the end.
  void go_on();
  void go_back();
  /// To the next question of the part, else to what is said about the part.
  void move_on(bool to_open_only);
  /// To the question that the review names, and back to the review afterwards.
  void look_again();
  void choose_question(std::string_view number);

  /// Saves an answer (with a reason, where one is given) and moves on.
  void give(const std::string& answer, const std::optional<std::string>& why);
  void clear_answer();
  void save_reason(const std::string& reason);
  void save_remark(const std::string& remark);
  void undo();

 private:
  void leave_part();
  void record(std::vector<Change> changes, std::size_t at);
  void apply(const Change& change);
  [[nodiscard]] Change inverse(const Change& change) const;
  [[nodiscard]] std::vector<Change> follow_choice(std::size_t question,
                                                  const std::string& answer) const;

  const Outline& outline_;
  const Phrases& words_;
  Session now_;
  std::vector<Change> changes_;
};

}  // namespace pondera::interview
