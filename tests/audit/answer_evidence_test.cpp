// SPDX-License-Identifier: Apache-2.0
#include "audit/answer_evidence.hpp"

#include "core/random_stream.hpp"
#include "tests/audit/small_panel.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::audit {
namespace {

using testing::at_random;
using testing::earnest_panel;
using testing::earnest_study;
using testing::judgements_of;
using testing::turned;
using weights::Comparison;
using weights::ComparisonMatrix;

constexpr double deviation = 0.25;  // of opinions in the tests' panel, a little more than drawn

/// The last response's groups, with what the others lead one to expect or without.
AnswerEvidence evidence_of_last(const std::vector<survey::Response>& responses,
                                bool with_panel = true) {
  const auto study = earnest_study(static_cast<int>(responses.size()));
  const PanelJudgements panel = judgements_of(study, responses);
  std::vector<ExpectedGroup> groups;
  for (std::size_t g = 0; g < panel.groups.size(); ++g) {
    std::vector<const ComparisonMatrix*> others;
    for (std::size_t k = 0; k + 1 < responses.size(); ++k) others.push_back(&*panel.matrices[k][g]);
    auto expected = with_panel ? middle_of(others) : std::nullopt;
    if (expected) expected->spread = deviation;
    groups.push_back({&*panel.matrices.back()[g], expected});
  }
  return answer_evidence(groups, 9);
}

std::vector<survey::Response> with_last(survey::Response last) {
  auto responses = earnest_panel(7);
  responses.push_back(std::move(last));
  return responses;
}

TEST(AnswerEvidence, TellsEarnestAnswersFromRandomOnes) {
  for (int k = 8; k < 28; ++k) {
    const auto earnest = evidence_of_last(with_last(testing::earnest_response(k)));
    const auto random = evidence_of_last(
        with_last(at_random(testing::earnest_response(k), 100U + static_cast<unsigned>(k))));
    EXPECT_EQ(earnest.judgements, 22);
    EXPECT_LT(earnest.random_over_judged(), -10) << k;
    EXPECT_GT(random.random_over_judged(), 3) << k;
    EXPECT_GT(*earnest.correlation, 0.8) << k;
    EXPECT_LT(*random.correlation, 0.7) << k;
    EXPECT_LT(earnest.noise, 0.5) << k;
  }
}

TEST(AnswerEvidence, FindsTheAssessorsOwnAnswersShuffled) {
  for (int k = 8; k < 18; ++k) {
    survey::Response shuffled = testing::earnest_response(k);
    const std::vector<int> order = permutation(RandomStream(5, static_cast<std::uint64_t>(k)), 22);
    const auto original = shuffled.answers;
    for (std::size_t i = 0; i < original.size(); ++i) {
      shuffled.answers[i].code = original[static_cast<std::size_t>(order[i])].code;
    }
    EXPECT_GT(evidence_of_last(with_last(shuffled)).random_over_judged(), 0) << k;
  }
}

TEST(AnswerEvidence, NeedsNoPanelToTellContradictionsApart) {
  const auto earnest = evidence_of_last(with_last(testing::earnest_response(8)), false);
  const auto random =
      evidence_of_last(with_last(at_random(testing::earnest_response(8), 1)), false);
  EXPECT_FALSE(earnest.correlation);
  EXPECT_EQ(earnest.groups, 0);
  EXPECT_EQ(earnest.turned, 0);
  EXPECT_LT(earnest.random_over_judged(), 0);
  EXPECT_GT(random.random_over_judged(), 0);
}

TEST(AnswerEvidence, FindsAMirroredAssessorInEveryGroup) {
  for (int k = 8; k < 18; ++k) {
    const auto straight = evidence_of_last(with_last(testing::earnest_response(k)));
    const auto mirrored = evidence_of_last(with_last(turned(testing::earnest_response(k))));
    EXPECT_EQ(mirrored.groups, 3);
    EXPECT_EQ(mirrored.groups_turned, 3) << k;
    EXPECT_EQ(straight.groups_turned, 0) << k;
    EXPECT_NEAR(*mirrored.correlation, -*straight.correlation, 1e-12);
    EXPECT_GT(mirrored.turned, std::log(100)) << k;
  }
}

TEST(AnswerEvidence, OfTheTurnedAnswersIsThatOfAMirroredAssessor) {
  const survey::Response earnest = testing::earnest_response(8);
  const PanelJudgements panel = judgements_of(earnest_study(8), with_last(turned(earnest)));
  std::vector<ExpectedGroup> groups;
  for (const auto& matrix : panel.matrices.back()) groups.push_back({&*matrix, std::nullopt});
  EXPECT_NEAR(random_over_turned(groups, 9),
              evidence_of_last(with_last(earnest), false).random_over_judged(), 1e-9);
}

TEST(AnswerEvidence, LetsNoGroupSayMoreThanItsShare) {
  // Opinions far apart and known to a tenth: each group alone would say hundreds.
  auto mirrored = evidence_of_last(with_last(turned(testing::earnest_response(8))));
  EXPECT_LE(mirrored.turned, 3 * most_of_a_group);
  const auto one = evidence_of_last(with_last(turned(testing::earnest_response(8), "a")));
  EXPECT_EQ(one.groups_turned, 1);
  EXPECT_LT(one.turned, 0);
}

TEST(AnswerEvidence, OfTurnedAnswersIsTheRatioOfTheTwoDensities) {
  // n = 2: x̂ = (L/2, -L/2), Σ = s² I + σ² [1 -1; -1 1]/4 (Λ⁺); along (1, -1)/√2 its variance is
  // s² + σ²/2. With L = ln 3, middle ±1/2: -2 · (L/√2 · 1/√2)/(0.09 + 0.08) = -L/0.17.
  const auto pair = ComparisonMatrix::make(2, {{0, 1, std::log(3)}}).value();
  weights::Vector middle(2);
  middle << 0.5, -0.5;
  const auto found = turned_over_as_given({&pair, PanelExpectation{middle, 0.3, 5}}, 0.4);
  ASSERT_TRUE(found);
  EXPECT_NEAR(*found, -std::log(3) / 0.17, 1e-9);
  EXPECT_FALSE(turned_over_as_given({&pair, std::nullopt}, 0.4));
  const auto parts = ComparisonMatrix::make(3, {{0, 1, std::log(3)}}).value();
  weights::Vector three(3);
  three << 0.5, -0.5, 0;
  EXPECT_FALSE(turned_over_as_given({&parts, PanelExpectation{three, 0.3, 5}}, 0.4));
}

TEST(AnswerEvidence, AtRandomIsTheHabitOfTheOtherAnswers) {
  // Three answers, two "equal" and one 9: by the others (half an answer for each of the 17):
  // equal: (1 + 0.5)/(2 + 8.5), twice; 9: (0 + 0.5·2)/(10.5), half of it for its side.
  // Every answer alike: 3 ln(1/17), which is less.
  const auto matrix =
      ComparisonMatrix::make(3, {{0, 1, 0}, {0, 2, 0}, {1, 2, std::log(9)}}).value();
  const auto evidence = answer_evidence({{&matrix, std::nullopt}}, 9);
  EXPECT_EQ(evidence.judgements, 3);
  EXPECT_NEAR(evidence.at_random, 2 * std::log(1.5 / 10.5) + std::log(0.5 / 10.5), 1e-12);
}

TEST(AnswerEvidence, OfNothingIsNothing) {
  const auto evidence = answer_evidence({}, 9);
  EXPECT_EQ(evidence.judgements, 0);
  EXPECT_EQ(evidence.random_over_judged(), 0);
  EXPECT_FALSE(evidence.correlation);
}

}  // namespace
}  // namespace pondera::audit
