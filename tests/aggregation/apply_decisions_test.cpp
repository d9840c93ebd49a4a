// SPDX-License-Identifier: Apache-2.0
#include "aggregation/apply_decisions.hpp"

#include "aggregation/aggregate.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::response_of;

const testing::Groups groups = {{"goal", {"a", "b", "c"}}};

survey::Study panel() {
  return testing::study_of(groups, {"E1/x", "E2/x", "E3/x"});
}

/// Consistent; contradicts itself; left a pair open.
std::vector<survey::Response> answers() {
  return {response_of("E1", {{"goal", "a", "b", 2}, {"goal", "b", "c", 2}, {"goal", "a", "c", 4}}),
          response_of("E2", {{"goal", "a", "b", 3}, {"goal", "b", "c", 3}, {"goal", "a", "c", -5}}),
          response_of("E3", {{"goal", "b", "a", 2}, {"goal", "c", "a", 7}})};
}

survey::RecordedDecision exclusion(std::int64_t sequence, survey::DecisionSubject subject) {
  return {{survey::DecisionAct::exclude, 1, std::move(subject), "reason", ""}, sequence, ""};
}

std::vector<int> removed(const DecidedResponses& decided) {
  std::vector<int> counts;
  for (const AppliedDecision& applied : decided.applied) counts.push_back(applied.removed);
  return counts;
}

TEST(ApplyDecisions, LeaveEverythingAsItIsWhenThereAreNone) {
  const auto decided = apply_decisions(panel(), answers(), {}).value();
  EXPECT_EQ(decided.responses[2].answers, answers()[2].answers);
  EXPECT_TRUE(decided.exclusions.empty());
  EXPECT_TRUE(decided.applied.empty());
}

TEST(ApplyDecisions, NameAnExcludedAssessorAndKeepTheAnswersToLookAt) {
  const auto decided =
      apply_decisions(panel(), answers(), {exclusion(7, {"E3", "", "", ""})}).value();
  ASSERT_EQ(decided.exclusions.size(), 1U);
  EXPECT_EQ(decided.exclusions[0].assessor, "E3");
  EXPECT_EQ(decided.exclusions[0].reason, "reason");
  EXPECT_EQ(decided.responses[2].answers.size(), 2U);
  EXPECT_THAT(removed(decided), ElementsAre(2));
}

TEST(ApplyDecisions, TakeAGroupOrOneJudgementOfOneAssessorOut) {
  const auto decided = apply_decisions(panel(), answers(),
                                       {exclusion(7, {"E2", "goal", "", ""}),
                                        exclusion(8, {"E3", "goal", "a", "c"})})
                           .value();
  EXPECT_EQ(decided.responses[0].answers.size(), 3U);
  EXPECT_TRUE(decided.responses[1].answers.empty());
  ASSERT_EQ(decided.responses[2].answers.size(), 1U);
  EXPECT_EQ(decided.responses[2].answers[0].left, "b");
  EXPECT_TRUE(decided.exclusions.empty());
  EXPECT_THAT(removed(decided), ElementsAre(3, 1));
}

TEST(ApplyDecisions, CountAnAnswerOnceForTheWidestDecision) {
  const auto decided =
      apply_decisions(
          panel(), answers(),
          {exclusion(4, {"E2", "goal", "a", "c"}), exclusion(5, {"E3", "goal", "a", "c"}),
           exclusion(6, {"E2", "goal", "", ""}), exclusion(7, {"E3", "", "", ""})})
          .value();
  EXPECT_THAT(removed(decided), ElementsAre(0, 0, 3, 2));
}

TEST(ApplyDecisions, KeepADecisionThatHasNothingToRemove) {
  auto few = answers();
  few.pop_back();
  const auto decided =
      apply_decisions(panel(), few,
                      {exclusion(4, {"E3", "", "", ""}), exclusion(5, {"E3", "goal", "", ""})})
          .value();
  EXPECT_THAT(removed(decided), ElementsAre(0, 0));
  EXPECT_TRUE(decided.exclusions.empty());
}

TEST(ApplyDecisions, WarnOfWhatTheStudyNoLongerHas) {
  const auto decided =
      apply_decisions(panel(), answers(),
                      {exclusion(4, {"E1", "goal", "a", "d"}),
                       exclusion(5, {"E2", "nature", "", ""}), exclusion(6, {"E9", "", "", ""})});
  ASSERT_TRUE(decided);
  ASSERT_EQ(decided.diagnostics().size(), 3U);
  EXPECT_EQ(decided.diagnostics()[2].code, "aggregation.outdated-decision");
  EXPECT_THAT(decided.diagnostics()[0].message, HasSubstr("event 4) is about the item 'd'"));
  EXPECT_THAT(decided.diagnostics()[1].message, HasSubstr("event 5) is about the group 'nature'"));
  EXPECT_THAT(decided.diagnostics()[2].message, HasSubstr("event 6) is about the assessor 'E9'"));
  EXPECT_THAT(removed(*decided), ElementsAre(0, 0, 0));
}

TEST(ApplyDecisions, TakeOutAnswersOfSomebodyWhoLeftTheStudyWithoutAWarning) {
  auto all = answers();
  all.push_back(response_of("E9", {{"goal", "a", "b", 9}}));
  const auto decided = apply_decisions(panel(), all, {exclusion(6, {"E9", "", "", ""})});
  ASSERT_TRUE(decided);
  EXPECT_TRUE(decided.diagnostics().empty());
  const auto weights = aggregate(panel(), decided->responses, weights::default_weigh_options(),
                                 {decided->exclusions});
  ASSERT_TRUE(weights);
  EXPECT_THAT(weights->assessors, ElementsAre("E1", "E2", "E3"));
}

// By hand: without the contradicting a : c = 1 : 5 of E2, the pair has 4 and 1/7, mean sqrt(4/7);
// a : b has 2, 3 and 1/2, mean 3^(1/3); b : c has 2 and 3, mean sqrt(6).
TEST(ApplyDecisions, LeaveTheOtherJudgementsToDecideThatPair) {
  const auto decided =
      apply_decisions(panel(), answers(), {exclusion(7, {"E2", "goal", "a", "c"})}).value();
  const auto weights =
      aggregate(panel(), decided.responses, weights::default_weigh_options(), {decided.exclusions});
  ASSERT_TRUE(weights);
  const ConsensusGroup& group = weights->groups.front();
  EXPECT_EQ(group.judgements, 7);
  EXPECT_NEAR(group.ratios[0][1], std::cbrt(3.0), 1e-12);
  EXPECT_NEAR(group.ratios[1][2], std::sqrt(6.0), 1e-12);
  EXPECT_NEAR(group.ratios[0][2], std::sqrt(4.0 / 7.0), 1e-12);
}

}  // namespace
}  // namespace pondera::aggregation
