// SPDX-License-Identifier: Apache-2.0
#include "report/priorities_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"
#include "weights/judgement_words.hpp"

#include <algorithm>
#include <cmath>

namespace pondera::report {

namespace {

using weights::contradiction_words;
using weights::judgement_words;
using weights::MatrixAnalysis;
using weights::MatrixConsistency;
using weights::MethodAnalysis;
using weights::ratio_text;
using weights::Testability;

constexpr int priority_bar_cells = 30;

const std::string& item(const MatrixReport& report, int index) {
  return report.items[static_cast<std::size_t>(index)];
}

std::string matrix_text(const std::vector<std::string>& items,
                        const std::vector<std::vector<double>>& ratios) {
  std::vector<TextTable::Column> columns = {{"", Align::left}};
  for (const std::string& name : items) columns.push_back({name, Align::right});
  TextTable table(std::move(columns));
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::vector<std::string> cells = {items[i]};
    for (const double ratio : ratios[i]) cells.push_back(ratio > 0 ? ratio_text(ratio) : "·");
    table.add(std::move(cells));
  }
  return table.text();
}

std::string matrices(const MatrixReport& report) {
  const MatrixAnalysis& analysis = report.analysis;
  std::string text = "How many times the row outweighs the column";
  if (analysis.known < analysis.pairs) {
    text += " (" +
            counted(static_cast<std::size_t>(analysis.pairs - analysis.known), "pair", "pairs") +
            " missing)";
  }
  text += "\n" + matrix_text(report.items, analysis.judged);
  if (!analysis.scaled.empty()) {
    text += "\nOn the scale '" +
            std::string(weights::judgement_scale(report.options.scale.scale).name) + "'\n" +
            matrix_text(report.items, analysis.scaled);
  }
  return text;
}

std::string priorities(const MatrixReport& report) {
  const MethodAnalysis& chosen = report.analysis.methods.front();
  const bool with_error = chosen.name == "eigenvector" && !report.analysis.error.empty();
  const double largest = *std::ranges::max_element(chosen.w);
  TextTable table({{"item", Align::left},
                   {"priority", Align::right},
                   {with_error ? "±" : "", Align::right},
                   {"", Align::left}});
  for (std::size_t i = 0; i < report.items.size(); ++i) {
    table.add({report.items[i], fixed_text(chosen.w[i], 6),
               with_error ? fixed_text(report.analysis.error[i], 3) : "",
               bar(chosen.w[i] / largest, priority_bar_cells)});
  }
  std::string text = "\nPriorities by " + std::string(chosen.phrase) + "\n" + table.text();
  if (chosen.termination == weights::Termination::not_finite) {
    text += "The ratios are too far apart for numbers of this size: these are no priorities.\n";
  } else if (!chosen.usable) {
    text += "The method did not converge: these are not its priorities.\n";
  }
  return text;
}

std::string other_methods(const MatrixAnalysis& analysis) {
  if (analysis.methods.size() < 2 || analysis.methods.front().w.size() < 3) return "";
  TextTable table(
      {{"other methods", Align::left}, {"differ by at most", Align::right}, {"", Align::left}});
  for (auto method = analysis.methods.begin() + 1; method != analysis.methods.end(); ++method) {
    table.add({std::string(method->name) + (method->approximate ? " (approximate)" : ""),
               method->usable ? fixed_text(method->difference, 6) : "did not converge",
               method->other_order ? "another order" : ""});
  }
  return "\n" + table.text();
}

std::string no_ratio_reason(const MatrixConsistency& found) {
  switch (found.testability) {
    case Testability::no_redundancy:
      return "no CR: not testable, for no answer could contradict another";
    case Testability::beyond_table:
      return "no CR: '" + found.random_index + "' has no value for this size or scale";
    default:
      return "no CR: λmax could not be computed";
  }
}

std::string saaty_line(const MatrixReport& report) {
  const MatrixConsistency& found = report.analysis.consistency;
  const std::size_t n = report.items.size();
  std::string text;
  if (found.principal.usable()) {
    text = (found.completed ? "least λmax " : "λmax ") + fixed_text(found.principal.lambda_max, 6) +
           "   ";
  }
  if (found.ci) text += "CI " + fixed_text(*found.ci, 6) + "   ";
  if (n == 1) return text + "CR 0 (nothing to compare)\n";
  if (n == 2) return text + "CR 0 (two items are always consistent)\n";
  if (!found.cr) return text + no_ratio_reason(found) + "\n";
  text += "CR " + fixed_text(*found.cr, 4) + "   (random index " +
          fixed_text(*found.random_index_value, 4) + ", table '" + found.random_index + "')\n";
  if (found.at_bound > 0) {
    text += "The bound of 1/9 to 9 holds " +
            counted(static_cast<std::size_t>(found.at_bound), "missing ratio", "missing ratios") +
            " back.\n";
  }
  return text;
}

std::string index_cell(const weights::IndexValue& value) {
  if (!value.value) return "-";
  // A consistent matrix has indices of the order of rounding, and -0 is no number for people.
  constexpr double rounding = 5e-7;
  return fixed_text(std::abs(*value.value) < rounding ? 0 : *value.value, 4);
}

std::string limit_cell(const weights::IndexValue& value) {
  if (!value.value) return std::string(weights::reason_text(value.reason));
  if (!value.limit) return "";
  return std::string(*value.value <= *value.limit ? "within" : "above") + " the limit " +
         fixed_text(*value.limit, 4);
}

std::string indices(const MatrixReport& report) {
  if (report.items.size() < 3) return "";
  TextTable table({{"", Align::left}, {"", Align::right}, {"", Align::left}, {"", Align::left}});
  for (const weights::IndexAnalysis& index : report.analysis.indices) {
    if (index.name == "ci" || index.name == "cr") continue;  // in the line above
    std::string where;
    for (const int at : index.value.items) where += (where.empty() ? "" : ", ") + item(report, at);
    table.add({std::string(index.name), index_cell(index.value), limit_cell(index.value), where});
  }
  return table.text();
}

/// "'price' against 'safety': 3 → 5".
std::string change_words(const MatrixReport& report, int first, int second, double from, int code) {
  return "'" + item(report, first) + "' against '" + item(report, second) +
         "': " + ratio_text(std::exp(from)) + " → " +
         ratio_text(code > 0 ? code : 1.0 / std::abs(static_cast<double>(code)));
}

std::string cr_words(std::optional<double> cr) {
  return cr ? " (CR " + fixed_text(*cr, 4) + ")" : "";
}

double judged_log(const MatrixReport& report, int first, int second) {
  return std::log(
      report.analysis.judged[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)]);
}

