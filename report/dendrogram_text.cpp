// SPDX-License-Identifier: Apache-2.0
#include "report/dendrogram_text.hpp"

#include "core/assert.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>

namespace pondera::report {

namespace {

using agreement::Merge;

/// A cluster: its members in the order of the tree.
using Branch = std::vector<int>;

Branch tree_order(const std::vector<Merge>& merges) {
  std::map<int, Branch> branches;
  for (int k = 0; k <= static_cast<int>(merges.size()); ++k) branches[k] = {k};
  for (const Merge& merge : merges) {
    const Branch joined = std::move(branches.at(merge.second));
    branches.erase(merge.second);
    Branch& kept = branches.at(merge.first);
    kept.insert(kept.end(), joined.begin(), joined.end());
  }
  return branches.begin()->second;
}

/// Where the trunk of a cluster is: its last line, as far as it is drawn.
struct Trunk {
  std::size_t line = 0;
  std::size_t cell = 0;
};

class Drawing {
 public:
  Drawing(std::size_t lines, std::size_t cells)
      : lines_(lines, std::vector<std::string_view>(cells + 1, " ")) {}

  /// Joins two trunks, `upper` above `lower`, at a cell.
  Trunk join(const Trunk& upper, const Trunk& lower, std::size_t cell, bool last) {
    for (const Trunk& trunk : {upper, lower}) {
      for (std::size_t c = trunk.cell; c < cell; ++c) {
        if (lines_[trunk.line][c] == " ") lines_[trunk.line][c] = "─";
      }
    }
    // Where a cluster ends in the same cell as its last join, the line goes on through that join.
    std::string_view& top = lines_[upper.line][cell];
    top = top == " " ? "┐" : "┤";
    for (std::size_t line = upper.line + 1; line < lower.line; ++line) {
      std::string_view& passed = lines_[line][cell];
      passed = passed == " " || passed == "│" ? "│" : "┤";
    }
    lines_[lower.line][cell] = last ? "┘" : "┴";
    return {lower.line, cell};
  }

  [[nodiscard]] std::string line(std::size_t number) const {
    std::string text;
    for (const std::string_view cell : lines_[number]) text += cell;
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

 private:
  std::vector<std::vector<std::string_view>> lines_;
};

}  // namespace

std::string dendrogram_text(const std::vector<Merge>& merges,
                            const std::vector<std::string>& names,
                            int cells,
                            const std::string& indent) {
  PONDERA_ASSERT(names.size() == merges.size() + 1 && cells >= 1);
  const Branch order = tree_order(merges);
  std::vector<Trunk> trunks(names.size());
  for (std::size_t line = 0; line < order.size(); ++line) {
    trunks[static_cast<std::size_t>(order[line])].line = line;
  }
  double highest = 0;
  for (const Merge& merge : merges) highest = std::max(highest, merge.height);
  Drawing drawing(names.size(), static_cast<std::size_t>(cells));
  for (const Merge& merge : merges) {
    const double share = highest > 0 ? merge.height / highest : 1;
    Trunk& upper = trunks[static_cast<std::size_t>(merge.first)];
    const Trunk& lower = trunks[static_cast<std::size_t>(merge.second)];
    // Average linkage never joins lower than before, but for rounding.
    const std::size_t cell = std::max({std::size_t{1}, upper.cell, lower.cell,
                                       static_cast<std::size_t>(std::lround(share * cells))});
    upper = drawing.join(upper, lower, cell, &merge == &merges.back());
  }
  int width = 0;
  for (const std::string& name : names) width = std::max(width, display_width(name));
  std::string text;
  for (std::size_t line = 0; line < order.size(); ++line) {
    const std::string drawn = drawing.line(line);
    const std::string& name = names[static_cast<std::size_t>(order[line])];
    text += indent + (drawn.empty() ? name : padded_right(name, width) + "  " + drawn) + "\n";
  }
  return text;
}

}  // namespace pondera::report
