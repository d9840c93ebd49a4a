// SPDX-License-Identifier: Apache-2.0
#include "simulation/flawed_answers.hpp"

#include "weights/ladder.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>
#include <utility>

namespace pondera::simulation {

namespace {

using survey::Answer;

// A run of answers without thought is not quite without exception.
constexpr double attentive = 0.05;
// Who copies mistypes now and then.
constexpr double mistyped = 0.02;
// A slip matters, and is noticed, where the answer was clear.
constexpr int clear_intensity = 3;

// Places of the draws of a stream: one block for each use.
constexpr std::uint64_t second_block = 1'000'000;

void turn(Answer& answer) {
  if (std::abs(answer.code) != 1) answer.code = -answer.code;
}

void answer_at_random(std::vector<Answer>& answers, int strongest, const RandomStream& stream) {
  const std::vector<int> codes = weights::scale_codes(strongest);
  for (std::size_t k = 0; k < answers.size(); ++k) {
    answers[k].code = codes[stream.below(k, codes.size())];
  }
}

void repeat(std::vector<Answer>& answers, int code, const RandomStream& stream) {
  for (std::size_t k = 0; k < answers.size(); ++k) {
    if (stream.uniform(k) >= attentive) answers[k].code = code;
  }
}

int repeated_code(int strongest, const RandomStream& stream) {
  constexpr std::array codes = {2, 3, 5, -2, -3, -5};
  const int code = codes[stream.below(second_block, codes.size())];
  return std::clamp(code, -strongest, strongest);
}

std::string turn_one_group(std::vector<Answer>& answers, const RandomStream& stream) {
  std::map<std::string, int> unequal;
  for (const Answer& answer : answers) unequal[answer.group] += std::abs(answer.code) != 1 ? 1 : 0;
  std::vector<std::string> groups;
  for (const auto& [group, count] : unequal) {
    if (count >= 3) groups.push_back(group);  // three items have three pairs
  }
  if (groups.empty() || unequal.size() < 2) return {};  // one group alone is the whole
  const std::string& chosen = groups[stream.below(0, groups.size())];
  for (Answer& answer : answers) {
    if (answer.group == chosen) turn(answer);
  }
  return chosen;
}

std::vector<std::size_t> turn_some(std::vector<Answer>& answers,
                                   int slips,
                                   const RandomStream& stream) {
  std::vector<std::size_t> clear;
  for (std::size_t k = 0; k < answers.size(); ++k) {
    if (std::abs(answers[k].code) >= clear_intensity) clear.push_back(k);
  }
  std::vector<std::size_t> turned;
  for (const int index : permutation(stream, static_cast<int>(clear.size()))) {
    if (static_cast<int>(turned.size()) == slips) break;
    turned.push_back(clear[static_cast<std::size_t>(index)]);
    turn(answers[turned.back()]);
  }
  std::ranges::sort(turned);
  return turned;
}

void copy_answers(std::vector<Answer>& answers,
                  const std::vector<Answer>& original,
                  const RandomStream& stream) {
  std::map<std::tuple<std::string, std::string, std::string>, int> said;
  for (const Answer& answer : original) {
    said[{answer.group, answer.left, answer.right}] = answer.code;
    Answer turned = answer;
    turn(turned);
    said[{answer.group, answer.right, answer.left}] = turned.code;
  }
  for (std::size_t k = 0; k < answers.size(); ++k) {
    const auto found = said.find({answers[k].group, answers[k].left, answers[k].right});
    if (found != said.end() && stream.uniform(k) >= mistyped) answers[k].code = found->second;
  }
}

}  // namespace

FlawedAnswers flawed_answers(const std::vector<Answer>& honest,
                             Flaw flaw,
                             const std::vector<Answer>& original,
                             int slips,
                             int strongest,
                             const RandomStream& stream) {
  FlawedAnswers flawed{honest, {}, {}};
  std::vector<Answer>& answers = flawed.answers;
  switch (flaw) {
    case Flaw::none:
      break;
    case Flaw::random:
      answer_at_random(answers, strongest, stream);
      break;
    case Flaw::straight_line:
      repeat(answers, repeated_code(strongest, stream), stream);
      break;
    case Flaw::all_equal:
      repeat(answers, 1, stream);
      break;
    case Flaw::reversed:
      for (Answer& answer : answers) turn(answer);
      break;
    case Flaw::reversed_group:
      flawed.group = turn_one_group(answers, stream);
      break;
    case Flaw::extreme:
      for (Answer& answer : answers) {
        if (std::abs(answer.code) != 1) answer.code = answer.code > 0 ? strongest : -strongest;
      }
      break;
    case Flaw::copy:
      copy_answers(answers, original, stream);
      break;
    case Flaw::sign_flips:
      flawed.turned = turn_some(answers, slips, stream);
      break;
  }
  return flawed;
}

}  // namespace pondera::simulation
