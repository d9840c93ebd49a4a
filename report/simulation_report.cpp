// SPDX-License-Identifier: Apache-2.0
#include "report/simulation_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"
#include "simulation/enough_assessors.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace pondera::report {

namespace {

using simulation::Detection;
using simulation::Flaw;
using simulation::FlawCount;
using simulation::PanelStudyRow;
using simulation::RuleOutcome;
using simulation::SimulatedAssessor;
using simulation::SimulatedPanel;
using survey::Study;

constexpr int plot_cells = 32;
// Enough that a table of noise or error can be compared; far from where machines differ.
constexpr int noise_decimals = 6;

std::string judgement_text(const survey::Answer& answer) {
  return answer.group + ": " + answer.left + " " + std::to_string(answer.code) + " " + answer.right;
}

std::string turned_text(const SimulatedAssessor& assessor) {
  std::string text;
  for (const survey::Answer& answer : assessor.turned) {
    text += (text.empty() ? "" : "; ") + judgement_text(answer);
  }
  return text;
}

std::string flaw_text(const SimulatedAssessor& assessor) {
  std::string text(simulation::name_of(assessor.flaw));
  if (!assessor.copied_from.empty()) text += " of " + assessor.copied_from;
  if (!assessor.turned_group.empty()) text += " " + assessor.turned_group;
  if (!assessor.turned.empty()) text += " (" + turned_text(assessor) + ")";
  return text;
}

std::string share_text(int part, int whole) {
  if (whole == 0) return "-";
  return fixed_text(100.0 * part / whole, 0) + " %";
}

/// At most one decimal.
std::string tenths_text(double value) {
  return number_text(std::round(10 * value) / 10);
}

/// "10 % flawed", "nobody flawed".
std::string flawed_words(double share) {
  return share == 0 ? "nobody flawed" : tenths_text(100 * share) + " % flawed";
}

/// What differs between the blocks of the text.
bool same_block(const PanelStudyRow& one, const PanelStudyRow& other) {
  return one.flawed == other.flawed && one.pairs == other.pairs;
}

std::string error_text(const RuleOutcome& outcome) {
  if (outcome.weighed == 0) return "-";
  return fixed_text(outcome.error.log_rmse, 3);
}

std::string percent_of(const RuleOutcome& outcome) {
  if (outcome.weighed == 0) return "-";
  return fixed_text(outcome.error.leaf_percent, 1) + " %";
}

std::string left_out_text(const RuleOutcome& outcome, int panels) {
  if (panels == 0) return "-";
  return fixed_text(static_cast<double>(outcome.left_out) / panels, 1);
}

/// How many panels had no consensus by the rule, if any had none.
std::string failed_text(const RuleOutcome& outcome, int panels) {
  const int failed = panels - outcome.weighed;
  return failed == 0 ? ""
                     : "no consensus in " + std::to_string(failed) + " of " +
                           std::to_string(panels) + " panels";
}

/// The longest bar of all blocks, so that they can be compared.
double largest_error(const std::vector<PanelStudyRow>& rows) {
  double largest = 0;
  for (const PanelStudyRow& row : rows) {
    for (const RuleOutcome& outcome : row.outcomes) {
      largest = std::max(largest, outcome.error.log_rmse);
    }
  }
  return largest;
}

/// One block: the rows of one share of pairs and of flawed assessors.
std::string block_text(std::span<const PanelStudyRow> rows, double largest) {
  TextTable table({{"assessors", Align::right},
                   {"who counts", Align::left},
                   {"left out", Align::right},
                   {"error", Align::right},
                   {"of weights", Align::right},
                   {"", Align::left},
                   {"", Align::left}},
                  "  ");
  for (const PanelStudyRow& row : rows) {
    bool first = true;
    for (const RuleOutcome& outcome : row.outcomes) {
      const auto& rule = simulation::count_rules().at(static_cast<std::size_t>(outcome.rule));
      table.add({first ? std::to_string(row.assessors) : "", std::string(rule.name),
                 left_out_text(outcome, row.detection.panels), error_text(outcome),
                 percent_of(outcome),
                 largest > 0 ? bar(outcome.error.log_rmse / largest, plot_cells) : "",
                 failed_text(outcome, row.detection.panels)});
      first = false;
    }
  }
  return table.text();
}

/// How many assessors the block finds to be enough, in one sentence.
std::string enough_text(std::span<const PanelStudyRow> rows) {
  std::string text;
  for (const simulation::EnoughAssessors& enough : simulation::enough_assessors(rows)) {
    text += text.empty() ? "For a mean error of a weight below " : "; below ";
    text += number_text(enough.below) + " %: ";
    text += enough.assessors ? std::to_string(*enough.assessors)
                             : "more than " + std::to_string(enough.largest);
    text += " assessors";
  }
  return text + " (audited).\n";
}

/// What the made-up assessors are like.
std::string assumptions_text(const simulation::PanelPlan& plan) {
  return "assumed: noise of one judgement " + number_text(plan.least_noise) + ".." +
         number_text(plan.most_noise) + ", spread of opinions " + number_text(plan.opinion_spread) +
         ", of strata " + number_text(plan.stratum_spread) + ", of " +
         (plan.truth.empty() ? "" : "drawn ") + "true priorities " +
         number_text(plan.truth_spread) + " (of logarithms); " + tenths_text(100 * plan.missing) +
         " % of the answers left out.\n";
}

/// "-" when there is nothing to have a share of.
std::string percent_or_dash(std::optional<double> share) {
  return share ? percent_text(*share) : "-";
}

std::string head_of_block(const PanelStudyRow& row) {
  std::string text = "\n" + flawed_words(row.flawed);
  text += ", " + counted(static_cast<std::size_t>(row.questions), "comparison", "comparisons") +
          " each";
  if (row.pairs < 1) text += " (" + tenths_text(100 * row.pairs) + " % of the pairs)";
  return text + "\n";
}

std::string truth_text(const Study& study, const SimulatedPanel& panel) {
  TextTable table({{"group", Align::left}, {"item", Align::left}, {"priority", Align::right}},
                  "  ");
  for (const survey::NodeIndex index : study.hierarchy.groups()) {
    const survey::HierarchyNode& group = study.hierarchy.node(index);
    const std::vector<double>& truth = panel.truth.at(group.id);
    for (std::size_t i = 0; i < truth.size(); ++i) {
      table.add({i == 0 ? group.id : "", study.hierarchy.node(group.children[i]).id,
                 percent_text(truth[i])});
    }
  }
  return table.text();
}

}  // namespace

