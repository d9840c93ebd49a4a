// SPDX-License-Identifier: Apache-2.0
// An amount as a person typed it, points of a budget or a direct weight: text in, ten-thousandths
// out, or what is unclear about it. The grammar, in full: docs/questionnaire.md.
#pragma once

#include "survey/answer_text.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace pondera::survey {

/// "30", "12.5", "12,5", "３０", "30 points", "30分", "ten", "三十五", "0". Up to four decimals.
///
/// A comma before exactly three digits may divide thousands as well as begin decimals, and a second
/// point or comma divides something: neither is guessed at. What stands for no answer is blank.
///
/// @param percent_is_amount whether "30 %" is 30: where the points to divide are 100.
/// @return code = amount · code_of_one (response.hpp), 0 ≤ amount ≤ most_amount; or blank, or
/// unreadable, out_of_scale, ambiguous_number, two_answers, negative, too_fine or thousands.
[[nodiscard]] ParsedAnswer parse_amount_answer(std::string_view text, bool percent_is_amount);

/// An amount in digits from its ten-thousandths, without trailing zeros: 125000 → "12.5".
[[nodiscard]] std::string amount_text(std::int64_t ten_thousandths);

}  // namespace pondera::survey
