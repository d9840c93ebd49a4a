// SPDX-License-Identifier: Apache-2.0
#include "survey/store/read_rows.hpp"

#include "survey/store/sqlite_schema.hpp"
#include "survey/store/write_rows.hpp"
#include "tests/store/example_records.hpp"
#include "tests/store/scratch_folder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace pondera::store {
namespace {

class ReadRows : public ::testing::Test {
 protected:
  std::int64_t add(const survey::Response& response, std::string_view original) {
    const auto sequence = append_event(*database_, "response", response.assessor, "");
    insert_response(*database_, sequence, response, "file", original);
    return sequence;
  }

  ScratchFolder folder_;
  std::unique_ptr<SQLite::Database> database_ =
      open_database(folder_.file(), OpenMode::create).value();
};

TEST_F(ReadRows, FindTheLastDecisionAboutExactlyThatSubjectUpToARound) {
  survey::Decision taken_back = judgement_of_zoe_left_out();
  taken_back.act = survey::DecisionAct::include;
  taken_back.round = 3;
  for (const auto& decision : {zoe_left_out(), judgement_of_zoe_left_out(), taken_back}) {
    insert_decision(*database_, append_event(*database_, "decision", "zoë", ""), decision);
  }
  const survey::DecisionSubject judgement = {"zoë", "goal", "cost", "noise"};
  EXPECT_EQ(latest_decision(*database_, judgement, 3), taken_back);
  EXPECT_EQ(latest_decision(*database_, judgement, 2), judgement_of_zoe_left_out());
  EXPECT_FALSE(latest_decision(*database_, judgement, 1));
  EXPECT_FALSE(latest_decision(*database_, {"zoë", "goal", "", ""}, 3));
  EXPECT_EQ(read_decisions(*database_).size(), 3U);
  EXPECT_EQ(read_decisions(*database_).back().decision, taken_back);
}

TEST_F(ReadRows, FailWhenTheTableOfDecisionsWasTakenAwayAndItsEventsWereNot) {
  insert_decision(*database_, append_event(*database_, "decision", "zoë", ""), zoe_left_out());
  database_->exec("DROP TABLE decision");
  EXPECT_THROW((void)read_decisions(*database_), SQLite::Exception);
}

TEST_F(ReadRows, FindNothingInAnEmptyStore) {
  EXPECT_TRUE(read_decisions(*database_).empty());
  EXPECT_TRUE(read_studies(*database_).empty());
  EXPECT_FALSE(latest_revision(*database_));
  EXPECT_TRUE(read_questionnaires(*database_).empty());
  EXPECT_FALSE(read_questionnaire(*database_, "feedface"));
  EXPECT_TRUE(read_responses(*database_).empty());
  EXPECT_TRUE(read_latest_responses(*database_, 1).empty());
  EXPECT_TRUE(response_digests(*database_, 1, "ana").empty());
  EXPECT_TRUE(read_refusals(*database_, RefusalChoice::all).empty());
  EXPECT_FALSE(read_original(*database_, 1));
  EXPECT_TRUE(read_log(*database_).empty());
}

TEST_F(ReadRows, ChooseTheLatestResponseOfEachAssessorInTheRoundInByteOrder) {
  survey::Response late_zoe = zoe();
  late_zoe.round = 1;
  add(late_zoe, "zoë, round 1, first");
  add(zoe(), "zoë, round 2");
  add(wei(), "wei");
  late_zoe.remark = "again";
  const auto last = add(late_zoe, "zoë, round 1, second");
  add(ana(), "ana");

  const auto latest = read_latest_responses(*database_, 1);
  ASSERT_EQ(latest.size(), 3U);
  EXPECT_EQ(latest[0].response.assessor, "ana");
  EXPECT_EQ(latest[1].response.assessor, "wei");
  EXPECT_EQ(latest[2].response.assessor, "zoë");
  EXPECT_EQ(latest[2].sequence, last);
  EXPECT_EQ(latest[2].response.remark, "again");
  EXPECT_EQ(latest[2].response.answers.size(), 2U);
  EXPECT_EQ(read_responses(*database_).size(), 5U);
}

TEST_F(ReadRows, GiveTheBytesOfAResponseAndOfARefusal) {
  const auto response = add(ana(), "ana's bytes");
  const auto refusal = append_event(*database_, "refusal", "x", "");
  insert_refusal(*database_, refusal, "x", "x's bytes", {});
  EXPECT_EQ(read_original(*database_, response), "ana's bytes");
  EXPECT_EQ(read_original(*database_, refusal), "x's bytes");
  EXPECT_FALSE(read_original(*database_, 3));
}

TEST_F(ReadRows, TellWhichRefusalsWereTakenLater) {
  for (const char* bytes : {"mended", "taken after", "never"}) {
    insert_refusal(*database_, append_event(*database_, "refusal", bytes, ""), bytes, bytes, {});
  }
  add(ana(), "taken after");
  EXPECT_EQ(read_refusals(*database_, RefusalChoice::all).size(), 3U);
  const auto open = read_refusals(*database_, RefusalChoice::not_taken_later);
  ASSERT_EQ(open.size(), 2U);
  EXPECT_EQ(open[1].file, "never");
  EXPECT_EQ(read_refusals_of(*database_, open[1].digest).size(), 1U);
}

TEST_F(ReadRows, FindTheLatestResponseByAnIndexAndNotByWalkingTheTable) {
  SQLite::Statement plan(*database_,
                         "EXPLAIN QUERY PLAN SELECT digest FROM response"
                         " WHERE round = 1 AND assessor = 'ana' ORDER BY sequence DESC LIMIT 1");
  ASSERT_TRUE(plan.executeStep());
  EXPECT_NE(plan.getColumn(3).getString().find("USING INDEX response_of_assessor"),
            std::string::npos);
}

}  // namespace
}  // namespace pondera::store