std::string fewest_changes_words(const MatrixReport& report) {
  const weights::FewestChanges& changes = *report.analysis.fewest_changes;
  const std::string goal = "CR ≤ " + number_text(report.options.threshold);
  if (changes.count == weights::ChangeCount::unknown) {
    return "No series of single changes was found that reaches " + goal + "; at least " +
           counted(static_cast<std::size_t>(changes.at_least), "answer", "answers") +
           " would have to change.\n";
  }
  const bool exact = changes.count == weights::ChangeCount::exact;
  std::string text =
      goal + " takes " + std::string(exact ? "" : "at most ") +
      counted(static_cast<std::size_t>(changes.size), "other answer", "other answers");
  text += exact ? ", and no fewer:\n"
                : " (an upper bound; at least " + std::to_string(changes.at_least) + "):\n";
  if (exact && changes.coded) {
    for (std::size_t k = 0; k < changes.coded->pairs.size(); ++k) {
      const auto [i, j] = changes.coded->pairs[k];
      text += "  " + change_words(report, i, j, judged_log(report, i, j), changes.coded->codes[k]) +
              "\n";
    }
    return text;
  }
  for (const weights::SingleRevision& step : changes.greedy) {
    text += "  " +
            change_words(report, step.first, step.second,
                         judged_log(report, step.first, step.second), step.code) +
            "\n";
  }
  return text;
}

std::string fits_least(const MatrixReport& report) {
  const weights::LeastFitting& worst = *report.analysis.worst;
  const double judged = judged_log(report, worst.first, worst.second);
  // A code is a whole number; a judgement that rounds to it is the same answer.
  constexpr double same = 1e-9;
  if (std::abs(judged - weights::log_ratio_of_code(worst.fitting_code)) <= same) {
    return "Fits least: " +
           judgement_words(item(report, worst.first), item(report, worst.second), judged) +
           ", though no other answer on the scale fits better.\n";
  }
  return "Fits least: " +
         change_words(report, worst.first, worst.second, judged, worst.fitting_code) +
         ", what the other answers imply" + cr_words(worst.cr_after) + ".\n";
}

std::string look_again(const MatrixReport& report) {
  const MatrixAnalysis& analysis = report.analysis;
  if (!analysis.worst) return "";
  std::string text = "\nWhat to look at again\n";
  if (analysis.judged_cr) {
    text +=
        "(by the CR of the answers themselves, now " + fixed_text(*analysis.judged_cr, 4) + ")\n";
  }
  if (analysis.contradiction) {
    text += "You said: " + contradiction_words(*analysis.contradiction, report.items) + ".\n";
  }
  text += fits_least(report);
  if (analysis.revision) {
    const weights::RevisionAnalysis& best = *analysis.revision;
    text += "Helps most: " +
            change_words(report, best.revision.first, best.revision.second, best.judged_log_ratio,
                         best.revision.code) +
            cr_words(best.cr_after) +
            (best.revision.order_changes ? "; the order of the items changes.\n" : ".\n");
  }
  for (const weights::Flip& flip : analysis.reversed) {
    text += "Turned round? " +
            judgement_words(item(report, flip.first), item(report, flip.second), flip.log_ratio) +
            "; the other way round CR would be " + fixed_text(flip.cr_after, 4) + ".\n";
  }
  if (analysis.fewest_changes) text += fewest_changes_words(report);
  return text;
}

}  // namespace

std::string priorities_text(const MatrixReport& report) {
  return matrices(report) + priorities(report) + other_methods(report.analysis) +
         "\nConsistency\n" + saaty_line(report) + indices(report) + look_again(report);
}

std::string priorities_csv(const MatrixReport& report) {
  std::string csv = csv_line({"item", "priority"});
  for (std::size_t i = 0; i < report.items.size(); ++i) {
    csv += csv_line({report.items[i], number_text(report.analysis.methods.front().w[i])});
  }
  return csv;
}

}  // namespace pondera::report
