// SPDX-License-Identifier: Apache-2.0
// The 2022 Asia Smart City Ranking, as far as a library can show it: 32 assessors' ratings, mean
// weights, 51 cities, and every number and rank of the eight printed tables.
// Source of the printed tables: Harbor Overseas and IGCU, Peking University,
// 2022年亚洲智慧城市排名. Ratings and scores are a reconstruction
// (examples/igcu-2022-ratings/README.md).
#include "aggregation/aggregate.hpp"
#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "scoring/rank.hpp"
#include "survey/study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string example = PONDERA_EXAMPLES "/igcu-2022-ratings/";
const std::string data = PONDERA_TEST_DATA "/data/igcu-2022-ratings/";

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

const survey::Study& published_study() {
  static const survey::Study study =
      survey::read_study(contents(example + "study.yaml"), "study.yaml",
                         contents(example + "assessors.yaml"), "assessors.yaml")
          .value();
  return study;
}

std::vector<survey::Response> rating_responses(const survey::Study& study) {
  const CsvTable table = read_csv(contents(data + "ratings.csv"), "ratings.csv").value();
  const auto& header = table.rows.front();
  std::vector<survey::Response> responses;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    survey::Response response;
    response.study = study.id;
    response.assessor = table.rows[r].front().text;
    response.method = survey::ElicitationMethod::rating;
    response.asked = static_cast<int>(header.size()) - 1;
    for (std::size_t j = 1; j < header.size(); ++j) {
      survey::Answer answer;
      const auto leaf = study.hierarchy.find(header[j].text);
      answer.group = study.hierarchy.node(*study.hierarchy.node(*leaf).parent).id;
      answer.left = header[j].text;
      answer.code = static_cast<int>(*parse_whole(table.rows[r][j].text));
      answer.number = static_cast<int>(j);
      response.answers.push_back(std::move(answer));
    }
    responses.push_back(std::move(response));
  }
  return responses;
}

Result<aggregation::GroupWeights> mean_ratings(const survey::Study& study) {
  return aggregation::aggregate(study, rating_responses(study), weights::default_weigh_options());
}

ScoreTable example_scores(const survey::Study& study) {
  return read_score_table(contents(example + "scores.csv"), "scores.csv",
                          contents(example + "units.csv"), "units.csv", study.hierarchy)
      .value();
}

Ranking example_ranking(const survey::Study& study) {
  const auto weights = mean_ratings(study);
  return rank(study.hierarchy, *weights, example_scores(study), scoring_options(study).value())
      .value();
}

/// A cell of a table: its place and its text.
struct Cell {
  std::string table;
  std::string column;
  std::string unit;
  std::string rank;
  std::string value;

  friend auto operator<=>(const Cell&, const Cell&) = default;
};

std::ostream& operator<<(std::ostream& out, const Cell& cell) {
  return out << cell.table << ' ' << cell.column << ' ' << cell.unit << ' ' << cell.rank << ' '
             << cell.value;
}

std::multiset<Cell> printed_cells() {
  const CsvTable table = read_csv(contents(data + "published.csv"), "published.csv").value();
  std::multiset<Cell> cells;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    const auto& row = table.rows[r];  // table, column, rank, city, city_zh, value
    cells.insert({"table-" + row[0].text, row[1].text, row[3].text, row[2].text, row[5].text});
  }
  return cells;
}

std::multiset<Cell> computed_cells(const Ranking& ranking, int decimals) {
  std::multiset<Cell> cells;
  for (const PublishedTable& table : ranking.tables) {
    if (!table.spec.id.starts_with("table-")) continue;  // the others are ours
    for (const TableRow& row : table.rows) {
      for (std::size_t i = 0; i < row.values.size(); ++i) {
        cells.insert({table.spec.id, table.spec.columns[i].id, row.unit,
                      std::to_string(row.rank.value_or(0)), row.values[i]->text(decimals)});
      }
    }
  }
  return cells;
}

