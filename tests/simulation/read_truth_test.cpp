// SPDX-License-Identifier: Apache-2.0
#include "simulation/read_truth.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::simulation {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

survey::Study read_truth_study() {
  return testing::study_of({{"goal", {"a", "b", "c"}}, {"b", {"p", "q"}}});
}

Diagnostics mistakes(const std::string& text) {
  return read_truth(text, "truth.csv", read_truth_study()).diagnostics();
}

TEST(ReadTruth, TakesColumnsAndRowsInAnyOrderAndAnySum) {
  const auto truth = read_truth("item;remark;priority;group\nc;x;1;goal\na;;2;goal\nb;;5;goal\n",
                                "truth.csv", read_truth_study());
  ASSERT_TRUE(truth);
  ASSERT_EQ(truth->size(), 1U);  // 'b' is left to be drawn
  EXPECT_THAT(truth->at("goal"), ElementsAre(0.25, 0.625, 0.125));
}

TEST(ReadTruth, ReadsWhatIsWritten) {
  const std::map<std::string, std::vector<double>> truth = {{"goal", {0.5, 0.3, 0.2}},
                                                            {"b", {0.75, 0.25}}};
  const std::string csv = truth_csv(read_truth_study(), truth);
  EXPECT_EQ(csv,
            "group,item,priority\ngoal,a,0.500000000\ngoal,b,0.300000000\ngoal,c,0.200000000\n"
            "b,p,0.750000000\nb,q,0.250000000\n");
  const auto again = read_truth(csv, "truth.csv", read_truth_study()).value();
  EXPECT_NEAR(again.at("goal")[2], 0.2, 1e-15);
  EXPECT_THAT(again.at("b"), ElementsAre(0.75, 0.25));
}

TEST(ReadTruth, NamesEveryMistakeAtItsPlace) {
  const Diagnostics found =
      mistakes("group,item,priority\ngaol,a,1\ngoal,d,1\ngoal,a,0\ngoal,b,none\nb,p,1\nb,p,2\n");
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].code, "simulation.truth-item");
  EXPECT_EQ(found[0].where.line, 2);
  EXPECT_THAT(found[0].hint, HasSubstr("goal"));
  EXPECT_EQ(found[1].code, "simulation.truth-item");
  EXPECT_EQ(found[1].where.column, 6);
  EXPECT_EQ(found[2].code, "simulation.truth-priority");
  EXPECT_EQ(found[3].code, "simulation.truth-priority");
  EXPECT_EQ(found[4].message, "'p' stands in the table twice");
  EXPECT_EQ(found[4].where.line, 7);
}

TEST(ReadTruth, WantsAllItemsOfAGroup) {
  const Diagnostics found = mistakes("group,item,priority\ngoal,a,1\ngoal,c,1\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "simulation.truth-incomplete");
  EXPECT_EQ(found[0].message, "'goal' has no priority for 'b'");
}

TEST(ReadTruth, WantsItsThreeColumns) {
  const Diagnostics found = mistakes("group,weight\ngoal,1\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "simulation.truth-column");
  EXPECT_EQ(found[1].message, "there is no column 'priority'");
}

}  // namespace
}  // namespace pondera::simulation
