// SPDX-License-Identifier: Apache-2.0
#include "scoring/indicator_options.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::YamlEntry;
using survey::YamlFields;
using survey::YamlNode;

template <class Choice>
std::vector<std::string> names_of_rows(const std::vector<ChoiceRow<Choice>>& rows) {
  std::vector<std::string> names;
  for (const ChoiceRow<Choice>& row : rows) names.emplace_back(row.name);
  return names;
}

template <class Choice>
Choice read_choice(YamlFields& fields,
                   std::string_view key,
                   const std::vector<ChoiceRow<Choice>>& rows,
                   Choice fallback) {
  std::size_t index = 0;
  while (rows[index].choice != fallback) ++index;
  return rows[fields.choice(key, names_of_rows(rows), index)].choice;
}

/// One indicator while it is read.
struct IndicatorReader {
  const std::string& id;
  YamlFields& fields;
  Diagnostics& found;

  void unsound(std::string_view key, const std::string& message, const std::string& hint) const {
    found.push_back(error("scoring.unsound-method", fields.where(key),
                          "the indicator '" + id + "' " + message, hint));
  }

  void unused(std::string_view key, const std::string& belongs_to) const {
    found.push_back(warning("survey.unused-setting", fields.key_where(key),
                            "'" + std::string(key) + "' has no effect: it belongs to " + belongs_to,
                            "remove it, or choose what it belongs to"));
  }

  void check_bounds(const IndicatorScaling& scaling) const {
    const bool one_only = scaling.lowest.has_value() != scaling.highest.has_value();
    if (one_only) {
      unsound(scaling.lowest ? "lowest" : "highest", "has one bound and not the other",
              "give both 'lowest' and 'highest', or neither");
    } else if (scaling.lowest && compare(*scaling.lowest, *scaling.highest) >= 0) {
      unsound("highest", "has a highest bound that is not above its lowest",
              "write the smaller number as 'lowest'; 'direction: cost' turns the scale round");
    }
  }

  void check(const IndicatorScaling& scaling) const {
    check_bounds(scaling);
    const Normalisation kind = scaling.normalisation;
    if (kind == Normalisation::target) {
      if (!scaling.target) {
        unsound("normalisation", "is to be compared with a target, and has none",
                "add 'target: …'");
      } else if (compare(*scaling.target, Rational(0)) <= 0) {
        unsound("target", "has a target that is not above 0", "write a number above 0");
      }
    } else if (fields.has("target")) {
      unused("target", "'normalisation: target'");
    }
    const bool takes_bounds = kind == Normalisation::min_max || kind == Normalisation::none;
    if (fields.has("lowest") && !takes_bounds) unused("lowest", "'normalisation: min-max'");
    if (kind == Normalisation::none && scaling.direction == Direction::cost) {
      unsound("direction", "is a cost, and nothing turns its scores round",
              "choose how, for example 'normalisation: min-max'");
    }
  }
};

void read_indicator(const std::string& id,
                    const YamlNode& node,
                    const survey::Study& study,
                    IndicatorScaling& scaling,
                    std::optional<Ladder>& ladder,
                    Diagnostics& found) {
  YamlFields fields(node, "an indicator", found);
  if (!fields.is_mapping()) return;
  scaling.normalisation =
      read_choice(fields, "normalisation", normalisation_rows(), scaling.normalisation);
  scaling.direction = read_choice(fields, "direction", direction_rows(), scaling.direction);
  scaling.lowest = exact_field(fields, "lowest", found);
  scaling.highest = exact_field(fields, "highest", found);
  scaling.target = exact_field(fields, "target", found);
  const std::size_t before = found.size();
  if (const YamlNode* rungs = fields.node("ladder")) {
    ladder = read_ladder(*rungs, study.languages, found);
  }
  IndicatorReader{id, fields, found}.check(scaling);
  fields.finish();
  const bool takes_ends = ladder && found.size() == before && !scaling.lowest &&
                          ladder->rungs.front().points != ladder->rungs.back().points;
  if (!takes_ends) return;
  scaling.lowest = ladder->rungs.front().points;
  scaling.highest = ladder->rungs.back().points;
}

}  // namespace

IndicatorOptions read_indicator_options(YamlFields& fields,
                                        const survey::Study& study,
                                        Diagnostics& found) {
  std::vector<std::string> leaf_ids;
  for (const survey::NodeIndex leaf : study.hierarchy.leaves()) {
    leaf_ids.push_back(study.hierarchy.node(leaf).id);
  }
  IndicatorScaling usual;
  usual.normalisation =
      read_choice(fields, "normalisation", normalisation_rows(), Normalisation::none);
  IndicatorOptions options;
  options.scaling.assign(leaf_ids.size(), usual);
  options.ladders.resize(leaf_ids.size());
  options.places.assign(leaf_ids.size(), fields.where("normalisation"));
  std::vector<bool> is_read(leaf_ids.size(), false);
  if (const YamlNode* node = fields.node("indicators")) {
    // says so when it is no mapping
    const bool is_mapping = YamlFields(*node, "the indicators", found).is_mapping();
    for (const YamlEntry& entry : is_mapping ? node->entries : std::vector<YamlEntry>{}) {
      const auto leaf = std::ranges::find(leaf_ids, entry.key);
      if (leaf == leaf_ids.end()) {
        found.push_back(error("scoring.unknown-indicator", entry.key_where,
                              "'" + printable(entry.key) + "' is no indicator of the study",
                              known_names_hint(entry.key, leaf_ids)));
        continue;
      }
      const auto index = static_cast<std::size_t>(leaf - leaf_ids.begin());
      options.places[index] = entry.key_where;
      is_read[index] = true;
      read_indicator(entry.key, entry.value, study, options.scaling[index], options.ladders[index],
                     found);
    }
  }
  const bool lacks_targets =
      usual.normalisation == Normalisation::target && std::ranges::count(is_read, false) > 0;
  if (lacks_targets) {
    found.push_back(error("scoring.unsound-method", fields.where("normalisation"),
                          "every indicator needs a target of its own for this normalisation",
                          "write 'indicators: {…: {target: …}}' for each of them"));
  }
  return options;
}

}  // namespace pondera::scoring
