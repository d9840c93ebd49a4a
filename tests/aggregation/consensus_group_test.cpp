// SPDX-License-Identifier: Apache-2.0
#include "aggregation/consensus_group.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace pondera::aggregation {
namespace {

using testing::all_pairs;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::response_of;

const testing::Groups consensus_groups = {{"goal", {"a", "b", "c", "d"}}, {"a", {"only"}}};
const std::vector<std::string> compared_items = {"a", "b", "c", "d"};

Result<ConsensusGroupResult> consensus(const survey::Study& study,
                                       const std::vector<survey::Response>& responses,
                                       survey::NodeIndex group = 0) {
  std::vector<Participant> taking_part;
  for (std::size_t k = 0; k < responses.size(); ++k) {
    taking_part.push_back({&responses[k], study.assessors[k].stratum});
  }
  return consensus_group(study, group, taking_part, weights::default_weigh_options());
}

TEST(ConsensusGroup, CountsWhatWentIn) {
  const auto study = testing::study_of(consensus_groups, {"E1", "E2", "E3"});
  const auto found =
      consensus(study, {response_of("E1", all_pairs("goal", compared_items, {2, 4, 8, 2, 4, 2})),
                        response_of("E2", {}), response_of("E3", {{"goal", "b", "a", -2}})});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->group.judgements, 7);
  EXPECT_EQ(found->group.assessors, 2);
  EXPECT_THAT(found->group.items, ElementsAre("a", "b", "c", "d"));
  EXPECT_NEAR(found->group.local[0], 8.0 / 15, 1e-14);
  EXPECT_NEAR(found->group.local[3], 1.0 / 15, 1e-14);
  EXPECT_NEAR(*found->group.lambda_max, 4, 1e-13);
  EXPECT_NEAR(*found->group.cr, 0, 1e-12);
  EXPECT_TRUE(found->group.complete);
  EXPECT_EQ(found->group.method, "eigenvector");
  EXPECT_NEAR(found->group.ratios[0][3], 8, 1e-13);
  EXPECT_NEAR(found->group.ratios[3][0], 1.0 / 8, 1e-15);
}

TEST(ConsensusGroup, IsPooledByLeastSquaresWhereAPairIsOpen) {
  // Nobody compared a with d; 4 and 1 make 2 for (a, b), and one each says 2 for the next two.
  const auto study = testing::study_of(consensus_groups, {"E1", "E2"});
  const auto found =
      consensus(study, {response_of("E1", {{"goal", "a", "b", 4}, {"goal", "b", "c", 2}}),
                        response_of("E2", {{"goal", "a", "b", 1}, {"goal", "c", "d", 2}})});
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->group.complete);
  EXPECT_EQ(found->group.method, pooled_method);
  EXPECT_FALSE(found->group.ci || found->group.cr);  // a tree: nothing to test
  EXPECT_NEAR(found->group.local[0], 8.0 / 15, 1e-14);
  EXPECT_EQ(found->group.ratios[0][3], 0);
}

TEST(ConsensusGroup, OfAScaleDependsOnWhetherTheMeanComesFirst) {
  // Of 2 and 8 on the balanced scale: the mean of the ratios is 2.6317, the ratio of the
  // mean 1.8571 (tests/published/scales.yaml).
  const auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1", "E2"});
  const std::vector<survey::Response> responses = {response_of("E1", {{"goal", "a", "b", 2}}),
                                                   response_of("E2", {{"goal", "b", "a", -8}})};
  const std::vector<Participant> taking_part = {{&responses[0], ""}, {&responses[1], ""}};
  weights::WeighOptions options = weights::default_weigh_options();
  options.scale.scale = weights::JudgementScale::balanced;
  const auto first = consensus_group(study, 0, taking_part, options);
  ASSERT_TRUE(first);
  EXPECT_NEAR(first->group.ratios[0][1], 2.6317153960726705, 1e-12);
  options.scale_order = weights::ScaleOrder::after_aggregation;
  const auto last = consensus_group(study, 0, taking_part, options);
  ASSERT_TRUE(last);
  EXPECT_NEAR(last->group.ratios[0][1], 1.8571428571428574, 1e-12);
  EXPECT_EQ(last->group.cr, 0.0);
}

