// SPDX-License-Identifier: Apache-2.0
// A number as it stands in print: its text in; its exact value and how many decimals it shows out.
#pragma once

#include "core/rational.hpp"

#include <optional>
#include <string_view>

namespace pondera::proof {

struct PrintedNumber {
  Rational value;
  int decimals = 0;      ///< digits behind the point: 0 … 12
  bool percent = false;  ///< a sign % follows; the value is that of the digits before it
};

/// A decimal number of at most 18 digits, 12 of them behind the point: "293.44", "-0.5", "+3",
/// "12 %". Thousands may be set apart where that can mean nothing else: by blanks or apostrophes
/// ("1 234.5"), by commas when there are two of them or a decimal point ("1,234.5", "1,234,567").
///
/// Nothing for anything else: "1,234" and "1,5" can be meant in two ways, ".5" and "1e3" are not
/// printed so.
[[nodiscard]] std::optional<PrintedNumber> parse_printed(std::string_view text);

// Arithmetic of printed numbers is exact and cannot overflow: 18 digits, at most 12 of them behind
// the point, leave 128 bits room for sums of 10,000 of them and for grids up to 10^6.
[[nodiscard]] Rational sum(const Rational& a, const Rational& b);
[[nodiscard]] Rational difference(const Rational& a, const Rational& b);
[[nodiscard]] bool is_below(const Rational& a, const Rational& b);

}  // namespace pondera::proof
