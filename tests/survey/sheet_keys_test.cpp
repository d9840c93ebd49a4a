// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_keys.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

SheetLine line(std::string_view text) {
  return {text, 4, 1};
}

TEST(RecogniseKey, TakesEveryLanguageBulletAndColon) {
  for (const std::string text :
       {"- pair: 12", "pair: 12", "• pair : 12", "–\tPAIR： 12", "3. pair:12", "3）pair: 12",
        "o\tpair: 12", "* **pair:** 12", "- 题号：12", "“pair”: 12", "-　ｐａｉｒ：12"}) {
    const auto key = recognise_key(line(text));
    ASSERT_TRUE(key) << text;
    EXPECT_EQ(key->key, SheetKey::number) << text;
    EXPECT_EQ(key->value.text, "12") << text;
  }
}

TEST(RecogniseKey, GivesThePlacesOfKeyAndValue) {
  const auto key = recognise_key({"- 题号： 12", 7, 3});
  ASSERT_TRUE(key);
  EXPECT_TRUE(key->bulleted);
  EXPECT_EQ(key->key_column, 5);
  EXPECT_EQ(key->value.line, 7);
  EXPECT_EQ(key->value.column, 9);
  const auto empty = recognise_key({"answer:", 7, 3});
  ASSERT_TRUE(empty);
  EXPECT_TRUE(empty->value.text.empty());
  EXPECT_EQ(empty->value.column, 3);
}

TEST(RecogniseKey, LeavesOtherLinesAlone) {
  for (const std::string text : {"left 3", "because: x", "", ":", "- ",
                                 "a long sentence with left: 3", "1.5", "oleft: 3", "why not"}) {
    EXPECT_FALSE(recognise_key(line(text))) << text;
  }
}

TEST(RecogniseKey, KeepsAsterisksOfARemark) {
  EXPECT_EQ(recognise_key(line("why: *very* much"))->value.text, "*very* much");
}

TEST(RecogniseAnswerWithoutColon, TakesOnlyAnAnswerInWords) {
  EXPECT_EQ(recognise_answer_without_colon(line("answer left 3"))->value.text, "left 3");
  EXPECT_EQ(recognise_answer_without_colon(line("回答左3"))->value.text, "左3");
  EXPECT_FALSE(recognise_answer_without_colon(line("answer 3")));
  EXPECT_FALSE(recognise_answer_without_colon(line("answerleft 3")));
  EXPECT_FALSE(recognise_answer_without_colon(line("answer as you like")));
  EXPECT_FALSE(recognise_answer_without_colon(line("answer")));
}

TEST(UnknownKey, NamesTheNearestKeyOfASingleWord) {
  const auto key = unknown_key(line("- anser: left 3"));
  ASSERT_TRUE(key);
  EXPECT_EQ(key->word, "anser");
  EXPECT_EQ(key->column, 3);
  EXPECT_EQ(key->meant, "answer");
  EXPECT_EQ(unknown_key(line("回荅：左 3"))->meant, "回答");
  EXPECT_FALSE(unknown_key(line("something: else"))->meant);
}

TEST(UnknownKey, IsNoKeyOfOursAndNoSentence) {
  EXPECT_FALSE(unknown_key(line("left: 3")));
  EXPECT_FALSE(unknown_key(line("two words: 3")));
  EXPECT_FALSE(unknown_key(line("no colon")));
  EXPECT_FALSE(unknown_key(line(": 3")));
}

TEST(IsMistypedNumberKey, WantsABulletAndANumber) {
  EXPECT_TRUE(is_mistyped_number_key({"- apir: 13", 1, 1}));
  for (const std::string_view text : {"apir: 13", "- apir: x", "- apir:", "- pair: 13", "- dear"}) {
    EXPECT_FALSE(is_mistyped_number_key({text, 1, 1})) << text;
  }
}

}  // namespace
}  // namespace pondera::survey
