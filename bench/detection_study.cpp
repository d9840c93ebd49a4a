// SPDX-License-Identifier: Apache-2.0
// How well the audit finds what is planted, and what that is worth: 300 simulated panels of many
// kinds in, the tables of docs/methods.md ("What the audit finds, measured") out, as Markdown.
//
//     detection_study [FIRST [COUNT]]      seeds FIRST … FIRST + COUNT - 1; default 10000 and 300
//
// One panel in three has nobody flawed. The thresholds were set on seeds 0 to 300.
#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "core/random_stream.hpp"
#include "simulation/made_up_study.hpp"
#include "simulation/panel_questionnaires.hpp"
#include "simulation/panel_study.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace pondera {
namespace {

using simulation::Detection;
using simulation::Flaw;
using simulation::FlawCount;
using simulation::PanelStudyRow;
using simulation::RuleOutcome;

constexpr std::array<std::string_view, 3> sizes = {"15 to 19", "36 to 38", "84"};

struct Shape {
  std::vector<int> groups;  ///< as in made_up_study_text
  std::size_t size = 0;     ///< place in `sizes`
};

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {{{6, 7, 4, 6, 4, 4, 6}, 2},  // 84 comparisons
                                         {{4, 5, 4, 5, 4}, 1},        // 38
                                         {{5, 3, 3, 3}, 0},           // 19
                                         {{9}, 1},                    // 36
                                         {{3, 3, 4, 3}, 0}};          // 15
  return all;
}

survey::Study study_of(const Shape& shape, int assessors) {
  const std::string text = simulation::made_up_study_text(shape.groups) +
                           "strata: {members: [{id: f0}, {id: f1}, {id: f2}, {id: f3}]}\n";
  survey::Study study = survey::read_study(text, "study.yaml", std::nullopt, "").value();
  study.assessors = simulation::made_up_assessors(study, assessors);
  return study;
}

/// All panels of one size of questionnaire, and all.
struct Measured {
  std::array<PanelStudyRow, 4> clean;
  std::array<PanelStudyRow, 4> flawed;
};

void add(Measured& measured, int seed) {
  const RandomStream draws(777, static_cast<std::uint64_t>(seed));
  const Shape& shape = shapes().at(draws.below(0, shapes().size()));
  constexpr std::array counts = {12, 20, 32, 60, 100};
  const int assessors = counts.at(draws.below(1, counts.size()));
  const double flawed = seed % 3 == 0 ? 0 : 0.4 * draws.uniform(2);
  simulation::PanelPlan plan;
  plan.seed = static_cast<std::uint64_t>(seed) * 1000 + 17;
  plan.truth_spread = 0.4 + 0.5 * draws.uniform(3);
  plan.opinion_spread = 0.15 + 0.35 * draws.uniform(4);
  plan.stratum_spread = 0.05 + 0.2 * draws.uniform(5);
  plan.missing = draws.uniform(6) < 0.5 ? 0 : 0.1 * draws.uniform(7);
  plan.flaws = simulation::evenly_flawed({}, flawed, assessors, plan.seed);
  const survey::Study study = study_of(shape, assessors);
  auto& rows = seed % 3 == 0 ? measured.clean : measured.flawed;
  PanelStudyRow panel;
  const auto added = simulation::add_panel(panel, study, simulation::panel_questionnaires(study),
                                           plan, weights::default_weigh_options(), {});
  PONDERA_ASSERT(added.has_value());
  for (PanelStudyRow* row : {&rows.at(shape.size), &rows.back()}) row->add(panel);
}

std::string percent(int part, int whole) {
  return whole == 0 ? "-" : fixed_text(100.0 * part / whole, 1) + " %";
}

std::string percent(std::optional<double> share) {
  return share ? fixed_text(100 * *share, 1) + " %" : "-";
}

void print_row(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells) line += " " + cell + " |";
  std::puts(line.c_str());
}

/// Which share of those with a flaw counts as found.
using Found = int FlawCount::*;

