// SPDX-License-Identifier: Apache-2.0
// Where the audit of scores draws its lines: the mapping `data_audit` of a study's section
// `scoring` in, options out.
#pragma once

#include "core/diagnostic.hpp"
#include "scoring/data_audit.hpp"
#include "survey/yaml_fields.hpp"

namespace pondera::scoring {

/// Reads `data_audit: {coverage, outlier, skewness, kurtosis, collinear, dominant, idle,
/// fewest_units}`, all optional. Errors: survey.*.
[[nodiscard]] DataAuditOptions read_data_audit(survey::YamlFields& fields, Diagnostics& found);

}  // namespace pondera::scoring
