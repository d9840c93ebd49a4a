// SPDX-License-Identifier: Apache-2.0
// Hierarchies for tests, written as an indented list of ids; and findings as lines of text.
#pragma once

#include "core/diagnostic.hpp"
#include "survey/hierarchy.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace pondera::scoring {

/// "goal", "  digital", "    rail", …: two blanks per level, the goal first.
inline survey::Hierarchy small_hierarchy(const std::vector<std::string>& lines) {
  std::vector<survey::HierarchyNode> nodes;
  std::vector<survey::NodeIndex> path;
  for (const std::string& line : lines) {
    const std::size_t blanks = line.find_first_not_of(' ');
    path.resize(blanks / 2);
    survey::HierarchyNode node;
    node.id = line.substr(blanks);
    if (!path.empty()) node.parent = path.back();
    path.push_back(nodes.size());
    nodes.push_back(std::move(node));
  }
  return survey::Hierarchy::make(std::move(nodes)).value();
}

/// "code file:line:column", one per finding.
inline std::vector<std::string> places(const Diagnostics& found) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : found) {
    lines.push_back(diagnostic.code + " " + diagnostic.where.file + ":" +
                    std::to_string(diagnostic.where.line) + ":" +
                    std::to_string(diagnostic.where.column));
  }
  return lines;
}

}  // namespace pondera::scoring
