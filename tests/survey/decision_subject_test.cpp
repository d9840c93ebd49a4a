// SPDX-License-Identifier: Apache-2.0
#include "survey/decision_subject.hpp"

#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::vector<std::string> known = {"E01", "E02", "E03"};

Result<DecisionSubject> subject(const TypedSubject& typed,
                                ElicitationMethod method = ElicitationMethod::pairwise) {
  return decision_subject(example_study(method), known, typed);
}

std::vector<std::string> codes(const Result<DecisionSubject>& result) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : result.diagnostics()) found.push_back(diagnostic.code);
  return found;
}

TEST(DecisionSubject, IsAnAssessorAGroupOrAJudgementWithItsGroup) {
  EXPECT_EQ(subject({"E03", "", ""}).value(), (DecisionSubject{"E03", "", "", ""}));
  EXPECT_EQ(subject({"E03", "digital", ""}).value(), (DecisionSubject{"E03", "digital", "", ""}));
  const DecisionSubject judgement = {"E03", "digital", "networks", "skills"};
  EXPECT_EQ(subject({"E03", "", "networks:skills"}).value(), judgement);
  EXPECT_EQ(subject({"E03", "digital", " skills : networks "}).value(), judgement);
  EXPECT_EQ(subject({"E03", "", "transport:digital"}).value(),
            (DecisionSubject{"E03", "harbour", "digital", "transport"}));
}

TEST(DecisionSubject, OfARatingIsOneIndicatorInItsDimension) {
  const auto rating = ElicitationMethod::rating;
  EXPECT_EQ(subject({"E03", "", "skills"}, rating).value(),
            (DecisionSubject{"E03", "digital", "skills", ""}));
  EXPECT_EQ(subject({"E03", "harbour", "transport"}, rating).value(),
            (DecisionSubject{"E03", "harbour", "transport", ""}));
  EXPECT_THAT(codes(subject({"E03", "", "skills:networks"}, rating)),
              ElementsAre("decide.not-a-judgement"));
  EXPECT_THAT(codes(subject({"E03", "", "digital"}, rating)),
              ElementsAre("decide.not-a-judgement"));
}

TEST(DecisionSubject, NamesTheNearestOfWhatIsNotKnown) {
  const auto found = subject({"E04", "digitl", ""});
  EXPECT_THAT(codes(found), ElementsAre("decide.unknown-assessor", "decide.unknown-group"));
  EXPECT_EQ(found.diagnostics()[0].hint, "did you mean 'E01'?");
  EXPECT_EQ(found.diagnostics()[1].hint, "did you mean 'digital'?");
  const auto items = subject({"E01", "", "netwroks:skils"});
  EXPECT_THAT(codes(items), ElementsAre("decide.unknown-item", "decide.unknown-item"));
  EXPECT_EQ(items.diagnostics()[1].hint, "did you mean 'skills'?");
}

TEST(DecisionSubject, RefusesWhatIsNoGroupOfQuestions) {
  const auto leaf = subject({"E01", "skills", ""});
  EXPECT_THAT(codes(leaf), ElementsAre("decide.unknown-group"));
  EXPECT_THAT(leaf.diagnostics()[0].message, HasSubstr("no group of questions"));
}

TEST(DecisionSubject, RefusesItemsThatAreNotComparedWithEachOther) {
  const auto apart = subject({"E01", "", "skills:transport"});
  EXPECT_THAT(codes(apart), ElementsAre("decide.not-a-judgement"));
  EXPECT_THAT(apart.diagnostics()[0].message, HasSubstr("they belong to 'digital' and 'harbour'"));
  for (const std::string typed : {"skills", "skills:", ":", "skills:skills"}) {
    EXPECT_THAT(codes(subject({"E01", "", typed})), ElementsAre("decide.not-a-judgement")) << typed;
  }
  EXPECT_THAT(codes(subject({"E01", "harbour", "skills:networks"})),
              ElementsAre("decide.not-a-judgement"));
}

TEST(DecisionSubject, RefusesOneAnswerOfThoseThatMeanSomethingTogether) {
  for (const auto method :
       {ElicitationMethod::budget, ElicitationMethod::direct, ElicitationMethod::best_worst}) {
    EXPECT_THAT(codes(subject({"E01", "digital", "skills"}, method)),
                ElementsAre("decide.not-single"));
    EXPECT_THAT(codes(subject({"E01", "digital", ""}, method)), IsEmpty());
  }
}

}  // namespace
}  // namespace pondera::survey
