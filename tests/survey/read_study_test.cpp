// SPDX-License-Identifier: Apache-2.0
#include "survey/study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

namespace pondera::survey {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view smallest =
    "pondera: study/1\n"
    "id: s\n"
    "title: T\n"
    "hierarchy:\n"
    "  id: g\n"
    "  label: G\n"
    "  children:\n"
    "    - {id: a, label: A}\n";

Result<Study> study_in(std::string_view study, std::optional<std::string_view> assessors = {}) {
  return read_study(study, "study.yaml", assessors, "assessors.yaml");
}

Result<Study> read_with(std::string_view more) {
  return study_in(std::string(smallest) + std::string(more));
}

std::vector<std::string> codes(const Result<Study>& study) {
  std::vector<std::string> codes;
  for (const Diagnostic& d : study.diagnostics()) codes.push_back(d.code);
  return codes;
}

TEST(ReadStudy, ReadsTheSmallestStudyWithItsDefaults) {
  const auto study = study_in(smallest);
  ASSERT_TRUE(study);
  EXPECT_THAT(study.diagnostics(), IsEmpty());
  EXPECT_EQ(study->id, "s");
  EXPECT_EQ(study->title.any, "T");
  EXPECT_THAT(study->languages, ElementsAre("en"));
  EXPECT_EQ(study->round, 1);
  EXPECT_EQ(study->elicitation.method, ElicitationMethod::pairwise);
  EXPECT_EQ(study->elicitation.strongest, 9);
  EXPECT_EQ(study->elicitation.seed, 1U);
  EXPECT_EQ(study->stratum_count, StratumCount::headcount);
  EXPECT_THAT(study->strata, IsEmpty());
  EXPECT_THAT(study->assessors, IsEmpty());
  EXPECT_EQ(study->scoring_section.kind, YamlNode::Kind::empty);
}

TEST(ReadStudy, ReadsEveryPart) {
  const auto study = study_in(
      "pondera: study/1\n"
      "id: igcu-2022\n"
      "title: {en: Cities, zh: 城市}\n"
      "languages: [en, zh]\n"
      "purpose: |\n"
      "  {en: no mapping}\n"
      "  but two lines.\n"
      "question: {en: \"Which?\", zh: 哪个？}\n"
      "organiser: A group, group@example.org\n"
      "deadline: 30 September 2022\n"
      "round: 2\n"
      "strata:\n"
      "  count: equal\n"
      "  members: [{id: it}, {id: econ}]\n"
      "elicitation:\n"
      "  method: rating\n"
      "  rating: {lowest: 0, highest: 10}\n"
      "  seed: 2022\n"
      "hierarchy: {id: g, label: G, children: [{id: a, label: A}, {id: b, label: B}]}\n"
      "weights: {aggregation: judgements}\n"
      "consistency: {threshold: 0.2}\n"
      "audit:\n"
      "scoring: {decimals: 2}\n",
      "pondera: assessors/1\n"
      "assessors:\n"
      "  - {id: E1, stratum: it}\n"
      "  - {id: E2, stratum: it, language: en}\n"
      "  - {id: E3, stratum: econ, language: zh, name: 王}\n");
  ASSERT_TRUE(study);
  EXPECT_THAT(study.diagnostics(), IsEmpty());
  EXPECT_EQ(study->title.in("zh"), "城市");
  EXPECT_EQ(study->purpose.any, "{en: no mapping}\nbut two lines.");
  EXPECT_EQ(study->question.in("zh"), "哪个？");
  EXPECT_EQ(study->organiser, "A group, group@example.org");
  EXPECT_EQ(study->deadline, "30 September 2022");
  EXPECT_EQ(study->round, 2);
  EXPECT_EQ(study->stratum_count, StratumCount::equal);
  EXPECT_EQ(study->strata[1].id, "econ");
  EXPECT_EQ(study->elicitation.method, ElicitationMethod::rating);
  EXPECT_EQ(study->elicitation.lowest_rating, 0);
  EXPECT_EQ(study->elicitation.highest_rating, 10);
  EXPECT_EQ(study->elicitation.seed, 2022U);
  EXPECT_EQ(study->hierarchy.leaves().size(), 2U);
  ASSERT_EQ(study->assessors.size(), 3U);
  EXPECT_EQ(study->assessors[2].stratum, "econ");
  EXPECT_EQ(study->assessors[2].language, "zh");
  ASSERT_NE(study->weights_section.find("aggregation"), nullptr);
  EXPECT_EQ(study->consistency_section.find("threshold")->where,
            (SourceSpot{"study.yaml", 21, 26}));
  EXPECT_EQ(study->audit_section.kind, YamlNode::Kind::empty);
  EXPECT_EQ(study->scoring_section.find("decimals")->text, "2");
}

TEST(ReadStudy, ReportsEveryMistakeOfBothFilesInTheirOrder) {
  const auto study = study_in(
      "pondera: study/1\n"
      "id: a b\n"
      "titel: T\n"
      "round: zero\n"
      "elicitation: {method: ratings}\n"
      "hierarchy:\n"
      "  id: g\n"
      "  label: G\n"
      "  children: [{id: a}]\n"
      "weights: 3\n",
      "pondera: assessors/1\nassessors:\n  - {id: E1}\n  - {id: E1, adress: x}\n");
  ASSERT_FALSE(study);
  EXPECT_THAT(
      codes(study),
      ElementsAre("survey.missing-field", "survey.bad-id", "survey.unknown-key",
                  "survey.not-a-whole-number", "survey.unknown-choice", "survey.missing-field",
                  "survey.not-a-mapping", "survey.duplicate-assessor", "survey.unknown-key"));
  EXPECT_EQ(study.diagnostics()[2].hint, "did you mean 'title'?");
  EXPECT_EQ(study.diagnostics()[5].where, (SourceSpot{"study.yaml", 9, 14}));
  EXPECT_EQ(study.diagnostics().back().where, (SourceSpot{"assessors.yaml", 4, 14}));
}

TEST(ReadStudy, ChecksTheAssessorsEvenIfTheStudyDoesNotParse) {
  const auto study =
      study_in("pondera: study/1\n\tid: s\n",
               "pondera: assessors/1\nassessors:\n  - {id: E1, language: fr, stratum: "
               "x}\n  - {id: E1}\n");
  ASSERT_FALSE(study);
  EXPECT_THAT(codes(study), ElementsAre("yaml.syntax", "survey.duplicate-assessor"));
}

TEST(ReadStudy, WantsTheRequiredParts) {
  EXPECT_THAT(codes(study_in("pondera: study/1\n")),
              ElementsAre("survey.missing-field", "survey.missing-field", "survey.missing-field"));
  EXPECT_THAT(codes(study_in("# nothing yet\n")), ElementsAre("yaml.empty"));
  EXPECT_THAT(codes(study_in("hello\n")), ElementsAre("survey.not-a-mapping"));
}

TEST(ReadStudy, TellsFilesApart) {
  const auto swapped = study_in("pondera: assessors/1\nassessors: []\n", smallest);
  EXPECT_THAT(codes(swapped), ElementsAre("survey.format-tag", "survey.format-tag"));
  EXPECT_THAT(codes(study_in("pondera: study/2\nwhatever: new\n")),
              ElementsAre("survey.format-tag"));
}

TEST(ReadStudy, ChecksLanguages) {
  EXPECT_THAT(codes(read_with("languages: [en, e, en]\n")),
              ElementsAre("survey.bad-language", "survey.language-twice"));
  const auto french = read_with("languages: [en, fr]\n");
  ASSERT_TRUE(french);
  ASSERT_THAT(codes(french), ElementsAre("survey.no-wording"));
  EXPECT_THAT(french.diagnostics()[0].hint, HasSubstr("en, zh"));
  EXPECT_EQ(french.diagnostics()[0].where, (SourceSpot{"study.yaml", 9, 17}));
}

TEST(ReadStudy, ChecksTheElicitation) {
  EXPECT_THAT(codes(read_with("elicitation: {scale: {strongest: 1}}\n")),
              ElementsAre("survey.out-of-range"));
  EXPECT_THAT(codes(read_with("elicitation: {seed: -1}\n")), ElementsAre("survey.out-of-range"));
  EXPECT_THAT(codes(read_with("elicitation: {method: rating, rating: {lowest: 5, highest: 5}}\n")),
              ElementsAre("survey.rating-bounds"));
  EXPECT_THAT(codes(read_with("elicitation: {method: rating, rating: {lowest: 5, highest: x}}\n")),
              ElementsAre("survey.not-a-whole-number"));
  EXPECT_THAT(codes(read_with("elicitation: {sede: 1}\n")), ElementsAre("survey.unknown-key"));
  const auto unused = read_with("elicitation: {rating: {lowest: 1, highest: 5}}\n");
  EXPECT_TRUE(unused);
  EXPECT_THAT(codes(unused), ElementsAre("survey.unused-setting"));
  EXPECT_THAT(codes(read_with("elicitation: {method: rating, scale: {strongest: 5}}\n")),
              ElementsAre("survey.unused-setting"));
}

TEST(ReadStudy, WantsTextsOfOneLineWhereThereIsOneLine) {
  EXPECT_THAT(codes(read_with("question: \"a\\nb\"\norganiser: \"a\\nb\"\ndeadline: \"a\\nb\"\n")),
              ElementsAre("survey.several-lines", "survey.several-lines", "survey.several-lines"));
}

TEST(ReadStudy, WantsSectionsToBeMappings) {
  EXPECT_THAT(codes(read_with("weights: x\nconsistency: [1]\naudit: 3\nscoring: y\n")),
              ElementsAre("survey.not-a-mapping", "survey.not-a-mapping", "survey.not-a-mapping",
                          "survey.not-a-mapping"));
}

TEST(ReadStudy, KeepsTheSectionsOfOtherModulesAsTheyStand) {
  const auto study = read_with("audit: {suspects: 2}\n");
  ASSERT_TRUE(study);
  EXPECT_THAT(codes(study), IsEmpty());
  EXPECT_EQ(study->audit_section.entries.size(), 1U);
}

TEST(ReadStudy, WarnsOfAStratumWithoutAssessors) {
  const std::string study = std::string(smallest) + "strata: {members: [{id: it}, {id: law}]}\n";
  const auto with_assessor =
      study_in(study, "pondera: assessors/1\nassessors: [{id: E1, stratum: it}]\n");
  ASSERT_TRUE(with_assessor);
  EXPECT_THAT(codes(with_assessor), ElementsAre("survey.empty-stratum"));
  EXPECT_EQ(with_assessor.diagnostics()[0].where, (SourceSpot{"study.yaml", 9, 35}));
  EXPECT_THAT(study_in(study).diagnostics(), IsEmpty());
}

TEST(ReadStudy, DoesNotBlameAssessorsForMistakesInTheStrata) {
  const auto study = study_in(std::string(smallest) + "strata: {members: [{id: i t}]}\n",
                              "pondera: assessors/1\nassessors: [{id: E1, stratum: it}]\n");
  EXPECT_THAT(codes(study), ElementsAre("survey.bad-id"));
}

TEST(ReadStudy, ShowsAtMostFiftyErrorsAndSaysHowManyMore) {
  std::string assessors = "pondera: assessors/1\nassessors:\n";
  for (int i = 0; i < 120; ++i) assessors += "  - {name: N" + std::to_string(i) + "}\n";
  const auto study = study_in(smallest, assessors);
  ASSERT_FALSE(study);
  ASSERT_EQ(study.diagnostics().size(), 51U);
  EXPECT_EQ(study.diagnostics().back().code, "survey.more-mistakes");
  EXPECT_THAT(study.diagnostics().back().message, HasSubstr("70 more"));
  EXPECT_EQ(study.diagnostics().back().where, (SourceSpot{"assessors.yaml", 0, 0}));
}

TEST(ReadStudy, KeepsTheErrorAmongManyWarnings) {
  std::string assessors = "pondera: assessors/1\nassessors:\n";
  for (int i = 0; i < 80; ++i) assessors += "  - {id: E" + std::to_string(i) + ", name: Ana}\n";
  const auto study = study_in(smallest, assessors + "  - {id: E1}\n");
  ASSERT_FALSE(study);
  EXPECT_EQ(std::ranges::count(study.diagnostics(), Severity::error, &Diagnostic::severity), 1);
}

TEST(ReadStudy, TakesEveryMethodOfAskingWithItsSettings) {
  const auto budget = read_with("elicitation: {method: budget, points: 1000}\n");
  ASSERT_TRUE(budget);
  EXPECT_EQ(budget->elicitation.method, ElicitationMethod::budget);
  EXPECT_EQ(budget->elicitation.points, 1000);
  const auto best_worst = read_with("elicitation: {method: best-worst, scale: {strongest: 7}}\n");
  ASSERT_TRUE(best_worst);
  EXPECT_THAT(codes(best_worst), IsEmpty());
  EXPECT_EQ(best_worst->elicitation.method, ElicitationMethod::best_worst);
  EXPECT_EQ(best_worst->elicitation.strongest, 7);
  EXPECT_EQ(read_with("elicitation: {method: direct}\n")->elicitation.method,
            ElicitationMethod::direct);
}

TEST(ReadStudy, WarnsOfSettingsOfOtherMethodsAndRefusesTooFewPoints) {
  EXPECT_THAT(codes(read_with("elicitation: {method: direct, points: 50}\n")),
              ElementsAre("survey.unused-setting"));
  EXPECT_THAT(codes(read_with("elicitation: {method: budget, scale: {strongest: 5}}\n")),
              ElementsAre("survey.unused-setting"));
  EXPECT_THAT(codes(read_with("elicitation: {method: budget, points: 9}\n")),
              ElementsAre("survey.out-of-range"));
}

}  // namespace
}  // namespace pondera::survey
