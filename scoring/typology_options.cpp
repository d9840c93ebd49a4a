// SPDX-License-Identifier: Apache-2.0
#include "scoring/typology_options.hpp"

#include "core/utf8.hpp"
#include "scoring/filter_options.hpp"

#include <algorithm>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Placed;
using survey::Study;
using survey::YamlFields;
using survey::YamlNode;

void read_threshold(YamlFields& fields, ClassSpec& one, Diagnostics& found) {
  const std::optional<Placed> below = fields.placed_text("below");
  if (!below) return;
  if (below->text == "mean") {
    one.below = Threshold::mean;
  } else if (below->text == "median") {
    one.below = Threshold::median;
  } else {
    one.below = Threshold::number;
    one.number = read_decimal(fields, "below", found);
  }
}

ClassSpec read_class(const YamlNode& node, const Study& study, Diagnostics& found) {
  YamlFields fields(node, "a class", found);
  ClassSpec one;
  one.where = node.where;
  one.id = fields.required_id("id");
  one.label = fields.localised("label", study.languages);
  for (Placed& value : fields.texts("in")) {
    one.values.push_back(std::move(value.text));
    one.value_places.push_back(std::move(value.where));
  }
  read_threshold(fields, one, found);
  fields.finish();
  return one;
}

Diagnostic bad_classes(const SourceSpot& where, std::string message, std::string hint) {
  return error("scoring.bad-classes", where, std::move(message), std::move(hint));
}

/// Only the last class is open, and none has both an end and values.
void check_end(const ClassSpec& one, bool is_last, Diagnostics& found) {
  if (!one.values.empty()) {
    found.push_back(bad_classes(one.where, "classes are made by 'below' or by 'in', not by both",
                                "delete one of the two"));
  }
  const bool has_end = one.below != Threshold::none;
  if (is_last && has_end) {
    found.push_back(bad_classes(one.where,
                                "the last class must be open, or larger values are in none",
                                "delete its 'below'"));
  }
  if (!is_last && !has_end) {
    found.push_back(bad_classes(one.where, "this class has no end, so those after it are empty",
                                "write 'below: NUMBER'; only the last class has none"));
  }
}

/// Thresholds ascend, and only the last class has none.
void check_ladder(const AxisSpec& axis, Diagnostics& found) {
  std::optional<Rational> earlier;
  for (const ClassSpec& one : axis.classes) {
    check_end(one, &one == &axis.classes.back(), found);
    if (!one.number) continue;
    if (earlier && compare(*one.number, *earlier) <= 0) {
      found.push_back(bad_classes(one.where, "this class ends where an earlier one does, or before",
                                  "order classes from the lowest to the highest"));
    }
    earlier = one.number;
  }
}

/// No value is in two classes.
void check_values_apart(const AxisSpec& axis, Diagnostics& found) {
  std::vector<std::string> taken;
  for (const ClassSpec& one : axis.classes) {
    for (const std::string& value : one.values) {
      if (std::ranges::count(taken, value) > 0) {
        found.push_back(bad_classes(one.where,
                                    "'" + printable(value) + "' is in an earlier class already",
                                    "each value belongs to one class"));
      }
      taken.push_back(value);
    }
  }
}

void check_axis(AxisSpec& axis, Diagnostics& found) {
  for (std::size_t i = 0; i < axis.classes.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (axis.classes[i].id.empty() || axis.classes[i].id != axis.classes[k].id) continue;
      found.push_back(bad_classes(axis.classes[i].where,
                                  "the class '" + axis.classes[i].id + "' is there already",
                                  "give each class an id of its own"));
    }
  }
  axis.by_threshold = std::ranges::any_of(
      axis.classes, [](const ClassSpec& one) { return one.below != Threshold::none; });
  if (axis.by_threshold) return check_ladder(axis, found);
  if (axis.kind != ColumnKind::attribute) {
    found.push_back(bad_classes(axis.where, "classes of numbers need thresholds",
                                "write 'below: NUMBER', 'below: mean' or 'below: median'"));
    return;
  }
  for (ClassSpec& one : axis.classes) {
    if (one.values.empty()) one.values = {one.id};
    if (one.value_places.empty()) one.value_places = {one.where};
  }
  check_values_apart(axis, found);
}

