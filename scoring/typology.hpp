// SPDX-License-Identifier: Apache-2.0
// Units sorted into the classes of a typology: scored units in; each one's class, counts and means
// out.
#pragma once

#include "scoring/column_values.hpp"
#include "scoring/score_value.hpp"
#include "scoring/typology_options.hpp"
#include "scoring/unit_score.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

struct TypedUnit {
  std::string unit;
  /// One per axis; nothing where the unit has no value there, or one that is in no class.
  std::vector<std::optional<std::size_t>> classes = {};
};

/// One combination of classes, empty ones too.
struct TypologyCell {
  std::vector<std::size_t> classes = {};  ///< one per axis
  std::vector<std::string> units = {};    ///< in the order of the units
  std::optional<ScoreValue> mean = {};    ///< of the total, over those that have one
};

struct Typology {
  TypologySpec spec;
  /// Per axis and class: where the class ends, for thresholds; nothing where it is open, or where
  /// no unit has a value to take a mean or median of.
  std::vector<std::vector<std::optional<ScoreValue>>> thresholds = {};
  std::vector<TypedUnit> units = {};  ///< all that the typology takes
  /// Every class of the first axis with every one of the second, in their order.
  std::vector<TypologyCell> cells = {};
  std::vector<std::string> unclassified = {};  ///< units without a class on some axis
};

/// Class k of an axis of thresholds t_0 < t_1 < … takes
///
///     t_{k-1} ≤ x < t_k
///
/// a value at a threshold is in the upper class. A mean or median is that of x over the units of
/// the typology that have one. Classes of attributes take units whose text is one of the class's
/// values. An empty class is there with 0 units and no mean.
[[nodiscard]] Typology make_typology(const TypologySpec& spec,
                                     const std::vector<UnitScore>& units,
                                     const NodeTable& nodes);

/// What the axes ask for and the units do not have: scoring.unknown-attribute,
/// scoring.attribute-not-a-number (errors), scoring.unknown-value (warning per value of a class
/// that no unit has).
[[nodiscard]] Diagnostics check_axes(const TypologySpec& spec,
                                     const std::vector<Unit>& units,
                                     const std::vector<std::string>& attribute_names);

/// Totals of one class of one axis, whatever its class on the other.
///
/// @param axis 0 or 1.
[[nodiscard]] TypologyCell margin(const Typology& typology,
                                  const std::vector<UnitScore>& units,
                                  std::size_t axis,
                                  std::size_t index);

}  // namespace pondera::scoring
