// SPDX-License-Identifier: Apache-2.0
#include "audit/other_elicitations.hpp"

#include "audit/audit_panel.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::audit {
namespace {

using survey::ElicitationMethod;
using testing::Said;

survey::Response response(ElicitationMethod method, const std::vector<Said>& said) {
  survey::Response response = testing::response_of("chen", said);
  response.method = method;
  return response;
}

std::vector<Said> amounts(const std::vector<int>& first, const std::vector<int>& second) {
  std::vector<Said> said;
  for (const int code : first)
    said.push_back({"goal", "i" + std::to_string(said.size()), "", code});
  for (const int code : second) said.push_back({"b", "i" + std::to_string(said.size()), "", code});
  return said;
}

TEST(AuditAnswers, MarkPointsThatAreTheSameInEveryGroup) {
  const auto same = amounts({333'000, 333'000, 334'000}, {250'000, 250'000, 250'000, 250'000});
  const auto found = uniform_answers(response(ElicitationMethod::budget, same));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->code, "audit.uniform");
  EXPECT_EQ(found->evidence.at("answers"), 7);
  EXPECT_EQ(found->message,
            "All items have the same points as the others of their group, within one point.");
  const auto exact = amounts({500'000, 500'000}, {250'000, 250'000, 250'000, 250'000});
  EXPECT_EQ(uniform_answers(response(ElicitationMethod::budget, exact))->message,
            "All items have the same points as the others of their group.");
  // Direct weights are compared to the digit.
  EXPECT_FALSE(uniform_answers(response(ElicitationMethod::direct, same)));
  const auto unlike = amounts({333'000, 333'000, 334'000}, {250'000, 250'000, 270'000, 230'000});
  EXPECT_FALSE(uniform_answers(response(ElicitationMethod::budget, unlike)));
  const auto few = amounts({500'000, 500'000}, {500'000, 500'000});
  EXPECT_FALSE(uniform_answers(response(ElicitationMethod::budget, few)));
}

TEST(AuditAnswers, MarkComparisonsThatAreTheSame) {
  std::vector<Said> said = {{"goal", "i6", "@best"}, {"goal", "@worst", "i7"}};
  for (int i = 0; i < 6; ++i) said.push_back({"goal", "@best", "i" + std::to_string(i), 3});
  EXPECT_TRUE(uniform_answers(response(ElicitationMethod::best_worst, said)));
  said.back().code = 4;
  EXPECT_FALSE(uniform_answers(response(ElicitationMethod::best_worst, said)));
}

TEST(AuditAnswers, MarkWhatContradictsBestOverWorstMost) {
  // b o = 81 for b against a = 9, n = 4: (81 - 9)/72 = 1 > 0.2681.
  survey::Study study = testing::study_of({{"goal", {"a", "b", "c", "d"}}}, {"ana", "bo", "chen"});
  study.elicitation.method = ElicitationMethod::best_worst;
  const auto given = response(ElicitationMethod::best_worst, {{"goal", "a", "@best"},
                                                              {"goal", "@worst", "d"},
                                                              {"goal", "@best", "b", 9},
                                                              {"goal", "@best", "c", 2},
                                                              {"goal", "@best", "d", 9},
                                                              {"goal", "b", "@worst", 9},
                                                              {"goal", "c", "@worst", 2}});
  const auto report = audit_panel(study, {given}, weights::default_weigh_options());
  ASSERT_TRUE(report);
  const AssessorAudit& chen = report->assessors.at(0);
  EXPECT_EQ(chen.highest_cr, std::optional(1.0));
  ASSERT_EQ(chen.findings.size(), 1U);
  EXPECT_EQ(chen.findings[0].code, "audit.inconsistent");
  EXPECT_EQ(chen.findings[0].evidence.at("threshold"), 0.2681);
  EXPECT_EQ(chen.findings[0].evidence.at("input_cr"), 1);
  EXPECT_THAT(chen.findings[0].message,
              ::testing::HasSubstr("'Label of a' outweighs 'Label of b' 9 times and that outweighs "
                                   "'Label of d' 9 times, which makes 81 times, not 9"));
}

TEST(AuditAnswers, MarkGroupsLeftOpen) {
  survey::Study study =
      testing::study_of({{"goal", {"a", "b"}}, {"b", {"c", "d"}}}, {"ana", "bo", "chen"});
  study.elicitation.method = ElicitationMethod::budget;
  const auto given =
      response(ElicitationMethod::budget, {{"goal", "a", "", 500'000}, {"goal", "b", "", 500'000}});
  const auto report = audit_panel(study, {given}, weights::default_weigh_options());
  ASSERT_TRUE(report);
  ASSERT_EQ(report->assessors.at(0).findings.size(), 1U);
  const Finding& open = report->assessors.at(0).findings[0];
  EXPECT_EQ(open.code, "audit.incomplete");
  EXPECT_EQ(open.group, "b");
  EXPECT_EQ(open.evidence.at("missing"), 2);
}

}  // namespace
}  // namespace pondera::audit
