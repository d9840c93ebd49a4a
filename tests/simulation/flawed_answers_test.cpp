// SPDX-License-Identifier: Apache-2.0
#include "simulation/flawed_answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace pondera::simulation {
namespace {

using survey::Answer;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const RandomStream flaw_stream(7, "flaw/E1");

/// Answers of one group with these codes: item 1 against 2, 3 against 4, …
std::vector<Answer> answers(const std::string& group, const std::vector<int>& codes) {
  std::vector<Answer> made;
  for (const int code : codes) {
    const std::string number = std::to_string(made.size());
    made.push_back({.group = group,
                    .left = "l" + number,
                    .right = "r" + number,
                    .code = code,
                    .number = static_cast<int>(made.size()) + 1,
                    .where = {},
                    .why = {}});
  }
  return made;
}

std::vector<int> codes(const std::vector<Answer>& made) {
  std::vector<int> all;
  for (const Answer& answer : made) all.push_back(answer.code);
  return all;
}

FlawedAnswers with(Flaw flaw, const std::vector<Answer>& honest, int strongest = 9) {
  return flawed_answers(honest, flaw, {}, 3, strongest, flaw_stream);
}

/// 2000 answers: 1, 2, …, 9, -2, …, -9, 1, …
std::vector<Answer> many() {
  std::vector<int> all;
  for (int k = 0; k < 2000; ++k) {
    const int place = k % 17;
    all.push_back(place < 9 ? place + 1 : 7 - place);
  }
  return answers("goal", all);
}

TEST(FlawedAnswers, LeavesSoundAnswersAsTheyAre) {
  const auto honest = answers("goal", {3, -5, 1});
  const FlawedAnswers flawed = with(Flaw::none, honest);
  EXPECT_EQ(flawed.answers, honest);
  EXPECT_THAT(flawed.turned, IsEmpty());
  EXPECT_EQ(flawed.group, "");
}

// 2000 draws from 9 answers of a scale up to 5: each is expected 222 times, give or take 14.
TEST(FlawedAnswers, AtRandomUseTheWholeScaleAlike) {
  std::map<int, int> count;
  for (const int code : codes(with(Flaw::random, many(), 5).answers)) ++count[code];
  EXPECT_EQ(count.size(), 9U);
  for (const auto& [code, times] : count) {
    EXPECT_TRUE(code == 1 || (std::abs(code) >= 2 && std::abs(code) <= 5)) << code;
    EXPECT_NEAR(times, 2000.0 / 9, 4 * 14.1) << code;
  }
}

TEST(FlawedAnswers, OfAStraightLineAreOneAnswerWithFewExceptions) {
  std::set<int> seen;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto flawed =
        flawed_answers(many(), Flaw::straight_line, {}, 3, 9, RandomStream(seed, "flaw"));
    std::map<int, int> count;
    for (const int code : codes(flawed.answers)) ++count[code];
    const auto most =
        std::ranges::max_element(count, {}, [](const auto& entry) { return entry.second; });
    seen.insert(most->first);
    // Nineteen in twenty, and one in seventeen of the rest was that answer anyway.
    EXPECT_NEAR(most->second, 2000 * (0.95 + 0.05 / 17), 4 * 9.8);
  }
  EXPECT_THAT(seen, ElementsAre(-5, -3, -2, 2, 3, 5));
}

TEST(FlawedAnswers, OfAStraightLineStayOnAShortScale) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto flawed = flawed_answers(answers("goal", {1, 2, -2, 1}), Flaw::straight_line, {}, 3,
                                       2, RandomStream(seed, "flaw"));
    for (const int code : codes(flawed.answers)) EXPECT_LE(std::abs(code), 2);
  }
}

TEST(FlawedAnswers, AreNearlyAllEqual) {
  const auto made = codes(with(Flaw::all_equal, many()).answers);
  EXPECT_NEAR(static_cast<double>(std::ranges::count(made, 1)), 2000 * (0.95 + 0.05 / 17), 4 * 9.8);
}

