// SPDX-License-Identifier: Apache-2.0
// Decimals and what they are rounded half away from zero, for doubles and exact fractions alike.
// Computed once with Python's decimal module (ROUND_HALF_UP).
#pragma once

namespace pondera {

struct HalfUpCase {
  const char* text;
  const char* none;  ///< with no decimals, one, and two
  const char* one;
  const char* two;
};

inline constexpr HalfUpCase half_up_cases[] = {
    {"2.675", "3", "2.7", "2.68"},
    {"1.005", "1", "1.0", "1.01"},
    {"0.125", "0", "0.1", "0.13"},
    {"-0.125", "0", "-0.1", "-0.13"},
    {"2.665", "3", "2.7", "2.67"},
    {"0.615", "1", "0.6", "0.62"},
    {"8.345", "8", "8.3", "8.35"},
    {"2.6749999999", "3", "2.7", "2.67"},
    {"0.30000000000000004", "0", "0.3", "0.30"},
    {"4.35", "4", "4.4", "4.35"},
    {"1.15", "1", "1.2", "1.15"},
    {"1.25", "1", "1.3", "1.25"},
    {"1e-09", "0", "0.0", "0.00"},
    {"0.0", "0", "0.0", "0.00"},
    {"-2.675", "-3", "-2.7", "-2.68"},
    {"1234567.885", "1234568", "1234567.9", "1234567.89"},
    {"0.285", "0", "0.3", "0.29"},
    {"0.5", "1", "0.5", "0.50"},
    {"1.5", "2", "1.5", "1.50"},
    {"2.5", "3", "2.5", "2.50"},
    {"100.0", "100", "100.0", "100.00"},
};

}  // namespace pondera
