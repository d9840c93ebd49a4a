// SPDX-License-Identifier: Apache-2.0
#include "weights/named_matrix.hpp"

#include "core/number_text.hpp"
#include "core/rational.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace pondera::weights {

namespace {

using Row = std::vector<CsvCell>;

// 0.333 for 1/3 is what people type; beyond that the two cells say different things.
constexpr double reciprocal_tolerance = 2e-3;
// Nobody judges more finely than that, and λmax stays a number that can be printed.
constexpr double largest_ratio = 1e6;
constexpr std::size_t most_mistakes = 50;

std::string shown(const CsvCell& cell) {
  return "'" + printable(cell.text) + "'";
}

/// "3", "0.2", "1/7", "1/9.5".
std::optional<Rational> ratio_of(const std::string& text) {
  if (auto whole = parse_rational(text)) return whole;
  const std::size_t slash = text.find('/');
  if (slash == text.npos || text.find('/', slash + 1) != text.npos) return std::nullopt;
  const auto above = parse_rational(text.substr(0, slash));
  const auto below = parse_rational(text.substr(slash + 1));
  if (!above || !below || below->numerator() == 0) return std::nullopt;
  return divide(*above, *below);
}

/// ln of a ratio; nothing when the cell is not a positive ratio within the bounds.
std::optional<double> log_of(const CsvCell& cell) {
  const auto ratio = ratio_of(cell.text);
  if (!ratio || ratio->numerator() <= 0) return std::nullopt;
  const double value = std::log(ratio->to_double());
  return std::abs(value) <= std::log(largest_ratio) ? std::optional(value) : std::nullopt;
}

Diagnostic not_a_ratio(const CsvCell& cell) {
  return error("matrix.not-a-ratio", cell.where,
               shown(cell) + " is not a ratio between 1/1000000 and 1000000",
               "write a number such as 3, 0.2 or 1/7; leave the cell empty where nobody judged");
}

/// The reciprocal as people write it: of "3" it is "1/3", of "1/3" it is "3".
std::string reciprocal_text(const CsvCell& cell) {
  const auto ratio = ratio_of(cell.text);
  const auto inverse = divide(Rational(1), *ratio);
  const auto digits = [](Int128 whole) { return Rational::make(whole, 1)->fixed_text(0); };
  if (inverse->denominator() == 1) return digits(inverse->numerator());
  return digits(inverse->numerator()) + "/" + digits(inverse->denominator());
}

bool is_number(const CsvCell& cell) {
  return ratio_of(cell.text).has_value();
}

bool is_name(const CsvCell& cell) {
  return !cell.text.empty() && !is_number(cell);
}

/// A table of a, b, judgement: three columns, names in the first two of every row after the first.
/// (A square matrix of two named items has three columns too, but its second one is of numbers.)
bool is_list(const CsvTable& table) {
  return std::ranges::all_of(table.rows, [&](const Row& row) {
    const bool could_be_heading = &row == &table.rows.front() && table.rows.size() > 1;
    return row.size() == 3 && (could_be_heading || (is_name(row[0]) && is_name(row[1])));
  });
}

/// A first row such as a,b,judgement. If both of its names stand further down, it is a judgement
/// that nobody can read, and must not pass for a heading.
bool is_heading(const Row& row, const CsvTable& table) {
  const auto stands_below = [&](const CsvCell& name) {
    return std::any_of(table.rows.begin() + 1, table.rows.end(), [&](const Row& other) {
      return other.size() == 3 && (other[0].text == name.text || other[1].text == name.text);
    });
  };
  const bool has_word = row.size() == 3 && !row[2].text.empty() && !is_number(row[2]);
  return has_word && !(stands_below(row[0]) && stands_below(row[1]));
}

class ListReader {
 public:
  Result<NamedMatrix> read(const CsvTable& table) {
    for (const Row& row : table.rows) {
      if (&row == &table.rows.front() && is_heading(row, table)) continue;
      const bool enough = found_.size() >= most_mistakes ||
                          items_.size() > static_cast<std::size_t>(ComparisonMatrix::most_items);
      if (enough) break;
      read_line(row);
    }
    if (has_error(found_)) return found_;
    const auto n = static_cast<int>(items_.size());
    if (n == 0) {
      return error("matrix.too-small", {table.file, 0, 0}, "there is a heading and no judgement",
                   "write lines such as: price,quality,3");
    }
    if (n > ComparisonMatrix::most_items) {
      return error("matrix.too-large", {table.file, 0, 0},
                   "more than " + std::to_string(ComparisonMatrix::most_items) +
                       " items; a comparison matrix holds at most " +
                       std::to_string(ComparisonMatrix::most_items),
                   "split the items into groups");
    }
    auto matrix = ComparisonMatrix::make(n, comparisons_);
    if (!matrix) return matrix.diagnostics();
    return NamedMatrix{std::move(items_), *std::move(matrix), std::move(places_)};
  }

