// SPDX-License-Identifier: Apache-2.0
#include "aggregation/aggregate_judgements.hpp"

#include "aggregation/assessor_share.hpp"
#include "core/random_stream.hpp"
#include "tests/aggregation/published_panel.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"
#include "tests/weights/small_study.hpp"
#include "weights/priority.hpp"
#include "weights/softmax.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::aggregation {
namespace {

using testing::drawn_matrix;
using testing::field;
using weights::Comparison;
using weights::ComparisonMatrix;
using weights::Matrix;
using weights::Vector;

TEST(AggregateJudgements, TakesTheGeometricMean) {
  // Bill says 3, Leanne 5: wjladams/pyanp@7ad3585 tests/test_pairwise.py::test_crud.
  const AggregatedJudgements found =
      aggregate_judgements({testing::matrix_of(2, {3}), testing::matrix_of(2, {5})}, {0.5, 0.5});
  EXPECT_NEAR(found.matrix.ratios()(0, 1), 3.872983346207417, 1e-14);
  EXPECT_EQ(found.pair_weights(0, 1), 1);
}

TEST(AggregateJudgements, CancelsOppositeAnswers) {
  const AggregatedJudgements found = aggregate_judgements(
      {testing::matrix_of(2, {9}), testing::matrix_of(2, {1.0 / 9})}, {0.5, 0.5});
  EXPECT_EQ(found.matrix.log_ratio(0, 1), 0);
}

TEST(AggregateJudgements, AsksOnlyThoseWhoAnsweredAPair) {
  const auto first = ComparisonMatrix::make(3, {{0, 1, 1.0}}).value();
  const auto second = ComparisonMatrix::make(3, {{0, 1, 2.0}, {1, 2, 0.7}}).value();
  const AggregatedJudgements found = aggregate_judgements({first, second}, {0.25, 0.75});
  EXPECT_NEAR(found.matrix.log_ratio(0, 1), 1.75, 1e-15);
  EXPECT_NEAR(found.matrix.log_ratio(1, 2), 0.7, 1e-15);
  EXPECT_FALSE(found.matrix.known(0, 2));
  EXPECT_EQ(found.pair_weights(2, 1), 0.75);
  EXPECT_EQ(found.pair_weights(0, 2), 0);
}

TEST(AggregateJudgements, PassesOverAssessorsWhoDoNotCount) {
  const AggregatedJudgements found =
      aggregate_judgements({testing::matrix_of(2, {3}), testing::matrix_of(2, {8})}, {1.0, 0.0});
  EXPECT_EQ(found.matrix.log_ratio(0, 1), std::log(3.0));
}

/// Four drawn assessors with drawn shares of sum 1.
struct DrawnPanel {
  std::vector<ComparisonMatrix> matrices;
  std::vector<double> shares;
};

DrawnPanel drawn_panel(std::uint64_t draw) {
  constexpr std::uint64_t members = 4;
  const RandomStream stream(testing::property_seed, "shares");
  DrawnPanel panel;
  double sum = 0;
  for (std::uint64_t k = 0; k < members; ++k) {
    panel.matrices.push_back(drawn_matrix(1000 + draw * members + k, testing::drawn_size(draw)));
    panel.shares.push_back(0.1 + stream.uniform(draw * members + k));
    sum += panel.shares.back();
  }
  for (double& share : panel.shares) share /= sum;
  return panel;
}

TEST(AggregateJudgements, StaysReciprocal) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const DrawnPanel panel = drawn_panel(draw);
    const Matrix ratios = aggregate_judgements(panel.matrices, panel.shares).matrix.ratios();
    EXPECT_LT((ratios.cwiseProduct(ratios.transpose()).array() - 1).abs().maxCoeff(), 1e-14);
  }
}

TEST(AggregateJudgements, OfAUnanimousGroupIsWhatItsMembersSaid) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const ComparisonMatrix member = drawn_matrix(draw, testing::drawn_size(draw));
    const auto found = aggregate_judgements({member, member, member}, {0.2, 0.5, 0.3});
    EXPECT_LT((found.matrix.ratios() - member.ratios()).cwiseAbs().maxCoeff(), 1e-13);
  }
}

TEST(AggregateJudgements, EqualsAggregatingPrioritiesForRowGeometricMeans) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    const DrawnPanel panel = drawn_panel(draw);
    Vector logarithms = Vector::Zero(panel.matrices.front().size());
    for (std::size_t k = 0; k < panel.matrices.size(); ++k) {
      const Vector w = weights::row_geometric_mean(panel.matrices[k]);
      logarithms += panel.shares[k] * w.array().log().matrix();
    }
    const Vector of_judgements =
        weights::row_geometric_mean(aggregate_judgements(panel.matrices, panel.shares).matrix);
    EXPECT_LT((of_judgements - weights::softmax(logarithms)).cwiseAbs().maxCoeff(), 1e-13) << draw;
  }
}

TEST(AggregateJudgements, DoesNotDependOnTheOrderOfAssessors) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    DrawnPanel panel = drawn_panel(draw);
    const Matrix forward = aggregate_judgements(panel.matrices, panel.shares).matrix.ratios();
    std::ranges::reverse(panel.matrices);
    std::ranges::reverse(panel.shares);
    const Matrix backward = aggregate_judgements(panel.matrices, panel.shares).matrix.ratios();
    EXPECT_LT((forward - backward).cwiseAbs().maxCoeff(), 1e-13) << draw;
  }
}