std::string simulation_text(const Study& study,
                            const SimulatedPanel& panel,
                            const simulation::PanelPlan& plan,
                            std::string_view language) {
  std::size_t answered = 0;
  std::size_t asked = 0;
  for (const survey::Response& response : panel.responses) {
    answered += response.answers.size();
    asked += static_cast<std::size_t>(response.asked);
  }
  std::string text = study.title.in(language) + ": a simulated panel of " +
                     counted(panel.assessors.size(), "assessor", "assessors") + " (seed " +
                     std::to_string(plan.seed) + ")\n" + std::to_string(answered) + " of " +
                     counted(asked, "comparison", "comparisons") + " answered.\n\n";
  TextTable table({{"assessor", Align::left},
                   {"answered", Align::right},
                   {"noise", Align::right},
                   {"flaw", Align::left}},
                  "  ");
  for (std::size_t k = 0; k < panel.assessors.size(); ++k) {
    const survey::Response& response = panel.responses[k];
    table.add({panel.assessors[k].id,
               std::to_string(response.answers.size()) + "/" + std::to_string(response.asked),
               fixed_text(panel.assessors[k].noise, 2), flaw_text(panel.assessors[k])});
  }
  return text + table.text() + "\nThe true priorities:\n\n" + truth_text(study, panel);
}

std::string simulation_csv(const SimulatedPanel& panel) {
  std::string csv = csv_line({"assessor", "group", "left", "right", "judgement"});
  for (const survey::Response& response : panel.responses) {
    for (const survey::Answer& answer : response.answers) {
      csv += csv_line({response.assessor, answer.group, answer.left, answer.right,
                       std::to_string(answer.code)});
    }
  }
  return csv;
}

std::string flaws_csv(const SimulatedPanel& panel) {
  std::string csv =
      csv_line({"assessor", "flaw", "noise", "copied_from", "turned_group", "turned"});
  for (const SimulatedAssessor& assessor : panel.assessors) {
    csv += csv_line({assessor.id, std::string(simulation::name_of(assessor.flaw)),
                     fixed_text(assessor.noise, noise_decimals), assessor.copied_from,
                     assessor.turned_group, turned_text(assessor)});
  }
  return csv;
}

