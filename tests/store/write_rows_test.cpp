// SPDX-License-Identifier: Apache-2.0
// What lies in the tables, seen by plain SQL, as another program would read them.
#include "survey/store/write_rows.hpp"

#include "survey/store/sqlite_schema.hpp"
#include "tests/store/example_records.hpp"
#include "tests/store/scratch_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace pondera::store {
namespace {

class WriteRows : public ::testing::Test {
 protected:
  std::string line(const std::string& query) {
    SQLite::Statement row(*database_, query);
    std::string text;
    while (row.executeStep()) {
      for (int i = 0; i < row.getColumnCount(); ++i) {
        text += (i == 0 ? "" : "|") + row.getColumn(i).getString();
      }
      text += "\n";
    }
    return text;
  }

  ScratchFolder folder_;
  std::unique_ptr<SQLite::Database> database_ =
      open_database(folder_.file(), OpenMode::create).value();
};

TEST_F(WriteRows, NumbersTheLogFromOneWithoutGaps) {
  EXPECT_EQ(append_event(*database_, "study", "r1", "d1"), 1);
  EXPECT_EQ(append_event(*database_, "refusal", "a'b", "d2"), 2);
  EXPECT_EQ(line("SELECT sequence, kind, subject, detail, length(hash) FROM event"),
            "1|study|r1|d1|64\n2|refusal|a'b|d2|64\n");
}

TEST_F(WriteRows, PutsEveryAnswerOnARowOfItsOwn) {
  const auto sequence = append_event(*database_, "response", "zoë", "");
  insert_response(*database_, sequence, zoe(), "inbox/zoë.yaml", "bytes\n");
  EXPECT_EQ(line("SELECT study, revision, round, assessor, method, asked, remark, file, digest, "
                 "original FROM response"),
            "city|0123456789abcdef|2|zoë|pairwise|3|in haste|inbox/zoë.yaml|"
            "95cc8e8ec552664096b998c62dfd5dfd0a41c96154de6814d918d1ca34bfc225|bytes\n\n");
  EXPECT_EQ(line("SELECT position, number, group_id, left_id, right_id, code, line, column_number, "
                 "why FROM answer ORDER BY position"),
            "1|2|goal|noise|cost|-9|14|35|for my children\n2|3|goal|safety|noise|2|19|35|\n");
}

TEST_F(WriteRows, PutsEveryItemAndEveryReasonOnARowOfItsOwn) {
  insert_questionnaire(*database_, append_event(*database_, "invitation", "zoë", ""),
                       questionnaire_for("zoë"), "feedface");
  EXPECT_EQ(line("SELECT position, number, group_id, left_id, right_id FROM questionnaire_item"),
            "1|1|goal|cost|safety\n2|2|goal|noise|cost\n");
  insert_refusal(*database_, append_event(*database_, "refusal", "x", ""), "x", "",
                 {error("answers.signature", {"x", 3, 9}, "m", "h"), note("n", {}, "")});
  EXPECT_EQ(line("SELECT position, severity, code, file, line, column_number, message, hint"
                 " FROM refusal_reason"),
            "1|error|answers.signature|x|3|9|m|h\n2|note|n||0|0||\n");
}

TEST_F(WriteRows, PutsADecisionOnOneRow) {
  insert_decision(*database_, append_event(*database_, "decision", "zoë", ""),
                  judgement_of_zoe_left_out());
  EXPECT_EQ(line("SELECT * FROM decision"),
            "1|exclude|2|zoë|goal|cost|noise|she said 'I mistyped'|\n");
}

TEST_F(WriteRows, RefuseARecordWithoutItsEntryInTheLog) {
  EXPECT_THROW(insert_study(*database_, 7, "r1", "id: city\n"), SQLite::Exception);
  EXPECT_EQ(line("SELECT count(*) FROM study_revision"), "0\n");
}

}  // namespace
}  // namespace pondera::store
