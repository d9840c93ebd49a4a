// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_report.hpp"

#include "tests/report/example_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

scoring::ScoreValue exactly(std::int64_t numerator, std::int64_t denominator) {
  const auto value = Rational::make(numerator, denominator);
  return {value->to_double(), value};
}

scoring::Ranking example_ranking() {
  scoring::Ranking ranking;
  ranking.exact = true;
  for (const auto& [id, label] : {std::pair{"dili", "=1+1"}, std::pair{"male", "Malé"}}) {
    scoring::UnitScore score;
    score.unit.id = id;
    score.unit.attributes["en"] = label;
    ranking.units.push_back(score);
  }
  scoring::PublishedTable total;
  total.spec.id = "table-1";
  total.spec.columns = {scoring::points_column("total"), scoring::points_column("work")};
  total.rows = {{"male", 1, {exactly(1, 8), exactly(-1, 8)}},
                {"dili", 2, {exactly(0, 1), exactly(1, 3)}}};
  for (scoring::TableRow& row : total.rows) row.printed_rank = Rational(*row.rank);
  total.units = 2;
  scoring::PublishedTable second = total;
  second.spec.id = "table-2";
  ranking.tables = {total, second};
  return ranking;
}

scoring::ScoringOptions example_options() {
  scoring::ScoringOptions options;
  options.unit_label.by_language["en"] = "en";
  return options;
}

TEST(RankingText, ShowsTheFirstTableAndNamesTheOthers) {
  const std::string text = ranking_text(example_study(), example_ranking(), example_options(),
                                        {{"E3", "asked to"}}, "", "en");
  EXPECT_THAT(text, ::testing::HasSubstr("  rank        total   Work\n"
                                         "     1  Malé   0.13  -0.13\n"
                                         "     2  =1+1   0.00   0.33\n"));
  EXPECT_THAT(text, ::testing::HasSubstr("Other tables: table-2"));
  EXPECT_THAT(text, ::testing::HasSubstr("Left out of the weights: E3 (asked to).\n"));
  EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("Not eligible")));
}

TEST(RankingText, ShowsTheTableThatWasAskedFor) {
  const std::string text =
      ranking_text(example_study(), example_ranking(), example_options(), {}, "table-2", "en");
  EXPECT_THAT(text, ::testing::HasSubstr("table-2  (table-2, 2 units)"));
  EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("table-1  (")));
}

TEST(RankingDecisionsText, ShowsTheRanksThatDifferInTheTablesShown) {
  scoring::Ranking without = example_ranking();
  std::swap(without.tables[1].rows[0].unit, without.tables[1].rows[1].unit);
  const aggregation::AppliedDecision applied = {
      {{survey::DecisionAct::exclude, 1, {"E3", "", "", ""}, "late", ""}, 7, "then"}, 4};
  const auto text = [&](const RankingDecisions& decisions, std::string_view table) {
    return ranking_decisions_text(example_study(), example_ranking(), example_options(), decisions,
                                  table, "en");
  };
  EXPECT_THAT(text({{applied}, without}, "all"),
              ::testing::HasSubstr("\nRanks that the decisions change\n"
                                   "  table          rank  without\n"
                                   "  table-2  Malé     1        2\n"
                                   "  table-2  =1+1     2        1\n"));
  EXPECT_THAT(text({{applied}, without}, ""), ::testing::HasSubstr("but do in other tables"));
  EXPECT_THAT(text({{applied}, example_ranking()}, "all"),
              ::testing::HasSubstr("They change no rank in any table.\n"));
  EXPECT_THAT(text({{applied}, {}}, ""), ::testing::HasSubstr("Without them there is no ranking"));
  EXPECT_EQ(text({}, ""), "");
}

