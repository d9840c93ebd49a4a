// SPDX-License-Identifier: Apache-2.0
#include "weights/response_style.hpp"

#include "core/assert.hpp"
#include "weights/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace pondera::weights {

namespace {

constexpr int fewest_in_a_run = 5;
constexpr int fewest_answers = 6;
constexpr double flagged_share = 0.8;
constexpr double flagged_spread = 0.5;  // half a step of the ladder

/// C(n, m) / 2ⁿ; the halves are taken on the way, so that no factor overflows.
double binomial_half(int n, int m) {
  double p = 1;
  int halves = n;
  for (int i = 1; i <= m; ++i) {
    p *= static_cast<double>(n - m + i) / i;
    while (p > 1 && halves > 0) {
      p /= 2;
      --halves;
    }
  }
  return std::ldexp(p, -halves);
}

/// min(1, 2 P(X ≤ m)) for X ~ Binomial(n, 1/2), 2m ≤ n.
double two_sided_p(int n, int m) {
  double term = binomial_half(n, m);
  double below = 0;
  for (int k = m; k >= 0; --k) {
    below += term;
    term *= static_cast<double>(k) / (n - k + 1);
  }
  return std::min(1.0, 2 * below);
}

std::optional<double> spread(const std::vector<int>& codes) {
  if (codes.size() < 2) return std::nullopt;
  const auto count = static_cast<double>(codes.size());
  double mean = 0;
  for (const int code : codes) mean += ladder_position_of_code(code) / count;
  double squares = 0;
  for (const int code : codes) squares += std::pow(ladder_position_of_code(code) - mean, 2);
  return std::sqrt(squares / (count - 1));
}

int longest_run(const std::vector<std::optional<int>>& codes) {
  int longest = 0;
  int run = 0;
  std::optional<int> last;
  for (const auto& code : codes) {
    run = code && code == last ? run + 1 : (code ? 1 : 0);
    longest = std::max(longest, run);
    last = code;
  }
  return longest;
}

void count_answers(ResponseStyle& style, const std::vector<int>& answers, int strongest) {
  std::map<int, int> frequency;
  int extremes = 0;
  int equals = 0;
  int most = 0;
  for (const int code : answers) {
    most = std::max(most, ++frequency[code]);
    extremes += std::abs(code) == strongest ? 1 : 0;
    equals += code == 1 ? 1 : 0;
    style.left += code > 1 ? 1 : 0;
    style.right += code < -1 ? 1 : 0;
  }
  const double items = style.items;
  style.modal_share = most / items;
  style.extreme_share = extremes / items;
  style.equal_share = equals / items;
  style.all_equal = equals == style.items;
}

}  // namespace

ResponseStyle response_style(const std::vector<std::optional<int>>& codes, int strongest) {
  PONDERA_ASSERT(strongest >= 2);
  std::vector<std::optional<int>> shown = codes;
  std::vector<int> answers;
  for (auto& code : shown) {
    if (!code) continue;
    PONDERA_ASSERT(*code != 0 && std::abs(*code) <= strongest);
    if (*code == -1) code = 1;
    answers.push_back(*code);
  }
  ResponseStyle style;
  style.items = static_cast<int>(answers.size());
  if (answers.empty()) return style;
  style.longest_run = longest_run(shown);
  count_answers(style, answers, strongest);
  const int sided = style.left + style.right;
  if (sided > 0) style.side_p = two_sided_p(sided, std::min(style.left, style.right));
  style.sd_ladder = spread(answers);

  style.straight_run = style.longest_run >= fewest_in_a_run && 2 * style.longest_run >= style.items;
  if (style.items < fewest_answers) return style;
  style.one_answer = *style.modal_share >= flagged_share;
  style.extreme = *style.extreme_share >= flagged_share;
  style.no_spread = *style.sd_ladder < flagged_spread;
  return style;
}

}  // namespace pondera::weights
