// SPDX-License-Identifier: Apache-2.0
// What can be wrong with how a simulated assessor answers: the kinds by name, for options, tables
// and reports.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::simulation {

enum class Flaw {
  none,
  random,          ///< every answer at random, all of the scale alike
  straight_line,   ///< the same answer on the same side, whatever is asked
  all_equal,       ///< "equal" nearly everywhere
  reversed,        ///< the meaning of left and right turned round, everywhere
  reversed_group,  ///< the same in one group
  extreme,         ///< whatever is not equal gets the strongest intensity
  copy,            ///< the answers of somebody else
  sign_flips,      ///< a few clear judgements turned round by a slip
};

struct FlawKind {
  Flaw flaw = Flaw::none;
  std::string_view name;  ///< as typed
  std::string_view help;  ///< one line
};

/// All but `none`.
[[nodiscard]] const std::vector<FlawKind>& flaw_kinds();

/// Name of a kind; "" for none.
[[nodiscard]] std::string_view name_of(Flaw flaw);

/// Whether the answers say nothing of what the assessor thinks, so that they should not count.
/// A reversed group and single slips leave the rest as it was meant: those are asked again.
[[nodiscard]] bool is_careless(Flaw flaw);

}  // namespace pondera::simulation
