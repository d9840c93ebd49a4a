// SPDX-License-Identifier: Apache-2.0
#include "report/agreement_report.hpp"

#include "tests/agreement/small_panel.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

survey::Study small_study() {
  return testing::study_of({{"city", {"transport", "parks", "air"}}, {"parks", {"trees", "lawns"}}},
                           {"a1/science", "b1/industry", "a2/science", "b2/industry", "a3/science",
                            "a4/science", "b3/industry"});
}

std::string text_of(const agreement::Panel& panel) {
  return agreement_text(small_study(), agreement::panel_agreement(panel), "en");
}

TEST(AgreementText, SaysThatALowConsensusIsACompromise) {
  const std::string text = text_of(testing::small_panel());
  EXPECT_THAT(text, HasSubstr("Label of city: the consensus weights are a compromise"));
  EXPECT_THAT(text, HasSubstr("Label of transport / Label of air 4 : 3"));
  EXPECT_THAT(text, HasSubstr("Label of parks / Label of air 3 : 3 (1 undecided)"));
  EXPECT_THAT(text, HasSubstr("all groups"));
  EXPECT_THAT(text, Not(HasSubstr("A weight of 0")));
}

TEST(AgreementText, SaysThatAHighFloorHidesDisagreement) {
  agreement::Panel panel = testing::small_panel();
  panel.members.resize(2);
  panel.groups[0].items = {"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"};
  panel.groups[0].local.assign(9, 1.0 / 9);
  for (const std::size_t k : {0U, 1U}) {
    panel.members[k].priorities[0].assign(9, 1.0 / 17);
    panel.members[k].priorities[0][k] = 9.0 / 17;
  }
  const std::string text = text_of(panel);
  // Two extremes among nine items: S* is its floor, 0.525 in the independent reference.
  EXPECT_THAT(text, HasSubstr("52.49 % low         52.49 %"));
  EXPECT_THAT(text, Not(HasSubstr("compromise")));
  EXPECT_THAT(text, HasSubstr("Label of city: S* is close to the least that so few can reach"));
}

TEST(AgreementText, SaysThatAlikeWeightsMayHaveNoOrder) {
  agreement::Panel panel = testing::small_panel();
  for (std::size_t k = 0; k < panel.members.size(); ++k) {
    panel.members[k].priorities[0] =
        k % 2 == 0 ? std::vector<double>{0.34, 0.33, 0.33} : std::vector<double>{0.33, 0.33, 0.34};
  }
  EXPECT_THAT(text_of(panel), HasSubstr("Label of city: weights are alike, and the order of many"));
}

TEST(AgreementText, SaysThatZerosWereReplaced) {
  agreement::Panel panel = testing::small_panel();
  panel.members[6].priorities[0] = {0, 0, 1};
  EXPECT_THAT(text_of(panel), HasSubstr("A weight of 0 counts as 0.5 %"));
}

TEST(AgreementText, OfOneAssessorComparesNothing) {
  agreement::Panel panel = testing::small_panel();
  panel.members.resize(1);
  EXPECT_EQ(
      text_of(panel),
      "\nHow far the assessors agree\n  No group was answered by two assessors or more: there "
      "is nothing to compare.\n");
}

TEST(AgreementText, OfRatingsIsTheirOrder) {
  survey::Study study = small_study();
  study.elicitation.method = survey::ElicitationMethod::rating;
  agreement::Panel panel;
  EXPECT_THAT(agreement_text(study, agreement::panel_agreement(panel), "en"),
              HasSubstr("Nobody rated every indicator"));
  panel.ratings = {{5, 4, 1}, {4, 3, 2}, {5, 3, 3}};
  EXPECT_THAT(agreement_text(study, agreement::panel_agreement(panel), "en"),
              HasSubstr("3 assessors rated every indicator: W 0.94, p 0.056."));
}

}  // namespace
}  // namespace pondera::report
