// SPDX-License-Identifier: Apache-2.0
#include "interview/draft.hpp"

#include "core/number_text.hpp"
#include "interview/phrases.hpp"
#include "survey/comment_lines.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <cstdlib>

namespace pondera::interview {

namespace {

using survey::ElicitationMethod;
using survey::taught;

const survey::Wording& file_words(const Outline& outline) {
  return survey::wording_for(outline.language);
}

/// The draft with one more digit: behind the number where the scale has such a step, else in its
/// place.
std::string with_digit(const Outline& outline,
                       std::size_t question,
                       const std::string& draft,
                       std::string_view digit) {
  const std::size_t blank = draft.find(' ');
  if (blank == std::string::npos) return draft + " " + std::string(digit);
  const std::string longer = draft + std::string(digit);
  if (parsed_answer(outline, question, longer).code) return longer;
  return draft.substr(0, blank + 1) + std::string(digit);
}

/// The next step of a pair. Places run from 1 - strongest, far right, over 0, equal, to the far
/// left.
int shifted_pair(std::optional<int> code, int direction, int strongest) {
  int place = 0;
  if (code && std::abs(*code) != 1) place = *code > 0 ? *code - 1 : *code + 1;
  const int next = std::clamp(place - direction, 1 - strongest, strongest - 1);
  if (next == 0) return 1;
  return next > 0 ? next + 1 : next - 1;
}

}  // namespace

std::optional<std::string> pair_draft(const Outline& outline,
                                      std::size_t question,
                                      const std::string& draft,
                                      std::string_view key) {
  const survey::Wording& words = file_words(outline);
  const std::string equal(taught(words.words_equal));
  if (key == "=" || key == "e") return equal;
  if (key == "l") return std::string(taught(words.words_left));
  if (key == "r") return std::string(taught(words.words_right));
  const bool has_side = !draft.empty() && draft != equal;
  if (has_side) return with_digit(outline, question, draft, key);
  if (key == "1") return equal;
  return std::nullopt;
}

std::optional<std::string> shifted_draft(const Outline& outline,
                                         const Session& session,
                                         int direction) {
  const auto typed = parsed_answer(outline, session.at, session.draft).code;
  const auto code = typed ? typed : code_given(outline, session.given, session.at);
  const AnswerScale& scale = outline.scale;
  if (scale.method == ElicitationMethod::pairwise) {
    return answer_from_code(outline, session.at, shifted_pair(code, direction, scale.strongest));
  }
  if (scale.method != ElicitationMethod::rating) return std::nullopt;
  const int middle = (scale.lowest + scale.highest) / 2;
  const int next = code ? *code + direction : middle;
  return std::to_string(std::clamp(next, scale.lowest, scale.highest));
}

std::string expected_answer(const Outline& outline, std::size_t question) {
  const AnswerScale& scale = outline.scale;
  const Phrases& phrases = phrases_for(outline.language);
  const survey::Wording& words = file_words(outline);
  const std::string strongest = std::to_string(scale.strongest);
  switch (scale.method) {
    case ElicitationMethod::pairwise:
      return survey::filled(phrases.expect_pair, {{"left", std::string(taught(words.words_left))},
                                                  {"right", std::string(taught(words.words_right))},
                                                  {"equal", std::string(taught(words.words_equal))},
                                                  {"strongest", strongest}});
    case ElicitationMethod::rating:
      return survey::filled(phrases.expect_rating, {{"lowest", std::to_string(scale.lowest)},
                                                    {"highest", std::to_string(scale.highest)}});
    case ElicitationMethod::budget:
    case ElicitationMethod::direct:
      return std::string(phrases.expect_amount);
    case ElicitationMethod::best_worst:
      break;
  }
  if (outline.questions[question].right.empty()) return std::string(phrases.expect_choice);
  return survey::filled(phrases.expect_times, {{"strongest", strongest}});
}

}  // namespace pondera::interview
