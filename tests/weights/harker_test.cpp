// SPDX-License-Identifier: Apache-2.0
#include "weights/harker.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

TEST(Harker, AgreesWithTheIndependentReference) {
  int cases = 0;
  for (const std::string& file : testing::published_files("incomplete-")) {
    SCOPED_TRACE(file);
    const survey::YamlNode tree = testing::published_case(file);
    const survey::YamlNode& expected = field(tree, "expected");
    if (expected.find("error") != nullptr) continue;
    const double tolerance = testing::ratio(field(tree, "tolerance"));
    const Priority found = harker_priority(
        testing::judged_matrix(testing::whole(field(tree, "n")), field(tree, "judgements")));
    EXPECT_EQ(found.termination, Termination::converged);
    const double lambda = testing::ratio(field(expected, "harker_lambda"));
    EXPECT_NEAR(found.lambda_max, lambda, margin(tolerance, lambda));
    const auto w = testing::ratios(field(expected, "harker_w"));
    for (std::size_t i = 0; i < w.size(); ++i) {
      EXPECT_NEAR(found.w(static_cast<Eigen::Index>(i)), w[i], margin(tolerance, w[i]));
    }
    ++cases;
  }
  EXPECT_EQ(cases, 36);
}

TEST(Harker, AgreesWithAnotherProgramOnTheHouseOfEight) {
  // wjladams/pyanp@7ad3585, pri_eigen(use_harker=True).
  const survey::YamlNode tree = testing::published_case("incomplete-bozoki2010-house8.yaml");
  const Priority found = harker_priority(testing::judged_matrix(8, field(tree, "judgements")));
  const std::vector<double> w = {0.19072702597854713,  0.03878580468823861,  0.2806370255039349,
                                 0.012972873136171839, 0.036206534364458094, 0.024929658756342486,
                                 0.17961831332193504,  0.23612276425037196};
  for (std::size_t i = 0; i < w.size(); ++i) {
    EXPECT_NEAR(found.w(static_cast<Eigen::Index>(i)), w[i], 1e-8);
  }
}

TEST(Harker, IsTheEigenvectorOfACompleteMatrix) {
  const ComparisonMatrix matrix = testing::drawn_matrix(8, 9);
  EXPECT_EQ(harker_priority(matrix).lambda_max, principal_priority(matrix).lambda_max);
}

TEST(Harker, RecoversALongConsistentPath) {
  std::vector<Comparison> steps;
  for (int i = 0; i + 1 < 15; ++i) steps.push_back({i, i + 1, 0.5});
  const Priority found = harker_priority(ComparisonMatrix::make(15, steps).value());
  EXPECT_EQ(found.termination, Termination::converged);
  EXPECT_NEAR(found.lambda_max, 15, 1e-11);
  EXPECT_NEAR(found.w(14) / found.w(0), std::exp(-7), 1e-13);
}

}  // namespace
}  // namespace pondera::weights
