// SPDX-License-Identifier: Apache-2.0
#include "exchange/flow_scalar.hpp"

#include "survey/yaml_tree.hpp"

#include <gtest/gtest.h>

#include <string>

namespace pondera::exchange {
namespace {

TEST(FlowScalar, IsReadBackAsTheTextBetweenBraces) {
  for (const std::string text : {"Ana", "Doe, Jane", "{x: 1}", "a\"b\\c", "two\nlines\tand", "[",
                                 "*a", "null", "3", "# no", "王, 小明", "x: y"}) {
    for (const std::string& scalar : {flow_scalar(text), quoted_scalar(text)}) {
      const auto root = survey::read_yaml_tree("{k: " + scalar + ", after: 1}\n", "x.yaml");
      ASSERT_TRUE(root) << scalar;
      EXPECT_EQ(root->find("k")->text, text);
      EXPECT_EQ(root->find("after")->text, "1");
    }
  }
}

TEST(FlowScalar, ShowsControlCharactersAsAMark) {
  EXPECT_EQ(quoted_scalar("a\x1b[2J"), "\"a\xEF\xBF\xBD[2J\"");
}

}  // namespace
}  // namespace pondera::exchange
