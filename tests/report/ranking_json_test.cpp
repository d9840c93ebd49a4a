// SPDX-License-Identifier: Apache-2.0
#include "report/ranking_json.hpp"

#include "tests/report/example_tables.hpp"

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

TEST(RankingJson, GivesTablesWithBandsGroupsAndRanks) {
  const json document = json::parse(ranking_json(example_study(), ranking_with_tables(), {},
                                                 example_weights(), ranking_source, {}));
  const json& table = document["tables"][0];
  EXPECT_EQ(table["columns"], json({"total", "work", "best-total", "share-homes"}));
  EXPECT_EQ(table["shows"][3],
            json({{"id", "share-homes"}, {"shows", "share"}, {"of", "homes"}, {"decimals", 1}}));
  EXPECT_EQ(table["rows"][0], json({{"unit", "ana"},
                                    {"rank", 1},
                                    {"values", {"8.0", "2", "homes", "75.0"}},
                                    {"band", "upper"},
                                    {"group", "north"},
                                    {"group_rank", 1}}));
  EXPECT_EQ(table["rows"][3]["values"], json({nullptr, "9", nullptr, nullptr}));
  EXPECT_EQ(table["rows"][3]["rank"], nullptr);
  EXPECT_EQ(table["groups"][0],
            json({{"id", "north"}, {"units", 2}, {"means", {6.5, 2.5, nullptr, 57.5}}}));
  EXPECT_EQ(table["bands"][1]["units"], 2);
  EXPECT_EQ(table["ranks"], "competition");
}

TEST(RankingJson, GivesTypologiesWithEmptyClasses) {
  const json document = json::parse(ranking_json(example_study(), ranking_with_tables(), {},
                                                 example_weights(), ranking_source, {}));
  const json& typology = document["typologies"][0];
  EXPECT_DOUBLE_EQ(typology["axes"][1]["classes"][0]["below"], 16.0 / 3);
  EXPECT_EQ(typology["axes"][0]["classes"][0]["in"], json({"north"}));
  EXPECT_EQ(typology["cells"][1],
            json({{"classes", {"north", "high"}}, {"units", {"ana"}}, {"mean", 8.0}}));
  EXPECT_EQ(typology["cells"][3],
            json({{"classes", {"east", "high"}}, {"units", json::array()}, {"mean", nullptr}}));
  EXPECT_EQ(typology["unclassified"], json({"bo", "di"}));
}

}  // namespace
}  // namespace pondera::report
