// SPDX-License-Identifier: Apache-2.0
#include "app/round_progress.hpp"

#include "tests/app/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

survey::Response response_to(std::string assessor, int round, int code) {
  return {.study = "s",
          .revision = "r",
          .round = round,
          .assessor = std::move(assessor),
          .asked = 1,
          .answers = {{.group = "goal", .left = "a", .right = "b", .code = code}}};
}

LoadedStudy loaded_study(const RoundState& rounds) {
  const std::string text =
      "pondera: study/1\nid: s\ntitle: S\nhierarchy: {id: goal, label: Goal, children: [{id: a, "
      "label: A}, {id: b, label: B}]}\n";
  const std::string panel =
      "pondera: assessors/1\nassessors: [{id: E1}, {id: E2}, {id: E3}, {id: E4}]\n";
  return {".",    text, survey::read_study(text, "study.yaml", panel, "assessors.yaml").value(),
          rounds, {},   weights::default_weigh_options(),
          {},     {},   {},
          {}};
}

class RoundProgressInTheStore : public ScratchFolder {};

TEST_F(RoundProgressInTheStore, TellsWhatEachAssessorKeptAndChanged) {
  const auto store = store::open_sqlite_store(path("pondera.db"), store::OpenMode::create).value();
  ASSERT_TRUE(store->record_response(response_to("E1", 1, 3), "1", "1"));
  ASSERT_TRUE(store->record_response(response_to("E2", 1, 3), "2", "2"));
  ASSERT_TRUE(store->record_response(response_to("E3", 1, 3), "3", "3"));
  const survey::RoundOpening opening = {
      2,
      "r",
      {{"E2", "goal", "b", "a", survey::RevisitReason::contested, {}},
       {"E3", "goal", "b", "a", survey::RevisitReason::contested, {}}}};
  ASSERT_TRUE(store->record_round(opening));
  ASSERT_TRUE(store->record_response(response_to("E2", 2, 3), "4", "4"));
  ASSERT_TRUE(store->record_response(response_to("E3", 2, -2), "5", "5"));
  const auto progress =
      round_progress(*store, loaded_study(*read_round_state(path("pondera.db"), 1)));
  ASSERT_TRUE(progress);
  ASSERT_TRUE(*progress);
  const auto& revisions = (*progress)->revisions;
  EXPECT_EQ(revisions.at("E1").asked, 0);
  EXPECT_EQ(revisions.at("E2").kept, 1);
  EXPECT_EQ(revisions.at("E3").changed, 1);
  EXPECT_EQ(revisions.at("E3").kept, 0);
  EXPECT_EQ((*progress)->stability.moved, 0.5);
}

TEST_F(RoundProgressInTheStore, ComparesTheRankingsOfThePanelThatCounts) {
  const auto store = store::open_sqlite_store(path("pondera.db"), store::OpenMode::create).value();
  ASSERT_TRUE(store->record_response(response_to("E1", 1, 3), "1", "1"));
  ASSERT_TRUE(store->record_response(response_to("E2", 1, 3), "2", "2"));
  ASSERT_TRUE(store->record_response(response_to("E3", 1, -3), "3", "3"));
  ASSERT_TRUE(store->record_response(response_to("E4", 1, -9), "4", "4"));
  const survey::RoundOpening opening = {
      2,
      "r",
      {{"E3", "goal", "a", "b", survey::RevisitReason::contested, {}},
       {"E4", "goal", "a", "b", survey::RevisitReason::contested, {}}}};
  ASSERT_TRUE(store->record_round(opening));
  ASSERT_TRUE(store->record_response(response_to("E3", 2, 2), "5", "5"));
  ASSERT_TRUE(
      store->record_decision({survey::DecisionAct::exclude, 2, {"E4", "", "", ""}, "x", ""}));
  LoadedStudy loaded = loaded_study(*read_round_state(path("pondera.db"), 1));
  loaded.study.round = 2;
  const auto progress = round_progress(*store, loaded);
  ASSERT_TRUE(progress);
  const agreement::RoundStability& stability = (*progress)->stability;
  EXPECT_EQ(stability.asked, 1);  // E4 does not count
  EXPECT_EQ(stability.replied, 1);
  // Ranks of (a, b): sums 4 and 5 of three assessors, then 3 and 6.
  EXPECT_NEAR(stability.concordance_before.value_or(-1), 1.0 / 9, 1e-12);
  EXPECT_NEAR(stability.concordance_now.value_or(-1), 1, 1e-12);
}

TEST_F(RoundProgressInTheStore, IsNothingInARoundThatAsksEverything) {
  const auto store = store::open_sqlite_store(path("pondera.db"), store::OpenMode::create).value();
  const auto progress = round_progress(*store, loaded_study({}));
  ASSERT_TRUE(progress);
  EXPECT_FALSE(*progress);
}

}  // namespace
}  // namespace pondera::app
