// SPDX-License-Identifier: Apache-2.0
// What is ranked, and which of them a table takes: units with attributes, and filters on these.
#pragma once

#include "core/diagnostic.hpp"

#include <map>
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

/// Units whose attribute is one of the values. No attribute: every unit.
struct UnitFilter {
  std::string attribute = {};
  std::vector<std::string> values = {};
  SourceSpot where = {};                      ///< of the attribute's name in the study
  std::vector<SourceSpot> value_places = {};  ///< one per value, or empty

  [[nodiscard]] bool takes(const Unit& unit) const;
};

/// What a filter asks for and the units do not have.
///
/// @param attribute_names columns of units.csv after the first.
/// @return scoring.unknown-attribute (error); scoring.unknown-value (warning) per value that no
/// unit has.
[[nodiscard]] Diagnostics check_filter(const UnitFilter& filter,
                                       const std::vector<Unit>& units,
                                       const std::vector<std::string>& attribute_names);

/// scoring.unknown-attribute: `name` is no column of units.csv.
[[nodiscard]] Diagnostic unknown_attribute(const SourceSpot& where,
                                           const std::string& name,
                                           const std::vector<std::string>& attribute_names);

}  // namespace pondera::scoring
