// SPDX-License-Identifier: Apache-2.0
#include "survey/read_assessors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const PanelRules with_strata = {.languages = {{"en", "zh"}}, .strata = {{"it", "econ"}}};
const PanelRules without_strata = {.languages = {{"en", "zh"}},
                                   .strata = std::vector<std::string>{}};

struct PanelReading {
  std::vector<Assessor> assessors;
  Diagnostics found;

  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& d : found) codes.push_back(d.code);
    return codes;
  }
};

PanelReading panel_in(std::string_view listed, const PanelRules& rules = without_strata) {
  const auto tree = read_yaml_tree("pondera: assessors/1\nassessors:\n" + std::string(listed),
                                   "assessors.yaml", assessors_limits);
  PanelReading outcome;
  outcome.assessors = read_assessors(*tree, rules, outcome.found);
  return outcome;
}

TEST(ReadAssessors, ReadsThreeUnlikeAssessors) {
  const PanelReading outcome = panel_in(
      "  - {id: E01, name: Ana Example, address: ana@example.org, language: en, stratum: it}\n"
      "  - {id: E02, stratum: econ}\n"
      "  - {id: E03, name: 王伟, address: wang@例子.cn, language: zh, stratum: econ}\n",
      with_strata);
  EXPECT_THAT(outcome.found, IsEmpty());
  ASSERT_EQ(outcome.assessors.size(), 3U);
  EXPECT_EQ(outcome.assessors[1].name, "E02");
  EXPECT_EQ(outcome.assessors[1].language, "en");
  EXPECT_EQ(outcome.assessors[1].address, "");
  const Assessor& last = outcome.assessors[2];
  EXPECT_EQ(last.id, "E03");
  EXPECT_EQ(last.name, "王伟");
  EXPECT_EQ(last.address, "wang@例子.cn");
  EXPECT_EQ(last.language, "zh");
  EXPECT_EQ(last.stratum, "econ");
  EXPECT_EQ(last.where, (SourceSpot{"assessors.yaml", 5, 10}));
}

TEST(ReadAssessors, ReadsWhatEachCounts) {
  const PanelReading outcome = panel_in(
      "  - {id: E01}\n"
      "  - {id: E02, weight: 0}\n"
      "  - {id: E03, weight: 2.5}\n");
  EXPECT_THAT(outcome.found, IsEmpty());
  EXPECT_FALSE(outcome.assessors[0].weight);
  EXPECT_EQ(outcome.assessors[1].weight, 0.0);
  EXPECT_EQ(outcome.assessors[2].weight, 2.5);
  EXPECT_THAT(panel_in("  - {id: E01, weight: -1}\n").codes(), ElementsAre("survey.out-of-range"));
  EXPECT_THAT(panel_in("  - {id: E01, weight: much}\n").codes(),
              ElementsAre("survey.not-a-number"));
}

TEST(ReadAssessors, RefusesAnIdTwiceAndOneThatDiffersInLetterCase) {
  const PanelReading outcome = panel_in("  - {id: E01}\n  - {id: e01}\n  - {id: E01}\n");
  ASSERT_THAT(outcome.codes(),
              ElementsAre("survey.duplicate-assessor", "survey.duplicate-assessor"));
  EXPECT_THAT(outcome.found[0].message, HasSubstr("letter case from 'E01' on line 3"));
  EXPECT_THAT(outcome.found[1].message, HasSubstr("used twice; the first is on line 3"));
  EXPECT_EQ(outcome.found[1].where.line, 5);
}

TEST(ReadAssessors, WarnsOfTheSameAddressAndTheSameName) {
  const PanelReading outcome = panel_in(
      "  - {id: A, name: Ana, address: ana@x.org}\n  - {id: B, name: Bo, address: bo@x.org}\n"
      "  - {id: C, name: ana, address: \" ANA@x.org \"}\n");
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.same-name", "survey.duplicate-address"));
  EXPECT_FALSE(has_error(outcome.found));
  EXPECT_THAT(outcome.found[1].message, HasSubstr("'A' on line 3"));
  EXPECT_EQ(outcome.found[1].where, (SourceSpot{"assessors.yaml", 5, 33}));
}

