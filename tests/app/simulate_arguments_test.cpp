// SPDX-License-Identifier: Apache-2.0
#include "app/simulate_arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using simulation::Flaw;

Result<SimulateArguments> read(std::map<std::string, std::vector<std::string>> values) {
  return simulate_arguments(Arguments({}, std::move(values)));
}

Diagnostic mistake(const std::string& option, const std::string& typed) {
  const auto found = read({{option, {typed}}});
  return found.diagnostics().empty() ? Diagnostic{} : found.diagnostics().front();
}

TEST(SimulateArguments, HaveTheDefaultsOfThePlan) {
  const auto found = read({});
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->many);
  EXPECT_THAT(found->assessors, IsEmpty());
  EXPECT_EQ(found->plan.panel.seed, 1U);
  EXPECT_EQ(found->plan.panel.most_noise, 0.7);
}

TEST(SimulateArguments, TakeOnePanel) {
  const auto found = read({{"seed", {"7"}},
                           {"noise", {"0.2..0.4"}},
                           {"opinions", {"0.1"}},
                           {"strata-differ", {"0.05"}},
                           {"truth-spread", {"1"}},
                           {"missing", {"0.1"}},
                           {"slips", {"2"}},
                           {"assessors", {"12"}},
                           {"groups", {"3, 4,0,2"}},
                           {"flaw", {"random=0.1", "copy=0.25", "random=0.1"}}});
  ASSERT_TRUE(found);
  const simulation::PanelPlan& panel = found->plan.panel;
  EXPECT_EQ(panel.seed, 7U);
  EXPECT_EQ(panel.least_noise, 0.2);
  EXPECT_EQ(panel.most_noise, 0.4);
  EXPECT_EQ(panel.opinion_spread, 0.1);
  EXPECT_EQ(panel.stratum_spread, 0.05);
  EXPECT_EQ(panel.truth_spread, 1);
  EXPECT_EQ(panel.missing, 0.1);
  EXPECT_EQ(panel.slips, 2);
  EXPECT_THAT(found->assessors, ElementsAre(12));
  EXPECT_THAT(found->groups, ElementsAre(3, 4, 0, 2));
  EXPECT_EQ(panel.flaws, (std::map<Flaw, double>{{Flaw::random, 0.2}, {Flaw::copy, 0.25}}));
}

TEST(SimulateArguments, TakeAGridOfManyPanels) {
  const auto found = read({{"panels", {"20"}},
                           {"assessors", {"8,16"}},
                           {"flawed", {"0,0.2"}},
                           {"pairs", {"1,0.5,0.25"}},
                           {"noise", {"0.3"}}});
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->many);
  EXPECT_EQ(found->plan.panels, 20);
  EXPECT_THAT(found->plan.assessors, ElementsAre(8, 16));
  EXPECT_THAT(found->plan.flawed, ElementsAre(0, 0.2));
  EXPECT_THAT(found->plan.pairs, ElementsAre(1, 0.5, 0.25));
  EXPECT_EQ(found->plan.panel.least_noise, 0.3);
  EXPECT_EQ(found->plan.panel.most_noise, 0.3);
  EXPECT_THAT(read({{"panels", {"2"}}})->plan.assessors, ElementsAre(8, 16, 32, 64));
}

TEST(SimulateArguments, RefuseNumbersOutOfTheirRange) {
  for (const auto& [option, typed] :
       std::vector<std::pair<std::string, std::string>>{{"seed", "-1"},
                                                        {"seed", "x"},
                                                        {"noise", "0.7..0.2"},
                                                        {"noise", "1.."},
                                                        {"noise", "-1..2"},
                                                        {"opinions", "-0.1"},
                                                        {"missing", "1.1"},
                                                        {"slips", "0"},
                                                        {"assessors", "0"},
                                                        {"assessors", "8,"},
                                                        {"assessors", "8,16"},
                                                        {"panels", "0"},
                                                        {"flawed", "0,1.5"},
                                                        {"pairs", ""},
                                                        {"groups", "16"},
                                                        {"groups", "3,1"},
                                                        {"groups", "2,3,3,3"}}) {
    const Diagnostic found = mistake(option, typed);
    EXPECT_EQ(found.code, "usage.not-a-number") << option << " " << typed;
    EXPECT_THAT(found.message, HasSubstr("--" + option));
  }
}

TEST(SimulateArguments, NameTheNearestFlawAndWantAShare) {
  EXPECT_EQ(mistake("flaw", "randon=0.1").code, "usage.unknown-choice");
  EXPECT_THAT(mistake("flaw", "randon=0.1").hint, HasSubstr("random"));
  EXPECT_THAT(mistake("flaw", "copy").message, HasSubstr("such as copy=0.1"));
  EXPECT_EQ(mistake("flaw", "copy=2").code, "usage.not-a-number");
}

TEST(SimulateArguments, SayWhichOptionsHaveNoEffect) {
  EXPECT_EQ(mistake("flawed", "0.1").code, "usage.unused-option");
  const auto found = read({{"panels", {"5"}}, {"flaw", {"copy=0.5"}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found.diagnostics().front().code, "usage.unused-option");
  EXPECT_THAT(found->plan.panel.flaws, IsEmpty());
}

TEST(SimulateArguments, TakeOnlySharesOfPairsThatAskSomething) {
  for (const std::string typed : {"0", "1.5", "1,0", "-1", ""}) {
    const auto found = read({{"panels", {"5"}}, {"pairs", {typed}}});
    ASSERT_FALSE(found) << typed;
    EXPECT_EQ(found.diagnostics().front().code, "usage.not-a-number");
    EXPECT_THAT(found.diagnostics().front().hint, HasSubstr("0.5 asks half"));
  }
  const auto one_panel = read({{"pairs", {"0.5"}}});
  ASSERT_FALSE(one_panel);
  EXPECT_THAT(one_panel.diagnostics().front().hint, HasSubstr("study.yaml"));
}

}  // namespace
}  // namespace pondera::app
