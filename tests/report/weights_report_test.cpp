// SPDX-License-Identifier: Apache-2.0
#include "report/weights_report.hpp"

#include "tests/report/example_results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

using ::testing::HasSubstr;

TEST(WeightsText, NamesWhoTookPartWhoDidNotAndTheTable) {
  const std::string text = weights_text(example_study(), example_weights(), "en");
  EXPECT_THAT(text, HasSubstr("Good cities: consensus weights\n2 assessors took part."));
  EXPECT_THAT(text, HasSubstr("Left out: E3 (=cmd())."));
  EXPECT_THAT(text, HasSubstr("random-index table 'exact'"));
}

TEST(WeightsText, ListsIndicatorsByWeightInTheAskedLanguage) {
  const std::string text = weights_text(example_study(), example_weights(), "zh");
  const std::string list = text.substr(text.find("All 3 indicators"));
  EXPECT_LT(list.find("岗位"), list.find("薪酬"));
  EXPECT_LT(list.find("薪酬"), list.find("住房"));
  EXPECT_THAT(list, HasSubstr("45.00 %"));
}

TEST(WeightsCsv, GivesEveryNodeWithFullPrecision) {
  EXPECT_EQ(weights_csv(example_study(), example_weights(), "en"),
            "id,parent,label,local,global,weight,method,mean,assessors,cr,sse_between,sse_within,"
            "crh_of_level\n"
            "homes,goal,Homes,0.25,0.25,0.25,eigenvector,geometric,equal,0,,,\n"
            "work,goal,Work,0.75,0.75,,eigenvector,geometric,equal,0,,,\n"
            "jobs,work,Jobs,0.6,0.44999999999999996,0.45,eigenvector,geometric,equal,0,,,\n"
            "pay,work,Pay,0.4,0.30000000000000004,0.3,eigenvector,geometric,equal,0,,,\n");
}

TEST(WeightsText, ShowsWhatEachStratumWeighsByItself) {
  auto weights = example_weights();
  weights.strata = {{.stratum = "north",
                     .assessors = 1,
                     .local = {std::vector<double>{0.125, 0.875}, std::nullopt},
                     .leaves = {0.125, std::nullopt, std::nullopt}}};
  // Alone it is the whole.
  EXPECT_THAT(weights_text(example_study(), weights, "en"), ::testing::Not(HasSubstr("North")));
  weights.strata.push_back(weights.strata.front());
  weights.strata.back().stratum = "south";
  const std::string text = weights_text(example_study(), weights, "en");
  EXPECT_THAT(text, HasSubstr("12.50 %"));
  EXPECT_THAT(text, HasSubstr("87.50 %"));
  const std::string list = text.substr(text.find("All 3 indicators"));
  EXPECT_THAT(list, HasSubstr("weight  North (1)  South (1)"));
  EXPECT_THAT(list, HasSubstr("25.00 %    12.50 %    12.50 %"));
}

}  // namespace
}  // namespace pondera::report
