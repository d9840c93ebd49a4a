// SPDX-License-Identifier: Apache-2.0
#include "app/panel_weights.hpp"

#include "core/utf8.hpp"
#include "report/labels.hpp"

#include <algorithm>
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
      const std::string assessor = typed.substr(0, equals);
      const auto twice =
          std::ranges::find(options.exclusions, assessor, &aggregation::Exclusion::assessor);
      if (twice == options.exclusions.end()) {
        options.exclusions.push_back({assessor, reason});
      } else {
        twice->reason += "; " + reason;
      }
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
  auto weights = aggregation::aggregate(loaded.study, *responses, loaded.weigh, *options);
  if (!weights) return weights;
  Diagnostics found = responses.diagnostics();
  found.insert(found.end(), weights.diagnostics().begin(), weights.diagnostics().end());
  for (const aggregation::Exclusion& wanted : options->exclusions) {
    if (std::ranges::find(weights->excluded, wanted.assessor, &aggregation::Exclusion::assessor) ==
        weights->excluded.end()) {
      found.push_back(
          note("weigh.nothing-to-exclude", {},
               "'" + wanted.assessor + "' has not answered: there is nothing to leave out"));
    }
  }
  if (arguments.value("format") == "csv") {  // a table has no room for them
    for (const aggregation::Exclusion& exclusion : weights->excluded) {
      found.push_back(note("weigh.left-out", {}, "left out: " + report::exclusion_text(exclusion)));
    }
  }
  return Result<aggregation::GroupWeights>(*std::move(weights), std::move(found));
}

}  // namespace pondera::app
