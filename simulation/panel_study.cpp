// SPDX-License-Identifier: Apache-2.0
#include "simulation/panel_study.hpp"

#include "aggregation/aggregate.hpp"
#include "audit/audit_panel.hpp"
#include "core/random_stream.hpp"
#include "simulation/made_up_study.hpp"
#include "simulation/panel_questionnaires.hpp"
#include "simulation/simulate_panel.hpp"
#include "weights/batch_threads.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace pondera::simulation {

namespace {

using survey::Study;

/// The study with this share of its pairs as the design.
Study asked_share(Study study, double share) {
  study.elicitation.design = {};
  if (share < 1) study.elicitation.design.share = share;
  return study;
}

/// What the study's own design asks of all pairs.
double share_asked(const Study& study) {
  const survey::PairBudget& design = study.elicitation.design;
  if (design.share) return *design.share;
  const auto sum = [&](const survey::PairBudget& budget) {
    const std::vector<int> pairs = survey::pairs_per_group(study.hierarchy, budget);
    return std::accumulate(pairs.begin(), pairs.end(), 0.0);
  };
  return sum(design) / sum({});
}

bool counts(const audit::AssessorAudit& audited, CountRule rule, double threshold) {
  if (rule == CountRule::cr_rule) return audited.highest_cr.value_or(0) <= threshold;
  if (rule == CountRule::audited) return audited.verdict != audit::Verdict::careless;
  return true;
}

void add_outcome(RuleOutcome& outcome,
                 const Study& study,
                 const SimulatedPanel& panel,
                 const audit::AuditReport& report,
                 const weights::WeighOptions& weigh) {
  std::vector<survey::Response> counted;
  for (std::size_t k = 0; k < report.assessors.size(); ++k) {
    if (counts(report.assessors[k], outcome.rule, report.threshold)) {
      counted.push_back(panel.responses[k]);
    } else {
      ++outcome.left_out;
    }
  }
  const auto weights = aggregation::aggregate(study, counted, weigh);
  // Who is left may be nobody, or leave a group in parts: then there is no consensus to measure.
  if (weights) {
    outcome.add(consensus_error(study, panel.truth, *weights));
  } else if (outcome.failure.empty()) {
    outcome.failure = weights.diagnostics();
  }
}

/// Why no panel of any row has a consensus of everybody; nothing when one has.
Diagnostics failure_of_all(const std::vector<PanelStudyRow>& rows) {
  const bool any = std::ranges::any_of(
      rows, [](const PanelStudyRow& row) { return row.outcomes.front().weighed > 0; });
  return any || rows.empty() ? Diagnostics{} : rows.front().outcomes.front().failure;
}

/// The empty rows of all points of the grid.
std::vector<PanelStudyRow> grid_of(const Study& study, const PanelStudyPlan& plan) {
  std::vector<PanelStudyRow> rows;
  const std::vector<double> own = {share_asked(study)};
  for (const double pairs : plan.pairs.empty() ? own : plan.pairs) {
    for (const double flawed : plan.flawed) {
      for (const int assessors : plan.assessors) {
        rows.push_back({.assessors = assessors, .flawed = flawed, .pairs = pairs});
      }
    }
  }
  return rows;
}

bool is_in_range(const PanelStudyPlan& plan) {
  const auto is_share = [](double share) { return share >= 0 && share <= 1; };
  return plan.panels >= 1 && std::ranges::all_of(plan.flawed, is_share) &&
         std::ranges::all_of(plan.pairs, [](double share) { return share > 0 && share <= 1; }) &&
         std::ranges::all_of(plan.assessors, [](int count) { return count >= 1; });
}

}  // namespace

std::map<Flaw, double> evenly_flawed(const std::map<Flaw, double>& kinds,
                                     double share,
                                     int assessors,
                                     std::uint64_t seed) {
  std::vector<Flaw> chosen;
  for (const FlawKind& kind : flaw_kinds()) {
    if (kinds.empty() || kinds.contains(kind.flaw)) chosen.push_back(kind.flaw);
  }
  const auto flawed = std::llround(share * assessors);
  const auto order = permutation(RandomStream(seed, "kinds"), static_cast<int>(chosen.size()));
  std::map<Flaw, double> shares;
  for (long long i = 0; i < flawed; ++i) {
    const auto place = static_cast<std::size_t>(i) % order.size();
    shares[chosen[static_cast<std::size_t>(order[place])]] += 1.0 / assessors;
  }
  return shares;
}

