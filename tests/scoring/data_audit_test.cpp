// SPDX-License-Identifier: Apache-2.0
#include "scoring/data_audit.hpp"

#include "core/number_text.hpp"
#include "tests/scoring/small_hierarchy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Ten units of four indicators; nothing where a number is -1.
ScoreTable ten_units(const std::vector<std::vector<int>>& columns) {
  ScoreTable table;
  for (std::size_t j = 0; j < columns.size(); ++j) {
    table.indicators.push_back(std::string(1, static_cast<char>('a' + static_cast<int>(j))));
  }
  for (std::size_t u = 0; u < columns.front().size(); ++u) {
    table.units.push_back({"u" + std::to_string(u)});
    auto& row = table.scores.emplace_back();
    for (const auto& column : columns) {
      row.push_back(column[u] < 0 ? std::nullopt : std::optional<Rational>(column[u]));
    }
  }
  return table;
}

std::vector<std::string> remarks_of(const DataAudit& audit) {
  std::vector<std::string> lines;
  for (const DataRemark& one : audit.remarks) {
    lines.push_back(std::string(finding_name(one.kind)) + " " + one.of +
                    (one.other.empty() ? "" : " " + one.other) + " " + fixed_text(one.value, 2));
  }
  return lines;
}

const survey::Hierarchy& four_leaves() {
  static const survey::Hierarchy tree = small_hierarchy({"goal", "  d", "    a", "    b", "  c"});
  return tree;
}

TEST(DataAudit, FindsGapsConstantsOutliersAndDoubles) {
  const auto tree = small_hierarchy({"goal", "  a", "  b", "  c", "  d", "  e"});
  const DataAudit audit = audit_data(tree, ten_units({{3, 5, 4, 6, 2, 7, 5, 4, 3, 90},
                                                      {6, 10, 8, 12, 4, 14, 10, 8, 6, 180},
                                                      {7, 7, 7, 7, 7, 7, 7, 7, 7, 7},
                                                      {-1, -1, -1, -1, 1, 2, 4, 3, 6, 5},
                                                      {-1, 1, 9, 4, 3, 8, 1, 6, 2, 5}}));
  EXPECT_THAT(remarks_of(audit),
              ElementsAre("unit-coverage u0 0.60", "indicator-coverage d 0.60", "constant c 7.00",
                          "outlier a u9 38.45", "outlier b u9 38.45", "skewed a 3.14",
                          "skewed b 3.14", "proportional a b 2.00"));
  EXPECT_EQ(audit.indicators[3].present, 6U);
  EXPECT_EQ(audit.indicators[0].distinct, 7U);
  EXPECT_EQ(audit.indicators[0].highest, 90);
}

TEST(DataAudit, FindsIndicatorsThatGoTogether) {
  const DataAudit audit =
      audit_data(four_leaves(), ten_units({{1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                                           {100, 81, 64, 49, 36, 25, 16, 9, 4, 1},
                                           {5, 1, 9, 2, 8, 3, 7, 4, 6, 5}}));
  EXPECT_THAT(remarks_of(audit), ElementsAre("collinear a b -1.00"));  // by rank
}

TEST(DataAudit, ComparesNothingAmongAHandfulOfUnits) {
  const DataAudit audit = audit_data(four_leaves(), ten_units({{1, 2, 3}, {2, 4, 6}, {900, 1, 2}}));
  EXPECT_THAT(audit.remarks, IsEmpty());
}

TEST(DataAudit, FindsWhatWeighsTooMuchTooLittleOrTheWrongWay) {
  const ScoreTable table = ten_units({{1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                                      {5, 4, 5, 4, 5, 5, 4, 5, 4, 5},
                                      {9, 9, 7, 8, 6, 5, 6, 4, 3, 3}});
  const std::vector<ScoreWeight> weights = {{0.6}, {0.2}, {0.2}};
  UnitValues scores;
  for (const auto& row : table.scores) {
    auto& values = scores.emplace_back();
    for (const auto& score : row) values.push_back(ScoreValue{score->to_double(), score});
  }
  const NodeScores nodes = node_scores(four_leaves(), weights, scores);
  const std::vector<double> plain = {0.6, 0.2, 0.2};
  const DataAudit audit = audit_data(four_leaves(), table, WeighedScores{plain, nodes});
  EXPECT_THAT(remarks_of(audit),
              ElementsAre("collinear a c -0.96", "dominant d 0.80", "dominant a 0.60",
                          "idle b 0.00", "against-total c -0.94"));
  double effective = 0;
  for (const IndicatorAudit& one : audit.indicators) effective += *one.effective_weight;
  EXPECT_NEAR(effective, 1, 1e-12);
  EXPECT_NEAR(*audit.indicators[0].weight, 0.6, 1e-15);
}

}  // namespace
}  // namespace pondera::scoring
