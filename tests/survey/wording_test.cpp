// SPDX-License-Identifier: Apache-2.0
#include "survey/wording.hpp"

#include "core/utf8.hpp"
#include "survey/answer_text.hpp"
#include "survey/text_folding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;

TEST(Wording, IsFoundByLanguageAndFallsBackToEnglish) {
  ASSERT_NE(find_wording("zh"), nullptr);
  EXPECT_EQ(find_wording("zh")->language, "zh");
  EXPECT_EQ(find_wording("tlh"), nullptr);
  EXPECT_EQ(wording_for("tlh").language, "en");
}

TEST(Wording, SplitsAlternatives) {
  EXPECT_THAT(alternatives("a|b c|d"), ElementsAre("a", "b c", "d"));
  EXPECT_THAT(alternatives("a"), ElementsAre("a"));
  EXPECT_EQ(taught("a|b"), "a");
}

TEST(Wording, HasElevenDigitWordsInEveryLanguage) {
  for (const Wording& wording : wordings()) {
    EXPECT_EQ(alternatives(wording.words_digits).size(), 11U) << wording.language;
  }
}

// What is taught above the questions must be what the reader takes.
TEST(Wording, TeachesAnswersThatAreUnderstood) {
  for (const Wording& wording : wordings()) {
    const std::string left(taught(wording.words_left));
    const std::string right(taught(wording.words_right));
    EXPECT_EQ(parse_pairwise_answer(left + " 3", 9).code, 3) << wording.language;
    EXPECT_EQ(parse_pairwise_answer(right + " 5", 9).code, -5) << wording.language;
    EXPECT_EQ(parse_pairwise_answer(taught(wording.words_equal), 9).code, 1) << wording.language;
  }
}

TEST(Wording, GivesEveryAnswerWordOneMeaning) {
  for (const Wording& wording : wordings()) {
    for (const std::string_view word : alternatives(wording.words_left)) {
      EXPECT_EQ(parse_pairwise_answer(std::string(word) + " 4", 9).code, 4) << word;
    }
    for (const std::string_view word : alternatives(wording.words_right)) {
      EXPECT_EQ(parse_pairwise_answer(std::string(word) + " 4", 9).code, -4) << word;
    }
    for (const std::string_view word : alternatives(wording.words_equal)) {
      EXPECT_EQ(parse_pairwise_answer(word, 9).code, 1) << word;
    }
    for (const std::string_view word : alternatives(wording.words_none)) {
      EXPECT_TRUE(parse_pairwise_answer(word, 9).blank) << word;
    }
  }
}

TEST(Wording, WritesAnswerWordsAsTheyAreFolded) {
  for (const Wording& wording : wordings()) {
    for (const std::string_view field :
         {wording.words_left, wording.words_right, wording.words_equal, wording.words_none,
          wording.words_digits}) {
      EXPECT_EQ(folded(field), field);
    }
  }
}

TEST(Wording, SaysEverythingInPlainAsciiInEnglish) {
  const Wording& english = wording_for("en");
  for (const std::string_view phrase :
       {english.heading, english.for_whom, english.how_pairwise, english.ladder_to_nine,
        english.how_rating, english.leave_blank, english.return_to, english.closing}) {
    EXPECT_TRUE(std::ranges::all_of(phrase, [](char c) { return c >= 0x0A && c < 0x7F; }))
        << phrase;
  }
}

}  // namespace
}  // namespace pondera::survey
