// SPDX-License-Identifier: Apache-2.0
#include "weights/minimal_lambda.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

std::string titled(std::string_view start, std::string_view end) {
  return std::string(start) + std::string(end);
}

/// Checks one way of completing against the fields that end with `suffix`.
void check_minimum(const survey::YamlNode& tree,
                   std::string_view suffix,
                   std::optional<double> bound) {
  const double tolerance = testing::ratio(field(tree, "tolerance"));
  const survey::YamlNode& expected = field(tree, "expected");
  const ComparisonMatrix matrix =
      testing::judged_matrix(testing::whole(field(tree, "n")), field(tree, "judgements"));
  const MinimalLambda found = minimal_lambda(matrix, {.bound = bound});
  EXPECT_TRUE(found.priority.usable());
  const double lambda = testing::ratio(field(expected, titled("min_lambda_", suffix)));
  EXPECT_NEAR(found.priority.lambda_max, lambda, margin(tolerance, lambda));
  const auto w = testing::ratios(field(expected, titled("min_w_", suffix)));
  for (std::size_t i = 0; i < w.size(); ++i) {
    EXPECT_NEAR(found.priority.w(static_cast<Eigen::Index>(i)), w[i], margin(tolerance, w[i]));
  }
  const auto& completion = field(expected, titled("completion_", suffix)).items;
  EXPECT_EQ(static_cast<int>(completion.size()), matrix.pairs() - matrix.known_pairs());
  for (const survey::YamlNode& pair : completion) {
    const double ratio = testing::ratio(pair.items.at(2));
    const double filled = std::exp(found.completed.log_ratio(testing::whole(pair.items.at(0)),
                                                             testing::whole(pair.items.at(1))));
    EXPECT_NEAR(filled, ratio, margin(tolerance, ratio));
  }
  EXPECT_TRUE(found.completed.complete());
}

TEST(MinimalLambda, AgreesWithTheIndependentReference) {
  int cases = 0;
  for (const std::string& file : testing::published_files("incomplete-")) {
    SCOPED_TRACE(file);
    const survey::YamlNode tree = testing::published_case(file);
    const survey::YamlNode& expected = field(tree, "expected");
    if (expected.find("error") != nullptr) continue;
    check_minimum(tree, "free", {});
    check_minimum(tree, "box9", 9);
    const ComparisonMatrix matrix =
        testing::judged_matrix(testing::whole(field(tree, "n")), field(tree, "judgements"));
    std::vector<std::pair<int, int>> active;
    for (const survey::YamlNode& pair : field(expected, "active_box").items) {
      active.emplace_back(testing::whole(pair.items.at(0)), testing::whole(pair.items.at(1)));
    }
    EXPECT_EQ(minimal_lambda(matrix, {.bound = 9}).at_bound, active);
    ++cases;
  }
  EXPECT_EQ(cases, 36);
}

TEST(MinimalLambda, CompletesTheHouseOfEightAsAnotherProgramDoes) {
  // AHPy@d818996, test_incomplete_housing_missing_comparisons: cyclic coordinates, which it stops
  // at 1e-4; its ratios are good to about 2e-5.
  const survey::YamlNode tree = testing::published_case("incomplete-bozoki2010-house8.yaml");
  const MinimalLambda found = minimal_lambda(testing::judged_matrix(8, field(tree, "judgements")));
  constexpr double its_tolerance = 2e-5;
  const std::vector<std::tuple<int, int, double>> ratios = {
      {1, 2, 0.330018752351152},   {1, 4, 1.7197409316090484},  {1, 6, 0.4663515029922139},
      {2, 3, 9.920512570021996},   {2, 5, 4.852486422907618},   {2, 7, 0.5696073269624147},
      {3, 4, 0.5252767178936477},  {3, 6, 0.14244381547594037}, {4, 5, 0.9311973510647684},
      {4, 7, 0.10930828122843275}, {5, 6, 0.29121208098374324}, {6, 7, 0.4030898868755278}};
  for (const auto& [i, j, ratio] : ratios) {
    EXPECT_NEAR(std::exp(found.completed.log_ratio(i, j)), ratio, its_tolerance * ratio);
  }
  const std::vector<double> w = {0.1893694321, 0.0566816678, 0.2116144046, 0.0174931449,
                                 0.0319335009, 0.0353558756, 0.1509263799, 0.3066255943};
  for (std::size_t i = 0; i < w.size(); ++i) {
    EXPECT_NEAR(found.priority.w(static_cast<Eigen::Index>(i)), w[i], its_tolerance * w[i] + 1e-6);
  }
  constexpr double donegan_dodd_8 = 1.3171;
  EXPECT_NEAR((found.priority.lambda_max - 8) / 7 / donegan_dodd_8, 0.1407954977, 1e-6);
}

TEST(MinimalLambda, IsTheEigenvectorOfACompleteMatrix) {
  for (std::uint64_t draw = 0; draw < 30; ++draw) {
    const ComparisonMatrix matrix = testing::drawn_matrix(draw, testing::drawn_size(draw));
    const MinimalLambda found = minimal_lambda(matrix);
    EXPECT_EQ(found.priority.lambda_max, principal_priority(matrix).lambda_max);
    EXPECT_TRUE(found.at_bound.empty());
  }
}

TEST(MinimalLambda, NeitherOverflowsNorLosesDigitsOverExtremeRatios) {
  // A path of ratios 1e60: consistent, so λ = 4, and the ends are 1e180 apart.
  const double step = std::log(1e60);
  const auto path = ComparisonMatrix::make(4, {{0, 1, step}, {1, 2, step}, {2, 3, step}}).value();
  const MinimalLambda found = minimal_lambda(path);
  EXPECT_TRUE(found.priority.usable());
  EXPECT_NEAR(found.priority.lambda_max, 4, 1e-12);
  EXPECT_NEAR(found.completed.log_ratio(0, 3), 3 * step, 1e-10);
  EXPECT_NEAR(found.priority.w(3) / 1e-180, 1, 1e-10);
}

TEST(MinimalLambda, SaysWhenPrioritiesLeaveTheDoubles) {
  const auto path = ComparisonMatrix::make(3, {{0, 1, 500}, {1, 2, 500}}).value();
  EXPECT_EQ(minimal_lambda(path).priority.termination, Termination::not_finite);
}

TEST(MinimalLambda, SaysWhenTheSweepsDidNotSettle) {
  const survey::YamlNode tree = testing::published_case("incomplete-bozoki2010-house8.yaml");
  const MinimalLambda found =
      minimal_lambda(testing::judged_matrix(8, field(tree, "judgements")), {.sweep_cap = 3});
  EXPECT_EQ(found.priority.termination, Termination::iteration_cap);
  EXPECT_GT(found.priority.lambda_max, 9.298092250344151);
}

TEST(MinimalLambdaDeathTest, RefusesADisconnectedMatrix) {
  EXPECT_EXIT((void)minimal_lambda(ComparisonMatrix::make(2, {}).value()),
              ::testing::ExitedWithCode(70), "connected_parts");
}

}  // namespace
}  // namespace pondera::weights
