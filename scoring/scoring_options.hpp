// SPDX-License-Identifier: Apache-2.0
// How a study scores and which tables it publishes, as its section `scoring` says.
#pragma once

#include "core/result.hpp"
#include "scoring/data_audit.hpp"
#include "scoring/ladder.hpp"
#include "scoring/scoring_method.hpp"
#include "scoring/table_options.hpp"
#include "scoring/typology_options.hpp"
#include "scoring/unit_filter.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::scoring {

struct ScoringOptions {
  int decimals = 2;  ///< printed, half up; 0 … 12
  survey::LocalisedText unit_label =
      {};  ///< name of the attribute that holds a unit's label, by language
  SourceSpot unit_label_where = {};
  ScoringMethod method = {};
  std::vector<std::optional<Ladder>> ladders = {};  ///< one per leaf, or empty: numbers throughout
  DataAuditOptions data_audit = {};
  UnitFilter eligible = {};            ///< who is ranked at all; default everyone
  std::vector<TableSpec> tables = {};  ///< default: one with the total and every dimension
  std::vector<TypologySpec> typologies = {};
};

/// Reads
///
///     scoring:
///       decimals: 2
///       unit_label: {en: en, zh: zh}          # columns of units.csv
///       eligible: {attribute: income_group, in: [lower-middle, upper-middle]}
///       normalisation: min-max                # and what else method_options.hpp reads
///       tables:
///         - {id: table-1, title: {…}, columns: [total], order_by: total}
///         - {id: table-8, units: {attribute: greater_china, in: [yes]}, columns: [total, digital],
///         order_by: total}
///
/// All of it is optional, but for a table's id. A table's `columns` default to the total, its
/// `rank_by` to the first column; its own `units` replaces `eligible`. Errors at their places:
/// survey.*, and those of method_options.hpp, filter_options.hpp, table_options.hpp and
/// typology_options.hpp.
[[nodiscard]] Result<ScoringOptions> scoring_options(const survey::Study& study);

}  // namespace pondera::scoring
