// SPDX-License-Identifier: Apache-2.0
#include "report/edition_json.hpp"

#include "report/json_parts.hpp"

#include <cmath>
#include <optional>
#include <utility>

namespace pondera::report {

namespace {

constexpr std::size_t most_levels = 32;  // a ranking has five

Diagnostic not_a_result(const std::string& file, const std::string& why) {
  return error(
      "compare.not-a-result", {file, 0, 0}, "this is no result of pondera score: " + why,
      "make one with 'pondera score --format json --output FILE', or name a study's folder");
}

/// A member of an object, or null.
const Json& member(const Json& object, const char* key) {
  static const Json none;
  const auto at = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && at != object.end() ? *at : none;
}

std::optional<double> number_of(const Json& value) {
  if (!value.is_number()) return std::nullopt;
  const auto number = value.get<double>();
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::string> text_of(const Json& value) {
  return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::optional<scoring::EditionIndicator> indicator_of(const Json& json) {
  const auto id = text_of(member(json, "id"));
  const auto dimension = text_of(member(json, "dimension"));
  const auto weight = number_of(member(json, "weight"));
  if (!id || !dimension || !weight) return std::nullopt;
  return scoring::EditionIndicator{*id, *dimension, *weight};
}

std::optional<scoring::EditionUnit> unit_of(const Json& json, const scoring::Edition& edition) {
  constexpr double most_rank = 1e9;
  const auto id = text_of(member(json, "id"));
  if (!id) return std::nullopt;
  scoring::EditionUnit unit{.id = *id, .total = number_of(member(json, "total"))};
  const auto rank = number_of(member(json, "rank"));
  if (rank && *rank >= 1 && *rank <= most_rank) unit.rank = static_cast<int>(*rank);
  const Json& parts = member(json, "parts");
  for (const scoring::EditionIndicator& indicator : edition.indicators) {
    unit.points.push_back(number_of(member(parts, indicator.id.c_str())));
  }
  return unit;
}

/// The document, or nothing when it is no JSON or nested beyond reason.
std::optional<Json> parsed(std::string_view text) {
  bool too_deep = false;
  const auto shallow = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > static_cast<int>(most_levels);
    return !too_deep;
  };
  Json document = Json::parse(text, shallow, false);
  if (too_deep || document.is_discarded()) return std::nullopt;
  return document;
}

}  // namespace

Result<scoring::Edition> read_edition(std::string_view text, const std::string& file) {
  const auto document = parsed(text);
  if (!document) return not_a_result(file, "it is not JSON");
  if (member(*document, "pondera") != "ranking/1") {
    return not_a_result(file, "it does not say \"pondera\": \"ranking/1\"");
  }
  const Json& indicators = member(*document, "indicators");
  if (!indicators.is_array()) {
    return error("compare.no-weights", {file, 0, 0},
                 "the result holds no weights of indicators, so changes cannot be explained",
                 "score that study again with this version");
  }
  scoring::Edition edition{.name = file};
  for (const Json& json : indicators) {
    auto indicator = indicator_of(json);
    if (!indicator || edition.indicator(indicator->id)) {
      return not_a_result(file, "an indicator lacks its id or weight, or stands twice");
    }
    edition.indicators.push_back(*std::move(indicator));
  }
  for (const Json& json : member(*document, "units")) {
    auto unit = unit_of(json, edition);
    if (!unit) return not_a_result(file, "a unit has no id");
    edition.units.push_back(*std::move(unit));
  }
  return edition;
}

}  // namespace pondera::report
