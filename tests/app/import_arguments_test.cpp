// SPDX-License-Identifier: Apache-2.0
#include "app/import_arguments.hpp"

#include <gtest/gtest.h>

namespace pondera::app {
namespace {

Result<ImportArguments> read(std::map<std::string, std::vector<std::string>> values) {
  return import_arguments(Arguments({"a.csv"}, std::move(values)));
}

TEST(ImportArguments, DeclareNothingByThemselves) {
  const auto wanted = read({});
  ASSERT_TRUE(wanted);
  EXPECT_FALSE(wanted->from);
  EXPECT_FALSE(wanted->coding);
  EXPECT_EQ(wanted->left_is, exchange::LeftSide::not_declared);
  EXPECT_EQ(wanted->assessor_column, "assessor");
  EXPECT_EQ(wanted->declared(), "");
}

TEST(ImportArguments, SayForTheLogWhatWasDeclared) {
  const auto wanted = read({{"coding", {"slider"}},
                            {"sign", {"left-positive"}},
                            {"missing", {"99", "-"}},
                            {"replace", {""}}});
  ASSERT_TRUE(wanted);
  EXPECT_EQ(wanted->coding, exchange::Coding::slider);
  EXPECT_EQ(wanted->left_is, exchange::LeftSide::positive);
  EXPECT_TRUE(wanted->replace);
  EXPECT_EQ(wanted->declared(), "--coding slider --sign left-positive --missing 99 --missing -");
}

TEST(ImportArguments, RefuseTextsAsACodingWithoutAMapping) {
  const auto wanted = read({{"coding", {"texts"}}});
  ASSERT_FALSE(wanted);
  EXPECT_EQ(wanted.diagnostics().front().code, "usage.unknown-choice");
}

TEST(ImportArguments, RefuseOptionsThatExcludeEachOther) {
  const auto wanted = read({{"new", {"x"}}, {"dry-run", {""}}, {"columns", {"m.yaml"}}});
  ASSERT_FALSE(wanted);
  EXPECT_EQ(wanted.diagnostics().size(), 2U);
  EXPECT_EQ(wanted.diagnostics().front().code, "usage.unused-option");
}

}  // namespace
}  // namespace pondera::app
