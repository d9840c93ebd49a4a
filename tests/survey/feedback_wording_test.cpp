// SPDX-License-Identifier: Apache-2.0
#include "survey/feedback_wording.hpp"

#include "survey/answer_text.hpp"
#include "survey/wording.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(FeedbackWording, SpeaksTheLanguagesOfTheQuestionnaire) {
  ASSERT_EQ(feedback_wordings().size(), wordings().size());
  for (const Wording& row : wordings()) {
    EXPECT_EQ(feedback_wording_for(row.language).language, row.language);
  }
  EXPECT_EQ(feedback_wording_for("fr").language, "en");
}

TEST(FeedbackWording, WordsThatKeepAreNoAnswersAndNoRefusalsToAnswer) {
  for (const FeedbackWording& row : feedback_wordings()) {
    for (const std::string_view word : alternatives(row.words_keep)) {
      EXPECT_EQ(plain_answer(word), word);
      EXPECT_FALSE(says_no_answer(word)) << word;
      const auto code = parse_pairwise_answer(word, 9).code;
      EXPECT_TRUE(!code || code == 1) << word;  // "same" alone is also a word for equal
    }
  }
}

}  // namespace
}  // namespace pondera::survey
