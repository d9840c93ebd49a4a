// SPDX-License-Identifier: Apache-2.0
#include "app/report_results.hpp"

#include "aggregation/agreement_panel.hpp"
#include "agreement/panel_agreement.hpp"
#include "agreement/quantile.hpp"
#include "app/decisions.hpp"
#include "app/panel_weights.hpp"
#include "audit/audit_panel.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "report/report_options.hpp"
#include "robustness/explore.hpp"
#include "robustness/panel_resamples.hpp"
#include "survey/store/store.hpp"

#include <algorithm>
#include <utility>

namespace pondera::app {

namespace {

void take_remarks(Diagnostics& found, const Diagnostics& more) {
  found.insert(found.end(), more.begin(), more.end());
}

/// The answers and what is decided about them, without touching the provenance again.
struct Answers {
  std::vector<survey::Response> responses;
  aggregation::DecidedResponses decided;
  std::string log_hash;
};

Result<Answers> read_answers(LoadedStudy loaded) {
  auto responses = read_responses(loaded);
  if (!responses) return responses.diagnostics();
  auto decided = decided_responses(loaded, *responses);
  if (!decided) return decided.diagnostics();
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::read_only);
  if (!store) return store.diagnostics();
  const auto log = (*store)->log();
  if (!log) return log.diagnostics();
  return Answers{*std::move(responses), *std::move(decided), log->empty() ? "" : log->back().hash};
}

/// Who left the study has no stratum and no language: nothing is told of them.
std::vector<survey::Response> of_members(const survey::Study& study,
                                         std::vector<survey::Response> responses) {
  std::erase_if(responses, [&](const survey::Response& response) {
    return study.find_assessor(response.assessor) == nullptr;
  });
  return responses;
}

Result<Done> add_ranking(const LoadedStudy& loaded, report::StudyResults& results) {
  if (!loaded.scores) return Done{};
  auto ranking =
      scoring::rank(loaded.study.hierarchy, results.weights, *loaded.scores, loaded.scoring);
  if (!ranking) return ranking.diagnostics();
  results.scores = loaded.scores;
  Diagnostics found = ranking.diagnostics();
  results.ranking = *std::move(ranking);
  if (results.weights_without) {
    auto without = scoring::rank(loaded.study.hierarchy, *results.weights_without, *loaded.scores,
                                 loaded.scoring);
    if (without) results.ranking_without = *std::move(without);
  }
  return Result<Done>(Done{}, std::move(found));
}

/// --draws: how many panels are drawn; 0 for none.
Result<std::uint64_t> draws_of(const Arguments& arguments) {
  constexpr std::int64_t fewest = 100;  // fewer say nothing of a share of 5 %
  constexpr std::int64_t most = 1'000'000;
  constexpr std::uint64_t usual = 2'000;
  if (!arguments.has("draws")) return usual;
  const std::string typed = arguments.value("draws");
  const auto read = parse_whole(typed);
  if (read && (*read == 0 || (*read >= fewest && *read <= most))) {
    return static_cast<std::uint64_t>(*read);
  }
  return error("usage.not-a-number", {},
               "--draws is '" + printable(typed) + "', not 0 or a whole number from " +
                   std::to_string(fewest) + " to " + std::to_string(most));
}

/// Percentile intervals of the leaves' weights; nothing where no panel can be drawn.
std::optional<report::WeightIntervals> intervals_of(const robustness::Panel& panel,
                                                    const robustness::RobustnessOptions& options) {
  constexpr std::size_t fewest_assessors = 2;
  if (panel.assessors.size() < fewest_assessors) return std::nullopt;
  const auto drawn = robustness::panel_resamples(panel, options.resamples, options.seed);
  if (drawn.weights.empty()) return std::nullopt;
  report::WeightIntervals intervals{{}, {}, options.confidence, drawn.weights.size(), options.seed};
  for (std::size_t leaf = 0; leaf < drawn.weights.front().size(); ++leaf) {
    std::vector<double> values;
    values.reserve(drawn.weights.size());
    for (const auto& weights : drawn.weights) values.push_back(weights[leaf]);
    const double tail = (1 - options.confidence) / 2;
    intervals.low.push_back(agreement::quantile(values, tail));
    intervals.high.push_back(agreement::quantile(std::move(values), 1 - tail));
  }
  return intervals;
}

/// Intervals of weights and ranks over panels like this one. What cannot be drawn stays out.
void add_robustness(const LoadedStudy& loaded,
                    const std::vector<survey::Response>& responses,
                    std::uint64_t draws,
                    report::StudyResults& results) {
  const robustness::RobustnessOptions options{.draws = draws, .resamples = draws};
  const aggregation::AggregateOptions exclusions{.exclusions = results.weights.excluded};
  const auto panel = robustness::panel_of(loaded.study, responses, loaded.weigh, exclusions);
  if (panel) results.intervals = intervals_of(*panel, options);
  if (!results.scores) return;
  auto found = robustness::explore({loaded.study,
                                    {responses, exclusions},
                                    std::nullopt,
                                    loaded.weigh,
                                    results.weights,
                                    *results.scores,
                                    loaded.scoring},
                                   options);
  if (found) results.robustness = *std::move(found);
}

/// The commands that make this report again, and the results that it is made of.
std::vector<std::string> commands_of(const Arguments& arguments, bool scored) {
  std::string more;
  for (const std::string& exclusion : arguments.values("exclude")) {
    more += " --exclude '" + exclusion + "'";
  }
  std::vector<std::string> commands = {"pondera check", "pondera audit", "pondera weigh" + more};
  if (scored) commands.push_back("pondera score --table all" + more);
  std::string report = "pondera report" + more;
  for (const char* option : {"language", "draws"}) {
    if (arguments.has(option))
      report += std::string(" --") + option + " " + arguments.value(option);
  }
  commands.push_back(report);
  return commands;
}

/// The most that one assessor was asked; a design asks some a pair more than others.
int questions_of(const std::vector<survey::Response>& responses) {
  int most = 0;
  for (const survey::Response& response : responses) most = std::max(most, response.asked);
  return most;
}

}  // namespace

