// SPDX-License-Identifier: Apache-2.0
#include "agreement/round_stability.hpp"

#include "agreement/contested_question.hpp"
#include "agreement/histogram_change.hpp"
#include "agreement/holm.hpp"
#include "core/assert.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace pondera::agreement {

namespace {

using survey::Answer;
using survey::Response;
using survey::RevisitQuestion;

const Response* response_of(const std::vector<Response>& responses, const std::string& assessor) {
  const auto found = std::ranges::find(responses, assessor, &Response::assessor);
  return found == responses.end() ? nullptr : &*found;
}

const Answer* answer_of(const std::vector<Response>& responses, const RevisitQuestion& question) {
  const Response* response = response_of(responses, question.assessor);
  if (response == nullptr) return nullptr;
  return find_answer(response->answers, question.group, question.left, question.right);
}

std::optional<double> value_of(const std::vector<PanelAnswer>& answers,
                               const std::string& assessor) {
  const auto found = std::ranges::find(answers, assessor, &PanelAnswer::assessor);
  return found == answers.end() ? std::nullopt : std::optional(found->value);
}

std::optional<double> range_of(const std::vector<PanelAnswer>& answers) {
  const auto statistics = feedback_statistics(values_without(answers, ""));
  if (!statistics) return std::nullopt;
  return statistics->interquartile_range();
}

/// How many questions with two answers or more are within their limit, and how many there are.
std::pair<int, int> agreeing_questions(const std::vector<Response>& responses,
                                       const survey::Elicitation& elicitation) {
  constexpr double range_rounding = 1e-9;
  int agreeing = 0;
  int all = 0;
  for (const PanelQuestion& question : answered_questions(responses)) {
    const auto answers = panel_answers(responses, question);
    if (answers.size() < 2) continue;
    ++all;
    if (*range_of(answers) <= agreeing_range(elicitation) + range_rounding) ++agreeing;
  }
  return {agreeing, all};
}

class Comparison {
 public:
  Comparison(const survey::Study& study, const RoundReplies& round)
      : study_(study), round_(round) {}

  RoundStability compare();

 private:
  void count_assessors();
  void count_answers();
  [[nodiscard]] QuestionStability question(const PanelQuestion& question);
  void add_questions();
  void add_agreement();

  const survey::Study& study_;
  const RoundReplies& round_;
  RoundStability found_;
  int moved_answers_ = 0;
  double moved_ = 0;
};

void Comparison::count_assessors() {
  std::set<std::string> asked;
  for (const RevisitQuestion& question : round_.opening->questions) asked.insert(question.assessor);
  found_.asked = static_cast<int>(asked.size());
  for (const Response& reply : *round_.replies) {
    if (asked.contains(reply.assessor)) ++found_.replied;
    if (response_of(*round_.before, reply.assessor) == nullptr) ++found_.newcomers;
  }
}

void Comparison::count_answers() {
  for (const RevisitQuestion& question : round_.opening->questions) {
    if (response_of(*round_.replies, question.assessor) == nullptr) continue;
    const Answer* earlier = answer_of(*round_.before, question);
    const Answer* reply = answer_of(*round_.replies, question);
    if (reply == nullptr) {
      ++found_.not_revised;
    } else if (earlier == nullptr) {
      ++found_.completed;
    } else if (code_with_left(*earlier, question.left) == code_with_left(*reply, question.left)) {
      ++found_.kept;
    } else {
      ++found_.changed;
    }
  }
}

QuestionStability Comparison::question(const PanelQuestion& question) {
  QuestionStability found{.question = question};
  const auto before = panel_answers(*round_.before, question);
  const auto now = panel_answers(*round_.now, question);
  found.range_before = range_of(before);
  found.range_now = range_of(now);
  std::vector<std::pair<double, double>> values;
  std::vector<int> codes_before;
  std::vector<int> codes_now;
  for (const RevisitQuestion& asked : round_.opening->questions) {
    if (!same_question(asked, question.group, question.left, question.right)) continue;
    const Answer* earlier = answer_of(*round_.before, asked);
    const auto value = value_of(before, asked.assessor);
    if (earlier == nullptr || !value) continue;
    ++found.asked;
    if (response_of(*round_.replies, asked.assessor) == nullptr) continue;
    const Answer* latest = answer_of(*round_.now, asked);
    if (latest == nullptr) continue;  // `now` may hold less than `before`: a decision since
    ++found.replied;
    codes_before.push_back(code_with_left(*earlier, question.left));
    codes_now.push_back(code_with_left(*latest, question.left));
    if (codes_before.back() != codes_now.back()) ++found.changed;
    values.emplace_back(*value, value_of(now, asked.assessor).value_or(*value));
  }
  found.moved = histogram_change(answer_histogram(codes_before), answer_histogram(codes_now));
  found.shift = signed_rank(values);
  return found;
}

void Comparison::add_questions() {
  std::set<PanelQuestion> asked;
  for (const RevisitQuestion& question : round_.opening->questions) {
    PanelQuestion key = {question.group, question.left, question.right};
    if (!key.right.empty() && key.right < key.left) std::swap(key.left, key.right);
    asked.insert(std::move(key));
  }
  std::vector<std::optional<double>> probabilities;
  for (const PanelQuestion& key : asked) {
    QuestionStability one = question(key);
    if (one.moved) {
      moved_ += *one.moved * one.replied;
      moved_answers_ += one.replied;
    }
    probabilities.push_back(one.shift ? std::optional(one.shift->p) : std::nullopt);
    found_.questions.push_back(std::move(one));
  }
  const auto adjusted = holm_adjusted(probabilities);
  for (std::size_t i = 0; i < adjusted.size(); ++i) found_.questions[i].adjusted_p = adjusted[i];
  if (moved_answers_ > 0) found_.moved = moved_ / moved_answers_;
}

void Comparison::add_agreement() {
  const auto [before, of_before] = agreeing_questions(*round_.before, study_.elicitation);
  const auto [now, of_now] = agreeing_questions(*round_.now, study_.elicitation);
  if (of_before > 0) found_.agreeing_before = static_cast<double>(before) / of_before;
  if (of_now > 0) found_.agreeing_now = static_cast<double>(now) / of_now;
  found_.agreeing_of = of_now;
}

RoundStability Comparison::compare() {
  count_assessors();
  count_answers();
  add_questions();
  add_agreement();
  return std::move(found_);
}

}  // namespace

RoundStability round_stability(const survey::Study& study,
                               const RoundReplies& round,
                               std::optional<double> concordance_before,
                               std::optional<double> concordance_now) {
  PONDERA_ASSERT(round.opening != nullptr && round.before != nullptr && round.replies != nullptr &&
                 round.now != nullptr);
  RoundStability found = Comparison(study, round).compare();
  found.concordance_before = concordance_before;
  found.concordance_now = concordance_now;
  if (found.moved) {
    found.advice =
        stop_advice({concordance_before, concordance_now, found.agreeing_now, *found.moved});
  }
  return found;
}

}  // namespace pondera::agreement
