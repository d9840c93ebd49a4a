// SPDX-License-Identifier: Apache-2.0
#include "exchange/response_extract.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::exchange {
namespace {

TEST(ResponseExtract, SaysWhereEveryAnswerCameFrom) {
  survey::Response response{.study = "city", .revision = "r", .round = 2, .assessor = "E03"};
  response.remark = "two\nlines: yes";
  response.answers = {{.group = "goal",
                       .left = "cult",
                       .right = "fam",
                       .code = -3,
                       .where = {"a.csv", 4, 7},
                       .why = "so, \"there\""}};
  EXPECT_EQ(response_extract(response, {"a.csv", "00ff", "wide", "--coding signed"}),
            "pondera: imported/1\nfile: a.csv\nsha256: 00ff\nformat: wide\n"
            "options: \"--coding signed\"\nstudy: city\nround: 2\nassessor: E03\n"
            "remark: \"two\\nlines: yes\"\nanswers:\n"
            "  - {group: goal, left: cult, right: fam, judgement: -3, line: 4, column: 7, "
            "why: \"so, \\\"there\\\"\"}\n");
}

}  // namespace
}  // namespace pondera::exchange
