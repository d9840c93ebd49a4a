// SPDX-License-Identifier: Apache-2.0
#include "interview/phrase_match.hpp"

#include <gtest/gtest.h>

namespace pondera::interview {
namespace {

TEST(MatchWithoutBlanks, ReadsNumbersAcrossLines) {
  const auto values = match_without_blanks("every part has {points} points. Divide {some}.",
                                           "How: every part\nhas 100 points. Divide 25.");
  ASSERT_TRUE(values);
  EXPECT_EQ(values->at("points"), "100");
  EXPECT_EQ(values->at("some"), "25");
  EXPECT_FALSE(match_without_blanks("has {points} marks", "has 100 points"));
}

TEST(MatchWithoutBlanks, TakesDigitsWhereThePhraseEndsWithAName) {
  EXPECT_EQ(match_without_blanks("到 {highest}", "从 1 到 7。")->at("highest"), "7");
}

TEST(LabelledValue, KeepsBlanksAndWordsOfThePhraseInALabel) {
  constexpr std::string_view phrase =
      "Part {number} of {count}: {label} (questions {first} to {last})";
  EXPECT_EQ(labelled_value(phrase, "label", "Part 2 of 12: A (questions ) b (questions 3 to 4)"),
            "A (questions ) b");
  EXPECT_EQ(labelled_value(phrase, "label", "Section 2 of 12: A (questions 3 to 4)"), std::nullopt);
  EXPECT_EQ(labelled_value(phrase, "label", "Part 2 of 12: A"), std::nullopt);
}

}  // namespace
}  // namespace pondera::interview
