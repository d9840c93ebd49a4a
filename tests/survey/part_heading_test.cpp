// SPDX-License-Identifier: Apache-2.0
#include "survey/part_heading.hpp"

#include "survey/comment_lines.hpp"
#include "survey/wording.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace pondera::survey {
namespace {

TEST(IsPartHeading, KnowsWhatTheWriterPutsBetweenParts) {
  for (const std::string_view text :
       {"# Part 2 of 3: Costs (questions 4 to 7)", "## part 12 of 20:", "#Part 2 of 3",
        "# 第 2 部分（共 3 部分）：成本（第 4 至 7 题）",
        "# A remark about the whole, if you like:", "# 如有总体意见，请写在下面："}) {
    EXPECT_TRUE(is_part_heading({text, 1, 1})) << text;
  }
  for (const Wording& wording : wordings()) {
    const std::string heading = comment_lines(
        filled(wording.group_heading,
               {{"number", "2"}, {"count", "3"}, {"label", "A"}, {"first", "4"}, {"last", "7"}}));
    EXPECT_TRUE(is_part_heading({heading, 1, 1})) << heading;
  }
}

TEST(IsPartHeading, LeavesOtherCommentsAlone) {
  for (const std::string_view text :
       {"", "#", "# ", "# Part", "# Part two of it", "# Part 2", "# What lets data move.",
        "Part 2 of 3: Costs", "# I take part 2 of 3"}) {
    EXPECT_FALSE(is_part_heading({text, 1, 1})) << text;
  }
}

}  // namespace
}  // namespace pondera::survey
