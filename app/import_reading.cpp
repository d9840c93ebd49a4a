// SPDX-License-Identifier: Apache-2.0
#include "app/import_reading.hpp"

#include "app/files.hpp"
#include "exchange/column_map.hpp"
#include "exchange/read_ahp_os_matrices.hpp"
#include "exchange/read_ahp_os_project.hpp"
#include "exchange/read_columns.hpp"
#include "exchange/read_gluc_model.hpp"
#include "exchange/read_long_table.hpp"
#include "survey/text_encoding.hpp"

#include <iterator>
#include <utility>

namespace pondera::app {

namespace {

/// 5,000 assessors with some hundred columns; larger files are named, not swallowed.
constexpr std::size_t most_import_bytes = std::size_t{16} << 20U;
/// A survey has hundreds.
constexpr std::size_t most_columns = 5'000;

/// Excel's first line, which names the separator.
std::string_view without_separator_line(std::string_view text, std::size_t& lines) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!text.starts_with("sep=") && !text.starts_with("\"sep=")) return text;
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return text;
  ++lines;
  return text.substr(end + 1);
}

exchange::ValueRule value_rule(const ImportArguments& wanted, const survey::Study& study) {
  return {.coding = wanted.coding.value_or(exchange::Coding::ratio),
          .left_is = wanted.left_is,
          .strongest = study.elicitation.strongest,
          .missing = wanted.missing,
          .texts = {}};
}

Diagnostics not_declared(const ImportArguments& wanted, const std::string& path) {
  const SourceSpot whole{path, 0, 0};
  if (!wanted.coding) {
    return {error("import.coding-not-declared", whole,
                  "nothing says how the values of this table are written",
                  "add --coding ratio (3, 1/3), signed (-9 … 9 without 0), slider (-8 … 8) or "
                  "codes17 (1 … 17); 'pondera import --help' tells more")};
  }
  const auto& row = exchange::codings()[static_cast<std::size_t>(*wanted.coding)];
  if (!row.has_direction || wanted.left_is != exchange::LeftSide::not_declared) return {};
  return {
      error("import.sign-not-declared", whole,
            "'" + std::string(row.name) + "' does not say by itself which end means the first item",
            "add --sign left-negative if negative or low values mean that the item named first "
            "is more important, else --sign left-positive; look at a row whose answer you "
            "know")};
}

Result<exchange::ImportedAnswers> read_by_map(const CsvTable& table,
                                              const ImportArguments& wanted,
                                              const survey::Study& study,
                                              Sources& sources) {
  constexpr std::size_t most_map_bytes = std::size_t{1} << 20U;
  const auto bytes = read_file(wanted.columns, most_map_bytes);
  if (!bytes) return bytes.diagnostics();
  sources[wanted.columns] = *bytes;
  const auto map = exchange::read_column_map(*bytes, wanted.columns, study);
  if (!map) return map.diagnostics();
  return exchange::read_columns(table, *map, "columns");
}

Result<exchange::ImportedAnswers> read_table(const CsvTable& table,
                                             const ImportArguments& wanted,
                                             const survey::Study& study,
                                             Sources& sources) {
  if (!wanted.columns.empty()) return read_by_map(table, wanted, study, sources);
  if (exchange::is_ahp_os_table(table)) return exchange::read_ahp_os_matrices(table, study);
  if (Diagnostics found = not_declared(wanted, table.file); !found.empty()) return found;
  const exchange::ValueRule rule = value_rule(wanted, study);
  if (exchange::is_long_table(table)) return exchange::read_long_table(table, rule);
  const auto map = exchange::map_wide_table(table, study,
                                            {.assessor = wanted.assessor_column,
                                             .row_ids = wanted.row_ids,
                                             .ignored = wanted.ignored,
                                             .language = "",
                                             .rule = rule});
  if (!map) return map.diagnostics();
  return exchange::read_columns(table, *map, "wide");
}

}  // namespace

Result<ImportText> read_import_text(const std::string& path,
                                    const ImportArguments& wanted,
                                    Sources& sources) {
  auto bytes = read_file(path, most_import_bytes);
  if (!bytes) return bytes.diagnostics();
  ImportText read{path, *std::move(bytes), "", exchange::Format::table};
  auto decoded = survey::decode_text(read.bytes, path, most_import_bytes);
  Diagnostics found = decoded.diagnostics();
  for (Diagnostic& diagnostic : found) {
    if (diagnostic.code == "answers.not-text") {
      diagnostic.hint = "export it as plain text: a table as CSV (UTF-8), a project as JSON";
    }
  }
  if (!decoded) return found;
  read.text = (*std::move(decoded)).text;
  read.format = wanted.from.value_or(exchange::recognised_format(path, read.text));
  sources[path] = read.text;
  return Result<ImportText>(std::move(read), std::move(found));
}

Result<CsvTable> read_import_table(const ImportText& text) {
  if (text.format != exchange::Format::table) {
    return error("import.not-a-table", {text.path, 0, 0},
                 "the file is read as a whole project, and those have no columns",
                 "leave the option away; or say --from table if it is a table after all");
  }
  std::size_t skipped = 0;
  auto table = read_csv(without_separator_line(text.text, skipped), text.path);
  if (!table) return table;
  CsvTable shifted = *std::move(table);
  for (auto& row : shifted.rows) {
    for (CsvCell& cell : row) cell.where.line += static_cast<int>(skipped);
  }
  if (shifted.rows.front().size() > most_columns) {
    return error("import.too-many-columns", shifted.rows.front()[most_columns].where,
                 "the table has more than 5000 columns",
                 "export only the questions that compare, and the column of the assessors");
  }
  return shifted;
}

Result<exchange::ImportedModel> read_import_model(const ImportText& text,
                                                  const ImportArguments& wanted) {
  switch (text.format) {
    case exchange::Format::ahp_os:
      return exchange::read_ahp_os_project(text.text, text.path);
    case exchange::Format::gluc:
      return exchange::read_gluc_model(text.text, text.path,
                                       {.skip_functions = wanted.skip_functions});
    case exchange::Format::table:
      break;
  }
  return error("import.no-model", {text.path, 0, 0},
               "a table holds answers, but not what was asked",
               "make a study with 'pondera new', write its hierarchy, then import the table into "
               "it");
}

Result<exchange::ImportedAnswers> read_import_answers(const ImportText& text,
                                                      const ImportArguments& wanted,
                                                      const survey::Study& study,
                                                      Sources& sources) {
  if (text.format == exchange::Format::table) {
    const auto table = read_import_table(text);
    if (!table) return table.diagnostics();
    return read_table(*table, wanted, study, sources);
  }
  if (!wanted.columns.empty()) {
    return read_import_table(text).diagnostics();
  }
  auto model = read_import_model(text, wanted);
  if (!model) return model.diagnostics();
  Diagnostics remarks = model.diagnostics();
  return Result<exchange::ImportedAnswers>((*std::move(model)).answers, std::move(remarks));
}

}  // namespace pondera::app
