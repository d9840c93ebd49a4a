// SPDX-License-Identifier: Apache-2.0
#include "weights/best_worst.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;
using testing::ratio;
using testing::ratios;

std::vector<int> wholes(const survey::YamlNode& node) {
  std::vector<int> values;
  for (const survey::YamlNode& item : node.items) values.push_back(testing::whole(item));
  return values;
}

/// The first 1 among `best_over` is the best; the last 1 among `over_worst` the worst.
Result<BestWorstJudgements> judgements_of(const std::vector<int>& best_over,
                                          const std::vector<int>& over_worst) {
  const auto best = std::ranges::find(best_over, 1) - best_over.begin();
  const auto worst = over_worst.rend() - std::find(over_worst.rbegin(), over_worst.rend(), 1) - 1;
  const auto n = static_cast<std::ptrdiff_t>(best_over.size());
  return BestWorstJudgements::make(best == n ? -1 : static_cast<int>(best), static_cast<int>(worst),
                                   best_over, over_worst);
}

void expect_all_near(const std::vector<double>& found,
                     const std::vector<double>& expected,
                     double tolerance) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_NEAR(found[i], expected[i], margin(tolerance, expected[i])) << i;
  }
}

void check_linear(const BestWorstJudgements& judgements,
                  const survey::YamlNode& expected,
                  double tolerance) {
  const LinearBestWorst linear = linear_best_worst(judgements);
  expect_all_near(linear.w, ratios(field(expected, "linear_w")), tolerance);
  EXPECT_NEAR(linear.xi, ratio(field(expected, "linear_xi")), tolerance);
  if (const survey::YamlNode* unique = expected.find("linear_unique")) {
    EXPECT_EQ(linear.unique ? "true" : "false", unique->text);
  }
}

void check_nonlinear(const BestWorstJudgements& judgements,
                     const survey::YamlNode& expected,
                     double tolerance) {
  const survey::YamlNode* xi = expected.find("nonlinear_xi");
  if (xi == nullptr) return;
  const NonlinearBestWorst found = nonlinear_best_worst(judgements);
  EXPECT_NEAR(found.xi, ratio(*xi), margin(tolerance, ratio(*xi)));
  std::vector<double> lower;
  std::vector<double> upper;
  for (const WeightInterval& interval : found.intervals) {
    lower.push_back(interval.lower);
    upper.push_back(interval.upper);
  }
  expect_all_near(lower, ratios(field(expected, "lower")), tolerance);
  expect_all_near(upper, ratios(field(expected, "upper")), tolerance);
  expect_all_near(found.centre, ratios(field(expected, "centre")), tolerance);
}

void check_consistency(const BestWorstJudgements& judgements,
                       const survey::YamlNode& expected,
                       double tolerance) {
  const BestWorstConsistency found = best_worst_consistency(judgements);
  const double cr = ratio(field(expected, "cr"));
  const double input_cr = ratio(field(expected, "input_cr"));
  EXPECT_NEAR(found.cr.value_or(-1), cr, margin(tolerance, cr));
  EXPECT_NEAR(found.input_cr.value_or(-1), input_cr, margin(tolerance, input_cr));
  const survey::YamlNode* threshold = expected.find("threshold");
  EXPECT_EQ(found.threshold, threshold ? std::optional(ratio(*threshold)) : std::nullopt);
  if (threshold) {
    EXPECT_EQ(found.exceeds_threshold() ? "false" : "true", field(expected, "acceptable").text);
  }
}

TEST(BestWorst, AgreesWithThePublishedAndIndependentCases) {
  int weighed = 0;
  int refused = 0;
  for (const std::string& file : testing::published_files("bwm-")) {
    SCOPED_TRACE(file);
    const survey::YamlNode tree = testing::published_case(file);
    if (tree.find("best_over_worst") != nullptr) continue;
    const auto judgements =
        judgements_of(wholes(field(tree, "best_over")), wholes(field(tree, "over_worst")));
    if (tree.find("refused") != nullptr) {
      EXPECT_FALSE(judgements);
      ++refused;
      continue;
    }
    ASSERT_TRUE(judgements);
    const survey::YamlNode& expected = field(tree, "expected");
    const double tolerance = ratio(field(tree, "tolerance"));
    check_linear(*judgements, expected, tolerance);
    check_nonlinear(*judgements, expected, tolerance);
    check_consistency(*judgements, expected, tolerance);
    ++weighed;
  }
  EXPECT_EQ(weighed, 18);
  EXPECT_EQ(refused, 2);
}

