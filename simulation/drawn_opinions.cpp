// SPDX-License-Identifier: Apache-2.0
#include "simulation/drawn_opinions.hpp"

#include "simulation/normal_draw.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pondera::simulation {

namespace {

void centre(std::vector<double>& values) {
  const double mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  for (double& value : values) value -= mean;
}

void add_normal(std::vector<double>& values, double spread, const RandomStream& stream) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] += spread * normal_draw(stream, i);
}

}  // namespace

LogPriorities true_log_priorities(const survey::Study& study, const PanelPlan& plan) {
  LogPriorities truth;
  for (const survey::NodeIndex index : study.hierarchy.groups()) {
    const survey::HierarchyNode& group = study.hierarchy.node(index);
    std::vector<double> x(group.children.size(), 0.0);
    const auto given = plan.truth.find(group.id);
    if (given != plan.truth.end() && given->second.size() == x.size()) {
      std::ranges::transform(given->second, x.begin(), [](double p) { return std::log(p); });
    } else {
      add_normal(x, plan.truth_spread, {plan.seed, "truth/" + group.id});
    }
    centre(x);
    truth[group.id] = std::move(x);
  }
  return truth;
}

LogPriorities opinion_of(const survey::Study& study,
                         const survey::Assessor& assessor,
                         const LogPriorities& truth,
                         const PanelPlan& plan) {
  LogPriorities opinion;
  for (const auto& [group, x] : truth) {
    std::vector<double> own = x;
    if (!study.strata.empty()) {
      add_normal(own, plan.stratum_spread,
                 {plan.seed, "stratum/" + assessor.stratum + "/" + group});
    }
    add_normal(own, plan.opinion_spread, {plan.seed, "opinion/" + assessor.id + "/" + group});
    centre(own);
    opinion[group] = std::move(own);
  }
  return opinion;
}

std::map<std::string, std::vector<double>> local_priorities(const LogPriorities& log_priorities) {
  std::map<std::string, std::vector<double>> priorities;
  for (const auto& [group, x] : log_priorities) {
    std::vector<double> shares;
    for (const double value : x) shares.push_back(std::exp(value));
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares) share /= sum;
    priorities[group] = std::move(shares);
  }
  return priorities;
}

}  // namespace pondera::simulation
