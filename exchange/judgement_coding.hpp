// SPDX-License-Identifier: Apache-2.0
// How other programs write a judgement: the text of a cell and the declared rule in; a ratio,
// "unanswered", or what is wrong out. A direction is always declared, never guessed.
#pragma once

#include "core/rational.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::exchange {

enum class Coding {
  ratio,          ///< 3, 1/3, 0.333: how many times the first is as important as the second
  signed_number,  ///< -9 … -1, 1 … 9: the sign says which side; 1 and -1 are equal
  slider,         ///< -8 … 8: 0 is equal, k is k + 1 times
  codes17,        ///< 1 … 17 with equal in the middle (1 … 2s - 1 on a scale up to s)
  texts,          ///< texts that the mapping file lists
};

struct CodingRow {
  Coding coding;
  std::string_view name;
  std::string_view help;
  bool has_direction;  ///< whether it must be declared which end means the first item
};

/// Every coding, in the order of the values.
[[nodiscard]] const std::vector<CodingRow>& codings();
[[nodiscard]] std::vector<std::string> coding_names();

/// Which numbers say that the first item of a pair is more important.
enum class LeftSide { not_declared, negative, positive };

/// A text that stands for a judgement: 5 = the first is 5 times the second, -5 = the second, 1.
struct TextCode {
  std::string text;
  int code = 1;
};

struct ValueRule {
  Coding coding = Coding::ratio;
  LeftSide left_is = LeftSide::not_declared;  ///< needed where the coding has a direction
  int strongest = 9;                          ///< of the study's scale, ≥ 2
  std::vector<std::string> missing;           ///< unanswered, besides blank, NA, N/A and n/a
  std::vector<TextCode> texts;
};

/// One value read. Exactly one of: `ratio`; nothing at all (unanswered); `problem` with `hint`.
struct ReadValue {
  std::optional<Rational> ratio;
  std::string problem;
  std::string hint;
};

/// @param text of the cell. Blank, NA, N/A, n/a and the rule's own words are unanswered.
///
/// ratio: whole numbers, fractions, and decimals; a decimal of at least two digits that is a
/// fraction 1/k, k ≤ strongest, rounded to these digits is that fraction. signed: 0 is neither
/// side nor equal, so it is a problem. Requires a declared direction where the coding has one.
[[nodiscard]] ReadValue read_value(std::string_view text, const ValueRule& rule);

/// One sentence that says which value means what.
[[nodiscard]] std::string direction_sentence(const ValueRule& rule);

/// "equal", "left 3", "right 5" with 1 ≤ number ≤ strongest, as a code; nothing for anything else.
[[nodiscard]] std::optional<int> judgement_word(std::string_view text, int strongest);

}  // namespace pondera::exchange
