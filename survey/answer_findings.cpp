// SPDX-License-Identifier: Apache-2.0
#include "survey/answer_findings.hpp"

#include "core/assert.hpp"
#include "core/utf8.hpp"
#include "survey/answer_text.hpp"
#include "survey/response.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace pondera::survey {

namespace {

std::string pairwise_hint(const Elicitation& elicitation, std::string_view language) {
  const Wording& words = wording_for(language);
  const auto example = [&](std::string_view word, int strength) {
    return "'" + std::string(taught(word)) + " " +
           std::to_string(std::min(strength, elicitation.strongest)) + "'";
  };
  return "write " + example(words.words_left, 3) + ", " + example(words.words_right, 5) + " or '" +
         std::string(taught(words.words_equal)) + "', with a number from 1 to " +
         std::to_string(elicitation.strongest) +
         "; leave it empty if you cannot judge; a reason goes behind '" +
         std::string(taught(words.key_why)) + ":'";
}

std::string rating_hint(const Elicitation& elicitation) {
  return "write one whole number from " + std::to_string(elicitation.lowest_rating) + " to " +
         std::to_string(elicitation.highest_rating) + ", or leave it empty";
}

std::string scale_of(const Elicitation& elicitation) {
  if (elicitation.method == ElicitationMethod::rating) {
    return std::to_string(elicitation.lowest_rating) + " to " +
           std::to_string(elicitation.highest_rating);
  }
  return "1 to " + std::to_string(elicitation.strongest);
}

/// What to write for either meaning of a number such as 1.500 or 33,333; nothing for others.
std::optional<std::string> both_readings(std::string_view text) {
  const std::string plain = plain_answer(text);
  const std::size_t begin = plain.find_first_of("0123456789");
  if (begin == plain.npos) return std::nullopt;
  const std::size_t length = plain.find_first_not_of("0123456789.,", begin);
  const std::string number = plain.substr(begin, length == plain.npos ? length : length - begin);
  const std::size_t sign = number.find_first_of(".,");
  if (sign == number.npos || number.find_first_of(".,", sign + 1) != number.npos)
    return std::nullopt;
  const std::string whole = number.substr(0, sign);
  std::string decimals = number.substr(sign + 1);
  // With three decimals again it would be refused again; a fourth makes it clear.
  decimals = decimals.ends_with('0') ? decimals.substr(0, decimals.find_last_not_of('0') + 1)
                                     : decimals + "0";
  return "write " + whole + number.substr(sign + 1) + " or " + whole +
         (decimals.empty() ? "" : "." + decimals);
}

}  // namespace

std::string quoted_text(std::string_view text) {
  return "'" + printable(text, 80) + "'";
}

ExpectedAnswer expected_judgement(const Elicitation& elicitation, std::string_view language) {
  return {scale_of(elicitation), elicitation.method == ElicitationMethod::rating
                                     ? rating_hint(elicitation)
                                     : pairwise_hint(elicitation, language)};
}

ExpectedAnswer expected_amount(const Elicitation& elicitation) {
  const bool budget = elicitation.method == ElicitationMethod::budget;
  const int most = budget ? elicitation.points : most_amount;
  return {"0 to " + std::to_string(most),
          "write one number from 0 to " + std::to_string(most) +
              " in digits, with at most four decimals, for example 30 or 12.5"};
}

ExpectedAnswer expected_times(const Elicitation& elicitation) {
  const std::string strongest = std::to_string(elicitation.strongest);
  return {"1 to " + strongest,
          "write one whole number from 1 (the same) to " + strongest + ", for example 3"};
}

ExpectedAnswer expected_choice(const std::vector<std::string>& labels) {
  constexpr std::size_t most_listed = 15;
  std::string list;
  for (std::size_t i = 0; i < labels.size() && i < most_listed; ++i) {
    list += (i == 0 ? "" : ", ") + std::to_string(i + 1) + " " + printable(labels[i], 40);
  }
  return {"1 to " + std::to_string(labels.size()), "write the number of one item: " + list};
}

Diagnostic answer_finding(AnswerProblem problem,
                          const Placed& answer,
                          const ExpectedAnswer& expected) {
  const auto& [scale, hint] = expected;
  const std::string text = quoted_text(answer.text);
  switch (problem) {
    case AnswerProblem::unreadable:
      return error("answers.unreadable-answer", answer.where, text + " is not an answer", hint);
    case AnswerProblem::out_of_scale:
      return error("answers.out-of-scale", answer.where, text + " is beyond the scale, " + scale,
                   hint);
    case AnswerProblem::no_intensity:
      return error("answers.no-intensity", answer.where,
                   text + " says which side, but not with a number how strongly", hint);
    case AnswerProblem::ambiguous_number:
      return error("answers.ambiguous-number", answer.where,
                   text + " can be meant in more than one way: it is no step of the scale", hint);
    case AnswerProblem::between_steps:
      return error("answers.ambiguous-number", answer.where,
                   text + " is no step of the scale: whole numbers from " + scale, hint);
    case AnswerProblem::two_answers:
      return error("answers.two-answers", answer.where, text + " is more than one answer", hint);
    case AnswerProblem::negative:
      return error("answers.out-of-scale", answer.where,
                   text + " is below 0, or has a dash before it", hint);
    case AnswerProblem::too_fine:
      return error("answers.too-many-decimals", answer.where, text + " has more than four decimals",
                   hint);
    case AnswerProblem::thousands:
      return error("answers.ambiguous-number", answer.where,
                   text +
                       " can be meant in more than one way: the sign between its digits may "
                       "divide thousands or begin decimals",
                   both_readings(answer.text).value_or(hint));
    case AnswerProblem::no_item:
      return error("answers.no-such-item", answer.where, text + " is no item of this part", hint);
  }
  PONDERA_ASSERT(false);
}

bool is_meant_as_answer(const ParsedAnswer& parsed) {
  if (parsed.code) return true;
  switch (parsed.problem.value_or(AnswerProblem::unreadable)) {
    case AnswerProblem::out_of_scale:
    case AnswerProblem::ambiguous_number:
    case AnswerProblem::between_steps:
    case AnswerProblem::negative:
    case AnswerProblem::too_fine:
    case AnswerProblem::thousands:
      return true;
    default:
      return false;
  }
}

Diagnostic answer_behind_hash(const Placed& behind) {
  return error(
      "answers.unreadable-answer", behind.where,
      "the answer " + quoted_text(behind.text) + " stands behind '#', where a reason begins",
      "write it without '#'; a reason goes behind the answer, or behind 'why:'");
}

}  // namespace pondera::survey
