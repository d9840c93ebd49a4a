// SPDX-License-Identifier: Apache-2.0
#include "proof/merge_findings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace pondera::proof {

namespace {

std::vector<CellRef> shared_suspects(const Finding& a, const Finding& b) {
  std::vector<CellRef> shared;
  std::ranges::set_intersection(a.suspects, b.suspects, std::back_inserter(shared));
  return shared;
}

/// The kept findings by the cells that they suspect.
class KeptFindings {
 public:
  explicit KeptFindings(const PrintedTables& tables) : tables_(tables) {}

  void take(Finding finding) {
    std::ranges::sort(finding.suspects);
    for (const CellRef& suspect : finding.suspects) {
      const auto known = by_suspect_.find(suspect);
      if (known == by_suspect_.end() || finding.apart) continue;
      Finding& kept = kept_[known->second];
      auto shared = shared_suspects(kept, finding);
      if (shared.empty()) continue;
      kept.evidence.push_back(finding.diagnostic.message);
      narrow(kept, std::move(shared));
      return;
    }
    if (finding.diagnostic.severity == Severity::error) {
      for (const CellRef& suspect : finding.suspects) {
        by_suspect_.try_emplace(suspect, kept_.size());
      }
    }
    kept_.push_back(std::move(finding));
  }

  Findings all() && { return std::move(kept_); }

 private:
  void narrow(Finding& kept, std::vector<CellRef> suspects) const {
    if (kept.apart || kept.suspects.size() == suspects.size()) return;
    kept.suspects = std::move(suspects);
    const CellRef& only = kept.suspects.front();
    if (kept.suspects.size() > 1 || only.row == all_rows) return;
    const PrintedTable& table = tables_[only.table];
    const PrintedCell& cell = cell_of(tables_, only);
    kept.diagnostic.where = {table.file, cell.spot.line, cell.spot.column};
    kept.table = table.name;
    kept.column = table.columns[only.column].name;
    kept.unit = cell.unit;
    kept.found = cell.text;
  }

  const PrintedTables& tables_;
  Findings kept_;
  std::map<CellRef, std::size_t> by_suspect_;
};

auto order_of(const Finding& finding) {
  const Diagnostic& told = finding.diagnostic;
  return std::tuple(-static_cast<int>(told.severity), told.where.file, told.where.line,
                    told.where.column);
}

}  // namespace

Findings merged_findings(Findings findings, const PrintedTables& tables) {
  std::stable_partition(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.diagnostic.severity == Severity::error;
  });
  KeptFindings kept(tables);
  for (Finding& finding : findings) kept.take(std::move(finding));
  Findings all = std::move(kept).all();
  std::ranges::stable_sort(all, {}, order_of);
  return all;
}

}  // namespace pondera::proof
