// SPDX-License-Identifier: Apache-2.0
#include "survey/keep_word.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

KeepWord in_pairs(std::string_view text) {
  return keep_word(text, ElicitationMethod::pairwise);
}

TEST(KeepWord, IsOneWordInEitherLanguageHoweverItIsTyped) {
  for (const std::string text :
       {"keep",      "Keep",      "KEEP.",          "ｋｅｅｐ", "“keep”",     " keep ", "*keep*",
        "unchanged", "no change", "Same as before", "keep!",    "保留",       "保留。", "不变",
        "维持",      "维持不变",  "“保持”",         "同上次",   "ＫＥＥＰ　", "keep it"}) {
    EXPECT_EQ(in_pairs(text), KeepWord::keeps) << text;
  }
}

TEST(KeepWord, CanAlsoMeanThatBothSidesMatterTheSame) {
  for (const std::string text : {"same", "the same", "相同", "一样", "同样"}) {
    EXPECT_EQ(in_pairs(text), KeepWord::keeps_or_equal) << text;
    EXPECT_EQ(keep_word(text, ElicitationMethod::rating), KeepWord::keeps) << text;
  }
}

TEST(KeepWord, IsNothingElse) {
  for (const std::string text :
       {"", "left 3", "equal", "相等", "keep left 3", "keeper", "-", "无", "n/a", "保留 3", "3"}) {
    EXPECT_EQ(in_pairs(text), KeepWord::none) << text;
  }
}

}  // namespace
}  // namespace pondera::survey
