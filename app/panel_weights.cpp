// SPDX-License-Identifier: Apache-2.0
#include "app/panel_weights.hpp"

#include "core/utf8.hpp"

#include <utility>

namespace pondera::app {

namespace {

Result<aggregation::AggregateOptions> exclusions(const Arguments& arguments) {
  aggregation::AggregateOptions options;
  Diagnostics found;
  for (const std::string& typed : arguments.values("exclude")) {
    const std::size_t equals = typed.find('=');
    const std::string reason =
        equals == std::string::npos ? "" : std::string(trimmed(typed.substr(equals + 1)));
    if (reason.empty()) {
      found.push_back(error(
          "usage.exclusion-without-reason", {},
          "--exclude '" + printable(typed) + "' gives no reason",
          "every report names who was left out and why: --exclude E09=\"answered at random\""));
    } else {
      options.exclusions.push_back({typed.substr(0, equals), reason});
    }
  }
  return finished(std::move(options), std::move(found));
}

}  // namespace

OptionSpec exclude_option() {
  return {"exclude,x", "ID=REASON",
          "leave this assessor out; every report names who and why; repeatable", true};
}

Result<aggregation::GroupWeights> panel_weights(const Arguments& arguments, LoadedStudy& loaded) {
  const auto options = exclusions(arguments);
  if (!options) return options.diagnostics();
  const auto responses = read_responses(loaded);
  if (!responses) return responses.diagnostics();
  return aggregation::aggregate(loaded.study, *responses, loaded.weigh, *options);
}

}  // namespace pondera::app
