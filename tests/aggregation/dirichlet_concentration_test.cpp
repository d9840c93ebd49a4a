// SPDX-License-Identifier: Apache-2.0
#include "aggregation/dirichlet_concentration.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

TEST(DirichletConcentration, IsThatOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("resampling.yaml");
  const survey::YamlNode& panel = testing::field(file, "dirichlet");
  std::vector<std::vector<double>> priorities;
  for (const survey::YamlNode& vector : testing::field(panel, "priorities").items) {
    priorities.push_back(testing::ratios(vector));
  }
  EXPECT_NEAR(dirichlet_concentration(priorities).value(),
              testing::ratio(testing::field(panel, "concentration")), 1e-9);
}

TEST(DirichletConcentration, HasNoValueForOneAssessorForAgreementAndForTooMuchSpread) {
  EXPECT_FALSE(dirichlet_concentration({{0.5, 0.5}}));
  EXPECT_FALSE(dirichlet_concentration({{0.2, 0.8}, {0.2, 0.8}, {0.2, 0.8}}));
  EXPECT_FALSE(dirichlet_concentration({{1, 0}, {0, 1}}));
}

}  // namespace
}  // namespace pondera::aggregation
