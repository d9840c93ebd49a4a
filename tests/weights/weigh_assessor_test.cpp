// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_assessor.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::all_pairs;
using testing::response_of;
using testing::Said;

// A goal with four items, of which "a" has three, "b" two and "c" a single one.
const testing::Groups judged_groups = {
    {"goal", {"a", "b", "c", "d"}}, {"a", {"x", "y", "z"}}, {"b", {"p", "q"}}, {"c", {"only"}}};

AssessorWeights weighed(const std::string& assessor, const std::vector<Said>& said) {
  return weigh_assessor(response_of(assessor, said), testing::hierarchy_of(judged_groups),
                        default_weigh_options())
      .value();
}

TEST(WeighAssessor, WeighsThreeUnlikeAssessorsEachByThemselves) {
  const std::vector<Said> consistent = all_pairs("goal", {"a", "b", "c", "d"}, {2, 4, 8, 2, 4, 2});
  const std::vector<Said> equal = all_pairs("goal", {"a", "b", "c", "d"}, {1, 1, 1, 1, 1, 1});
  std::vector<Said> turned = consistent;
  turned[1] = {"goal", "c", "a", 4};  // a : c is 4, but c was put left and preferred
  turned.push_back({"b", "q", "p", 3});

  EXPECT_NEAR(weighed("E1", consistent).groups[0].priorities[0], 8.0 / 15, 1e-15);
  EXPECT_NEAR(weighed("E2", equal).groups[0].priorities[0], 0.25, 1e-15);
  const AssessorWeights last = weighed("E3", turned);
  EXPECT_EQ(last.assessor, "E3");
  ASSERT_EQ(last.groups.size(), 3U);  // "c" has nothing to compare

  const GroupPriorities& goal = last.groups[0];
  EXPECT_EQ(goal.group, "goal");
  EXPECT_EQ(goal.items, (std::vector<std::string>{"a", "b", "c", "d"}));
  EXPECT_EQ(goal.pairs, 6);
  EXPECT_EQ(goal.answered, 6);
  EXPECT_EQ(goal.testability, Testability::testable);
  EXPECT_GT(*goal.cr, 0.10);
  EXPECT_NEAR(*goal.ci, (*goal.lambda_max - 4) / 3, 1e-15);
  EXPECT_NEAR(*goal.cr, *goal.ci / 0.8842, 1e-15);
  ASSERT_TRUE(goal.worst);
  EXPECT_EQ(goal.worst->left, "c");
  EXPECT_EQ(goal.worst->right, "a");
  EXPECT_EQ(goal.worst->code, 4);
  EXPECT_EQ(goal.worst->fitting_code, -4);
  EXPECT_NEAR(*goal.worst->cr_after, 0, 1e-13);
  EXPECT_EQ(goal.worst->where, (SourceSpot{"E3.yaml", 12, 9}));

  const GroupPriorities& b = last.groups[2];
  EXPECT_EQ(b.group, "b");
  EXPECT_EQ(b.testability, Testability::trivial);
  EXPECT_EQ(b.cr, 0.0);
  EXPECT_EQ(b.lambda_max, 2.0);
  EXPECT_FALSE(b.worst);
  EXPECT_NEAR(b.priorities[1], 0.75, 1e-15);
}

TEST(WeighAssessor, HasNoWorstJudgementWhereAllAgree) {
  const GroupPriorities goal =
      weighed("E1", all_pairs("goal", {"a", "b", "c", "d"}, {2, 4, 8, 2, 4, 2})).groups[0];
  EXPECT_FALSE(goal.worst);
  EXPECT_NEAR(*goal.cr, 0, 1e-13);
}

TEST(WeighAssessor, WeighsAGroupThatOnlyJustHangsTogetherWithoutARatio) {
  const GroupPriorities a = weighed("E1", {{"a", "x", "y", 2}, {"a", "z", "y", 4}}).groups[1];
  EXPECT_EQ(a.testability, Testability::no_redundancy);
  EXPECT_EQ(a.method, "log-least-squares");
  EXPECT_EQ(a.answered, 2);
  EXPECT_FALSE(a.ci || a.cr || a.gci || a.worst);
  EXPECT_NEAR(a.priorities[0], 2.0 / 7, 1e-15);
  EXPECT_NEAR(a.priorities[2], 4.0 / 7, 1e-15);
}

TEST(WeighAssessor, TestsAnIncompleteGroupThatCanContradictItself) {
  // The square a-b-c-d: 2 · 2 · 2 against 1/8 the other way round.
  const std::vector<Said> square = {
      {"goal", "a", "b", 2}, {"goal", "b", "c", 2}, {"goal", "c", "d", 2}, {"goal", "a", "d", -8}};
  const GroupPriorities goal = weighed("E1", square).groups[0];
  EXPECT_EQ(goal.testability, Testability::testable);
  EXPECT_EQ(goal.random_index, "incomplete-free");
  EXPECT_EQ(goal.method, "log-least-squares");
  // A cycle of four with the product e^s spreads it evenly: λ* = 2 cosh(s/4) + 2.
  const double s = 6 * std::log(2.0);
  EXPECT_NEAR(*goal.lambda_max, 2 + 2 * std::cosh(s / 4), 1e-9);
  EXPECT_NEAR(*goal.cr, (2 * std::cosh(s / 4) - 2) / 3 / 0.284384936582, 1e-9);
  EXPECT_TRUE(goal.gci);
  ASSERT_TRUE(goal.worst);
  EXPECT_LT(*goal.worst->cr_after, *goal.cr);
}

