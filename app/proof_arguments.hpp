// SPDX-License-Identifier: Apache-2.0
// What is known of the tables to proof: the command line in, the options of the proof out.
#pragma once

#include "app/arguments.hpp"
#include "proof/proof_tables.hpp"

#include <vector>

namespace pondera::app {

/// --total, --grid, --ranks, --decimals, --study.
[[nodiscard]] std::vector<OptionSpec> proof_option_specs();

/// Errors: usage.bad-total, usage.bad-grid, usage.unknown-ranks, usage.bad-decimals.
[[nodiscard]] Result<proof::ProofOptions> proof_options(const Arguments& arguments);

/// With --study: `total` and every node of the hierarchy whose children all head a column of the
/// tables become totals, after the declared ones.
/// Errors: those of reading the study; usage.no-such-parts when its tables share no total.
[[nodiscard]] Result<Done> add_totals_of_study(const Arguments& arguments,
                                               const proof::PrintedTables& tables,
                                               proof::ProofOptions& options);

}  // namespace pondera::app
