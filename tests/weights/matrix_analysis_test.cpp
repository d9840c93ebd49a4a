// SPDX-License-Identifier: Apache-2.0
#include "weights/matrix_analysis.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/published_case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::weights {
namespace {

MatrixAnalysis analysed(const ComparisonMatrix& matrix,
                        const WeighOptions& options = default_weigh_options(),
                        const AnalysisOptions& effort = {}) {
  return analyse_matrix(matrix, options, effort).value();
}

/// 8 : 4 : 2 : 1, but the first against the third the wrong way round.
ComparisonMatrix turned_round() {
  return testing::matrix_of(4, {2, 1.0 / 4, 8, 2, 4, 2});
}

TEST(MatrixAnalysis, NamesWhatWasTurnedRoundInEveryWay) {
  const MatrixAnalysis found = analysed(turned_round());
  ASSERT_TRUE(found.worst && found.contradiction && found.revision && found.fewest_changes);
  EXPECT_EQ(found.worst->first, 0);
  EXPECT_EQ(found.worst->second, 2);
  EXPECT_EQ(found.contradiction->direct, std::log(1.0 / 4));
  EXPECT_TRUE(found.contradiction->reversed);
  EXPECT_EQ(found.revision->revision.code, 4);
  EXPECT_NEAR(*found.revision->cr_after, 0, 1e-10);
  EXPECT_EQ(found.fewest_changes->size, 1);
  EXPECT_EQ(found.fewest_changes->count, ChangeCount::exact);
  ASSERT_EQ(found.reversed.size(), 1U);
  EXPECT_EQ(found.reversed[0].second, 2);
  EXPECT_NEAR(found.reversed[0].cr_after, 0, 1e-10);
}

TEST(MatrixAnalysis, HasNothingToLookAtAgainWhereAllAgree) {
  for (int n = 1; n <= 15; ++n) {
    const MatrixAnalysis found = analysed(testing::drawn_consistent_matrix(5, n));
    EXPECT_FALSE(found.worst || found.revision || found.fewest_changes || found.contradiction);
    EXPECT_TRUE(found.reversed.empty());
    EXPECT_EQ(found.judgements.size(), static_cast<std::size_t>(found.pairs));
  }
}

TEST(MatrixAnalysis, PutsTheChosenMethodFirstAndTheOthersBehindIt) {
  WeighOptions options = default_weigh_options();
  options.priority.complete = PriorityMethod::column_sum;
  const MatrixAnalysis found = analysed(testing::drawn_matrix(3, 5), options);
  ASSERT_EQ(found.methods.size(), 3U);
  EXPECT_EQ(found.methods[0].name, "column-sum");
  EXPECT_EQ(found.methods[0].difference, 0);
  EXPECT_EQ(found.methods[1].name, "eigenvector");
  EXPECT_GT(found.methods[1].difference, 0);
  const MatrixAnalysis gaps = analysed(testing::drawn_matrix(3, 5).with(1, 3, {}));
  ASSERT_EQ(gaps.methods.size(), 3U);
  EXPECT_EQ(gaps.methods[0].name, "log-least-squares");
  ASSERT_EQ(gaps.gaps.size(), 1U);
  EXPECT_EQ(gaps.gaps[0].second, 3);
}

TEST(MatrixAnalysis, HasEveryIndexOfTheTable) {
  const MatrixAnalysis found = analysed(turned_round());
  ASSERT_EQ(found.indices.size(), consistency_indices().size());
  const auto cr = std::ranges::find(found.indices, "cr", &IndexAnalysis::name);
  EXPECT_EQ(cr->value.value, found.consistency.cr);
}

TEST(MatrixAnalysis, MeasuresAgainstTheVeryPatternWhenAsked) {
  // Twelve items with a gap: beyond every table.
  const ComparisonMatrix gap = testing::drawn_matrix(1, 12).with(0, 1, {});
  EXPECT_FALSE(analysed(gap).consistency.cr);
  const MatrixAnalysis found =
      analysed(gap, default_weigh_options(), {.simulate_random_index = true});
  ASSERT_TRUE(found.simulated);
  EXPECT_EQ(found.consistency.random_index, "simulated");
  EXPECT_NEAR(*found.consistency.cr, *found.consistency.ci / found.simulated->mean, 1e-15);
  ASSERT_TRUE(found.revision);
  EXPECT_TRUE(found.revision->cr_after);
  EXPECT_LT(*found.revision->cr_after, *found.consistency.cr);
}

TEST(MatrixAnalysis, WeighsOnTheScaleAndLooksAtTheJudgements) {
  WeighOptions options = default_weigh_options();
  options.scale.scale = JudgementScale::root_square;
  const MatrixAnalysis found = analysed(turned_round(), options);
  EXPECT_NEAR(found.scaled[0][1], std::sqrt(2), 1e-14);
  EXPECT_EQ(found.judged[0][2], 0.25);
  EXPECT_EQ(found.consistency.random_index, "exact");
  EXPECT_EQ(found.revision->revision.code, 4);
  EXPECT_FALSE(analyse_matrix(testing::matrix_of(3, {12, 1, 1}), options));
}

TEST(MatrixAnalysis, OfSomethingHopelessSaysWhatItKnows) {
  // All answers random, twelve items: no enumeration, an upper bound or nothing.
  const MatrixAnalysis found = analysed(testing::drawn_matrix(4, 12));
  ASSERT_TRUE(found.fewest_changes);
  EXPECT_NE(found.fewest_changes->count, ChangeCount::exact);
  EXPECT_GE(found.fewest_changes->at_least, 1);
}

}  // namespace
}  // namespace pondera::weights
