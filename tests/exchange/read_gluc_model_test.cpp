// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_gluc_model.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::exchange {
namespace {

using ::testing::HasSubstr;

const std::string trip_model = R"(Version: 2.0
Alternatives: &alternatives
  Sea: {cost: 900}
  Hills: {cost: 500}
Goal:
  name: A trip_model
  decision-makers:
    - Pat: 0.4
    - Kim: 3/5
  preferences:
    Pat:
      pairwise:
        - [Cost, Fun, 4]
    Kim:
      pairwise:
        - [Cost, Fun, 1/5]
  children:
    Cost:
      preferences:
        pairwise:
          - [Sea, Hills, 1/3]
      children: *alternatives
    Fun:
      preferences:
        Pat: {pairwise: [[Sea, Hills, 2]]}
        Kim: {pairwise: [[Hills, Sea, 6]]}
      children: *alternatives
)";

std::string code_of_gluc(const std::string& text, const GlucOptions& options = {}) {
  const auto model = read_gluc_model(text, "m.ahp", options);
  EXPECT_FALSE(model) << text;
  return model.diagnostics().front().code;
}

std::string with(const std::string& old_text, const std::string& new_text) {
  std::string text = trip_model;
  return text.replace(text.find(old_text), old_text.size(), new_text);
}

TEST(GlucModel, ReadsEveryDecisionMakersComparisons) {
  const auto model = read_gluc_model(trip_model, "m.ahp");
  ASSERT_TRUE(model);
  EXPECT_EQ(model->title, "A trip_model");
  ASSERT_EQ(model->assessors.size(), 2U);
  EXPECT_EQ(model->assessors[1].name, "Kim");
  EXPECT_EQ(model->assessors[1].weight, "0.6");
  // Goal, Cost, Sea, Hills, Fun, Sea, Hills.
  ASSERT_EQ(model->items.size(), 7U);
  EXPECT_EQ(model->items[4].name, "Fun");
  EXPECT_EQ(model->items[5].parent, 4U);
  EXPECT_TRUE(model->items[6].is_alternative);
  // Children are read before a goal's own preferences.
  const auto& judgements = model->answers.judgements;
  ASSERT_EQ(judgements.size(), 6U);
  EXPECT_EQ(judgements[0].assessor, "Pat");
  EXPECT_EQ(judgements[1].assessor, "Kim") << "preferences without a name are everybody's";
  EXPECT_EQ(judgements[1].ratio, *Rational::make(1, 3));
  EXPECT_EQ(judgements[3].left, "Hills");
  EXPECT_EQ(judgements[3].ratio, Rational(6));
  EXPECT_EQ(judgements[5].ratio, *Rational::make(1, 5));
  EXPECT_EQ(judgements[5].where, (SourceSpot{"m.ahp", 16, 23}));
}

TEST(GlucModel, TakesScoresOfOneDecisionMaker) {
  const auto model = read_gluc_model(
      "Alternatives: &a\n  Sea:\n  Hills:\nGoal:\n  name: Trip\n"
      "  preferences: {pairwise: [[Cost, Fun, 2]]}\n  children:\n"
      "    Cost:\n      preferences:\n        score:\n          - Sea: 7.5\n          - Hills: "
      "2.5\n"
      "      children: *a\n    Fun:\n      preferences: {priority: [{Sea: 1/4}, {Hills: 0.75}]}\n"
      "      children: *a\n",
      "m.ahp");
  ASSERT_TRUE(model);
  EXPECT_EQ(model->items.size(), 3U);
  ASSERT_EQ(model->scores.size(), 4U);
  EXPECT_EQ(model->scores[1].value, "0.25") << "2.5 of 10, as the package shares scores out";
  EXPECT_EQ(model->scores[2].criterion, 2U);
  EXPECT_EQ(model->scores[2].value, "0.25");
  EXPECT_EQ(model->assessors.front().name, "decision-maker");
}

TEST(GlucModel, NeverRunsAFunction) {
  const std::string text = with("pairwise:\n          - [Sea, Hills, 1/3]",
                                "pairwiseFunction: >\n          function(a, b) system('id')");
  const auto refused = read_gluc_model(text, "m.ahp");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.diagnostics().front().code, "import.function");
  EXPECT_EQ(refused.diagnostics().front().where, (SourceSpot{"m.ahp", 20, 9}));
  const auto skipped = read_gluc_model(text, "m.ahp", {.skip_functions = true});
  ASSERT_TRUE(skipped);
  EXPECT_EQ(skipped.diagnostics().front().severity, Severity::warning);
  EXPECT_EQ(skipped->answers.judgements.size(), 4U);
  EXPECT_EQ(code_of_gluc(with("1/3]", "!expr 1+1]")), "yaml.tag");
}

TEST(GlucModel, SaysWhichNumbersItLeavesOut) {
  const auto model = read_gluc_model(
      with("Pat: {pairwise: [[Sea, Hills, 2]]}", "Pat: {score: [{Sea: 3}, {Hills: 1}]}"), "m.ahp");
  ASSERT_TRUE(model);
  EXPECT_EQ(model.diagnostics().front().code, "import.numbers-left-out");
  EXPECT_THAT(model.diagnostics().front().message, HasSubstr("'Fun'"));
}

TEST(GlucModel, RefusesWhatDoesNotFit) {
  EXPECT_EQ(code_of_gluc("a: 1\n"), "import.gluc-form");
  EXPECT_EQ(code_of_gluc(with("Version: 2.0", "Version: 1.0")), "import.gluc-version");
  EXPECT_EQ(code_of_gluc(with("Kim:\n      pairwise", "Kin:\n      pairwise")),
            "import.gluc-maker");
  EXPECT_EQ(code_of_gluc(with("[Cost, Fun, 4]", "[Cost, Fun]")), "import.gluc-form");
  EXPECT_EQ(code_of_gluc(with("[Cost, Fun, 4]", "[Cost, Fun, -4]")), "import.bad-value");
  EXPECT_EQ(code_of_gluc(with("Pat: 0.4", "Pat: much")), "import.bad-value");
}

TEST(GlucModel, EndsBeforeAliasesOfAliasesFillTheMemory) {
  std::string text = "Alternatives: &a0 {x: , y: }\n";
  for (int level = 1; level < 25; ++level) {
    const std::string before = "*a" + std::to_string(level - 1);
    text += "k" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + before;
    for (int i = 0; i < 9; ++i) text += ", " + before;
    text += "]\n";
  }
  const auto model = read_gluc_model(text, "m.ahp");
  ASSERT_FALSE(model);
  EXPECT_EQ(model.diagnostics().back().code, "yaml.too-many-nodes");
}

}  // namespace
}  // namespace pondera::exchange