TEST(BestWorst, HasThePublishedConsistencyIndex) {
  const survey::YamlNode tree = testing::published_case("bwm-ci-table.yaml");
  const std::vector<double> expected = ratios(field(tree, "ci"));
  ASSERT_EQ(expected.size(), 9U);
  // As printed: [rezaei2015], table 1.
  const std::vector<double> printed = {0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23};
  for (int a = 1; a <= 9; ++a) {
    const double ci = best_worst_consistency_index(a);
    EXPECT_NEAR(ci, expected[static_cast<std::size_t>(a - 1)], 1e-12);
    EXPECT_NEAR(ci, printed[static_cast<std::size_t>(a - 1)], 0.005);
  }
}

TEST(BestWorst, GivesTheWeightsThatWerePrintedForTransport) {
  // [rezaei2015]: load 0.0714, door 0.3387, cost 0.5899; CR 0.058.
  const auto judgements = judgements_of({8, 2, 1}, {1, 5, 8}).value();
  expect_all_near(nonlinear_best_worst(judgements).centre, {0.0714, 0.3387, 0.5899}, 0.00005);
  EXPECT_NEAR(best_worst_consistency(judgements).cr.value_or(-1), 0.058, 0.0005);
}

TEST(BestWorst, RefusesWhatIsNoSetOfJudgements) {
  const auto code_of = [](const Result<BestWorstJudgements>& result) {
    return result ? std::string() : std::string(result.diagnostics().front().code);
  };
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 0, {1, 1}, {1, 1})), "weights.best-worst");
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 2, {1, 2}, {2, 1})), "weights.best-worst");
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 1, {1, 0}, {0, 1})), "weights.best-worst");
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 1, {2, 3}, {3, 1})), "weights.best-worst");
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 1, {1, 3}, {3, 2})), "weights.best-worst");
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 0, {1}, {1})), "weights.best-worst");
  EXPECT_EQ(code_of(BestWorstJudgements::make(0, 1, {1, 3}, {3, 1})), "");
}

TEST(BestWorst, CannotTestTwoItemsNorJudgementsBeyondTheTable) {
  EXPECT_EQ(input_consistency_threshold(2, 5), std::nullopt);
  EXPECT_EQ(input_consistency_threshold(10, 5), std::nullopt);
  EXPECT_EQ(input_consistency_threshold(4, 10), std::nullopt);
  EXPECT_EQ(input_consistency_threshold(4, 1), std::nullopt);
  EXPECT_EQ(input_consistency_threshold(4, 2), std::optional(0.0));
  EXPECT_EQ(input_consistency_threshold(9, 9), std::optional(0.3662));
  // The last of nine items that all but agree: n of the table is that of the group.
  EXPECT_EQ(input_consistency_threshold(3, 9), std::optional(0.1359));
}

TEST(BestWorst, HasNoRatioWhereBestAndWorstAreEqualAndAnotherIsNot) {
  const auto judgements = judgements_of({1, 3, 1}, {1, 2, 1}).value();
  const BestWorstConsistency found = best_worst_consistency(judgements);
  EXPECT_EQ(found.cr, std::nullopt);
  EXPECT_EQ(found.input_cr, std::nullopt);
  EXPECT_GT(found.xi, 0);
}

/// Judgements of n items, best first and worst last, as far apart as 1 … a.
BestWorstJudgements drawn(const RandomStream& stream, int n, int a) {
  std::vector<int> best_over = {1};
  std::vector<int> over_worst = {a};
  std::uint64_t next = 0;
  for (int j = 1; j + 1 < n; ++j) {
    best_over.push_back(1 + static_cast<int>(stream.below(next++, static_cast<unsigned>(a))));
    over_worst.push_back(1 + static_cast<int>(stream.below(next++, static_cast<unsigned>(a))));
  }
  best_over.push_back(a);
  over_worst.push_back(1);
  return BestWorstJudgements::make(0, n - 1, best_over, over_worst).value();
}

