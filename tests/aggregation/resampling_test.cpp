// SPDX-License-Identifier: Apache-2.0
#include "aggregation/resampling.hpp"

#include "aggregation/aggregate_judgements.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/log_least_squares.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace pondera::aggregation {
namespace {

using testing::field;
using testing::ratio;
using testing::ratios;
using weights::ComparisonMatrix;

std::vector<ComparisonMatrix> resampled_panel(const survey::YamlNode& node) {
  std::vector<ComparisonMatrix> panel;
  for (const survey::YamlNode& judgements : field(node, "assessors").items) {
    panel.push_back(testing::judged_matrix(testing::whole(field(node, "n")), judgements));
  }
  return panel;
}

/// Pooled log least squares with every assessor as often as `times` says, every stratum that is
/// left counting the same.
PanelStatistic pooled(const std::vector<ComparisonMatrix>& panel, const PanelStrata& strata) {
  return [panel, strata](const std::vector<int>& times) -> std::optional<std::vector<double>> {
    std::vector<double> shares;
    for (std::size_t k = 0; k < times.size(); ++k) {
      int of_stratum = 0;
      for (std::size_t other = 0; other < times.size(); ++other) {
        if (strata[other] == strata[k]) of_stratum += times[other];
      }
      shares.push_back(of_stratum == 0 ? 0 : 1.0 * times[k] / of_stratum);
    }
    const AggregatedJudgements all = aggregate_judgements(panel, shares);
    if (weights::connected_parts(all.matrix).size() > 1) return std::nullopt;
    const weights::Vector w = weights::log_least_squares(all.matrix, all.pair_weights);
    return std::vector<double>(w.begin(), w.end());
  };
}

void expect_near(const std::vector<double>& found,
                 const std::vector<double>& expected,
                 double margin) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], margin) << i;
}

TEST(Resampling, OfASmallPanelIsExactlyThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& exact = field(file, "exact");
  const PanelStatistic statistic = pooled(resampled_panel(exact), {0, 0, 0});
  const std::vector<WeightedResample> resamples = all_resamples({0, 0, 0});
  const auto& expected = field(exact, "resamples").items;
  ASSERT_EQ(resamples.size(), 10U);
  ASSERT_EQ(expected.size(), 10U);
  std::vector<double> mean(3, 0);
  std::vector<double> squares(3, 0);
  for (std::size_t r = 0; r < resamples.size(); ++r) {
    EXPECT_NEAR(resamples[r].probability, ratio(field(expected[r], "probability")), 1e-15);
    const std::vector<double> w = statistic(resamples[r].times).value();
    expect_near(w, ratios(field(expected[r], "weights")), 1e-10);
    for (std::size_t i = 0; i < 3; ++i) {
      mean[i] += resamples[r].probability * w[i];
      squares[i] += resamples[r].probability * w[i] * w[i];
    }
  }
  expect_near(mean, ratios(field(exact, "mean")), 1e-10);
  const std::vector<double> spread = ratios(field(exact, "standard_deviation"));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(std::sqrt(squares[i] - mean[i] * mean[i]), spread[i], 1e-10);
  }
}

TEST(Resampling, JackknifeIsThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& panel = field(file, "stratified");
  const PanelStatistic statistic = pooled(resampled_panel(panel), {0, 0, 0, 1, 1, 1, 1, 2});
  expect_near(statistic({1, 1, 1, 1, 1, 1, 1, 1}).value(), ratios(field(panel, "point")), 1e-10);
  const Jackknife found = jackknife({0, 0, 0, 1, 1, 1, 1, 2}, statistic);
  const auto& left_out = field(panel, "left_out").items;
  ASSERT_EQ(found.left_out.size(), left_out.size());
  for (std::size_t k = 0; k < left_out.size(); ++k) {
    expect_near(found.left_out[k].value(), ratios(left_out[k]), 1e-10);
  }
  expect_near(found.standard_error.value(), ratios(field(panel, "standard_error")), 1e-10);
}

