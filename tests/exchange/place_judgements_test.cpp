// SPDX-License-Identifier: Apache-2.0
#include "exchange/place_judgements.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::HasSubstr;

ImportedJudgement judgement(const std::string& assessor,
                            const std::string& left,
                            const std::string& right,
                            const Rational& ratio,
                            int line) {
  return {.assessor = assessor,
          .group = "",
          .left = left,
          .right = right,
          .ratio = ratio,
          .written = "v",
          .source = "column " + left + "_" + right,
          .why = "",
          .where = {"t.csv", line, 7}};
}

ImportedAnswers by(const std::vector<ImportedJudgement>& judgements) {
  ImportedAnswers answers;
  answers.format = "wide";
  for (const std::string name : {"E01", "E02", "E03"}) {
    answers.assessors.push_back({name, {"t.csv", 1, 1}, ""});
  }
  answers.judgements = judgements;
  return answers;
}

void expect_error(const std::vector<ImportedJudgement>& judgements, std::string_view code) {
  const auto placed = place_judgements(by(judgements), city());
  ASSERT_FALSE(placed) << code;
  EXPECT_EQ(placed.diagnostics().front().code, code);
  EXPECT_EQ(placed.diagnostics().front().where.column, 7) << code;
}

TEST(PlaceJudgements, MakesAResponseOfEachAssessorWithThePlaceOfEveryAnswer) {
  const Rational third = *Rational::make(1, 3);
  const auto placed = place_judgements(
      by({judgement("E01", "Culture", "Family", 3, 2), judgement("E02", "家庭", "文化", third, 3),
          judgement("E03", "cult", "fam", 1, 4), judgement("E03", "rent", "space", third, 4)}),
      city());
  ASSERT_TRUE(placed);
  ASSERT_EQ(placed->responses.size(), 3U);
  EXPECT_EQ(placed->responses[1].answers.front().code, -3);
  const survey::Response& cho = placed->responses[2];
  EXPECT_EQ(cho.assessor, "E03");
  EXPECT_EQ(cho.study, "city");
  EXPECT_EQ(cho.asked, 4) << "three pairs of the goal's children, one of the indicators";
  ASSERT_EQ(cho.answers.size(), 2U);
  EXPECT_EQ(cho.answers[0].code, 1);
  EXPECT_EQ(cho.answers[1].group, "house");
  EXPECT_EQ(cho.answers[1].left, "rent");
  EXPECT_EQ(cho.answers[1].code, -3);
  EXPECT_EQ(cho.answers[1].number, 2);
  EXPECT_EQ(cho.answers[1].where, (SourceSpot{"t.csv", 4, 7}));
}

TEST(PlaceJudgements, SaysOfEverySourceHowItWasTakenWithAnExample) {
  auto answers = by({judgement("E01", "cult", "fam", 1, 2),
                     judgement("E02", "cult", "fam", *Rational::make(1, 5), 3)});
  answers.sources = {{"column cult_fam", 1}};
  const auto placed = place_judgements(answers, city(), {.language = "en"});
  ASSERT_TRUE(placed);
  ASSERT_EQ(placed->taken.size(), 1U);
  EXPECT_EQ(placed->taken[0].pair, "Culture : Family");
  EXPECT_EQ(placed->taken[0].answered, 2);
  EXPECT_EQ(placed->taken[0].missing, 1);
  EXPECT_EQ(placed->taken[0].example, "line 3, 'v': 'Family' is 5 times as important as 'Culture'");
  EXPECT_EQ(placed.diagnostics().front().code, "import.nothing-answered");
  EXPECT_EQ(placed.diagnostics().front().severity, Severity::warning);
}

TEST(PlaceJudgements, FindsEachMistakeAtItsValue) {
  expect_error({judgement("E01", "cult", "famly", 3, 2)}, "import.unknown-item");
  expect_error({judgement("E01", "cult", "rent", 3, 2)}, "import.no-such-pair");
  expect_error({judgement("E01", "cult", "Culture", 3, 2)}, "import.self-comparison");
  expect_error({judgement("E01", "cult", "fam", 10, 2)}, "import.off-scale");
  expect_error({judgement("E01", "cult", "fam", *Rational::make(3, 2), 2)}, "import.off-scale");
  expect_error({judgement("E01", "cult", "fam", 3, 2), judgement("E01", "fam", "cult", 3, 5)},
               "import.contradiction");
}

TEST(PlaceJudgements, TakesTheSameJudgementTwiceOnceWithAWarning) {
  const auto placed =
      place_judgements(by({judgement("E01", "cult", "fam", 3, 2),
                           judgement("E01", "fam", "cult", *Rational::make(1, 3), 5)}),
                       city());
  ASSERT_TRUE(placed);
  EXPECT_EQ(placed->responses.front().answers.size(), 1U);
  EXPECT_EQ(placed.diagnostics().front().code, "import.repeated");
  EXPECT_THAT(placed.diagnostics().front().message, HasSubstr("the first is on line 2"));
}

TEST(PlaceJudgements, RoundsOnTheLogarithmWhereThatIsAskedForAndSaysSo) {
  // ln 1.5 = 0.405 lies nearer to ln 2 = 0.693 than to 0; 1/2.4 between 2 and 3: ln 2.4 = 0.875.
  const auto placed =
      place_judgements(by({judgement("E01", "cult", "fam", *Rational::make(3, 2), 2),
                           judgement("E01", "fam", "house", *Rational::make(5, 12), 2)}),
                       city(), {.nearest = true});
  ASSERT_TRUE(placed);
  EXPECT_EQ(placed->responses.front().answers[0].code, 2);
  EXPECT_EQ(placed->responses.front().answers[1].code, -2);
  EXPECT_EQ(placed.diagnostics().front().code, "import.rounded");
  const auto beyond =
      place_judgements(by({judgement("E01", "cult", "fam", 10, 2)}), city(), {.nearest = true});
  ASSERT_FALSE(beyond);
  EXPECT_EQ(beyond.diagnostics().front().code, "import.off-scale");
}

TEST(PlaceJudgements, RefusesAFileWithoutAJudgementAndAStudyWithoutPairs) {
  const auto nothing = place_judgements(by({}), city());
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.diagnostics().back().code, "import.nothing-answered");
  survey::Study rating = city();
  rating.elicitation.method = survey::ElicitationMethod::rating;
  const auto other = place_judgements(by({}), rating);
  ASSERT_FALSE(other);
  EXPECT_EQ(other.diagnostics().front().code, "import.method");
}

}  // namespace
}  // namespace pondera::exchange
