// SPDX-License-Identifier: Apache-2.0
// How often intervals of the bootstrap over assessors hold the truth: simulated panels whose truth
// is known in, the table of docs/methods.md ("Intervals, measured") out, as Markdown.
//
//     coverage_study [PANELS [FIRST]]      panels per row, seed of the first; default 200 and 30000
//
// For every panel: 90 % intervals of local and global weights, of totals and of ranks of 30 units
// with made-up scores, by n and by n - 1 draws within strata of n.
#include "aggregation/global_weights.hpp"
#include "agreement/quantile.hpp"
#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "core/random_stream.hpp"
#include "robustness/panel_resamples.hpp"
#include "robustness/rank_spread.hpp"
#include "scoring/competition_rank.hpp"
#include "simulation/made_up_study.hpp"
#include "simulation/panel_questionnaires.hpp"
#include "simulation/simulate_panel.hpp"

#include <cstdio>
#include <string>
#include <vector>

namespace pondera {
namespace {

using robustness::ResampleSize;

constexpr std::size_t units = 30;
constexpr std::uint64_t resamples = 1000;
constexpr double confidence = 0.9;

struct Setting {
  std::string name;
  int assessors = 0;
  double stratum_spread = 0;
  double opinion_spread = 0.3;
  std::string strata;  ///< as study.yaml says
};

/// How often the truth lay within, of how many, and how wide the ranks were.
struct Coverage {
  int weights = 0;
  int weights_within = 0;
  int totals = 0;
  int totals_within = 0;
  int ranks_within = 0;
  int below = 0;  ///< true rank better than the interval
  int above = 0;
  double width = 0;
  int open = 0;         ///< ranks that differ between resamples at all
  int open_within = 0;  ///< of these
};

struct Scored {
  std::vector<double> totals;
  std::vector<int> ranks;
};

std::vector<std::vector<double>> made_up_scores(std::size_t leaves, std::uint64_t seed) {
  const RandomStream stream(seed, "coverage scores");
  std::vector<std::vector<double>> scores(units);
  std::uint64_t draw = 0;
  for (auto& row : scores) {
    for (std::size_t j = 0; j < leaves; ++j) {
      row.push_back(static_cast<double>(stream.below(draw++, 31)) / 10);
    }
  }
  return scores;
}

Scored scored(const std::vector<std::vector<double>>& scores, const std::vector<double>& weights) {
  Scored result;
  std::vector<scoring::ScoreValue> values;
  for (const auto& row : scores) {
    double total = 0;
    for (std::size_t j = 0; j < row.size(); ++j) total += row[j] * weights[j];
    result.totals.push_back(total);
    values.push_back({total});
  }
  result.ranks = scoring::competition_ranks(values);
  return result;
}

void add_interval(const std::vector<double>& sample, double truth, int& all, int& within) {
  ++all;
  const double lower = agreement::quantile(sample, (1 - confidence) / 2);
  const double upper = agreement::quantile(sample, (1 + confidence) / 2);
  within += lower <= truth && truth <= upper ? 1 : 0;
}

void add_panel(const robustness::PanelResamples& drawn,
               const std::vector<std::vector<double>>& scores,
               const std::vector<double>& truth,
               Coverage& coverage) {
  std::vector<Scored> all;
  for (const auto& weights : drawn.weights) all.push_back(scored(scores, weights));
  const Scored expected = scored(scores, truth);
  for (std::size_t j = 0; j < truth.size(); ++j) {
    std::vector<double> sample;
    for (const auto& weights : drawn.weights) sample.push_back(weights[j]);
    add_interval(sample, truth[j], coverage.weights, coverage.weights_within);
  }
  for (std::size_t i = 0; i < units; ++i) {
    std::vector<double> sample;
    std::vector<std::uint64_t> counts(units, 0);
    for (const Scored& one : all) {
      sample.push_back(one.totals[i]);
      ++counts[static_cast<std::size_t>(one.ranks[i] - 1)];
    }
    add_interval(sample, expected.totals[i], coverage.totals, coverage.totals_within);
    const int lower = robustness::rank_quantile(counts, (1 - confidence) / 2);
    const int upper = robustness::rank_quantile(counts, (1 + confidence) / 2);
    const int rank = expected.ranks[i];
    const bool within = lower <= rank && rank <= upper;
    coverage.ranks_within += within ? 1 : 0;
    coverage.below += rank < lower ? 1 : 0;
    coverage.above += rank > upper ? 1 : 0;
    coverage.width += upper - lower + 1;
    if (upper > lower) {
      ++coverage.open;
      coverage.open_within += within ? 1 : 0;
    }
  }
}

std::string percent(int part, int whole) {
  return whole == 0 ? "-" : fixed_text(100.0 * part / whole, 1) + " %";
}

void print_row(const Setting& setting, const std::string& draws, const Coverage& coverage) {
  std::printf("| %s | %d | %s | %s | %s | %s | %s | %s | %s | %s |\n", setting.name.c_str(),
              setting.assessors, draws.c_str(),
              percent(coverage.weights_within, coverage.weights).c_str(),
              percent(coverage.totals_within, coverage.totals).c_str(),
              percent(coverage.ranks_within, coverage.totals).c_str(),
              percent(coverage.below, coverage.totals).c_str(),
              percent(coverage.above, coverage.totals).c_str(),
              percent(coverage.open_within, coverage.open).c_str(),
              fixed_text(coverage.width / coverage.totals, 2).c_str());
  std::fflush(stdout);
}

void measure(const Setting& setting, int panels, int first) {
  survey::Study study =
      survey::read_study(simulation::made_up_study_text({4, 4, 3, 4, 3}) + setting.strata,
                         "study.yaml", std::nullopt, "")
          .value();
  study.assessors = simulation::made_up_assessors(study, setting.assessors);
  const auto questionnaires = simulation::panel_questionnaires(study);
  Coverage whole;
  Coverage less;
  for (int panel = 0; panel < panels; ++panel) {
    simulation::PanelPlan plan;
    plan.seed = static_cast<std::uint64_t>(first + panel);
    plan.stratum_spread = setting.stratum_spread;
    plan.opinion_spread = setting.opinion_spread;
    const auto simulated = simulation::simulate_panel(study, questionnaires, plan).value();
    const std::vector<double> global =
        aggregation::global_weights(study.hierarchy, simulated.truth);
    std::vector<double> truth;
    for (const survey::NodeIndex leaf : study.hierarchy.leaves()) truth.push_back(global[leaf]);
    const auto scores = made_up_scores(truth.size(), plan.seed);
    const auto answered =
        robustness::panel_of(study, simulated.responses, weights::default_weigh_options(), {})
            .value();
    for (const auto size : {ResampleSize::n, ResampleSize::one_less}) {
      const auto drawn = robustness::panel_resamples(answered, resamples, plan.seed, size);
      add_panel(drawn, scores, truth, size == ResampleSize::n ? whole : less);
    }
    if ((panel + 1) % 20 == 0) {
      std::fprintf(stderr, "%s: %d of %d panels\n", setting.name.c_str(), panel + 1, panels);
    }
  }
  print_row(setting, "n", whole);
  print_row(setting, "n - 1", less);
}

int run(int panels, int first) {
  const std::string four = "strata: {members: [{id: f0}, {id: f1}, {id: f2}, {id: f3}]}\n";
  std::puts(
      "| panel | assessors | draws | weights | totals | ranks | better than the interval | "
      "worse | of ranks not certain | ranks in an interval |");
  std::puts("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  const std::vector<Setting> settings = {{"one stratum", 8, 0, 0.3, ""},
                                         {"one stratum", 16, 0, 0.3, ""},
                                         {"one stratum", 32, 0, 0.3, ""},
                                         {"four strata", 16, 0, 0.3, four},
                                         {"four strata", 32, 0, 0.3, four},
                                         {"one stratum, opinions far apart", 32, 0, 0.6, ""},
                                         {"four strata that differ by 0.15", 32, 0.15, 0.3, four}};
  for (const Setting& setting : settings) measure(setting, panels, first);
  return 0;
}

}  // namespace
}  // namespace pondera

int main(int argc, char** argv) {
  const auto number = [&](int place, std::int64_t otherwise) {
    const auto typed = argc > place ? pondera::parse_whole(argv[place]) : std::nullopt;
    return static_cast<int>(typed.value_or(otherwise));
  };
  return pondera::run(number(1, 200), number(2, 30'000));
}
