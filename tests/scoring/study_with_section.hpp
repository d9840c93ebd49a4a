// SPDX-License-Identifier: Apache-2.0
// A small study whose section `scoring` a test writes: its text in; the study, or its mistakes out.
#pragma once

#include "scoring/scoring_options.hpp"
#include "tests/scoring/small_hierarchy.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// The section comes first, so that lines count from its own first one.
inline survey::Study study_with_section(const std::string& section) {
  const std::string rest = R"(pondera: study/1
id: s
title: A study
languages: [en, zh]
hierarchy:
  id: goal
  label: Goal
  children:
    - id: roads
      label: Roads
      children: [{id: rail, label: Rail}, {id: bus, label: Bus}]
    - {id: parks, label: Parks}
)";
  return survey::read_study(section + rest, "study.yaml", std::nullopt, "").value();
}

inline std::vector<std::string> mistakes_of_section(const std::string& yaml) {
  return places(scoring_options(study_with_section(yaml)).diagnostics());
}

inline std::vector<std::string> column_ids(const TableSpec& table) {
  std::vector<std::string> ids;
  for (const TableColumn& column : table.columns) ids.push_back(column.id);
  return ids;
}

}  // namespace pondera::scoring
