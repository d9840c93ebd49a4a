// SPDX-License-Identifier: Apache-2.0
#include "simulation/consensus_error.hpp"

#include "aggregation/global_weights.hpp"

#include <cmath>
#include <cstddef>

namespace pondera::simulation {

namespace {

std::vector<double> centred_logs(const std::vector<double>& weights) {
  std::vector<double> logs;
  double mean = 0;
  for (const double weight : weights) {
    logs.push_back(std::log(weight));
    mean += logs.back() / static_cast<double>(weights.size());
  }
  for (double& log : logs) log -= mean;
  return logs;
}

}  // namespace

ConsensusError consensus_error(const survey::Study& study,
                               const std::map<std::string, std::vector<double>>& truth,
                               const aggregation::GroupWeights& weights) {
  double squares = 0;
  std::size_t items = 0;
  for (const aggregation::ConsensusGroup& group : weights.groups) {
    if (group.local.size() < 2) continue;
    const std::vector<double> found = centred_logs(group.local);
    const std::vector<double> meant = centred_logs(truth.at(group.id));
    for (std::size_t i = 0; i < found.size(); ++i) {
      squares += (found[i] - meant[i]) * (found[i] - meant[i]);
    }
    items += found.size();
  }
  const std::vector<double> meant = aggregation::global_weights(study.hierarchy, truth);
  double percent = 0;
  for (const aggregation::LeafWeight& leaf : weights.leaves) {
    const double wanted = meant.at(study.hierarchy.find(leaf.id).value());
    percent += 100 * std::abs(leaf.weight - wanted) / wanted;
  }
  ConsensusError error;
  if (items > 0) error.log_rmse = std::sqrt(squares / static_cast<double>(items));
  error.leaf_percent = percent / static_cast<double>(weights.leaves.size());
  return error;
}

}  // namespace pondera::simulation
