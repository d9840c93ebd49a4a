// SPDX-License-Identifier: Apache-2.0
#include "tests/weights/drawn_matrix.hpp"

#include "core/random_stream.hpp"
#include "weights/judgement_scale.hpp"

#include <vector>

namespace pondera::testing {

using weights::Comparison;
using weights::ComparisonMatrix;

int drawn_size(std::uint64_t draw) {
  return 1 + static_cast<int>(draw % ComparisonMatrix::most_items);
}

ComparisonMatrix drawn_matrix(std::uint64_t draw, int n) {
  constexpr int weakest_position = -8;  // of the 17 answers from "right 9" over "equal" to "left 9"
  const RandomStream stream(property_seed, draw);
  std::vector<Comparison> comparisons;
  std::uint64_t k = 0;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      const int position = weakest_position + static_cast<int>(stream.below(k++, 17));
      const int code = position >= 0 ? position + 1 : position - 1;
      comparisons.push_back({i, j, weights::log_ratio_of_code(code)});
    }
  }
  return ComparisonMatrix::make(n, comparisons).value();
}

ComparisonMatrix drawn_consistent_matrix(std::uint64_t draw, int n) {
  const RandomStream stream(property_seed, draw);
  std::vector<double> x;
  for (int i = 0; i < n; ++i) x.push_back(3 * stream.uniform(static_cast<std::uint64_t>(i)));
  std::vector<Comparison> comparisons;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      comparisons.push_back(
          {i, j, x[static_cast<std::size_t>(i)] - x[static_cast<std::size_t>(j)]});
    }
  }
  return ComparisonMatrix::make(n, comparisons).value();
}

}  // namespace pondera::testing
