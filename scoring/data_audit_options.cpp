// SPDX-License-Identifier: Apache-2.0
#include "scoring/data_audit_options.hpp"

namespace pondera::scoring {

DataAuditOptions read_data_audit(survey::YamlFields& fields, Diagnostics& found) {
  constexpr int most_units = 1'000'000;
  DataAuditOptions options;
  const survey::YamlNode* node = fields.node("data_audit");
  if (node == nullptr) return options;
  survey::YamlFields given(*node, "the audit of scores", found);
  const survey::NumberRange share = {.lower = 0, .upper = 1};
  options.coverage = given.number("coverage", options.coverage, share);
  options.outlier = given.number("outlier", options.outlier, {.above = 0});
  options.skewness = given.number("skewness", options.skewness, {.lower = 0});
  options.kurtosis = given.number("kurtosis", options.kurtosis, {.lower = 0});
  options.collinear = given.number("collinear", options.collinear, share);
  options.dominant = given.number("dominant", options.dominant, share);
  options.idle = given.number("idle", options.idle, share);
  options.fewest_units =
      static_cast<int>(given.whole("fewest_units", options.fewest_units, 3, most_units));
  given.finish();
  return options;
}

}  // namespace pondera::scoring
