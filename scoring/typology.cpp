// SPDX-License-Identifier: Apache-2.0
#include "scoring/typology.hpp"

#include "scoring/mean_score.hpp"

#include <algorithm>

namespace pondera::scoring {

namespace {

using Values = std::vector<std::optional<ScoreValue>>;
using Units = std::vector<const UnitScore*>;

/// What the axis gives each unit, as numbers.
Values axis_values(const AxisSpec& axis, const Units& units, const NodeTable& nodes) {
  Values values;
  if (axis.kind == ColumnKind::attribute) {
    for (const UnitScore* unit : units) {
      const auto number = numeric_attribute(unit->unit, axis.of);
      values.push_back(number ? std::optional<ScoreValue>({number->to_double(), number})
                              : std::nullopt);
    }
    return values;
  }
  TableColumn column = points_column(axis.of);
  column.kind = axis.kind;
  for (const ColumnCell& cell : column_cells(column, units, nodes, RankRule::competition)) {
    values.push_back(cell.value);
  }
  return values;
}

std::optional<ScoreValue> threshold_of(const ClassSpec& one, const Values& values) {
  switch (one.below) {
    case Threshold::none:
      return std::nullopt;
    case Threshold::number:
      return ScoreValue{one.number->to_double(), one.number};
    case Threshold::mean:
      return mean_score(values);
    case Threshold::median:
      return median_score(values);
  }
  return std::nullopt;
}

std::optional<std::size_t> class_by_threshold(const std::optional<ScoreValue>& value,
                                              const Values& thresholds) {
  if (!value) return std::nullopt;
  std::size_t k = 0;
  while (k < thresholds.size() && thresholds[k] && !is_less(*value, *thresholds[k])) ++k;
  return k;
}

std::optional<std::size_t> class_by_value(const std::string& text, const AxisSpec& axis) {
  const auto one = std::ranges::find_if(
      axis.classes, [&](const ClassSpec& of) { return std::ranges::count(of.values, text) > 0; });
  if (one == axis.classes.end()) return std::nullopt;
  return static_cast<std::size_t>(one - axis.classes.begin());
}

void classify(const AxisSpec& axis, const Units& units, const NodeTable& nodes, Typology& made) {
  Values& thresholds = made.thresholds.emplace_back();
  if (!axis.by_threshold) {
    for (std::size_t i = 0; i < units.size(); ++i) {
      made.units[i].classes.push_back(class_by_value(units[i]->unit.attribute(axis.of), axis));
    }
    return;
  }
  const Values values = axis_values(axis, units, nodes);
  for (const ClassSpec& one : axis.classes) thresholds.push_back(threshold_of(one, values));
  for (std::size_t i = 0; i < units.size(); ++i) {
    made.units[i].classes.push_back(class_by_threshold(values[i], thresholds));
  }
}

std::vector<std::vector<std::size_t>> combinations(const std::vector<AxisSpec>& axes) {
  std::vector<std::vector<std::size_t>> made = {{}};
  for (const AxisSpec& axis : axes) {
    std::vector<std::vector<std::size_t>> longer;
    for (const auto& start : made) {
      for (std::size_t k = 0; k < axis.classes.size(); ++k) {
        longer.push_back(start);
        longer.back().push_back(k);
      }
    }
    made = std::move(longer);
  }
  return made;
}

template <class Takes>
TypologyCell cell_of(const Typology& typology, const Units& units, const Takes& takes) {
  TypologyCell cell;
  Values totals;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!takes(typology.units[i])) continue;
    cell.units.push_back(typology.units[i].unit);
    totals.push_back(units[i]->total);
  }
  cell.mean = mean_score(totals);
  return cell;
}

Units taken_units(const TypologySpec& spec, const std::vector<UnitScore>& units) {
  Units taken;
  for (const UnitScore& unit : units) {
    if (spec.units.takes(unit.unit)) taken.push_back(&unit);
  }
  return taken;
}

bool is_typed(const TypedUnit& unit) {
  return std::ranges::all_of(unit.classes, [](const auto& one) { return one.has_value(); });
}

}  // namespace

Typology make_typology(const TypologySpec& spec,
                       const std::vector<UnitScore>& units,
                       const NodeTable& nodes) {
  const Units taken = taken_units(spec, units);
  Typology made;
  made.spec = spec;
  for (const UnitScore* unit : taken) made.units.push_back({unit->unit.id, {}});
  for (const AxisSpec& axis : spec.axes) classify(axis, taken, nodes, made);
  for (const auto& classes : combinations(spec.axes)) {
    const auto is_here = [&](const TypedUnit& unit) {
      return std::ranges::equal(unit.classes, classes);
    };
    made.cells.push_back(cell_of(made, taken, is_here));
    made.cells.back().classes = classes;
  }
  for (const TypedUnit& unit : made.units) {
    if (!is_typed(unit)) made.unclassified.push_back(unit.unit);
  }
  return made;
}

Diagnostics check_axes(const TypologySpec& spec,
                       const std::vector<Unit>& units,
                       const std::vector<std::string>& attribute_names) {
  Diagnostics found;
  const auto keep = [&](const Diagnostics& more) {
    found.insert(found.end(), more.begin(), more.end());
  };
  for (const AxisSpec& axis : spec.axes) {
    if (axis.kind != ColumnKind::attribute) continue;
    if (std::ranges::count(attribute_names, axis.of) == 0) {
      found.push_back(unknown_attribute(axis.where, axis.of, attribute_names));
    } else if (axis.by_threshold) {
      keep(check_numeric_attribute(axis.where, axis.of, units));
    } else {
      for (const ClassSpec& one : axis.classes) {
        keep(check_values(one.where, axis.of, one.values, one.value_places, units));
      }
    }
  }
  return found;
}

TypologyCell margin(const Typology& typology,
                    const std::vector<UnitScore>& units,
                    std::size_t axis,
                    std::size_t index) {
  TypologyCell cell =
      cell_of(typology, taken_units(typology.spec, units),
              [&](const TypedUnit& unit) { return is_typed(unit) && unit.classes[axis] == index; });
  cell.classes = {index};
  return cell;
}

}  // namespace pondera::scoring