std::string detection_text(const Detection& detection) {
  TextTable table({{"", Align::left},
                   {"assessors", Align::right},
                   {"careless", Align::right},
                   {"named", Align::right},
                   {"high CR", Align::right}},
                  "  ");
  const auto add = [&](std::string_view name, const FlawCount& count) {
    table.add({std::string(name), std::to_string(count.planted),
               share_text(count.careless, count.planted),
               name == "sound" ? "" : share_text(count.named, count.planted),
               share_text(count.above_cr, count.planted)});
  };
  const auto sound = detection.by_flaw.find(Flaw::none);
  if (sound != detection.by_flaw.end()) add("sound", sound->second);
  for (const simulation::FlawKind& kind : simulation::flaw_kinds()) {
    const auto found = detection.by_flaw.find(kind.flaw);
    if (found != detection.by_flaw.end()) add(kind.name, found->second);
  }
  return table.text();
}

std::string panel_study_text(const Study& study,
                             const std::vector<PanelStudyRow>& rows,
                             const simulation::PanelStudyPlan& plan,
                             std::string_view language) {
  std::string text =
      study.title.in(language) + ": " +
      counted(static_cast<std::size_t>(plan.panels), "simulated panel", "simulated panels") +
      " for each line (seed " + std::to_string(plan.panel.seed) + ")\n" +
      assumptions_text(plan.panel) +
      "error: of the logarithms of local weights (root mean square), also the length of the bar; "
      "of weights: mean relative error of the leaves' weights.\n"
      "everybody: all answers count; cr-rule: without whoever has a CR above the threshold; "
      "audited: without whom the audit calls careless.\n";
  Detection clean;
  Detection flawed;
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t last = first;
    for (; last < rows.size() && same_block(rows[first], rows[last]); ++last) {
      (rows[last].flawed == 0 ? clean : flawed).add(rows[last].detection);
    }
    const std::span block(rows.data() + first, last - first);
    text +=
        head_of_block(rows[first]) + block_text(block, largest_error(rows)) + enough_text(block);
    first = last;
  }
  if (clean.panels > 0) {
    text += "\nWithout flawed assessors, the audit calls somebody careless in " +
            std::to_string(clean.panels_alarmed) + " of " +
            counted(static_cast<std::size_t>(clean.panels), "panel", "panels") + ".\n";
  }
  if (flawed.panels == 0) return text;
  return text +
         "\nWhat is found of each flaw (careless: by the verdict; named: with a finding of "
         "that very flaw; high CR: above the threshold):\n\n" +
         detection_text(flawed) + "\nOf those whose answers say nothing, the audit finds " +
         percent_or_dash(flawed.recall()) + ", the CR rule " + percent_or_dash(flawed.cr_recall()) +
         "; right are " + percent_or_dash(flawed.precision()) + " of the audit's verdicts, " +
         percent_or_dash(flawed.cr_precision()) + " of the CR rule's.\n";
}

std::string panel_study_csv(const std::vector<PanelStudyRow>& rows) {
  std::string csv = csv_line({"assessors", "flawed", "pairs", "comparisons", "rule", "panels",
                              "weighed", "left_out", "log_rmse", "log_rmse_sd", "leaf_percent"});
  for (const PanelStudyRow& row : rows) {
    for (const RuleOutcome& outcome : row.outcomes) {
      const auto& rule = simulation::count_rules().at(static_cast<std::size_t>(outcome.rule));
      const auto number = [&](double value) {
        return outcome.weighed == 0 ? std::string() : fixed_text(value, noise_decimals);
      };
      csv +=
          csv_line({std::to_string(row.assessors), number_text(row.flawed), number_text(row.pairs),
                    std::to_string(row.questions), std::string(rule.name),
                    std::to_string(row.detection.panels), std::to_string(outcome.weighed),
                    std::to_string(outcome.left_out), number(outcome.error.log_rmse),
                    number(outcome.standard_deviation()), number(outcome.error.leaf_percent)});
    }
  }
  return csv;
}

}  // namespace pondera::report
