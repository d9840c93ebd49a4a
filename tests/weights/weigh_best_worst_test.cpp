// SPDX-License-Identifier: Apache-2.0
#include "weights/weigh_best_worst.hpp"

#include "tests/weights/small_study.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace pondera::weights {
namespace {

using testing::Said;

const testing::Groups transport = {{"goal", {"load", "door", "cost"}}};

survey::Response best_worst(const std::vector<Said>& said) {
  survey::Response response = testing::response_of("ana", said);
  response.method = survey::ElicitationMethod::best_worst;
  return response;
}

/// [rezaei2015]: cost is the best, load the worst, a = 8, door 2 and 5.
std::vector<Said> published() {
  return {{"goal", "cost", "@best"},
          {"goal", "@worst", "load"},
          {"goal", "@best", "load", 8},
          {"goal", "@best", "door", 2},
          {"goal", "door", "@worst", 5}};
}

void expect_published(const GroupPriorities& group) {
  // The optimum of the linear model, in fractions: ξ = 1/28.
  ASSERT_EQ(group.priorities.size(), 3U);
  EXPECT_NEAR(group.priorities[0], 1.0 / 14, 1e-9);
  EXPECT_NEAR(group.priorities[1], 9.0 / 28, 1e-9);
  EXPECT_NEAR(group.priorities[2], 17.0 / 28, 1e-9);
  ASSERT_TRUE(group.best_worst);
  EXPECT_EQ(group.best_worst->best, "cost");
  EXPECT_EQ(group.best_worst->worst, "load");
  EXPECT_EQ(group.best_worst->best_over_worst, 8);
}

TEST(WeighBestWorst, FindsThePublishedWeights) {
  const auto weights = weigh_best_worst(best_worst(published()), testing::hierarchy_of(transport),
                                        default_weigh_options());
  ASSERT_TRUE(weights);
  const GroupPriorities& group = weights->groups.at(0);
  expect_published(group);
  EXPECT_NEAR(group.best_worst->xi, 1.0 / 28, 1e-9);
  EXPECT_TRUE(group.best_worst->unique);
  EXPECT_NEAR(group.best_worst->consistency.input_cr.value_or(-1), 2.0 / 56, 1e-12);
  EXPECT_EQ(group.best_worst->contradicting, "door");
  EXPECT_EQ(group.testability, Testability::testable);
  EXPECT_EQ(group.answered, 3);
  EXPECT_EQ(group.pairs, 3);
}

TEST(WeighBestWorst, TakesBestOverWorstFromEitherSide) {
  std::vector<Said> said = published();
  said[2] = {"goal", "cost", "@worst", 8};
  const auto weights =
      weigh_best_worst(best_worst(said), testing::hierarchy_of(transport), default_weigh_options());
  ASSERT_TRUE(weights);
  expect_published(weights->groups.at(0));
}

TEST(WeighBestWorst, DoesNotDependOnTheOrderOfTheHierarchy) {
  const auto other = testing::hierarchy_of({{"goal", {"cost", "load", "door"}}});
  const auto weights = weigh_best_worst(best_worst(published()), other, default_weigh_options());
  ASSERT_TRUE(weights);
  const GroupPriorities& group = weights->groups.at(0);
  EXPECT_EQ(group.best_worst->best, "cost");
  EXPECT_NEAR(group.priorities[0], 17.0 / 28, 1e-9);
  EXPECT_NEAR(group.priorities[1], 1.0 / 14, 1e-9);
}

TEST(WeighBestWorst, GivesTheMiddlesOfIntervalsInTheNonlinearModel) {
  WeighOptions options = default_weigh_options();
  options.best_worst = BestWorstModel::nonlinear;
  const auto weights =
      weigh_best_worst(best_worst(published()), testing::hierarchy_of(transport), options);
  ASSERT_TRUE(weights);
  const GroupPriorities& group = weights->groups.at(0);
  EXPECT_NEAR(group.priorities[2], 0.5899, 0.00005);  // as printed
  EXPECT_EQ(group.best_worst->intervals.size(), 3U);
  EXPECT_TRUE(group.best_worst->unique);
}

TEST(WeighBestWorst, GivesNoPrioritiesToAGroupWithGaps) {
  const auto hierarchy = testing::hierarchy_of({{"goal", {"load", "door", "cost", "new"}}});
  const auto weights =
      weigh_best_worst(best_worst(published()), hierarchy, default_weigh_options());
  ASSERT_TRUE(weights);
  EXPECT_TRUE(weights->groups.at(0).priorities.empty());
  EXPECT_EQ(weights->groups.at(0).testability, Testability::not_measured);
  const auto nothing =
      weigh_best_worst(best_worst({}), testing::hierarchy_of(transport), default_weigh_options());
  EXPECT_TRUE(nothing->groups.at(0).priorities.empty());
}

TEST(WeighBestWorst, NeedsOneNumberForTwoItems) {
  const auto hierarchy = testing::hierarchy_of({{"goal", {"a", "b"}}});
  for (const Said& only : {Said{"goal", "@best", "a", 4}, Said{"goal", "b", "@worst", 4}}) {
    const auto weights =
        weigh_best_worst(best_worst({{"goal", "b", "@best"}, {"goal", "@worst", "a"}, only}),
                         hierarchy, default_weigh_options());
    ASSERT_TRUE(weights);
    const GroupPriorities& group = weights->groups.at(0);
    ASSERT_EQ(group.priorities.size(), 2U);
    EXPECT_NEAR(group.priorities[1], 0.8, 1e-9);
    EXPECT_EQ(group.testability, Testability::trivial);
    EXPECT_EQ(group.pairs, 1);
    EXPECT_FALSE(group.best_worst->consistency.exceeds_threshold());
  }
}

TEST(WeighBestWorst, GivesNoPrioritiesWithoutAChoice) {
  for (const std::size_t choice : {0U, 1U}) {
    std::vector<Said> said = published();
    said.erase(said.begin() + static_cast<std::ptrdiff_t>(choice));
    const auto weights = weigh_best_worst(best_worst(said), testing::hierarchy_of(transport),
                                          default_weigh_options());
    ASSERT_TRUE(weights);
    EXPECT_TRUE(weights->groups.at(0).priorities.empty());
  }
}

TEST(WeighBestWorst, NamesWhatTheStudyNoLongerHas) {
  // The best, the worst and the one between them, each gone and each replaced by a new item.
  for (const std::string gone : {"cost", "load", "door"}) {
    for (const bool replaced : {false, true}) {
      std::vector<std::string> items;
      for (const std::string& item : transport.front().second) {
        if (item != gone) items.push_back(item);
        if (item == gone && replaced) items.emplace_back("new");
      }
      const auto weights =
          weigh_best_worst(best_worst(published()), testing::hierarchy_of({{"goal", items}}),
                           default_weigh_options());
      ASSERT_FALSE(weights) << gone << replaced;
      // Of the five answers, the choice alone names the best.
      EXPECT_EQ(weights.diagnostics().size(), gone == "cost" ? 1U : 2U) << gone << replaced;
      for (const Diagnostic& found : weights.diagnostics()) {
        EXPECT_EQ(found.code, "weights.unknown-item");
        EXPECT_NE(found.message.find("'" + gone + "'"), std::string::npos) << found.message;
      }
    }
  }
}

}  // namespace
}  // namespace pondera::weights