void print_flaw(const std::string& name,
                Flaw flaw,
                Found found,
                const std::array<PanelStudyRow, 4>& rows) {
  std::vector<std::string> cells = {name};
  for (const PanelStudyRow& row : rows) {
    const auto entry = row.detection.by_flaw.find(flaw);
    const FlawCount count = entry == row.detection.by_flaw.end() ? FlawCount{} : entry->second;
    cells.push_back(std::to_string(count.planted));
    cells.push_back(percent(count.*found, count.planted));
    cells.push_back(percent(count.above_cr, count.planted));
  }
  print_row(cells);
}

void print_flaws(const Measured& measured) {
  std::vector<std::string> heading = {"comparisons each:"};
  for (const std::string_view size : {sizes[0], sizes[1], sizes[2], std::string_view("all")}) {
    heading.insert(heading.end(), {std::string(size), "audit", "CR rule"});
  }
  print_row(heading);
  print_row(std::vector<std::string>(heading.size(), "---"));
  for (const simulation::FlawKind& kind : simulation::flaw_kinds()) {
    const std::string name(kind.name);
    if (simulation::is_careless(kind.flaw)) {
      print_flaw(name, kind.flaw, &FlawCount::careless, measured.flawed);
    } else {
      print_flaw(name + ", named", kind.flaw, &FlawCount::named, measured.flawed);
      print_flaw(name + ", called careless", kind.flaw, &FlawCount::careless, measured.flawed);
    }
  }
  const Found careless = &FlawCount::careless;
  print_flaw("sound among flawed, called careless", Flaw::none, careless, measured.flawed);
  print_flaw("sound among sound, called careless", Flaw::none, careless, measured.clean);
}

void print_detection(const Measured& measured) {
  print_row({"comparisons each", "panels", "recall", "precision", "CR: recall", "CR: precision",
             "clean panels", "with a false alarm"});
  print_row(std::vector<std::string>(8, "---"));
  for (std::size_t i = 0; i < measured.flawed.size(); ++i) {
    const Detection& found = measured.flawed.at(i).detection;
    const Detection& clean = measured.clean.at(i).detection;
    print_row({i < sizes.size() ? std::string(sizes.at(i)) : "all", std::to_string(found.panels),
               percent(found.recall()), percent(found.precision()), percent(found.cr_recall()),
               percent(found.cr_precision()), std::to_string(clean.panels),
               std::to_string(clean.panels_alarmed)});
  }
}

std::string error_text(const RuleOutcome& outcome, int panels) {
  if (outcome.weighed == 0) return "-";
  const int failed = panels - outcome.weighed;
  return fixed_text(outcome.error.log_rmse, 3) + " (" + fixed_text(outcome.error.leaf_percent, 1) +
         " %)" + (failed > 0 ? ", none in " + std::to_string(failed) : "");
}

void print_accuracy(std::string_view what, const std::array<PanelStudyRow, 4>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const PanelStudyRow& row = rows.at(i);
    if (row.outcomes.empty()) continue;
    std::vector<std::string> cells = {std::string(what),
                                      i < sizes.size() ? std::string(sizes.at(i)) : "all",
                                      std::to_string(row.detection.panels)};
    for (const RuleOutcome& outcome : row.outcomes) {
      cells.push_back(error_text(outcome, row.detection.panels));
    }
    print_row(cells);
  }
}

int run(int first, int count) {
  Measured measured;
  for (int seed = first; seed < first + count; ++seed) {
    add(measured, seed);
    if ((seed - first + 1) % 25 == 0) {
      std::fprintf(stderr, "%d of %d panels\n", seed - first + 1, count);
    }
  }
  print_flaws(measured);
  std::puts("");
  print_detection(measured);
  std::puts("");
  print_row({"panels", "comparisons each", "number", "everybody", "CR rule", "audited"});
  print_row(std::vector<std::string>(6, "---"));
  print_accuracy("flawed", measured.flawed);
  print_accuracy("clean", measured.clean);
  return 0;
}

}  // namespace
}  // namespace pondera

int main(int argc, char** argv) {
  const auto number = [&](int place, std::int64_t otherwise) {
    const auto typed = argc > place ? pondera::parse_whole(argv[place]) : std::nullopt;
    return static_cast<int>(typed.value_or(otherwise));
  };
  return pondera::run(number(1, 10'000), number(2, 300));
}
