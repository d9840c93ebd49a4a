// SPDX-License-Identifier: Apache-2.0
#include "app/panel_weights.hpp"

#include "app/decisions.hpp"
#include "app/outcome.hpp"
#include "core/utf8.hpp"
#include "report/decisions_report.hpp"
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

/// Who is left out by decision, and by --exclude on top; both reasons where both name somebody.
aggregation::AggregateOptions with_decided(const aggregation::AggregateOptions& what_if,
                                           const std::vector<aggregation::Exclusion>& decided) {
  aggregation::AggregateOptions all = what_if;
  all.exclusions = decided;
  for (const aggregation::Exclusion& wanted : what_if.exclusions) {
    const auto twice =
        std::ranges::find(all.exclusions, wanted.assessor, &aggregation::Exclusion::assessor);
    if (twice == all.exclusions.end()) {
      all.exclusions.push_back(wanted);
    } else {
      twice->reason += "; " + wanted.reason;
    }
  }
  return all;
}

/// The weights without any decision; a note when there are none to compare with.
std::optional<aggregation::GroupWeights> without(
    const LoadedStudy& loaded,
    const std::vector<survey::Response>& responses,
    const std::vector<aggregation::AppliedDecision>& applied,
    const aggregation::AggregateOptions& what_if,
    Diagnostics& found) {
  const bool any = std::ranges::any_of(
      applied, [](const aggregation::AppliedDecision& one) { return one.removed > 0; });
  if (!any) return std::nullopt;
  auto weights = aggregation::aggregate(loaded.study, responses, loaded.weigh, what_if);
  if (weights) return *std::move(weights);
  for (const Diagnostic& diagnostic : weights.diagnostics()) {
    if (diagnostic.severity != Severity::error) continue;
    found.push_back(
        note("weigh.without-decisions", {},
             "without the decisions there are no weights to compare with: " + diagnostic.message));
    break;
  }
  return std::nullopt;
}

/// About --exclude: whom it did not find, and, where a table has no room for them, whom it did.
Diagnostics notes_of_exclusions(const aggregation::AggregateOptions& what_if,
                                const aggregation::GroupWeights& weights,
                                bool csv) {
  Diagnostics found;
  for (const aggregation::Exclusion& wanted : what_if.exclusions) {
    const auto left_out =
        std::ranges::find(weights.excluded, wanted.assessor, &aggregation::Exclusion::assessor);
    if (left_out == weights.excluded.end()) {
      found.push_back(
          note("weigh.nothing-to-exclude", {},
               "'" + wanted.assessor + "' has not answered: there is nothing to leave out"));
    } else if (csv) {
      found.push_back(note("weigh.left-out", {}, "left out: " + report::exclusion_text(*left_out)));
    }
  }
  return found;
}

}  // namespace

OptionSpec exclude_option() {
  return {"exclude,x", "ID=REASON",
          "leave this assessor out; every report names who and why; repeatable", true};
}

Result<PanelWeights> panel_weights(const Arguments& arguments, LoadedStudy& loaded) {
  const auto what_if = exclusions(arguments);
  if (!what_if) return what_if.diagnostics();
  const auto responses = read_responses(loaded);
  if (!responses) return responses.diagnostics();
  auto decided = decided_responses(loaded, *responses);
  if (!decided) return decided.diagnostics();
  const std::string language = arguments.value("language", loaded.study.own_language());
  aggregation::AggregateOptions options = with_decided(*what_if, decided->exclusions);
  auto weights = aggregation::aggregate(loaded.study, decided->responses, loaded.weigh, options);
  if (!weights) {
    Diagnostics failed = weights.diagnostics();
    append(failed, decided.diagnostics());
    append(failed, report::decision_notes(loaded.study, decided->applied, language));
    return failed;
  }
  Diagnostics found = responses.diagnostics();
  append(found, decided.diagnostics());
  append(found, weights.diagnostics());
  PanelWeights result{*std::move(weights), {},         {},      decided->responses,
                      std::move(options),  *responses, *what_if};
  result.without_decisions = without(loaded, *responses, decided->applied, *what_if, found);
  append(found, notes_of_exclusions(*what_if, result.weights, arguments.value("format") == "csv"));
  if (arguments.value("format") == "csv") {
    append(found, report::decision_notes(loaded.study, decided->applied, language));
  }
  result.decisions = (*std::move(decided)).applied;
  return Result<PanelWeights>(std::move(result), std::move(found));
}

}  // namespace pondera::app
