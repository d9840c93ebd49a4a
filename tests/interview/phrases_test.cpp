// SPDX-License-Identifier: Apache-2.0
#include "interview/phrases.hpp"

#include "survey/wording.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace pondera::interview {
namespace {

TEST(Phrases, SpeakEveryLanguageOfTheQuestionnaires) {
  for (const survey::Wording& words : survey::wordings()) {
    EXPECT_EQ(phrases_for(words.language).language, words.language);
  }
  EXPECT_EQ(phrases_for("xx").language, "en");
}

TEST(Phrases, NameEveryStrengthOfTheScaleToNine) {
  for (const Phrases& row : phrase_rows()) {
    EXPECT_EQ(survey::alternatives(row.strengths).size(), 9U) << row.language;
  }
}

TEST(Phrases, HaveNoWordForTwoCommands) {
  std::multiset<std::string> words;
  for (const Phrases& row : phrase_rows()) {
    for (const std::string_view field :
         {row.words_next, row.words_back, row.words_undo, row.words_clear, row.words_reason,
          row.words_keep, row.words_overview, row.words_again, row.words_remark, row.words_help,
          row.words_quit}) {
      for (const std::string_view word : survey::alternatives(field)) words.emplace(word);
    }
  }
  for (const std::string& word : words) EXPECT_EQ(words.count(word), 1U) << word;
}

}  // namespace
}  // namespace pondera::interview