const std::vector<CountRuleRow>& count_rules() {
  static const std::vector<CountRuleRow> rules = {
      {CountRule::everybody, "everybody", "all answers count"},
      {CountRule::cr_rule, "cr-rule", "without whoever has a CR above the threshold in some group"},
      {CountRule::audited, "audited", "without whom the audit calls careless"},
  };
  return rules;
}

void RuleOutcome::add(const ConsensusError& one) {
  ++weighed;
  const double step = one.log_rmse - error.log_rmse;
  error.log_rmse += step / weighed;
  error.leaf_percent += (one.leaf_percent - error.leaf_percent) / weighed;
  squares += step * (one.log_rmse - error.log_rmse);
}

double RuleOutcome::standard_deviation() const {
  return weighed < 2 ? 0 : std::sqrt(squares / (weighed - 1));
}

void PanelStudyRow::add(const PanelStudyRow& panel) {
  questions = panel.questions;
  detection.add(panel.detection);
  outcomes.resize(panel.outcomes.size());
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const RuleOutcome& one = panel.outcomes[i];
    outcomes[i].rule = one.rule;
    outcomes[i].left_out += one.left_out;
    if (one.weighed > 0) outcomes[i].add(one.error);
    if (outcomes[i].failure.empty()) outcomes[i].failure = one.failure;
  }
}

Result<Done> add_panel(PanelStudyRow& row,
                       const Study& study,
                       const std::vector<survey::Questionnaire>& questionnaires,
                       const PanelPlan& plan,
                       const weights::WeighOptions& weigh,
                       const audit::AuditOptions& audit_options) {
  const auto panel = simulate_panel(study, questionnaires, plan);
  if (!panel) return panel.diagnostics();
  const auto report = audit::audit_panel(study, panel->responses, weigh, audit_options,
                                         {.decided = {}, .wanted = false});
  if (!report) return report.diagnostics();
  row.questions = static_cast<int>(questionnaires.front().items.size());
  row.detection.add(detection(*panel, *report));
  if (row.outcomes.empty()) {
    for (const CountRuleRow& rule : count_rules()) row.outcomes.push_back({.rule = rule.rule});
  }
  for (RuleOutcome& outcome : row.outcomes) add_outcome(outcome, study, *panel, *report, weigh);
  return Done{};
}

Result<std::vector<PanelStudyRow>> panel_study(const Study& study,
                                               const PanelStudyPlan& plan,
                                               const weights::WeighOptions& weigh,
                                               const audit::AuditOptions& audit_options,
                                               const StudyProgress& progress) {
  if (!is_in_range(plan)) {
    return error("simulation.plan", {}, "the plan of the panels is out of range",
                 "panels and assessors are at least 1, shares lie between 0 and 1, those of "
                 "the pairs above 0");
  }
  std::vector<PanelStudyRow> rows = grid_of(study, plan);
  for (std::size_t point = 0; point < rows.size(); ++point) {
    if (progress) progress(point, rows.size());
    PanelStudyRow& row = rows[point];
    Study simulated = plan.pairs.empty() ? study : asked_share(study, row.pairs);
    simulated.assessors = made_up_assessors(study, row.assessors);
    const std::vector<survey::Questionnaire> questionnaires = panel_questionnaires(simulated);
    std::vector<Diagnostics> mistakes(static_cast<std::size_t>(plan.panels));
    std::vector<PanelStudyRow> panels(mistakes.size(), row);
    const RandomStream seeds(plan.panel.seed, "panels");
    weights::for_each_block(
        panels.size(), weights::batch_threads(0), [&](std::size_t p, std::size_t) {
          PanelPlan panel = plan.panel;
          panel.seed = seeds.bits(p);
          panel.flaws = evenly_flawed(plan.panel.flaws, row.flawed, row.assessors, panel.seed);
          mistakes[p] = add_panel(panels[p], simulated, questionnaires, panel, weigh, audit_options)
                            .diagnostics();
        });
    for (std::size_t p = 0; p < panels.size(); ++p) {
      if (has_error(mistakes[p])) return mistakes[p];
      row.add(panels[p]);
    }
  }
  if (Diagnostics failure = failure_of_all(rows); !failure.empty()) return failure;
  return rows;
}

}  // namespace pondera::simulation
