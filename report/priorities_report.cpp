// SPDX-License-Identifier: Apache-2.0
#include "report/priorities_report.hpp"

#include "core/csv_table.hpp"
#include "core/number_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>

namespace pondera::report {

namespace {

constexpr int bar_cells = 30;

/// "3" for a ratio of at least 1, "1/3" below: as people write judgements.
std::string ratio_text(double ratio) {
  constexpr int decimals = 2;
  const auto plain = [](double value) {
    std::string text = fixed_text(value, decimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  };
  const std::string whole = plain(ratio >= 1 ? ratio : 1 / ratio);
  return ratio >= 1 || whole == "1" ? whole : "1/" + whole;
}

std::string consistency_text(const MatrixPriorities& result) {
  if (result.by_least_squares) {
    return "Incomplete (" + counted(result.missing, "pair", "pairs") +
           " missing): priorities by logarithmic least squares; no consistency ratio.\n";
  }
  std::string text =
      "λmax " + fixed_text(*result.lambda_max, 6) + "   CI " + fixed_text(*result.ci, 6);
  if (result.items.size() == 1) return text + "   CR 0 (nothing to compare)\n";
  if (result.items.size() == 2) return text + "   CR 0 (two items are always consistent)\n";
  if (!result.cr)
    return text + "   no CR: the table '" + result.random_index + "' ends before this size\n";
  text += "   CR " + fixed_text(*result.cr, 4) + "   (random index " +
          number_text(*result.random_index_value) + ", table '" + result.random_index + "')\n";
  return text;
}

}  // namespace

std::string priorities_text(const MatrixPriorities& result) {
  const double largest = *std::ranges::max_element(result.priorities);
  TextTable table({{"item", Align::left}, {"priority", Align::right}, {"", Align::left}});
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    table.add({result.items[i], fixed_text(result.priorities[i], 6),
               bar(result.priorities[i] / largest, bar_cells)});
  }
  std::string text = table.text() + "\n" + consistency_text(result);
  if (result.misfit) {
    text += "Fits least: '" + result.misfit->first + "' against '" + result.misfit->second +
            "' was judged " + ratio_text(result.misfit->ratio) + "; the priorities imply " +
            ratio_text(result.misfit->fitting) + ".\n";
  }
  return text;
}

std::string priorities_csv(const MatrixPriorities& result) {
  std::string csv = csv_line({"item", "priority"});
  for (std::size_t i = 0; i < result.items.size(); ++i) {
    csv += csv_line({result.items[i], number_text(result.priorities[i])});
  }
  return csv;
}

}  // namespace pondera::report
