// SPDX-License-Identifier: Apache-2.0
#include "scoring/method_options.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "scoring/usable_scores.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Hierarchy;
using survey::YamlEntry;
using survey::YamlFields;
using survey::YamlNode;

std::vector<std::string> combination_names() {
  std::vector<std::string> names;
  for (const auto& row : combination_rows()) names.emplace_back(row.name);
  return names;
}

std::vector<std::string> policy_names() {
  std::vector<std::string> names;
  for (const auto& row : missing_policy_rows()) names.emplace_back(row.name);
  return names;
}

void report_unknown_group(const YamlEntry& entry, const Hierarchy& hierarchy, Diagnostics& found) {
  std::vector<std::string> groups;
  for (const survey::NodeIndex group : hierarchy.groups()) {
    groups.push_back(hierarchy.node(group).id);
  }
  const bool is_leaf = hierarchy.find(entry.key).has_value();
  found.push_back(
      error("scoring.unknown-group", entry.key_where,
            "'" + printable(entry.key) + "' is no group of the hierarchy" +
                (is_leaf ? ", but an indicator, which has nothing below it to be combined" : ""),
            known_names_hint(entry.key, groups)));
}

std::vector<Combination> read_combination(YamlFields& fields,
                                          const Hierarchy& hierarchy,
                                          Diagnostics& found) {
  const YamlNode* node = fields.node("combination");
  if (node == nullptr) return {};
  const std::vector<std::string> names = combination_names();
  if (node->kind != YamlNode::Kind::mapping) {
    const Combination all = combination_rows()[fields.choice("combination", names, 0)].choice;
    return std::vector<Combination>(hierarchy.nodes().size(), all);
  }
  std::vector<Combination> result(hierarchy.nodes().size(), Combination::arithmetic);
  YamlFields groups(*node, "the combination of groups", found);
  for (const YamlEntry& entry : node->entries) {
    const auto group = hierarchy.find(entry.key);
    if (!group || hierarchy.node(*group).is_leaf()) {
      report_unknown_group(entry, hierarchy, found);
      continue;
    }
    result[*group] = combination_rows()[groups.choice(entry.key, names, 0)].choice;
  }
  return result;
}

void read_missing(YamlFields& fields, ScoringMethod& method, Diagnostics& found) {
  const YamlNode* node = fields.node("missing");
  if (node == nullptr) return;
  const std::vector<std::string> names = policy_names();
  if (node->kind != YamlNode::Kind::mapping) {
    method.missing = missing_policy_rows()[fields.choice("missing", names, 0)].choice;
    return;
  }
  YamlFields given(*node, "what is done about missing scores", found);
  static_cast<void>(given.required_node("policy"));
  method.missing = missing_policy_rows()[given.choice("policy", names, 0)].choice;
  method.least_coverage =
      given.number("least_coverage", method.least_coverage, {.lower = 0, .upper = 1});
  const bool unused = given.has("least_coverage") && method.missing != MissingPolicy::renormalise;
  if (unused) {
    found.push_back(warning("survey.unused-setting", given.key_where("least_coverage"),
                            "'least_coverage' has no effect: it belongs to 'policy: renormalise'",
                            "remove it, or choose what it belongs to"));
  }
  given.finish();
}

/// What does not go together.
void check_method(const YamlFields& fields,
                  const Hierarchy& hierarchy,
                  const IndicatorOptions& indicators,
                  const ScoringMethod& method,
                  Diagnostics& found) {
  const std::vector<bool> below_mean = leaves_below_means(hierarchy, method);
  const std::vector<survey::NodeIndex> leaves = hierarchy.leaves();
  for (std::size_t j = 0; j < leaves.size(); ++j) {
    if (indicators.scaling[j].normalisation != Normalisation::z_score) continue;
    const std::string& id = hierarchy.node(leaves[j]).id;
    if (below_mean[j]) {
      found.push_back(error("scoring.unsound-method", indicators.places[j],
                            "z-scores are below 0 for half of the units, and there is no "
                            "geometric or harmonic mean of these: '" +
                                id + "'",
                            "take min-max there, or an arithmetic combination"));
    } else if (method.missing == MissingPolicy::zero) {
      found.push_back(error("scoring.unsound-method", fields.where("missing"),
                            "a z-score of 0 is the mean of the units, not nothing: '" + id + "'",
                            "write 'missing: mean' if that is meant"));
    } else {
      continue;
    }
    return;
  }
  const bool duels = std::ranges::count(method.combination, Combination::copeland) > 0;
  if (method.missing != MissingPolicy::bounds || !duels) return;
  found.push_back(error("scoring.unsound-method", fields.where("missing"),
                        "there are no bounds with Copeland, where a unit's value depends on what "
                        "the others miss",
                        "take another policy, or another combination"));
}

}  // namespace

MethodOptions read_method_options(YamlFields& fields,
                                  const survey::Study& study,
                                  Diagnostics& found) {
  MethodOptions options;
  const std::size_t before = found.size();
  IndicatorOptions indicators = read_indicator_options(fields, study, found);
  options.method.combination = read_combination(fields, study.hierarchy, found);
  read_missing(fields, options.method, found);
  const std::vector<std::string> weights = {"as-given", "normalised"};
  options.method.normalise_weights = fields.choice("weights", weights, 0) == 1;
  if (found.size() == before || !has_error(found)) {
    check_method(fields, study.hierarchy, indicators, options.method, found);
  }
  options.method.scaling = std::move(indicators.scaling);
  options.ladders = std::move(indicators.ladders);
  return options;
}

}  // namespace pondera::scoring
