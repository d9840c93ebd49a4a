// SPDX-License-Identifier: Apache-2.0
// pondera priorities: a calculator; one matrix in; priorities, consistency and what to look at
// again out. Needs no study.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/weigh_arguments.hpp"
#include "core/csv_table.hpp"
#include "report/priorities_json.hpp"
#include "report/priorities_report.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/matrix_analysis.hpp"
#include "weights/named_matrix.hpp"
#include "weights/scaled_matrix.hpp"

#include <utility>

namespace pondera::app {

namespace {

constexpr std::size_t most_matrix_bytes = std::size_t{1} << 20U;

Result<std::string> input_text(const std::string& path) {
  return read_file(path == "-" ? "/dev/stdin" : path, most_matrix_bytes);
}

Result<Done> connected(const weights::NamedMatrix& named, const std::string& file) {
  const auto parts = weights::connected_parts(named.matrix);
  if (parts.size() == 1) return Done{};
  std::string message = "the judgements leave the items in " + std::to_string(parts.size()) +
                        " parts that nothing compares: ";
  for (std::size_t p = 0; p < parts.size(); ++p) {
    message += p == 0 ? "{" : " and {";
    for (std::size_t i = 0; i < parts[p].size(); ++i) {
      message += (i == 0 ? "" : ", ") + named.items[static_cast<std::size_t>(parts[p][i])];
    }
    message += "}";
  }
  std::string pairs;
  for (const auto& [a, b] : weights::joining_pairs(parts)) {
    pairs += (pairs.empty() ? "'" : ", '") + named.items[static_cast<std::size_t>(a)] +
             "' against '" + named.items[static_cast<std::size_t>(b)] + "'";
  }
  return error("matrix.disconnected", {file, 0, 0}, message, "judge for example " + pairs);
}

/// Judgements that the chosen scale does not have, each at its place.
Result<Done> on_the_scale(const weights::NamedMatrix& named, const weights::ScaleChoice& scale) {
  if (scale.scale == weights::JudgementScale::linear) return Done{};
  Diagnostics found;
  for (const auto& [pair, where] : named.places) {
    const auto one = weights::ComparisonMatrix::make(
        named.matrix.size(),
        {{pair.first, pair.second, named.matrix.log_ratio(pair.first, pair.second)}});
    const auto scaled = weights::on_scale(one.value(), scale);
    for (Diagnostic diagnostic : scaled.diagnostics()) {
      diagnostic.where = where;
      found.push_back(std::move(diagnostic));
    }
  }
  return finished(Done{}, std::move(found));
}

std::string rendered(const std::string& format,
                     const report::MatrixReport& report,
                     const Diagnostics& remarks) {
  if (format == "json") return report::priorities_json(report, remarks);
  if (format == "csv") return report::priorities_csv(report);
  return report::priorities_text(report);
}

Outcome run_priorities(const Arguments& arguments) {
  const std::string path = arguments.positional().front();
  const auto options = weigh_arguments(arguments);
  if (!options) return failed(options.diagnostics());
  const auto text = input_text(path);
  if (!text) return failed(text.diagnostics());
  const std::string file = path == "-" ? "standard input" : path;
  const Sources sources = {{file, *text}};
  const auto cells = read_csv(*text, file);
  if (!cells) return failed(cells.diagnostics(), sources);
  const auto named = weights::read_named_matrix(*cells);
  if (!named) return failed(named.diagnostics(), sources);
  if (const auto whole = connected(*named, file); !whole) {
    return failed(whole.diagnostics(), sources);
  }
  if (const auto fits = on_the_scale(*named, options->weigh.scale); !fits) {
    return failed(fits.diagnostics(), sources);
  }
  auto analysis = weights::analyse_matrix(named->matrix, options->weigh,
                                          {.simulate_random_index = options->simulated});
  if (!analysis) return failed(analysis.diagnostics(), sources);
  const report::MatrixReport report = {named->items, options->weigh, *std::move(analysis)};
  Diagnostics remarks = named.diagnostics();
  remarks.insert(remarks.end(), options.diagnostics().begin(), options.diagnostics().end());
  std::string output = rendered(arguments.value("format"), report, remarks);
  return {Exit::done, std::move(output), std::move(remarks), sources};
}

}  // namespace

Command priorities_command() {
  return {{.name = "priorities",
           .summary = "a calculator: one comparison matrix in, priorities and consistency out",
           .description =
               "Reads a CSV file: a square matrix of ratios (3, 0.2, 1/7), with or without names, "
               "or lines of the form\n"
               "a,b,judgement. Empty cells are missing judgements. '-' reads standard input.\n"
               "Prints priorities by every method, every measure of consistency, and which "
               "judgements to look at again.",
           .positional = {"FILE", "the matrix", 1, 1},
           .formats = {"text", "json", "csv"},
           .options = weigh_option_specs(),
           .example = "pondera priorities matrix.csv --random-index saaty1980"},
          run_priorities};
}

}  // namespace pondera::app
