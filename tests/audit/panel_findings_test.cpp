// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_findings.hpp"

#include "tests/audit/small_panel.hpp"
#include "weights/ladder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pondera::audit {
namespace {

using survey::Response;
using ::testing::AllOf;
using testing::earnest_panel;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// A panel with all that its findings are made of.
class Looked {
 public:
  explicit Looked(std::vector<Response> responses)
      : study_(testing::earnest_study(static_cast<int>(responses.size()))),
        responses_(std::move(responses)),
        judgements_(testing::judgements_of(study_, responses_)),
        evidence_(panel_evidence(judgements_, 9, options_)) {}

  [[nodiscard]] PanelView view() const {
    return {study_, responses_, judgements_, evidence_, weigh_, options_};
  }
  [[nodiscard]] std::vector<Finding> careless(std::size_t k) const {
    return careless_findings(view(), k);
  }
  [[nodiscard]] std::vector<Finding> closer(std::size_t k) const {
    return closer_findings(view(), k);
  }

 private:
  AuditOptions options_;
  weights::WeighOptions weigh_ = weights::default_weigh_options();
  survey::Study study_;
  std::vector<Response> responses_;
  PanelJudgements judgements_;
  std::vector<AssessorEvidence> evidence_;
};

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.code);
  return found;
}

std::vector<Response> panel_findings_with_last(Response last) {
  auto responses = earnest_panel(7);
  responses.push_back(std::move(last));
  return responses;
}

TEST(CarelessFindings, AreNoneForEarnestAnswers) {
  const Looked panel(earnest_panel(12));
  for (std::size_t k = 0; k < 12; ++k) EXPECT_THAT(panel.careless(k), IsEmpty()) << k;
}

TEST(CarelessFindings, AreDecisiveForAnswersAtRandom) {
  const Looked panel(panel_findings_with_last(testing::at_random(testing::earnest_response(8), 4)));
  const auto found = panel.careless(7);
  ASSERT_THAT(codes(found), ElementsAre("audit.random"));
  EXPECT_EQ(found[0].weight, EvidenceWeight::decisive);
  EXPECT_GT(found[0].evidence.at("log_odds"), std::log(20));
  EXPECT_EQ(found[0].evidence.at("judgements"), 22);
  EXPECT_THAT(found[0].message, AllOf(StartsWith("The 22 answers are "),
                                      HasSubstr(" likelier as answers without thought than as "
                                                "judgements"),
                                      HasSubstr("(correlation with the panel ")));
}

TEST(CarelessFindings, AreDecisiveForSidesTakenTheWrongWayRound) {
  const Looked panel(panel_findings_with_last(testing::turned(testing::earnest_response(8))));
  const auto found = panel.careless(7);
  ASSERT_THAT(codes(found), ElementsAre("audit.reversed"));
  EXPECT_EQ(found[0].weight, EvidenceWeight::decisive);
  EXPECT_EQ(found[0].evidence.at("groups_turned"), 3);
  EXPECT_THAT(found[0].message, HasSubstr("would fit the panel in 3 of 3 groups (correlation"));
}

TEST(CarelessFindings, AreNoneForAnotherUseOfTheScale) {
  // Every ratio to the power of 1.8: 2 becomes 3, 3 becomes 7, from 4 on it is 9.
  constexpr double stronger = 1.8;
  for (int k = 8; k < 18; ++k) {
    Response strong = testing::earnest_response(k);
    for (survey::Answer& answer : strong.answers) {
      const double size = std::abs(answer.code);
      const int code = weights::nearest_code(stronger * std::log(size), 9);
      answer.code = answer.code < 0 && code != 1 ? -code : code;
    }
    EXPECT_THAT(Looked(panel_findings_with_last(strong)).careless(7), IsEmpty()) << k;
  }
}

TEST(CarelessFindings, TellRandomAndReversedAnswersApart) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const Looked random(
        panel_findings_with_last(testing::at_random(testing::earnest_response(8), seed)));
    EXPECT_THAT(codes(random.careless(7)), ElementsAre("audit.random")) << seed;
    const Looked mirrored(panel_findings_with_last(
        testing::turned(testing::earnest_response(static_cast<int>(seed) + 10))));
    EXPECT_THAT(codes(mirrored.careless(7)), ElementsAre("audit.reversed")) << seed;
  }
}