TEST(PublishedRanking, AgreesInEveryNumberAndRankButOneMisprint) {
  const Ranking ranking = example_ranking(published_study());
  EXPECT_TRUE(ranking.exact);
  const auto printed = printed_cells();
  const auto computed = computed_cells(ranking, 2);
  ASSERT_EQ(printed.size(), 427U);
  ASSERT_EQ(computed.size(), 427U);
  std::vector<Cell> only_printed;
  std::vector<Cell> only_computed;
  std::ranges::set_difference(printed, computed, std::back_inserter(only_printed));
  std::ranges::set_difference(computed, printed, std::back_inserter(only_computed));
  // Table 5 lists Bangkok twice and Amman not at all: its second Bangkok is Amman's.
  EXPECT_THAT(only_printed, ElementsAre(Cell{"table-5", "market", "bangkok", "40", "4.00"}));
  EXPECT_THAT(only_computed, ElementsAre(Cell{"table-5", "market", "amman", "40", "4.00"}));
}

TEST(PublishedRanking, RanksTheFortyEightCitiesOfMiddleIncome) {
  const Ranking ranking = example_ranking(published_study());
  ASSERT_EQ(ranking.units.size(), 51U);
  int ranked = 0;
  for (const UnitScore& score : ranking.units) ranked += score.rank ? 1 : 0;
  EXPECT_EQ(ranked, 48);
  const UnitScore& macao = ranking.units.back();
  EXPECT_EQ(macao.unit.id, "macao");
  EXPECT_EQ(macao.unit.attribute("zh"), "澳门");
  EXPECT_FALSE(macao.rank);
  EXPECT_EQ(macao.total->text(2), "110.09");
}

TEST(PublishedRanking, WeighsByMeanRatingsOfThirtyTwoAssessors) {
  const auto weights = mean_ratings(published_study());
  ASSERT_TRUE(weights);
  ASSERT_EQ(weights->leaves.size(), 37U);
  EXPECT_EQ(weights->leaves.front().exact, Rational::make(129, 32));  // wired-network
  EXPECT_EQ(weights->leaves.back().exact, Rational::make(82, 32));    // sharing-economy
}

TEST(PublishedRanking, IsTheSameWithStrataOfEqualCountAndByHeadcount) {
  survey::Study by_headcount = published_study();
  ASSERT_EQ(by_headcount.stratum_count, survey::StratumCount::equal);
  by_headcount.stratum_count = survey::StratumCount::headcount;
  EXPECT_EQ(computed_cells(example_ranking(by_headcount), 12),
            computed_cells(example_ranking(published_study()), 12));
}

TEST(PublishedRanking, ReadsBothExampleFoldersWithoutARemark) {
  for (const std::string name : {"igcu-2022", "igcu-2022-ratings"}) {
    const std::string folder = PONDERA_EXAMPLES "/" + name + "/";
    const auto study = survey::read_study(contents(folder + "study.yaml"), "study.yaml",
                                          contents(folder + "assessors.yaml"), "assessors.yaml");
    ASSERT_TRUE(study) << name;
    EXPECT_THAT(study.diagnostics(), IsEmpty()) << name;
    EXPECT_EQ(study->id, name);
    EXPECT_EQ(study->assessors.size(), 32U);
    EXPECT_EQ(study->hierarchy.leaves().size(), 37U);
    const auto options = scoring_options(*study);
    ASSERT_TRUE(options) << name;
    EXPECT_THAT(options.diagnostics(), IsEmpty()) << name;
    EXPECT_EQ(options->tables.size(), 11U);
    const auto scores =
        read_score_table(contents(folder + "scores.csv"), "scores.csv",
                         contents(folder + "units.csv"), "units.csv", study->hierarchy);
    ASSERT_TRUE(scores) << name;
    EXPECT_EQ(scores->units.size(), 51U);
  }
}

}  // namespace
}  // namespace pondera::scoring
