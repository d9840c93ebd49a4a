// SPDX-License-Identifier: Apache-2.0
#include "scoring/rank_band.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"
#include "core/rational.hpp"
#include "core/utf8.hpp"
#include "scoring/filter_options.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace pondera::scoring {

namespace {

using survey::YamlFields;
using survey::YamlNode;

/// "25 % is written 0.25", where somebody typed 25 or "25 %".
std::string percent_hint(const Rational& percent) {
  constexpr int share_decimals = 6;
  const auto share = divide(percent, Rational(100));
  if (!share) return "write a part of all units, for example 0.25";
  std::string text = share->fixed_text(share_decimals);
  while (text.ends_with('0')) text.pop_back();
  return number_text(percent.to_double()) + " % is written " + text;
}

/// A part of all units, above 0 and below 1. What looks like a percentage is told at its place; a
/// share that is not above 0 is left to `check_bands`.
std::optional<Rational> read_share(YamlFields& fields, Diagnostics& found) {
  const std::optional<survey::Placed> given = fields.placed_text("share");
  if (!given) return std::nullopt;
  std::string_view typed = trimmed(given->text);
  const bool signed_percent = typed.ends_with('%');
  if (signed_percent) typed = trimmed(typed.substr(0, typed.size() - 1));
  const auto number = parse_rational(typed);
  const bool is_fraction = typed.find('/') != std::string_view::npos;
  if (!number || is_fraction) return read_decimal(fields, "share", found);
  const bool is_percent = signed_percent || compare(*number, 1) > 0;
  if (!is_percent) return number;
  const bool in_range = compare(*number, 0) > 0 && compare(*number, 100) < 0;
  found.push_back(
      error("scoring.bad-bands", given->where,
            "a share is a part of 1, but here is '" + printable(given->text) + "'",
            in_range ? percent_hint(*number) : "write a part of all units, for example 0.25"));
  return number;
}

RankBand read_band(const YamlNode& node,
                   const survey::Study& study,
                   bool is_last,
                   Diagnostics& found) {
  YamlFields fields(node, "a band", found);
  RankBand band;
  band.id = fields.required_id("id");
  band.label = fields.localised("label", study.languages);
  const bool given = fields.has("share");
  band.share = read_share(fields, found);
  fields.finish();
  if (is_last && given) {
    found.push_back(error("scoring.bad-bands", fields.where("share"),
                          "the last band takes the rest, and has no share",
                          "delete its share, or add a band without one below it"));
    band.share.reset();
  }
  if (!is_last && !given && fields.is_mapping()) {
    found.push_back(error("scoring.bad-bands", node.where, "this band has no share",
                          "write 'share: 0.10' for a tenth of the units; only the last band has "
                          "none"));
  }
  return band;
}

void check_bands(const std::vector<RankBand>& bands, const SourceSpot& where, Diagnostics& found) {
  Rational sum = 0;
  bool good = true;
  std::vector<std::string> ids;
  for (const RankBand& band : bands) {
    if (!band.id.empty() && std::ranges::count(ids, band.id) > 0) {
      found.push_back(error("scoring.bad-bands", where,
                            "two bands are called '" + printable(band.id) + "'",
                            "give each band an id of its own"));
    }
    ids.push_back(band.id);
    if (!band.share) continue;
    good = good && compare(*band.share, 0) > 0;
    sum = add(sum, *band.share).value_or(Rational(1));
  }
  if (good && compare(sum, 1) < 0) return;
  found.push_back(error("scoring.bad-bands", where,
                        good ? "the shares of these bands leave nothing for the last one"
                             : "the share of a band must be above 0",
                        "shares are parts of all units that add up to less than 1, for example "
                        "0.10, 0.20 and 0.30 before the rest"));
}

}  // namespace

std::vector<RankBand> read_bands(YamlFields& fields,
                                 const survey::Study& study,
                                 Diagnostics& found) {
  const std::vector<const YamlNode*> given = fields.sequence("bands");
  std::vector<RankBand> bands;
  const std::size_t before = found.size();
  for (const YamlNode* node : given) {
    bands.push_back(read_band(*node, study, node == given.back(), found));
  }
  if (!bands.empty() && found.size() == before) check_bands(bands, fields.where("bands"), found);
  return bands;
}

std::size_t band_of_rank(const std::vector<RankBand>& bands, int rank, std::size_t ranked) {
  PONDERA_ASSERT(!bands.empty());
  Rational sum = 0;
  for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
    PONDERA_ASSERT(bands[i].share.has_value());
    const auto up_to = add(sum, *bands[i].share);
    const auto units =
        up_to ? multiply(*up_to, Rational(static_cast<std::int64_t>(ranked))) : std::nullopt;
    PONDERA_ASSERT(units.has_value());  // at most 30 digits each, and a count
    if (compare(Rational(rank - 1), *units) < 0) return i;
    sum = *up_to;
  }
  return bands.size() - 1;
}

}  // namespace pondera::scoring
