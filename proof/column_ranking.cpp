// SPDX-License-Identifier: Apache-2.0
#include "proof/column_ranking.hpp"

#include "proof/out_of_order.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace pondera::proof {

namespace {

// Each row at odds costs a walk through all rows; a hundred misprints in one column are noise.
constexpr std::size_t most_to_weigh = 100;

/// One ranked row: where it is in the column, its rank, and the code of its value (0 is best, equal
/// values share one).
struct RankedRow {
  std::size_t row = 0;
  Rational rank;
  std::optional<std::size_t> value;
};

using RankedRows = std::vector<RankedRow>;

/// Codes of the printed values, the best 0; equal values share one.
std::vector<std::optional<std::size_t>> value_codes(const PrintedColumn& column, bool ascending) {
  std::vector<Rational> values;
  for (const PrintedCell& cell : column.cells) {
    if (cell.number) values.push_back(cell.number->value);
  }
  std::ranges::sort(values, is_below);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::vector<std::optional<std::size_t>> codes;
  for (const PrintedCell& cell : column.cells) {
    if (!cell.number) {
      codes.emplace_back();
      continue;
    }
    const auto at = std::ranges::lower_bound(values, cell.number->value, is_below);
    const auto from_least = static_cast<std::size_t>(at - values.begin());
    codes.emplace_back(ascending ? from_least : values.size() - 1 - from_least);
  }
  return codes;
}

/// By rank; within a rank by value, rows without one last; then as they stand.
RankedRows in_rank_order(const std::vector<std::optional<Rational>>& ranks,
                         const std::vector<std::optional<std::size_t>>& codes) {
  RankedRows rows;
  for (std::size_t r = 0; r < ranks.size(); ++r) {
    if (ranks[r]) rows.push_back({r, *ranks[r], codes[r]});
  }
  std::ranges::stable_sort(rows, [](const RankedRow& a, const RankedRow& b) {
    const auto order = compare(a.rank, b.rank);
    if (order != std::strong_ordering::equal) return order == std::strong_ordering::less;
    if (a.value.has_value() != b.value.has_value()) return a.value.has_value();
    return a.value < b.value;
  });
  return rows;
}

/// Of rows first … end - 1, which share a rank: those whose value is not the most frequent one.
void add_unlike(const RankedRows& rows,
                std::size_t first,
                std::size_t end,
                std::vector<bool>& odd) {
  std::map<std::size_t, std::size_t> counts;
  for (std::size_t i = first; i < end; ++i) {
    if (rows[i].value && !odd[i]) ++counts[*rows[i].value];
  }
  if (counts.size() < 2) return;
  const auto most = std::ranges::max_element(counts, {}, [](const auto& of) { return of.second; });
  for (std::size_t i = first; i < end; ++i) {
    if (rows[i].value && *rows[i].value != most->first) odd[i] = true;
  }
}

/// Positions in `rows` whose values are out of order, or unlike those of the same rank.
std::vector<std::size_t> at_odds(const RankedRows& rows) {
  std::vector<std::size_t> positions;
  std::vector<std::size_t> values;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].value) continue;
    positions.push_back(i);
    values.push_back(*rows[i].value);
  }
  std::vector<bool> odd(rows.size(), false);
  for (const std::size_t at : out_of_order(values)) odd[positions[at]] = true;
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t end = first + 1;
    while (end < rows.size() && rows[end].rank == rows[first].rank) ++end;
    add_unlike(rows, first, end, odd);
    first = end;
  }
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (odd[i]) result.push_back(i);
  }
  return result;
}

/// Every value of the column stands for one multiple of the grid, so that equal print is equality.
bool print_tells_all(const PrintedColumn& column, const Grid& grid) {
  return grid && std::ranges::all_of(column.cells, [&](const PrintedCell& cell) {
           return !cell.number || grid_steps(*cell.number, *grid).only_one();
         });
}

/// The items of a walk, and which position of the rows each is.
struct WalkOrder {
  std::vector<RankedItem> items;
  std::vector<std::size_t> positions;
};

/// Rows at odds stand where their ranks say (`by_value` false) or where their values do.
class WalkOrders {
 public:
  WalkOrders(const RankedRows& rows, const std::vector<std::size_t>& odd)
      : rows_(rows), by_rank_(rows.size(), false) {
    for (const std::size_t at : odd) by_rank_[at] = true;
  }

  void place_by_value(std::size_t position) { by_value_.push_back(position); }
  void place_by_rank_again() { by_value_.pop_back(); }

  [[nodiscard]] WalkOrder order() const {
    WalkOrder order;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (std::ranges::count(by_value_, i) > 0) continue;
      order.items.push_back({rows_[i].rank, by_rank_[i] ? std::nullopt : rows_[i].value});
      order.positions.push_back(i);
    }
    for (const std::size_t i : by_value_) insert_by_value(order, i);
    return order;
  }

 private:
  void insert_by_value(WalkOrder& order, std::size_t i) const {
    const RankedRow& row = rows_[i];
    std::size_t at = 0;
    for (std::size_t k = 0; k < order.items.size(); ++k) {
      const auto& value = order.items[k].value;
      const bool before =
          value && (*value < *row.value ||
                    (*value == *row.value && !is_below(row.rank, order.items[k].rank)));
      if (before) at = k + 1;
    }
    const auto offset = static_cast<std::ptrdiff_t>(at);
    order.items.insert(order.items.begin() + offset, {row.rank, row.value});
    order.positions.insert(order.positions.begin() + offset, i);
  }

  const RankedRows& rows_;
  std::vector<bool> by_rank_;
  std::vector<std::size_t> by_value_;
};

