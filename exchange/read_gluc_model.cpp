// SPDX-License-Identifier: Apache-2.0
#include "exchange/read_gluc_model.hpp"

#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "exchange/ahp_os_hierarchy.hpp"
#include "survey/yaml_tree.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace pondera::exchange {

namespace {

using survey::YamlEntry;
using survey::YamlNode;
using Kind = YamlNode::Kind;

constexpr survey::YamlLimits model_limits = {.nodes = 200'000, .aliases = true};
constexpr std::array<std::string_view, 3> function_keys = {"pairwiseFunction", "scoreFunction",
                                                           "preferenceFunction"};
constexpr std::array<std::string_view, 6> preference_keys = {
    "pairwise", "score", "priority", "pairwiseFunction", "scoreFunction", "preferenceFunction"};
constexpr std::string_view only_maker = "decision-maker";

bool is_one_of(std::string_view key, auto const& keys) {
  return std::ranges::find(keys, key) != keys.end();
}

class GlucReading {
 public:
  GlucReading(const YamlNode& root, const GlucOptions& options) : root_(root), options_(options) {}

  Result<ImportedModel> read() {
    model_.answers.format = "gluc";
    model_.answers.direction =
        "[A, B, 3] says that A is 3 times as important as B, [A, B, 1/3] that B is; 1 = equal";
    model_.by_priorities = true;
    check_version();
    read_alternatives();
    const YamlNode* goal = root_.find("Goal");
    if (goal == nullptr || goal->kind != Kind::mapping) {
      report(error("import.gluc-form", goal == nullptr ? root_.where : goal->where,
                   "this is no model file of the R package ahp: it has no 'Goal' with children"));
      return found_;
    }
    read_goal(*goal);
    take_scores();
    return finished(std::move(model_), std::move(found_));
  }

 private:
  /// A number that the file gives an item instead of judgements.
  struct Number {
    std::size_t parent = 0;
    std::string child;
    double value = 0;
    SourceSpot where;
  };

  void report(Diagnostic diagnostic) {
    if (found_.size() < most_diagnostics || diagnostic.severity != Severity::error) {
      found_.push_back(std::move(diagnostic));
    }
  }

  void check_version() {
    const YamlNode* version = root_.find("Version");
    if (version == nullptr || version->text == "2.0" || version->text == "2") return;
    report(error("import.gluc-version", version->where,
                 "the file is of form " + shown(version->text) + "; this program reads form 2.0",
                 "rewrite it in form 2.0, as the package's example car.ahp is"));
  }

  void read_alternatives() {
    const YamlNode* alternatives = root_.find("Alternatives");
    if (alternatives == nullptr) return;
    for (const YamlEntry& entry : alternatives->entries) model_.alternatives.push_back(entry.key);
  }

  [[nodiscard]] bool is_alternative(const YamlEntry& entry) const {
    const bool is_criterion =
        entry.value.find("preferences") != nullptr || entry.value.find("children") != nullptr;
    return !is_criterion && is_one_of(entry.key, model_.alternatives);
  }

  void read_goal(const YamlNode& goal) {
    const auto text = [&](std::string_view key) {
      const YamlNode* node = goal.find(key);
      return node == nullptr ? std::string() : std::string(trimmed(node->text));
    };
    model_.title = text("name").empty() ? "Goal" : text("name");
    model_.description = text("description");
    model_.organiser = text("author");
    read_makers(goal.find("decision-makers"), goal);
    read_item(model_.title, goal, std::nullopt);
  }

  void add_maker(const std::string& name, const std::string& weight, const SourceSpot& where) {
    const bool known = std::ranges::any_of(
        model_.assessors, [&](const ModelAssessor& other) { return other.name == name; });
    if (known || name.empty()) return;
    model_.assessors.push_back({name, weight});
    model_.answers.assessors.push_back({name, where, ""});
  }

  std::string weight_of(const YamlNode& node) {
    const auto value = parse_rational(trimmed(node.text));
    if (value && compare(*value, 0) != std::strong_ordering::less) {
      return number_text(value->to_double());
    }
    report(error("import.bad-value", node.where,
                 shown(node.text) + " is not how much a decision maker counts",
                 "write a number from 0 on, for example 0.4 or 2/5"));
    return "";
  }

  /// The list "decision-makers", else whoever has preferences of the goal.
  void read_makers(const YamlNode* makers, const YamlNode& goal) {
    if (makers != nullptr) {
      read_weights(makers->entries);
      for (const YamlNode& item : makers->items) {
        if (item.kind == Kind::scalar) add_maker(item.text, "", item.where);
        read_weights(item.entries);
      }
    } else if (const YamlNode* preferences = goal.find("preferences")) {
      for (const YamlEntry& entry : preferences->entries) {
        if (!is_one_of(entry.key, preference_keys)) add_maker(entry.key, "", entry.key_where);
      }
    }
    if (model_.assessors.empty()) add_maker(std::string(only_maker), "", goal.where);
  }

  void read_weights(const std::vector<YamlEntry>& entries) {
    for (const YamlEntry& entry : entries) {
      add_maker(entry.key, weight_of(entry.value), entry.key_where);
    }
  }

  void read_item(const std::string& name, const YamlNode& node, std::optional<std::size_t> parent) {
    const std::size_t index = model_.items.size();
    model_.items.push_back({name, parent, false, node.where});
    const YamlNode* children = node.find("children");
    if (children != nullptr && children->kind != Kind::mapping) {
      report(error("import.gluc-form", children->where,
                   "the children of " + shown(name) + " are not a mapping of names"));
      return;
    }
    const bool below =
        children != nullptr && std::ranges::any_of(children->entries, [&](const YamlEntry& entry) {
          return is_alternative(entry);
        });
    const YamlNode* preferences = node.find("preferences");
    const bool compares = below && preferences != nullptr && has_pairs(*preferences);
    if (children != nullptr) add_children(*children, index, compares);
    if (preferences != nullptr) read_preferences(*preferences, index, below);
  }

  void add_children(const YamlNode& children, std::size_t index, bool compares) {
    for (const YamlEntry& entry : children.entries) {
      if (!is_alternative(entry)) {
        read_item(entry.key, entry.value, index);
      } else if (compares) {
        model_.items.push_back({entry.key, index, true, entry.key_where});
      }
    }
  }

  /// Whether somebody compares by pairs.
  [[nodiscard]] static bool has_pairs(const YamlNode& preferences) {
    if (preferences.find("pairwise") != nullptr) return true;
    return std::ranges::any_of(preferences.entries, [](const YamlEntry& entry) {
      return entry.value.find("pairwise") != nullptr;
    });
  }

  void read_preferences(const YamlNode& preferences, std::size_t index, bool of_alternatives) {
    for (const YamlEntry& entry : preferences.entries) {
      if (is_one_of(entry.key, preference_keys)) {
        for (const ModelAssessor& maker : model_.assessors) {
          read_preference(entry, maker.name, index, of_alternatives);
        }
      } else if (is_maker(entry)) {
        for (const YamlEntry& own : entry.value.entries) {
          read_preference(own, entry.key, index, of_alternatives);
        }
      }
    }
  }

  /// Whether the key is a decision maker's; says so if it is not.
  bool is_maker(const YamlEntry& entry) {
    std::vector<std::string> names;
    for (const ModelAssessor& maker : model_.assessors) names.push_back(maker.name);
    if (is_one_of(entry.key, names)) return true;
    names.insert(names.end(), preference_keys.begin(), preference_keys.end());
    report(error("import.gluc-maker", entry.key_where,
                 shown(entry.key) + " is neither a decision maker nor a kind of preference",
                 known_names_hint(entry.key, names)));
    return false;
  }

  void read_preference(const YamlEntry& entry,
                       const std::string& maker,
                       std::size_t index,
                       bool of_alternatives) {
    const std::string& group = model_.items[index].name;
    if (is_one_of(entry.key, function_keys)) return skip_function(entry, group);
    if (entry.key == "pairwise") {
      for (const YamlNode& line : entry.value.items) read_pair(line, maker, group);
    } else if (entry.key == "score" || entry.key == "priority") {
      read_numbers(entry, index, of_alternatives);
    } else {
      report(error("import.gluc-form", entry.key_where,
                   shown(entry.key) + " is no kind of preference",
                   known_names_hint(entry.key, {preference_keys.begin(), preference_keys.end()})));
    }
  }

  void skip_function(const YamlEntry& entry, const std::string& group) {
    const bool is_new = functions_.emplace(entry.key_where.line, true).second;
    if (!is_new) return;
    const std::string what = "the preferences below " + shown(group) + " are an R function ('" +
                             entry.key + "'), and nothing in a file is run";
    if (options_.skip_functions) {
      report(warning("import.function", entry.key_where, what + ": they stay unanswered"));
    } else {
      report(error("import.function", entry.key_where, what,
                   "in R, compute what it gives and write it as 'pairwise:' lines; or "
                   "--skip-functions leaves these groups unanswered"));
    }
  }

  void read_pair(const YamlNode& line, const std::string& maker, const std::string& group) {
    const bool is_triple =
        line.items.size() == 3 && std::ranges::all_of(line.items, [](const YamlNode& node) {
          return node.kind == Kind::scalar;
        });
    if (!is_triple) {
      return report(
          error("import.gluc-form", line.where, "a comparison is not of the form [A, B, 3]"));
    }
    const YamlNode& value = line.items[2];
    const auto ratio = parse_rational(trimmed(value.text));
    if (!ratio || compare(*ratio, 0) != std::strong_ordering::greater) {
      return report(error("import.bad-value", value.where,
                          shown(value.text) + " is not a positive ratio",
                          "write for example 3 or 1/3"));
    }
    const std::string source = "group " + printable(group, 60);
    if (sources_.emplace(source, true).second) model_.answers.sources.push_back({source, 0});
    model_.answers.judgements.push_back({.assessor = maker,
                                         .group = group,
                                         .left = line.items[0].text,
                                         .right = line.items[1].text,
                                         .ratio = *ratio,
                                         .written = value.text,
                                         .source = source,
                                         .why = "",
                                         .where = value.where});
  }

  /// "- Beach: 5" lines, or one mapping.
  void read_numbers(const YamlEntry& entry, std::size_t index, bool of_alternatives) {
    std::vector<YamlEntry> lines = entry.value.entries;
    for (const YamlNode& item : entry.value.items) {
      lines.insert(lines.end(), item.entries.begin(), item.entries.end());
    }
    for (const YamlEntry& line : lines) {
      const auto value = parse_rational(trimmed(line.value.text));
      if (!value) {
        report(error("import.bad-value", line.value.where,
                     shown(line.value.text) + " is not a number"));
        continue;
      }
      numbers_.push_back({index, line.key, value->to_double(), entry.key_where});
      if (!of_alternatives) are_scores_ = false;
    }
  }

  /// As the package does: a number's share of all numbers below its criterion.
  void take_shares() {
    std::map<std::size_t, double> sums;
    for (const Number& number : numbers_) sums[number.parent] += number.value;
    for (const Number& number : numbers_) {
      const double sum = sums[number.parent];
      if (!(sum > 0) || number.value < 0) {
        return report(error("import.bad-value", number.where,
                            "the numbers below " + shown(model_.items[number.parent].name) +
                                " are no shares: one is negative, or all are 0",
                            "write numbers from 0 on"));
      }
      model_.scores.push_back({number.parent, number.child, number_text(number.value / sum)});
    }
  }

  void take_scores() {
    if (numbers_.empty()) return;
    const bool has_alternatives = std::ranges::any_of(model_.items, &ModelItem::is_alternative);
    if (are_scores_ && !has_alternatives && model_.assessors.size() == 1) {
      return take_shares();
    }
    std::map<std::size_t, bool> said;
    for (const Number& number : numbers_) {
      if (!said.emplace(number.parent, true).second) continue;
      const std::string& group = model_.items[number.parent].name;
      report(warning("import.numbers-left-out", number.where,
                     "below " + shown(group) +
                         " stand scores or priorities instead of "
                         "comparisons; they are no judgements and are not taken"));
      model_.answers.left_alone.push_back("numbers below " + printable(group, 60));
    }
  }

  const YamlNode& root_;
  const GlucOptions& options_;
  ImportedModel model_;
  Diagnostics found_;
  std::vector<Number> numbers_;
  bool are_scores_ = true;  // all numbers are of alternatives
  std::map<int, bool> functions_;
  std::map<std::string, bool> sources_;
};

}  // namespace

Result<ImportedModel> read_gluc_model(std::string_view text,
                                      std::string_view file,
                                      const GlucOptions& options) {
  const auto root = survey::read_yaml_tree(text, file, model_limits);
  if (!root) return root.diagnostics();
  return GlucReading(*root, options).read();
}

}  // namespace pondera::exchange
