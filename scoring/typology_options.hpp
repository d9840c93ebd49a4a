// SPDX-License-Identifier: Apache-2.0
// The typologies that a study publishes ("wealth by density"): its list `scoring: typologies:` in,
// axes with their classes out.
#pragma once

#include "core/diagnostic.hpp"
#include "core/rational.hpp"
#include "scoring/table_column.hpp"
#include "scoring/table_options.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

/// Where a class of numbers ends.
enum class Threshold { none, number, mean, median };

struct ClassSpec {
  std::string id = {};
  survey::LocalisedText label = {};
  std::vector<std::string> values = {};  ///< of an attribute; those that make up this class
  std::vector<SourceSpot> value_places = {};
  Threshold below = Threshold::none;    ///< upper end, not included; none: open
  std::optional<Rational> number = {};  ///< the end, where it is a number
  SourceSpot where = {};
};

/// Classes of what one attribute or node gives each unit.
struct AxisSpec {
  ColumnKind kind = ColumnKind::attribute;  ///< attribute, points or value
  std::string of = {};
  survey::LocalisedText title = {};
  bool by_threshold = false;  ///< classes of numbers, ascending, the last one open
  std::vector<ClassSpec> classes = {};
  SourceSpot where = {};
};

struct TypologySpec {
  std::string id = {};
  survey::LocalisedText title = {};
  UnitFilter units = {};  ///< resolved: the study's `eligible` where the typology says nothing
  std::vector<AxisSpec> axes = {};  ///< one or two
  int decimals = 2;                 ///< of means
  SourceSpot where = {};
};

/// Reads the list `typologies` of `fields`; empty where there is none. A class of an attribute that
/// names no values has its id as its only one.
///
/// @param tables whose ids a typology cannot have.
/// Errors: survey.*, scoring.typology-axes, scoring.bad-classes, scoring.duplicate-table, and those
/// of filters and columns.
[[nodiscard]] std::vector<TypologySpec> read_typologies(survey::YamlFields& fields,
                                                        const survey::Study& study,
                                                        const UnitFilter& eligible,
                                                        int decimals,
                                                        const std::vector<TableSpec>& tables,
                                                        Diagnostics& found);

}  // namespace pondera::scoring
