// SPDX-License-Identifier: Apache-2.0
#include "weights/group_matrix.hpp"

#include "weights/group_items.hpp"
#include "weights/judgement_scale.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pondera::weights {

namespace {

using survey::Answer;
using survey::Hierarchy;
using survey::NodeIndex;

constexpr std::string_view changed_study_hint =
    "the hierarchy was changed after this questionnaire was sent: ask again, or restore the id";

std::optional<int> position(const std::vector<std::string>& items, const std::string& id) {
  const auto found = std::ranges::find(items, id);
  if (found == items.end()) return std::nullopt;
  return static_cast<int>(found - items.begin());
}

Diagnostic unknown_item(const Answer& answer, const std::string& id) {
  return error("weights.unknown-item", answer.where,
               "the group '" + answer.group + "' has no item '" + id + "'",
               std::string(changed_study_hint));
}

Diagnostic pair_twice(const Answer& answer, const Answer& earlier) {
  return error("weights.pair-twice", answer.where,
               "'" + answer.left + "' and '" + answer.right +
                   "' are compared twice with different answers; the first is on line " +
                   std::to_string(earlier.where.line),
               "keep one of the two");
}

/// Reads the answers of one group one by one.
class GroupReader {
 public:
  explicit GroupReader(std::vector<std::string> items) : items_(std::move(items)) {}

  void read(const Answer& answer) {
    const std::optional<int> left = position(items_, answer.left);
    const std::optional<int> right = position(items_, answer.right);
    if (!left) found_.push_back(unknown_item(answer, answer.left));
    if (!right) found_.push_back(unknown_item(answer, answer.right));
    if (left && right) compare(answer, *left, *right);
  }

  [[nodiscard]] Result<ComparisonMatrix> matrix() const {
    if (has_error(found_)) return found_;
    return ComparisonMatrix::make(static_cast<int>(items_.size()), comparisons_);
  }

 private:
  void compare(const Answer& answer, int left, int right) {
    if (left == right) {
      found_.push_back(error("weights.self-comparison", answer.where,
                             "'" + answer.left + "' is compared with itself"));
      return;
    }
    const double shown = log_ratio_of_code(answer.code);
    const double upper = left < right ? shown : -shown;
    const auto [first, is_new] =
        earlier_.emplace(std::minmax(left, right), Earlier{upper, &answer});
    if (is_new) {
      comparisons_.push_back({left, right, shown});
    } else if (first->second.log_ratio != upper) {
      found_.push_back(pair_twice(answer, *first->second.answer));
    }
  }

  /// The first answer to a pair.
  struct Earlier {
    double log_ratio = 0;  ///< of the item that comes first in the hierarchy
    const Answer* answer = nullptr;
  };

  std::vector<std::string> items_;
  std::vector<Comparison> comparisons_;
  std::map<std::pair<int, int>, Earlier> earlier_;
  Diagnostics found_;
};

}  // namespace

Result<ComparisonMatrix> group_matrix(const survey::Response& response,
                                      const Hierarchy& hierarchy,
                                      NodeIndex group) {
  GroupReader reader(item_ids(hierarchy, group));
  for (const Answer& answer : response.answers) {
    if (answer.group == hierarchy.node(group).id) reader.read(answer);
  }
  return reader.matrix();
}

Diagnostics answers_to_unknown_groups(const survey::Response& response,
                                      const Hierarchy& hierarchy) {
  std::vector<std::string> groups;
  for (const NodeIndex group : hierarchy.groups()) groups.push_back(hierarchy.node(group).id);
  std::map<std::string, std::vector<const Answer*>> strangers;
  for (const Answer& answer : response.answers) {
    const bool is_known = std::ranges::find(groups, answer.group) != groups.end();
    if (!is_known) strangers[answer.group].push_back(&answer);
  }
  Diagnostics found;
  for (const auto& [group, answers] : strangers) {
    const std::string count = std::to_string(answers.size());
    found.push_back(error("weights.unknown-group", answers.front()->where,
                          count + (answers.size() == 1 ? " answer of '" : " answers of '") +
                              response.assessor + (answers.size() == 1 ? "' is" : "' are") +
                              " about the group '" + group + "', which the study does not have",
                          std::string(changed_study_hint)));
  }
  return found;
}

}  // namespace pondera::weights
