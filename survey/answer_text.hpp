// SPDX-License-Identifier: Apache-2.0
// One answer as a person typed it: text in, a signed judgement code or a rating out, or what is
// unclear about it. The grammar, in full: docs/questionnaire.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pondera::survey {

enum class AnswerProblem {
  unreadable,        ///< not the form of an answer
  out_of_scale,      ///< a whole number, or a ratio of one, beyond the scale
  no_intensity,      ///< a side without a number
  ambiguous_number,  ///< a number that can be meant in two ways: -3, 一 (one, or a dash)
  between_steps,     ///< a number that is no step of the scale: 2.5, 2/3
  two_answers,       ///< more than one side or number
  negative,          ///< an amount with a dash before it
  too_fine,          ///< an amount with more than four decimals
  thousands,  ///< 1,000: a comma before three digits, which divides thousands or begins decimals
  no_item,    ///< a choice that is none of the items
};

/// Exactly one of the three: blank (not answered), a code, or a problem.
struct ParsedAnswer {
  bool blank = false;
  std::optional<int> code = {};
  std::optional<AnswerProblem> problem = {};
};

/// An answer of which nothing is taken, and why.
[[nodiscard]] inline ParsedAnswer refused_answer(AnswerProblem problem) {
  return {.problem = problem};
}

/// A pairwise answer in any language of wording.hpp: "left 3", "3 right", "equal", "左 3", "右5",
/// "相等", "3", "1/3", "left: ３", "0.2". What is not in the grammar is never guessed.
///
/// @param strongest the largest intensity, ≥ 2.
/// @return code in ±{2 … strongest} or 1.
[[nodiscard]] ParsedAnswer parse_pairwise_answer(std::string_view text, int strongest);

/// A rating: a whole number from `lowest` to `highest`.
[[nodiscard]] ParsedAnswer parse_rating_answer(std::string_view text, int lowest, int highest);

/// How many times one outweighs the other: a whole number from 1 to `strongest`, or "equal".
[[nodiscard]] ParsedAnswer parse_times_answer(std::string_view text, int strongest);

/// The folded answer without what decorates it: blanks, quotation marks, asterisks (bold in mail),
/// one final full stop. Decoration alone stays, but for a pair of quotation marks.
[[nodiscard]] std::string plain_answer(std::string_view text);
/// Whether a plain answer is empty, dashes alone, or says in words that there is none.
[[nodiscard]] bool says_no_answer(std::string_view plain);

/// Whether the text is a pairwise answer that says a side and a number, or "equal" in a word: what
/// a person means as an answer wherever it stands, even when the number is beyond every scale.
[[nodiscard]] bool is_worded_answer(std::string_view text);

}  // namespace pondera::survey
