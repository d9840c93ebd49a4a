// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_evidence.hpp"

#include "agreement/quantile.hpp"
#include "agreement/robust_scores.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/log_least_squares.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pondera::audit {

namespace {

using weights::ComparisonMatrix;
using weights::Vector;

// A panel that left nothing to contradict: a judgement errs by about this much (CR near .1).
constexpr double usual_noise = 0.4;
// The median of K opinions is known less exactly than their mean: its variance is π/2 times larger.
constexpr double median_variance = 1.571;

/// Least squares of every connected matrix, once for all passes.
struct Fitted {
  std::optional<Vector> opinion;
  double sse = 0;
  int df = 0;
};

Fitted fitted(const std::optional<ComparisonMatrix>& matrix) {
  if (!matrix || weights::connected_parts(*matrix).size() != 1) return {};
  Fitted result{weights::fitted_logarithms(*matrix), 0, 1 - matrix->size()};
  const Vector& x = *result.opinion;
  for (int i = 0; i < matrix->size(); ++i) {
    for (int j = i + 1; j < matrix->size(); ++j) {
      if (!matrix->known(i, j)) continue;
      const double residual = matrix->log_ratio(i, j) - x(i) + x(j);
      result.sse += residual * residual;
      ++result.df;
    }
  }
  return result;
}

struct PanelFit {
  std::vector<std::vector<Fitted>> by_assessor;  ///< [k][g]
  std::vector<double> noise;                     ///< of each assessor with something to test
};

/// √(Σ SSE / Σ df) over an assessor's groups.
std::optional<double> own_noise(const std::vector<Fitted>& groups) {
  double sse = 0;
  int df = 0;
  for (const Fitted& group : groups) {
    sse += group.sse;
    df += group.df;
  }
  if (df <= 0) return std::nullopt;
  return std::sqrt(sse / df);
}

std::vector<const ComparisonMatrix*> matrices_of(const PanelJudgements& panel,
                                                 std::size_t group,
                                                 const std::vector<bool>& counts) {
  std::vector<const ComparisonMatrix*> found;
  for (std::size_t k = 0; k < panel.assessors.size(); ++k) {
    if (counts[k] && panel.matrices[k][group]) found.push_back(&*panel.matrices[k][group]);
  }
  return found;
}

/// Spread of opinions in every group, over those who count.
std::vector<double> opinion_spreads(const PanelJudgements& panel,
                                    const std::vector<std::vector<Fitted>>& fits,
                                    const std::vector<bool>& counts) {
  std::vector<double> noises;
  for (std::size_t k = 0; k < fits.size(); ++k) {
    if (!counts[k]) continue;
    if (const auto noise = own_noise(fits[k])) noises.push_back(*noise);
  }
  const double noise = agreement::median_of(std::move(noises)).value_or(usual_noise);
  std::vector<double> spreads;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    const auto middle = middle_of(matrices_of(panel, g, counts));
    std::vector<double> squared;
    for (std::size_t k = 0; middle && k < fits.size(); ++k) {
      if (!counts[k] || !fits[k][g].opinion) continue;
      squared.push_back((*fits[k][g].opinion - middle->middle).squaredNorm());
    }
    spreads.push_back(
        opinion_spread(std::move(squared), static_cast<int>(panel.groups[g].items.size()), noise));
  }
  return spreads;
}

/// What everybody else who counts leads one to expect of assessor k.
std::vector<std::optional<PanelExpectation>> expectations(const PanelJudgements& panel,
                                                          std::size_t k,
                                                          std::vector<bool> counts,
                                                          const std::vector<double>& spreads) {
  counts[k] = false;
  std::vector<std::optional<PanelExpectation>> expected(panel.groups.size());
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    if (!panel.matrices[k][g]) continue;
    expected[g] = middle_of(matrices_of(panel, g, counts));
    if (!expected[g]) continue;
    const auto others = static_cast<double>(expected[g]->assessors);
    expected[g]->spread = spreads[g] * std::sqrt(1 + median_variance / others);
  }
  return expected;
}

std::optional<double> distance_of(const std::vector<Fitted>& fits,
                                  const std::vector<std::optional<PanelExpectation>>& expected) {
  double squared = 0;
  double dimensions = 0;
  for (std::size_t g = 0; g < fits.size(); ++g) {
    if (!fits[g].opinion || !expected[g]) continue;
    squared += (*fits[g].opinion - expected[g]->middle).squaredNorm();
    dimensions += static_cast<double>(fits[g].opinion->size() - 1);
  }
  if (dimensions <= 0) return std::nullopt;
  return std::sqrt(squared / dimensions);
}

AssessorEvidence evidence_of(const PanelJudgements& panel,
                             std::size_t k,
                             const std::vector<Fitted>& fits,
                             std::vector<std::optional<PanelExpectation>> expected,
                             int strongest) {
  std::vector<ExpectedGroup> groups;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    if (panel.matrices[k][g]) groups.push_back({&*panel.matrices[k][g], expected[g]});
  }
  AssessorEvidence evidence;
  evidence.answers = answer_evidence(groups, strongest);
  evidence.distance = distance_of(fits, expected);
  evidence.expected = std::move(expected);
  return evidence;
}

void add_distance_scores(std::vector<AssessorEvidence>& panel) {
  std::vector<std::optional<double>> distances;
  for (const AssessorEvidence& each : panel) distances.push_back(each.distance);
  const auto scores = agreement::robust_scores(distances);
  for (std::size_t k = 0; k < panel.size(); ++k) panel[k].distance_z = scores[k];
}

}  // namespace

std::vector<AssessorEvidence> panel_evidence(const PanelJudgements& panel,
                                             int strongest,
                                             const AuditOptions& options) {
  const std::size_t count = panel.assessors.size();
  std::vector<std::vector<Fitted>> fits(count);
  for (std::size_t k = 0; k < count; ++k) {
    for (const auto& matrix : panel.matrices[k]) fits[k].push_back(fitted(matrix));
  }
  std::vector<bool> counts(count, true);
  std::vector<AssessorEvidence> evidence;
  for (const bool last : {false, true}) {
    const std::vector<double> spreads = opinion_spreads(panel, fits, counts);
    evidence.clear();
    for (std::size_t k = 0; k < count; ++k) {
      evidence.push_back(
          evidence_of(panel, k, fits[k], expectations(panel, k, counts, spreads), strongest));
    }
    if (last) break;
    for (std::size_t k = 0; k < count; ++k) {
      const AnswerEvidence& answers = evidence[k].answers;
      counts[k] = answers.random_over_judged() <= std::log(options.random_odds) &&
                  answers.turned <= std::log(options.turned_odds);
    }
  }
  const auto alike = same_answers(panel);
  for (std::size_t k = 0; k < count; ++k) evidence[k].alike = alike[k];
  add_distance_scores(evidence);
  return evidence;
}

}  // namespace pondera::audit
