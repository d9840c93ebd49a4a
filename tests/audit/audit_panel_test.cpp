// SPDX-License-Identifier: Apache-2.0
#include "audit/audit_panel.hpp"

#include "tests/aggregation/panel_study.hpp"
#include "tests/audit/small_panel.hpp"
#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

namespace pondera::audit {
namespace {

using testing::all_pairs;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::response_of;
using testing::Said;

const testing::Groups audited_groups = {{"goal", {"a", "b", "c", "d"}}, {"b", {"p", "q"}}};
const std::vector<std::string> audited_items = {"a", "b", "c", "d"};

AuditReport audited(const std::vector<survey::Response>& responses, double threshold = 0.10) {
  weights::WeighOptions options = weights::default_weigh_options();
  options.threshold = threshold;
  return audit_panel(testing::study_of(audited_groups, {"E1", "E2", "E3"}), responses, options)
      .value();
}

std::vector<std::string> codes(const AssessorAudit& assessor) {
  std::vector<std::string> found;
  for (const Finding& finding : assessor.findings) found.push_back(finding.code);
  return found;
}

/// 8 : 4 : 2 : 1 with p = 3q, as answers.
std::vector<Said> sound_answers() {
  std::vector<Said> said = all_pairs("goal", audited_items, {2, 4, 8, 2, 4, 2});
  said.push_back({"b", "p", "q", 3});
  return said;
}

TEST(AuditPanel, MarksOnlyTheLastOfThreeUnlikeAssessors) {
  std::vector<Said> noisy = sound_answers();
  noisy[0].code = 3;
  std::vector<Said> turned = sound_answers();
  turned[1] = {"goal", "c", "a", 4};
  const AuditReport report = audited(
      {response_of("E1", sound_answers()), response_of("E2", noisy), response_of("E3", turned)});
  EXPECT_EQ(report.random_index, "exact");
  ASSERT_EQ(report.assessors.size(), 3U);
  EXPECT_THAT(report.assessors[0].findings, IsEmpty());
  EXPECT_THAT(report.assessors[1].findings, IsEmpty());
  EXPECT_GT(*report.assessors[1].highest_cr, *report.assessors[0].highest_cr);

  const AssessorAudit& last = report.assessors[2];
  EXPECT_EQ(last.assessor, "E3");
  EXPECT_EQ(last.asked, 7);
  EXPECT_EQ(last.answered, 7);
  EXPECT_EQ(last.groups.size(), 2U);
  // Of seven answers one that is turned makes the others look like answers at random: a sign.
  ASSERT_THAT(codes(last),
              ElementsAre("audit.random", "audit.suspect-judgement", "audit.inconsistent"));
  EXPECT_EQ(last.verdict, Verdict::ask_again);
  const Finding& finding = last.findings.back();
  EXPECT_EQ(finding.group, "goal");
  EXPECT_EQ(finding.evidence.at("cr"), *last.highest_cr);
  EXPECT_EQ(finding.evidence.at("threshold"), 0.10);
  EXPECT_EQ(finding.evidence.at("code"), 4);
  EXPECT_EQ(finding.evidence.at("fitting_code"), -4);
  EXPECT_NEAR(finding.evidence.at("cr_after"), 0, 1e-12);
  EXPECT_EQ(finding.worst->where.line, 12);
  // The judgement is named by the finding before, so not again.
  EXPECT_THAT(
      last.findings[1].message,
      HasSubstr(
          "'Label of c' against 'Label of a' was answered left 4; the other answers lead one to "
          "expect about right 3"));
  EXPECT_THAT(finding.message,
              HasSubstr("in 'Label of goal' exceeds 0.10. What fits least is named above."));
}

TEST(AuditPanel, FollowsTheThreshold) {
  std::vector<Said> noisy = sound_answers();
  noisy[0].code = 3;
  EXPECT_THAT(codes(audited({response_of("E1", noisy)}, 0.001).assessors[0]),
              ElementsAre("audit.inconsistent"));
}

TEST(AuditPanel, SaysSoWhenTheLeastFittingAnswerIsWhatTheOthersImply) {
  // 2 · 4 against 9: the other two imply 9/4 for the first pair, and 2 is the nearest answer.
  const survey::Study study = testing::study_of({{"goal", {"a", "b", "c"}}}, {"E1"});
  weights::WeighOptions options = weights::default_weigh_options();
  options.threshold = 0.001;
  const auto report = audit_panel(
      study, {response_of("E1", all_pairs("goal", {"a", "b", "c"}, {2, 9, 4}))}, options);
  ASSERT_TRUE(report);
  const Finding& finding = report->assessors[0].findings.front();
  EXPECT_EQ(finding.evidence.at("fitting_code"), 2);
  EXPECT_THAT(finding.message,
              HasSubstr("was answered left 2, which is also what the other answers imply"));
}

TEST(AuditPanel, SaysWhichTwoOtherAnswersContradictTheOneThatFitsLeast) {
  const auto turned = all_pairs("goal", {"a", "b", "c", "d"}, {2, -4, 8, 2, 4, 2});
  const AssessorAudit last = audited({response_of("E1", turned)}).assessors[0];
  const auto found = std::ranges::find(last.findings, "audit.inconsistent", &Finding::code);
  ASSERT_NE(found, last.findings.end());
  EXPECT_THAT(found->message,
              HasSubstr("Said was: 'Label of a' is 2 × 'Label of b' and 'Label of b' is 2 × 'Label "
                        "of c', so 'Label of a' is about 4 × 'Label of c'; but 'Label of c' is 4 × "
                        "'Label of a'."));
}

TEST(AuditPanel, CountsPairsLeftOpenGroupByGroup) {
  std::vector<Said> said = sound_answers();
  said.erase(said.begin() + 2, said.begin() + 4);
  said.pop_back();
  const AssessorAudit found = audited({response_of("E1", said)}).assessors[0];
  ASSERT_THAT(codes(found), ElementsAre("audit.incomplete", "audit.incomplete"));
  EXPECT_EQ(found.findings[0].evidence.at("missing"), 2);
  EXPECT_EQ(found.findings[0].evidence.at("asked"), 6);
  EXPECT_EQ(found.findings[0].message,
            "2 of 6 comparisons in 'Label of goal' were left open; the others count in the panel's "
            "weights.");
  EXPECT_EQ(found.findings[1].group, "b");
  EXPECT_THAT(found.findings[1].message, HasSubstr("1 of 1 comparison in 'Label of b' was left"));
  EXPECT_THAT(found.findings[1].message, HasSubstr("count in the panel's"));
  EXPECT_NEAR(*found.highest_cr, 0, 1e-9);  // the four that are left agree with each other
}

TEST(AuditPanel, SaysWhereTheAnswersThatAreLeftCannotBeTested) {
  const AssessorAudit found =
      audited({response_of("E1",
                           {{"goal", "a", "b", 2}, {"goal", "b", "c", 3}, {"goal", "c", "d", 4}})})
          .assessors[0];
  EXPECT_EQ(found.findings[0].group, "goal");
  EXPECT_THAT(found.findings[0].message, HasSubstr("none of them could contradict another"));
  EXPECT_FALSE(found.highest_cr);
}

TEST(AuditPanel, MarksSomebodyWhoAnsweredNothingOnce) {
  survey::Response empty = response_of("E2", {});
  empty.asked = 7;
  const AssessorAudit found = audited({response_of("E1", sound_answers()), empty}).assessors[1];
  ASSERT_THAT(codes(found), ElementsAre("audit.no-answer"));
  EXPECT_EQ(found.findings[0].evidence.at("asked"), 7);
  EXPECT_EQ(found.answered, 0);
}

TEST(AuditPanel, MarksTheSameAnswerToEverythingAsItWasShown) {
  std::vector<Said> straight = all_pairs("goal", audited_items, {3, 3, 3, 3, 3, 3});
  const AssessorAudit found = audited({response_of("E1", straight)}, 9).assessors[0];
  ASSERT_THAT(codes(found), ElementsAre("audit.uniform", "audit.random", "audit.incomplete"));
  EXPECT_EQ(found.verdict, Verdict::careless);  // two signs of different kinds
  EXPECT_EQ(found.findings[0].message,
            "All 6 answers are the same: left 3. The sides were shown in random order.");
  EXPECT_EQ(found.findings[0].evidence.at("answers"), 6);
  straight.pop_back();
  EXPECT_THAT(codes(audited({response_of("E1", straight)}, 9).assessors[0]),
              ElementsAre("audit.incomplete", "audit.incomplete"));
}

TEST(AuditPanel, RefusesAnswersToTheOtherKindOfQuestionnaire) {
  auto study = testing::study_of({{"goal", {"a", "b"}}}, {"E1"});
  study.elicitation.method = survey::ElicitationMethod::rating;
  const auto report = audit_panel(study, {response_of("E1", {{"goal", "a", "b", 2}})},
                                  weights::default_weigh_options());
  ASSERT_FALSE(report);
  EXPECT_EQ(report.diagnostics().front().code, "aggregation.other-method");
}

TEST(AuditPanel, OfRatingsNamesWhatWasLeftOpen) {
  auto study = testing::study_of({{"goal", {"a", "b", "c", "d", "e", "f", "g"}}}, {"E1"});
  study.elicitation.method = survey::ElicitationMethod::rating;
  std::vector<Said> said;
  for (const char* leaf : {"a", "b", "c", "d", "e", "g"}) said.push_back({"goal", leaf, "", 4});
  const auto report =
      audit_panel(study, {response_of("E1", said)}, weights::default_weigh_options());
  ASSERT_TRUE(report);
  ASSERT_THAT(codes(report->assessors[0]), ElementsAre("audit.uniform", "audit.incomplete"));
  EXPECT_THAT(report->assessors[0].findings[0].message, HasSubstr("the same: 4."));
  EXPECT_THAT(report->assessors[0].findings[1].message, HasSubstr("left open: 'Label of f'."));
  EXPECT_THAT(report->assessors[0].groups, IsEmpty());
}

TEST(AuditPanel, RefusesUnknownNamesAtTheirPlaces) {
  const auto report = audit_panel(
      testing::study_of(audited_groups, {"E1"}),
      {response_of("E1", {{"goal", "a", "old", 2}}), response_of("E9", sound_answers())},
      weights::default_weigh_options());
  ASSERT_EQ(report.diagnostics().size(), 2U);
  EXPECT_EQ(report.diagnostics()[0].code, "weights.unknown-item");
  EXPECT_EQ(report.diagnostics()[1].code, "aggregation.unknown-assessor");
}

TEST(AuditPanel, OfNobodyIsEmpty) {
  EXPECT_THAT(audited({}).assessors, IsEmpty());
}

TEST(AuditPanel, CallsNoPairOpenThatWasNotAsked) {
  survey::Response square = response_of(
      "E2",
      {{"goal", "a", "b", 2}, {"goal", "b", "c", 2}, {"goal", "c", "d", 2}, {"b", "p", "q", 3}});
  square.asked_of_group = {{"goal", 4}, {"b", 1}};
  const AuditReport report = audited({square});
  ASSERT_THAT(codes(report.assessors[0]), ElementsAre("audit.incomplete"));
  EXPECT_THAT(report.assessors[0].findings[0].message, HasSubstr("1 of 4 comparisons"));
  square.answers.push_back({"goal", "a", "d", 8, 5, {}, {}});
  EXPECT_THAT(audited({square}).assessors[0].findings, IsEmpty());
}

/// The audit of a panel with planted flaws (its README says which), by assessor.
class AuditOfAPanel : public ::testing::Test {
 protected:
  inline static const std::string folder = PONDERA_TEST_DATA "/data/igcu-2022-panel";
  testing::Panel panel = testing::read_panel(folder);
  AuditReport report =
      audit_panel(panel.study, panel.responses, weights::default_weigh_options()).value();

