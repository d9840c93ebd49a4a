// SPDX-License-Identifier: Apache-2.0
#include "app/round_state.hpp"

#include "app/files.hpp"
#include "survey/merge_rounds.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace pondera::app {

namespace {

using store::StoredResponse;
using store::StoredRound;

const StoredRound* opening_of(const std::vector<StoredRound>& opened, int round) {
  const auto found = std::ranges::find_if(
      opened, [round](const StoredRound& stored) { return stored.opening.round == round; });
  return found == opened.end() ? nullptr : &*found;
}

/// The latest of every assessor in a round, of what was stored before the next one was opened. Its
/// `received` is the place of the assessor's first one: who mends an answer does not come later.
std::vector<StoredResponse> latest_of_round(const std::vector<StoredResponse>& all,
                                            int round,
                                            const RoundState& state) {
  const StoredRound* next = opening_of(state.openings, round + 1);
  std::map<std::string, StoredResponse> latest;
  for (const StoredResponse& stored : all) {  // in the order in which they came
    if (stored.response.round != round || (next != nullptr && stored.sequence >= next->sequence)) {
      continue;
    }
    const auto [known, is_first] = latest.try_emplace(stored.response.assessor, stored);
    const std::int64_t received = is_first ? stored.sequence : known->second.response.received;
    known->second = stored;
    known->second.response.received = received;
  }
  std::vector<StoredResponse> responses;
  for (auto& [assessor, stored] : latest) responses.push_back(std::move(stored));
  return responses;
}

}  // namespace

RoundState round_state(int study_round, const std::vector<StoredRound>& opened) {
  RoundState state;
  state.round = study_round;
  if (!opened.empty()) state.round = std::max(state.round, opened.back().opening.round);
  state.base = state.round;
  while (opening_of(opened, state.base) != nullptr) --state.base;  // the first is round 2
  for (int round = state.base + 1; round <= state.round; ++round) {
    state.openings.push_back(*opening_of(opened, round));
  }
  if (!state.openings.empty()) state.opening = state.openings.back();
  return state;
}

Result<RoundState> read_round_state(const std::string& path, int study_round) {
  if (!file_exists(path)) return round_state(study_round, {});
  const auto store = store::open_sqlite_store(path, store::OpenMode::read_only);
  if (!store) {
    const bool is_empty = store.diagnostics().front().code == "store.missing";
    if (is_empty) return round_state(study_round, {});
    return store.diagnostics();
  }
  const auto opened = (*store)->rounds();
  if (!opened) return opened.diagnostics();
  return round_state(study_round, *opened);
}

Result<std::vector<std::vector<StoredResponse>>> responses_by_round(const store::Store& store,
                                                                    const RoundState& state) {
  const auto all = store.all_responses();
  if (!all) return all.diagnostics();
  std::vector<std::vector<StoredResponse>> rounds;
  for (int round = state.base; round <= state.round; ++round) {
    rounds.push_back(latest_of_round(*all, round, state));
  }
  return rounds;
}

Result<std::vector<survey::Response>> responses_before_opening(const store::Store& store,
                                                               const RoundState& state) {
  if (!state.opening) return std::vector<survey::Response>{};
  auto rounds = responses_by_round(store, state);
  if (!rounds) return rounds.diagnostics();
  std::vector<std::vector<StoredResponse>> before = *std::move(rounds);
  before.pop_back();  // the current one
  return survey::merge_panel(plain_responses(before));
}

std::vector<std::vector<survey::Response>> plain_responses(
    const std::vector<std::vector<StoredResponse>>& rounds) {
  std::vector<std::vector<survey::Response>> plain;
  for (const auto& round : rounds) {
    std::vector<survey::Response>& responses = plain.emplace_back();
    for (const StoredResponse& stored : round) responses.push_back(stored.response);
  }
  return plain;
}

}  // namespace pondera::app
