// SPDX-License-Identifier: Apache-2.0
#include "robustness/robustness.hpp"

#include "core/assert.hpp"

#include <algorithm>

namespace pondera::robustness {

const std::vector<DrawKindRow>& draw_kinds() {
  static const std::vector<DrawKindRow> rows = {
      {DrawKind::panel, "panel", "other panels like this one"},
      {DrawKind::assessors, "assessors", "single opinions, as far apart as the assessors'"},
      {DrawKind::any, "any", "any weights at all"},
      {DrawKind::perturbed, "perturbed", "the weights, each a little larger or smaller"}};
  return rows;
}

const DrawKindRow& draw_kind(DrawKind kind) {
  const auto row = std::ranges::find(draw_kinds(), kind, &DrawKindRow::kind);
  PONDERA_ASSERT(row != draw_kinds().end());
  return *row;
}

const RankSpread* Robustness::spread(DrawKind kind) const {
  const auto found = std::ranges::find(spreads, kind, &RankSpread::kind);
  return found == spreads.end() ? nullptr : &*found;
}

}  // namespace pondera::robustness
