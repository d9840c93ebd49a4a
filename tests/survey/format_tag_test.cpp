// SPDX-License-Identifier: Apache-2.0
#include "survey/format_tag.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace pondera::survey {
namespace {

using ::testing::HasSubstr;

struct Checked {
  bool worth_reading = false;
  Diagnostics found;
};

Checked check(std::string_view text) {
  const auto tree = read_yaml_tree(text, "x");
  Checked checked;
  YamlFields fields(*tree, "the study", checked.found);
  checked.worth_reading = check_format_tag(fields, "study", checked.found);
  return checked;
}

TEST(FormatTag, AcceptsItsOwn) {
  const Checked checked = check("pondera: study/1\n");
  EXPECT_TRUE(checked.worth_reading);
  EXPECT_TRUE(checked.found.empty());
}

TEST(FormatTag, ReadsOnWhenItIsMissingOrMistyped) {
  for (const std::string_view text :
       {"id: x\n", "pondera:\n", "pondera: study\n", "pondera: 1\n", "pondera: study/0\n",
        "pondera: study/one\n", "pondera: [study/1]\n"}) {
    const Checked checked = check(text);
    EXPECT_TRUE(checked.worth_reading) << text;
    ASSERT_EQ(checked.found.size(), 1U) << text;
    EXPECT_EQ(checked.found[0].code, "survey.format-tag");
    EXPECT_THAT(checked.found[0].hint, HasSubstr("pondera: study/1"));
  }
}

TEST(FormatTag, StopsAtAFileOfAnotherKind) {
  const Checked checked = check("pondera: assessors/1\nassessors: []\n");
  EXPECT_FALSE(checked.worth_reading);
  ASSERT_EQ(checked.found.size(), 1U);
  EXPECT_THAT(checked.found[0].message, HasSubstr("'assessors/1'"));
  EXPECT_EQ(checked.found[0].where, (SourceSpot{"x", 1, 10}));
}

TEST(FormatTag, StopsAtANewerVersionAndSaysSo) {
  const Checked checked = check("pondera: study/2\n");
  EXPECT_FALSE(checked.worth_reading);
  ASSERT_EQ(checked.found.size(), 1U);
  EXPECT_THAT(checked.found[0].message, HasSubstr("version 2"));
  EXPECT_THAT(checked.found[0].hint, HasSubstr("newer pondera"));
}

TEST(FormatTag, StopsAtWhatIsNoMapping) {
  const Checked checked = check("just a text\n");
  EXPECT_FALSE(checked.worth_reading);
  ASSERT_EQ(checked.found.size(), 1U);
  EXPECT_EQ(checked.found[0].code, "survey.not-a-mapping");
}

}  // namespace
}  // namespace pondera::survey
