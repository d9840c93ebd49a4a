// SPDX-License-Identifier: Apache-2.0
#include "report/typology_sheets.hpp"

#include "report/ranking_sheets.hpp"
#include "tests/report/example_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pondera::report {
namespace {

// By hand: the mean of 8, 3 and 5 is 16/3; bo is in the south, di in no state, and in no class.
TEST(TypologySheet, CrossesClassesWithCountsAndMeans) {
  const auto ranking = ranking_with_tables();
  const auto labels = unit_labels(ranking, labelled_options(), "en");
  const TableSheet sheet =
      typology_sheet(example_study(), ranking, ranking.typologies.front(), labels, "en");
  EXPECT_EQ(joined_headings(sheet),
            "state|low, units|low, mean|high, units|high, mean|all, units|all, mean");
  EXPECT_EQ(joined_rows(sheet),
            "North|1|5.00|1|8.00|2|6.50\n"
            "east|0||0||0|\n"
            "all|1|5.00|1|8.00|2|6.50\n");
  EXPECT_THAT(sheet.notes,
              ::testing::ElementsAre("total: low below 5.33 (the mean), then high.",
                                     "North, low: City of cy.", "North, high: City of ana.",
                                     "east, low: nobody.", "east, high: nobody.",
                                     "In no class, for want of a value or of a class that takes "
                                     "it: City of bo, City of di."));
}

TEST(TypologySheet, OfOneAxisHasOneRowPerClass) {
  auto ranking = ranking_with_tables();
  auto& spec = ranking.typologies.front().spec;
  spec.axes.pop_back();
  const auto made = scoring::make_typology(spec, ranking.units, {});
  const TableSheet sheet =
      typology_sheet(example_study(), ranking, made, unit_labels(ranking, {}, "en"), "en");
  EXPECT_EQ(joined_headings(sheet), "state|units|mean");
  EXPECT_EQ(joined_rows(sheet), "North|2|6.50\neast|0|\nall|2|6.50\n");
}

TEST(TypologyUnitsSheet, GivesEachUnitItsClasses) {
  const auto ranking = ranking_with_tables();
  const TableSheet sheet =
      typology_units_sheet(example_study(), ranking, ranking.typologies.front(),
                           unit_labels(ranking, labelled_options(), "en"), "en");
  EXPECT_EQ(joined_headings(sheet), "id|name|state|total|total");
  EXPECT_EQ(joined_rows(sheet),
            "ana|City of ana|North|high|8.00\n"
            "bo|City of bo||low|3.00\n"
            "cy|City of cy|North|low|5.00\n"
            "di|City of di|||\n");
}

}  // namespace
}  // namespace pondera::report
