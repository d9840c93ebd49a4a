// SPDX-License-Identifier: Apache-2.0
#include "report/method_json.hpp"

#include "tests/report/example_results.hpp"

#include <gtest/gtest.h>

namespace pondera::report {
namespace {

TEST(MethodJson, NamesWhatWasChosenAsStudiesDo) {
  Json options = Json::object();
  add_method(options, example_study(), {});
  EXPECT_EQ(options, Json({{"weights", "as-given"}, {"missing", "fail"}}));
  scoring::ScoringMethod method;
  method.missing = scoring::MissingPolicy::renormalise;
  method.normalise_weights = true;
  method.combination.assign(5, scoring::Combination::arithmetic);
  method.combination[2] = scoring::Combination::copeland;
  method.scaling.resize(3);
  method.scaling[1] = {.normalisation = scoring::Normalisation::min_max,
                       .direction = scoring::Direction::cost,
                       .lowest = Rational(0),
                       .highest = Rational(4)};
  options = Json::object();
  add_method(options, example_study(), method);
  EXPECT_EQ(options["weights"], "normalised");
  EXPECT_EQ(options["least_coverage"], 0.5);
  EXPECT_EQ(options["combination"], Json({{"goal", "arithmetic"}, {"work", "copeland"}}));
  EXPECT_EQ(options["indicators"]["jobs"], Json({{"normalisation", "min-max"},
                                                 {"direction", "cost"},
                                                 {"lowest", 0.0},
                                                 {"highest", 4.0},
                                                 {"target", nullptr}}));
  EXPECT_EQ(options["indicators"]["pay"]["normalisation"], "none");
}

TEST(MethodJson, SaysOfUnitsWhatIsMissingAndWhatItCouldCome) {
  scoring::UnitScore score;
  score.values = {{"total", scoring::ScoreValue{0.5}}, {"pay", std::nullopt}};
  score.missing = {"pay"};
  score.coverage = 0.75;
  Json unit = Json::object();
  add_values(unit, score);
  EXPECT_EQ(unit, Json({{"values", {{"pay", nullptr}, {"total", 0.5}}},
                        {"missing", {"pay"}},
                        {"coverage", 0.75},
                        {"bounds", nullptr}}));
  score.bounds = scoring::TotalBounds{{1}, {2}, 1, 3};
  add_values(unit, score);
  EXPECT_EQ(unit["bounds"],
            Json({{"worst", 1.0}, {"best", 2.0}, {"best_rank", 1}, {"worst_rank", 3}}));
}

TEST(MethodJson, ListsEveryScoreThatWasMissing) {
  scoring::Ranking ranking;
  ranking.missing = {{"dili", "pay", scoring::ScoreValue{0.25}}, {"male", "jobs", std::nullopt}};
  EXPECT_EQ(missing_scores(ranking),
            Json::array({{{"unit", "dili"}, {"indicator", "pay"}, {"value", 0.25}},
                         {{"unit", "male"}, {"indicator", "jobs"}, {"value", nullptr}}}));
}

}  // namespace
}  // namespace pondera::report