TEST(FlawedAnswers, AreReversedEverywhereButWhereTheyAreEqual) {
  EXPECT_THAT(codes(with(Flaw::reversed, answers("goal", {3, -5, 1, 9, -2})).answers),
              ElementsAre(-3, 5, 1, -9, 2));
}

TEST(FlawedAnswers, AreReversedInOneGroupWithThreeUnequalAnswers) {
  auto honest = answers("few", {3, -5});
  const auto equal = answers("equal", {1, 1, 3, -2});
  const auto enough = answers("enough", {4, 1, -6, 2});
  honest.insert(honest.end(), equal.begin(), equal.end());
  honest.insert(honest.end(), enough.begin(), enough.end());
  const FlawedAnswers flawed = with(Flaw::reversed_group, honest);
  EXPECT_EQ(flawed.group, "enough");
  EXPECT_THAT(codes(flawed.answers), ElementsAre(3, -5, 1, 1, 3, -2, -4, 1, 6, -2));
}

TEST(FlawedAnswers, CannotBeReversedInTheOnlyGroup) {
  const auto honest = answers("goal", {4, 5, -6, 2});
  const FlawedAnswers flawed = with(Flaw::reversed_group, honest);
  EXPECT_EQ(flawed.group, "");
  EXPECT_EQ(flawed.answers, honest);
}

TEST(FlawedAnswers, GoToTheEndsOfTheScaleWhereTheyAreNotEqual) {
  EXPECT_THAT(codes(with(Flaw::extreme, answers("goal", {2, -2, 1, 5, -7}), 7).answers),
              ElementsAre(7, -7, 1, 7, -7));
}

TEST(FlawedAnswers, AreTurnedByASlipWhereTheyWereClear) {
  const auto honest = answers("goal", {1, 2, 3, -4, -2, 9, -5, 3});
  const FlawedAnswers flawed = with(Flaw::sign_flips, honest);
  ASSERT_EQ(flawed.turned.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(flawed.turned));
  for (std::size_t k = 0; k < honest.size(); ++k) {
    const bool turned = std::ranges::count(flawed.turned, k) == 1;
    EXPECT_EQ(flawed.answers[k].code, turned ? -honest[k].code : honest[k].code);
    EXPECT_TRUE(!turned || std::abs(honest[k].code) >= 3);
  }
  EXPECT_THAT(with(Flaw::sign_flips, answers("goal", {2, 3, 1, -6})).turned, ElementsAre(1, 3));
}

TEST(FlawedAnswers, AreCopiedFromTheOthersSide) {
  const auto honest = answers("goal", {2, 2, 2});
  std::vector<Answer> original = answers("goal", {5, 7});
  std::swap(original[1].left, original[1].right);
  const FlawedAnswers flawed = flawed_answers(honest, Flaw::copy, original, 3, 9, flaw_stream);
  // The third pair was not answered by whom one copies.
  EXPECT_THAT(codes(flawed.answers), ElementsAre(5, -7, 2));
}

TEST(FlawedAnswers, AreCopiedWithOneInFiftyMistyped) {
  const std::vector<Answer> original = many();
  std::vector<Answer> honest = original;
  for (Answer& answer : honest) answer.code = answer.code == 9 ? 8 : 9;
  const auto made = flawed_answers(honest, Flaw::copy, original, 3, 9, flaw_stream).answers;
  int same = 0;
  for (std::size_t k = 0; k < made.size(); ++k) same += made[k].code == original[k].code ? 1 : 0;
  EXPECT_NEAR(same, 0.98 * 2000, 4 * 6.3);
}

TEST(FlawedAnswers, AreTheSameForTheSameStream) {
  EXPECT_EQ(with(Flaw::random, many()).answers, with(Flaw::random, many()).answers);
  EXPECT_NE(with(Flaw::random, many()).answers,
            flawed_answers(many(), Flaw::random, {}, 3, 9, RandomStream(8, "flaw/E1")).answers);
}

}  // namespace
}  // namespace pondera::simulation
