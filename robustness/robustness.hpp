// SPDX-License-Identifier: Apache-2.0
// What is known of how firm a ranking is: the plain results of this module, for texts, tables and
// charts. Functions that fill them have headers of their own; explore.hpp calls them all.
#pragma once

#include "core/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::robustness {

/// What is varied, and so what a spread of ranks means.
enum class DrawKind {
  panel,      ///< other panels like this one: bootstrap over its assessors, within their strata
  assessors,  ///< single opinions: Dirichlet(κw) as far apart as the assessors' own weights
  any,        ///< any weights at all: uniform on the simplex; what the scores alone decide
  perturbed,  ///< the weights, each times U(1 ± p)
};

struct DrawKindRow {
  DrawKind kind = DrawKind::panel;
  std::string_view name;    ///< as in JSON and CSV
  std::string_view phrase;  ///< "ranks over …"
};

/// In the order of the values.
[[nodiscard]] const std::vector<DrawKindRow>& draw_kinds();
[[nodiscard]] const DrawKindRow& draw_kind(DrawKind kind);

/// A ranked unit as it stands, without any variation.
struct RankedUnit {
  std::string unit;
  int rank = 0;  ///< competition rank (1, 1, 3) among the units that are ranked
  double total = 0;
};

/// One unit over draws. Ranks are competition ranks; acceptabilities share ties.
struct UnitSpread {
  std::string unit;
  /// b[r - 1] = P(rank r), units that tie sharing the ranks that they span equally; Σ = 1, and over
  /// the units too.
  std::vector<double> acceptability;
  int lower = 0;   ///< smallest r with P(rank ≤ r) ≥ (1 - confidence)/2
  int median = 0;  ///< smallest r with P(rank ≤ r) ≥ 1/2
  int upper = 0;   ///< smallest r with P(rank ≤ r) ≥ (1 + confidence)/2
  int best = 0;    ///< over all draws
  int worst = 0;
  double mean_total = 0;
  double total_deviation = 0;  ///< standard deviation over the draws (N)
  /// Mean of the weights that make it the first; nothing if none did. In the hierarchy's order.
  std::optional<std::vector<double>> central_weights;
};

/// P(U_a > U_b) + ½ P(tie).
struct PairChance {
  std::size_t first = 0;  ///< places in the list of units
  std::size_t second = 0;
  double probability = 0;
  bool exact = false;  ///< by closed form; otherwise a share of the draws
};

/// The ranks of all units over draws of one kind.
struct RankSpread {
  DrawKind kind = DrawKind::panel;
  std::uint64_t draws = 0;    ///< that gave weights
  std::uint64_t redrawn = 0;  ///< panel: resamples without a consensus, drawn again
  std::uint64_t seed = 0;
  double confidence = 0.9;               ///< of the intervals
  std::optional<double> parameter = {};  ///< assessors: κ; perturbed: p
  std::vector<UnitSpread> units;         ///< row by row with Robustness::units
  std::vector<PairChance> neighbours;    ///< unit i against i + 1, for every i
};

/// Why a part is missing, in words for the organiser.
struct NotDone {
  std::string what;
  std::string why;
};

/// A unit that changes its rank.
struct RankMove {
  std::string unit;
  int from = 0;
  int to = 0;
};

enum class Removed { assessor, stratum, indicator };

/// The ranking without one assessor, one stratum or one indicator.
struct Removal {
  Removed what = Removed::assessor;
  std::string id;
  bool possible = true;   ///< false: without it there is no consensus, or no indicator is left
  double mean_shift = 0;  ///< R_S, the mean over the units of |rank - rank without|
  int largest_shift = 0;
  std::vector<RankMove> moves;  ///< units whose rank changes, largest first, then by rank
};

/// Where two units would swap when one weight alone changes.
struct Swap {
  double at = 0;      ///< weight of the indicator at which the two tie
  std::string first;  ///< who is before the other now
  std::string second;
};

/// How far one indicator's weight may move before ranks change; the others keep their proportions
/// (weights that sum to 1) or their values (ratings).
struct WeightStability {
  std::string indicator;
  double weight = 0;
  double lower = 0;             ///< no rank changes in [lower, upper]
  std::optional<double> upper;  ///< nothing: without limit
  std::optional<Swap> below;    ///< what happens first below `lower`
  std::optional<Swap> above;    ///< what happens first above `upper`
  double first_lower = 0;       ///< the same for who is first
  std::optional<double> first_upper;
};

