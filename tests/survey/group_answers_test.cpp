// SPDX-License-Identifier: Apache-2.0
#include "survey/group_answers.hpp"

#include "tests/survey/example_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The group 'digital' (networks, market, skills, platforms) with codes by item; 0: not answered,
/// unless the method has amounts, where -1 is.
GroupAnswers answers(const Study& study, const std::vector<int>& codes, int none) {
  GroupAnswers group = {.group = "digital", .answers = {}};
  const Questionnaire asked = example_questionnaire(study, "ana");
  std::size_t next = 0;
  for (const QuestionnaireItem& item : asked.items) {
    if (item.group != "digital") continue;
    const int code = codes.at(next++);
    group.answers.push_back({.item = item,
                             .code = code == none ? std::nullopt : std::optional(code),
                             .where = SourceSpot{"a", item.number, 11}});
  }
  return group;
}

struct Amounts {
  Study study;
  Diagnostics of(const std::vector<double>& points) const {
    std::vector<int> codes;
    for (const double p : points) codes.push_back(p < 0 ? -1 : static_cast<int>(p * code_of_one));
    return group_findings(answers(study, codes, -1), study, "en");
  }
};

TEST(GroupAnswers, TakeABudgetThatAddsUpWithinHalfAPoint) {
  const Amounts budget = {example_study(ElicitationMethod::budget)};
  EXPECT_THAT(budget.of({40, 30, 20, 10}), IsEmpty());
  EXPECT_THAT(budget.of({100, 0, 0, 0}), IsEmpty());
  EXPECT_THAT(budget.of({33.3, 33.3, 33.3, 0}), IsEmpty());
  EXPECT_THAT(budget.of({40, 30, 20, 10.5}), IsEmpty());
  EXPECT_THAT(budget.of({40, 30, 20, 9.5}), IsEmpty());
  EXPECT_THAT(budget.of({-1, -1, -1, -1}), IsEmpty());
}

TEST(GroupAnswers, SayTheSumOfABudgetAndItsCureAtTheLastAnswer) {
  const Amounts budget = {example_study(ElicitationMethod::budget)};
  const Diagnostics less = budget.of({40, 30, 20, 5});
  ASSERT_EQ(less.size(), 1U);
  EXPECT_EQ(less[0].code, "answers.points-sum");
  EXPECT_EQ(less[0].where, (SourceSpot{"a", 7, 11}));
  EXPECT_EQ(less[0].message, "the points of 'Digital infrastructure' add up to 95, not 100");
  EXPECT_EQ(less[0].hint, "give 5 more to some of its items");
  const Diagnostics more = budget.of({40, 30, 20, 10.6});
  ASSERT_EQ(more.size(), 1U);
  EXPECT_EQ(more[0].hint, "take 0.6 away from some of its items");
  EXPECT_EQ(budget.of({0, 0, 0, 0}).at(0).code, "answers.points-sum");
}

TEST(GroupAnswers, NeverTakeABlankForZero) {
  for (const auto method : {ElicitationMethod::budget, ElicitationMethod::direct}) {
    const Amounts amounts = {example_study(method)};
    const Diagnostics found = amounts.of({60, -1, 40, -1});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, "answers.incomplete-group");
    EXPECT_EQ(found[0].where, (SourceSpot{"a", 5, 11}));
    EXPECT_THAT(found[0].message, HasSubstr("questions 5 and 7 are empty"));
    EXPECT_THAT(found[0].hint, HasSubstr("write 0"));
  }
}

TEST(GroupAnswers, TakeAnyDirectWeightsButZerosAlone) {
  const Amounts direct = {example_study(ElicitationMethod::direct)};
  EXPECT_THAT(direct.of({7, 0, 2.5, 1000}), IsEmpty());
  EXPECT_EQ(direct.of({0, 0, 0, 0}).at(0).code, "answers.all-zero");
}

/// best, worst, best over 1 … 4, 1 … 4 over worst; 0: empty.
class BestWorstAnswers : public ::testing::Test {
 protected:
  Diagnostics of(const std::vector<int>& codes) const {
    return group_findings(answers(study, codes, 0), study, "en");
  }
  std::vector<int> superfluous(const std::vector<int>& codes) const {
    return self_answering(answers(study, codes, 0), study);
  }
  std::string code_of(const std::vector<int>& codes) const {
    const Diagnostics found = of(codes);
    return found.size() == 1 ? found[0].code : std::to_string(found.size()) + " findings";
  }
  Study study = example_study(ElicitationMethod::best_worst);
};