 private:
  int item(const CsvCell& cell) {
    const auto found = std::ranges::find(items_, cell.text);
    if (found != items_.end()) return static_cast<int>(found - items_.begin());
    items_.push_back(cell.text);
    return static_cast<int>(items_.size()) - 1;
  }

  std::optional<double> judgement(const CsvCell& cell) {
    const auto code = parse_whole(cell.text);
    if (code && *code <= -1 && -static_cast<double>(*code) <= largest_ratio) {
      return -std::log(-static_cast<double>(*code));
    }
    return log_of(cell);
  }

  void read_line(const Row& row) {
    if (row.size() != 3) {
      found_.push_back(error("matrix.not-square", row.front().where,
                             "a line of judgements has three cells: a, b, judgement"));
      return;
    }
    const int first = item(row[0]);
    const int second = item(row[1]);
    if (first == second) {
      found_.push_back(error("matrix.self-comparison", row[1].where,
                             shown(row[1]) + " is compared with itself",
                             "correct one of the names, or delete the line"));
      return;
    }
    if (row[2].text.empty()) return;  // nobody judged
    const auto log_ratio = judgement(row[2]);
    if (!log_ratio) {
      found_.push_back(not_a_ratio(row[2]));
      return;
    }
    const auto [earlier, is_new] = seen_.emplace(std::minmax(first, second), row[2].where.line);
    if (!is_new) {
      found_.push_back(error("matrix.pair-twice", row[2].where,
                             shown(row[0]) + " against " + shown(row[1]) +
                                 " stands here and on line " + std::to_string(earlier->second)));
      return;
    }
    comparisons_.push_back({first, second, *log_ratio});
    places_[std::minmax(first, second)] = row[2].where;
  }

  std::vector<std::string> items_;
  std::vector<Comparison> comparisons_;
  std::map<std::pair<int, int>, int> seen_;
  std::map<std::pair<int, int>, SourceSpot> places_;
  Diagnostics found_;
};

class SquareReader {
 public:
  explicit SquareReader(const CsvTable& table) : file_(table.file), rows_(table.rows) {}

  Result<NamedMatrix> read() {
    strip_names();
    if (const auto wrong = wrong_shape()) return *wrong;
    check_names();
    const auto n = static_cast<int>(rows_.size());
    for (int i = 0; i < n && found_.size() < most_mistakes; ++i) {
      check_diagonal(i);
      for (int j = i + 1; j < n; ++j) read_pair(i, j);
    }
    if (has_error(found_)) return found_;
    auto matrix = ComparisonMatrix::make(n, comparisons_);
    if (!matrix) return matrix.diagnostics();
    std::vector<std::string> names;
    for (const CsvCell& item : items_) names.push_back(item.text);
    return NamedMatrix{std::move(names), *std::move(matrix), std::move(places_)};
  }

 private:
  [[nodiscard]] const CsvCell& cell(int i, int j) const {
    return rows_[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  }

  /// Whether the first row, behind an empty corner, says the same as the first column: names then,
  /// even if they are numbers.
  [[nodiscard]] bool names_are_numbers() const {
    const Row& first = rows_.front();
    if (rows_.size() < 3 || first.size() != rows_.size() || !first.front().text.empty())
      return false;
    std::set<std::string> names;  // distinct: a matrix of equal judgements without names is none
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      const std::string& name = rows_[i].front().text;
      if (name.empty() || name != first[i].text || !names.insert(name).second) return false;
    }
    return true;
  }

