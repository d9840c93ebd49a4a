// SPDX-License-Identifier: Apache-2.0
#include "scoring/filter_options.hpp"

#include "core/utf8.hpp"

#include <utility>

namespace pondera::scoring {

namespace {

using survey::Placed;
using survey::YamlFields;
using survey::YamlNode;

void read_values(YamlFields& fields,
                 std::string_view key,
                 std::vector<std::string>& values,
                 std::vector<SourceSpot>& places) {
  for (Placed& value : fields.texts(key)) {
    values.push_back(std::move(value.text));
    places.push_back(std::move(value.where));
  }
}

UnitCondition read_condition(const YamlNode& node, Diagnostics& found) {
  YamlFields fields(node, "a filter of units", found);
  UnitCondition condition;
  condition.attribute = fields.required_text("attribute");
  condition.where = fields.where("attribute");
  const std::size_t before = found.size();
  read_values(fields, "in", condition.values, condition.value_places);
  read_values(fields, "not_in", condition.excluded, condition.excluded_places);
  condition.at_least = read_decimal(fields, "at_least", found);
  condition.below = read_decimal(fields, "below", found);
  const bool clean = found.size() == before;
  fields.finish();
  if (node.kind != YamlNode::Kind::mapping || !clean) return condition;
  const bool asks =
      !condition.values.empty() || !condition.excluded.empty() || condition.is_numeric();
  const bool nobody =
      condition.at_least && condition.below && compare(*condition.at_least, *condition.below) >= 0;
  if (!asks || nobody || (fields.has("in") && condition.values.empty())) {
    found.push_back(error("scoring.empty-filter", node.where, "this filter takes no unit at all",
                          "list the values it takes, for example 'in: [yes]', or give bounds, for "
                          "example '{at_least: 10, below: 20}'"));
  }
  return condition;
}

}  // namespace

std::optional<Rational> read_decimal(YamlFields& fields, std::string_view key, Diagnostics& found) {
  const std::optional<Placed> given = fields.placed_text(key);
  if (!given) return std::nullopt;
  const bool fraction = given->text.find('/') != std::string::npos;
  const std::optional<Rational> number = fraction ? std::nullopt : parse_rational(given->text);
  if (!number) {
    found.push_back(error(
        "survey.not-a-number", given->where,
        "'" + std::string(key) + "' must be a number, but here is '" + printable(given->text) + "'",
        "write a plain number, for example 18535 or 0.25"));
  }
  return number;
}

UnitFilter read_unit_filter(const YamlNode& node, Diagnostics& found) {
  UnitFilter filter;
  if (node.kind != YamlNode::Kind::sequence) {
    filter.conditions.push_back(read_condition(node, found));
    return filter;
  }
  for (const YamlNode& item : node.items) filter.conditions.push_back(read_condition(item, found));
  return filter;
}

}  // namespace pondera::scoring
