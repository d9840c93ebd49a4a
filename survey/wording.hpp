// SPDX-License-Identifier: Apache-2.0
// All that a questionnaire says to a person, and all words that a person may answer with, in every
// language that we speak. A language is one row of the table in wording.cpp; a missing phrase does
// not compile.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::survey {

/// Phrases of one language. `{name}` stands for a value that the writer fills in.
///
/// Where a field has alternatives they are separated by '|'; the writer uses the first, the reader
/// takes all, in any language and whatever the file's own language is.
struct Wording {
  std::string_view language;  ///< code: "en", "zh"
  // Keys of the file.
  std::string_view key_questions, key_pair, key_item, key_left, key_right, key_indicator,
      key_answer, key_why, key_remark;
  // Words of an answer, as text_folding folds them (lower case, straight quotes).
  std::string_view words_left, words_right, words_equal;
  std::string_view words_none;    ///< a clear "I give no answer"
  std::string_view words_times;   ///< may follow a number and add nothing
  std::string_view words_points;  ///< the same of an amount
  std::string_view words_digits;  ///< 0 to 10, in order
  // What is said above the questions; lines separated by '\n'.
  std::string_view heading;             ///< {title}
  std::string_view for_whom;            ///< {name} {round} {count} {minutes}
  std::string_view how_pairwise;        ///< {answer} {left} {right} {equal} {weak} {strong}
  std::string_view ladder_to_nine;      ///< the strengths in words, for the scale 1-9
  std::string_view ladder_to_other;     ///< {strongest}
  std::string_view how_rating;          ///< {answer} {lowest} {highest} {example}
  std::string_view leave_blank;         ///< pairwise: what to do when one cannot say
  std::string_view leave_blank_rating;  ///< the same for ratings
  std::string_view say_why;             ///< {why}
  std::string_view return_to;           ///< {organiser}
  std::string_view return_to_sender;    ///< when no organiser is given
  std::string_view return_by;           ///< {deadline}
  std::string_view group_heading;       ///< {number} {count} {label} {first} {last}
  std::string_view remark_invitation;   ///< above the general remark
  std::string_view closing;             ///< above the signature lines
  // Budgets of points, direct weights, best and worst.
  std::string_view key_question;        ///< number of a question that is no pair and no item
  std::string_view how_budget;          ///< {answer} {points} {some}
  std::string_view how_direct;          ///< {answer}
  std::string_view how_best_worst;      ///< {answer} {strongest}
  std::string_view leave_blank_amount;  ///< budget, direct: what an empty line means
  std::string_view leave_blank_choice;  ///< best and worst: which lines stay empty
  std::string_view best_item;           ///< label in the place of the item chosen as the best
  std::string_view worst_item;          ///< the same of the worst
  std::string_view ask_choice;          ///< above the two choices of a group
  std::string_view ask_best_over;       ///< above the best against every item; {strongest}
  std::string_view ask_over_worst;      ///< above every item against the worst; {strongest}
};

/// The row of `language`, or nullptr.
[[nodiscard]] const Wording* find_wording(std::string_view language);
/// The row of `language`, or the first row for a language that we do not speak.
[[nodiscard]] const Wording& wording_for(std::string_view language);
[[nodiscard]] const std::vector<Wording>& wordings();

/// The parts of a field with alternatives.
[[nodiscard]] std::vector<std::string_view> alternatives(std::string_view field);
/// The alternative that the writer uses.
[[nodiscard]] std::string_view taught(std::string_view field);

}  // namespace pondera::survey