TEST_F(BestWorstAnswers, AreCompleteWithWhatDoesNotFollow) {
  EXPECT_THAT(of({2, 4, 3, 0, 2, 8, 3, 0, 4, 0}), IsEmpty());  // best over worst on the left
  EXPECT_THAT(of({2, 4, 3, 0, 2, 0, 3, 8, 4, 0}), IsEmpty());  // or on the right
  EXPECT_THAT(of({2, 4, 3, 1, 2, 8, 3, 8, 4, 1}), IsEmpty());  // or everything
  EXPECT_THAT(of({0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), IsEmpty());
}

TEST_F(BestWorstAnswers, KeepEachFactOnce) {
  EXPECT_THAT(superfluous({2, 4, 3, 0, 2, 8, 3, 0, 4, 0}), IsEmpty());
  EXPECT_THAT(superfluous({2, 4, 3, 0, 2, 0, 3, 8, 4, 0}), IsEmpty());
  // The questions of the group are 9 to 18 in all; digital begins at 9.
  EXPECT_THAT(superfluous({2, 4, 3, 1, 2, 8, 3, 8, 4, 1}), ElementsAre(12, 18, 16));
}

TEST_F(BestWorstAnswers, NameTheChosenItemsById) {
  const auto chosen = best_and_worst(answers(study, {2, 4, 3, 0, 2, 8, 3, 0, 4, 0}, 0), study);
  ASSERT_TRUE(chosen);
  EXPECT_EQ(chosen->best, "market");
  EXPECT_EQ(chosen->worst, "platforms");
  EXPECT_FALSE(best_and_worst(answers(study, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 0), study));
}

TEST_F(BestWorstAnswers, SayWhatIsMissing) {
  EXPECT_EQ(code_of({0, 4, 3, 0, 2, 8, 3, 0, 4, 0}), "answers.incomplete-group");
  EXPECT_EQ(code_of({2, 0, 3, 0, 2, 8, 3, 0, 4, 0}), "answers.incomplete-group");
  EXPECT_EQ(code_of({0, 0, 3, 0, 0, 0, 0, 0, 0, 0}), "answers.incomplete-group");
  EXPECT_EQ(code_of({2, 4, 0, 0, 0, 0, 0, 0, 0, 0}), "answers.incomplete-group");
  const Diagnostics found = of({2, 4, 3, 0, 0, 0, 3, 0, 4, 0});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].message, HasSubstr("questions 13 and 14 are not answered"));
}

TEST_F(BestWorstAnswers, ContradictThemselvesWhereTheyCannotHold) {
  EXPECT_EQ(code_of({2, 2, 3, 0, 2, 8, 3, 0, 4, 0}), "answers.best-is-worst");
  EXPECT_EQ(code_of({2, 4, 3, 2, 2, 8, 3, 0, 4, 0}), "answers.against-itself");
  EXPECT_EQ(code_of({2, 4, 3, 0, 2, 8, 3, 0, 4, 5}), "answers.against-itself");
  EXPECT_EQ(code_of({2, 4, 3, 0, 2, 8, 3, 7, 4, 0}), "answers.best-worst-differs");
  EXPECT_EQ(of({2, 4, 3, 5, 2, 8, 3, 7, 0, 6}).size(), 4U);
}

TEST(GroupAnswers, KnowAnAnswerWhoseLineIsGone) {
  const Study study = example_study(ElicitationMethod::budget);
  const Questionnaire asked = example_questionnaire(study, "ana");
  std::map<int, Answer> given;
  std::map<int, SourceSpot> places;
  for (const int number : {1, 2}) {
    given[number] = {.group = "harbour",
                     .left = asked.items[static_cast<std::size_t>(number - 1)].left,
                     .right = {},
                     .code = 500'000,
                     .number = number,
                     .where = {},
                     .why = {}};
    places[number] = {"a", number * 10, 11};
  }
  const auto groups = answers_by_group(asked, given, places);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[1].answers.size(), 4U);
  const Diagnostics found = group_findings(groups[0], study, "en");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "answers.incomplete-group");
  EXPECT_EQ(found[0].where, (SourceSpot{"a", 20, 11}));
}

}  // namespace
}  // namespace pondera::survey