TEST(ReadAssessors, RefusesWhatIsNotOneAddress) {
  for (const std::string_view bad :
       {"ana", "@x.org", "ana@", "ana @x.org", "ana@x.org\\nBcc: all@x.org", "a@x.org, b@x.org",
        "Ana <ana@x.org>", "ana@x.org;b"}) {
    const PanelReading outcome = panel_in("  - {id: A, address: \"" + std::string(bad) + "\"}\n");
    EXPECT_THAT(outcome.codes(), ElementsAre("survey.bad-address")) << bad;
  }
}

TEST(ReadAssessors, RefusesANameOfSeveralLines) {
  EXPECT_THAT(panel_in("  - {id: A, name: \"Ana\\nBcc: all@x.org\"}\n").codes(),
              ElementsAre("survey.several-lines"));
}

TEST(ReadAssessors, KnowsTheLanguagesOfTheStudy) {
  const PanelReading outcome = panel_in("  - {id: A, language: zhe}\n");
  ASSERT_THAT(outcome.codes(), ElementsAre("survey.unknown-language"));
  EXPECT_THAT(outcome.found[0].hint, HasSubstr("'zh'"));
}

TEST(ReadAssessors, WantsAStratumExactlyIfTheStudyHasThem) {
  const PanelReading missing = panel_in("  - {id: A, stratum: it}\n  - {id: B}\n", with_strata);
  ASSERT_THAT(missing.codes(), ElementsAre("survey.missing-stratum"));
  EXPECT_EQ(missing.found[0].where.line, 4);
  EXPECT_THAT(missing.found[0].hint, HasSubstr("it, econ"));
  const PanelReading unknown = panel_in("  - {id: A, stratum: ecno}\n", with_strata);
  ASSERT_THAT(unknown.codes(), ElementsAre("survey.unknown-stratum"));
  EXPECT_EQ(unknown.found[0].hint, "did you mean 'econ'?");
  EXPECT_THAT(panel_in("  - {id: A, stratum: it}\n").codes(), ElementsAre("survey.no-strata"));
}

TEST(ReadAssessors, DoesNotRepeatTheMistakesOfTheStudy) {
  EXPECT_THAT(panel_in("  - {id: A, language: fr, stratum: x}\n  - {id: B}\n", PanelRules{}).found,
              IsEmpty());
}

TEST(ReadAssessors, ReportsEveryMistakeInOneRun) {
  const PanelReading outcome =
      panel_in("  - {id: \"E 1\", adress: a@b.org}\n  - Ana\n  -\n  - {name: Zoë}\n");
  EXPECT_THAT(outcome.codes(),
              ElementsAre("survey.bad-id", "survey.unknown-key", "survey.not-a-mapping",
                          "survey.not-a-mapping", "survey.missing-field"));
}

TEST(ReadAssessors, TakesAnEmptyListButNotAMissingOne) {
  EXPECT_THAT(panel_in("").found, IsEmpty());
  const auto tree = read_yaml_tree("pondera: assessors/1\n", "x");
  Diagnostics found;
  EXPECT_THAT(read_assessors(*tree, without_strata, found), IsEmpty());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "survey.missing-field");
}

std::string panel_of(std::size_t count) {
  std::string listed;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    listed += "  - {id: E" + number + ", name: N" + number + ", address: a" + number +
              "@example.org, language: zh, stratum: econ}\n";
  }
  return listed;
}

TEST(ReadAssessors, TakesFiveThousandWithEveryFieldAndNoMore) {
  const PanelReading outcome = panel_in(panel_of(most_assessors), with_strata);
  EXPECT_THAT(outcome.found, IsEmpty());
  ASSERT_EQ(outcome.assessors.size(), most_assessors);
  EXPECT_EQ(outcome.assessors.back().id, "E4999");
  std::string ids_only;
  for (std::size_t i = 0; i <= most_assessors; ++i)
    ids_only += "- {id: E" + std::to_string(i) + "}\n";
  EXPECT_THAT(panel_in(ids_only).codes(), ElementsAre("survey.too-many-assessors"));
}

}  // namespace
}  // namespace pondera::survey
