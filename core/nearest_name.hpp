// SPDX-License-Identifier: Apache-2.0
// "Did you mean …": an unknown name and the known ones in, the nearest known one out, or nothing if
// none is near.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera {

/// Number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`,
/// counted in bytes (restricted Damerau-Levenshtein distance); `limit + 1` as soon as it exceeds
/// `limit`.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit);

/// The known name with the smallest edit distance, at most one for three bytes of `name` (1 … 3)
/// and less than the length of `name`; the first on a tie.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view name,
                                                      const std::vector<std::string>& known);

/// A hint that names the nearest known name, or lists them all when none is near and there are at
/// most 12.
[[nodiscard]] std::string known_names_hint(std::string_view name,
                                           const std::vector<std::string>& known);

}  // namespace pondera
