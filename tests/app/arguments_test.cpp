// SPDX-License-Identifier: Apache-2.0
#include "app/arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

CommandSpec example_spec() {
  return {.name = "weigh",
          .summary = "s",
          .description = "d",
          .positional = {"FOLDER", "the folder", 0, 1},
          .formats = {"text", "json"},
          .options = {{"exclude,x", "ID=REASON", "leave out", true},
                      {"enforce", "", "a flag"},
                      {"table,t", "NAME", "one"}},
          .example = "pondera weigh"};
}

std::string failure_code(const std::vector<std::string>& words) {
  const auto parsed = parse_arguments(example_spec(), words);
  return parsed ? "" : parsed.diagnostics().front().code;
}

TEST(ParseArguments, TakesPositionalsFlagsAndRepeatedValues) {
  const auto parsed = parse_arguments(example_spec(), {"folder", "-x", "E1=a", "--exclude",
                                                       "E2=b=c", "--enforce", "--format=json"});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->positional(), std::vector<std::string>{"folder"});
  EXPECT_EQ(parsed->values("exclude"), (std::vector<std::string>{"E1=a", "E2=b=c"}));
  EXPECT_TRUE(parsed->has("enforce"));
  EXPECT_FALSE(parsed->has("table"));
  EXPECT_EQ(parsed->value("format"), "json");
  EXPECT_EQ(parsed->value("table", "first"), "first");
}

TEST(ParseArguments, TakesTheFormatFromTheNameOfTheOutput) {
  EXPECT_EQ(parse_arguments(example_spec(), {"-o", "w.json"})->value("format"), "json");
  EXPECT_EQ(parse_arguments(example_spec(), {"-o", "w.json", "-f", "text"})->value("format"),
            "text");
  EXPECT_EQ(parse_arguments(example_spec(), {"-o", "w.dat"})->value("format", "none"), "none");
}

TEST(ParseArguments, RefusesAbbreviationsAndNamesTheNearestOption) {
  const auto parsed = parse_arguments(example_spec(), {"--exclud", "E1=a"});
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.diagnostics().front().code, "usage.unknown-option");
  EXPECT_THAT(parsed.diagnostics().front().hint, ::testing::HasSubstr("did you mean --exclude?"));
}

TEST(ParseArguments, SaysWhatIsWrongByCode) {
  EXPECT_EQ(failure_code({"a", "b"}), "usage.too-many-arguments");
  EXPECT_EQ(failure_code({"--table"}), "usage.missing-value");
  EXPECT_EQ(failure_code({"--table", "a", "--table", "b"}), "usage.option-twice");
  EXPECT_EQ(failure_code({"--format", "xml"}), "usage.unknown-format");
  EXPECT_EQ(failure_code({"--enforce=yes"}), "usage.missing-value");
  CommandSpec needs_file = example_spec();
  needs_file.positional = {"FILE", "a file", 1, 1};
  EXPECT_EQ(parse_arguments(needs_file, {}).diagnostics().front().code, "usage.too-few-arguments");
  EXPECT_TRUE(parse_arguments(needs_file, {"--help"})) << "help needs no file";
}

TEST(ParseArguments, TakesWordsBehindTwoDashesAsTheyAre) {
  const auto parsed = parse_arguments(example_spec(), {"--", "--format"});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->positional(), std::vector<std::string>{"--format"});
}

TEST(HelpText, ListsEveryOptionWithItsShortForm) {
  const std::string help = help_text(example_spec());
  EXPECT_THAT(help, ::testing::StartsWith("pondera weigh [FOLDER] [options]\n"));
  EXPECT_THAT(help, ::testing::HasSubstr("-x, --exclude ID=REASON"));
  EXPECT_THAT(help,
              ::testing::HasSubstr("one of text, json; default that of FILE's name, else text"));
}

TEST(HelpText, LeavesACommandItsOwnMeaningOfOutput) {
  CommandSpec spec = example_spec();
  spec.options.push_back({"output,o", "DIR", "a folder"});
  EXPECT_THAT(help_text(spec), ::testing::HasSubstr("-o, --output DIR"));
  EXPECT_THAT(help_text(spec), ::testing::Not(::testing::HasSubstr("--output FILE")));
  EXPECT_EQ(parse_arguments(spec, {"-o", "trial"})->value("output"), "trial");
}

}  // namespace
}  // namespace pondera::app
