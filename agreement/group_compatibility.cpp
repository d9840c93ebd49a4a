// SPDX-License-Identifier: Apache-2.0
#include "agreement/group_compatibility.hpp"

#include "agreement/aitchison.hpp"
#include "core/assert.hpp"
#include "weights/row_geometric_mean.hpp"

#include <cmath>

namespace pondera::agreement {

std::optional<GroupCompatibility> group_compatibility(const weights::ComparisonMatrix& matrix,
                                                      const weights::Vector& group) {
  PONDERA_ASSERT(group.size() == matrix.size());
  if (matrix.size() < 3 || !matrix.complete()) return std::nullopt;
  const double n = matrix.size();
  const double factor = 2 / ((n - 1) * (n - 2));
  const weights::Vector own = centred_log_ratios(weights::row_geometric_mean(matrix));
  const weights::Vector others = centred_log_ratios(group);
  GroupCompatibility found;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      const double misfit = matrix.log_ratio(i, j) - own(i) + own(j);
      found.own += factor * misfit * misfit;
    }
  }
  found.distance = factor * n * (own - others).squaredNorm();
  found.total = found.own + found.distance;
  return found;
}

}  // namespace pondera::agreement
