// SPDX-License-Identifier: Apache-2.0
// Whether parts add up to totals, unit by unit, over all tables: tables and which columns are parts
// of which in; a verdict for every sum out, and what a missing or doubtful value would have to be.
#pragma once

#include "proof/finding.hpp"
#include "proof/possible_values.hpp"
#include "proof/total_specs.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pondera::proof {

struct SumCheck {
  std::string unit = {};
  std::size_t spec = 0;  ///< which total
  SumVerdict verdict = SumVerdict::exact;
  PrintedNumber total = {};
  std::vector<PrintedNumber> parts = {};
  Rational parts_sum = {};  ///< of the parts as printed
  CellRef total_cell = {};
  std::vector<CellRef> cells = {};  ///< every cell of the total and the parts, in every table
};

/// Every printed number of a unit and a column, whichever table it stands in.
///
/// Where tables (or two rows of one) print different numbers, a sum holds when it does for one
/// choice of them: which of them is wrong is another finding's business.
class PrintedSums {
 public:
  PrintedSums(const PrintedTables& tables, std::vector<TotalSpec> specs, Grid grid);

  /// One per unit and total whose parts are all printed, by total, then in the order of the total's
  /// first table.
  [[nodiscard]] std::vector<SumCheck> checks() const;

  /// The verdict of the sums of `unit` if `column` were `number`: the gravest of all totals it is
  /// in. Nothing when no such sum can be made.
  [[nodiscard]] std::optional<SumVerdict> verdict_if(const std::string& unit,
                                                     const std::string& column,
                                                     const PrintedNumber& number) const;

  /// What `column` of `unit` would be by the other printed numbers; nothing when they do not say.
  [[nodiscard]] std::optional<PrintedNumber> implied(const std::string& unit,
                                                     const std::string& column) const;

  [[nodiscard]] const std::vector<TotalSpec>& specs() const { return specs_; }

 private:
  using Key = std::pair<std::string, std::string>;

  [[nodiscard]] std::vector<PrintedNumber> numbers(const Key& key) const;
  [[nodiscard]] std::optional<SumCheck> check(const std::string& unit,
                                              std::size_t spec,
                                              const std::string& column,
                                              const PrintedNumber* number) const;

  const PrintedTables& tables_;
  std::vector<TotalSpec> specs_;
  Grid grid_;
  std::map<Key, std::vector<CellRef>> places_;
};

/// The sums that cannot hold, as findings (proof.sum), with the slip that explains each best.
[[nodiscard]] Findings sum_findings(const PrintedTables& tables,
                                    const PrintedSums& sums,
                                    const std::vector<SumCheck>& checks);

}  // namespace pondera::proof
