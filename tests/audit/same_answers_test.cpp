// SPDX-License-Identifier: Apache-2.0
#include "audit/same_answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pondera::audit {
namespace {

using weights::Comparison;
using weights::ComparisonMatrix;

/// Judgements of six items by their codes for the 15 pairs, row after row; 0 is left open.
std::optional<ComparisonMatrix> six_items(const std::vector<int>& codes) {
  std::vector<Comparison> comparisons;
  std::size_t pair = 0;
  for (int i = 0; i < 6; ++i) {
    for (int j = i + 1; j < 6; ++j, ++pair) {
      const int code = codes.at(pair);
      if (code == 0) continue;
      comparisons.push_back({i, j, std::copysign(std::log(std::abs(code)), code)});
    }
  }
  if (comparisons.empty()) return std::nullopt;
  return ComparisonMatrix::make(6, comparisons).value();
}

PanelJudgements panel_of(const std::vector<std::vector<int>>& answers) {
  PanelJudgements panel;
  panel.groups = {{"goal", {"a", "b", "c", "d", "e", "f"}}};
  for (std::size_t k = 0; k < answers.size(); ++k) {
    panel.assessors.push_back("E" + std::to_string(k + 1));
    panel.matrices.push_back({six_items(answers[k])});
  }
  return panel;
}

const std::vector<int> ana = {2, 3, 4, 5, 6, 2, 3, 4, 5, 2, 3, 4, 2, 3, 2};
// As ana in 5 of 15.
const std::vector<int> bo = {2, 3, 4, 5, 6, -2, -3, -4, -5, -2, -3, -4, -2, -3, -2};
// As ana in 3 of 15, as bo in 9.
const std::vector<int> cho = {2, 3, 4, 7, 7, -2, -3, -4, -5, -2, -3, 7, 7, 7, 7};

TEST(SameAnswers, FindsTheMostAlikeOtherOfThreeUnlikeAssessors) {
  const auto found = same_answers(panel_of({ana, bo, cho}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0]->other, 1U);
  EXPECT_EQ(found[0]->same, 5);
  EXPECT_EQ(found[1]->other, 2U);
  const SameAnswers& last = found[2].value();
  EXPECT_EQ(last.other, 1U);
  EXPECT_EQ(last.shared, 15);
  EXPECT_EQ(last.same, 9);
  EXPECT_NEAR(last.share, 0.6, 1e-15);
  EXPECT_NEAR(last.usual, 0.4, 1e-15);  // between 3/15 and 9/15
  // 2 P(X ≥ 9), X ~ Binomial(15, 2/5): 2 · 0.0950474.
  EXPECT_NEAR(last.chance, 0.1900948, 1e-7);
}

TEST(SameAnswers, OfACopyAreHardlyChance) {
  const auto found = same_answers(panel_of({ana, bo, cho, ana, bo, ana}));
  // Ties go to the earlier one.
  EXPECT_EQ(found[0]->other, 3U);
  EXPECT_EQ(found[5]->other, 0U);
  EXPECT_EQ(found[5]->same, 15);
  // With bo, cho, bo: 1/3, 1/5, 1/3; with two copies 1: the middle is 1/3.
  EXPECT_NEAR(found[5]->usual, 1.0 / 3, 1e-15);
  EXPECT_NEAR(found[5]->chance, 5 * std::pow(1.0 / 3, 15), 1e-12);
}

TEST(SameAnswers, OfEverybodyAlikeAreNoSurprise) {
  for (const auto& each : same_answers(panel_of({ana, ana, ana}))) {
    EXPECT_EQ(each->share, 1);
    EXPECT_EQ(each->chance, 1);
  }
}

TEST(SameAnswers, NeedAPairThatBothAnswered) {
  std::vector<int> first_row(15, 0);
  std::vector<int> others(15, 0);
  std::fill_n(first_row.begin(), 5, 3);
  std::fill(others.begin() + 5, others.end(), 3);
  const auto found = same_answers(panel_of({first_row, others, std::vector<int>(15, 0)}));
  for (const auto& each : found) EXPECT_FALSE(each);
  EXPECT_TRUE(same_answers(panel_of({})).empty());
}

TEST(SameAnswers, PreferSomebodyWithEnoughPairsInCommon) {
  // Five pairs, all alike, say less than fifteen of which nine are.
  std::vector<int> few(15, 0);
  std::copy_n(cho.begin(), 5, few.begin());
  const auto found = same_answers(panel_of({few, bo, cho}));
  EXPECT_EQ(found[0]->other, 2U);
  EXPECT_EQ(found[0]->chance, 1);  // fewer than ten in common
  EXPECT_EQ(found[2]->other, 1U);
  EXPECT_EQ(found[2]->same, 9);
}

TEST(BinomialUpperTail, IsExact) {
  EXPECT_EQ(binomial_upper_tail(0, 5, 0.3), 1);
  EXPECT_NEAR(binomial_upper_tail(2, 3, 0.25), 10.0 / 64, 1e-14);
  EXPECT_NEAR(binomial_upper_tail(10, 10, 0.5), 1.0 / 1024, 1e-16);
  EXPECT_NEAR(binomial_upper_tail(1, 4, 0.5), 15.0 / 16, 1e-14);
  EXPECT_EQ(binomial_upper_tail(3, 5, 0), 0);
  EXPECT_EQ(binomial_upper_tail(3, 5, 1), 1);
}

}  // namespace
}  // namespace pondera::audit