AxisSpec read_axis(const YamlNode& node, const Study& study, Diagnostics& found) {
  YamlFields fields(node, "an axis", found);
  AxisSpec axis;
  axis.where = node.where;
  std::size_t given = 0;
  for (const ColumnKind kind : {ColumnKind::attribute, ColumnKind::points, ColumnKind::value}) {
    const std::optional<Placed> of = fields.placed_text(column_kind_name(kind));
    if (!of) continue;
    ++given;
    axis.kind = kind;
    axis.of = of->text;
    if (kind != ColumnKind::attribute) {
      static_cast<void>(is_known_node(*of, study.hierarchy, found));
    }
  }
  axis.title = fields.localised("title", study.languages);
  const std::size_t before = found.size();
  for (const YamlNode* one : fields.sequence("classes")) {
    axis.classes.push_back(read_class(*one, study, found));
  }
  const bool classes_read = found.size() == before;
  fields.finish();
  if (!fields.is_mapping()) return axis;
  if (given != 1) {
    found.push_back(error("scoring.typology-axes", node.where,
                          "an axis is of one attribute, or of the points or the value of one node",
                          "for example 'attribute: wealth' or 'points: total'"));
  } else if (classes_read && axis.classes.empty()) {
    found.push_back(bad_classes(node.where, "this axis has no classes",
                                "list them, for example 'classes: [{id: low, below: 10}, {id: "
                                "high}]'"));
  } else if (classes_read) {
    check_axis(axis, found);
  }
  return axis;
}

TypologySpec read_typology(const YamlNode& node,
                           const Study& study,
                           int decimals,
                           Diagnostics& found) {
  YamlFields fields(node, "a typology", found);
  TypologySpec spec;
  spec.where = node.where;
  spec.id = fields.required_id("id");
  spec.title = fields.localised("title", study.languages);
  spec.decimals = static_cast<int>(fields.whole("decimals", decimals, 0, 12));
  if (const YamlNode* units = fields.node("units")) spec.units = read_unit_filter(*units, found);
  const std::size_t before = found.size();
  for (const YamlNode* axis : fields.sequence("axes")) {
    spec.axes.push_back(read_axis(*axis, study, found));
  }
  if (fields.is_mapping() && found.size() == before &&
      (spec.axes.empty() || spec.axes.size() > 2)) {
    found.push_back(
        error("scoring.typology-axes", node.where,
              "a typology has one axis or two, this one has " + std::to_string(spec.axes.size()),
              "list them under 'axes:'"));
  }
  fields.finish();
  return spec;
}

}  // namespace

std::vector<TypologySpec> read_typologies(YamlFields& fields,
                                          const Study& study,
                                          const UnitFilter& eligible,
                                          int decimals,
                                          const std::vector<TableSpec>& tables,
                                          Diagnostics& found) {
  std::vector<TypologySpec> typologies;
  for (const YamlNode* node : fields.sequence("typologies")) {
    TypologySpec spec = read_typology(*node, study, decimals, found);
    if (!node->find("units")) spec.units = eligible;
    const auto is_same = [&](const auto& other) { return other.id == spec.id; };
    if (!spec.id.empty() &&
        (std::ranges::any_of(tables, is_same) || std::ranges::any_of(typologies, is_same))) {
      found.push_back(error("scoring.duplicate-table", spec.where,
                            "a table or typology '" + spec.id + "' is there already",
                            "give each an id of its own"));
    }
    typologies.push_back(std::move(spec));
  }
  return typologies;
}

}  // namespace pondera::scoring