  /// A first row without any number is a row of names; so is a first column of names.
  void strip_names() {
    const bool numbered = names_are_numbers();
    const bool named_column =
        numbered || std::ranges::all_of(rows_, [&](const Row& row) {
          return &row == &rows_.front() || (!row.front().text.empty() && !is_number(row.front()));
        });
    const bool named_row =
        numbered || (rows_.size() > 1 && std::ranges::none_of(rows_.front(), is_number));
    if (named_row) {
      header_ = rows_.front();
      rows_.erase(rows_.begin());
    }
    if (rows_.size() > 1 && named_column) {
      for (Row& row : rows_) {
        items_.push_back(row.front());
        row.erase(row.begin());
      }
      if (header_.size() == rows_.size() + 1) header_.erase(header_.begin());
    }
    if (items_.empty() && header_.size() == rows_.size()) {
      items_ = header_;
    }
    for (std::size_t i = items_.size(); i < rows_.size(); ++i)
      items_.push_back({std::to_string(i + 1), {file_, 0, 0}});
  }

  [[nodiscard]] std::optional<Diagnostic> wrong_shape() const {
    const std::size_t n = rows_.size();
    for (const Row& row : rows_) {
      if (row.size() == n) continue;
      const SourceSpot where = row.empty() ? SourceSpot{file_, 0, 0} : row.front().where;
      return error("matrix.not-square", where,
                   "the matrix has " + std::to_string(n) + " rows, and this row has " +
                       std::to_string(row.size()) + " numbers",
                   "give n rows of n numbers, or lines of the form: a,b,judgement");
    }
    if (n > static_cast<std::size_t>(ComparisonMatrix::most_items)) {
      return error("matrix.too-large", {file_, 0, 0},
                   std::to_string(n) + " items; a comparison matrix holds at most " +
                       std::to_string(ComparisonMatrix::most_items),
                   "split the items into groups");
    }
    return std::nullopt;
  }

  void check_names() {
    for (auto item = items_.begin(); item != items_.end(); ++item) {
      const auto same = [&](const CsvCell& other) { return other.text == item->text; };
      if (std::none_of(items_.begin(), item, same)) continue;
      found_.push_back(error("matrix.duplicate-item", item->where,
                             "two items are called " + shown(*item), "rename one of them"));
    }
  }

  void check_diagonal(int i) {
    const CsvCell& own = cell(i, i);
    const auto value = log_of(own);
    if (own.text.empty() || (value && *value == 0)) return;
    found_.push_back(error("matrix.diagonal", own.where,
                           "an item against itself is 1, not " + shown(own),
                           "write 1, or leave it empty"));
  }

  void read_pair(int i, int j) {
    const CsvCell& upper = cell(i, j);
    const CsvCell& lower = cell(j, i);
    if (upper.text.empty() && lower.text.empty()) return;
    const auto above = log_of(upper);
    const auto below = log_of(lower);
    const bool upper_reads = reads(upper, above);
    const bool lower_reads = reads(lower, below);
    if (!upper_reads || !lower_reads) return;
    if (above && below && std::abs(*above + *below) > reciprocal_tolerance) {
      found_.push_back(error("matrix.not-reciprocal", lower.where,
                             shown(lower) + " is not the reciprocal of " + shown(upper) +
                                 " in row " + std::to_string(i + 1) + ", column " +
                                 std::to_string(j + 1),
                             "write " + reciprocal_text(upper) + " or leave one of the two empty"));
      return;
    }
    // A whole number is what was judged; its reciprocal was typed with few digits.
    if (!above || (below && *below > *above)) {
      keep(i, j, -*below, lower);
    } else {
      keep(i, j, *above, upper);
    }
  }

  /// Whether a cell is empty or a ratio; says so when it is neither.
  bool reads(const CsvCell& cell, const std::optional<double>& value) {
    if (value || cell.text.empty()) return true;
    found_.push_back(not_a_ratio(cell));
    return false;
  }

  void keep(int i, int j, double log_ratio, const CsvCell& judged) {
    comparisons_.push_back({i, j, log_ratio});
    places_[{i, j}] = judged.where;
  }

  std::string file_;
  std::vector<Row> rows_;
  Row header_;
  std::vector<CsvCell> items_;
  std::vector<Comparison> comparisons_;
  std::map<std::pair<int, int>, SourceSpot> places_;
  Diagnostics found_;
};

}  // namespace

Result<NamedMatrix> read_named_matrix(const CsvTable& table) {
  if (is_list(table)) return ListReader().read(table);
  return SquareReader(table).read();
}

}  // namespace pondera::weights
