// SPDX-License-Identifier: Apache-2.0
#include "app/round_state.hpp"

#include "survey/merge_rounds.hpp"
#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

store::StoredRound opened(int round, std::int64_t sequence) {
  return {{round, "r", {}}, sequence, "2026-01-01T00:00:00Z"};
}

TEST(RoundState, IsThatOfTheStudyUntilARoundIsOpened) {
  const RoundState state = round_state(1, {});
  EXPECT_EQ(state.round, 1);
  EXPECT_EQ(state.base, 1);
  EXPECT_FALSE(state.opening);
}

TEST(RoundState, AnOpenedRoundBuildsOnTheOnesBefore) {
  const RoundState state = round_state(1, {opened(2, 9), opened(3, 20)});
  EXPECT_EQ(state.round, 3);
  EXPECT_EQ(state.base, 1);
  ASSERT_TRUE(state.opening);
  EXPECT_EQ(state.opening->sequence, 20);
}

TEST(RoundState, ARoundThatTheStudyWasRaisedToBeginsAnew) {
  const RoundState raised = round_state(3, {opened(2, 9)});
  EXPECT_EQ(raised.round, 3);
  EXPECT_EQ(raised.base, 3);
  EXPECT_FALSE(raised.opening);
  const RoundState on_top = round_state(3, {opened(2, 9), opened(4, 20)});
  EXPECT_EQ(on_top.round, 4);
  EXPECT_EQ(on_top.base, 3);
}

class RoundsInTheStore : public ScratchFolder {
 protected:
  void answer(const std::string& assessor, int round, int code) {
    const survey::Response response = {
        .study = "s",
        .revision = "r",
        .round = round,
        .assessor = assessor,
        .asked = 1,
        .answers = {{.group = "goal", .left = "a", .right = "b", .code = code}}};
    ASSERT_TRUE(store_->record_response(response, assessor + ".yaml",
                                        assessor + std::to_string(round) + std::to_string(code)));
  }
  std::string path_ = path("pondera.db");
  std::unique_ptr<store::Store> store_ =
      store::open_sqlite_store(path_, store::OpenMode::create).value();
};

TEST_F(RoundsInTheStore, WhatCountedAtTheOpeningIsNotWhatCameLater) {
  answer("E1", 1, 3);
  answer("E2", 1, 4);
  ASSERT_TRUE(store_->record_round({2, "r", {}}));
  answer("E2", 1, 9);  // late
  answer("E1", 2, -5);
  const auto state = read_round_state(path_, 1);
  ASSERT_TRUE(state);
  EXPECT_EQ(state->round, 2);
  const auto before = responses_before_opening(*store_, *state);
  ASSERT_TRUE(before);
  ASSERT_EQ(before->size(), 2U);
  EXPECT_EQ((*before)[0].answers[0].code, 3);
  EXPECT_EQ((*before)[1].answers[0].code, 4);
  const auto rounds = responses_by_round(*store_, *state);
  ASSERT_TRUE(rounds);
  ASSERT_EQ(rounds->size(), 2U);
  EXPECT_EQ(plain_responses(*rounds)[1][0].answers[0].code, -5);
}

TEST_F(RoundsInTheStore, AMendedFileKeepsThePlaceOfTheFirstOne) {
  answer("E1", 1, 3);
  answer("E2", 1, 3);
  answer("E1", 1, 4);
  ASSERT_TRUE(store_->record_round({2, "r", {}}));
  answer("E2", 2, 5);
  answer("E1", 2, 5);
  answer("E3", 2, 5);
  const auto state = read_round_state(path_, 1);
  const auto rounds = plain_responses(*responses_by_round(*store_, *state));
  EXPECT_EQ(rounds[0][0].answers[0].code, 4);
  EXPECT_LT(rounds[0][0].received, rounds[0][1].received);
  const auto merged = survey::merge_panel(rounds);
  ASSERT_EQ(merged.size(), 3U);
  EXPECT_LT(merged[0].received, merged[1].received);
  EXPECT_LT(merged[1].received, merged[2].received);
}

TEST_F(RoundsInTheStore, AReplyAfterTheNextOpeningCountsInNoRound) {
  answer("E1", 1, 3);
  answer("E2", 1, 4);
  ASSERT_TRUE(store_->record_round({2, "r", {}}));
  answer("E2", 1, 9);  // stored by a command that began before the opening
  answer("E3", 1, 9);
  const auto state = read_round_state(path_, 1);
  const auto rounds = plain_responses(*responses_by_round(*store_, *state));
  ASSERT_EQ(rounds[0].size(), 2U);
  EXPECT_EQ(rounds[0][1].answers[0].code, 4);
}

class ReadRoundState : public ScratchFolder {};

TEST_F(ReadRoundState, NeedsNoStore) {
  const auto state = read_round_state(path("none.db"), 4);
  ASSERT_TRUE(state);
  EXPECT_EQ(state->round, 4);
}

}  // namespace
}  // namespace pondera::app
