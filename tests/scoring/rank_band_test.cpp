// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_band.hpp"

#include "tests/scoring/study_with_section.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Top 10 %, 10-30 %, 30-60 %, the rest.
std::vector<RankBand> four_bands() {
  std::vector<RankBand> bands(4);
  bands[0].share = parse_rational("0.10");
  bands[1].share = parse_rational("0.20");
  bands[2].share = parse_rational("0.30");
  return bands;
}

/// How many of n units without ties are in each band.
std::vector<int> band_sizes(int n) {
  std::vector<int> sizes(4);
  for (int rank = 1; rank <= n; ++rank) {
    ++sizes[band_of_rank(four_bands(), rank, static_cast<std::size_t>(n))];
  }
  return sizes;
}

// By hand: ⌈4.8⌉ = 5, ⌈14.4⌉ = 15, ⌈28.8⌉ = 29 of 48; 5.1, 15.3, 30.6 of 51.
TEST(BandOfRank, EndsABandAtTheNextWholeRank) {
  EXPECT_THAT(band_sizes(48), ElementsAre(5, 10, 14, 19));
  EXPECT_THAT(band_sizes(51), ElementsAre(6, 10, 15, 20));
  EXPECT_THAT(band_sizes(10), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(band_sizes(1), ElementsAre(1, 0, 0, 0));
}

// In doubles 0.1 + 0.2 is above 0.3, and rank 4 of 10 would fall into the second band.
TEST(BandOfRank, AddsSharesExactly) {
  EXPECT_EQ(band_of_rank(four_bands(), 3, 10), 1U);
  EXPECT_EQ(band_of_rank(four_bands(), 4, 10), 2U);
}

std::string bands_section(const std::string& bands) {
  return "scoring:\n  tables:\n    - id: t\n      bands: [" + bands + "]\n";
}

TEST(ReadBands, ReadsShares) {
  const auto options = scoring_options(
      study_with_section(bands_section("{id: a, label: {en: Top, zh: 前}, share: 0.10}, {id: b}")));
  ASSERT_TRUE(options);
  const std::vector<RankBand>& bands = options->tables.front().bands;
  ASSERT_EQ(bands.size(), 2U);
  EXPECT_EQ(bands[0].share, Rational::make(1, 10));
  EXPECT_EQ(bands[0].label.in("zh"), "前");
  EXPECT_FALSE(bands[1].share);
}

TEST(ReadBands, RefusesSharesThatLeaveNoRest) {
  EXPECT_THAT(
      mistakes_of_section(bands_section("{id: a, share: 0.4}, {id: b, share: 0.6}, {id: c}")),
      ElementsAre("scoring.bad-bands study.yaml:4:14"));
  EXPECT_THAT(mistakes_of_section(bands_section("{id: a, share: -0.1}, {id: c}")),
              ElementsAre("scoring.bad-bands study.yaml:4:14"));
  EXPECT_THAT(mistakes_of_section(bands_section("{id: a, share: 0.1}, {id: a}")),
              ElementsAre("scoring.bad-bands study.yaml:4:14"));
}

TEST(ReadBands, SaysHowAPercentageIsWritten) {
  for (const std::string typed : {"25", "25 %", "25%"}) {
    const auto options = scoring_options(
        study_with_section(bands_section("{id: a, share: " + typed + "}, {id: b}")));
    EXPECT_THAT(places(options.diagnostics()), ElementsAre("scoring.bad-bands study.yaml:4:30"));
    EXPECT_EQ(options.diagnostics().front().hint, "25 % is written 0.25");
  }
  EXPECT_THAT(mistakes_of_section(bands_section("{id: a, share: 250}, {id: b}")),
              ElementsAre("scoring.bad-bands study.yaml:4:30"));
}

TEST(ReadBands, AsksForSharesOfAllButTheLast) {
  EXPECT_THAT(mistakes_of_section(bands_section("{id: a}, {id: b}")),
              ElementsAre("scoring.bad-bands study.yaml:4:15"));
  EXPECT_THAT(mistakes_of_section(bands_section("{id: a, share: 0.1}, {id: b, share: 0.9}")),
              ElementsAre("scoring.bad-bands study.yaml:4:51"));
  EXPECT_THAT(mistakes_of_section(bands_section("{id: a, share: 1/10}, {id: b}")),
              ElementsAre("survey.not-a-number study.yaml:4:30"));
}

}  // namespace
}  // namespace pondera::scoring
