// SPDX-License-Identifier: Apache-2.0
#include "weights/batch_priorities.hpp"

#include "tests/weights/drawn_batch.hpp"
#include "weights/consistency.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace pondera::weights {
namespace {

using testing::batch_of_one;
using ::testing::ElementsAre;
using testing::plausible_batch;
using testing::random_batch;

BatchPriorities weighed(const BatchJudgements& batch, const BatchOptions& options = {}) {
  return batch_priorities(batch, options).value();
}

std::vector<std::string> codes_of(const Result<BatchPriorities>& result) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : result.diagnostics()) codes.push_back(diagnostic.code);
  return codes;
}

/// Everything of assessor k, to compare bit by bit.
std::vector<double> row(const BatchPriorities& found, std::size_t k) {
  std::vector<double> values = {found.lambda_max[k], found.ci[k], found.cr[k],
                                static_cast<double>(found.steps[k]),
                                static_cast<double>(found.ending[k])};
  for (std::size_t i = 0; i < static_cast<std::size_t>(found.n); ++i) {
    values.push_back(found.w[i * found.assessors + k]);
    values.push_back(found.geometric_mean[i * found.assessors + k]);
  }
  return values;
}

/// Assessor `order[k]` of `batch` as assessor k.
BatchJudgements reordered(const BatchJudgements& batch, const std::vector<std::size_t>& order) {
  BatchJudgements result{.n = batch.n, .assessors = order.size()};
  for (std::size_t at = 0; at < batch.codes.size(); at += batch.assessors) {
    for (const std::size_t k : order) result.codes.push_back(batch.codes[at + k]);
  }
  return result;
}

TEST(BatchPriorities, OfNobodyIsEmpty) {
  for (const int n : {1, 2, 3, 15}) {
    const BatchPriorities found = weighed({.n = n});
    EXPECT_TRUE(found.w.empty());
    EXPECT_EQ(found.sums.size(), static_cast<std::size_t>(n * (n - 1) / 2));
    for (const PairSums& sums : found.sums) EXPECT_EQ(sums, PairSums{});
  }
}

TEST(BatchPriorities, OfOneItemIsOne) {
  const BatchPriorities found = weighed({.n = 1, .assessors = 3});
  EXPECT_THAT(found.w, ElementsAre(1, 1, 1));
  EXPECT_THAT(found.geometric_mean, ElementsAre(1, 1, 1));
  EXPECT_THAT(found.lambda_max, ElementsAre(1, 1, 1));
  EXPECT_THAT(found.cr, ElementsAre(0, 0, 0));
  EXPECT_EQ(found.ending[2], BatchEnding::closed_form);
}

TEST(BatchPriorities, OfTwoItemsIsTheirRatio) {
  const BatchPriorities found = weighed({.n = 2, .assessors = 3, .codes = {1, 0, -4}});
  EXPECT_NEAR(found.w[0], 0.5, 1e-15);
  EXPECT_NEAR(found.w[2], 0.2, 1e-15);
  EXPECT_NEAR(found.w[5], 0.8, 1e-15);
  EXPECT_EQ(found.lambda_max[2], 2);
  EXPECT_EQ(found.cr[2], 0);
  EXPECT_EQ(found.ending[1], BatchEnding::left_open);
  EXPECT_FALSE(found.has_priorities(1));
}

TEST(BatchPriorities, LeavesWhoeverLeftAPairOpenWithoutPrioritiesButCountsThem) {
  BatchJudgements batch = plausible_batch(1, 5, 3);
  batch.codes[7 * 3 + 1] = 0;
  const BatchPriorities found = weighed(batch);
  EXPECT_EQ(found.ending[1], BatchEnding::left_open);
  for (const std::size_t k : {1U}) {
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(found.w[i * 3 + k], 0);
    EXPECT_EQ(found.lambda_max[k], 0);
    EXPECT_EQ(found.steps[k], 0);
  }
  EXPECT_EQ(found.sums[7].count, 2);
  EXPECT_EQ(found.sums[6].count, 3);
  EXPECT_EQ(found.ending[2], BatchEnding::converged);
  EXPECT_EQ(row(found, 2), row(weighed(reordered(batch, {2})), 0));
}

