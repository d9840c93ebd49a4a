// SPDX-License-Identifier: Apache-2.0
// Somebody with the sqlite3 program and no scruples: the triggers are dropped, one value is
// changed.
#include "survey/store/record_check.hpp"

#include "survey/store/sqlite_schema.hpp"
#include "tests/store/example_records.hpp"
#include "tests/store/scratch_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace pondera::store {
namespace {

class RecordCheck : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto store = opened(path_);
    ASSERT_TRUE(store->record_study("r1", "id: city\n"));                                  // 1
    ASSERT_TRUE(store->record_questionnaire(questionnaire_for("zoë"), "feedface"));        // 2
    ASSERT_TRUE(store->record_response(ana(), "inbox/ana.yaml", "bytes of ana"));          // 3
    ASSERT_TRUE(store->record_response(wei(), "inbox/伟.yaml", "bytes of wei"));           // 4
    ASSERT_TRUE(store->record_response(zoe(), "inbox/zoë.yaml", "bytes of zoë"));          // 5
    ASSERT_TRUE(store->record_refusal("x", "no", {error("a.b", {"x", 1, 1}, "m", "h")}));  // 6
    ASSERT_TRUE(store->record_study("r2", "id: city\nround: 2\n"));                        // 7
    ASSERT_TRUE(store->record_decision(zoe_left_out()));                                   // 8
    ASSERT_TRUE(store->record_round(second_round()));                                      // 9
    ASSERT_EQ(value_of(store->first_broken_entry()), 0);
  }

  /// First broken entry after `statements` by a hand that stops at nothing; all is put back.
  std::int64_t after(const std::string& statements) {
    SQLite::Database database(path_, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA foreign_keys=OFF");
    SQLite::Transaction put_back(database);
    for (const std::string table :
         {"event", "study_revision", "questionnaire", "questionnaire_item", "response", "answer",
          "refusal", "refusal_reason", "decision", "round_opening", "round_question"}) {
      for (const std::string trigger : {"_no_update", "_no_delete", "_no_replace"}) {
        database.exec("DROP TRIGGER " + table + trigger);
      }
    }
    database.exec(statements);
    EXPECT_GT(database.getChanges(), 0) << statements;
    return first_broken_record(database);
  }

  ScratchFolder folder_;
  std::string path_ = folder_.file();
};

TEST_F(RecordCheck, FindsAChangedLogEntry) {
  EXPECT_EQ(after("UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE sequence = 5"), 5);
  EXPECT_EQ(after("UPDATE event SET subject = 'zoe' WHERE sequence = 5"), 5);
  EXPECT_EQ(after("UPDATE event SET hash = (SELECT hash FROM event WHERE sequence = 4)"
                  " WHERE sequence = 7"),
            7);
}

TEST_F(RecordCheck, FindsAChangedAnswerThoughTheLogIsUntouched) {
  EXPECT_EQ(after("UPDATE answer SET code = 9 WHERE sequence = 5 AND position = 1"), 5);
  EXPECT_EQ(after("UPDATE answer SET why = '' WHERE sequence = 5 AND position = 1"), 5);
  EXPECT_EQ(after("UPDATE answer SET left_id = right_id, right_id = left_id WHERE sequence = 5"),
            5);
  EXPECT_EQ(after("DELETE FROM answer WHERE sequence = 5 AND position = 2"), 5);
  EXPECT_EQ(after("INSERT INTO answer VALUES (5, 3, 1, 'goal', 'cost', 'safety', 9, 1, 1, '')"), 5);
}

TEST_F(RecordCheck, FindsChangedBytes) {
  EXPECT_EQ(after("UPDATE study_revision SET study_text = x'00' WHERE sequence = 7"), 7);
  EXPECT_EQ(after("UPDATE response SET original = x'00' WHERE sequence = 5"), 5);
  EXPECT_EQ(after("UPDATE refusal SET original = x'00' WHERE sequence = 6"), 6);
}

TEST_F(RecordCheck, FindsAChangedDigestBesideTheBytes) {
  EXPECT_EQ(after("UPDATE response SET digest = 'x' WHERE sequence = 5"), 5);
  EXPECT_EQ(after("UPDATE refusal SET digest = 'x' WHERE sequence = 6"), 6);
}

TEST_F(RecordCheck, FindsChangedItemsReasonsAndNames) {
  EXPECT_EQ(after("UPDATE questionnaire_item SET number = 3 WHERE position = 2"), 2);
  EXPECT_EQ(after("UPDATE questionnaire SET assessor = 'ana'"), 2);
  EXPECT_EQ(after("UPDATE questionnaire SET signature = 'feedfacf'"), 2);
  EXPECT_EQ(after("UPDATE refusal_reason SET message = ''"), 6);
  EXPECT_EQ(after("UPDATE response SET assessor = 'eve' WHERE sequence = 5"), 5);
  EXPECT_EQ(after("UPDATE response SET remark = '' WHERE sequence = 5"), 5);
  EXPECT_EQ(after("UPDATE study_revision SET revision = 'r3' WHERE sequence = 7"), 7);
}

TEST_F(RecordCheck, FindsAChangedRound) {
  EXPECT_EQ(after("UPDATE round_opening SET round = 3"), 9);
  EXPECT_EQ(after("UPDATE round_opening SET revision = 'r1'"), 9);
  EXPECT_EQ(after("UPDATE round_question SET implied = '3' WHERE position = 1"), 9);
  EXPECT_EQ(after("UPDATE round_question SET reason = 'unanswered' WHERE position = 3"), 9);
  EXPECT_EQ(after("DELETE FROM round_question WHERE position = 4"), 9);
}

TEST_F(RecordCheck, FindsARecordWithoutEntryAndAnEntryWithoutRecord) {
  EXPECT_EQ(after("INSERT INTO study_revision VALUES (10, 'r3', x'00')"), 10);
  EXPECT_EQ(after("INSERT INTO refusal SELECT 10, file, digest, original FROM refusal"), 10);
  EXPECT_EQ(after("DELETE FROM response WHERE sequence = 5"), 5);
  EXPECT_EQ(after("DELETE FROM event WHERE sequence = 5"), 5);
  EXPECT_EQ(after("DELETE FROM event WHERE sequence = 7"), 7);
}

TEST_F(RecordCheck, FindsAChangedRemovedOrAddedDecision) {
  EXPECT_EQ(after("UPDATE decision SET act = 'include'"), 8);
  EXPECT_EQ(after("UPDATE decision SET assessor = 'ana'"), 8);
  EXPECT_EQ(after("UPDATE decision SET group_id = 'goal'"), 8);
  EXPECT_EQ(after("UPDATE decision SET reason = 'no reason'"), 8);
  EXPECT_EQ(after("UPDATE decision SET decided_by = ''"), 8);
  EXPECT_EQ(after("UPDATE decision SET round = 1"), 8);
  EXPECT_EQ(after("DELETE FROM decision"), 8);
  EXPECT_EQ(after("INSERT INTO decision SELECT 9, act, round, assessor, group_id, left_id,"
                  " right_id, reason, decided_by FROM decision"),
            9);
}

TEST_F(RecordCheck, FindsASecondRecordUnderTheSameEntry) {
  EXPECT_EQ(after("INSERT INTO study_revision VALUES (5, 'r3', x'00')"), 5);
}

}  // namespace
}  // namespace pondera::store
