// SPDX-License-Identifier: Apache-2.0
#include "app/proof_arguments.hpp"

#include "app/commands.hpp"
#include "core/csv_table.hpp"
#include "proof/read_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::app {
namespace {

Result<proof::ProofOptions> options_of(std::vector<std::string> words) {
  words.insert(words.begin(), "table.csv");
  return proof_options(parse_arguments(proof_command().spec, words).value());
}

TEST(ProofArguments, AreAllOptional) {
  const auto options = options_of({});
  ASSERT_TRUE(options);
  EXPECT_TRUE(options->totals.empty());
  EXPECT_FALSE(options->grid);
  EXPECT_FALSE(options->convention);
  EXPECT_FALSE(options->decimals);
}

TEST(ProofArguments, SayWhatIsKnownOfTheTables) {
  const auto options = options_of({"--total", "total=air+rail", "--total", "air=clean+quiet",
                                   "--grid", "1/32", "--ranks", "dense", "--decimals", "2"});
  ASSERT_TRUE(options);
  ASSERT_EQ(options->totals.size(), 2U);
  EXPECT_EQ(options->totals[1].parts, (std::vector<std::string>{"clean", "quiet"}));
  EXPECT_EQ(options->grid, Rational::make(1, 32));
  EXPECT_EQ(options->convention, proof::RankConvention::dense);
  EXPECT_EQ(options->decimals, 2);
  EXPECT_FALSE(options_of({"--ranks", "any"})->convention);
}

TEST(ProofArguments, TellEveryMistakeAtOnce) {
  const auto options =
      options_of({"--total", "total", "--grid", "0", "--ranks", "olympic", "--decimals", "-1"});
  ASSERT_EQ(options.diagnostics().size(), 4U);
  EXPECT_EQ(options.diagnostics()[0].code, "usage.bad-total");
  EXPECT_EQ(options.diagnostics()[1].code, "usage.bad-grid");
  EXPECT_EQ(options.diagnostics()[2].code, "usage.unknown-ranks");
  EXPECT_EQ(options.diagnostics()[3].code, "usage.bad-decimals");
}

TEST(ProofArguments, TakeTotalsFromAStudy) {
  const std::string study = std::string(PONDERA_TEST_DATA) + "/../examples/igcu-2022-ratings";
  const Arguments arguments =
      parse_arguments(proof_command().spec, {"t.csv", "--study", study}).value();
  const auto tables_of_text = [](const std::string& text) {
    return proof::read_printed_tables(read_csv(text, "t.csv").value(), "t").value().tables;
  };
  proof::ProofOptions options;
  ASSERT_TRUE(add_totals_of_study(
      arguments,
      tables_of_text("unit,total,digital,traditional,governance,market,international,people\n"
                     "a,6,1,1,1,1,1,1\n"),
      options));
  ASSERT_EQ(options.totals.size(), 1U);
  EXPECT_EQ(options.totals[0].total, "total");
  EXPECT_EQ(options.totals[0].parts.size(), 6U);
  proof::ProofOptions none;
  const auto nothing = add_totals_of_study(arguments, tables_of_text("unit,total\na,6\n"), none);
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.diagnostics()[0].code, "usage.no-such-parts");
}

}  // namespace
}  // namespace pondera::app