TEST(WeighAssessor, PutsAnswersOnTheChosenScaleAndMeasuresConsistencyOnTheJudgedOnes) {
  const auto answers = all_pairs("goal", {"a", "b", "c", "d"}, {2, 4, 8, 2, 4, 2});
  WeighOptions options = default_weigh_options();
  options.scale.scale = JudgementScale::balanced;
  const auto hierarchy = testing::hierarchy_of(judged_groups);
  const auto judged = weigh_assessor(response_of("E1", answers), hierarchy, options);
  ASSERT_TRUE(judged);
  EXPECT_NEAR(*judged->groups[0].cr, 0, 1e-13);
  EXPECT_LT(judged->groups[0].priorities[0], 8.0 / 15 - 0.05);
  options.basis = ConsistencyBasis::scaled;
  const auto scaled = weigh_assessor(response_of("E1", answers), hierarchy, options);
  EXPECT_GT(*scaled->groups[0].cr, 1e-3);
  EXPECT_EQ(scaled->groups[0].random_index, "scale-balanced");
}

TEST(WeighAssessor, GivesNoPrioritiesToADisconnectedGroup) {
  const AssessorWeights found = weighed("E1", {{"a", "x", "y", 2}});
  for (const GroupPriorities& group : found.groups) {
    EXPECT_EQ(group.testability, Testability::disconnected) << group.group;
    EXPECT_TRUE(group.priorities.empty());
    EXPECT_FALSE(group.cr);
  }
  EXPECT_EQ(found.groups[1].answered, 1);
  EXPECT_EQ(found.groups[2].answered, 0);
}

TEST(WeighAssessor, HasNoRatioBeyondTheTable) {
  RandomIndexTable short_table{"short", "three items only", {0.5}};
  WeighOptions options = default_weigh_options();
  options.random_index = &short_table;
  const auto found = weigh_assessor(
      response_of("E1", all_pairs("goal", {"a", "b", "c", "d"}, {2, 4, 8, 2, 4, -2})),
      testing::hierarchy_of(judged_groups), options);
  EXPECT_EQ(found->groups[0].testability, Testability::beyond_table);
  EXPECT_FALSE(found->groups[0].cr);
  EXPECT_TRUE(found->groups[0].lambda_max);
  EXPECT_FALSE(found->groups[0].worst->cr_after);
}

TEST(WeighAssessor, ReportsEveryUnknownNameAtOnce) {
  const auto result = weigh_assessor(
      response_of("E1", {{"goal", "a", "old", 2}, {"gone", "p", "q", 2}, {"a", "x", "new", 2}}),
      testing::hierarchy_of(judged_groups), default_weigh_options());
  ASSERT_EQ(result.diagnostics().size(), 3U);
  EXPECT_EQ(result.diagnostics()[0].code, "weights.unknown-group");
  EXPECT_EQ(result.diagnostics()[1].code, "weights.unknown-item");
  EXPECT_EQ(result.diagnostics()[2].where.line, 13);
}

TEST(WeighAssessor, SaysThatAMethodDoesNotSettle) {
  std::vector<std::string> nine;
  for (int i = 0; i < 9; ++i) nine.push_back("i" + std::to_string(i));
  std::vector<Said> circles;
  for (std::size_t i = 0; i < 9; ++i) {
    circles.push_back({"goal", nine[i], nine[(i + 1) % 9], 9});
    if (i + 2 < 9) circles.push_back({"goal", nine[i + 2], nine[i], 9});
  }
  WeighOptions options = default_weigh_options();
  options.scale = {.scale = JudgementScale::power, .parameter = 4.5};
  const auto hierarchy = testing::hierarchy_of({{"goal", nine}});
  EXPECT_TRUE(weigh_assessor(response_of("E1", circles), hierarchy, options));
  options.priority.incomplete = IncompleteMethod::harker;
  const auto refused = weigh_assessor(response_of("E1", circles), hierarchy, options);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.diagnostics().front().code, "weights.not-converged");
}

TEST(WeighAssessor, RefusesAScaleThatIsTooSteep) {
  WeighOptions options = default_weigh_options();
  options.scale = {.scale = JudgementScale::power, .parameter = 100};
  const auto refused =
      weigh_assessor(response_of("E1", all_pairs("goal", {"a", "b", "c", "d"}, {9, 9, 9, 9, 9, 9})),
                     testing::hierarchy_of(judged_groups), options);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.diagnostics().front().code, "weights.scale-too-steep");
}

TEST(WeighAssessor, KnowsHowManyPairsADesignAsked) {
  // A square: 8 : 4 : 2 : 1 without a : c and b : d.
  survey::Response response = response_of(
      "E3",
      {{"goal", "a", "b", 2}, {"goal", "b", "c", 2}, {"goal", "c", "d", 2}, {"goal", "a", "d", 8}});
  response.asked_of_group = {{"goal", 4}, {"b", 1}};
  const auto found =
      weigh_assessor(response, testing::hierarchy_of(judged_groups), default_weigh_options())
          .value();
  EXPECT_EQ(found.groups[0].pairs, 6);
  EXPECT_EQ(found.groups[0].asked, 4);
  EXPECT_EQ(found.groups[0].answered, 4);
  EXPECT_NEAR(found.groups[0].priorities[0], 8.0 / 15, 1e-14);
  EXPECT_EQ(found.groups[0].testability, Testability::testable);
  EXPECT_NEAR(found.groups[0].cr.value(), 0, 1e-12);
  EXPECT_EQ(found.groups[1].asked, 0);
  EXPECT_EQ(found.groups[2].asked, 1);
}

}  // namespace
}  // namespace pondera::weights
