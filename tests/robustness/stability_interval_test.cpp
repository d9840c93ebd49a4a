// SPDX-License-Identifier: Apache-2.0
#include "robustness/stability_interval.hpp"

#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

namespace pondera::robustness {
namespace {

using testing::field;
using testing::ratio;
using testing::ratios;

constexpr double stated = 1e-9;  // the reference's own tolerance

std::vector<double> minus(std::vector<double> a, const std::vector<double>& b) {
  for (std::size_t j = 0; j < a.size(); ++j) a[j] -= b[j];
  return a;
}

void expect_upper(const StabilityInterval& found, const survey::YamlNode& expected) {
  if (expected.text == "inf") {
    EXPECT_FALSE(found.upper.has_value());
    return;
  }
  ASSERT_TRUE(found.upper.has_value());
  EXPECT_NEAR(*found.upper, ratio(expected), testing::margin(stated, ratio(expected)));
}

TEST(StabilityInterval, IsThatOfTheIndependentReferenceForEveryPairAndCriterion) {
  const survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const survey::YamlNode& all = field(file, "stability");
  const std::vector<double> weights = ratios(field(all, "weights"));
  std::vector<std::vector<double>> scores;
  for (const survey::YamlNode& row : field(all, "scores").items) scores.push_back(ratios(row));
  const auto& criteria = field(all, "criteria").items;
  ASSERT_EQ(criteria.size(), 4U);
  int checked = 0;
  for (std::size_t j = 0; j < criteria.size(); ++j) {
    for (const auto& [name, others] : {std::pair{"proportional", OtherWeights::keep_proportions},
                                       std::pair{"free", OtherWeights::keep_values}}) {
      for (const survey::YamlNode& pair : field(criteria[j], name).items) {
        const auto& of = pair.items;
        const std::vector<double> difference =
            minus(scores[static_cast<std::size_t>(testing::whole(of[0]))],
                  scores[static_cast<std::size_t>(testing::whole(of[1]))]);
        const StabilityInterval found = stability_interval(weights, difference, j, others);
        ASSERT_TRUE(found.swap.has_value());
        EXPECT_NEAR(*found.swap, ratio(of[2]), testing::margin(stated, ratio(of[2])));
        EXPECT_NEAR(found.lower, ratio(of[3]), stated);
        expect_upper(found, of[4]);
        ++checked;
      }
    }
  }
  EXPECT_EQ(checked, 48);
}

TEST(StabilityInterval, HasTheEdgesOfTheIndependentReference) {
  const survey::YamlNode file = testing::published_case("sensitivity.yaml");
  const auto& edges = field(file, "edges").items;
  ASSERT_EQ(edges.size(), 7U);
  for (const survey::YamlNode& edge : edges) {
    SCOPED_TRACE(field(edge, "id").text);
    const OtherWeights others = field(edge, "mode").text == "free" ? OtherWeights::keep_values
                                                                   : OtherWeights::keep_proportions;
    const StabilityInterval found =
        stability_interval(ratios(field(edge, "weights")), ratios(field(edge, "difference")),
                           static_cast<std::size_t>(testing::whole(field(edge, "of"))), others);
    const survey::YamlNode& swap = field(edge, "swap");
    EXPECT_EQ(found.swap.has_value(), swap.text != "none");
    if (found.swap) {
      EXPECT_NEAR(*found.swap, ratio(swap), stated);
    }
    EXPECT_NEAR(found.lower, ratio(field(edge, "interval").items[0]), stated);
    expect_upper(found, field(edge, "interval").items[1]);
  }
}

// 0.5 · 2 - 0.5 · 2 = 0, and the second weight alone changes it.
TEST(StabilityInterval, OfUnitsThatTieEndsWhereItIs) {
  const StabilityInterval free =
      stability_interval({0.5, 0.5, 3}, {2, -2, 0}, 1, OtherWeights::keep_values);
  EXPECT_EQ(free.lower, 0.5);
  EXPECT_EQ(free.upper, 0.5);
  const StabilityInterval no_effect =
      stability_interval({0.5, 0.5, 3}, {2, -2, 0}, 2, OtherWeights::keep_values);
  EXPECT_EQ(no_effect.lower, 0);
  EXPECT_FALSE(no_effect.upper.has_value());
}

}  // namespace
}  // namespace pondera::robustness
