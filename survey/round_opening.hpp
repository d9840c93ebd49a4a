// SPDX-License-Identifier: Apache-2.0
// A round that was opened to ask some things again: which questions of whom, and why. Comes from
// the selection of what is worth asking and from the store; goes to the store, to
// design_revisit and to the feedback in the questionnaire.
#pragma once

#include "survey/response.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// Why somebody is asked once more.
enum class RevisitReason {
  least_fitting,  ///< the own answer that fits the assessor's others least
  contested,      ///< the panel disagrees, and the own answer is far from its middle
  unanswered,     ///< the question was left open
  part,           ///< amounts: it belongs to a part of which another item is asked again
};

/// "least-fitting", …: the word in the store and in JSON.
[[nodiscard]] std::string_view reason_name(RevisitReason reason);
[[nodiscard]] std::optional<RevisitReason> reason_from_name(std::string_view name);

/// One question to one assessor; ids as in QuestionnaireItem.
struct RevisitQuestion {
  std::string assessor;
  std::string group;
  std::string left;
  std::string right;
  RevisitReason reason = RevisitReason::contested;
  std::optional<int> implied;  ///< least_fitting: what the other answers imply, for (left, right)

  friend bool operator==(const RevisitQuestion&, const RevisitQuestion&) = default;
};

/// Who had answered before and has no question here has nothing to reconsider; who had not is asked
/// the whole questionnaire.
struct RoundOpening {
  int round = 2;
  std::string revision;  ///< of the study, when the round was opened
  std::vector<RevisitQuestion> questions;

  friend bool operator==(const RoundOpening&, const RoundOpening&) = default;
};

/// The answer to a question, whichever side was shown left; nullptr for none.
[[nodiscard]] const Answer* find_answer(const std::vector<Answer>& answers,
                                        std::string_view group,
                                        std::string_view left,
                                        std::string_view right);

/// The code of an answer as it reads with `left` on the left.
[[nodiscard]] int code_with_left(const Answer& answer, std::string_view left);

/// The same pair or item.
[[nodiscard]] bool same_question(const RevisitQuestion& question,
                                 std::string_view group,
                                 std::string_view left,
                                 std::string_view right);

}  // namespace pondera::survey
