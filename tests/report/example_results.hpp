// SPDX-License-Identifier: Apache-2.0
// A small study and results written by hand, for the tests of reports: three criteria, one of them
// with two indicators.
#pragma once

#include "aggregation/aggregate.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <utility>

namespace pondera::report {

inline survey::HierarchyNode node(std::string id,
                                  std::string en,
                                  std::string zh,
                                  std::optional<survey::NodeIndex> parent) {
  survey::HierarchyNode made;
  made.id = std::move(id);
  made.label.by_language = {{"en", std::move(en)}, {"zh", std::move(zh)}};
  made.parent = parent;
  return made;
}

inline survey::Study example_study() {
  auto hierarchy =
      survey::Hierarchy::make({node("goal", "A good city", "好城市", std::nullopt),
                               node("homes", "Homes", "住房", 0), node("work", "Work", "工作", 0),
                               node("jobs", "Jobs", "岗位", 2), node("pay", "Pay", "薪酬", 2)});
  return {.id = "city",
          .title = {"", {{"en", "Good cities"}, {"zh", "好城市排名"}}},
          .languages = {"en", "zh"},
          .hierarchy = *std::move(hierarchy),
          .strata = {{"north", {"North", {}}, 1}, {"south", {"South", {}}, 1}},
          .assessors = {}};
}

inline aggregation::GroupWeights example_weights() {
  aggregation::GroupWeights weights;
  weights.groups = {{.id = "goal",
                     .items = {"homes", "work"},
                     .local = {0.25, 0.75},
                     .global = 1,
                     .method = "eigenvector",
                     .lambda_max = 2,
                     .ci = 0,
                     .cr = 0,
                     .random_index = "exact",
                     .judgements = 3,
                     .assessors = 3,
                     .ratios = {{1, 1.0 / 3}, {3, 1}}},
                    {.id = "work",
                     .items = {"jobs", "pay"},
                     .local = {0.6, 0.4},
                     .global = 0.75,
                     .method = "eigenvector",
                     .lambda_max = 2,
                     .ci = 0,
                     .cr = 0,
                     .random_index = "exact",
                     .judgements = 3,
                     .assessors = 3,
                     .ratios = {{1, 1.5}, {1 / 1.5, 1}}}};
  weights.leaves = {{.id = "homes", .weight = 0.25, .normalised = 0.25},
                    {.id = "jobs", .weight = 0.45, .normalised = 0.45},
                    {.id = "pay", .weight = 0.30, .normalised = 0.30}};
  weights.excluded = {{"E3", "=cmd()"}};
  weights.assessors = {"E1", "E2"};
  weights.random_index = "exact";
  return weights;
}

}  // namespace pondera::report