  [[nodiscard]] const AssessorAudit& of(const std::string& assessor) const {
    return *std::ranges::find(report.assessors, assessor, &AssessorAudit::assessor);
  }
  [[nodiscard]] std::vector<std::string> with(Verdict verdict) const {
    std::vector<std::string> found;
    for (const AssessorAudit& each : report.assessors) {
      if (each.verdict == verdict) found.push_back(each.assessor);
    }
    return found;
  }
};

TEST_F(AuditOfAPanel, FindsAllCarelessAssessorsAndNobodyElse) {
  EXPECT_THAT(with(Verdict::careless), ElementsAre("E09", "E21", "E25", "E27", "E28", "E29"));
}

TEST_F(AuditOfAPanel, SaysWhatTheCarelessDid) {
  const std::map<std::string, std::string> said = {
      {"E09", "audit.random"},  {"E21", "audit.uniform"},  {"E25", "audit.copied"},
      {"E27", "audit.extreme"}, {"E28", "audit.reversed"}, {"E29", "audit.random"}};
  for (const auto& [assessor, code] : said) {
    const std::vector<Finding>& findings = of(assessor).findings;
    const auto found = std::ranges::find(findings, code, &Finding::code);
    ASSERT_NE(found, findings.end()) << assessor;
    EXPECT_EQ(found->weight, EvidenceWeight::decisive) << assessor;
  }
}

TEST_F(AuditOfAPanel, NamesAnAnswerOnTheWrongSideOfTheTruthAmongTheFirstThree) {
  std::map<std::pair<std::string, std::string>, double> truth;
  for (const auto& row : testing::csv_rows(folder + "/truth.csv")) {
    truth[{row.at(0).text, row.at(1).text}] = std::stod(row.at(2).text);
  }
  for (const char* assessor : {"E16", "E19"}) {
    int suspects = 0;
    int wrong_side = 0;
    for (const Finding& finding : of(assessor).findings) {
      if (finding.code != "audit.suspect-judgement") continue;
      ++suspects;
      const weights::WorstJudgement& worst = finding.worst.value();
      const double ahead =
          truth.at({finding.group, worst.left}) - truth.at({finding.group, worst.right});
      if (std::abs(worst.code) > 1 && (worst.code > 0) != (ahead > 0)) ++wrong_side;
    }
    EXPECT_LE(suspects, 3) << assessor;
    EXPECT_GE(wrong_side, 1) << assessor;
    EXPECT_EQ(of(assessor).verdict, Verdict::ask_again) << assessor;
  }
}

TEST_F(AuditOfAPanel, TakesGapsForNoFault) {
  for (const char* assessor : {"E02", "E03"}) {
    EXPECT_THAT(codes(of(assessor)), ::testing::Contains("audit.incomplete")) << assessor;
    EXPECT_NE(of(assessor).verdict, Verdict::careless) << assessor;
  }
}

TEST_F(AuditOfAPanel, DoesNotDependOnTheOrderOfResponses) {
  std::ranges::reverse(panel.responses);
  // Who copied whom is told by who came later: here by the places in the log.
  for (survey::Response& response : panel.responses) {
    response.received = std::stoi(response.assessor.substr(1));
  }
  report = audit_panel(panel.study, panel.responses, weights::default_weigh_options()).value();
  EXPECT_THAT(with(Verdict::careless), ElementsAre("E29", "E28", "E27", "E25", "E21", "E09"));
}

TEST(AuditPanel, OfSmallPanelsNeverCallsTheEarnestCareless) {
  for (int count = 1; count <= 5; ++count) {
    const auto report = audit_panel(testing::earnest_study(count), testing::earnest_panel(count),
                                    weights::default_weigh_options());
    ASSERT_TRUE(report);
    for (const AssessorAudit& each : report->assessors) {
      EXPECT_NE(each.verdict, Verdict::careless) << count << each.assessor;
      EXPECT_EQ(each.evidence->expected[0].has_value(), count >= 4) << count;
    }
  }
}

TEST(AuditPanel, OfEverybodyAlikeFindsNoCopies) {
  std::vector<survey::Response> same;
  for (int k = 1; k <= 6; ++k) {
    same.push_back(testing::earnest_response(1));
    same.back().assessor = "E" + std::to_string(k);
  }
  const auto report =
      audit_panel(testing::earnest_study(6), same, weights::default_weigh_options()).value();
  for (const AssessorAudit& each : report.assessors) {
    EXPECT_EQ(each.verdict, Verdict::sound) << each.assessor;
  }
}

}  // namespace
}  // namespace pondera::audit
