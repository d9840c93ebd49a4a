// SPDX-License-Identifier: Apache-2.0
#include "exchange/match_assessors.hpp"

#include "tests/exchange/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

ImportedAnswers of(const std::vector<std::string>& names) {
  ImportedAnswers answers;
  int line = 1;
  for (const std::string& name : names) {
    answers.assessors.push_back({name, {"t.csv", ++line, 1}, ""});
  }
  return answers;
}

TEST(MatchAssessors, KnowsThemByIdNameAndAddress) {
  const auto ids = match_assessors(of({"e03", "王小明", "Ana@Example.org "}), city());
  ASSERT_TRUE(ids);
  EXPECT_EQ(ids->at("e03"), "E03");
  EXPECT_EQ(ids->at("王小明"), "E02");
  EXPECT_EQ(ids->at("Ana@Example.org "), "E01");
}

TEST(MatchAssessors, RefusesStrangersWithTheLineToPaste) {
  const auto ids = match_assessors(of({"E01", "E04", "Zoë: #1, \"Doe\""}), city());
  ASSERT_FALSE(ids);
  ASSERT_EQ(ids.diagnostics().size(), 2U);
  EXPECT_EQ(ids.diagnostics()[0].code, "import.unknown-assessor");
  EXPECT_EQ(ids.diagnostics()[0].where, (SourceSpot{"t.csv", 3, 1}));
  EXPECT_THAT(ids.diagnostics()[0].hint, HasSubstr("- {id: E04}"));
  EXPECT_EQ(unknown_assessors(of({"E01", "E04"}), city()), (std::vector<std::string>{"E04"}));
}

TEST(MatchAssessors, RefusesOneAssessorUnderTwoNames) {
  const auto ids = match_assessors(of({"E01", "Ana Example"}), city());
  ASSERT_FALSE(ids);
  EXPECT_EQ(ids.diagnostics()[0].code, "import.assessor-twice");
}

TEST(MatchAssessors, RefusesANameThatTwoHave) {
  survey::Study study = city();
  study.assessors[2].name = "Ana Example";
  const auto ids = match_assessors(of({"ana example"}), study);
  ASSERT_FALSE(ids);
  EXPECT_EQ(ids.diagnostics()[0].code, "import.ambiguous-assessor");
}

TEST(AssessorLines, AreReadBackAsTheNamesTheyAreOf) {
  const std::vector<std::string> names = {
      "E04",  "Zoë: #1, \"Doe\"", "Doe, Jane",        "li@example.org",
      "李四", "=cmd()",           "x\ninjected: true"};
  const std::string text = "pondera: assessors/1\nassessors:\n" + assessor_lines(names, city());
  const auto study = survey::read_study(city_study, "study.yaml", text, "assessors.yaml");
  ASSERT_EQ(text.find("\ninjected"), std::string::npos);
  EXPECT_NE(text.find("{id: li, address: "), std::string::npos) << text;
  EXPECT_NE(text.find("{id: assessor, name: "), std::string::npos) << text;
  // A name with a line end is refused by the reader, and by nothing before it.
  ASSERT_FALSE(study);
  EXPECT_EQ(study.diagnostics()[0].code, "survey.several-lines");
}

TEST(IdFor, MakesIdsThatStandOnce) {
  std::vector<std::string> taken;
  EXPECT_EQ(id_for("Purchase Price", "item", taken), "purchase-price");
  EXPECT_EQ(id_for("purchase (price)", "item", taken), "purchase-price-2");
  EXPECT_EQ(id_for("价格", "item", taken), "item");
  EXPECT_EQ(id_for("../../etc", "item", taken), "etc");
  EXPECT_THAT(taken, ElementsAre("purchase-price", "purchase-price-2", "item", "etc"));
}

}  // namespace
}  // namespace pondera::exchange
