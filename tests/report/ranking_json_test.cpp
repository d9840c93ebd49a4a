// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_json.hpp"

#include "tests/report/example_results.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace pondera::report {
namespace {

using nlohmann::json;

const Provenance ranking_source{"city", "0123456789abcdef", 2, {{"study.yaml", "ab"}}};

TEST(RankingJson, GivesUnitsWithPartsAndNullForNoRank) {
  scoring::Ranking ranking;
  scoring::UnitScore unit;
  unit.unit.id = "dili";
  unit.eligible = false;
  unit.total = {1.5};
  unit.parts["work"] = {0.5};
  unit.parts["pay"] = std::nullopt;
  ranking.units = {unit};
  const json document = json::parse(
      ranking_json(example_study(), ranking, {}, example_weights(), ranking_source, {}));
  EXPECT_EQ(document["units"][0], json({{"id", "dili"},
                                        {"total", 1.5},
                                        {"rank", nullptr},
                                        {"eligible", false},
                                        {"parts", {{"pay", nullptr}, {"work", 0.5}}},
                                        {"values", json::object()},
                                        {"missing", json::array()},
                                        {"coverage", 1.0},
                                        {"bounds", nullptr}}));
}

}  // namespace
}  // namespace pondera::report
