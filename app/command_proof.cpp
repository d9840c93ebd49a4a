// SPDX-License-Identifier: Apache-2.0
// pondera proof: reads published tables and finds their misprints. Needs no study.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/outcome.hpp"
#include "app/proof_arguments.hpp"
#include "core/csv_table.hpp"
#include "core/digest.hpp"
#include "proof/read_tables.hpp"
#include "proof/table_text.hpp"
#include "report/proof_json.hpp"
#include "report/proof_report.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace pondera::app {

namespace {

constexpr std::size_t most_files = 1000;

/// Everything that the files hold, with what has to be said about reading them.
struct ReadFiles {
  proof::PrintedTables tables;
  std::vector<report::InputDigest> inputs;
  Sources sources;
  Diagnostics remarks;
  std::string names;
  std::vector<std::string> passed_over;
};

/// Adds one file; its mistakes are errors of `files.remarks`.
void read_one(const std::string& path, ReadFiles& files) {
  const bool piped = path == "-";
  const std::string file = piped ? "standard input" : path;
  files.names += (files.names.empty() ? "" : ", ") + file;
  const auto bytes = read_file(piped ? "/dev/stdin" : path, proof::most_table_file_bytes);
  append(files.remarks, bytes.diagnostics());
  if (!bytes) return;
  files.inputs.push_back({file, digest_hex(*bytes)});
  auto text = proof::table_text(*bytes, file);
  append(files.remarks, text.diagnostics());
  if (!text) return;
  const auto csv = read_csv(*text, file);
  files.sources[file] = *std::move(text);
  append(files.remarks, csv.diagnostics());
  if (!csv) return;
  auto read = proof::read_printed_tables(*csv, std::filesystem::path(file).stem().string());
  append(files.remarks, read.diagnostics());
  if (!read) return;
  proof::ReadTables tables = *std::move(read);
  std::ranges::move(tables.tables, std::back_inserter(files.tables));
  std::ranges::move(tables.passed_over, std::back_inserter(files.passed_over));
}

std::string passed_over_remark(const std::vector<std::string>& headings) {
  std::string text = "Not looked at, for they hold no numbers: ";
  for (std::size_t i = 0; i < headings.size(); ++i) text += (i == 0 ? "" : ", ") + headings[i];
  return text + ".";
}

Outcome run_proof(const Arguments& arguments) {
  auto declared = proof_options(arguments);
  if (!declared) return failed(declared.diagnostics());
  proof::ProofOptions options = *std::move(declared);
  ReadFiles files;
  for (const std::string& path : arguments.positional()) read_one(path, files);
  if (has_error(files.remarks)) return failed(std::move(files.remarks), std::move(files.sources));
  if (const auto known = proof::check_totals(options.totals, files.tables); !known) {
    return failed(known.diagnostics());
  }
  if (const auto added = add_totals_of_study(arguments, files.tables, options); !added) {
    return failed(added.diagnostics());
  }
  proof::Proof proof = proof::proof_tables(files.tables, options);
  if (!files.passed_over.empty()) proof.remarks.push_back(passed_over_remark(files.passed_over));
  const std::string format = arguments.value("format");
  std::string output = format == "json" ? report::proof_json(proof, files.inputs, files.remarks)
                       : format == "csv"
                           ? report::proof_csv(proof)
                           : report::proof_text(proof, files.sources, files.names, options.grid);
  return {proof.errors() > 0 ? Exit::finding : Exit::done, std::move(output),
          std::move(files.remarks), std::move(files.sources)};
}

}  // namespace

Command proof_command() {
  return {
      {.name = "proof",
       .summary = "misprints in published tables: sums, ranks, units, values",
       .description =
           "Reads tables as they are to be printed (CSV) and finds sums that do not hold, ranks "
           "that do not follow,\n"
           "units that stand twice or are missing, values that differ between tables or that no "
           "score could give.\n"
           "A difference that rounding explains is told as such. '-' reads standard input.",
       .positional = {"FILE", "the tables, one file or several", 1, most_files, "FILE…"},
       .formats = {"text", "json", "csv"},
       .options = proof_option_specs(),
       .example = "pondera proof published.csv --grid 1/32"},
      run_proof};
}

}  // namespace pondera::app
