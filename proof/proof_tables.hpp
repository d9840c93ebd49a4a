// SPDX-License-Identifier: Apache-2.0
// All checks together: printed tables and what is known of them in; findings, the sums that
// rounding explains, and what was taken for granted out.
#pragma once

#include "proof/finding.hpp"
#include "proof/rank_checks.hpp"
#include "proof/sum_checks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::proof {

struct ProofOptions {
  std::vector<TotalSpec> totals = {};  ///< empty: the likeliest one is tried
  Grid grid = {};
  std::optional<RankConvention> convention = {};  ///< nothing: any
  std::optional<int> decimals = {};               ///< nothing: what most of a column have
};

struct Proof {
  std::size_t tables = 0;
  std::size_t units = 0;
  std::size_t values = 0;            ///< printed numbers
  std::vector<TotalSpec> totals;     ///< that were checked
  std::vector<std::string> remarks;  ///< what was assumed, what could not be checked
  std::vector<SumCheck> sums;
  std::vector<RankingFound> rankings;
  Findings findings;  ///< errors, warnings, notes; by place

  [[nodiscard]] std::size_t errors() const;
  [[nodiscard]] std::size_t count(SumVerdict verdict) const;
};

/// Without declared totals, a likely one (total_specs.hpp) is checked when more than half of its
/// sums hold; else a remark says that it was not.
[[nodiscard]] Proof proof_tables(const PrintedTables& tables, const ProofOptions& options);

}  // namespace pondera::proof
