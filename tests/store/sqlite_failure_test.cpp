// SPDX-License-Identifier: Apache-2.0
#include "survey/store/sqlite_failure.hpp"

#include <SQLiteCpp/Exception.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace pondera::store {
namespace {

using ::testing::HasSubstr;

TEST(Failure, TellsABusyAWrongAndABrokenStoreApart) {
  const auto code = [](int result) {
    return failure(SQLite::Exception("said", result), "x.db").code;
  };
  EXPECT_EQ(code(SQLITE_BUSY), "store.busy");
  EXPECT_EQ(code(SQLITE_LOCKED), "store.busy");
  EXPECT_EQ(code(SQLITE_NOTADB), "store.not-a-store");
  EXPECT_EQ(code(SQLITE_FULL), "store.failed");
  EXPECT_EQ(code(SQLITE_CORRUPT), "store.failed");
  EXPECT_EQ(code(SQLITE_INTERNAL), "store.failed");
}

TEST(Failure, LooksAtTheKindOfAnExtendedResult) {
  const Diagnostic busy = failure(SQLite::Exception("said", SQLITE_BUSY_SNAPSHOT), "x.db");
  EXPECT_EQ(busy.code, "store.busy");
  const Diagnostic disk = failure(SQLite::Exception("said", SQLITE_IOERR_FSYNC), "x.db");
  EXPECT_THAT(disk.hint, HasSubstr("disk has space"));
}

TEST(Failure, RepeatsTheDatabasesWordsAndNamesTheFileAndACure) {
  const Diagnostic full =
      failure(SQLite::Exception("database or disk is full", SQLITE_FULL), "study/pondera.db");
  EXPECT_EQ(full.severity, Severity::error);
  EXPECT_EQ(full.where, (SourceSpot{"study/pondera.db", 0, 0}));
  EXPECT_THAT(full.message, HasSubstr("database or disk is full"));
  EXPECT_THAT(full.hint, HasSubstr("free some space"));
}

TEST(Failure, HasAnAnswerToAFailureWithoutAResult) {
  const Diagnostic odd = failure(SQLite::Exception("journal_mode is wal"), "x.db");
  EXPECT_EQ(odd.code, "store.failed");
  EXPECT_THAT(odd.message, HasSubstr("journal_mode is wal"));
  EXPECT_FALSE(odd.hint.empty());
}

}  // namespace
}  // namespace pondera::store
