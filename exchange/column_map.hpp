// SPDX-License-Identifier: Apache-2.0
// What the columns of a survey's export mean: a mapping file (`pondera: import/1`) in, a ColumnMap
// out; and a mapping file to edit, made from a heading, out.
#pragma once

#include "core/csv_table.hpp"
#include "core/result.hpp"
#include "exchange/judgement_coding.hpp"
#include "survey/study.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pondera::exchange {

/// A column with the judgements of one pair: `left` against `right`.
struct PairColumn {
  std::string column;  ///< its heading, as it stands in the table
  std::string group;   ///< may be empty
  std::string left;
  std::string right;
  SourceSpot where;  ///< where the mapping says so
};

struct ColumnMap {
  std::string assessor;  ///< heading of the column that says whose row it is; "": by row
  std::string row_ids;   ///< of rows without such a column: "P" gives P001, P002, …
  std::string complete;  ///< heading of a column that is blank in rows that were not sent; or ""
  std::string remark;    ///< heading of a column with a remark about the whole; or ""
  std::string language;  ///< of labels that stand for items; "": any
  ValueRule rule;
  std::vector<PairColumn> pairs;
  bool only_these = false;           ///< whether every other column is an error
  std::vector<std::string> ignored;  ///< headings of columns to leave alone, where others are not
};

/// Reads a mapping file.
///
/// Errors: survey.format-tag, survey.missing-field, survey.unknown-key and the others of
/// YamlFields, yaml.*; import.column-twice (one heading, two lines), import.no-columns,
/// import.sign-not-declared (the coding has a direction), import.bad-judgement (of 'texts:').
[[nodiscard]] Result<ColumnMap> read_column_map(std::string_view text,
                                                std::string_view file,
                                                const survey::Study& study);

/// What is declared on the command line about a table that is headed by pairs.
struct WideOptions {
  std::string assessor = "assessor";
  std::string row_ids;
  std::vector<std::string> ignored;
  std::string language;
  ValueRule rule;
};

/// The map of a table whose columns are headed by pairs, such as cult_fam.
///
/// A heading is a pair when it is two names of items that are compared, with "_", "|", "/", ":",
/// " - ", " vs " or " : " between them, in exactly one way. Every other column must be the
/// assessor's or be ignored.
/// Errors, each at its heading: import.unknown-column, import.ambiguous-column,
/// import.column-twice, import.no-assessor-column.
[[nodiscard]] Result<ColumnMap> map_wide_table(const CsvTable& table,
                                               const survey::Study& study,
                                               const WideOptions& options);

/// The pairs that a heading can mean: also what stands in brackets at its end, as LimeSurvey writes
/// subquestions. Left and right are ids.
[[nodiscard]] std::vector<PairColumn> pairs_in_heading(const std::string& heading,
                                                       const survey::Study& study,
                                                       const std::string& language);

/// A mapping file to edit: what the headings say by themselves, in place; everything else as
/// remarks. Neither a coding nor a direction is filled in: those are declared by a person.
[[nodiscard]] std::string column_map_to_edit(const CsvTable& table, const survey::Study& study);

}  // namespace pondera::exchange
