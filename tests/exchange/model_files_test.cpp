// SPDX-License-Identifier: Apache-2.0
#include "exchange/model_files.hpp"

#include "survey/study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::HasSubstr;

ImportedModel trip() {
  ImportedModel model;
  model.title = "A trip: where to?";
  model.items = {{"Trip", std::nullopt, false, {}},
                 {"Total", 0, false, {}},
                 {"Sea #1", 1, true, {}},
                 {"Hills", 1, true, {}},
                 {"乐趣", 0, false, {}},
                 {"Sea #1", 4, true, {}},
                 {"Hills", 4, true, {}}};
  model.assessors = {{"Pat", "0.4"}, {"Kim \"K\"", "0.6"}, {"pat", ""}};
  model.answers.assessors = {{"Pat", {}, ""}, {"Kim \"K\"", {}, ""}};
  model.answers.judgements = {{.assessor = "Kim \"K\"",
                               .group = "乐趣",
                               .left = "Hills",
                               .right = "Sea #1",
                               .ratio = 3,
                               .written = "3",
                               .source = "",
                               .why = "",
                               .where = {}}};
  return model;
}

TEST(ModelFiles, MakeAStudyThatIsReadWithEveryIdOnce) {
  const auto files = model_files(trip(), "My Trip!");
  ASSERT_TRUE(files);
  const auto study =
      survey::read_study(files->study_yaml, "study.yaml", files->assessors_yaml, "assessors.yaml");
  ASSERT_TRUE(study) << files->study_yaml << study.diagnostics().front().message;
  EXPECT_EQ(study->id, "my-trip");
  EXPECT_EQ(study->title.in("en"), "A trip: where to?");
  const auto& nodes = study->hierarchy.nodes();
  ASSERT_EQ(nodes.size(), 7U);
  EXPECT_EQ(nodes[1].id, "total-2") << "'total' names the column of totals";
  EXPECT_EQ(nodes[2].id, "total-2.sea-1");
  EXPECT_EQ(nodes[4].id, "item");
  EXPECT_EQ(nodes[4].label.in("en"), "乐趣");
  EXPECT_EQ(nodes[6].id, "item.hills");
  ASSERT_EQ(study->assessors.size(), 3U);
  EXPECT_EQ(study->assessors[1].name, "Kim \"K\"");
  EXPECT_EQ(study->assessors[1].weight, 0.6);
  EXPECT_EQ(study->assessors[2].id, "pat-2");
  EXPECT_EQ(files->answers.judgements.front().assessor, "kim-k");
  EXPECT_EQ(files->answers.judgements.front().group, "item");
  EXPECT_EQ(files->answers.judgements.front().left, "item.hills");
}

TEST(ModelFiles, WriteScoresOnlyWhereTheyAreWhole) {
  ImportedModel model;
  model.title = "T";
  model.items = {{"Goal", std::nullopt, false, {}}, {"Cost", 0, false, {}}, {"Fun", 0, false, {}}};
  model.assessors = {{"Pat", ""}};
  model.alternatives = {"Sea", "=cmd"};
  model.scores = {{1, "Sea", "5"}, {1, "=cmd", "2"}, {2, "Sea", "1"}};
  const auto gap = model_files(model, "t");
  ASSERT_TRUE(gap);
  EXPECT_EQ(gap->scores_csv, "");
  EXPECT_EQ(gap.diagnostics().front().code, "import.scores-incomplete");
  model.scores.push_back({2, "=cmd", "0.25"});
  const auto whole = model_files(model, "t");
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->scores_csv, "alternative,cost,fun\nSea,5,1\n'=cmd,2,0.25\n");
}

TEST(ModelFiles, RefuseTwoCriteriaOfOneName) {
  ImportedModel model = trip();
  model.items[4].name = "Total";
  const auto files = model_files(model, "t");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.diagnostics().front().code, "import.name-twice");
}

}  // namespace
}  // namespace pondera::exchange
