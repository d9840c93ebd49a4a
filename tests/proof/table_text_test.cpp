// SPDX-License-Identifier: Apache-2.0
#include "proof/table_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::proof {
namespace {

TEST(TableText, TakesUtf8AsItIs) {
  const auto text = table_text("\xEF\xBB\xBF城市,1\n", "t.csv");
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "城市,1\n");
  EXPECT_TRUE(text.diagnostics().empty());
}

TEST(TableText, ConvertsChineseOfASpreadsheetAndSaysSo) {
  const auto text = table_text("\xB3\xC7\xCA\xD0,\xD7\xDC\xB7\xD6\n", "t.csv");  // GB18030
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "城市,总分\n");
  ASSERT_EQ(text.diagnostics().size(), 1U);
  EXPECT_EQ(text.diagnostics()[0].code, "proof.converted");
}

TEST(TableText, TakesTablesLargerThanAQuestionnaire) {
  EXPECT_TRUE(table_text(std::string(std::size_t{2} << 20U, 'x'), "t.csv"));
}

TEST(TableText, RefusesASpreadsheet) {
  const auto text = table_text("PK\x03\x04 and so on", "t.xlsx");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.diagnostics().front().code, "proof.not-text");
}

}  // namespace
}  // namespace pondera::proof
