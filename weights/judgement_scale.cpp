// SPDX-License-Identifier: Apache-2.0
#include "weights/judgement_scale.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace pondera::weights {

namespace {

double linear(double x, const ScaleTerms& /*terms*/) {
  return x;
}
double power(double x, const ScaleTerms& terms) {
  return std::pow(x, terms.a);
}
double geometric(double x, const ScaleTerms& terms) {
  return std::pow(terms.a, x - 1);
}
double logarithmic(double x, const ScaleTerms& terms) {
  return std::log(x + terms.a - 1) / std::log(terms.a);
}
double root_square(double x, const ScaleTerms& terms) {
  return std::pow(x, 1 / terms.a);
}
double inverse_linear(double x, const ScaleTerms& terms) {
  return terms.m / (terms.m + 1 - x);
}
/// The local weights of two items run evenly from 1/2 to M/(M + 1): w/(1 - w), w = (M + x)/(2M +
/// 2).
double balanced(double x, const ScaleTerms& terms) {
  return (terms.m + x) / (terms.m + 2 - x);
}
double balanced_n(double x, const ScaleTerms& terms) {
  return (terms.m + (terms.n - 1) * x) / (terms.m + terms.n - x);
}
double adaptive_balanced(double x, const ScaleTerms& terms) {
  const double largest = terms.m / (terms.m + 1);
  const double w = 1 / terms.n + (largest - 1 / terms.n) * (x - 1) / (terms.m - 1);
  return (terms.n - 1) * w / (1 - w);
}
double adaptive(double x, const ScaleTerms& terms) {
  return std::pow(x, 1 + std::log(terms.n - 1) / std::log(terms.m));
}

ScaleTerms terms_of(const ScaleChoice& choice, const JudgementScaleRow& row, int n) {
  return {.a = choice.parameter.value_or(row.parameter.value_or(0)),
          .m = static_cast<double>(choice.strongest),
          .n = static_cast<double>(std::max(n, 2))};
}

}  // namespace

const std::vector<JudgementScaleRow>& judgement_scales() {
  using enum JudgementScale;
  constexpr double square = 2;
  static const std::vector<JudgementScaleRow> rows = {
      {linear, "linear", "c(x) = x [saaty1977]", {}, 0, false, &weights::linear},
      {power, "power", "c(x) = x^a, a = 2 [harker1987b]", square, 0, false, &weights::power},
      {geometric, "geometric", "c(x) = a^(x-1), a = 2 [lootsma1989]", square, 1, false,
       &weights::geometric},
      {logarithmic, "logarithmic", "c(x) = log_a(x + a - 1), a = 2 [ishizaka2011]", square, 1,
       false, &weights::logarithmic},
      {root_square, "root-square", "c(x) = x^(1/a), a = 2 [harker1987b]", square, 0, false,
       &weights::root_square},
      {inverse_linear,
       "inverse-linear",
       "c(x) = M/(M + 1 - x) [ma1991]",
       {},
       0,
       false,
       &weights::inverse_linear},
      {balanced,
       "balanced",
       "c(x) = (M + x)/(M + 2 - x) [salo1997]",
       {},
       0,
       false,
       &weights::balanced},
      {balanced_n,
       "balanced-n",
       "c(x) = (M + (n-1)x)/(M + n - x) [goepel2019]",
       {},
       0,
       true,
       &weights::balanced_n},
      {adaptive_balanced,
       "adaptive-balanced",
       "c(x) = (n-1)w/(1-w), w evenly from 1/n to M/(M+1) [goepel2019]",
       {},
       0,
       true,
       &weights::adaptive_balanced},
      {adaptive,
       "adaptive",
       "c(x) = x^(1 + ln(n-1)/ln M) [goepel2019]",
       {},
       0,
       true,
       &weights::adaptive},
  };
  return rows;
}

const JudgementScaleRow& judgement_scale(JudgementScale scale) {
  const auto row = std::ranges::find(judgement_scales(), scale, &JudgementScaleRow::scale);
  PONDERA_ASSERT(row != judgement_scales().end());
  return *row;
}

const JudgementScaleRow* find_judgement_scale(std::string_view name) {
  const auto row = std::ranges::find(judgement_scales(), name, &JudgementScaleRow::name);
  return row == judgement_scales().end() ? nullptr : &*row;
}

std::optional<Diagnostic> too_steep(const ScaleChoice& choice, int n) {
  const double reached = std::log(strongest_ratio(choice, n));
  if (reached <= largest_log_ratio) return std::nullopt;  // an overflow is not
  return error("weights.scale-too-steep", {},
               "the scale '" + std::string(judgement_scale(choice.scale).name) +
                   "' makes of the intensity " + std::to_string(choice.strongest) +
                   " a ratio beyond e^" + number_text(largest_log_ratio),
               "its ratios may reach " + fixed_text(std::exp(largest_log_ratio), 0) +
                   "; choose a parameter nearer to the scale's own, or another scale");
}

Result<double> scaled_ratio(double intensity, const ScaleChoice& choice, int n) {
  if (!(intensity >= 1 && intensity <= choice.strongest)) {
    const std::string strongest = std::to_string(choice.strongest);
    return error(
        "weights.intensity-out-of-range", {},
        "the intensity " +
            (std::isfinite(intensity) ? number_text(intensity) : std::string("is no number")) +
            " is not from 1 to " + strongest,
        "a judgement scale takes intensities from 1 to " + strongest +
            "; the other side is the reciprocal");
  }
  if (const std::optional<Diagnostic> steep = too_steep(choice, n)) return *steep;
  const JudgementScaleRow& row = judgement_scale(choice.scale);
  return row.ratio(intensity, terms_of(choice, row, n));
}

double strongest_ratio(const ScaleChoice& choice, int n) {
  const JudgementScaleRow& row = judgement_scale(choice.scale);
  return row.ratio(choice.strongest, terms_of(choice, row, n));
}

double log_ratio_of_code(int code) {
  PONDERA_ASSERT(code != 0);
  const double log_intensity = std::log(static_cast<double>(std::abs(code)));
  return code > 0 ? log_intensity : -log_intensity;
}

}  // namespace pondera::weights
