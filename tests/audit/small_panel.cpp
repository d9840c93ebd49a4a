// SPDX-License-Identifier: Apache-2.0
#include "tests/audit/small_panel.hpp"

#include "core/random_stream.hpp"
#include "tests/weights/small_study.hpp"
#include "weights/ladder.hpp"

#include <cmath>
#include <cstdlib>
#include <numbers>

namespace pondera::testing {

namespace {

constexpr int strongest_answer = 9;

const Groups& earnest_groups() {
  static const Groups groups = {{"goal", {"a", "b", "c", "d", "e"}},
                                {"a", {"p", "q", "r", "s"}},
                                {"b", {"t", "u", "v", "w"}}};
  return groups;
}

/// Standard normal draws, one after the other, by the cosine of Box and Muller.
class NormalDraws {
 public:
  explicit NormalDraws(std::uint64_t stream) : stream_(20'240, stream) {}

  double next() {
    const double radius = std::sqrt(-2 * std::log1p(-stream_.uniform(k_)));
    const double angle = 2 * std::numbers::pi * stream_.uniform(k_ + 1);
    k_ += 2;
    return radius * std::cos(angle);
  }

 private:
  RandomStream stream_;
  std::uint64_t k_ = 0;
};

int turned_round(int code) {
  return std::abs(code) == 1 ? code : -code;
}

}  // namespace

survey::Study earnest_study(int assessors) {
  std::vector<std::string> names;
  for (int k = 1; k <= assessors; ++k) names.push_back("E" + std::to_string(k));
  return study_of(earnest_groups(), names);
}

survey::Response earnest_response(int k) {
  constexpr double opinion_deviation = 0.2;
  constexpr double noise = 0.2;
  constexpr double step = 0.6;  // between one item's true logarithm and the next one's
  NormalDraws draws(static_cast<std::uint64_t>(k));
  std::vector<Said> said;
  for (const auto& [group, items] : earnest_groups()) {
    std::vector<double> opinion;
    for (std::size_t i = 0; i < items.size(); ++i) {
      opinion.push_back(-step * static_cast<double>(i) + opinion_deviation * draws.next());
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t j = i + 1; j < items.size(); ++j) {
        const int code =
            weights::nearest_code(opinion[i] - opinion[j] + noise * draws.next(), strongest_answer);
        if (draws.next() > 0) {
          said.push_back({group, items[i], items[j], code});
        } else {
          said.push_back({group, items[j], items[i], turned_round(code)});
        }
      }
    }
  }
  return response_of("E" + std::to_string(k), said);
}

std::vector<survey::Response> earnest_panel(int assessors) {
  std::vector<survey::Response> panel;
  for (int k = 1; k <= assessors; ++k) panel.push_back(earnest_response(k));
  return panel;
}

survey::Response at_random(survey::Response response, std::uint64_t seed) {
  const std::vector<int> codes = weights::scale_codes(strongest_answer);
  const RandomStream stream(seed, "at random");
  std::uint64_t draw = 0;
  for (survey::Answer& answer : response.answers) {
    answer.code = codes[stream.below(draw++, codes.size())];
  }
  return response;
}

survey::Response turned(survey::Response response, const std::string& group) {
  for (survey::Answer& answer : response.answers) {
    if (group.empty() || answer.group == group) answer.code = turned_round(answer.code);
  }
  return response;
}

audit::PanelJudgements judgements_of(const survey::Study& study,
                                     const std::vector<survey::Response>& responses) {
  return audit::panel_judgements(study, responses).value();
}

}  // namespace pondera::testing
