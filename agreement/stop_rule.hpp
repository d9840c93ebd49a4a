// SPDX-License-Identifier: Apache-2.0
// Whether another round is worth asking for: how far answers moved and agree in, stop or go on and
// why out.
#pragma once

#include <optional>

namespace pondera::agreement {

/// Below this share of moved answers a panel is stable. Source: [scheibe1975].
inline constexpr double stable_histogram_change = 0.15;
/// Below this change of Kendall's W its ranking is stable. Source: docs/methods.md.
inline constexpr double stable_concordance_change = 0.05;
/// Below this change the coefficient of variation is stable. Source: [dajani1979].
inline constexpr double stable_variation_change = 0.1;
/// From this share of items within the limit of their spread on, a panel agrees.
inline constexpr double agreeing_share = 0.8;
/// More rounds tire a panel and move nothing. Source: [gracht2012].
inline constexpr int most_rounds = 4;

/// Widest interquartile range of an item that counts as agreement: 1 on a ladder of up to 5 points,
/// 2 on a longer one, be it 9 points or the 17 positions of pairwise answers.
[[nodiscard]] double agreeing_range(int points);

struct RoundMovement {
  std::optional<double> concordance_before;  ///< Kendall's W, 0 … 1
  std::optional<double> concordance_now;
  double agreeing = 0;  ///< share of the items within their limit, 0 … 1
  double moved = 0;     ///< share of moved answers over all items, 0 … 1 (histogram_change)
};

struct StopAdvice {
  bool concordance_stable = false;  ///< false too when W is not known in both rounds
  bool agrees = false;
  bool answers_stable = false;
  bool stop = false;
};

/// Stop when answers are stable and (≥ 80 % of the items are within their limit, or W is stable).
/// Stable disagreement is a result, and no reason to ask again.
/// Source: docs/methods.md, after [gracht2012]. Checked by: tests/agreement/stop_rule_test.cpp.
[[nodiscard]] StopAdvice stop_advice(const RoundMovement& movement);

/// |after - before| below `limit`; nothing when one of them is not known.
[[nodiscard]] std::optional<bool> is_stable(std::optional<double> before,
                                            std::optional<double> after,
                                            double limit);

}  // namespace pondera::agreement
