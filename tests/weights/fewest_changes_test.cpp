// SPDX-License-Identifier: Apache-2.0
#include "weights/fewest_changes.hpp"

#include "tests/weights/drawn_matrix.hpp"
#include "tests/weights/revision_case.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/priority.hpp"

#include <gtest/gtest.h>

namespace pondera::weights {
namespace {

using testing::field;
using testing::margin;

double lambda_with(const ComparisonMatrix& matrix, const CodedChange& change) {
  ComparisonMatrix changed = matrix;
  for (std::size_t at = 0; at < change.pairs.size(); ++at) {
    changed = changed.with(change.pairs[at].first, change.pairs[at].second,
                           log_ratio_of_code(change.codes[at]));
  }
  return principal_priority(changed).lambda_max;
}

void check_changes(const testing::RevisionCase& published) {
  SCOPED_TRACE(published.file);
  const double tolerance = published.tolerance;
  const FewestChanges found = fewest_changes(
      published.matrix, {.lambda_star = testing::ratio(field(published.tree, "lambda_star"))});

  const survey::YamlNode& freed = published.expected("freed");
  ASSERT_EQ(static_cast<int>(found.freed.size()), testing::whole(field(freed, "sets")));
  EXPECT_EQ(found.freed_at_least, testing::whole(field(freed, "size")));
  EXPECT_EQ(found.freed.front().pairs, testing::item_pairs(field(freed, "best")));
  const double freed_lambda = testing::ratio(field(freed, "lambda"));
  EXPECT_NEAR(found.freed.front().lambda, freed_lambda, margin(tolerance, freed_lambda));

  const survey::YamlNode& coded = published.expected("coded");
  ASSERT_TRUE(found.coded.has_value());
  EXPECT_EQ(found.coded_count, testing::whole(field(coded, "sets")));
  EXPECT_EQ(found.coded->pairs, testing::item_pairs(field(coded, "best")));
  EXPECT_EQ(found.size, testing::whole(field(coded, "size")));
  EXPECT_EQ(found.count, ChangeCount::exact);
  // The codes are not compared: of two with the same λ the reference takes the one that rounding
  // favours, ours the one of fewer steps.
  const double coded_lambda = testing::ratio(field(coded, "lambda"));
  EXPECT_NEAR(found.coded->lambda, coded_lambda, margin(tolerance, coded_lambda));
  EXPECT_NEAR(lambda_with(published.matrix, *found.coded), coded_lambda,
              margin(tolerance, coded_lambda));

  const auto& greedy = published.expected("greedy").items;
  ASSERT_EQ(found.greedy.size(), greedy.size());
  EXPECT_TRUE(found.greedy_suffices);
  for (std::size_t at = 0; at < greedy.size(); ++at) {
    EXPECT_EQ(found.greedy[at].first, testing::whole(field(greedy[at], "first")));
    EXPECT_EQ(found.greedy[at].second, testing::whole(field(greedy[at], "second")));
    EXPECT_EQ(found.greedy[at].code, testing::whole(field(greedy[at], "code")));
  }
}

TEST(FewestChanges, AgreeWithTheIndependentReference) {
  const auto cases = testing::revision_cases("revision-n");
  ASSERT_EQ(cases.size(), 15U);
  for (const testing::RevisionCase& published : cases) check_changes(published);
}

TEST(FewestChanges, AreNoneWhenTheLimitIsKept) {
  const FewestChanges found =
      fewest_changes(testing::matrix_of(3, {2, 4, 2}), {.lambda_star = 3.1});
  EXPECT_EQ(found.size, 0);
  EXPECT_EQ(found.count, ChangeCount::exact);
  EXPECT_TRUE(found.freed.empty() && found.greedy.empty() && !found.coded);
}

/// Ratios of 1 : 2 : 4 : … over six items, within the scale, with two judgements turned round that
/// share no item.
ComparisonMatrix two_turned_round() {
  std::vector<Comparison> comparisons;
  for (int i = 0; i < 6; ++i) {
    for (int j = i + 1; j < 6; ++j) {
      const double log_ratio = log_ratio_of_code(1 + j - i);
      const bool turned = (i == 0 && j == 4) || (i == 1 && j == 5);
      comparisons.push_back({i, j, turned ? -log_ratio : log_ratio});
    }
  }
  return ComparisonMatrix::make(6, comparisons).value();
}

TEST(FewestChanges, FindTwoJudgementsTurnedRound) {
  const FewestChanges found = fewest_changes(two_turned_round(), {.lambda_star = 6.3});
  const std::vector<std::pair<int, int>> both = {{0, 4}, {1, 5}};
  ASSERT_TRUE(found.coded.has_value());
  EXPECT_EQ(found.freed_at_least, 2);
  EXPECT_EQ(found.freed.front().pairs, both);
  EXPECT_EQ(found.coded->pairs, both);
  EXPECT_EQ(found.size, 2);
  EXPECT_NEAR(lambda_with(two_turned_round(), *found.coded), found.coded->lambda, 1e-10);
  EXPECT_GE(found.coded->lambda, found.freed.front().lambda - 1e-10);
}

TEST(FewestChanges, CountEveryAnswerThatSufficesForAPairOfPairs) {
  // Second opinion: all 15 · 14 / 2 sets with all 17² answers, one by one.
  const ComparisonMatrix matrix = two_turned_round();
  constexpr double lambda_star = 6.3;
  std::vector<std::pair<int, int>> pairs;
  for (int i = 0; i < 6; ++i) {
    for (int j = i + 1; j < 6; ++j) pairs.emplace_back(i, j);
  }
  int expected = 0;
  for (std::size_t a = 0; a < pairs.size(); ++a) {
    for (std::size_t b = a + 1; b < pairs.size(); ++b) {
      for (int one = 0; one < 17 * 17; ++one) {
        const auto code = [](int position) { return position < 8 ? position - 9 : position - 7; };
        const CodedChange change{{pairs[a], pairs[b]}, {code(one % 17), code(one / 17)}, 0, 0};
        if (lambda_with(matrix, change) <= lambda_star) ++expected;
      }
    }
  }
  EXPECT_EQ(fewest_changes(matrix, {.lambda_star = lambda_star}).coded_count, expected);
}

TEST(FewestChanges, SayWhenTheyAreAnUpperBoundOnly) {
  const FewestChanges found =
      fewest_changes(testing::drawn_matrix(8, 9), {.lambda_star = 9 + 0.1 * 1.45 * 8});
  EXPECT_TRUE(found.freed.empty());
  EXPECT_EQ(found.freed_at_least, 4);
  EXPECT_EQ(found.at_least, 4);
  EXPECT_EQ(found.count, ChangeCount::upper_bound);
  EXPECT_EQ(found.size, static_cast<int>(found.greedy.size()));
  EXPECT_LE(found.greedy.back().lambda, 9 + 0.1 * 1.45 * 8 + 1e-9);
}

}  // namespace
}  // namespace pondera::weights