TEST(Resampling, BootstrapAgreesWithAnotherGeneratorWithinTheErrorOfDrawing) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& panel = field(file, "stratified");
  const auto found =
      bootstrap({0, 0, 0, 1, 1, 1, 1, 2}, pooled(resampled_panel(panel), {0, 0, 0, 1, 1, 1, 1, 2}));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->resamples, 2000);
  EXPECT_EQ(found->redrawn, 0);
  const std::vector<double> spread = ratios(field(panel, "standard_deviation"));
  const std::vector<double> mean = ratios(field(panel, "mean"));
  for (std::size_t i = 0; i < 4; ++i) {
    // Four standard errors of the difference of two means, and 15 % of a standard deviation.
    EXPECT_NEAR(found->mean[i], mean[i], 4 * spread[i] * std::sqrt(1 / 500.0 + 1 / 2000.0));
    EXPECT_NEAR(found->standard_deviation[i] / spread[i], 1, 0.15);
    const std::vector<double> interval = ratios(field(panel, "intervals").items[i]);
    EXPECT_NEAR(found->lower[i], interval[0], spread[i]);
    EXPECT_NEAR(found->upper[i], interval[1], spread[i]);
  }
}

TEST(Resampling, BootstrapApproachesTheExactResamplesOfASmallPanel) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& exact = field(file, "exact");
  const auto found = bootstrap({0, 0, 0}, pooled(resampled_panel(exact), {0, 0, 0}),
                               {.resamples = 4000, .seed = 11});
  ASSERT_TRUE(found);
  const std::vector<double> mean = ratios(field(exact, "mean"));
  const std::vector<double> spread = ratios(field(exact, "standard_deviation"));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(found->mean[i], mean[i], 4 * spread[i] / std::sqrt(4000.0));
    EXPECT_NEAR(found->standard_deviation[i] / spread[i], 1, 0.06);
  }
}

TEST(Resampling, DrawsWithinStrataAndTheSameWhateverWasDrawnBefore) {
  const PanelStrata strata = {0, 1, 0, 1, 2, 1};
  for (std::uint64_t b = 0; b < 200; ++b) {
    const std::vector<int> times = bootstrap_times(strata, 5, b);
    EXPECT_EQ(times[0] + times[2], 2);
    EXPECT_EQ(times[1] + times[3] + times[5], 3);
    EXPECT_EQ(times[4], 1);
  }
  EXPECT_EQ(bootstrap_times(strata, 5, 17), bootstrap_times(strata, 5, 17));
  EXPECT_NE(bootstrap_times({0, 0, 0, 0, 0, 0, 0, 0}, 5, 17),
            bootstrap_times({0, 0, 0, 0, 0, 0, 0, 0}, 5, 18));
}

TEST(Resampling, DrawsAgainWhereAResampleHasNoResult) {
  const PanelStatistic both_needed =
      [](const std::vector<int>& times) -> std::optional<std::vector<double>> {
    if (times[0] == 0 || times[1] == 0) return std::nullopt;
    return std::vector<double>{1.0 * times[0]};
  };
  const auto found = bootstrap({0, 0, 0}, both_needed, {.resamples = 500, .seed = 2});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->resamples, 500);
  EXPECT_GT(found->redrawn, 400);  // (1 - 12/27) of the draws, 5/4 for each that is kept
  EXPECT_LT(found->redrawn, 850);
  const PanelStatistic never = [](const std::vector<int>&) {
    return std::optional<std::vector<double>>();
  };
  EXPECT_FALSE(bootstrap({0, 0}, never, {.resamples = 3}));
}

TEST(Resampling, SaysNothingOfTheSpreadOfStrataOfOne) {
  const PanelStatistic first = [](const std::vector<int>& times) {
    return std::optional(std::vector<double>{times[0] + 2.0 * times[1] + 4.0 * times[2]});
  };
  EXPECT_FALSE(jackknife({0, 1, 2}, first).standard_error);
  // Of {0, 1}: (1/2) · ((6 - 5.5)² + (5 - 5.5)²) = 1/4.
  EXPECT_NEAR(jackknife({0, 0, 1}, first).standard_error.value()[0], 0.5, 1e-15);
}

TEST(Resampling, ListsTheProductOfAllStrata) {
  const auto found = all_resamples({0, 1, 0});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1].times, (std::vector<int>{1, 1, 1}));
  EXPECT_NEAR(found[1].probability, 0.5, 1e-15);
}

}  // namespace
}  // namespace pondera::aggregation
