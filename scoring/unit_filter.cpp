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

std::optional<Rational> numeric_attribute(const Unit& unit, std::string_view name) {
  const std::string& text = unit.attribute(name);
  // parse_rational takes "1/2" too; an attribute is a decimal, as scores are.
  return text.find('/') == std::string::npos ? parse_rational(text) : std::nullopt;
}

bool UnitCondition::takes(const Unit& unit) const {
  const std::string& text = unit.attribute(attribute);
  if (!values.empty() && std::ranges::count(values, text) == 0) return false;
  if (std::ranges::count(excluded, text) > 0) return false;
  if (!is_numeric()) return true;
  const std::optional<Rational> number = numeric_attribute(unit, attribute);
  return number && (!at_least || compare(*number, *at_least) >= 0) &&
         (!below || compare(*number, *below) < 0);
}

bool UnitFilter::takes(const Unit& unit) const {
  return std::ranges::all_of(conditions, [&](const UnitCondition& one) { return one.takes(unit); });
}

Diagnostic unknown_attribute(const SourceSpot& where,
                             const std::string& name,
                             const std::vector<std::string>& attribute_names) {
  std::string hint = known_names_hint(name, attribute_names);
  if (hint.empty()) hint = "add a column '" + printable(name) + "' to units.csv";
  return error("scoring.unknown-attribute", where,
               "'" + printable(name) + "' is no column of units.csv", std::move(hint));
}

Diagnostics check_values(const SourceSpot& where,
                         const std::string& name,
                         const std::vector<std::string>& values,
                         const std::vector<SourceSpot>& places,
                         const std::vector<Unit>& units) {
  std::set<std::string> present;
  for (const Unit& unit : units) present.insert(unit.attribute(name));
  present.erase("");
  Diagnostics found;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (present.contains(values[i])) continue;
    found.push_back(warning("scoring.unknown-value", i < places.size() ? places[i] : where,
                            "no unit has '" + printable(values[i]) + "' as its " + printable(name),
                            known_names_hint(values[i], {present.begin(), present.end()})));
  }
  return found;
}

Diagnostics check_numeric_attribute(const SourceSpot& where,
                                    const std::string& name,
                                    const std::vector<Unit>& units) {
  for (const Unit& unit : units) {
    if (unit.attribute(name).empty() || numeric_attribute(unit, name)) continue;
    return {error("scoring.attribute-not-a-number", where,
                  "'" + printable(name) + "' is no number in every unit: '" + printable(unit.id) +
                      "' has '" + printable(unit.attribute(name)) + "'",
                  "write plain decimal numbers into this column of units.csv, or leave it empty")};
  }
  return {};
}

Diagnostics check_filter(const UnitFilter& filter,
                         const std::vector<Unit>& units,
                         const std::vector<std::string>& attribute_names) {
  Diagnostics found;
  for (const UnitCondition& one : filter.conditions) {
    if (std::ranges::count(attribute_names, one.attribute) == 0) {
      found.push_back(unknown_attribute(one.where, one.attribute, attribute_names));
      continue;
    }
    const auto keep = [&](const Diagnostics& more) {
      found.insert(found.end(), more.begin(), more.end());
    };
    keep(check_values(one.where, one.attribute, one.values, one.value_places, units));
    keep(check_values(one.where, one.attribute, one.excluded, one.excluded_places, units));
    if (one.is_numeric()) keep(check_numeric_attribute(one.where, one.attribute, units));
  }
  return found;
}

}  // namespace pondera::scoring
