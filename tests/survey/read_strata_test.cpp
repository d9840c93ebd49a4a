// SPDX-License-Identifier: Apache-2.0
#include "survey/read_strata.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct StrataReading {
  Strata strata;
  std::vector<std::string> codes;
};

StrataReading strata_in(std::string_view text) {
  const auto tree = read_yaml_tree(text, "x");
  Diagnostics found;
  StrataReading outcome;
  outcome.strata = read_strata(&*tree, {"en", "zh"}, found);
  for (const Diagnostic& d : found) outcome.codes.push_back(d.code);
  return outcome;
}

TEST(ReadStrata, CountsByHeadWithoutStrata) {
  Diagnostics found;
  const Strata strata = read_strata(nullptr, {"en"}, found);
  EXPECT_EQ(strata.count, StratumCount::headcount);
  EXPECT_THAT(strata.members, IsEmpty());
  EXPECT_THAT(found, IsEmpty());
}

TEST(ReadStrata, CountsEachStratumTheSameByDefault) {
  const StrataReading outcome = strata_in(
      "members:\n  - {id: it, label: {en: IT, zh: 信息}}\n  - {id: econ}\n  - {id: law}\n");
  EXPECT_THAT(outcome.codes, IsEmpty());
  EXPECT_EQ(outcome.strata.count, StratumCount::equal);
  ASSERT_EQ(outcome.strata.members.size(), 3U);
  EXPECT_EQ(outcome.strata.members[0].label.in("zh"), "信息");
  EXPECT_EQ(outcome.strata.members[2].id, "law");
  EXPECT_EQ(outcome.strata.members[2].label.in("zh"), "law");
  EXPECT_EQ(outcome.strata.where[2], (SourceSpot{"x", 4, 10}));
}

TEST(ReadStrata, CountsBySharesWhenTheyAreGiven) {
  const StrataReading outcome = strata_in(
      "members:\n  - {id: a, share: 2}\n  - {id: b, share: 1}\n  - {id: c, share: 0.5}\n");
  EXPECT_THAT(outcome.codes, IsEmpty());
  EXPECT_EQ(outcome.strata.count, StratumCount::shares);
  EXPECT_EQ(outcome.strata.members[2].share, 0.5);
}

TEST(ReadStrata, CountsByHeadWhenAskedTo) {
  EXPECT_EQ(strata_in("count: headcount\nmembers:\n  - {id: a}\n").strata.count,
            StratumCount::headcount);
}

TEST(ReadStrata, RefusesSharesThatDoNotCountOrAreNotAllGiven) {
  EXPECT_THAT(
      strata_in("count: equal\nmembers:\n  - {id: a, share: 2}\n  - {id: b, share: 1}\n").codes,
      ElementsAre("survey.share-not-used"));
  EXPECT_THAT(strata_in("members:\n  - {id: a, share: 2}\n  - {id: b}\n").codes,
              ElementsAre("survey.missing-share"));
  EXPECT_THAT(strata_in("members:\n  - {id: a, share: 0}\n").codes,
              ElementsAre("survey.out-of-range"));
}

TEST(ReadStrata, RefusesAStratumTwiceAndNone) {
  EXPECT_THAT(strata_in("members:\n  - {id: a}\n  - {id: b}\n  - {id: a}\n").codes,
              ElementsAre("survey.duplicate-stratum"));
  EXPECT_THAT(strata_in("count: equal\n").codes, ElementsAre("survey.missing-field"));
  EXPECT_THAT(strata_in("members: []\n").codes, ElementsAre("survey.missing-field"));
  EXPECT_THAT(strata_in("members: a\n").codes, ElementsAre("survey.not-a-sequence"));
  EXPECT_THAT(strata_in("[a, b]\n").codes, ElementsAre("survey.not-a-mapping"));
}

}  // namespace
}  // namespace pondera::survey