double linear_deviation(const BestWorstJudgements& judgements, const std::vector<double>& w) {
  const auto at = [&](int j) { return w[static_cast<std::size_t>(j)]; };
  double largest = 0;
  for (int j = 0; j < judgements.size(); ++j) {
    largest = std::max(largest, std::abs(at(judgements.best()) - judgements.best_over(j) * at(j)));
    largest =
        std::max(largest, std::abs(at(j) - judgements.over_worst(j) * at(judgements.worst())));
  }
  return largest;
}

TEST(BestWorst, DeviatesByItsXiAndByNoLessAnywhereNear) {
  constexpr int draws = 200;
  for (int k = 0; k < draws; ++k) {
    const RandomStream stream(11, "best-worst/" + std::to_string(k));
    const int n = 3 + k % 13;
    const auto judgements = drawn(stream, n, 2 + k % 8);
    SCOPED_TRACE(k);
    const LinearBestWorst linear = linear_best_worst(judgements);
    EXPECT_NEAR(std::accumulate(linear.w.begin(), linear.w.end(), 0.0), 1, 1e-12);
    EXPECT_GE(*std::ranges::min_element(linear.w), 0);
    EXPECT_NEAR(linear_deviation(judgements, linear.w), linear.xi, 1e-9);
    // Any shift of weight from one item to another deviates at least as much.
    for (std::size_t i = 0; i + 1 < linear.w.size(); ++i) {
      for (const double step : {-0.001, 0.001}) {
        std::vector<double> other = linear.w;
        other[i] += step;
        other[i + 1] -= step;
        if (other[i] < 0 || other[i + 1] < 0) continue;
        EXPECT_GE(linear_deviation(judgements, other), linear.xi - 1e-9);
      }
    }
  }
}

double nonlinear_deviation(const BestWorstJudgements& judgements, const std::vector<double>& w) {
  const auto at = [&](int j) { return w[static_cast<std::size_t>(j)]; };
  double largest = 0;
  for (int j = 0; j < judgements.size(); ++j) {
    largest = std::max(largest, std::abs(at(judgements.best()) / at(j) - judgements.best_over(j)));
    largest =
        std::max(largest, std::abs(at(j) / at(judgements.worst()) - judgements.over_worst(j)));
  }
  return largest;
}

TEST(BestWorst, HasIntervalsAtALeastDeviationThatNoOtherWeightsUndercut) {
  // What the closed form says must be feasible: the programmes at ξ* find points. And no weights
  // may deviate less: neither the middles, nor the linear model's, nor the geometric ones.
  constexpr int draws = 200;
  for (int k = 0; k < draws; ++k) {
    const RandomStream stream(13, "nonlinear/" + std::to_string(k));
    const auto judgements = drawn(stream, 3 + k % 13, 2 + k % 8);
    SCOPED_TRACE(k);
    const NonlinearBestWorst found = nonlinear_best_worst(judgements);
    std::vector<double> geometric;
    double below = 0;
    double above = 0;
    for (int j = 0; j < judgements.size(); ++j) {
      const WeightInterval& interval = found.intervals[static_cast<std::size_t>(j)];
      EXPECT_LE(interval.lower, interval.upper + 1e-9);
      EXPECT_GT(interval.lower, 0);
      below += interval.lower;
      above += interval.upper;
      geometric.push_back(
          std::sqrt(static_cast<double>(judgements.over_worst(j)) / judgements.best_over(j)));
    }
    EXPECT_LE(below, 1 + 1e-9);
    EXPECT_GE(above, 1 - 1e-9);
    EXPECT_GE(nonlinear_deviation(judgements, found.centre), found.xi - 1e-9);
    EXPECT_GE(nonlinear_deviation(judgements, geometric), found.xi - 1e-9);
    std::vector<double> linear = linear_best_worst(judgements).w;
    if (*std::ranges::min_element(linear) > 0) {
      EXPECT_GE(nonlinear_deviation(judgements, linear), found.xi - 1e-9);
    }
  }
}

TEST(BestWorst, CanNeedMoreThanItsConsistencyIndex) {
  // By hand: b o = 4 and 1 with a = 2; the pair asks for (4 - 1)/(2 + 2 + 1 + 1) = 0.5.
  const auto judgements = BestWorstJudgements::make(0, 3, {1, 2, 1, 2}, {2, 2, 1, 1}).value();
  EXPECT_NEAR(least_deviation(judgements), 0.5, 1e-12);
  EXPECT_GT(best_worst_consistency(judgements).cr.value_or(0), 1);
}

}  // namespace
}  // namespace pondera::weights
