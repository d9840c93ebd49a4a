// SPDX-License-Identifier: Apache-2.0
// What one assessor is asked in one round: which pairs (or indicators), in which order, which side.
// Comes from design_questionnaire and from the store; goes to write_questionnaire, to the store,
// and to bind_answers.
#pragma once

#include "survey/study.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// What stands in the place of an id where the question is about the item that the assessor chose.
/// No id can hold '@'.
inline constexpr std::string_view best_item = "@best";
inline constexpr std::string_view worst_item = "@worst";

/// One line to fill in. Pairwise: `left` against `right` within `group`. Rating: `left` is rated,
/// `right` is empty, `group` is its dimension (the goal for an indicator directly below it).
/// Budget, direct: `left` gets an amount, `right` is empty. Best-worst, in this order: which is the
/// best
/// (`best_item`, ""), which is the worst (`worst_item`, ""), the best against every child
/// (`best_item`, child), every child against the worst (child, `worst_item`).
struct QuestionnaireItem {
  int number = 0;  ///< from 1, in the order in which they are asked
  std::string group;
  std::string left;
  std::string right;

  friend bool operator==(const QuestionnaireItem&, const QuestionnaireItem&) = default;
};

struct Questionnaire {
  std::string study;
  std::string revision;
  int round = 1;
  std::string assessor;
  std::string language;
  ElicitationMethod method = ElicitationMethod::pairwise;
  std::vector<QuestionnaireItem> items;

  friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

/// How many of the questions an assessor has to answer: all but the three of every Best-Worst group
/// that answer themselves (the best against itself, the worst against itself, and one of the two
/// about the best against the worst).
[[nodiscard]] int questions_to_answer(const Questionnaire& questionnaire);

/// How many questions of every group there are, by the group's id.
[[nodiscard]] std::map<std::string, int> questions_by_group(const Questionnaire& questionnaire);

/// 16 hexadecimal digits over study, revision, round, assessor, method and all items: what binds a
/// file to its questions. It shows mistakes; it is no proof of who sent the file.
[[nodiscard]] std::string questionnaire_signature(const Questionnaire& questionnaire);

/// One line per item, what the signature covers: "number<TAB>group<TAB>left<TAB>right".
[[nodiscard]] std::string items_text(const std::vector<QuestionnaireItem>& items);
/// The inverse; nothing if `text` was not made by `items_text`.
[[nodiscard]] std::optional<std::vector<QuestionnaireItem>> items_from_text(std::string_view text);

}  // namespace pondera::survey
