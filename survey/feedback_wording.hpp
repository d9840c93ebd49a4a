// SPDX-License-Identifier: Apache-2.0
// What a questionnaire of a later round says besides, and the words that keep an earlier answer, in
// every language of wording.hpp. A missing phrase does not compile.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::survey {

/// Phrases of one language, as in Wording.
struct FeedbackWording {
  std::string_view language;
  std::string_view words_keep;  ///< alternatives, folded; the first is taught
  // Above the questions.
  std::string_view why_again;   ///< {round}
  std::string_view how_keep;    ///< {keep}
  std::string_view leave_kept;  ///< what an empty line means
  std::string_view free_to;     ///< that nobody has to agree
  // Beside a question.
  std::string_view own_answer;  ///< {answer}
  std::string_view no_own_answer;
  std::string_view implied_answer;  ///< {answer}
  std::string_view others_said;     ///< {others}
  std::string_view too_few_others;
  std::string_view middle;        ///< {median} {lower} {upper}
  std::string_view middle_alike;  ///< {median}: half of them or more say the same
  std::string_view between;       ///< {lower} {upper}
  std::string_view own_mark;      ///< behind the own answer's line of the histogram
  std::string_view reasons_given;
  std::string_view more_reasons;  ///< {count}
  std::string_view share;         ///< {number}: per cent of a part
};

/// The row of `language`, or the first for a language that we do not speak.
[[nodiscard]] const FeedbackWording& feedback_wording_for(std::string_view language);
[[nodiscard]] const std::vector<FeedbackWording>& feedback_wordings();

}  // namespace pondera::survey
