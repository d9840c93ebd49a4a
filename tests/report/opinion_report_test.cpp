// SPDX-License-Identifier: Apache-2.0
#include "report/opinion_report.hpp"

#include "tests/agreement/small_panel.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string opinion_report_text_of(const agreement::Panel& panel) {
  survey::Study study =
      testing::study_of({{"city", {"transport", "parks", "air"}}, {"parks", {"trees", "lawns"}}},
                        {"a1/science", "b1/industry", "a2/science", "b2/industry", "a3/science",
                         "a4/science", "b3/industry"});
  study.strata[0].label.by_language = {{"en", "Science"}};
  study.strata[1].label.by_language = {{"en", "Industry"}};
  return opinion_text(study, agreement::panel_agreement(panel), "en");
}

TEST(OpinionText, NamesTheGroupsWithTheirStrataAndWeights) {
  const std::string text = opinion_report_text_of(testing::small_panel());
  EXPECT_THAT(text, HasSubstr("The assessors fall into 2 groups; the division is strong"));
  EXPECT_THAT(text, HasSubstr("Group 1: a1, a2, a3, a4 (Science 4)"));
  EXPECT_THAT(text, HasSubstr("Group 2: b1, b2, b3 (Industry 3)"));
  // 0.69329/(0.12164 + 0.18171 + 0.69329), geometric means of b1 … b3, and the panel's weight.
  EXPECT_THAT(text, HasSubstr("69.56 %  35.00 %"));
  EXPECT_THAT(text, HasSubstr("Who is close to whom"));
}

TEST(OpinionText, SaysThatNoGroupsStandOut) {
  agreement::Panel panel = testing::small_panel();
  for (auto& member : panel.members) member.priorities = panel.members[0].priorities;
  const std::string text = opinion_report_text_of(panel);
  EXPECT_THAT(text, HasSubstr("No groups stand out"));
  EXPECT_THAT(text, Not(HasSubstr("Who is close to whom")));
}

TEST(OpinionText, SaysWhoIsNotComparedAndWhyNobodyIs) {
  agreement::Panel panel = testing::small_panel();
  for (const std::size_t k : {0U, 2U, 4U, 6U}) panel.members[k].priorities[1].clear();
  const std::string text = opinion_report_text_of(panel);
  EXPECT_THAT(text, HasSubstr("3 assessors have weights of their own in every group: too few"));
  EXPECT_THAT(text, HasSubstr("Not compared, for want of weights in every group: a1, a2, a3, b3."));
}

TEST(OpinionText, NamesWhoIsFarFromTheMiddle) {
  agreement::Panel panel = testing::small_panel();
  for (std::size_t k = 0; k + 1 < panel.members.size(); ++k) {
    const double step = 0.01 * static_cast<double>(k);
    panel.members[k].priorities = {{0.5 + step, 0.3, 0.2 - step}, {0.75, 0.25}};
  }
  panel.members.back().priorities[0] = {0.01, 0.01, 0.98};
  EXPECT_THAT(opinion_report_text_of(panel),
              HasSubstr("Far from the middle of the panel (z above 3): b3 (z "));
}

}  // namespace
}  // namespace pondera::report
