// SPDX-License-Identifier: Apache-2.0
// How many experts, how many pairs, what the audit finds: a study and a grid of panels in, for each
// point of the grid the error of the consensus and what was found out.
#pragma once

#include "audit/audit_options.hpp"
#include "core/result.hpp"
#include "simulation/consensus_error.hpp"
#include "simulation/detection.hpp"
#include "simulation/panel_plan.hpp"
#include "survey/questionnaire.hpp"
#include "survey/study.hpp"
#include "weights/weigh_options.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace pondera::simulation {

struct PanelStudyPlan {
  /// Panel p has draw p of the stream "panels" as its seed; `flaws` are only the kinds that
  /// `flawed` is spread over.
  PanelPlan panel;
  int panels = 50;                               ///< for each point of the grid; ≥ 1
  std::vector<int> assessors = {8, 16, 32, 64};  ///< each ≥ 1
  std::vector<double> flawed = {0, 0.1, 0.3};    ///< share of flawed assessors, 0 … 1
  std::vector<double> pairs;  ///< the design's shares of the pairs (survey::PairBudget), each
                              ///< above 0, at most 1; empty: the study's own design
};

/// Who counts in the consensus.
enum class CountRule {
  everybody,  ///< all answers
  cr_rule,    ///< without whoever has a CR above the threshold in some group
  audited,    ///< without whom the audit calls careless
};

struct CountRuleRow {
  CountRule rule = CountRule::everybody;
  std::string_view name;  ///< as in tables and JSON
  std::string_view help;  ///< one line
};

/// Every rule, in the order of the values.
[[nodiscard]] const std::vector<CountRuleRow>& count_rules();

/// The error of the consensus by one rule, over the panels of one point.
struct RuleOutcome {
  CountRule rule = CountRule::everybody;
  int weighed = 0;       ///< panels that have a consensus
  int left_out = 0;      ///< assessors, over all panels
  ConsensusError error;  ///< mean over the panels that have a consensus; 0 for none
  double squares = 0;    ///< Σ (log_rmse - its mean)² over those panels
  Diagnostics failure;   ///< of the first panel that has no consensus

  /// Adds the consensus of one panel.
  void add(const ConsensusError& one);
  /// Standard deviation of log_rmse between panels, n - 1; 0 for fewer than two.
  [[nodiscard]] double standard_deviation() const;
};

struct PanelStudyRow {
  int assessors = 0;
  double flawed = 0;
  double pairs = 1;                   ///< share of the pairs that the design asks
  int questions = 0;                  ///< that one assessor is asked
  std::vector<RuleOutcome> outcomes;  ///< one per rule, in the order of count_rules()
  Detection detection;

  /// Adds the row of one single panel.
  void add(const PanelStudyRow& panel);
};

/// Shares of the kinds of flaws that together give round(share · assessors) flawed assessors, whole
/// ones even in a small panel: one of each kind in turn, the kinds in an order drawn from the seed.
/// @param kinds those that occur, whatever their values; all when it is empty. @param assessors ≥
/// 1.
[[nodiscard]] std::map<Flaw, double> evenly_flawed(const std::map<Flaw, double>& kinds,
                                                   double share,
                                                   int assessors,
                                                   std::uint64_t seed);

/// Adds one panel to its row: the study's assessors as the plan says.
/// @param questionnaires what each is asked, in the order of study.assessors
/// (panel_questionnaires.hpp). Errors: those of simulate_panel and audit_panel.
[[nodiscard]] Result<Done> add_panel(PanelStudyRow& row,
                                     const survey::Study& study,
                                     const std::vector<survey::Questionnaire>& questionnaires,
                                     const PanelPlan& plan,
                                     const weights::WeighOptions& weigh,
                                     const audit::AuditOptions& audit_options);

/// Called before every point of the grid: how many are done, of how many.
using StudyProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Simulates `panels` panels of made-up assessors (made_up_study.hpp) for every point of the grid
/// (all sizes for the first share of pairs and of flaws, …), audits them and weighs them by every
/// rule. Everybody is asked what the design gives (panel_questionnaires.hpp). Flawed assessors are
/// spread evenly over the plan's kinds, over all kinds when it has none. On all processors, with
/// the same numbers on any. The same panel p of a larger size has the same first assessors.
///
/// @param study its own assessors are not used.
/// Errors: simulation.method, simulation.plan; when no panel at all has a consensus of everybody,
/// those of aggregation::aggregate for the first.
[[nodiscard]] Result<std::vector<PanelStudyRow>> panel_study(
    const survey::Study& study,
    const PanelStudyPlan& plan,
    const weights::WeighOptions& weigh,
    const audit::AuditOptions& audit_options,
    const StudyProgress& progress = {});

}  // namespace pondera::simulation
