// SPDX-License-Identifier: Apache-2.0
// What moved between two editions of a ranking, and why: two editions in; changes of weights,
// totals and ranks, each taken apart into what weights, scores and the lists did, out.
#pragma once

#include "scoring/edition.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// One indicator of either edition; a weight is missing where the indicator is.
struct WeightChange {
  std::string id = {};
  std::string dimension = {};
  std::optional<double> before = {};
  std::optional<double> after = {};
};

/// Parts of a unit's change of total; they add up to it.
struct TotalEffect {
  double by_weight = 0;     ///< Δw · x̄
  double by_score = 0;      ///< w̄ · Δx
  double by_indicator = 0;  ///< points of an indicator that came, less those of one that went

  [[nodiscard]] double sum() const { return by_weight + by_score + by_indicator; }
};

/// Places won (before - after; above 0: up), in parts that add up to them.
struct PlacesWon {
  double by_weights = 0;  ///< other weights, and indicators that came or went
  double by_scores = 0;
  double by_list = 0;  ///< units that came or went
};

struct UnitChange {
  std::string id = {};
  std::optional<double> total_before = {};
  std::optional<double> total_after = {};
  std::optional<int> rank_before = {};
  std::optional<int> rank_after = {};
  std::optional<TotalEffect> total_effect = {};  ///< nothing unless both totals can be taken apart
  std::vector<TotalEffect> effects = {};         ///< by indicator, as EditionChanges::weights
  std::optional<PlacesWon> places = {};          ///< nothing unless ranked in both editions
};

struct EditionChanges {
  std::string before = {};
  std::string after = {};
  bool additive = true;  ///< totals are sums of points in both, so that they can be taken apart
  std::vector<WeightChange> weights = {};  ///< the later edition's order, then those that went
  std::vector<UnitChange> units = {};      ///< units of both, in the later edition's order
  std::vector<std::string> came = {};      ///< units
  std::vector<std::string> went = {};
  std::size_t ranked_in_both = 0;
  std::optional<double> spearman = {};  ///< over those
  std::optional<double> kendall = {};
  std::optional<double> mean_shift = {};  ///< mean |rank after - rank before|
  std::vector<std::string> entered_top = {};
  std::vector<std::string> left_top = {};
};

inline constexpr int top_places = 10;

/// Units and indicators are the same where their ids are. For an indicator of both editions, with
/// weights w, w' and scores x, x' (points over weight):
///
///     w' x' - w x = (w' - w) (x + x')/2 + (w + w')/2 (x' - x)
///
/// which is exact and does not depend on an order. Where a weight is 0 the score behind it is not
/// known and taken to be the other edition's.
///
/// A change of rank is taken apart by replacing weights, scores and the list of ranked units one
/// after the other, averaged over all six orders (Shapley value of three factors), so that the
/// parts add up. A unit or indicator that one edition lacks has the other's scores there.
/// Source: [shapley1953].
[[nodiscard]] EditionChanges edition_changes(const Edition& before, const Edition& after);

}  // namespace pondera::scoring