TEST(RankingCsv, GivesOneLinePerTableUnitAndColumnAndDefusesFormulas) {
  EXPECT_EQ(ranking_csv(example_study(), example_ranking(), example_options(), "table-1", "en"),
            "table,column,rank,unit,label,value\n"
            "table-1,total,1,male,Malé,0.13\n"
            "table-1,work,1,male,Malé,-0.13\n"
            "table-1,total,2,dili,'=1+1,0.00\n"
            "table-1,work,2,dili,'=1+1,0.33\n");
}

TEST(RankingCsv, GivesEachUnitsClassesOfATypology) {
  EXPECT_EQ(ranking_csv(example_study(), ranking_with_tables(), {}, "types", "en"),
            "table,column,rank,unit,label,value\n"
            "types,class-1,,ana,ana,North\n"
            "types,class-2,,ana,ana,high\n"
            "types,total,,ana,ana,8.00\n"
            "types,class-1,,bo,bo,\n"
            "types,class-2,,bo,bo,low\n"
            "types,total,,bo,bo,3.00\n"
            "types,class-1,,cy,cy,North\n"
            "types,class-2,,cy,cy,low\n"
            "types,total,,cy,cy,5.00\n"
            "types,class-1,,di,di,\n"
            "types,class-2,,di,di,\n"
            "types,total,,di,di,\n");
}

TEST(RankingText, ShowsGroupsBandsAndTypologies) {
  const std::string text =
      ranking_text(example_study(), ranking_with_tables(), labelled_options(), {}, "all", "en");
  EXPECT_THAT(text, ::testing::HasSubstr("\n  band   units  mean: total  mean: Work"));
  EXPECT_THAT(text, ::testing::HasSubstr("\n  state  units  mean: total  mean: Work"));
  EXPECT_THAT(text, ::testing::HasSubstr("\ntypes  (types, 4 units)\n  state  low, units"));
  EXPECT_THAT(text, ::testing::HasSubstr("  east, low: nobody.\n"));
}

TEST(RankingMarkdown, SaysHowTotalsAreMadeAndGivesEveryTableUnderItsTitle) {
  const std::string text = ranking_markdown(example_study(), example_ranking(), example_options(),
                                            example_weights(), {}, "all", "en");
  EXPECT_THAT(text,
              ::testing::StartsWith("# Good cities\n\n- Total = sum of weight times score. "));
  EXPECT_THAT(text, ::testing::HasSubstr("- Left out of the weights: E3 (=cmd())."));
  EXPECT_THAT(text, ::testing::HasSubstr("\n\n## table-1\n"
                                         "\n"
                                         "| rank | name | total | Work |\n"
                                         "| --: | :-- | --: | --: |\n"
                                         "| 1 | Malé | 0.13 | -0.13 |\n"
                                         "| 2 | =1+1 | 0.00 | 0.33 |"));
}

TEST(RankingMarkdown, NamesDecisionsWithTheirReasonsAndMissingScores) {
  RankingDecisions decisions;
  aggregation::AppliedDecision one;
  one.recorded.sequence = 7;
  one.recorded.at = "2026-01-01T00:00:00Z";
  one.recorded.decision.subject.assessor = "wei";
  one.recorded.decision.reason = "asked twice";
  decisions.applied = {one};
  scoring::Ranking ranking = example_ranking();
  scoring::UnitScore& gappy = ranking.units.front();
  gappy.missing = {"jobs"};
  gappy.coverage = 0.75;
  ranking.missing = {{gappy.unit.id, "jobs", std::nullopt}};
  const std::string text = ranking_markdown(example_study(), ranking, example_options(),
                                            example_weights(), decisions, "all", "en");
  EXPECT_THAT(text, ::testing::HasSubstr("\n## Decisions of the organiser\n\n- event 7: wei, "
                                         "everything, left out (asked twice), nothing, "
                                         "2026-01-01T00:00:00Z\n\nThey remove nothing"));
  EXPECT_THAT(text, ::testing::HasSubstr("\n## \\* Units with missing scores\n"));
  EXPECT_THAT(text, ::testing::HasSubstr(" | 75.00 % | Jobs |\n"));
}

}  // namespace
}  // namespace pondera::report