/// Whether the values of two rows, both known, contradict their ranks; `first` stands before.
bool contradict(const RankedRow& one, const RankedRow& other, bool first) {
  if (one.rank == other.rank) return *one.value != *other.value;
  return first ? *one.value > *other.value : *one.value < *other.value;
}

/// The neighbours of a row at odds, and the one row that contradicts it, if only one does.
ColumnRanking::WrongValue wrong_value(const RankedRows& rows,
                                      const std::vector<std::size_t>& odd,
                                      std::size_t position) {
  ColumnRanking::WrongValue wrong{.row = rows[position].row, .above = {}, .below = {}, .rival = {}};
  std::size_t rivals = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == position || !rows[i].value) continue;
    const bool is_odd = std::ranges::binary_search(odd, i);
    if (!is_odd && i < position) wrong.above = rows[i].row;
    if (!is_odd && i > position && !wrong.below) wrong.below = rows[i].row;
    const bool contradicts = contradict(rows[i], rows[position], i < position);
    wrong.unlike_tie = wrong.unlike_tie || rows[i].rank == rows[position].rank;
    if (!contradicts) continue;
    ++rivals;
    wrong.rival = rows[i].row;
  }
  if (rivals != 1) wrong.rival.reset();
  return wrong;
}

void take_walk(ColumnRanking& result,
               const RankedRows& rows,
               const WalkOrder& order,
               const RankWalk& walk) {
  const auto row_of = [&](std::size_t item) { return rows[order.positions[item]].row; };
  for (const RankWalk::Misfit& misfit : walk.misfits) {
    ColumnRanking::WrongRank wrong;
    wrong.row = row_of(misfit.item);
    wrong.expected = misfit.expected;
    wrong.unlike_tie = misfit.unlike_tie;
    wrong.last = misfit.item + 1 == order.items.size();
    if (misfit.equals == 2) wrong.twin = row_of(misfit.first_equal * 2 + 1 - misfit.item);
    result.wrong_ranks.push_back(wrong);
  }
  for (const auto& jump : walk.jumps) result.gaps.push_back({row_of(jump.item), jump.by});
  for (const std::size_t split : walk.splits) result.splits.push_back(row_of(split));
  result.has_ties = walk.has_ties;
}

/// What is wrong if the ranks are of this convention.
ColumnRanking under_convention(const RankedRows& rows,
                               const std::vector<std::size_t>& odd,
                               RankConvention convention,
                               bool equal_is_equal) {
  ColumnRanking result;
  result.convention = convention;
  result.ranked = rows.size();
  result.out_of_order = odd.size();
  WalkOrders orders(rows, odd);
  const auto cost = [&] {
    return walk_ranks(orders.order().items, convention, equal_is_equal).cost();
  };
  for (const std::size_t position : odd) {
    const std::size_t if_value_is_wrong = cost() + 1;
    orders.place_by_value(position);
    if (cost() < if_value_is_wrong) continue;
    orders.place_by_rank_again();
    result.wrong_values.push_back(wrong_value(rows, odd, position));
  }
  const WalkOrder order = orders.order();
  take_walk(result, rows, order, walk_ranks(order.items, convention, equal_is_equal));
  return result;
}

ColumnRanking ranking_in_direction(const PrintedColumn& column,
                                   const std::vector<std::optional<Rational>>& ranks,
                                   std::optional<RankConvention> convention,
                                   const Grid& grid,
                                   bool ascending) {
  const RankedRows rows = in_rank_order(ranks, value_codes(column, ascending));
  const std::vector<std::size_t> odd = at_odds(rows);
  std::optional<ColumnRanking> best;
  if (odd.size() > std::max(most_rank_outliers, rows.size() / rank_outlier_share) ||
      odd.size() > most_to_weigh) {
    best.emplace();
    best->ranked = rows.size();
    best->out_of_order = odd.size();
    best->unexplained = true;
  } else {
    const bool equal_is_equal = print_tells_all(column, grid);
    for (const ConventionRow& row : convention_rows) {
      if (convention && *convention != row.convention) continue;
      ColumnRanking one = under_convention(rows, odd, row.convention, equal_is_equal);
      if (!best || one.cost() < best->cost()) best = std::move(one);
    }
  }
  best->ascending = ascending;
  return *std::move(best);
}

}  // namespace

ColumnRanking column_ranking(const PrintedColumn& column,
                             const std::vector<std::optional<Rational>>& ranks,
                             std::optional<RankConvention> convention,
                             const Grid& grid) {
  ColumnRanking falling = ranking_in_direction(column, ranks, convention, grid, false);
  if (falling.out_of_order == 0) return falling;
  ColumnRanking rising = ranking_in_direction(column, ranks, convention, grid, true);
  return rising.out_of_order < falling.out_of_order ? rising : falling;
}

}  // namespace pondera::proof
