// SPDX-License-Identifier: Apache-2.0
#include "proof/rank_walk.hpp"

#include "core/assert.hpp"
#include "proof/printed_number.hpp"

#include <algorithm>

namespace pondera::proof {

namespace {

constexpr std::size_t most_looked_ahead = 3;  // groups that must agree before ranks have jumped

/// Items first … first + size - 1, equal in value.
struct ValueGroup {
  std::size_t first = 0;
  std::size_t size = 0;
};

/// Where a group stands: how many items, and how many ranks, lie before it.
struct Standing {
  std::size_t items = 0;
  std::size_t ranks = 0;
  Rational shift = Rational(0);
};

Rational whole(std::size_t n) {
  return {static_cast<std::int64_t>(n)};
}

Rational rank_of_tie(const Standing& standing, std::size_t size, RankConvention convention) {
  const Rational competition = whole(standing.items + 1);
  switch (convention) {
    case RankConvention::modified:
      return whole(standing.items + size);
    case RankConvention::dense:
      return whole(standing.ranks + 1);
    case RankConvention::fractional:
      return sum(competition, *Rational::make(static_cast<std::int64_t>(size) - 1, 2));
    case RankConvention::competition:
      break;
  }
  return competition;
}

/// What a group says under a standing.
struct GroupFit {
  bool fits = false;
  std::vector<std::size_t> splits;  ///< first items of the second and later parts
  Rational tie_rank;                ///< what all of it should have as one tie
  std::size_t ranks = 1;            ///< ranks that it takes
};

class Walker {
 public:
  Walker(const std::vector<RankedItem>& items, RankConvention convention, bool equal_is_equal)
      : items_(items), convention_(convention), equal_is_equal_(equal_is_equal) {
    make_groups();
  }

  RankWalk walk() {
    Standing standing;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      GroupFit fit = fit_of(groups_[g], standing);
      if (!fit.fits && jumps_to(g, standing, fit)) fit = fit_of(groups_[g], standing);
      take(groups_[g], fit);
      standing.items += groups_[g].size;
      standing.ranks += fit.ranks;
    }
    return std::move(walk_);
  }

 private:
  void make_groups() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const bool joins =
          i > 0 &&
          (items_[i].value ? items_[i].value == items_[i - 1].value ||
                                 (!items_[i - 1].value && items_[i].rank == items_[i - 1].rank)
                           : items_[i].rank == items_[i - 1].rank);
      if (joins) {
        ++groups_.back().size;
        walk_.has_ties = true;
      } else {
        groups_.push_back({i, 1});
      }
    }
  }

  /// Whether the parts of equal rank follow each other as if their values differed.
  bool fits_in_parts(const ValueGroup& group, Standing standing, GroupFit& fit) const {
    const std::size_t end = group.first + group.size;
    std::size_t parts = 0;
    for (std::size_t start = group.first; start < end; ++parts) {
      std::size_t next = start;
      while (next < end && items_[next].rank == items_[start].rank) ++next;
      const Rational expected =
          sum(rank_of_tie(standing, next - start, convention_), standing.shift);
      if (items_[start].rank != expected) return false;
      if (start != group.first) fit.splits.push_back(start);
      standing.items += next - start;
      ++standing.ranks;
      start = next;
    }
    fit.ranks = parts;
    return parts == 1 || !equal_is_equal_;
  }

  [[nodiscard]] GroupFit fit_of(const ValueGroup& group, const Standing& standing) const {
    GroupFit fit;
    fit.tie_rank = sum(rank_of_tie(standing, group.size, convention_), standing.shift);
    fit.fits = fits_in_parts(group, standing, fit);
    if (!fit.fits) {
      fit.splits.clear();
      fit.ranks = 1;
    }
    return fit;
  }

  /// Whether the ranks from group `g` on are all larger or smaller by the same; then `standing`
  /// has it.
  bool jumps_to(std::size_t g, Standing& standing, const GroupFit& fit) {
    Standing moved = standing;
    moved.shift = sum(standing.shift, difference(items_[groups_[g].first].rank, fit.tie_rank));
    const std::size_t end = std::min(groups_.size(), g + 1 + most_looked_ahead);
    // Nothing behind it speaks for a jump, nor do several rows of its own.
    if (end == g + 1 && g > 0 && groups_[g].size == 1) return false;
    Standing ahead = moved;
    for (std::size_t i = g; i < end; ++i) {
      const GroupFit next = fit_of(groups_[i], ahead);
      if (!next.fits) return false;
      ahead.items += groups_[i].size;
      ahead.ranks += next.ranks;
    }
    if (g > 0) {
      walk_.jumps.push_back({groups_[g].first, difference(moved.shift, standing.shift)});
    }
    standing = moved;
    return true;
  }

  void take(const ValueGroup& group, const GroupFit& fit) {
    walk_.splits.insert(walk_.splits.end(), fit.splits.begin(), fit.splits.end());
    if (fit.fits) return;
    for (std::size_t i = group.first; i < group.first + group.size; ++i) {
      if (items_[i].rank == fit.tie_rank) continue;
      const bool unlike = i == group.first && i > 0 && items_[i].rank == items_[i - 1].rank;
      walk_.misfits.push_back({i, fit.tie_rank, unlike, group.first, group.size});
    }
  }

  const std::vector<RankedItem>& items_;
  RankConvention convention_;
  bool equal_is_equal_;
  std::vector<ValueGroup> groups_;
  RankWalk walk_;
};

}  // namespace

const ConventionRow& convention_row(RankConvention convention) {
  const auto row = std::ranges::find(convention_rows, convention, &ConventionRow::convention);
  PONDERA_ASSERT(row != convention_rows.end());
  return *row;
}

RankWalk walk_ranks(const std::vector<RankedItem>& items,
                    RankConvention convention,
                    bool equal_is_equal) {
  return Walker(items, convention, equal_is_equal).walk();
}

}  // namespace pondera::proof
