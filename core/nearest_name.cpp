// SPDX-License-Identifier: Apache-2.0
#include "core/nearest_name.hpp"

#include <algorithm>

namespace pondera {

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > static_cast<std::size_t>(limit)) return limit + 1;
  std::vector<int> before_previous(b.size() + 1);
  std::vector<int> previous(b.size() + 1);
  std::vector<int> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int substituted = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) current[j] = std::min(current[j], before_previous[j - 2] + 1);
    }
    std::swap(before_previous, previous);
    std::swap(previous, current);
  }
  return std::min(previous[b.size()], limit + 1);
}

std::optional<std::string> nearest_name(std::string_view name,
                                        const std::vector<std::string>& known) {
  // One slip per three letters: "colums" is near "columns", "name" is not near "rail".
  constexpr int farthest = 3;
  const int allowed = std::clamp(static_cast<int>(name.size()) / 3, 1, farthest);
  std::optional<std::string> nearest;
  int least = allowed + 1;
  for (const std::string& candidate : known) {
    const int distance = edit_distance(name, candidate, allowed);
    if (distance < least && distance < static_cast<int>(name.size())) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string known_names_hint(std::string_view name, const std::vector<std::string>& known) {
  constexpr std::size_t most_listed = 12;
  if (const auto nearest = nearest_name(name, known)) return "did you mean '" + *nearest + "'?";
  if (known.empty() || known.size() > most_listed) return {};
  std::string hint = "known here: ";
  for (std::size_t i = 0; i < known.size(); ++i) hint += (i == 0 ? "" : ", ") + known[i];
  return hint;
}

}  // namespace pondera
