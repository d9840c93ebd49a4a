// SPDX-License-Identifier: Apache-2.0
#include "app/proof_arguments.hpp"

#include "app/outcome.hpp"
#include "app/study_folder.hpp"
#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace pondera::app {

namespace {

constexpr int most_decimals = 12;

Result<std::optional<proof::RankConvention>> convention_of(const std::string& name) {
  if (name.empty() || name == "any") return std::optional<proof::RankConvention>();
  std::vector<std::string> known = {"any"};
  for (const proof::ConventionRow& row : proof::convention_rows) {
    if (row.name == name) return std::optional(row.convention);
    known.emplace_back(row.name);
  }
  return error("usage.unknown-ranks", {}, "'" + printable(name) + "' is no way of ranking",
               known_names_hint(name, known));
}

Result<std::optional<Rational>> grid_of(const std::string& text) {
  if (text.empty()) return std::optional<Rational>();
  if (const auto grid = proof::parse_grid(text)) return std::optional(*grid);
  return error("usage.bad-grid", {}, "'" + printable(text) + "' is no grid",
               "write the step between possible values, for example --grid 1/32 or --grid 0.5");
}

Result<std::optional<int>> decimals_of(const std::string& text) {
  if (text.empty()) return std::optional<int>();
  const auto decimals = parse_whole(text);
  if (decimals && *decimals >= 0 && *decimals <= most_decimals) {
    return std::optional(static_cast<int>(*decimals));
  }
  return error("usage.bad-decimals", {},
               "'" + printable(text) + "' is no number of decimals from 0 to 12",
               "write for example --decimals 2");
}

/// The totals of a hierarchy of which every column is printed.
std::vector<proof::TotalSpec> totals_of(const survey::Hierarchy& hierarchy,
                                        const std::set<std::string>& printed) {
  std::vector<proof::TotalSpec> specs;
  for (std::size_t n = 0; n < hierarchy.nodes().size(); ++n) {
    const survey::HierarchyNode& node = hierarchy.nodes()[n];
    proof::TotalSpec spec;
    spec.total = n == 0 ? std::string(scoring::total_column) : node.id;
    bool all = printed.contains(spec.total) && !node.children.empty();
    for (const survey::NodeIndex child : node.children) {
      spec.parts.push_back(hierarchy.node(child).id);
      all = all && printed.contains(spec.parts.back());
    }
    if (all) specs.push_back(std::move(spec));
  }
  return specs;
}

}  // namespace

std::vector<OptionSpec> proof_option_specs() {
  return {
      {"total", "COLUMN=PART+PART…",
       "which columns add up to which; repeatable; default: guessed, and said so", true},
      {"grid", "STEP", "values are multiples of this before rounding, such as 1/32"},
      {"ranks", "KIND", "competition, modified, dense, fractional or any; default any"},
      {"decimals", "NUMBER", "of every value; default: what most of a column have"},
      {"study,s", "FOLDER", "take the totals from this study's hierarchy"},
  };
}

Result<proof::ProofOptions> proof_options(const Arguments& arguments) {
  proof::ProofOptions options;
  Diagnostics found;
  for (const std::string& text : arguments.values("total")) {
    const auto spec = proof::parse_total(text);
    append(found, spec.diagnostics());
    if (spec) options.totals.push_back(*spec);
  }
  const auto grid = grid_of(arguments.value("grid"));
  append(found, grid.diagnostics());
  if (grid) options.grid = *grid;
  const auto convention = convention_of(arguments.value("ranks"));
  append(found, convention.diagnostics());
  if (convention) options.convention = *convention;
  const auto decimals = decimals_of(arguments.value("decimals"));
  append(found, decimals.diagnostics());
  if (decimals) options.decimals = *decimals;
  return finished(std::move(options), std::move(found));
}

Result<Done> add_totals_of_study(const Arguments& arguments,
                                 const proof::PrintedTables& tables,
                                 proof::ProofOptions& options) {
  if (!arguments.has("study")) return Done{};
  const StudyReading reading = read_study_folder(arguments.value("study"));
  if (!reading) return reading.diagnostics;
  std::set<std::string> printed;
  for (const proof::PrintedTable& table : tables) {
    for (const proof::PrintedColumn& column : table.columns) printed.insert(column.name);
  }
  for (proof::TotalSpec& spec : totals_of(reading.loaded->study.hierarchy, printed)) {
    options.totals.push_back(std::move(spec));
  }
  if (!options.totals.empty()) return Done{};
  return error("usage.no-such-parts", {},
               "no item of the study's hierarchy heads a column together with all its parts",
               "head the columns by the ids of study.yaml, and the total by 'total'");
}

}  // namespace pondera::app
