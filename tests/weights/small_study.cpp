// SPDX-License-Identifier: Apache-2.0
#include "tests/weights/small_study.hpp"

#include <algorithm>
#include <optional>

namespace pondera::testing {

namespace {

using survey::HierarchyNode;
using survey::NodeIndex;

void add_node(std::vector<HierarchyNode>& nodes,
              const Groups& groups,
              const std::string& id,
              std::optional<NodeIndex> parent) {
  HierarchyNode node;
  node.id = id;
  node.label.by_language["en"] = "Label of " + id;
  node.parent = parent;
  node.where = {"study.yaml", static_cast<int>(nodes.size()) + 1, 3};
  const NodeIndex index = nodes.size();
  nodes.push_back(node);
  const auto group = std::ranges::find(groups, id, &Groups::value_type::first);
  if (group == groups.end()) return;
  for (const std::string& item : group->second) add_node(nodes, groups, item, index);
}

}  // namespace

survey::Hierarchy hierarchy_of(const Groups& groups) {
  std::vector<HierarchyNode> nodes;
  add_node(nodes, groups, groups.front().first, std::nullopt);
  return survey::Hierarchy::make(nodes).value();
}

survey::Study study_of(const Groups& groups, const std::vector<std::string>& assessors) {
  survey::Study study{.id = "small",
                      .title = {},
                      .purpose = {},
                      .question = {},
                      .organiser = {},
                      .deadline = {},
                      .languages = {"en"},
                      .hierarchy = hierarchy_of(groups),
                      .elicitation = {},
                      .strata = {},
                      .assessors = {},
                      .weights_section = {},
                      .consistency_section = {},
                      .audit_section = {},
                      .scoring_section = {}};
  for (const std::string& text : assessors) {
    const std::size_t slash = text.find('/');
    survey::Assessor assessor;
    assessor.id = text.substr(0, slash);
    if (slash != std::string::npos) {
      assessor.stratum = text.substr(slash + 1);
      study.stratum_count = survey::StratumCount::equal;
      if (std::ranges::find(study.strata, assessor.stratum, &survey::Stratum::id) ==
          study.strata.end()) {
        study.strata.push_back({assessor.stratum, {}, 1});
      }
    }
    study.assessors.push_back(assessor);
  }
  return study;
}

survey::Response response_of(const std::string& assessor, const std::vector<Said>& said) {
  constexpr int first_line = 11;
  survey::Response response;
  response.study = "small";
  response.assessor = assessor;
  for (const auto& [group, left, right, code] : said) {
    const int number = static_cast<int>(response.answers.size()) + 1;
    response.answers.push_back(
        {group, left, right, code, number, {assessor + ".yaml", first_line + number - 1, 9}, {}});
    if (right.empty()) response.method = survey::ElicitationMethod::rating;
  }
  response.asked = static_cast<int>(said.size());
  return response;
}

std::vector<Said> all_pairs(const std::string& group,
                            const std::vector<std::string>& items,
                            const std::vector<int>& codes) {
  std::vector<Said> said;
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t j = i + 1; j < items.size(); ++j) {
      said.push_back({group, items[i], items[j], codes.at(said.size())});
    }
  }
  return said;
}

}  // namespace pondera::testing
