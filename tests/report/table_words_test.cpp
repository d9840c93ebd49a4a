// SPDX-License-Identifier: Apache-2.0
#include "report/table_words.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(TableWord, SpeaksEnglishAndChinese) {
  EXPECT_EQ(table_word(TableWord::rank, "en"), "rank");
  EXPECT_EQ(table_word(TableWord::rank, "zh"), "排名");
  EXPECT_EQ(table_word(TableWord::total, "zh-Hans"), "总分");
  EXPECT_EQ(table_word(TableWord::normalised, "fr"), "weight, adding up to 1");
}

}  // namespace
}  // namespace pondera::report