TEST(AggregateJudgements, AgreesWithThePanelOfAnotherProgram) {
  // aebonlee/ahp_app@e803c29 groupConsensus.ts: weighted AIJ and row geometric mean.
  const auto found = aggregate_judgements(
      {testing::matrix_of(4, {3, 5, 7, 2, 4, 3}), testing::matrix_of(4, {2, 3, 5, 1, 3, 2}),
       testing::matrix_of(4, {1.0 / 2, 1.0 / 3, 4, 2, 5, 6})},
      {1.0 / 3, 1.0 / 3, 1.0 / 3});
  EXPECT_NEAR(found.matrix.ratios()(0, 1), 1.4422495703074083, 1e-10);
  EXPECT_NEAR(found.matrix.ratios()(2, 3), 3.3019272488946267, 1e-10);
  const Vector w = weights::row_geometric_mean(found.matrix);
  EXPECT_NEAR(w(0), 0.3997647800344599, 1e-10);
  EXPECT_NEAR(w(1), 0.30446947174795014, 1e-10);
  EXPECT_NEAR(w(2), 0.22193491450700223, 1e-10);
  EXPECT_NEAR(w(3), 0.0738308337105877, 1e-10);
  // Its λ is the mean of (Aw)ᵢ/wᵢ at the geometric mean, not the eigenvalue.
  const double lambda = (found.matrix.ratios() * w).cwiseQuotient(w).mean();
  EXPECT_NEAR((lambda - 4) / 3 / 0.90, 0.004272349282502983, 1e-9);
}

void check(const std::vector<ComparisonMatrix>& matrices,
           const std::vector<double>& shares,
           const survey::YamlNode& expected,
           double tolerance) {
  const AggregatedJudgements found = aggregate_judgements(matrices, shares);
  testing::expect_upper_near(found.matrix, field(expected, "aij"), tolerance);
  const int n = found.matrix.size();
  const auto pair_weights = testing::ratios(field(expected, "pair_weights"));
  std::size_t next = 0;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j, ++next) {
      EXPECT_NEAR(found.pair_weights(j, i), pair_weights[next], tolerance);
    }
  }
  testing::expect_near(weights::log_least_squares(found.matrix, found.pair_weights),
                       field(expected, "pooled"), tolerance);
  const weights::Priority priority = weights::principal_priority(found.matrix);
  testing::expect_near(priority.w, field(expected, "eigen"), tolerance);
  testing::expect_near(weights::row_geometric_mean(found.matrix), field(expected, "gm"), tolerance);
  const double lambda = testing::ratio(field(expected, "lambda"));
  EXPECT_NEAR(priority.lambda_max, lambda, testing::margin(tolerance, lambda));
  testing::expect_upper_near(aggregate_judgements(matrices, shares, GroupMean::median).matrix,
                             field(expected, "median"), tolerance);
}

TEST(AggregateJudgements, AgreesWithTheIndependentReference) {
  for (const std::string& file : testing::published_files("group-")) {
    SCOPED_TRACE(file);
    const testing::PublishedGroup group = testing::published_group(file);
    check(group.matrices, group.equal_shares(), field(group.expected(), "equal"), group.tolerance);
    check(group.matrices, group.strata_shares(), field(group.expected(), "strata"),
          group.tolerance);
    testing::expect_upper_near(
        aggregate_judgements(group.matrices, group.equal_shares(), GroupMean::trimmed, 0.2).matrix,
        field(group.expected(), "trimmed_0_2"), group.tolerance);
  }
}

TEST(AggregateJudgements, WithoutOneAssessorAgreesWithTheIndependentReference) {
  for (const std::string& file : testing::published_files("group-")) {
    SCOPED_TRACE(file);
    const testing::PublishedGroup group = testing::published_group(file);
    const auto& expected = field(group.expected(), "leave_one_out").items;
    ASSERT_EQ(expected.size(), group.matrices.size());
    for (std::size_t k = 0; k < group.matrices.size(); ++k) {
      std::vector<double> shares(group.matrices.size(), 1.0);
      shares[k] = 0;
      const AggregatedJudgements found = aggregate_judgements(group.matrices, shares);
      testing::expect_near(weights::log_least_squares(found.matrix, found.pair_weights),
                           expected[k], group.tolerance);
    }
  }
}

TEST(AggregateJudgements, OfAPanelOf200AgreesWithAnotherProgram) {
  const survey::YamlNode tree = testing::published_case("city-200.yaml");
  const survey::YamlNode& expected = field(tree, "expected");
  const auto matrices = testing::city_panel(tree);
  ASSERT_EQ(matrices.size(), 200U);
  const auto found = aggregate_judgements(matrices, std::vector<double>(200, 1.0 / 200));
  testing::expect_upper_near(found.matrix, field(expected, "aij"),
                             testing::ratio(field(tree, "tolerance_matrix")));
  testing::expect_near(weights::principal_priority(found.matrix).w, field(expected, "weights"),
                       testing::ratio(field(tree, "tolerance_weights")));
}

TEST(AggregateJudgements, ByMedianOrTrimmedStaysReciprocalInAnyOrder) {
  for (std::uint64_t draw = 0; draw < testing::property_draws; ++draw) {
    DrawnPanel panel = drawn_panel(draw);
    for (const GroupMean mean : {GroupMean::median, GroupMean::trimmed}) {
      const Matrix forward =
          aggregate_judgements(panel.matrices, panel.shares, mean, 0.3).matrix.ratios();
      EXPECT_LT((forward.cwiseProduct(forward.transpose()).array() - 1).abs().maxCoeff(), 1e-14);
      std::ranges::reverse(panel.matrices);
      std::ranges::reverse(panel.shares);
      const Matrix backward =
          aggregate_judgements(panel.matrices, panel.shares, mean, 0.3).matrix.ratios();
      EXPECT_EQ((forward - backward).cwiseAbs().maxCoeff(), 0) << draw;
    }
  }
}

}  // namespace
}  // namespace pondera::aggregation
