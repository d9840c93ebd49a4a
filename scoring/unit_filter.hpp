// SPDX-License-Identifier: Apache-2.0
// What is ranked, and which of them a table takes: units with attributes, and filters on these.
#pragma once

#include "core/diagnostic.hpp"
#include "core/rational.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

/// What is ranked: a city, a country, a firm.
struct Unit {
  std::string id;
  std::map<std::string, std::string> attributes =
      {};  ///< from units.csv: name → value; labels are attributes too

  /// Attribute `name`, or "".
  [[nodiscard]] const std::string& attribute(std::string_view name) const;
};

/// One demand on one attribute. Only what is given binds.
struct UnitCondition {
  std::string attribute = {};
  std::vector<std::string> values = {};       ///< `in`: one of these
  SourceSpot where = {};                      ///< of the attribute's name in the study
  std::vector<SourceSpot> value_places = {};  ///< one per value, or empty
  std::vector<std::string> excluded = {};     ///< `not_in`: none of these
  std::vector<SourceSpot> excluded_places = {};
  std::optional<Rational> at_least = {};  ///< the attribute is a number ≥ this
  std::optional<Rational> below = {};     ///< and < this

  [[nodiscard]] bool takes(const Unit& unit) const;
  [[nodiscard]] bool is_numeric() const { return at_least || below; }
};

/// Units that meet every condition. None: every unit.
struct UnitFilter {
  std::vector<UnitCondition> conditions = {};

  [[nodiscard]] bool takes(const Unit& unit) const;
};

/// The attribute as an exact number; nothing where it is empty or no decimal number.
[[nodiscard]] std::optional<Rational> numeric_attribute(const Unit& unit, std::string_view name);

/// What a filter asks for and the units do not have.
///
/// @param attribute_names columns of units.csv after the first.
/// @return scoring.unknown-attribute (error); scoring.unknown-value (warning) per value of `in` or
/// `not_in` that no unit has; scoring.attribute-not-a-number (error) where a bound meets a text.
[[nodiscard]] Diagnostics check_filter(const UnitFilter& filter,
                                       const std::vector<Unit>& units,
                                       const std::vector<std::string>& attribute_names);

/// The first unit whose attribute holds a text that is no number, where one is needed:
/// scoring.attribute-not-a-number; or nothing. An empty attribute is missing, not wrong.
[[nodiscard]] Diagnostics check_numeric_attribute(const SourceSpot& where,
                                                  const std::string& name,
                                                  const std::vector<Unit>& units);

/// One warning (scoring.unknown-value) per value that no unit has as this attribute.
///
/// @param places one per value, or empty: `where` then.
[[nodiscard]] Diagnostics check_values(const SourceSpot& where,
                                       const std::string& name,
                                       const std::vector<std::string>& values,
                                       const std::vector<SourceSpot>& places,
                                       const std::vector<Unit>& units);

/// scoring.unknown-attribute: `name` is no column of units.csv.
[[nodiscard]] Diagnostic unknown_attribute(const SourceSpot& where,
                                           const std::string& name,
                                           const std::vector<std::string>& attribute_names);

}  // namespace pondera::scoring
