// SPDX-License-Identifier: Apache-2.0
#include "scoring/unit_filter.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

namespace pondera::scoring {

const std::string& Unit::attribute(std::string_view name) const {
  static const std::string none;
  const auto found = attributes.find(std::string(name));
  return found == attributes.end() ? none : found->second;
}

bool UnitFilter::takes(const Unit& unit) const {
  return attribute.empty() || std::ranges::count(values, unit.attribute(attribute)) > 0;
}

Diagnostic unknown_attribute(const SourceSpot& where,
                             const std::string& name,
                             const std::vector<std::string>& attribute_names) {
  std::string hint = known_names_hint(name, attribute_names);
  if (hint.empty()) hint = "add a column '" + printable(name) + "' to units.csv";
  return error("scoring.unknown-attribute", where,
               "'" + printable(name) + "' is no column of units.csv", std::move(hint));
}

Diagnostics check_filter(const UnitFilter& filter,
                         const std::vector<Unit>& units,
                         const std::vector<std::string>& attribute_names) {
  if (filter.attribute.empty()) return {};
  if (std::ranges::count(attribute_names, filter.attribute) == 0) {
    return {unknown_attribute(filter.where, filter.attribute, attribute_names)};
  }
  std::set<std::string> present;
  for (const Unit& unit : units) present.insert(unit.attribute(filter.attribute));
  present.erase("");
  Diagnostics found;
  for (std::size_t i = 0; i < filter.values.size(); ++i) {
    const std::string& value = filter.values[i];
    if (present.contains(value)) continue;
    found.push_back(
        warning("scoring.unknown-value",
                i < filter.value_places.size() ? filter.value_places[i] : filter.where,
                "no unit has '" + printable(value) + "' as its " + printable(filter.attribute),
                known_names_hint(value, {present.begin(), present.end()})));
  }
  return found;
}

}  // namespace pondera::scoring
