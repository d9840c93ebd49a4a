// SPDX-License-Identifier: Apache-2.0
#include "app/weigh_arguments.hpp"

#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <string>

namespace pondera::app {

namespace {

constexpr std::string_view simulated_index = "simulated";
constexpr double largest_number = 100;

template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return "one of " + text;
}

std::vector<std::string> random_index_names() {
  std::vector<std::string> names = names_of(weights::random_index_tables());
  names.emplace_back(simulated_index);
  return names;
}

Diagnostic unknown(const std::string& option,
                   const std::string& typed,
                   const std::vector<std::string>& known) {
  return error("usage.unknown-choice", {},
               "--" + option + " has no choice '" + printable(typed) + "'",
               known_names_hint(typed, known));
}

/// The row that the option names; the first when it is not given.
template <class Rows>
const auto& chosen(const Arguments& arguments,
                   const std::string& option,
                   const Rows& rows,
                   Diagnostics& found) {
  if (!arguments.has(option)) return rows.front();
  const std::string typed = arguments.value(option);
  for (const auto& row : rows) {
    if (row.name == typed) return row;
  }
  found.push_back(unknown(option, typed, names_of(rows)));
  return rows.front();
}

/// A number above `above` (or equal to it, when `inclusive`), at most 100.
std::optional<double> number(const Arguments& arguments,
                             const std::string& option,
                             double above,
                             bool inclusive,
                             Diagnostics& found) {
  if (!arguments.has(option)) return std::nullopt;
  const std::string typed = arguments.value(option);
  const auto value = parse_number(typed);
  const bool good =
      value && (*value > above || (inclusive && *value == above)) && *value <= largest_number;
  if (good) return value;
  found.push_back(error("usage.not-a-number", {},
                        "--" + option + " is '" + printable(typed) + "', not a number " +
                            (inclusive ? "from " : "above ") + number_text(above) +
                            (inclusive ? " to " : ", at most ") + number_text(largest_number)));
  return std::nullopt;
}

void read_random_index(const Arguments& arguments, WeighArguments& result, Diagnostics& found) {
  const std::string typed =
      arguments.value("random-index", std::string(weights::random_index_tables().front().name));
  if (typed == simulated_index) {
    result.simulated = true;
  } else if (const auto* table = weights::find_random_index_table(typed)) {
    result.weigh.random_index = table;
  } else {
    found.push_back(unknown("random-index", typed, random_index_names()));
  }
}

void read_scale(const Arguments& arguments, weights::ScaleChoice& scale, Diagnostics& found) {
  const auto& row = chosen(arguments, "scale", weights::judgement_scales(), found);
  scale.scale = row.scale;
  const auto parameter = number(arguments, "scale-parameter", row.least_parameter, false, found);
  if (!parameter) return;
  if (row.parameter) {
    scale.parameter = parameter;
  } else {
    found.push_back(warning(
        "usage.unused-option", {},
        "--scale-parameter has no effect: the scale '" + std::string(row.name) + "' takes none",
        "leave it out, or choose a scale such as 'power'"));
  }
}

}  // namespace

std::vector<OptionSpec> weigh_option_specs() {
  return {
      {"priority,p", "METHOD", listed(names_of(weights::priority_methods()))},
      {"incomplete,i", "METHOD",
       "with missing judgements: " + listed(names_of(weights::incomplete_methods()))},
      {"scale,s", "SCALE", listed(names_of(weights::judgement_scales()))},
      {"scale-parameter", "A", "of power, geometric, logarithmic and root-square"},
      {"random-index,r", "TABLE", listed(random_index_names())},
      {"completion,c", "BOUND",
       "of missing judgements: " + listed(names_of(weights::completion_bounds()))},
      {"basis", "BASIS",
       "what consistency is measured on: " + listed(names_of(weights::consistency_bases()))},
      {"threshold,t", "CR", "what is consistent enough; default 0.1"},
  };
}

Result<WeighArguments> weigh_arguments(const Arguments& arguments) {
  WeighArguments result = {.weigh = weights::default_weigh_options()};
  weights::WeighOptions& weigh = result.weigh;
  Diagnostics found;
  weigh.priority.complete =
      chosen(arguments, "priority", weights::priority_methods(), found).method;
  weigh.priority.incomplete =
      chosen(arguments, "incomplete", weights::incomplete_methods(), found).method;
  read_scale(arguments, weigh.scale, found);
  read_random_index(arguments, result, found);
  weigh.completion = chosen(arguments, "completion", weights::completion_bounds(), found).choice;
  weigh.basis = chosen(arguments, "basis", weights::consistency_bases(), found).choice;
  weigh.threshold = number(arguments, "threshold", 0, true, found).value_or(weigh.threshold);
  return finished(result, std::move(found));
}

}  // namespace pondera::app