Result<report::StudyResults> report_results(const Arguments& arguments, LoadedStudy& loaded) {
  const auto draws = draws_of(arguments);
  if (!draws) return draws.diagnostics();
  auto panel = panel_weights(arguments, loaded);
  if (!panel) return panel.diagnostics();
  Diagnostics found = panel.diagnostics();
  PanelWeights weighed = *std::move(panel);
  auto read = read_answers(loaded);
  if (!read) return read.diagnostics();
  auto answers = *std::move(read);
  report::StudyResults results{.study = loaded.study};
  results.options = report::report_options(loaded.study).value();
  results.responses = of_members(loaded.study, std::move(answers.responses));
  results.questions = questions_of(results.responses);
  results.weights = std::move(weighed.weights);
  results.decisions = std::move(weighed.decisions);
  results.weights_without = std::move(weighed.without_decisions);
  results.panel = aggregation::agreement_panel(loaded.study, results.weights);
  results.agreement = agreement::panel_agreement(results.panel);
  const std::vector<survey::Response> counting = answers.decided.responses;
  auto audited = audit::audit_panel(loaded.study, results.responses, loaded.weigh, loaded.audit,
                                    {.decided = std::move(answers.decided)});
  if (!audited) return audited.diagnostics();
  results.audit = *std::move(audited);
  results.scoring = loaded.scoring;
  const auto ranked = add_ranking(loaded, results);
  take_remarks(found, ranked.diagnostics());
  if (!ranked) return found;
  if (*draws > 0) add_robustness(loaded, counting, *draws, results);
  results.provenance = loaded.provenance;
  results.log_hash = std::move(answers.log_hash);
  results.commands = commands_of(arguments, results.ranking.has_value());
  return Result<report::StudyResults>(std::move(results), std::move(found));
}

}  // namespace pondera::app
