// SPDX-License-Identifier: Apache-2.0
// One cell of a score table: its text in, an exact number out, or what to type instead.
#pragma once

#include "core/rational.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pondera::scoring {

/// Exactly one of the three: a score, nothing where one belongs, or a text that is no number.
struct ParsedScore {
  std::optional<Rational> score = {};
  bool missing = false;   ///< empty, or a customary sign for "no data": NA, n/a, -, …, 缺失
  std::string hint = {};  ///< for a text that is no number: what was probably meant
};

/// A decimal number as it is: "3", "-2", "0.25", "1.5e3"; at most 30 digits. Nothing is guessed:
/// "1,5", "１", "50%" and "1/3" are no numbers here, but get a hint.
[[nodiscard]] ParsedScore parse_score(std::string_view text);

}  // namespace pondera::scoring
