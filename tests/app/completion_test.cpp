// SPDX-License-Identifier: Apache-2.0
#include "app/completion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ListedChoices, AreThoseOfTheHelp) {
  EXPECT_THAT(listed_choices({"scale,s", "SCALE", "one of linear, power"}),
              ElementsAre("linear", "power"));
  EXPECT_THAT(listed_choices({"format,f", "FORMAT", "one of text, json; default text"}),
              ElementsAre("text", "json"));
  EXPECT_THAT(listed_choices({"output,o", "FILE", "write to FILE"}), IsEmpty());
}

TEST(BashCompletion, KnowsEveryOptionOfEveryCommand) {
  const CommandSpec spec = {.name = "audit",
                            .summary = "s",
                            .description = "d",
                            .positional = {"FOLDER", "the folder", 0, 1},
                            .formats = {"text", "json"},
                            .options = {{"enforce", "", "a flag"}, {"only", "ID", "one"}},
                            .example = ""};
  const std::string script = bash_completion({spec});
  EXPECT_THAT(script, HasSubstr("'audit --format' | 'audit -f') _pondera_words 'text json'"));
  EXPECT_THAT(script, HasSubstr("'audit --only') :; return"));
  EXPECT_THAT(script, HasSubstr("'--enforce --only --format --output --help'"));
  EXPECT_THAT(script, HasSubstr("else _pondera_folders \"$current\"; fi"));
}

}  // namespace
}  // namespace pondera::app
