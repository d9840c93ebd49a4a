// SPDX-License-Identifier: Apache-2.0
#include "audit/audit_options.hpp"

#include "tests/weights/small_study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Result<AuditOptions> options_of(
    const std::string& section,
    survey::ElicitationMethod method = survey::ElicitationMethod::pairwise) {
  survey::Study study = testing::study_of({{"goal", {"a", "b"}}});
  study.elicitation.method = method;
  if (!section.empty()) {
    study.audit_section = survey::read_yaml_tree(section, "study.yaml").value();
  }
  return audit_options(study);
}

TEST(AuditOptions, HaveDefaultsWithoutTheSection) {
  const auto options = options_of("");
  ASSERT_TRUE(options);
  EXPECT_EQ(options->random_odds, 20);
  EXPECT_EQ(options->suspects, 3);
}

TEST(AuditOptions, ReadEveryKey) {
  const auto options = options_of(
      "random_odds: 50\nturned_odds: 1000\nsame_answer: 0.9\nextreme: 0.7\ncopied: 1\n"
      "one_sided_p: 0.01\nspeed: 1.75\ndissent: 2.5\nsuspect: 4\nsuspects: 0\ninfluence: 6\n");
  ASSERT_TRUE(options);
  EXPECT_EQ(options->random_odds, 50);
  EXPECT_EQ(options->turned_odds, 1000);
  EXPECT_EQ(options->same_answer, 0.9);
  EXPECT_EQ(options->extreme, 0.7);
  EXPECT_EQ(options->copied, 1);
  EXPECT_EQ(options->one_sided_p, 0.01);
  EXPECT_EQ(options->speed, 1.75);
  EXPECT_EQ(options->dissent, 2.5);
  EXPECT_EQ(options->suspect, 4);
  EXPECT_EQ(options->suspects, 0);
  EXPECT_EQ(options->influence, 6);
}

TEST(AuditOptions, ReportEveryMistakeAtItsPlace) {
  const auto options = options_of("random_odds: 1\ncopied: 0.4\nsuspect: x\nsame_anser: 0.9\n");
  ASSERT_FALSE(options);
  std::vector<std::string> codes;
  for (const Diagnostic& found : options.diagnostics()) codes.push_back(std::string(found.code));
  EXPECT_THAT(codes, ElementsAre("survey.out-of-range", "survey.out-of-range",
                                 "survey.not-a-number", "survey.unknown-key"));
  EXPECT_EQ(options.diagnostics()[1].where, (SourceSpot{"study.yaml", 2, 9}));
  EXPECT_THAT(options.diagnostics()[3].hint, HasSubstr("same_answer"));
}

TEST(AuditOptions, WarnOfWhatBelongsToComparisonsInPairs) {
  const auto options = options_of("speed: 3\nsuspect: 4\n", survey::ElicitationMethod::rating);
  ASSERT_TRUE(options);
  EXPECT_EQ(options->speed, 3);
  ASSERT_EQ(options.diagnostics().size(), 1U);
  EXPECT_EQ(options.diagnostics()[0].code, "audit.unused-setting");
  EXPECT_EQ(options.diagnostics()[0].where, (SourceSpot{"study.yaml", 2, 10}));
}

}  // namespace
}  // namespace pondera::audit
