// SPDX-License-Identifier: Apache-2.0
#include "survey/keep_word.hpp"

#include "survey/answer_text.hpp"
#include "survey/feedback_wording.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <string>

namespace pondera::survey {

namespace {

bool is_listed(std::string_view word, std::string_view field) {
  const auto listed = alternatives(field);
  return std::ranges::find(listed, word) != listed.end();
}

}  // namespace

KeepWord keep_word(std::string_view text, ElicitationMethod method) {
  std::string plain = plain_answer(text);
  while (plain.ends_with('!') || plain.ends_with(' ')) plain.pop_back();
  const auto keeps = [&](const FeedbackWording& row) { return is_listed(plain, row.words_keep); };
  if (std::ranges::none_of(feedback_wordings(), keeps)) return KeepWord::none;
  const auto equals = [&](const Wording& row) { return is_listed(plain, row.words_equal); };
  const bool compares =
      method == ElicitationMethod::pairwise || method == ElicitationMethod::best_worst;
  return compares && std::ranges::any_of(wordings(), equals) ? KeepWord::keeps_or_equal
                                                             : KeepWord::keeps;
}

}  // namespace pondera::survey
