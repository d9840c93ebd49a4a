// SPDX-License-Identifier: Apache-2.0
#include "audit/verdict.hpp"

#include <gtest/gtest.h>

namespace pondera::audit {
namespace {

Finding finding(const std::string& code, EvidenceKind kind, EvidenceWeight weight) {
  Finding made;
  made.code = code;
  made.kind = kind;
  made.weight = weight;
  return made;
}

const Finding decisive = finding("audit.copied", EvidenceKind::copying, EvidenceWeight::decisive);
const Finding style = finding("audit.one-sided", EvidenceKind::style, EvidenceWeight::sign);
const Finding other_style = finding("audit.uniform", EvidenceKind::style, EvidenceWeight::sign);
const Finding consistency =
    finding("audit.random", EvidenceKind::consistency, EvidenceWeight::sign);
const Finding inconsistent =
    finding("audit.inconsistent", EvidenceKind::consistency, EvidenceWeight::remark);

TEST(Verdict, IsCarelessByOneDecisiveFinding) {
  EXPECT_EQ(verdict_of({decisive}), Verdict::careless);
  EXPECT_EQ(verdict_of({inconsistent, style, decisive}), Verdict::careless);
}

TEST(Verdict, IsCarelessByTwoSignsOfDifferentKindsOnly) {
  EXPECT_EQ(verdict_of({style}), Verdict::ask_again);
  EXPECT_EQ(verdict_of({style, other_style}), Verdict::ask_again);
  EXPECT_EQ(verdict_of({style, inconsistent}), Verdict::ask_again);  // a remark is no sign
  EXPECT_EQ(verdict_of({style, consistency}), Verdict::careless);
}

TEST(Verdict, AsksAgainAboutJudgementsThatContradictSomething) {
  for (const char* code :
       {"audit.inconsistent", "audit.suspect-judgement", "audit.reversed-group"}) {
    EXPECT_EQ(verdict_of({finding(code, EvidenceKind::agreement, EvidenceWeight::remark)}),
              Verdict::ask_again)
        << code;
  }
}

TEST(Verdict, IsSoundForDissentGapsInfluenceAndNothing) {
  EXPECT_EQ(verdict_of({}), Verdict::sound);
  for (const char* code : {"audit.dissent", "audit.incomplete", "audit.influential",
                           "audit.no-spread", "audit.no-answer"}) {
    EXPECT_EQ(verdict_of({finding(code, EvidenceKind::agreement, EvidenceWeight::remark)}),
              Verdict::sound)
        << code;
  }
}

TEST(Verdict, HasNames) {
  EXPECT_EQ(name_of(Verdict::sound), "sound");
  EXPECT_EQ(name_of(Verdict::ask_again), "ask-again");
  EXPECT_EQ(name_of(Verdict::careless), "careless");
}

}  // namespace
}  // namespace pondera::audit
