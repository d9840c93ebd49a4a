// SPDX-License-Identifier: Apache-2.0
#include "tests/weights/drawn_batch.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "weights/judgement_scale.hpp"

#include <cmath>

namespace pondera::testing {

using weights::BatchJudgements;

namespace {

constexpr std::uint64_t answers = 17;  // from "right 9" over "equal" to "left 9"

int drawn_code(const RandomStream& stream, std::uint64_t k) {
  const int position = static_cast<int>(stream.below(k, answers)) - 8;
  return position >= 0 ? position + 1 : position - 1;
}

int nearest_code(double log_ratio) {
  const int intensity = std::min(9, static_cast<int>(std::lround(std::exp(std::abs(log_ratio)))));
  return intensity == 1 || log_ratio > 0 ? intensity : -intensity;
}

std::uint64_t first_stream(std::uint64_t draw, std::size_t assessor) {
  constexpr std::uint64_t most_assessors = 1ULL << 32U;
  return draw * most_assessors + assessor;
}

}  // namespace

BatchJudgements random_batch(std::uint64_t draw, int n, std::size_t assessors) {
  const std::size_t pairs = static_cast<std::size_t>(n * (n - 1) / 2);
  BatchJudgements batch{.n = n, .assessors = assessors};
  batch.codes.resize(pairs * assessors);
  for (std::size_t k = 0; k < assessors; ++k) {
    const RandomStream stream(property_seed, first_stream(draw, k));
    for (std::size_t p = 0; p < pairs; ++p) {
      batch.codes[p * assessors + k] = static_cast<std::int8_t>(drawn_code(stream, p));
    }
  }
  return batch;
}

BatchJudgements plausible_batch(std::uint64_t draw, int n, std::size_t assessors) {
  const std::size_t pairs = static_cast<std::size_t>(n * (n - 1) / 2);
  BatchJudgements batch{.n = n, .assessors = assessors};
  batch.codes.resize(pairs * assessors);
  for (std::size_t k = 0; k < assessors; ++k) {
    const RandomStream stream(property_seed, first_stream(draw, k));
    const auto log_priority = [&](int i) {
      return 1.8 * stream.uniform(pairs + static_cast<std::size_t>(i));
    };
    std::size_t p = 0;
    for (int i = 0; i < n; ++i) {
      for (int j = i + 1; j < n; ++j, ++p) {
        const double noise = 0.15 * weights::log_ratio_of_code(drawn_code(stream, p));
        batch.codes[p * assessors + k] =
            static_cast<std::int8_t>(nearest_code(log_priority(i) - log_priority(j) + noise));
      }
    }
  }
  return batch;
}

BatchJudgements batch_of_one(int n, const std::vector<std::int8_t>& codes) {
  return {.n = n, .assessors = 1, .codes = codes};
}

weights::ComparisonMatrix matrix_of(const BatchJudgements& batch, std::size_t k) {
  std::vector<weights::Comparison> comparisons;
  std::size_t at = k;
  for (int i = 0; i < batch.n; ++i) {
    for (int j = i + 1; j < batch.n; ++j, at += batch.assessors) {
      const int code = batch.codes[at];
      if (code != 0) comparisons.push_back({i, j, weights::log_ratio_of_code(code)});
    }
  }
  return weights::ComparisonMatrix::make(batch.n, comparisons).value();
}

}  // namespace pondera::testing
