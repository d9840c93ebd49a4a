// SPDX-License-Identifier: Apache-2.0
// An analysed matrix of up to four items a, b, c, d for the tests of reports: the upper triangle
// in, row after row; 0: missing.
#pragma once

#include "report/priorities_report.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace pondera::report {

inline MatrixReport example_matrix(
    const std::vector<double>& upper,
    const weights::WeighOptions& options = weights::default_weigh_options()) {
  const int n = upper.size() == 1 ? 2 : upper.size() == 3 ? 3 : 4;
  std::vector<weights::Comparison> comparisons;
  std::size_t next = 0;
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j, ++next) {
      if (upper[next] > 0) comparisons.push_back({i, j, std::log(upper[next])});
    }
  }
  const std::vector<std::string> names = {"a", "b", "c", "d"};
  return {{names.begin(), names.begin() + n},
          options,
          weights::analyse_matrix(weights::ComparisonMatrix::make(n, comparisons).value(), options)
              .value()};
}

}  // namespace pondera::report