TEST(ConsensusGroup, UsesTheMethodThatWasChosen) {
  const auto study = testing::study_of(consensus_groups, {"E1"});
  const std::vector<survey::Response> responses = {
      response_of("E1", all_pairs("goal", compared_items, {9, 2, 1, 9, 1, 9}))};
  const std::vector<Participant> taking_part = {{&responses[0], ""}};
  weights::WeighOptions options = weights::default_weigh_options();
  options.priority.complete = weights::PriorityMethod::row_geometric_mean;
  const auto found = consensus_group(study, 0, taking_part, options);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->group.method, "row-geometric-mean");
  // Row products by hand: a = 9·2·1, b = 1/9·9·1, c = 1/2·1/9·9, d = 1·1·1/9.
  const double sum = std::pow(18, 0.25) + 1 + std::pow(0.5, 0.25) + std::pow(1.0 / 9, 0.25);
  EXPECT_NEAR(found->group.local[0], std::pow(18, 0.25) / sum, 1e-14);
  EXPECT_NEAR(found->group.local[3], std::pow(1.0 / 9, 0.25) / sum, 1e-14);
}

TEST(ConsensusGroup, WeighsPairsByWhoAnsweredThem) {
  // Both say a = 2b; one each b = 2c, c = 2d and a = d, which contradicts the three by 8.
  const auto study = testing::study_of({{"goal", {"a", "b", "c", "d"}}}, {"E1", "E2"});
  const auto found = consensus(
      study,
      {response_of("E1", {{"goal", "a", "b", 2}, {"goal", "b", "c", 2}, {"goal", "c", "d", 2}}),
       response_of("E2", {{"goal", "a", "b", 2}, {"goal", "a", "d", 1}})});
  ASSERT_TRUE(found);
  // ln 8 round the cycle, shared 1/7 by the pair of weight 1 and 2/7 by those of weight 1/2.
  EXPECT_NEAR(std::log(found->group.local[0] / found->group.local[1]),
              std::log(2.0) - std::log(8.0) / 7, 1e-13);
  EXPECT_NEAR(std::log(found->group.local[0] / found->group.local[3]), std::log(8.0) * 2 / 7,
              1e-13);
}

TEST(ConsensusGroup, GivesASingleChildEverything) {
  const auto study = testing::study_of(consensus_groups, {"E1"});
  const auto found = consensus(study, {response_of("E1", {})}, 1);
  ASSERT_TRUE(found);
  EXPECT_THAT(found->group.local, ElementsAre(1.0));
  EXPECT_EQ(found->group.cr, 0.0);
  EXPECT_EQ(found->group.judgements, 0);
}

TEST(ConsensusGroup, NamesThePartsThatNothingConnectsAndWhatWouldJoinThem) {
  const auto study = testing::study_of(consensus_groups, {"E1", "E2"});
  const auto found = consensus(study, {response_of("E1", {{"goal", "a", "c", 4}}),
                                       response_of("E2", {{"goal", "b", "d", 4}})});
  ASSERT_EQ(found.diagnostics().size(), 1U);
  const Diagnostic& diagnostic = found.diagnostics().front();
  EXPECT_EQ(diagnostic.code, "aggregation.disconnected");
  EXPECT_THAT(diagnostic.message, HasSubstr("'goal'"));
  EXPECT_THAT(diagnostic.message, HasSubstr("{a, c}, {b, d}"));
  EXPECT_THAT(diagnostic.hint, HasSubstr("'a' against 'b'"));
  EXPECT_EQ(diagnostic.where, (SourceSpot{"study.yaml", 1, 3}));
}

TEST(ConsensusGroup, IsInPartsWhenNobodyAnsweredIt) {
  const auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1"});
  const auto found = consensus(study, {response_of("E1", {})});
  ASSERT_FALSE(found);
  EXPECT_THAT(found.diagnostics().front().message, HasSubstr("{a}, {b}"));
}

TEST(ConsensusGroup, NamesStrataThatDidNotAnswerIt) {
  const auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1/x", "E2/x", "E3/y", "E4/z"});
  const auto found =
      consensus(study, {response_of("E1", {{"goal", "a", "b", 2}}),
                        response_of("E2", {{"goal", "a", "b", 2}}), response_of("E3", {}),
                        response_of("E4", {{"goal", "a", "b", -2}})});
  ASSERT_TRUE(found);
  EXPECT_THAT(found->absent_strata, ElementsAre("y"));
  EXPECT_NEAR(found->group.local[0], 0.5, 1e-15);  // x and z count the same
}

/// Three who answered all of a, b, c and one who left (a, c) and (b, c) open.
std::vector<survey::Response> with_a_gap() {
  const std::vector<std::string> abc = {"a", "b", "c"};
  return {response_of("E1", all_pairs("goal", abc, {2, 9, 1})),
          response_of("E2", all_pairs("goal", abc, {3, 9, 2})),
          response_of("E3", all_pairs("goal", abc, {2, 5, 1})),
          response_of("E4", {{"goal", "a", "b", 7}})};
}