/// A change of one weight alone that makes two neighbours tie.
struct SingleChange {
  std::string indicator;
  double weight = 0;
  double at = 0;
};

/// A better score of one indicator that alone would make up a gap.
struct ScoreRaise {
  std::string indicator;
  double from = 0;
  double to = 0;
  /// The first whole score that is no less than `to`, where all ranked units have whole scores in
  /// the indicator; nothing elsewhere.
  std::optional<double> whole = {};
};

/// Two units next to each other in the ranking, and how sure their order is.
struct Neighbours {
  std::string first;
  std::string second;
  int rank = 0;                 ///< of the first
  double gap = 0;               ///< between their totals, ≥ 0
  std::optional<double> panel;  ///< P(first before second) over other panels; ties count a half
  std::optional<double> any;    ///< the same over all weights; exact where there is a closed form
  bool any_exact = false;
  /// The smallest relative change of a single weight that makes them tie; nothing if none does.
  /// Exact where totals are weighted sums, found by search where they are not (swap_search.hpp).
  std::optional<SingleChange> change;
  /// Distance from the weights (Σ = 1) to the nearest at which they tie, Euclidean, all weights
  /// staying ≥ 0; nothing if there are none.
  std::optional<double> distance;
  /// What would bring the second level with the first, within what some ranked unit has already;
  /// the smallest raises first, at most three; none where totals are no sums or the two tie.
  std::vector<ScoreRaise> raises;
  std::vector<std::string> assessors;  ///< without whom the order is another one
  std::vector<std::string> strata;     ///< without which the order is another one
};

/// A choice that could have been made otherwise.
struct MethodFactor {
  std::string name;                 ///< "priorities", "aggregation", …
  std::vector<std::string> levels;  ///< as in study.yaml
  std::size_t used = 0;             ///< the study's own level
  std::optional<double> first;      ///< S: share of the variance of the rank shift by it alone
  std::optional<double> total;      ///< S_T: with all that it does together with others
};

/// One way through all choices.
struct MethodCell {
  std::vector<std::size_t> levels;  ///< one per factor
  double shift = 0;                 ///< R_S from the study's own ranking
  std::vector<int> ranks;           ///< row by row with Robustness::units
};

struct UnitOverMethods {
  std::string unit;
  int best = 0;
  int worst = 0;
  std::vector<double> share;  ///< share[r - 1] of the cells that give it rank r (competition)
};

/// All choices of method crossed.
struct MethodsCrossed {
  std::vector<MethodFactor> factors;
  std::vector<MethodCell> cells;  ///< that have a ranking, last factor fastest
  int impossible = 0;             ///< cells left out: choices that do not go together, or no result
  std::vector<UnitOverMethods> units;
  double mean_shift = 0;  ///< mean of R_S over the cells
  double variance = 0;    ///< of R_S; 0: there are no Sobol indices
};

/// What was asked for.
struct RobustnessOptions {
  std::uint64_t draws = 10'000;     ///< of the kinds other than `panel`
  std::uint64_t resamples = 2'000;  ///< of `panel`
  std::uint64_t seed = 1;
  double confidence = 0.9;     ///< of the intervals, in (0, 1)
  double perturbation = 0.25;  ///< p of `perturbed`, in (0, 1]
  int threads = 0;             ///< 0: as many as there are cores; changes no number
};

/// How firm a ranking is.
struct Robustness {
  RobustnessOptions options;
  std::vector<std::string> indicators;     ///< in the hierarchy's order
  std::vector<double> weights;             ///< of them, as they count in the totals
  bool normalised = true;                  ///< whether they sum to 1 (false: ratings)
  bool sums = true;                        ///< whether totals are weighted sums of scores
  std::vector<RankedUnit> units;           ///< by rank, then in the order of scores.csv
  std::vector<RankSpread> spreads;         ///< those that could be made, in the order of DrawKind
  std::vector<Neighbours> neighbours;      ///< unit i against i + 1
  std::vector<Removal> removals;           ///< assessors, then strata, then indicators
  std::vector<WeightStability> stability;  ///< one per indicator; empty if totals are no sums
  MethodsCrossed methods;
  std::vector<NotDone> not_done;

  /// The spread of a kind, if it could be made.
  [[nodiscard]] const RankSpread* spread(DrawKind kind) const;
};

}  // namespace pondera::robustness
