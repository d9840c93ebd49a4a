// SPDX-License-Identifier: Apache-2.0
#include "survey/still_asked.hpp"

#include "survey/questionnaire.hpp"
#include "tests/survey/example_study.hpp"

#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

TEST(StillAsked, OfTwoItemsOfTheGroupAlone) {
  const Study study = example_study();
  EXPECT_TRUE(still_asked(study, "digital", "skills", "networks"));
  EXPECT_FALSE(still_asked(study, "digital", "skills", "gone"));
  EXPECT_FALSE(still_asked(study, "digital", "gone", "skills"));
  EXPECT_FALSE(still_asked(study, study.hierarchy.goal().id, "skills", "networks"));
  EXPECT_FALSE(still_asked(study, "gone", "skills", "networks"));
}

TEST(StillAsked, OfOneItemAndOfWhatStandsForTheBest) {
  EXPECT_TRUE(still_asked(example_study(ElicitationMethod::budget), "digital", "skills", ""));
  const Study study = example_study(ElicitationMethod::best_worst);
  EXPECT_TRUE(still_asked(study, "digital", best_item, "skills"));
  EXPECT_FALSE(still_asked(study, "digital", best_item, "gone"));
}

TEST(StillAsked, OfAnIndicatorWhereverItIsRated) {
  const Study study = example_study(ElicitationMethod::rating);
  EXPECT_TRUE(still_asked(study, "digital", "skills", ""));
  EXPECT_TRUE(still_asked(study, "elsewhere", "skills", ""));
  EXPECT_FALSE(still_asked(study, study.hierarchy.goal().id, "digital", ""));
}

}  // namespace
}  // namespace pondera::survey
