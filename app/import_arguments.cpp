// SPDX-License-Identifier: Apache-2.0
#include "app/import_arguments.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pondera::app {

namespace {

constexpr std::array<std::string_view, 2> directions = {"left-negative", "left-positive"};

/// The place of what was typed among the names.
std::optional<std::size_t> chosen_name(const Arguments& arguments,
                                       const std::string& option,
                                       const std::vector<std::string>& names,
                                       Diagnostics& found) {
  if (!arguments.has(option)) return std::nullopt;
  const std::string typed = arguments.value(option);
  const auto at = std::ranges::find(names, typed);
  if (at != names.end()) return static_cast<std::size_t>(at - names.begin());
  found.push_back(error("usage.unknown-choice", {},
                        "--" + option + " has no choice '" + printable(typed) + "'",
                        known_names_hint(typed, names)));
  return std::nullopt;
}

/// Options that say the same thing in two places, or ask for two things at once.
void check_together(const Arguments& arguments, Diagnostics& found) {
  struct Pair {
    std::string option;
    std::string with;
    std::string why;
  };
  const std::vector<Pair> pairs = {
      {"columns", "coding", "the mapping file says how values are written"},
      {"columns", "sign", "the mapping file says which end is left"},
      {"columns", "assessor-column", "the mapping file names the column"},
      {"columns", "row-ids", "the mapping file has 'row_ids:'"},
      {"columns", "ignore", "columns that the mapping file does not name are left alone"},
      {"columns", "missing", "the mapping file has 'missing:'"},
      {"columns", "new", "a mapping is of a study that is there"},
      {"columns", "write-columns", "one makes a mapping file, the other reads it"},
      {"new", "study", "the new folder is the study"},
      {"new", "dry-run", "a new folder is made, or nothing is"},
      {"new", "replace", "a new study has no answers"},
      {"new", "add-assessors", "a new study has its own assessors"},
      {"write-columns", "add-assessors", "each prints something of its own"},
  };
  for (const Pair& pair : pairs) {
    if (!arguments.has(pair.option) || !arguments.has(pair.with)) continue;
    found.push_back(error("usage.unused-option", {},
                          "--" + pair.with + " does not go with --" + pair.option + ": " + pair.why,
                          "remove one of them"));
  }
}

}  // namespace

std::string ImportArguments::declared() const {
  std::vector<std::string> words;
  if (from) words.push_back("--from " + exchange::format_names()[static_cast<std::size_t>(*from)]);
  if (coding)
    words.push_back("--coding " + exchange::coding_names()[static_cast<std::size_t>(*coding)]);
  if (left_is != exchange::LeftSide::not_declared) {
    words.push_back("--sign " +
                    std::string(directions[left_is == exchange::LeftSide::negative ? 0 : 1]));
  }
  if (!columns.empty()) words.push_back("--columns " + columns);
  if (assessor_column != "assessor") words.push_back("--assessor-column " + assessor_column);
  if (!row_ids.empty()) words.push_back("--row-ids " + row_ids);
  for (const std::string& column : ignored) words.push_back("--ignore " + column);
  for (const std::string& word : missing) words.push_back("--missing " + word);
  if (nearest) words.emplace_back("--nearest");
  if (skip_functions) words.emplace_back("--skip-functions");
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<OptionSpec> import_option_specs() {
  return {
      {"from", "FORMAT", "table (CSV), ahp-os (JSON) or gluc; default by the file's name"},
      {"coding", "CODING", "of a table's values: ratio, signed, slider or codes17"},
      {"sign", "WHICH", "left-negative or left-positive: which numbers mean the first item"},
      {"columns,c", "MAP", "a file that says what the columns of a survey mean"},
      {"write-columns", "", "print such a file to edit, made from the heading of FILE"},
      {"assessor-column", "NAME", "column that says whose row it is; default assessor"},
      {"row-ids", "PREFIX", "there is no such column: rows are PREFIX001, PREFIX002, …"},
      {"ignore", "COLUMN", "leave a column of a wide table alone; may be repeated", true},
      {"missing", "TEXT", "a value that means 'not answered'; may be repeated", true},
      {"nearest", "", "take ratios between two intensities as the nearer one, and list them"},
      {"skip-functions", "", "gluc: leave groups unanswered whose preferences are R functions"},
      {"replace", "", "let the file replace answers that the store has of its assessors"},
      {"dry-run", "", "show everything and store nothing"},
      {"add-assessors", "", "print the lines that assessors.yaml lacks for this file"},
      {"new", "FOLDER", "make a study of the project in FILE, with its answers"},
  };
}

Result<ImportArguments> import_arguments(const Arguments& arguments) {
  Diagnostics found;
  check_together(arguments, found);
  ImportArguments wanted;
  wanted.files = arguments.positional();
  if (const auto at = chosen_name(arguments, "from", exchange::format_names(), found)) {
    wanted.from = exchange::formats()[*at].format;
  }
  std::vector<std::string> typed_codings = exchange::coding_names();
  typed_codings.pop_back();  // texts are of a mapping file only
  if (const auto at = chosen_name(arguments, "coding", typed_codings, found)) {
    wanted.coding = exchange::codings()[*at].coding;
  }
  const std::vector<std::string> names(directions.begin(), directions.end());
  if (const auto at = chosen_name(arguments, "sign", names, found)) {
    wanted.left_is = *at == 0 ? exchange::LeftSide::negative : exchange::LeftSide::positive;
  }
  wanted.columns = arguments.value("columns");
  wanted.assessor_column = arguments.value("assessor-column", wanted.assessor_column);
  wanted.row_ids = arguments.value("row-ids");
  wanted.ignored = arguments.values("ignore");
  wanted.missing = arguments.values("missing");
  wanted.nearest = arguments.has("nearest");
  wanted.skip_functions = arguments.has("skip-functions");
  wanted.replace = arguments.has("replace");
  wanted.dry_run = arguments.has("dry-run");
  wanted.add_assessors = arguments.has("add-assessors");
  wanted.write_columns = arguments.has("write-columns");
  wanted.new_folder = arguments.value("new");
  const bool one_file = !wanted.new_folder.empty() || wanted.write_columns;
  if (one_file && wanted.files.size() > 1) {
    found.push_back(error(
        "usage.too-many-arguments", {},
        "--" + std::string(wanted.write_columns ? "write-columns" : "new") + " takes one file",
        "name one of them"));
  }
  return finished(std::move(wanted), std::move(found));
}

}  // namespace pondera::app
