// SPDX-License-Identifier: Apache-2.0
#include "survey/store/sqlite_values.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <limits>

namespace pondera::store {
namespace {

using namespace std::string_view_literals;

class SqliteValues : public ::testing::Test {
 protected:
  SQLite::Database database_{":memory:", SQLite::OPEN_READWRITE};
};

TEST_F(SqliteValues, KeepEveryByteOfATextAndOfBytes) {
  SQLite::Statement row(database_, "SELECT ?, typeof(?1), ?, typeof(?2)");
  bind_all(row, "a\0b'\xFF"sv, Bytes{"\0\xFE\0"sv});
  ASSERT_TRUE(row.executeStep());
  EXPECT_EQ(text_at(row, 0), "a\0b'\xFF"sv);
  EXPECT_EQ(text_at(row, 1), "text");
  EXPECT_EQ(text_at(row, 2), "\0\xFE\0"sv);
  EXPECT_EQ(text_at(row, 3), "blob");
}

TEST_F(SqliteValues, AreEmptyAndNotNullWhenThereIsNothing) {
  SQLite::Statement row(database_, "SELECT typeof(?), typeof(?)");
  bind_all(row, std::string_view(), Bytes{});
  ASSERT_TRUE(row.executeStep());
  EXPECT_EQ(text_at(row, 0), "text");
  EXPECT_EQ(text_at(row, 1), "blob");
}

TEST_F(SqliteValues, KeepWholeNumbersOf64Bits) {
  SQLite::Statement row(database_, "SELECT ?, ?");
  bind_all(row, std::numeric_limits<std::int64_t>::min(), -9);
  ASSERT_TRUE(row.executeStep());
  EXPECT_EQ(sequence_at(row, 0), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(whole_at(row, 1), -9);
}

TEST_F(SqliteValues, BecomeWhatTheWordsOfTheTablesMean) {
  SQLite::Statement row(database_, "SELECT 'rating', 'warning', 'tarot', 'include'");
  ASSERT_TRUE(row.executeStep());
  EXPECT_EQ(method_at(row, 0), survey::ElicitationMethod::rating);
  EXPECT_EQ(severity_at(row, 1), Severity::warning);
  EXPECT_EQ(act_at(row, 3), survey::DecisionAct::include);
  EXPECT_THROW((void)act_at(row, 2), SQLite::Exception);
  EXPECT_THROW((void)method_at(row, 2), SQLite::Exception);
  EXPECT_THROW((void)severity_at(row, 2), SQLite::Exception);
}

}  // namespace
}  // namespace pondera::store
