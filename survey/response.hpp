// SPDX-License-Identifier: Apache-2.0
// What one assessor answered, each answer with the place where it stood. Comes from bind_answers
// and from the store; goes to weights, audit and aggregation.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/study.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace pondera::survey {

/// One answered line: a pairwise judgement, or a rating.
///
/// Pairwise: `code` is the signed intensity in the order shown: 5 = left is 5 times as important as
/// right, -3 = right is 3 times as important as left, 1 = equal (never 0, never -1). Rating: `left`
/// is the leaf, `right` is empty, `code` the rating. Budget, direct: `left` is the item, `right` is
/// empty, `code` the number typed in ten-thousandths: 12.5 points are 125000. Best-worst: the
/// choice names the item, so that it outlasts a change of the study: the best is (id, `best_item`),
/// the worst (`worst_item`, id), both with code 1. A comparison is (`best_item`, id) or
/// (id, `worst_item`) with how many times left outweighs right. What follows from the choice is no
/// answer: neither the best nor the worst against itself; the best against the worst stands once.
struct Answer {
  std::string group;
  std::string left;
  std::string right;
  int code = 1;
  int number = 0;    ///< of the questionnaire's item: the order in which it was asked
  SourceSpot where;  ///< of the answer's text in the file that came back
  std::string why;
  int round = 1;                  ///< in which it was given
  std::optional<double> seconds;  ///< how long the answer took, where that is known

  friend bool operator==(const Answer&, const Answer&) = default;
};

/// Budget, direct: an amount 1 has this code, so that amounts have four decimals.
inline constexpr int code_of_one = 10'000;
/// The largest amount; its code still is an int.
inline constexpr int most_amount = 100'000;

struct Response {
  std::string study;
  std::string revision;
  int round = 1;
  std::string assessor;
  ElicitationMethod method = ElicitationMethod::pairwise;
  int asked = 0;                ///< how many questions of the questionnaire need an answer
  std::vector<Answer> answers;  ///< only the answered items, in the questionnaire's order
  std::string remark;           ///< of the assessor about the whole; may be empty
  /// Pairwise: how many pairs of every group were asked, by the group's id; empty where it is not
  /// known, which counts as all of them.
  std::map<std::string, int> asked_of_group = {};
  std::int64_t received = 0;  ///< place in the log: later ones are larger; 0: not known
};

/// What a question is, whichever side was shown left: its group and its items in byte order (those
/// of a question about one item: the item and nothing).
using Question = std::tuple<std::string, std::string, std::string>;
[[nodiscard]] Question question_of(const Answer& answer);

/// Whether an answer says which item is the best or the worst; every other answer says false.
[[nodiscard]] bool is_choice(const Answer& answer);

/// The answers as text with one meaning: one line per answer, sorted by (group, first, second) with
/// the pair in byte order and the code's sign to match: "group<TAB>first<TAB>second<TAB>code". Two
/// files with the same answers give the same text, whatever their order, sides, language or
/// remarks. Best-worst: the best against the worst is written "@best<TAB>worst", whichever of the
/// two questions about it was answered.
[[nodiscard]] std::string canonical_answers(const Response& response);

}  // namespace pondera::survey
