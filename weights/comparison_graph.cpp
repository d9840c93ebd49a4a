// SPDX-License-Identifier: Apache-2.0
#include "weights/comparison_graph.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::weights {

std::vector<std::vector<int>> connected_parts(const ComparisonMatrix& matrix) {
  std::vector<std::vector<int>> parts;
  std::vector<char> reached(static_cast<std::size_t>(matrix.size()), 0);
  for (int start = 0; start < matrix.size(); ++start) {
    if (reached[static_cast<std::size_t>(start)] != 0) continue;
    reached[static_cast<std::size_t>(start)] = 1;
    std::vector<int> part = {start};
    for (std::size_t next = 0; next < part.size(); ++next) {
      for (int other = 0; other < matrix.size(); ++other) {
        char& seen = reached[static_cast<std::size_t>(other)];
        if (seen != 0 || !matrix.known(part[next], other)) continue;
        seen = 1;
        part.push_back(other);
      }
    }
    std::ranges::sort(part);
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<std::pair<int, int>> joining_pairs(const std::vector<std::vector<int>>& parts) {
  std::vector<std::pair<int, int>> pairs;
  for (std::size_t k = 1; k < parts.size(); ++k) {
    PONDERA_ASSERT(!parts.front().empty() && !parts[k].empty());
    pairs.emplace_back(parts.front().front(), parts[k].front());
  }
  return pairs;
}

Matrix regular_laplacian(const ComparisonMatrix& matrix, const Matrix& pair_weights) {
  const int n = matrix.size();
  const bool weighted = pair_weights.size() > 0;
  PONDERA_ASSERT(!weighted || (pair_weights.rows() == n && pair_weights.cols() == n));
  Matrix laplacian = Matrix::Constant(n, n, 1.0 / n);
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      if (i == j || !matrix.known(i, j)) continue;
      const double omega = weighted ? pair_weights(i, j) : 1.0;
      PONDERA_ASSERT(omega > 0);
      laplacian(i, i) += omega;
      laplacian(i, j) -= omega;
    }
  }
  return laplacian;
}

}  // namespace pondera::weights
