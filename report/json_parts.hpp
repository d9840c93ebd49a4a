// SPDX-License-Identifier: Apache-2.0
// What every JSON document is made of: optional values as null, lists, diagnostics, the chosen
// options, and the final text. For the files of this module that include the JSON library.
#pragma once

#include "aggregation/apply_decisions.hpp"
#include "core/diagnostic.hpp"
#include "report/provenance.hpp"
#include "survey/decision.hpp"
#include "weights/weigh_options.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace pondera::report {

using Json = nlohmann::ordered_json;

template <class T>
[[nodiscard]] Json optional(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class Range, class Function>
[[nodiscard]] Json array_of(const Range& range, Function&& element) {
  Json array = Json::array();
  for (const auto& item : range) array.push_back(element(item));
  return array;
}

[[nodiscard]] Json json_of(const Diagnostics& diagnostics);
/// What `weights:` and `consistency:` chose, by the names that they have there.
[[nodiscard]] Json json_of(const weights::WeighOptions& options);
/// A decision with its event; with what it took out where it was applied.
[[nodiscard]] Json json_of(const survey::RecordedDecision& recorded);
[[nodiscard]] Json json_of(const std::vector<aggregation::AppliedDecision>& applied);
[[nodiscard]] Json json_of(const std::vector<aggregation::Exclusion>& excluded);

/// How much each stratum counts: "equal", "shares" or "headcount".
[[nodiscard]] std::string_view strata_rule(const survey::Study& study);
/// "testable", "no-redundancy", …
[[nodiscard]] std::string_view testability_name(weights::Testability testability);

/// The head of every result: format, tool, study, inputs.
[[nodiscard]] Json json_head(std::string_view format, const Provenance& provenance);
/// The document's text. File names may hold any bytes; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string dumped(const Json& document);
/// The same with `remarks` as its last key.
[[nodiscard]] std::string finished_document(Json document, const Diagnostics& remarks);

}  // namespace pondera::report
