// SPDX-License-Identifier: Apache-2.0
#include "app/explore_arguments.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"

#include <cstdint>
#include <string>

namespace pondera::app {

namespace {

// Fewer draws say nothing of a share of 5 %; more than so many take hours.
constexpr std::int64_t fewest_draws = 100;
constexpr std::int64_t most_draws = 1'000'000'000;
constexpr std::int64_t most_resamples = 1'000'000;
constexpr std::int64_t largest_draw_seed = std::int64_t{1} << 53U;  // JSON carries it exactly

void read_count(const Arguments& arguments,
                const std::string& option,
                std::int64_t least,
                std::int64_t most,
                std::uint64_t& value,
                Diagnostics& found) {
  if (!arguments.has(option)) return;
  const std::string typed = arguments.value(option);
  const auto read = parse_whole(typed);
  if (read && *read >= least && *read <= most) {
    value = static_cast<std::uint64_t>(*read);
    return;
  }
  found.push_back(error("usage.not-a-number", {},
                        "--" + option + " is '" + printable(typed) + "', not a whole number from " +
                            std::to_string(least) + " to " + std::to_string(most)));
}

void read_share(const Arguments& arguments,
                const std::string& option,
                double least,
                double most,
                double& value,
                Diagnostics& found) {
  if (!arguments.has(option)) return;
  const std::string typed = arguments.value(option);
  const auto read = parse_number(typed);
  if (read && *read >= least && *read <= most) {
    value = *read;
    return;
  }
  found.push_back(error("usage.not-a-number", {},
                        "--" + option + " is '" + printable(typed) + "', not a number from " +
                            number_text(least) + " to " + number_text(most)));
}

}  // namespace

std::vector<OptionSpec> explore_option_specs() {
  return {{"draws,n", "N", "of weights that are not the panel's; default 10000"},
          {"resamples", "N", "panels like this one; default 2000"},
          {"seed", "N", "of all draws; the same seed gives the same numbers; default 1"},
          {"confidence", "C", "of rank intervals, from 0.5 to 0.999; default 0.9"},
          {"perturb", "P", "how far each weight is varied by itself; default 0.25: ±25 %"}};
}

Result<robustness::RobustnessOptions> explore_arguments(const Arguments& arguments) {
  constexpr double least_confidence = 0.5;
  constexpr double most_confidence = 0.999;
  constexpr double least_perturbation = 0.001;
  robustness::RobustnessOptions options;
  Diagnostics found;
  read_count(arguments, "draws", fewest_draws, most_draws, options.draws, found);
  read_count(arguments, "resamples", fewest_draws, most_resamples, options.resamples, found);
  read_count(arguments, "seed", 0, largest_draw_seed, options.seed, found);
  read_share(arguments, "confidence", least_confidence, most_confidence, options.confidence, found);
  read_share(arguments, "perturb", least_perturbation, 1, options.perturbation, found);
  return finished(options, std::move(found));
}

}  // namespace pondera::app
