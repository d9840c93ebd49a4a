// SPDX-License-Identifier: Apache-2.0
// Bands of a ranking ("top 10 %", "10-30 %", the rest): ranks in, bands out; and how study.yaml
// says them.
#pragma once

#include "core/diagnostic.hpp"
#include "core/rational.hpp"
#include "survey/localised_text.hpp"
#include "survey/study.hpp"
#include "survey/yaml_fields.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pondera::scoring {

struct RankBand {
  std::string id = {};
  survey::LocalisedText label = {};
  std::optional<Rational> share = {};  ///< of the ranked units; nothing: the rest
};

/// Reads the list `bands`: {id, label, share}, shares above 0 and adding up to less than 1; the
/// last band has none and takes the rest.
///
/// Errors: survey.*, scoring.bad-bands.
[[nodiscard]] std::vector<RankBand> read_bands(survey::YamlFields& fields,
                                               const survey::Study& study,
                                               Diagnostics& found);

/// Which band a unit is in: the first whose cumulated share s has
///
///     rank - 1 < s n,   that is rank ≤ ⌈s n⌉
///
/// the share of the units that are strictly better is below s. Exact, whatever fraction s n is;
/// units that tie have one standard competition rank, and so one band; a band that a tie fills
/// beyond its share leaves fewer for the next, or none.
///
/// @param rank 1 ≤ rank ≤ n, standard competition.
/// @param ranked n, the units that have a rank.
/// Requires bands as read_bands gives them, at least one.
[[nodiscard]] std::size_t band_of_rank(const std::vector<RankBand>& bands,
                                       int rank,
                                       std::size_t ranked);

}  // namespace pondera::scoring
