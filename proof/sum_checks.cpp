// SPDX-License-Identifier: Apache-2.0
#include "proof/sum_checks.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <utility>

namespace pondera::proof {

namespace {

// Different numbers of one unit and column are rare; this many choices are more than any misprint
// makes.
constexpr std::size_t most_choices = 4096;

bool same_print(const PrintedNumber& a, const PrintedNumber& b) {
  return a.value == b.value && a.decimals == b.decimals;
}

Rational added(const std::vector<PrintedNumber>& parts) {
  Rational total(0);
  for (const PrintedNumber& part : parts) total = sum(total, part.value);
  return total;
}

/// Counts through every choice of one number from each list, the last list fastest.
bool next_choice(std::vector<std::size_t>& choice,
                 const std::vector<std::vector<PrintedNumber>>& lists) {
  for (std::size_t i = lists.size(); i-- > 0;) {
    if (++choice[i] < lists[i].size()) return true;
    choice[i] = 0;
  }
  return false;
}

/// The choice with the best verdict: the first of `lists` is the total's.
void decide_sum(SumCheck& check,
                const std::vector<std::vector<PrintedNumber>>& lists,
                const Grid& grid) {
  std::vector<std::size_t> choice(lists.size(), 0);
  bool decided = false;
  for (std::size_t tried = 0; tried < most_choices; ++tried) {
    const PrintedNumber& total = lists[0][choice[0]];
    std::vector<PrintedNumber> parts;
    for (std::size_t i = 1; i < lists.size(); ++i) parts.push_back(lists[i][choice[i]]);
    const SumVerdict verdict = check_sum(total, parts, grid);
    if (!decided || verdict < check.verdict) {
      check.verdict = verdict;
      check.total = total;
      check.parts_sum = added(parts);
      check.parts = std::move(parts);
      decided = true;
    }
    if (check.verdict == SumVerdict::exact || !next_choice(choice, lists)) break;
  }
}

int most_decimals(const PrintedNumber& total, const std::vector<PrintedNumber>& parts) {
  int decimals = total.decimals;
  for (const PrintedNumber& part : parts) decimals = std::max(decimals, part.decimals);
  return decimals;
}

/// What the total, or one part, would have to be for the printed numbers to add up.
Rational needed(const SumCheck& check, std::size_t at) {
  if (at == 0) return check.parts_sum;
  return sum(check.parts[at - 1].value, difference(check.total.value, check.parts_sum));
}

const PrintedNumber& number_at(const SumCheck& check, std::size_t at) {
  return at == 0 ? check.total : check.parts[at - 1];
}

std::string addends(const SumCheck& check) {
  std::string text;
  for (const PrintedNumber& part : check.parts) {
    text += (text.empty() ? "" : " + ") + part.value.fixed_text(part.decimals);
  }
  return text;
}

/// One wrong digit, one too many or too few, or two swapped: the number that makes the sum hold is
/// one slip away. Empty unless exactly one number is.
std::string likely_slip(const SumCheck& check, const TotalSpec& spec) {
  std::string slip;
  for (std::size_t at = 0; at <= check.parts.size(); ++at) {
    const PrintedNumber& number = number_at(check, at);
    const std::string printed = number.value.fixed_text(number.decimals);
    const std::string wanted = needed(check, at).fixed_text(number.decimals);
    if (edit_distance(printed, wanted, 1) > 1) continue;
    if (!slip.empty()) return "";
    slip = "write " + wanted + " for " + printed + " in '" +
           printable(at == 0 ? spec.total : spec.parts[at - 1]) +
           "': one slip of the hand away, and the sum holds";
  }
  return slip;
}

}  // namespace

PrintedSums::PrintedSums(const PrintedTables& tables, std::vector<TotalSpec> specs, Grid grid)
    : tables_(tables), specs_(std::move(specs)), grid_(grid) {
  for (std::size_t t = 0; t < tables.size(); ++t) {
    for (std::size_t c = 0; c < tables[t].columns.size(); ++c) {
      const PrintedColumn& column = tables[t].columns[c];
      for (std::size_t r = 0; r < column.cells.size(); ++r) {
        if (!column.cells[r].number) continue;
        auto& places = places_[{column.cells[r].unit, column.name}];
        if (places.size() < most_places) places.push_back({t, c, r});
      }
    }
  }
}

std::vector<PrintedNumber> PrintedSums::numbers(const Key& key) const {
  std::vector<PrintedNumber> result;
  const auto found = places_.find(key);
  if (found == places_.end()) return result;
  for (const CellRef& ref : found->second) {
    const PrintedNumber& number = *cell_of(tables_, ref).number;
    const bool known = std::ranges::any_of(
        result, [&](const PrintedNumber& other) { return same_print(number, other); });
    if (!known) result.push_back(number);
  }
  return result;
}

std::optional<SumCheck> PrintedSums::check(const std::string& unit,
                                           std::size_t spec,
                                           const std::string& column,
                                           const PrintedNumber* number) const {
  SumCheck result;
  result.unit = unit;
  result.spec = spec;
  std::vector<std::string> names = specs_[spec].parts;
  names.insert(names.begin(), specs_[spec].total);
  std::vector<std::vector<PrintedNumber>> lists;
  for (const std::string& name : names) {
    if (number != nullptr && name == column) {
      lists.push_back({*number});
      continue;
    }
    lists.push_back(numbers({unit, name}));
    if (lists.back().empty()) return std::nullopt;
    const auto& refs = places_.at({unit, name});
    result.cells.insert(result.cells.end(), refs.begin(), refs.end());
    if (lists.size() == 1) result.total_cell = refs.front();
  }
  decide_sum(result, lists, grid_);
  return result;
}

std::vector<SumCheck> PrintedSums::checks() const {
  std::vector<SumCheck> result;
  for (std::size_t s = 0; s < specs_.size(); ++s) {
    std::vector<CellRef> totals;
    for (const auto& [key, refs] : places_) {
      if (key.second == specs_[s].total) totals.push_back(refs.front());
    }
    std::ranges::sort(totals);
    for (const CellRef& ref : totals) {
      if (auto one = check(cell_of(tables_, ref).unit, s, "", nullptr)) {
        result.push_back(*std::move(one));
      }
    }
  }
  return result;
}

std::optional<SumVerdict> PrintedSums::verdict_if(const std::string& unit,
                                                  const std::string& column,
                                                  const PrintedNumber& number) const {
  std::optional<SumVerdict> gravest;
  for (std::size_t s = 0; s < specs_.size(); ++s) {
    const auto& parts = specs_[s].parts;
    if (specs_[s].total != column && std::ranges::find(parts, column) == parts.end()) continue;
    const auto one = check(unit, s, column, &number);
    if (one && (!gravest || one->verdict > *gravest)) gravest = one->verdict;
  }
  return gravest;
}

std::optional<PrintedNumber> PrintedSums::implied(const std::string& unit,
                                                  const std::string& column) const {
  for (std::size_t s = 0; s < specs_.size(); ++s) {
    const auto& parts = specs_[s].parts;
    const auto part = std::ranges::find(parts, column);
    if (specs_[s].total != column && part == parts.end()) continue;
    const PrintedNumber nought{};
    const auto one = check(unit, s, column, &nought);
    if (!one) continue;
    const std::size_t at =
        specs_[s].total == column ? 0 : static_cast<std::size_t>(part - parts.begin()) + 1;
    return PrintedNumber{needed(*one, at), most_decimals(one->total, one->parts), false};
  }
  return std::nullopt;
}

Findings sum_findings(const PrintedTables& tables,
                      const PrintedSums& sums,
                      const std::vector<SumCheck>& checks) {
  Findings found;
  for (const SumCheck& check : checks) {
    if (check.verdict != SumVerdict::impossible || is_full(found)) continue;
    const TotalSpec& spec = sums.specs()[check.spec];
    const PrintedCell& cell = cell_of(tables, check.total_cell);
    const PrintedTable& table = tables[check.total_cell.table];
    const int decimals = most_decimals(check.total, check.parts);
    const std::string added_text = check.parts_sum.fixed_text(decimals);
    std::string mend = likely_slip(check, spec);
    if (mend.empty()) {
      mend = "the total is " + added_text + " if the parts are right; else a part is wrong by " +
             difference(check.total.value, check.parts_sum).fixed_text(decimals);
    }
    Finding finding;
    finding.diagnostic =
        error("proof.sum", {table.file, cell.spot.line, cell.spot.column},
              "'" + printable(spec.total) + "' of '" + printable(check.unit) + "' is printed " +
                  printable(cell.text) + ", but its parts add up to " + added_text + " (" +
                  addends(check) + "), and rounding does not explain it",
              std::move(mend));
    finding.table = table.name;
    finding.column = spec.total;
    finding.unit = check.unit;
    finding.found = cell.text;
    finding.expected = added_text;
    finding.suspects = check.cells;
    found.push_back(std::move(finding));
  }
  return found;
}

}  // namespace pondera::proof
