// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_ahp_os_matrices.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "exchange/hierarchy_names.hpp"
#include "exchange/judgement_coding.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace pondera::exchange {

namespace {

using Row = std::vector<CsvCell>;

/// AHP-OS writes six decimals: an entry of 1/9 is off by at most 5e-7, so that its product with the
/// entry across, at most 9, is off by less than this.
constexpr double most_off_reciprocal = 1e-5;

std::string_view first_text(const Row& row) {
  return row.empty() ? std::string_view() : std::string_view(row.front().text);
}

/// A line of several cells may open with an empty first one.
bool is_matrix_row(const Row& row) {
  return row.size() > 1 && row.front().text.empty() && !row[1].text.empty();
}

class MatrixReading {
 public:
  MatrixReading(const CsvTable& table, const survey::Study& study)
      : table_(table), study_(study), names_(study.hierarchy) {
    rule_.strongest = study.elicitation.strongest;
  }

  Result<ImportedAnswers> read() {
    answers_.format = "ahp-os-csv";
    answers_.direction =
        "row i, column j of a matrix says how many times item i is as important as item j; 1 = "
        "equal";
    for (at_ = 0; at_ < table_.rows.size() && found_.size() < most_diagnostics;) read_part();
    if (answers_.assessors.empty() && found_.empty()) {
      return error("import.ahp-os-form", {table_.file, 0, 0}, "the table has no participant");
    }
    if (!has_error(found_)) say_order();
    return finished(std::move(answers_), std::move(found_));
  }

 private:
  [[nodiscard]] const Row& row() const { return table_.rows[at_]; }

  void report(Diagnostic diagnostic) { found_.push_back(std::move(diagnostic)); }

  void read_part() {
    const std::string_view title = first_text(row());
    if (title == "Participant" && row().size() > 1) {
      participant_ = trimmed(row()[1].text);
      const bool is_new = std::ranges::none_of(
          answers_.assessors,
          [&](const ImportedAssessor& other) { return other.name == participant_; });
      if (participant_.empty() || !is_new) {
        report(error("import.ahp-os-form", row()[1].where,
                     participant_.empty() ? "a participant has no name"
                                          : shown(participant_) + " stands here twice"));
      } else {
        answers_.assessors.push_back({participant_, row()[1].where, ""});
      }
      ++at_;
    } else if ((title == "Node" || title == "Criterion") && row().size() > 1) {
      read_node();
    } else {
      ++at_;
    }
  }

  void read_node() {
    const CsvCell name = row()[1];
    ++at_;
    const std::size_t first = at_;
    while (at_ < table_.rows.size() && is_matrix_row(row())) ++at_;
    const std::size_t rows = at_ - first;
    if (participant_.empty()) {
      return report(
          error("import.ahp-os-form", name.where, "a matrix stands before the first participant"));
    }
    const auto group = group_of(name);
    if (!group) return;
    const std::vector<survey::NodeIndex>& children = study_.hierarchy.node(*group).children;
    for (std::size_t i = first; i < first + rows; ++i) {
      if (!has_columns(table_.rows[i], children.size())) return;
    }
    if (rows != children.size()) {
      return report(error("import.matrix-size", name.where,
                          "the matrix of " + shown(name.text) + " has " + std::to_string(rows) +
                              " rows, but the study has " + std::to_string(children.size()) +
                              " items there",
                          "import into a study with the hierarchy of that project"));
    }
    read_pairs(first, children, name.text);
  }

  std::optional<survey::NodeIndex> group_of(const CsvCell& name) {
    for (const survey::NodeIndex index : names_.named(name.text)) {
      if (!study_.hierarchy.node(index).is_leaf()) return index;
    }
    report(error("import.unknown-item", name.where,
                 "no criterion of the study is called " + shown(name.text),
                 names_.hint_for(name.text)));
    return std::nullopt;
  }

  /// Cells behind the first; AHP-OS writes an empty one at the end.
  bool has_columns(const Row& cells, std::size_t wanted) {
    std::size_t columns = cells.size() - 1;
    if (cells.back().text.empty()) --columns;
    if (columns == wanted) return true;
    report(error("import.matrix-size", cells.front().where,
                 "the row has " + std::to_string(columns) + " entries, but the study has " +
                     std::to_string(wanted) + " items there",
                 "import into a study with the hierarchy of that project"));
    return false;
  }

  std::optional<Rational> entry(const CsvCell& cell) {
    std::string text = cell.text;
    std::ranges::replace(text, ',', '.');
    const ReadValue value = read_value(text, rule_);
    if (value.ratio) return value.ratio;
    report(error("import.bad-value", cell.where,
                 value.problem.empty() ? "an entry of the matrix is empty" : value.problem,
                 "export the project again from AHP-OS"));
    return std::nullopt;
  }

  void read_pairs(std::size_t first,
                  const std::vector<survey::NodeIndex>& children,
                  const std::string& group) {
    const std::string source = "node " + printable(group, 60);
    if (sources_.emplace(source, true).second) answers_.sources.push_back({source, 0});
    for (std::size_t i = 0; i < children.size(); ++i) {
      for (std::size_t j = i + 1; j < children.size(); ++j) {
        const CsvCell& above = table_.rows[first + i][j + 1];
        const auto ratio = pair_ratio(above, table_.rows[first + j][i + 1]);
        if (!ratio) continue;
        answers_.judgements.push_back({.assessor = participant_,
                                       .group = group,
                                       .left = study_.hierarchy.node(children[i]).id,
                                       .right = study_.hierarchy.node(children[j]).id,
                                       .ratio = *ratio,
                                       .written = above.text,
                                       .source = source,
                                       .why = "",
                                       .where = above.where});
      }
    }
  }

  /// The ratio above the diagonal, by the entry of the two that is not rounded.
  std::optional<Rational> pair_ratio(const CsvCell& above, const CsvCell& below) {
    const auto ratio = entry(above);
    const auto across = ratio ? entry(below) : std::nullopt;
    if (!across) return std::nullopt;
    if (std::abs(ratio->to_double() * across->to_double() - 1) > most_off_reciprocal) {
      report(error("import.not-reciprocal", above.where,
                   shown(above.text) + " and the entry across the diagonal, " + shown(below.text) +
                       ", do not multiply to 1",
                   "the two say something different of one pair: export the project again"));
      return std::nullopt;
    }
    const bool right = compare(*ratio, 1) == std::strong_ordering::less;
    return right ? divide(1, *across) : ratio;
  }

  void say_order() {
    found_.push_back(warning(
        "import.order-assumed", {table_.file, 0, 0},
        "the table does not name the items of its matrices; they are taken in the order of the "
        "study",
        "compare the examples with what AHP-OS shows; it compares items that have items below them "
        "after the others. The project's JSON names everything"));
  }

  const CsvTable& table_;
  const survey::Study& study_;
  HierarchyNames names_;
  ValueRule rule_;
  std::size_t at_ = 0;
  std::string participant_;
  std::map<std::string, bool> sources_;
  ImportedAnswers answers_;
  Diagnostics found_;
};

}  // namespace

Result<ImportedAnswers> read_ahp_os_matrices(const CsvTable& table, const survey::Study& study) {
  return MatrixReading(table, study).read();
}

bool is_ahp_os_table(const CsvTable& table) {
  constexpr std::size_t head = 10;  // "sep=" and seven lines about the project come first
  for (std::size_t i = 0; i < std::min(head, table.rows.size()); ++i) {
    if (first_text(table.rows[i]) == "Session Code") return true;
  }
  return false;
}

}  // namespace pondera::exchange
