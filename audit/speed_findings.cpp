// SPDX-License-Identifier: Apache-2.0
#include "audit/speed_findings.hpp"

#include "agreement/quantile.hpp"
#include "audit/panel_expectation.hpp"
#include "core/number_text.hpp"
#include "weights/answer_speed.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace pondera::audit {

namespace {

using survey::Answer;
using survey::Question;
using survey::Response;

bool is_timed_answer(const Answer& answer) {
  return answer.seconds && std::isfinite(*answer.seconds) && *answer.seconds > 0;
}

bool is_timed(const Response& response) {
  return std::ranges::count_if(response.answers, is_timed_answer) >= fewest_timed;
}

std::map<Question, std::optional<double>> median_times(const std::vector<Response>& responses) {
  std::map<Question, std::vector<double>> times;
  for (const Response& response : responses) {
    if (!is_timed(response)) continue;
    for (const Answer& answer : response.answers) {
      if (is_timed_answer(answer)) times[survey::question_of(answer)].push_back(*answer.seconds);
    }
  }
  std::map<Question, std::optional<double>> medians;
  for (auto& [question, seconds] : times)
    medians[question] = agreement::median_of(std::move(seconds));
  return medians;
}

Finding fast(const weights::AnswerSpeed& speed) {
  Finding finding;
  finding.code = "audit.fast";
  finding.kind = EvidenceKind::speed;
  finding.weight = EvidenceWeight::sign;
  finding.evidence = {{"items", speed.items},
                      {"relative_speed", *speed.relative_speed},
                      {"mean_seconds", *speed.mean_seconds}};
  finding.message = "An answer took " + fixed_text(*speed.mean_seconds, 1) +
                    " seconds on average; over the same questions that is " +
                    fixed_text(*speed.relative_speed, 1) + " times the panel's usual speed.";
  if (speed.below_floor) {
    finding.message += " Nobody reads and weighs a question in less than two seconds.";
  }
  return finding;
}

}  // namespace

std::vector<std::optional<Finding>> speed_findings(const std::vector<Response>& responses,
                                                   const AuditOptions& options) {
  std::vector<std::optional<Finding>> found(responses.size());
  if (std::ranges::count_if(responses, is_timed) < fewest_timed_assessors) return found;
  const auto medians = median_times(responses);
  for (std::size_t k = 0; k < responses.size(); ++k) {
    if (!is_timed(responses[k])) continue;
    std::vector<std::optional<double>> own;
    std::vector<std::optional<double>> panel;
    for (const Answer& answer : responses[k].answers) {
      if (!is_timed_answer(answer)) continue;
      own.push_back(answer.seconds);
      panel.push_back(medians.at(survey::question_of(answer)));
    }
    const weights::AnswerSpeed speed = weights::answer_speed(own, panel);
    if (*speed.relative_speed > options.speed || speed.below_floor) found[k] = fast(speed);
  }
  return found;
}

}  // namespace pondera::audit
