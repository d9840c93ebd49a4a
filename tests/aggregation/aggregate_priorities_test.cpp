// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregate_priorities.hpp"

#include "agreement/aitchison.hpp"
#include "tests/aggregation/published_panel.hpp"
#include "tests/weights/published_case.hpp"
#include "weights/column_sum.hpp"
#include "weights/consistency.hpp"
#include "weights/priority.hpp"

#include <gtest/gtest.h>

namespace pondera::aggregation {
namespace {

using testing::field;
using weights::Vector;

Vector vector(std::initializer_list<double> values) {
  return Vector::Map(std::data(values), static_cast<Eigen::Index>(values.size()));
}

std::vector<Vector> own_priorities(const testing::PublishedGroup& group) {
  std::vector<Vector> own;
  for (const auto& matrix : group.matrices) own.push_back(weights::log_least_squares(matrix));
  return own;
}

TEST(AggregatePriorities, AgreesWithTheIndependentReference) {
  const auto files = testing::published_files("group-");
  ASSERT_EQ(files.size(), 12U);
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const testing::PublishedGroup group = testing::published_group(file);
    const std::vector<Vector> own = own_priorities(group);
    const auto& expected_own = field(group.expected(), "own").items;
    ASSERT_EQ(own.size(), expected_own.size());
    for (std::size_t k = 0; k < own.size(); ++k) {
      testing::expect_near(own[k], expected_own[k], group.tolerance);
    }
    for (const char* strata : {"equal", "strata"}) {
      const auto shares =
          std::string(strata) == "equal" ? group.equal_shares() : group.strata_shares();
      const survey::YamlNode& expected = field(group.expected(), strata);
      testing::expect_near(arithmetic_mean_priorities(own, shares),
                           field(expected, "aip_arithmetic"), group.tolerance);
      testing::expect_near(geometric_mean_priorities(own, shares), field(expected, "aip_geometric"),
                           group.tolerance);
    }
  }
}

TEST(AggregatePriorities, OfEigenvectorsAgreesWithTheIndependentReference) {
  int complete = 0;
  for (const std::string& file : testing::published_files("group-")) {
    SCOPED_TRACE(file);
    const testing::PublishedGroup group = testing::published_group(file);
    if (!group.matrices.front().complete() || !group.matrices.back().complete()) continue;
    ++complete;
    std::vector<Vector> own;
    for (const auto& matrix : group.matrices) own.push_back(weights::principal_priority(matrix).w);
    const survey::YamlNode& expected = field(group.expected(), "strata");
    testing::expect_near(arithmetic_mean_priorities(own, group.strata_shares()),
                         field(expected, "aip_arithmetic_of_eigen"), group.tolerance);
    testing::expect_near(geometric_mean_priorities(own, group.strata_shares()),
                         field(expected, "aip_geometric_of_eigen"), group.tolerance);
  }
  EXPECT_EQ(complete, 7);
}

TEST(AggregatePriorities, OfTheConsistentInAPanelOf200AgreesWithAnotherProgram) {
  const survey::YamlNode tree = testing::published_case("city-200.yaml");
  const survey::YamlNode& expected = field(tree, "expected");
  const double random_index = testing::ratio(field(expected, "random_index"));
  std::vector<Vector> consistent;
  for (const auto& matrix : testing::city_panel(tree)) {
    const weights::Priority priority = weights::principal_priority(matrix);
    const double cr = weights::consistency_ratio(priority.lambda_max, 5, random_index);
    if (cr <= 0.1) consistent.push_back(weights::column_sum_priority(matrix).w);
  }
  ASSERT_EQ(consistent.size(),
            static_cast<std::size_t>(testing::whole(field(expected, "consistent"))));
  testing::expect_near(
      arithmetic_mean_priorities(consistent, std::vector<double>(consistent.size(), 1.0)),
      field(expected, "consistent_mean"), testing::ratio(field(tree, "tolerance_consistent_mean")));
}

TEST(AggregatePriorities, LeavesAUnanimousPanelAsItIs) {
  const Vector w = vector({0.6, 0.3, 0.1});
  for (const auto mean :
       {arithmetic_mean_priorities, geometric_mean_priorities, geometric_median_priorities}) {
    EXPECT_LT((mean({w, w, w}, {0.2, 0.5, 0.3}) - w).cwiseAbs().maxCoeff(), 1e-15);
    EXPECT_LT((mean({w}, {1.0}) - w).cwiseAbs().maxCoeff(), 1e-15);
    EXPECT_EQ(mean({vector({1.0}), vector({1.0})}, {0.5, 0.5})(0), 1);
  }
}

TEST(AggregatePriorities, MeetsTwoOppositeAssessorsInTheMiddle) {
  const std::vector<Vector> opposite = {vector({0.9, 0.1}), vector({0.1, 0.9})};
  for (const auto mean :
       {arithmetic_mean_priorities, geometric_mean_priorities, geometric_median_priorities}) {
    EXPECT_NEAR(mean(opposite, {0.5, 0.5})(0), 0.5, 1e-15);
  }
}

TEST(AggregatePriorities, PassesOverAssessorsWhoDoNotCount) {
  const Vector w = vector({0.7, 0.2, 0.1});
  const Vector other = vector({0.1, 0.1, 0.8});
  for (const auto mean :
       {arithmetic_mean_priorities, geometric_mean_priorities, geometric_median_priorities}) {
    EXPECT_LT((mean({w, other}, {1.0, 0.0}) - w).cwiseAbs().maxCoeff(), 1e-15);
  }
}

TEST(ArithmeticMeanPriorities, TakesZeros) {
  const Vector found =
      arithmetic_mean_priorities({vector({1, 0, 0}), vector({0.5, 0.5, 0})}, {0.5, 0.5});
  EXPECT_EQ(found(0), 0.75);
  EXPECT_EQ(found(2), 0);
}

TEST(GeometricMedianPriorities, AreNotDraggedAwayByAMinority) {
  const Vector w = vector({0.6, 0.3, 0.1});
  const Vector far = vector({0.0001, 0.0001, 0.9998});
  const Vector found = geometric_median_priorities({w, far, w, far, w}, {1, 1, 1, 1, 1});
  EXPECT_LT((found - w).cwiseAbs().maxCoeff(), 1e-12);
}

TEST(GeometricMedianPriorities, HaveTheLeastSumOfDistances) {
  // No step along any of the six directions between two items shortens the way to all.
  const std::vector<Vector> own = {vector({0.5, 0.3, 0.2}), vector({0.2, 0.2, 0.6}),
                                   vector({0.3, 0.6, 0.1}), vector({0.4, 0.1, 0.5})};
  const std::vector<double> shares = {0.1, 0.2, 0.3, 0.4};
  const auto distances = [&](const Vector& w) {
    double sum = 0;
    for (std::size_t k = 0; k < own.size(); ++k) {
      sum += shares[k] * agreement::aitchison_distance(own[k], w);
    }
    return sum;
  };
  const Vector found = geometric_median_priorities(own, shares);
  const double least = distances(found);
  for (int i = 0; i < 3; ++i) {
    for (const double factor : {0.999, 1.001}) {
      Vector moved = found;
      moved(i) *= factor;
      EXPECT_GT(distances(moved / moved.sum()), least);
    }
  }
}

}  // namespace
}  // namespace pondera::aggregation