Result<ConsensusGroupResult> chosen(const survey::Study& study,
                                    const std::vector<survey::Response>& responses,
                                    const AggregationChoice& choice) {
  std::vector<Participant> taking_part;
  for (std::size_t k = 0; k < responses.size(); ++k) {
    taking_part.push_back({&responses[k], study.assessors[k].stratum});
  }
  return consensus_group(study, 0, taking_part, weights::default_weigh_options(), choice);
}

TEST(ConsensusGroup, KeepsItsMethodWhereAFewAnswersAreMissingAndSaysSo) {
  const auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3", "E4"});
  const auto found = chosen(study, with_a_gap(), {});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->group.method, "eigenvector");
  EXPECT_EQ(found->group.least_answered, 0.75);
}

TEST(ConsensusGroup, IsPooledWhereAPairHasLessOfTheSayThanTheStudyWants) {
  const auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3", "E4"});
  EXPECT_EQ(chosen(study, with_a_gap(), {.pooled_below = 0.75})->group.method, "eigenvector");
  const auto found = chosen(study, with_a_gap(), {.pooled_below = 0.76});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->group.method, pooled_method);
  EXPECT_TRUE(found->group.complete);
  EXPECT_TRUE(found->group.cr);  // of the group matrix, which has no gap
  // Normal equations by hand: W = 1 for (a, b), 3/4 for the others; e = ln(a_ac/(a_ab a_bc)) is
  // shared as the reciprocals 1 : 4/3 : 4/3.
  const double ab = std::log(2.0 * 3 * 2 * 7) / 4;
  const double ac = std::log(9.0 * 9 * 5) / 3;
  const double bc = std::log(2.0) / 3;
  const double e = ac - ab - bc;
  EXPECT_NEAR(std::log(found->group.local[0] / found->group.local[1]), ab + e * 3 / 11, 1e-13);
  EXPECT_NEAR(std::log(found->group.local[0] / found->group.local[2]), ac - e * 4 / 11, 1e-13);
  EXPECT_NEAR(found->group.residuals->between, e * e * (1 * 9 + 0.75 * 16 + 0.75 * 16) / 121,
              1e-13);
}

TEST(ConsensusGroup, OfPairsThatHalfOfThePanelAnsweredIsNotPooled) {
  const auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2"});
  const std::vector<survey::Response> responses = {
      response_of("E1", all_pairs("goal", {"a", "b", "c"}, {2, 4, 2})),
      response_of("E2", {{"goal", "a", "b", 2}})};
  EXPECT_EQ(chosen(study, responses, {})->group.method, "eigenvector");
  EXPECT_EQ(chosen(study, responses, {.pooled_below = 1})->group.method, pooled_method);
}

TEST(ConsensusGroup, PassesOverWhoIsGivenNothing) {
  auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3", "E4"});
  study.assessors[0].weight = 0;
  study.assessors[1].weight = 0;
  study.assessors[3].weight = 0;
  const auto found = chosen(study, with_a_gap(), {.assessors = AssessorWeighting::given});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->group.assessors, 1);
  EXPECT_EQ(found->group.judgements, 3);
  ASSERT_EQ(found->group.shares.size(), 1U);
  EXPECT_EQ(found->group.shares[0].assessor, "E3");
  EXPECT_EQ(found->group.shares[0].share, 1);
  EXPECT_NEAR(found->group.ratios[0][2], 5, 1e-14);
}

TEST(ConsensusGroup, TakesTheMedianOfEachPair) {
  const auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3", "E4"});
  const auto found = chosen(study, with_a_gap(), {.mean = GroupMean::median});
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->group.ratios[0][1], std::sqrt(6), 1e-14);  // of 2, 2, 3, 7
  EXPECT_NEAR(found->group.ratios[0][2], 9, 1e-14);
  EXPECT_EQ(found->group.mean, GroupMean::median);
  EXPECT_FALSE(found->group.residuals);  // the split is of geometric means
}

TEST(ConsensusGroup, CountsTheConsistentMoreWhereThatIsChosen) {
  const auto study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1", "E2", "E3"});
  const std::vector<std::string> abc = {"a", "b", "c"};
  const auto found = chosen(study,
                            {response_of("E1", all_pairs("goal", abc, {2, 4, 2})),
                             response_of("E2", all_pairs("goal", abc, {9, -9, 9})),
                             response_of("E3", all_pairs("goal", abc, {3, 9, 3}))},
                            {.assessors = AssessorWeighting::consistency});
  ASSERT_TRUE(found);
  EXPECT_GT(found->group.shares[0].share, 0.49);
  EXPECT_NEAR(found->group.shares[0].share, found->group.shares[2].share, 1e-12);
  EXPECT_LT(found->group.shares[1].share, 0.01);
}

}  // namespace
}  // namespace pondera::aggregation
