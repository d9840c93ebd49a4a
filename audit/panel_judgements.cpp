// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_judgements.hpp"

#include "weights/group_matrix.hpp"

#include <utility>

namespace pondera::audit {

Result<PanelJudgements> panel_judgements(const survey::Study& study,
                                         const std::vector<survey::Response>& responses) {
  PanelJudgements panel;
  std::vector<survey::NodeIndex> compared;
  for (const survey::NodeIndex index : study.hierarchy.groups()) {
    const survey::HierarchyNode& node = study.hierarchy.node(index);
    if (node.children.size() < 2) continue;
    JudgedGroup group{node.id, {}};
    for (const survey::NodeIndex child : node.children) {
      group.items.push_back(study.hierarchy.node(child).id);
    }
    panel.groups.push_back(std::move(group));
    compared.push_back(index);
  }
  Diagnostics found;
  for (const survey::Response& response : responses) {
    std::vector<std::optional<weights::ComparisonMatrix>> row;
    for (const survey::NodeIndex index : compared) {
      auto matrix = weights::group_matrix(response, study.hierarchy, index);
      found.insert(found.end(), matrix.diagnostics().begin(), matrix.diagnostics().end());
      if (matrix && matrix->known_pairs() > 0) {
        row.emplace_back(*std::move(matrix));
      } else {
        row.emplace_back();
      }
    }
    panel.assessors.push_back(response.assessor);
    panel.matrices.push_back(std::move(row));
  }
  return finished(std::move(panel), std::move(found));
}

}  // namespace pondera::audit
