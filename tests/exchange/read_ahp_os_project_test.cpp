// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_ahp_os_project.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::exchange {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string project(const std::string& hierarchy,
                    const std::string& entries,
                    const std::string& more = "") {
  return R"({
    "pj": [
        {
            "project_id": "7",
            "project_sc": "Ab3dEf",
            "project_name": "\u6d4b\u8bd5 \ud83c\udfd9",
            "project_description": "a\/b",
            "project_hText": ")" +
         hierarchy + R"(",
            "project_datetime": "2026-01-02 03:04:05",
            "project_author": "Org"
        }
    ],
    "pwc": [)" +
         entries + "]" + more + "\n}\n";
}

std::string entry(const std::string& who,
                  const std::string& node,
                  const std::string& sides,
                  const std::string& intensities) {
  return "\n{\"pwc_id\": \"1\", \"pwc_part\": \"" + who + "\", \"pwc_node\": \"" + node +
         "\",\n\"pwc_ab\": \"" + sides + "\", \"pwc_intense\": \"" + intensities + "\"}";
}

std::string code_of_project(const std::string& text) {
  const auto model = read_ahp_os_project(text, "p.json");
  EXPECT_FALSE(model) << text;
  return model.diagnostics().front().code;
}

TEST(AhpOsProject, ReadsEveryParticipantsJudgements) {
  const auto model =
      read_ahp_os_project(project("Goal: A, B, C;", entry("Ann", "Goal", "001", "351") + "," +
                                                        entry("Bob", "Goal", "000", "111") + "," +
                                                        entry("Cid", "Goal", "110", "294")),
                          "p.json");
  ASSERT_TRUE(model);
  EXPECT_EQ(model->title, "测试 🏙");
  EXPECT_EQ(model->description, "a/b");
  ASSERT_EQ(model->answers.assessors.size(), 3U);
  ASSERT_EQ(model->answers.judgements.size(), 9U);
  // Cid: A against B: B 2 times; A against C: C 9 times; B against C: B 4 times.
  EXPECT_EQ(model->answers.judgements[6].left, "A");
  EXPECT_EQ(model->answers.judgements[6].right, "B");
  EXPECT_EQ(model->answers.judgements[6].ratio, *Rational::make(1, 2));
  EXPECT_EQ(model->answers.judgements[7].ratio, *Rational::make(1, 9));
  EXPECT_EQ(model->answers.judgements[8].left, "B");
  EXPECT_EQ(model->answers.judgements[8].right, "C");
  EXPECT_EQ(model->answers.judgements[8].ratio, Rational(4));
  EXPECT_EQ(model->answers.judgements[8].assessor, "Cid");
  EXPECT_EQ(model->answers.judgements[8].where.line, 19);
}

TEST(AhpOsProject, PutsAlternativesBelowEveryLowestCriterion) {
  const auto model = read_ahp_os_project(
      project("Goal: A=0.4, B=0.6;", entry("Ann", "B", "1", "3"),
              R"(, "alt": [{"alt_id": "1", "alt": "x"}, {"alt_id": "2", "alt": "y"}])"),
      "p.json");
  ASSERT_TRUE(model);
  ASSERT_EQ(model->items.size(), 7U);
  EXPECT_EQ(model->items[5].name, "x");
  EXPECT_EQ(model->items[5].parent, 4U);
  EXPECT_TRUE(model->items[5].is_alternative);
  EXPECT_EQ(model->answers.judgements.front().group, "B");
  EXPECT_EQ(model->answers.judgements.front().left, "x");
  EXPECT_EQ(model->answers.judgements.front().ratio, *Rational::make(1, 3));
  EXPECT_EQ(model.diagnostics().front().code, "import.fixed-priorities");
}

TEST(AhpOsProject, RefusesWhatDoesNotFit) {
  EXPECT_EQ(code_of_project("{\"a\": 1}"), "import.ahp-os-form");
  EXPECT_EQ(code_of_project("[1, 2"), "yaml.syntax");
  EXPECT_EQ(code_of_project(project("Goal A", "")), "import.ahp-os-hierarchy");
  EXPECT_EQ(code_of_project(project("Goal: A, B;", entry("Ann", "Gaol", "0", "3"))),
            "import.ahp-os-node");
  EXPECT_EQ(code_of_project(project("Goal: A, B;", entry("Ann", "Goal", "00", "33"))),
            "import.ahp-os-judgements");
  EXPECT_EQ(code_of_project(project("Goal: A, B;", entry("Ann", "Goal", "0", "0"))),
            "import.ahp-os-judgements");
  EXPECT_EQ(code_of_project(project("Goal: A, B;", entry("Ann", "Goal", "2", "3"))),
            "import.ahp-os-judgements");
  EXPECT_EQ(code_of_project(project("Goal: A, B;", entry("", "Goal", "0", "3"))),
            "import.ahp-os-form");
  EXPECT_EQ(code_of_project(project("Goal: A, B;", "{\"pwc_part\": {\"$ne\": 1}}")),
            "import.ahp-os-form");
}

TEST(AhpOsProject, RefusesAliasesAndTagsThatJsonDoesNotHave) {
  EXPECT_EQ(code_of_project("{pj: &a [1], pwc: *a}"), "yaml.anchor");
  EXPECT_EQ(code_of_project("{pj: !!python/object [1]}"), "yaml.tag");
}

}  // namespace
}  // namespace pondera::exchange
