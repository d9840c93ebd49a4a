// SPDX-License-Identifier: Apache-2.0
#include "scoring/ladder.hpp"

#include "core/nearest_name.hpp"
#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::Placed;
using survey::YamlFields;
using survey::YamlNode;

/// Everything that a rung goes by, as typed.
std::vector<std::string> names_of(const Rung& rung) {
  std::vector<std::string> names = {rung.id};
  if (!rung.label.any.empty()) names.push_back(rung.label.any);
  for (const auto& [language, label] : rung.label.by_language) names.push_back(label);
  return names;
}

bool goes_by(const Rung& rung, const std::string& key) {
  return std::ranges::any_of(
      names_of(rung), [&](const std::string& name) { return survey::label_key(name) == key; });
}

std::optional<std::size_t> rung_with_points(const Ladder& ladder, std::string_view text) {
  const auto points = parse_rational(survey::label_key(text));
  if (!points) return std::nullopt;
  const auto rung = std::ranges::find(ladder.rungs, *points, &Rung::points);
  if (rung == ladder.rungs.end()) return std::nullopt;
  return static_cast<std::size_t>(rung - ladder.rungs.begin());
}

/// Whether a name of the new rung is one of an earlier rung's, or either stands for the other's
/// points.
bool is_mixed_up(const Rung& rung, const Rung& earlier) {
  const auto stands_for = [](const Rung& named, const Rung& other) {
    return std::ranges::any_of(names_of(named), [&](const std::string& name) {
      const auto points = parse_rational(survey::label_key(name));
      return points && *points == other.points && named.points != other.points;
    });
  };
  const bool same_name = std::ranges::any_of(names_of(rung), [&](const std::string& name) {
    return goes_by(earlier, survey::label_key(name));
  });
  return same_name || stands_for(rung, earlier) || stands_for(earlier, rung);
}

std::string points_text(const Rational& points) {
  return number_text(points.to_double());
}

Rung read_rung(const YamlNode& node,
               const std::vector<std::string>& languages,
               Diagnostics& found) {
  YamlFields fields(node, "a rung", found);
  Rung rung;
  rung.id = fields.required_id("id");
  rung.label = fields.localised("label", languages);
  if (fields.has("points")) {
    rung.points = exact_field(fields, "points", found).value_or(Rational(0));
  } else {
    static_cast<void>(fields.required_text("points"));
  }
  fields.finish();
  return rung;
}

void check_rung(const Rung& rung,
                const Ladder& below,
                const SourceSpot& where,
                Diagnostics& found) {
  for (const Rung& earlier : below.rungs) {
    if (!is_mixed_up(rung, earlier)) continue;
    found.push_back(error(
        "scoring.duplicate-rung", where,
        "the rungs '" + earlier.id + "' and '" + rung.id + "' cannot be told apart by their names",
        "give each rung an id and labels of its own, and no other's points"));
    return;
  }
  if (below.rungs.empty() || compare(below.rungs.back().points, rung.points) <= 0) return;
  found.push_back(error("scoring.falling-ladder", where,
                        "the rung '" + rung.id + "' has " + points_text(rung.points) +
                            " points, fewer than the rung below it (" +
                            points_text(below.rungs.back().points) + ")",
                        "list the rungs from the lowest to the highest"));
}

}  // namespace

std::optional<std::size_t> Ladder::rung_of(std::string_view text) const {
  const std::string key = survey::label_key(text);
  if (key.empty()) return std::nullopt;
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    if (goes_by(rungs[i], key)) return i;
  }
  return rung_with_points(*this, text);
}

std::string Ladder::hint_for(std::string_view text) const {
  constexpr std::size_t most_listed = 12;
  std::vector<std::string> names;
  for (const Rung& rung : rungs) {
    for (std::string& name : names_of(rung)) names.push_back(std::move(name));
  }
  if (const auto nearest = nearest_name(text, names)) return "did you mean '" + *nearest + "'?";
  std::string list;
  for (std::size_t i = 0; i < std::min(rungs.size(), most_listed); ++i) {
    list += (list.empty() ? "" : ", ") + rungs[i].id + " (" + points_text(rungs[i].points) + ")";
  }
  return "write one of the rungs: " + list + (rungs.size() > most_listed ? ", …" : "");
}

std::optional<Rational> exact_field(YamlFields& fields, std::string_view key, Diagnostics& found) {
  const std::optional<Placed> text = fields.placed_text(key);
  if (!text) return std::nullopt;
  const auto number = parse_rational(text->text);
  if (!number) {
    found.push_back(error("survey.not-a-number", text->where,
                          "'" + printable(text->text) + "' is no number",
                          "write a number such as 3, -2 or 0.25"));
  }
  return number;
}

Ladder read_ladder(const YamlNode& node,
                   const std::vector<std::string>& languages,
                   Diagnostics& found) {
  Ladder ladder;
  const bool is_list = node.kind == YamlNode::Kind::sequence;
  if (!is_list || node.items.empty()) {
    found.push_back(error("scoring.no-rungs", node.where, "a ladder is a list of rungs",
                          "for example 'ladder: [{id: none, points: 0}, {id: fibre, points: 2}]'"));
    return ladder;
  }
  for (const YamlNode& item : node.items) {
    const std::size_t before = found.size();
    Rung rung = read_rung(item, languages, found);
    if (found.size() == before) check_rung(rung, ladder, item.where, found);
    ladder.rungs.push_back(std::move(rung));
  }
  return ladder;
}

}  // namespace pondera::scoring
