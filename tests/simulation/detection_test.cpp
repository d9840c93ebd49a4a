// SPDX-License-Identifier: Apache-2.0
#include "simulation/detection.hpp"

#include <gtest/gtest.h>

namespace pondera::simulation {
namespace {

using audit::AssessorAudit;
using audit::Finding;
using audit::Verdict;

/// An assessor with what was planted beside what the audit said.
struct Made {
  SimulatedAssessor assessor;
  AssessorAudit audit;
};

Finding finding(const std::string& code, const std::string& group = {}) {
  Finding made;
  made.code = code;
  made.group = group;
  return made;
}

Finding suspect(const std::string& left, const std::string& right) {
  Finding made = finding("audit.suspect-judgement", "goal");
  made.worst = weights::WorstJudgement{};
  made.worst->left = left;
  made.worst->right = right;
  return made;
}

Made made(const std::string& id, Flaw flaw, Verdict verdict, std::vector<Finding> findings) {
  Made one;
  one.assessor.id = id;
  one.assessor.flaw = flaw;
  one.audit.assessor = id;
  one.audit.verdict = verdict;
  one.audit.findings = std::move(findings);
  return one;
}

Detection detected(const std::vector<Made>& all, double threshold = 0.1) {
  SimulatedPanel panel;
  audit::AuditReport report;
  report.threshold = threshold;
  for (const Made& one : all) {
    panel.assessors.push_back(one.assessor);
    report.assessors.push_back(one.audit);
  }
  return detection(panel, report);
}

TEST(Detection, CountsByHandWhatWasFoundInFivePeople) {
  Made random = made("E1", Flaw::random, Verdict::careless, {finding("audit.random")});
  random.audit.highest_cr = 0.9;
  Made copy = made("E2", Flaw::copy, Verdict::sound, {});
  copy.audit.highest_cr = 0.05;
  Made line = made("E3", Flaw::straight_line, Verdict::careless, {finding("audit.random")});
  line.audit.highest_cr = 0.2;
  Made sound = made("E4", Flaw::none, Verdict::careless, {finding("audit.random")});
  sound.audit.highest_cr = 0.11;
  const Made other = made("E5", Flaw::none, Verdict::ask_again, {});  // without a CR
  const Detection found = detected({random, copy, line, sound, other});

  EXPECT_EQ(found.by_flaw.at(Flaw::random).planted, 1);
  EXPECT_EQ(found.by_flaw.at(Flaw::random).named, 1);
  EXPECT_EQ(found.by_flaw.at(Flaw::straight_line).careless, 1);
  EXPECT_EQ(found.by_flaw.at(Flaw::straight_line).named, 0);  // found, under another name
  EXPECT_EQ(found.by_flaw.at(Flaw::copy).careless, 0);
  EXPECT_EQ(found.by_flaw.at(Flaw::none).planted, 2);
  EXPECT_EQ(found.by_flaw.at(Flaw::none).careless, 1);
  EXPECT_DOUBLE_EQ(found.recall().value(), 2.0 / 3);     // E1, E3 of E1, E2, E3
  EXPECT_DOUBLE_EQ(found.precision().value(), 2.0 / 3);  // E1, E3 of E1, E3, E4
  EXPECT_DOUBLE_EQ(found.cr_recall().value(), 2.0 / 3);  // E1, E3
  EXPECT_DOUBLE_EQ(found.cr_precision().value(), 2.0 / 3);
  EXPECT_EQ(found.panels, 1);
  EXPECT_EQ(found.panels_alarmed, 1);
}

TEST(Detection, DoesNotTakeASlipForCarelessness) {
  Made slips = made("E1", Flaw::sign_flips, Verdict::careless, {});
  const Detection found = detected({slips});
  EXPECT_EQ(found.panels_alarmed, 1);
  EXPECT_EQ(found.recall(), std::nullopt);  // nobody is careless
  EXPECT_DOUBLE_EQ(found.precision().value(), 0);
}

TEST(Detection, CountsASlipAsNamedAmongTheFirstThreeSuspects) {
  const survey::Answer turned{.group = "goal", .left = "a", .right = "b", .where = {}, .why = {}};
  Made third =
      made("E1", Flaw::sign_flips, Verdict::ask_again,
           {suspect("c", "d"), finding("audit.extreme"), suspect("b", "a"), suspect("a", "b")});
  Made fourth = made("E2", Flaw::sign_flips, Verdict::ask_again,
                     {suspect("c", "d"), suspect("d", "e"), suspect("e", "f"), suspect("a", "b")});
  Made sides = made("E3", Flaw::sign_flips, Verdict::ask_again, {suspect("b", "a")});
  for (Made* one : {&third, &fourth, &sides}) one->assessor.turned = {turned};
  EXPECT_EQ(detected({third}).by_flaw.at(Flaw::sign_flips).named, 1);
  EXPECT_EQ(detected({fourth}).by_flaw.at(Flaw::sign_flips).named, 0);
  EXPECT_EQ(detected({sides}).by_flaw.at(Flaw::sign_flips).named, 0);
}

TEST(Detection, NamesAReversedGroupOnlyByThatGroup) {
  Made right =
      made("E1", Flaw::reversed_group, Verdict::ask_again, {finding("audit.reversed-group", "a")});
  Made wrong =
      made("E2", Flaw::reversed_group, Verdict::ask_again, {finding("audit.reversed-group", "b")});
  right.assessor.turned_group = "a";
  wrong.assessor.turned_group = "a";
  const Detection found = detected({right, wrong});
  EXPECT_EQ(found.by_flaw.at(Flaw::reversed_group).planted, 2);
  EXPECT_EQ(found.by_flaw.at(Flaw::reversed_group).named, 1);
  EXPECT_EQ(found.panels_alarmed, 0);
}

TEST(Detection, AddsUpOverPanels) {
  Detection sum = detected({made("E1", Flaw::random, Verdict::careless, {})});
  sum.add(detected({made("E1", Flaw::random, Verdict::sound, {}),
                    made("E2", Flaw::none, Verdict::careless, {})}));
  EXPECT_EQ(sum.panels, 2);
  EXPECT_EQ(sum.panels_alarmed, 1);
  EXPECT_EQ(sum.by_flaw.at(Flaw::random).planted, 2);
  EXPECT_DOUBLE_EQ(sum.recall().value(), 0.5);
  EXPECT_DOUBLE_EQ(sum.precision().value(), 0.5);
  EXPECT_EQ(Detection{}.precision(), std::nullopt);  // no verdict
}

}  // namespace
}  // namespace pondera::simulation
