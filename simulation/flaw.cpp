// SPDX-License-Identifier: Apache-2.0
#include "simulation/flaw.hpp"

namespace pondera::simulation {

const std::vector<FlawKind>& flaw_kinds() {
  static const std::vector<FlawKind> kinds = {
      {Flaw::random, "random", "every answer at random"},
      {Flaw::straight_line, "straight-line", "the same answer on the same side everywhere"},
      {Flaw::all_equal, "all-equal", "'equal' nearly everywhere"},
      {Flaw::reversed, "reversed", "left and right taken the wrong way round everywhere"},
      {Flaw::reversed_group, "reversed-group", "left and right the wrong way round in one group"},
      {Flaw::extreme, "extreme", "whatever is not equal gets the strongest answer"},
      {Flaw::copy, "copy", "the answers of another assessor"},
      {Flaw::sign_flips, "sign-flips", "a few clear answers turned round by a slip"},
  };
  return kinds;
}

std::string_view name_of(Flaw flaw) {
  for (const FlawKind& kind : flaw_kinds()) {
    if (kind.flaw == flaw) return kind.name;
  }
  return {};
}

bool is_careless(Flaw flaw) {
  return flaw != Flaw::none && flaw != Flaw::reversed_group && flaw != Flaw::sign_flips;
}

}  // namespace pondera::simulation
