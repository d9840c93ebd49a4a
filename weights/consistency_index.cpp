// SPDX-License-Identifier: Apache-2.0
#include "weights/consistency_index.hpp"

#include "core/assert.hpp"
#include "weights/congruence.hpp"
#include "weights/geometric_consistency.hpp"
#include "weights/ordinal_consistency.hpp"
#include "weights/triads.hpp"

namespace pondera::weights {

namespace {

IndexValue undefined(NotDefined reason) {
  return {.reason = reason};
}

/// A value, or the reason for none.
IndexValue value_or(std::optional<double> value, NotDefined reason) {
  return {.value = value, .reason = reason};
}

/// Why there is no index of triads, of a matrix that has none.
NotDefined no_triad(const IndexInput& input) {
  return input.matrix.size() < 3 ? NotDefined::nothing_to_compare : NotDefined::no_triad;
}

IndexValue ci(const IndexInput& input) {
  if (input.saaty.testability == Testability::no_redundancy) {
    return undefined(NotDefined::no_redundancy);
  }
  return value_or(input.saaty.ci, NotDefined::not_computed);
}

IndexValue cr(const IndexInput& input) {
  switch (input.saaty.testability) {
    case Testability::no_redundancy:
      return undefined(NotDefined::no_redundancy);
    case Testability::beyond_table:
      return undefined(NotDefined::beyond_table);
    default:
      return {
          .value = input.saaty.cr, .reason = NotDefined::not_computed, .limit = input.cr_threshold};
  }
}

IndexValue gci(const IndexInput& input) {
  IndexValue result =
      value_or(geometric_consistency_index(input.matrix), NotDefined::no_redundancy);
  const int n = input.matrix.size();
  if (n >= 3) result.limit = geometric_consistency_limit(n, input.cr_threshold);
  return result;
}

IndexValue gcr(const IndexInput& input) {
  IndexValue result = gci(input);
  const double random =
      random_geometric_consistency({.strongest = input.strongest}, input.matrix.size());
  for (std::optional<double>* part : {&result.value, &result.limit}) {
    if (*part) **part /= random;
  }
  return result;
}

IndexValue koczkodaj(const IndexInput& input) {
  constexpr double customary_limit = 1.0 / 3;
  const std::optional<TriadIndex> found = koczkodaj_index(input.matrix);
  if (!found) return undefined(NotDefined::no_triad);
  IndexValue result = {.value = found->value, .limit = customary_limit};
  if (found->worst) result.items.assign(found->worst->items.begin(), found->worst->items.end());
  return result;
}

IndexValue mean_triad(const IndexInput& input) {
  return value_or(mean_triad_index(input.matrix), no_triad(input));
}

IndexValue pelaez_lamata(const IndexInput& input) {
  return value_or(pelaez_lamata_index(input.matrix), no_triad(input));
}

IndexValue transitive_share(const IndexInput& input) {
  const OrdinalConsistency found = ordinal_consistency(input.matrix);
  IndexValue result = value_or(found.transitive_share, no_triad(input));
  if (found.first_intransitive) {
    result.items.assign(found.first_intransitive->begin(), found.first_intransitive->end());
  }
  return result;
}

IndexValue zeta(const IndexInput& input) {
  const OrdinalConsistency found = ordinal_consistency(input.matrix);
  if (input.matrix.size() < 3) return undefined(NotDefined::nothing_to_compare);
  return value_or(found.zeta,
                  input.matrix.complete() ? NotDefined::has_ties : NotDefined::incomplete);
}

IndexValue mean_congruence(const IndexInput& input) {
  return value_or(congruence(input.matrix).mean_congruence, no_triad(input));
}

IndexValue mean_dissonance(const IndexInput& input) {
  return value_or(congruence(input.matrix).mean_dissonance, no_triad(input));
}

}  // namespace

const std::vector<ConsistencyIndexRow>& consistency_indices() {
  static const std::vector<ConsistencyIndexRow> rows = {
      {"ci", "CI", "consistency index, (λmax - n)/(n - 1) [saaty1977]", 0, ci},
      {"cr", "CR", "consistency ratio, CI/RI [saaty1980]", 0, cr},
      {"gci", "GCI", "geometric consistency index, residual variance of logarithms [aguaron2003]",
       0, gci},
      {"gcr", "GCR", "GCI over that of random answers; needs no table (docs/methods.md)", 0, gcr},
      {"koczkodaj", "K", "the worst triad, 1 - e^-|s| [koczkodaj1993]", 0, koczkodaj},
      {"mean-triad", "ATI", "the mean triad, 1 - e^-|s| [grzybowski2016]", 0, mean_triad},
      {"pelaez-lamata", "CI*", "mean determinant of triads [pelaez2003]", 0, pelaez_lamata},
      {"transitive-share", "T", "share of triads with an order, strengths aside [jensen1993]", 1,
       transitive_share},
      {"zeta", "ζ", "Kendall's coefficient of consistence [kendall1940]", 1, zeta},
      {"congruence", "θ", "mean distance of a judgement from the ways around it [siraj2015]", 0,
       mean_congruence},
      {"dissonance", "ψ", "share of ways around that say the opposite [siraj2015]", 0,
       mean_dissonance},
  };
  return rows;
}

std::string_view reason_text(NotDefined reason) {
  switch (reason) {
    case NotDefined::nothing_to_compare:
      return "fewer than three items";
    case NotDefined::no_redundancy:
      return "not testable: no answer that another could contradict";
    case NotDefined::no_triad:
      return "no three items are compared all ways round";
    case NotDefined::incomplete:
      return "defined for complete matrices only";
    case NotDefined::has_ties:
      return "defined without 'equal' only";
    case NotDefined::beyond_table:
      return "no random index for this size or scale";
    case NotDefined::not_computed:
      return "could not be computed";
  }
  PONDERA_ASSERT(false);
}

std::string_view reason_name(NotDefined reason) {
  switch (reason) {
    case NotDefined::nothing_to_compare:
      return "nothing-to-compare";
    case NotDefined::no_redundancy:
      return "no-redundancy";
    case NotDefined::no_triad:
      return "no-triad";
    case NotDefined::incomplete:
      return "incomplete";
    case NotDefined::has_ties:
      return "has-ties";
    case NotDefined::beyond_table:
      return "beyond-table";
    case NotDefined::not_computed:
      return "not-computed";
  }
  PONDERA_ASSERT(false);
}

}  // namespace pondera::weights