TEST(BatchPriorities, HasTheConsistencyOfItsLargestEigenvalue) {
  for (const int n : {3, 9, 15}) {
    const BatchPriorities found = weighed(random_batch(2, n, 100));
    for (std::size_t k = 0; k < 100; ++k) {
      const Consistency expected =
          consistency(found.lambda_max[k], n, random_index_tables().front());
      EXPECT_EQ(found.ci[k], expected.ci);
      EXPECT_EQ(found.cr[k], *expected.cr);
    }
  }
}

TEST(BatchPriorities, HasNoConsistencyRatioBeyondTheTable) {
  const BatchPriorities found = weighed(
      random_batch(2, 4, 3), {.random_index = {.name = "three", .help = "", .values = {0.5245}}});
  EXPECT_TRUE(found.cr.empty());
  EXPECT_GT(found.ci[2], 0);
}

TEST(BatchPriorities, GivesTheSameBytesOnOneTwoAndThreeThreads) {
  const BatchJudgements batch = random_batch(3, 5, 13'000);
  const BatchPriorities one = weighed(batch, {.threads = 1});
  for (const int threads : {0, 2, 3}) {
    const BatchPriorities many = weighed(batch, {.threads = threads});
    EXPECT_EQ(one.w, many.w);
    EXPECT_EQ(one.geometric_mean, many.geometric_mean);
    EXPECT_EQ(one.lambda_max, many.lambda_max);
    EXPECT_EQ(one.cr, many.cr);
    EXPECT_EQ(one.ending, many.ending);
    EXPECT_EQ(one.sums, many.sums);
    EXPECT_EQ(one.tally.counts, many.tally.counts);
  }
}

TEST(BatchPriorities, DoNotDependOnTheOrderOfAssessors) {
  const BatchJudgements batch = random_batch(4, 7, 4100);
  std::vector<std::size_t> order;
  for (std::size_t k = 0; k < batch.assessors; ++k) {
    order.push_back((k * 1237 + 17) % batch.assessors);  // 1237 is prime and no divisor of 4100
  }
  const BatchPriorities found = weighed(batch);
  const BatchPriorities other = weighed(reordered(batch, order));
  for (std::size_t k = 0; k < batch.assessors; ++k) EXPECT_EQ(row(found, order[k]), row(other, k));
  EXPECT_EQ(found.sums, other.sums);
}

TEST(BatchPriorities, AreTheSameAtTheBordersOfBlocks) {
  const BatchJudgements all = random_batch(5, 4, 8193);
  const BatchPriorities expected = weighed(all);
  for (const std::size_t assessors : {1U, 7U, 63U, 64U, 65U, 4095U, 4096U, 4097U, 8192U}) {
    std::vector<std::size_t> order;
    for (std::size_t k = 0; k < assessors; ++k) order.push_back(k);
    const BatchPriorities found = weighed(reordered(all, order));
    for (std::size_t k = 0; k < assessors; ++k) ASSERT_EQ(row(found, k), row(expected, k)) << k;
    EXPECT_EQ(found.sums[5].count, assessors);
  }
}

TEST(BatchPriorities, SumsWithinEachStratum) {
  BatchJudgements batch = random_batch(6, 3, 5000);
  for (std::size_t k = 0; k < batch.assessors; ++k) {
    batch.strata.push_back(static_cast<std::uint16_t>(k % 3 == 0 ? 2 : k % 2));
  }
  const BatchPriorities found = weighed(batch, {.strata = 4});
  ASSERT_EQ(found.sums.size(), 4U * 3);
  for (std::uint16_t stratum = 0; stratum < 4; ++stratum) {
    double sum = 0;
    double squares = 0;
    for (std::size_t k = 0; k < batch.assessors; ++k) {
      if (batch.strata[k] != stratum) continue;
      const double log_ratio = log_ratio_of_code(batch.codes[1 * batch.assessors + k]);
      sum += log_ratio;
      squares += log_ratio * log_ratio;
    }
    EXPECT_NEAR(found.sums[stratum * 3U + 1].sum, sum, 1e-9);
    EXPECT_NEAR(found.sums[stratum * 3U + 1].sum_squares, squares, 1e-9);
  }
  EXPECT_EQ(found.sums[3 * 3 + 1], PairSums{});
}

TEST(BatchPriorities, AreTheSameInTheMemoryOfAFormerResult) {
  const BatchJudgements batch = random_batch(7, 4, 300);
  BatchPriorities former = weighed(random_batch(8, 15, 500));
  const BatchPriorities found = batch_priorities(batch, {}, std::move(former)).value();
  const BatchPriorities fresh = weighed(batch);
  EXPECT_EQ(found.w.size(), 4 * 300);
  for (std::size_t k = 0; k < 300; ++k) ASSERT_EQ(row(found, k), row(fresh, k));
  EXPECT_EQ(found.sums, fresh.sums);
}

TEST(BatchPriorities, TakeAnyScale) {
  // c(x) = 2^(x-1); 4 : 2 : 1 is consistent in it.
  BatchOptions options;
  options.log_ratios = {0, std::log(2.0), std::log(4.0)};
  const BatchPriorities found = weighed(batch_of_one(3, {2, 3, 2}), options);
  EXPECT_NEAR(found.w[0], 4.0 / 7, 1e-15);
  EXPECT_NEAR(found.w[2], 1.0 / 7, 1e-15);
  EXPECT_NEAR(found.sums[1].sum, std::log(4.0), 1e-15);
}

TEST(BatchPriorities, FinishMatricesOfTheWidestScale) {
  BatchOptions options;
  options.log_ratios = {0, 10};
  for (const int n : {3, 8, 15}) {
    BatchJudgements batch = random_batch(8, n, 64);
    for (std::int8_t& code : batch.codes) code = code > 0 ? 2 : -2;
    const BatchPriorities found = weighed(batch, options);
    for (std::size_t k = 0; k < 64; ++k) {
      ASSERT_TRUE(found.has_priorities(k));
      double sum = 0;
      for (std::size_t i = 0; i < static_cast<std::size_t>(n); ++i) {
        sum += found.w[i * batch.assessors + k];
      }
      EXPECT_NEAR(sum, 1, 1e-14);
    }
  }
}

TEST(BatchPriorities, RefuseEveryCodeBeyondTheScale) {
  BatchJudgements batch = random_batch(9, 3, 5000);
  batch.codes[5000 + 4500] = 10;
  batch.codes[3] = -128;
  const auto result = batch_priorities(batch);
  EXPECT_THAT(codes_of(result),
              ElementsAre("weights.code-beyond-scale", "weights.code-beyond-scale"));
  EXPECT_EQ(result.diagnostics()[1].message,
            "assessor 4501, pair 2: the code 10 is beyond the scale, which goes from -9 to 9");
  std::ranges::fill(batch.codes, std::int8_t{10});
  EXPECT_EQ(batch_priorities(batch).diagnostics().size(), 50);
}

TEST(BatchPriorities, RefuseAPanelWhoseSizesDoNotFit) {
  EXPECT_THAT(codes_of(batch_priorities({.n = 0})), ElementsAre("weights.matrix-size"));
  EXPECT_THAT(codes_of(batch_priorities({.n = 16})), ElementsAre("weights.matrix-size"));
  EXPECT_THAT(codes_of(batch_priorities({.n = 3, .assessors = 1, .codes = {1, 1}})),
              ElementsAre("weights.batch-size"));
  EXPECT_THAT(codes_of(batch_priorities({.n = 2, .assessors = 1, .codes = {1}, .strata = {0, 0}})),
              ElementsAre("weights.batch-size"));
  const BatchJudgements stratified{.n = 2, .assessors = 1, .codes = {1}, .strata = {2}};
  EXPECT_THAT(codes_of(batch_priorities(stratified, {.strata = 2})),
              ElementsAre("weights.no-such-stratum"));
  EXPECT_THAT(codes_of(batch_priorities({}, {.strata = 0})),
              ElementsAre("weights.no-such-stratum"));
}

TEST(BatchPriorities, RefuseAScaleThatIsNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<std::vector<double>> scales = {
      {}, {1}, {0, 0}, {0, 2, 1}, {0, nan}, {0, 10.5}, std::vector<double>(128, 0)};
  for (const auto& scale : scales) {
    EXPECT_THAT(codes_of(batch_priorities({}, {.log_ratios = scale})),
                ElementsAre("weights.batch-scale"));
  }
}

}  // namespace
}  // namespace pondera::weights
