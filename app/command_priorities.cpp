// SPDX-License-Identifier: Apache-2.0
// pondera priorities: a calculator; one matrix in, priorities and consistency out. Needs no study.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "core/csv_table.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/json_documents.hpp"
#include "report/priorities_report.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/consistency.hpp"
#include "weights/named_matrix.hpp"
#include "weights/priority.hpp"
#include "weights/residual.hpp"

#include <cmath>
#include <utility>

namespace pondera::app {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;

Result<std::string> input_text(const std::string& path) {
  return read_file(path == "-" ? "/dev/stdin" : path, most_bytes);
}

Result<const weights::RandomIndexTable*> chosen_table(const Arguments& arguments) {
  const std::string name =
      arguments.value("random-index", std::string(weights::random_index_tables().front().name));
  if (const auto* table = weights::find_random_index_table(name)) return table;
  std::vector<std::string> known;
  for (const weights::RandomIndexTable& table : weights::random_index_tables())
    known.emplace_back(table.name);
  return error("usage.unknown-random-index", {},
               "there is no random-index table '" + printable(name) + "'",
               known_names_hint(name, known));
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
  const auto [a, b] = weights::joining_pairs(parts).front();
  return error("matrix.disconnected", {file, 0, 0}, message,
               "judge for example '" + named.items[static_cast<std::size_t>(a)] + "' against '" +
                   named.items[static_cast<std::size_t>(b)] + "'");
}

report::MatrixPriorities weighed(const weights::NamedMatrix& named,
                                 const weights::RandomIndexTable& table) {
  constexpr double rounding_noise = 1e-9;  // a consistent matrix has CR of this order, not a misfit
  report::MatrixPriorities result;
  result.items = named.items;
  result.random_index = table.name;
  result.random_index_value = weights::random_index(table, named.matrix.size());
  result.missing = static_cast<std::size_t>(named.matrix.pairs() - named.matrix.known_pairs());
  weights::Vector w;
  if (named.matrix.complete()) {
    const weights::Priority priority = weights::principal_priority(named.matrix);
    const weights::Consistency consistent =
        weights::consistency(priority.lambda_max, named.matrix.size(), table);
    w = priority.w;
    result.lambda_max = priority.lambda_max;
    result.ci = consistent.ci;
    result.cr = consistent.cr;
  } else {
    w = weights::log_least_squares(named.matrix);
    result.by_least_squares = true;
  }
  result.priorities.assign(w.data(), w.data() + w.size());
  const auto misfits = weights::residuals(named.matrix, w);
  if (!misfits.empty() && std::abs(misfits.front().log_error) > rounding_noise) {
    const weights::Residual& worst = misfits.front();
    result.misfit = {named.items[static_cast<std::size_t>(worst.first)],
                     named.items[static_cast<std::size_t>(worst.second)], std::exp(worst.log_ratio),
                     std::exp(worst.log_ratio - worst.log_error)};
  }
  return result;
}

Outcome run(const Arguments& arguments) {
  const std::string path = arguments.positional().front();
  const auto table = chosen_table(arguments);
  if (!table) return failed(table.diagnostics());
  const auto text = input_text(path);
  if (!text) return failed(text.diagnostics());
  const std::string file = path == "-" ? "standard input" : path;
  const Sources sources = {{file, *text}};
  const auto cells = read_csv(*text, file);
  if (!cells) return failed(cells.diagnostics(), sources);
  const auto named = weights::read_named_matrix(*cells);
  if (!named) return failed(named.diagnostics(), sources);
  if (const auto whole = connected(*named, file); !whole)
    return failed(whole.diagnostics(), sources);
  const report::MatrixPriorities result = weighed(*named, **table);
  const std::string format = arguments.value("format");
  std::string output = format == "json"  ? report::priorities_json(result, named.diagnostics())
                       : format == "csv" ? report::priorities_csv(result)
                                         : report::priorities_text(result);
  return {Exit::done, std::move(output), named.diagnostics(), sources};
}

}  // namespace

Command priorities_command() {
  std::string tables;
  for (const weights::RandomIndexTable& table : weights::random_index_tables()) {
    tables += (tables.empty() ? "" : ", ") + std::string(table.name);
  }
  return {{.name = "priorities",
           .summary = "a calculator: one comparison matrix in, priorities and consistency out",
           .description =
               "Reads a CSV file: a square matrix of ratios (3, 0.2, 1/7), with or without names, "
               "or lines of the form\n"
               "a,b,judgement. Empty cells are missing judgements. '-' reads standard input.",
           .positional = {"FILE", "the matrix", 1, 1},
           .formats = {"text", "json", "csv"},
           .options = {{"random-index,r", "TABLE", "one of " + tables}},
           .example = "pondera priorities matrix.csv --random-index saaty1980"},
          run};
}

}  // namespace pondera::app
