// SPDX-License-Identifier: Apache-2.0
// Which round a study is in, and which answers count there: the round of study.yaml and the store
// in, the current round with the responses of the rounds that it builds on out.
#pragma once

#include "core/result.hpp"
#include "survey/response.hpp"
#include "survey/store/store.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace pondera::app {

/// The current round is the larger of `round` in study.yaml and the last one that `revisit` opened.
///
/// A round that was opened asks again, and builds on the one before. A round that study.yaml was
/// raised to asks everything anew: nothing before it counts. `base` is the last such round, or 1.
struct RoundState {
  int round = 1;
  int base = 1;                               ///< ≤ round; the rounds between were all opened
  std::optional<store::StoredRound> opening;  ///< of the current round; nothing when base = round
  std::vector<store::StoredRound> openings;   ///< of all rounds after `base`, ascending
};

[[nodiscard]] RoundState round_state(int study_round,
                                     const std::vector<store::StoredRound>& opened);

/// The state of the store at `path`; that of a study without one when there is none yet.
/// Errors: store.*.
[[nodiscard]] Result<RoundState> read_round_state(const std::string& path, int study_round);

/// The latest response of every assessor in each of the rounds from `base` to the current one, of
/// what was stored before the next round was opened; each round in byte order of assessor id.
/// `received` of a response is the place in the log of the assessor's first one in that round, so
/// that a mended file keeps its place.
/// Errors: store.*.
[[nodiscard]] Result<std::vector<std::vector<store::StoredResponse>>> responses_by_round(
    const store::Store& store, const RoundState& state);

/// What counted when the current round was opened, merged: what it shows and what "keep" keeps.
/// Nobody for a round that was not opened. Errors: store.*.
[[nodiscard]] Result<std::vector<survey::Response>> responses_before_opening(
    const store::Store& store, const RoundState& state);

/// The responses of each round, without what the store knows besides.
[[nodiscard]] std::vector<std::vector<survey::Response>> plain_responses(
    const std::vector<std::vector<store::StoredResponse>>& rounds);

}  // namespace pondera::app
