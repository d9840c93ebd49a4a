// SPDX-License-Identifier: Apache-2.0
#include "agreement/revisit_options.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::agreement {
namespace {

survey::Study study_with(const std::string& section, const std::string& method = "pairwise") {
  const std::string text = "pondera: study/1\nid: s\ntitle: S\nelicitation: {method: " + method +
                           "}\n" + section +
                           "hierarchy: {id: goal, label: Goal, children: [{id: a, label: A}, {id: "
                           "b, label: B}]}\n";
  return survey::read_study(text, "study.yaml", std::nullopt, "").value();
}

TEST(RevisitOptions, HaveDefaults) {
  const auto options = revisit_options(study_with(""));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->own, 3);
  EXPECT_EQ(options->contested, 3);
  EXPECT_EQ(options->most, 6);
}

TEST(RevisitOptions, AreReadFromTheirSection) {
  const auto options = revisit_options(study_with("revisit: {own: 1, contested: 0, most: 4}\n"));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->own, 1);
  EXPECT_EQ(options->contested, 0);
  EXPECT_EQ(options->most, 4);
}

TEST(RevisitOptions, RefuseWhatIsUnknownOrOutOfRange) {
  EXPECT_EQ(revisit_options(study_with("revisit: {most: 0}\n")).diagnostics().at(0).code,
            "survey.out-of-range");
  EXPECT_EQ(revisit_options(study_with("revisit: {worst: 3}\n")).diagnostics().at(0).code,
            "survey.unknown-key");
}

TEST(RevisitOptions, WarnOfASettingThatHasNoEffect) {
  const auto options = revisit_options(study_with("revisit: {own: 2}\n", "rating"));
  ASSERT_TRUE(options);
  EXPECT_EQ(options.diagnostics().at(0).code, "survey.unused-setting");
}

}  // namespace
}  // namespace pondera::agreement
