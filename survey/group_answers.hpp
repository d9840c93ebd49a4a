// SPDX-License-Identifier: Apache-2.0
// Answers that mean something only together, group by group: a budget of points, direct weights,
// the best and the worst. Single answers come in; what is missing or contradicts itself goes out.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/questionnaire.hpp"
#include "survey/response.hpp"
#include "survey/study.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// One question of a group with its answer.
struct GroupAnswer {
  QuestionnaireItem item;
  std::optional<int> code;          ///< nothing: not answered
  std::optional<SourceSpot> where;  ///< of the answer, be it empty; nothing: its line is gone
};

struct GroupAnswers {
  std::string group;
  std::vector<GroupAnswer> answers;  ///< of every question of the group, in the order asked
};

/// @param answers by the number of their question. @param places of answers, empty ones too.
[[nodiscard]] std::vector<GroupAnswers> answers_by_group(const Questionnaire& asked,
                                                         const std::map<int, Answer>& answers,
                                                         const std::map<int, SourceSpot>& places);

/// What is wrong with the answers of a group together; nothing for one without any answer.
///
/// Budget, direct: answers.incomplete-group (some items are empty), answers.points-sum (the points
/// miss the study's by more than half a point), answers.all-zero (direct). Best-worst:
/// answers.incomplete-group (a choice or a comparison is missing), answers.best-is-worst,
/// answers.against-itself (the best or the worst outweighs itself), answers.best-worst-differs (two
/// different answers to the best against the worst). All are errors, each at its answer; labels are
/// shown in `language`.
[[nodiscard]] Diagnostics group_findings(const GroupAnswers& group,
                                         const Study& study,
                                         std::string_view language);

/// The ids of the items that a Best-Worst group without findings names as its best and its worst;
/// nothing for a group without any answer, and for other methods.
struct BestAndWorst {
  std::string best;
  std::string worst;
};
[[nodiscard]] std::optional<BestAndWorst> best_and_worst(const GroupAnswers& group,
                                                         const Study& study);

/// Numbers of the answered questions of a Best-Worst group without findings that say nothing new:
/// the best against itself, the worst against itself, and the best against the worst the second
/// time.
[[nodiscard]] std::vector<int> self_answering(const GroupAnswers& group, const Study& study);

}  // namespace pondera::survey
