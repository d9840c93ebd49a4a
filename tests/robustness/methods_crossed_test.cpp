// SPDX-License-Identifier: Apache-2.0
#include "robustness/methods_crossed.hpp"

#include "robustness/panel_resamples.hpp"
#include "tests/robustness/small_panel.hpp"
#include "tests/weights/published_case.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

using ::testing::ElementsAre;
using testing::field;
using testing::ratios;

MethodFactor factor(const std::string& name, std::vector<std::string> levels) {
  return {name, std::move(levels), 0, {}, {}};
}

/// The reference's five assessors, with its choices of level.
struct Choices {
  survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const survey::YamlNode& choices = field(file, "choices");
  ExploreInput input;

  Choices() : input(make()) {}

  ExploreInput make() const {
    std::vector<survey::Response> responses;
    const std::vector<std::string> ids = {"A", "B", "C", "D", "E"};
    for (std::size_t k = 0; k < ids.size(); ++k) {
      responses.push_back(testing::judged_response(ids[k], field(choices, "assessors").items[k]));
    }
    std::vector<std::vector<double>> scores;
    for (const survey::YamlNode& row : field(choices, "scores").items) {
      scores.push_back(ratios(row));
    }
    weights::WeighOptions weigh = weights::default_weigh_options();
    weigh.priority.complete = weights::PriorityMethod::row_geometric_mean;
    return testing::explore_input(testing::one_group_study(4, ids), responses, scores, weigh);
  }

  std::optional<std::vector<double>> weights(const std::vector<std::size_t>& levels) const {
    Panel panel = panel_of(input.study, input.answers.responses, input.weigh, {}).value();
    constexpr std::array scales = {
        weights::JudgementScale::linear, weights::JudgementScale::balanced,
        weights::JudgementScale::root_square, weights::JudgementScale::geometric};
    panel.weigh.scale.scale = scales.at(levels[0]);
    if (levels[1] == 1) panel.weigh.priority.complete = weights::PriorityMethod::eigenvector;
    if (levels[2] == 1) {
      panel.choice.of = aggregation::AggregationOf::priorities;
      panel.choice.mean = aggregation::GroupMean::arithmetic;
    }
    std::vector<int> times(5, 1);
    if (levels[3] == 1) times.back() = 0;
    return Reweigher(panel).weights(times);
  }
};

TEST(MethodsCrossed, AreThoseOfTheIndependentReference) {
  const Choices reference;
  const RankedScores scores =
      ranked_scores(reference.input.study.hierarchy, reference.input.weights,
                    reference.input.scores, reference.input.scoring)
          .value();
  const MethodsCrossed found = cross_methods(
      {factor("scale", {"linear", "balanced", "root-square", "geometric"}),
       factor("priority", {"row-geometric-mean", "eigenvector"}),
       factor("aggregation", {"judgements", "priorities"}), factor("assessors", {"all", "four"})},
      scores.units, [&](const std::vector<std::size_t>& levels) {
        return std::optional(ranks_with(scores, reference.weights(levels).value()));
      });
  const std::vector<double> shifts = ratios(field(reference.choices, "values"));
  ASSERT_EQ(found.cells.size(), shifts.size());
  for (std::size_t at = 0; at < shifts.size(); ++at) {
    EXPECT_NEAR(found.cells[at].shift, shifts[at], 1e-12) << at;
  }
  EXPECT_NEAR(found.mean_shift, 0.45, 1e-12);
  const std::vector<double> first = ratios(field(reference.choices, "first"));
  const std::vector<double> total = ratios(field(reference.choices, "total"));
  for (std::size_t f = 0; f < 4; ++f) {
    EXPECT_NEAR(found.factors[f].first.value(), first[f], 1e-9);
    EXPECT_NEAR(found.factors[f].total.value(), total[f], 1e-9);
  }
}

const std::vector<RankedUnit> two_units = {{"a", 1, 2}, {"b", 2, 1}};

TEST(MethodsCrossed, SayBetweenWhichRanksAUnitIs) {
  const MethodsCrossed found = cross_methods(
      {factor("x", {"0", "1"}), factor("y", {"0", "1"})}, two_units,
      [](const std::vector<std::size_t>& levels) {
        const bool turned = levels[0] == 1 && levels[1] == 1;
        return std::optional(turned ? std::vector<int>{2, 1} : std::vector<int>{1, 2});
      });
  ASSERT_EQ(found.cells.size(), 4U);
  EXPECT_EQ(found.units[0].best, 1);
  EXPECT_EQ(found.units[0].worst, 2);
  EXPECT_THAT(found.units[0].share, ElementsAre(0.75, 0.25));
  // R_S = 0, 0, 0, 1: V = 3/16, E(R|x) = 0, ½.
  EXPECT_NEAR(found.factors[0].first.value(), 1.0 / 3, 1e-15);
  EXPECT_NEAR(found.factors[0].total.value(), 2.0 / 3, 1e-15);
}

TEST(MethodsCrossed, OfTheSameRanksThroughoutHaveNoIndices) {
  const MethodsCrossed found =
      cross_methods({factor("x", {"0", "1"})}, two_units, [](const std::vector<std::size_t>&) {
        return std::optional(std::vector<int>{1, 2});
      });
  EXPECT_EQ(found.variance, 0);
  EXPECT_FALSE(found.factors[0].first.has_value());
}

// The level 2 of x goes with nothing: indices are those of its other levels.
TEST(MethodsCrossed, LeaveOutWhatDoesNotGoTogether) {
  const MethodsCrossed found =
      cross_methods({factor("x", {"0", "1", "2"}), factor("y", {"0", "1"})}, two_units,
                    [](const std::vector<std::size_t>& levels) -> std::optional<std::vector<int>> {
                      if (levels[0] == 2) return std::nullopt;
                      return levels[0] == 1 ? std::vector<int>{2, 1} : std::vector<int>{1, 2};
                    });
  EXPECT_EQ(found.impossible, 2);
  EXPECT_EQ(found.cells.size(), 4U);
  EXPECT_DOUBLE_EQ(found.factors[0].first.value(), 1);
  EXPECT_DOUBLE_EQ(found.factors[1].total.value(), 0);
}

TEST(MethodsCrossed, OfNothingPossibleAreEmpty) {
  const MethodsCrossed found = cross_methods(
      {factor("x", {"0", "1"})}, two_units,
      [](const std::vector<std::size_t>&) { return std::optional<std::vector<int>>(); });
  EXPECT_EQ(found.impossible, 2);
  EXPECT_TRUE(found.cells.empty());
  EXPECT_FALSE(found.factors[0].first.has_value());
}

}  // namespace
}  // namespace pondera::robustness
