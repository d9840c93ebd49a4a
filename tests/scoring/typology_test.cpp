// SPDX-License-Identifier: Apache-2.0
#include "scoring/typology.hpp"

#include "tests/scoring/scored_unit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace pondera::scoring {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<UnitScore>& five_units() {
  static const std::vector<UnitScore> units = {
      scored_unit("ana", "4", "0", {{"wealth", "low"}, {"density", "4178.99"}}),
      scored_unit("bo", "9", "0", {{"wealth", "high"}, {"density", "4179"}}),
      scored_unit("cy", "2", "0", {{"wealth", "low"}, {"density", "100"}}),
      scored_unit("di", "", "0", {{"wealth", "low"}, {"density", "9000"}}),
      scored_unit("ed", "7", "0", {{"wealth", ""}, {"density", ""}}),
  };
  return units;
}

ClassSpec class_of_values(const std::string& id, std::vector<std::string> values) {
  ClassSpec one;
  one.id = id;
  one.values = std::move(values);
  return one;
}

ClassSpec class_below(const std::string& id, Threshold below, int number = 0) {
  ClassSpec one;
  one.id = id;
  one.below = below;
  if (below == Threshold::number) one.number = Rational(number);
  return one;
}

AxisSpec wealth() {
  AxisSpec axis;
  axis.of = "wealth";
  axis.classes = {class_of_values("low", {"low"}), class_of_values("middle", {"middle"}),
                  class_of_values("high", {"high", "top"})};
  return axis;
}

AxisSpec thresholds(ColumnKind kind, const std::string& of, ClassSpec lower) {
  AxisSpec axis;
  axis.kind = kind;
  axis.of = of;
  axis.by_threshold = true;
  axis.classes = {std::move(lower), class_below("upper", Threshold::none)};
  return axis;
}

TypologySpec typology_of(std::vector<AxisSpec> axes) {
  TypologySpec spec;
  spec.id = "t";
  spec.axes = std::move(axes);
  return spec;
}

/// "units mean" per cell, the mean at two decimals.
std::vector<std::string> cells_of(const Typology& made) {
  std::vector<std::string> lines;
  for (const TypologyCell& cell : made.cells) {
    lines.push_back(std::to_string(cell.units.size()) + " " +
                    (cell.mean ? cell.mean->text(2) : std::string("-")));
  }
  return lines;
}

// By hand. low/below: ana 4, cy 2; low/above: di without a total; high/above: bo 9.
TEST(MakeTypology, CrossesClassesAndShowsEmptyOnes) {
  const AxisSpec density =
      thresholds(ColumnKind::attribute, "density", class_below("lower", Threshold::number, 4179));
  const Typology made =
      make_typology(typology_of({wealth(), density}), five_units(), two_dimensions());
  EXPECT_THAT(cells_of(made), ElementsAre("2 3.00", "1 -", "0 -", "0 -", "0 -", "1 9.00"));
  EXPECT_THAT(made.cells[0].units, ElementsAre("ana", "cy"));
  EXPECT_THAT(made.unclassified, ElementsAre("ed"));
  const TypologyCell low = margin(made, five_units(), 0, 0);
  EXPECT_THAT(low.units, ElementsAre("ana", "cy", "di"));
  EXPECT_EQ(low.mean->exact, Rational(3));
  EXPECT_THAT(margin(made, five_units(), 1, 1).units, ElementsAre("bo", "di"));
}

// By hand: totals 4, 9, 2, 7: mean 5.5, median 5.5.
TEST(MakeTypology, TakesMeansAndMediansOfTheUnitsWithAValue) {
  for (const Threshold below : {Threshold::mean, Threshold::median}) {
    const Typology made = make_typology(
        typology_of({thresholds(ColumnKind::points, "total", class_below("lower", below))}),
        five_units(), two_dimensions());
    EXPECT_EQ(made.thresholds[0][0]->exact, Rational::make(11, 2));
    EXPECT_THAT(cells_of(made), ElementsAre("2 3.00", "2 8.00"));
    EXPECT_THAT(made.unclassified, ElementsAre("di"));
  }
}

// The value of the total is its points over 2.5: 1.6, 3.6, 0.8, 2.8.
TEST(MakeTypology, PutsAValueAtAThresholdIntoTheUpperClass) {
  AxisSpec axis = thresholds(ColumnKind::value, "total", class_below("lower", Threshold::number));
  axis.classes.front().number = parse_rational("2.8");
  const Typology made = make_typology(typology_of({axis}), five_units(), two_dimensions());
  EXPECT_THAT(made.cells[1].units, ElementsAre("bo", "ed"));
}

TEST(MakeTypology, TakesTheUnitsOfItsFilter) {
  TypologySpec spec = typology_of({wealth()});
  spec.units = {{{"wealth", {"high"}}}};
  const Typology made = make_typology(spec, five_units(), two_dimensions());
  EXPECT_THAT(cells_of(made), ElementsAre("0 -", "0 -", "1 9.00"));
  EXPECT_EQ(made.units.size(), 1U);
}

TEST(CheckAxes, FindsWhatUnitsDoNotHave) {
  std::vector<Unit> units;
  for (const UnitScore& score : five_units()) units.push_back(score.unit);
  AxisSpec bad = thresholds(ColumnKind::attribute, "wealth", class_below("l", Threshold::mean));
  bad.where = {"study.yaml", 7, 3};
  AxisSpec unknown = bad;
  unknown.of = "wealht";
  EXPECT_THAT(places(check_axes(typology_of({bad, unknown}), units, {"wealth", "density"})),
              ElementsAre("scoring.attribute-not-a-number study.yaml:7:3",
                          "scoring.unknown-attribute study.yaml:7:3"));
  EXPECT_THAT(places(check_axes(typology_of({wealth()}), units, {"wealth", "density"})),
              ElementsAre("scoring.unknown-value :0:0", "scoring.unknown-value :0:0"));
  const AxisSpec total = thresholds(ColumnKind::points, "total", class_below("l", Threshold::mean));
  EXPECT_THAT(check_axes(typology_of({total}), units, {}), IsEmpty());
}

}  // namespace
}  // namespace pondera::scoring