TEST(CarelessFindings, OnlyRemarkOnOneGroupThatIsTurned) {
  const Looked panel(panel_findings_with_last(testing::turned(testing::earnest_response(8), "a")));
  const auto found = panel.careless(7);
  ASSERT_THAT(codes(found), ElementsAre("audit.reversed-group"));
  EXPECT_EQ(found[0].weight, EvidenceWeight::remark);
  EXPECT_EQ(found[0].group, "a");
  EXPECT_THAT(found[0].message, StartsWith("In 'Label of a' the answers would fit the panel"));
}

TEST(CarelessFindings, NameTheCopyThatCameLater) {
  auto responses = panel_findings_with_last(testing::earnest_response(3));
  responses[7].assessor = "E8";
  const Looked panel(responses);
  EXPECT_THAT(panel.careless(2), IsEmpty());
  const auto found = panel.careless(7);
  ASSERT_THAT(codes(found), ElementsAre("audit.copied"));
  EXPECT_EQ(found[0].evidence.at("shared"), 22);
  EXPECT_EQ(found[0].evidence.at("share"), 1);
  EXPECT_THAT(
      found[0].message,
      StartsWith("22 of 22 answers are those of another assessor, who answered before; two "));

  responses[2].received = 90;
  responses[7].received = 11;
  const Looked other_way(responses);
  EXPECT_THAT(other_way.careless(7), IsEmpty());
  EXPECT_THAT(codes(other_way.careless(2)), ElementsAre("audit.copied"));
}

TEST(CarelessFindings, NeedAPanelToCompareWith) {
  auto responses = earnest_panel(2);
  EXPECT_THAT(Looked({responses[0]}).careless(0), IsEmpty());
  responses[1] = testing::turned(responses[1]);
  EXPECT_THAT(Looked(responses).careless(1), IsEmpty());
}

TEST(CloserFindings, NameTheSlipAsItWasShown) {
  auto responses = earnest_panel(8);
  auto& answers = responses.back().answers;
  const auto slip = std::ranges::find_if(answers, [](const survey::Answer& answer) {
    return (answer.left == "a" && answer.right == "e") ||
           (answer.left == "e" && answer.right == "a");
  });
  ASSERT_NE(slip, answers.end());
  slip->code = -slip->code;
  const auto found = Looked(responses).closer(7);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].code, "audit.suspect-judgement");
  EXPECT_EQ(found[0].weight, EvidenceWeight::remark);
  ASSERT_TRUE(found[0].worst);
  EXPECT_EQ(found[0].worst->left, slip->left);
  EXPECT_EQ(found[0].worst->code, slip->code);
  EXPECT_LT(found[0].worst->code * found[0].worst->fitting_code, 0);
  EXPECT_EQ(found[0].worst->where, slip->where);
  EXPECT_LT(*found[0].worst->cr_after, 0.1);
  EXPECT_THAT(found[0].message,
              AllOf(StartsWith("'Label of " + slip->left + "' against 'Label of " + slip->right),
                    HasSubstr("was answered " + answer_words(slip->code) + "; the other answers"),
                    HasSubstr("Were the sides mixed up?")));
}

TEST(CloserFindings, TellOfDissentAsNoFault) {
  // Not careless: clear and consistent, but with the items the other way round in one group of
  // three and as everybody's elsewhere.
  const Looked panel(
      panel_findings_with_last(testing::turned(testing::earnest_response(8), "goal")));
  const auto found = panel.closer(7);
  const auto dissent = std::ranges::find(found, "audit.dissent", &Finding::code);
  ASSERT_NE(dissent, found.end());
  EXPECT_EQ(dissent->weight, EvidenceWeight::remark);
  EXPECT_GT(dissent->evidence.at("z"), 3);
  EXPECT_THAT(dissent->message, HasSubstr("Dissent is no fault"));
}

}  // namespace
}  // namespace pondera::audit
