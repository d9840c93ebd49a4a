// SPDX-License-Identifier: Apache-2.0
#include "survey/study.hpp"

#include "tests/survey/example_study.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace pondera::survey {
namespace {

Study study_from(std::string_view rest) {
  const std::string text = "pondera: study/1\nid: s\ntitle: T\n" + std::string(rest) +
                           "hierarchy:\n  id: g\n  label: G\n  children:\n    - {id: a, label: A}\n"
                           "    - {id: b, label: B}\n";
  return read_study(text, "study.yaml",
                    "pondera: assessors/1\nassessors:\n  - {id: E1}\n  - {id: E2, name: Bo}\n"
                    "  - {id: E3, name: Cy}\n",
                    "assessors.yaml")
      .value();
}

TEST(Study, FindsAssessorsById) {
  const Study study = study_from("");
  ASSERT_NE(study.find_assessor("E3"), nullptr);
  EXPECT_EQ(study.find_assessor("E3")->name, "Cy");
  EXPECT_EQ(study.find_assessor("e3"), nullptr);
  EXPECT_EQ(study.find_assessor(""), nullptr);
}

TEST(Study, SpeaksItsFirstLanguage) {
  EXPECT_EQ(study_from("languages: [zh, en]\n").own_language(), "zh");
  EXPECT_EQ(study_from("").own_language(), "en");
}

TEST(StudyRevision, IsSixteenHexadecimalDigits) {
  const std::string revision = study_revision(study_from(""));
  EXPECT_EQ(revision.size(), 16U);
  EXPECT_EQ(revision.find_first_not_of("0123456789abcdef"), std::string::npos);
}

TEST(StudyRevision, DoesNotDependOnLayoutCommentsOrHowAnswersAreUsed) {
  const std::string plain = study_revision(study_from(""));
  EXPECT_EQ(study_revision(study_from("# remark\n\norganiser: x@y.org\ndeadline: soon\n")), plain);
  EXPECT_EQ(study_revision(study_from("scoring: {decimals: 3}\nround: 2\n")), plain);
}

TEST(StudyRevision, ChangesWithEverythingThatAnAssessorIsAsked) {
  const std::string plain = study_revision(study_from(""));
  EXPECT_NE(study_revision(study_from("question: Which?\n")), plain);
  EXPECT_NE(study_revision(study_from("purpose: Why.\n")), plain);
  EXPECT_NE(study_revision(study_from("elicitation: {method: rating}\n")), plain);
  EXPECT_NE(study_revision(study_from("elicitation: {scale: {strongest: 5}}\n")), plain);
  EXPECT_NE(study_revision(study_from("elicitation: {seed: 2}\n")), plain);
}

TEST(StudyRevision, ChangesWithThePointsOfABudgetAlone) {
  Study budget = example_study(ElicitationMethod::budget);
  Study pairs = example_study();
  const std::string of_budget = study_revision(budget);
  const std::string of_pairs = study_revision(pairs);
  budget.elicitation.points = 1000;
  pairs.elicitation.points = 1000;
  EXPECT_NE(study_revision(budget), of_budget);
  EXPECT_EQ(study_revision(pairs), of_pairs);
}

}  // namespace
}  // namespace pondera::survey
