// SPDX-License-Identifier: Apache-2.0
// Laws that hold for every matrix, whatever the judgements: over drawn complete and incomplete,
// nearly consistent, all equal and extreme ones of 1 to 15 items.
#include "core/random_stream.hpp"
#include "tests/weights/drawn_matrix.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/contradiction.hpp"
#include "weights/fewest_changes.hpp"
#include "weights/harker.hpp"
#include "weights/lambda_gradient.hpp"
#include "weights/minimal_lambda.hpp"
#include "weights/residual_diagnostics.hpp"
#include "weights/response_style.hpp"
#include "weights/reversed_judgement.hpp"
#include "weights/single_revision.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace pondera::weights {
namespace {

using testing::drawn_size;
using testing::property_draws;
using testing::property_seed;

// λ of 15 items and extreme answers is about 100, known to 1e-13 relatively.
constexpr double lambda_tolerance = 1e-10;
// A sum of logarithms over 105 pairs, and what a solved system of 15 unknowns leaves.
constexpr double log_tolerance = 1e-11;
// The Perron vectors behind derivatives and completed ratios settle less far than λ does.
constexpr double vector_tolerance = 1e-8;

/// Leaves every pair out with the given chance, as long as the items stay connected.
ComparisonMatrix thinned(ComparisonMatrix matrix, std::uint64_t draw, double chance) {
  // Not the streams of drawn_matrix.
  const RandomStream stream(property_seed + 1, draw);
  std::uint64_t k = 0;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (stream.uniform(k++) >= chance) continue;
      const ComparisonMatrix without = matrix.with(i, j, std::nullopt);
      if (connected_parts(without).size() == 1) matrix = without;
    }
  }
  return matrix;
}

template <class Change>
ComparisonMatrix changed_judgements(ComparisonMatrix matrix, Change change) {
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      if (matrix.known(i, j)) matrix = matrix.with(i, j, change(i, j, matrix.log_ratio(i, j)));
    }
  }
  return matrix;
}

/// Six kinds in turn: random, extreme answers only, all equal, consistent, nearly so, and half
/// equal; of every kind complete ones and ones with 30 % and 60 % missing where that stays
/// connected.
ComparisonMatrix drawn_kind(std::uint64_t draw) {
  const int n = drawn_size(draw);
  ComparisonMatrix matrix = testing::drawn_matrix(draw, n);
  switch (draw % 6) {
    case 1:
      matrix = changed_judgements(
          matrix, [](int, int, double log_ratio) { return std::copysign(std::log(9), log_ratio); });
      break;
    case 2:
      matrix = changed_judgements(matrix, [](int, int, double) { return 0.0; });
      break;
    case 3:
      matrix = testing::drawn_consistent_matrix(draw, n);
      break;
    case 4: {
      const ComparisonMatrix noise = matrix;
      matrix = changed_judgements(
          testing::drawn_consistent_matrix(draw, n),
          [&](int i, int j, double log_ratio) { return log_ratio + 1e-9 * noise.log_ratio(i, j); });
      break;
    }
    case 5:
      matrix = changed_judgements(matrix, [](int i, int j, double log_ratio) {
        return (i + j) % 2 == 0 ? 0.0 : log_ratio;
      });
      break;
    default:
      break;
  }
  constexpr double chance = 0.3;
  return thinned(matrix, draw, chance * static_cast<double>(draw / 18 % 3));
}

/// Item i of the result is item order[i] of the matrix.
ComparisonMatrix permuted(const ComparisonMatrix& matrix, const std::vector<int>& order) {
  std::vector<Comparison> comparisons;
  for (int i = 0; i < matrix.size(); ++i) {
    for (int j = i + 1; j < matrix.size(); ++j) {
      const int a = order[static_cast<std::size_t>(i)];
      const int b = order[static_cast<std::size_t>(j)];
      if (matrix.known(a, b)) comparisons.push_back({i, j, matrix.log_ratio(a, b)});
    }
  }
  return ComparisonMatrix::make(matrix.size(), comparisons).value();
}

std::vector<int> drawn_order(std::uint64_t draw, int n) {
  return permutation(RandomStream(property_seed + 2, draw), n);
}

/// n - 1 judgements that reach everything, each new item from a drawn earlier one.
std::vector<Comparison> drawn_tree(std::uint64_t draw, int n) {
  const RandomStream stream(property_seed + 3, draw);
  std::vector<Comparison> comparisons;
  for (int i = 1; i < n; ++i) {
    const auto k = static_cast<std::uint64_t>(2 * i);
    const int from = static_cast<int>(stream.below(k, static_cast<std::uint64_t>(i)));
    comparisons.push_back({from, i, 4 * stream.uniform(k + 1) - 2});
  }
  return comparisons;
}

double minimum(const ComparisonMatrix& matrix, std::optional<double> bound = {}) {
  const MinimalLambda found = minimal_lambda(matrix, {.bound = bound});
  EXPECT_TRUE(found.priority.usable());
  return found.priority.lambda_max;
}

TEST(Properties, LeveragesSumToTheItemsLessOne) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    double sum = 0;
    for (const ResidualDiagnostic& judgement : residual_diagnostics(matrix).judgements) {
      EXPECT_GT(judgement.leverage, 0);
      EXPECT_LE(judgement.leverage, 1 + log_tolerance);
      sum += judgement.leverage;
    }
    EXPECT_NEAR(sum, matrix.size() - 1, log_tolerance) << draw;
  }
}

TEST(Properties, TheMinimumLiesBetweenTheItemsAndHarkersLambda) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const double lambda = minimum(matrix);
    EXPECT_GE(lambda, matrix.size() - lambda_tolerance) << draw;
    EXPECT_LE(lambda, harker_priority(matrix).lambda_max + lambda_tolerance) << draw;
    EXPECT_LE(lambda, minimum(matrix, 9) + lambda_tolerance) << draw;
  }
}

TEST(Properties, TreesAndSingleCyclesHaveHarkersLambda) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const int n = drawn_size(draw);
    const auto tree = ComparisonMatrix::make(n, drawn_tree(draw, n)).value();
    EXPECT_NEAR(minimum(tree), n, lambda_tolerance) << draw;
    EXPECT_NEAR(harker_priority(tree).lambda_max, n, lambda_tolerance) << draw;
    if (n < 3) continue;
    std::vector<Comparison> around;
    const RandomStream stream(property_seed + 4, draw);
    for (int i = 0; i < n; ++i) {
      around.push_back({i, (i + 1) % n, 4 * stream.uniform(static_cast<std::uint64_t>(i)) - 2});
    }
    const auto cycle = ComparisonMatrix::make(n, around).value();
    EXPECT_NEAR(minimum(cycle), harker_priority(cycle).lambda_max, lambda_tolerance) << draw;
  }
}

TEST(Properties, TheCompletedMatrixHasTheLambdaReportedAndTheJudgementsGiven) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const double bound = draw % 2 == 0 ? 9 : 2;
    const MinimalLambda found = minimal_lambda(matrix, {.bound = bound});
    const Priority again = principal_priority(found.completed);
    EXPECT_NEAR(again.lambda_max, found.priority.lambda_max, lambda_tolerance) << draw;
    EXPECT_NEAR((again.w - found.priority.w).cwiseAbs().maxCoeff(), 0, vector_tolerance) << draw;
    EXPECT_NEAR(found.priority.w.sum(), 1, 1e-14);
    for (int i = 0; i < matrix.size(); ++i) {
      for (int j = i + 1; j < matrix.size(); ++j) {
        const double log_ratio = found.completed.log_ratio(i, j);
        if (matrix.known(i, j)) {
          EXPECT_EQ(log_ratio, matrix.log_ratio(i, j));
        } else {
          EXPECT_LE(std::abs(log_ratio), std::log(bound) + 1e-14);
        }
      }
    }
  }
}

TEST(Properties, PermutingItemsPermutesEverything) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const std::vector<int> order = drawn_order(draw, matrix.size());
    const ComparisonMatrix other = permuted(matrix, order);
    const MinimalLambda found = minimal_lambda(matrix);
    const MinimalLambda turned = minimal_lambda(other);
    EXPECT_NEAR(found.priority.lambda_max, turned.priority.lambda_max, lambda_tolerance);
    for (int i = 0; i < matrix.size(); ++i) {
      EXPECT_NEAR(turned.priority.w(i), found.priority.w(order[static_cast<std::size_t>(i)]),
                  vector_tolerance)
          << draw;
    }
    EXPECT_NEAR(residual_diagnostics(matrix).sse, residual_diagnostics(other).sse, log_tolerance);
    const auto gradient = lambda_gradient(matrix);
    const auto turned_gradient = lambda_gradient(other);
    ASSERT_EQ(gradient.size(), turned_gradient.size());
    for (std::size_t at = 0; at < gradient.size(); ++at) {
      EXPECT_NEAR(std::abs(gradient[at].gradient), std::abs(turned_gradient[at].gradient),
                  vector_tolerance);
    }
    const auto revision = best_single_revision(matrix);
    const auto turned_revision = best_single_revision(other);
    ASSERT_EQ(revision.has_value(), turned_revision.has_value()) << draw;
    if (revision) {
      EXPECT_NEAR(revision->lambda, turned_revision->lambda, lambda_tolerance);
    }
  }
}

TEST(Properties, SeeingEveryPairFromTheOtherSideMirrorsEverything) {
  // The eigenvector is no mirror image (from four items on), λ and all that follows from it is.
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const ComparisonMatrix mirrored =
        changed_judgements(matrix, [](int, int, double log_ratio) { return -log_ratio; });
    EXPECT_NEAR(minimum(matrix), minimum(mirrored), lambda_tolerance);
    const auto judgements = residual_diagnostics(matrix).judgements;
    const auto other = residual_diagnostics(mirrored).judgements;
    for (std::size_t at = 0; at < judgements.size(); ++at) {
      EXPECT_NEAR(judgements[at].residual, -other[at].residual, log_tolerance);
      EXPECT_NEAR(judgements[at].leverage, other[at].leverage, log_tolerance);
      EXPECT_EQ(judgements[at].flagged, other[at].flagged);
    }
    const auto revision = best_single_revision(matrix);
    const auto mirrored_revision = best_single_revision(mirrored);
    ASSERT_EQ(revision.has_value(), mirrored_revision.has_value());
    if (revision) {
      EXPECT_NEAR(revision->lambda, mirrored_revision->lambda, lambda_tolerance);
    }
  }
}

TEST(Properties, RescalingItemsLeavesConsistencyAlone) {
  // a_ij → a_ij dᵢ/dⱼ with d over several orders of size: priorities times d, all else the same.
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const RandomStream stream(property_seed + 5, draw);
    std::vector<double> log_d;
    for (int i = 0; i < matrix.size(); ++i) {
      log_d.push_back(20 * stream.uniform(static_cast<std::uint64_t>(i)));
    }
    const ComparisonMatrix rescaled = changed_judgements(matrix, [&](int i, int j,
                                                                     double log_ratio) {
      return log_ratio + log_d[static_cast<std::size_t>(i)] - log_d[static_cast<std::size_t>(j)];
    });
    const MinimalLambda found = minimal_lambda(matrix);
    const MinimalLambda other = minimal_lambda(rescaled);
    EXPECT_NEAR(found.priority.lambda_max, other.priority.lambda_max, lambda_tolerance) << draw;
    for (int i = 1; i < matrix.size(); ++i) {
      const double before = std::log(found.priority.w(i)) - std::log(found.priority.w(0));
      const double after = std::log(other.priority.w(i)) - std::log(other.priority.w(0));
      EXPECT_NEAR(after, before + log_d[static_cast<std::size_t>(i)] - log_d[0], vector_tolerance);
    }
    const auto gradient = lambda_gradient(matrix);
    const auto other_gradient = lambda_gradient(rescaled);
    for (std::size_t at = 0; at < gradient.size(); ++at) {
      EXPECT_NEAR(std::abs(gradient[at].gradient), std::abs(other_gradient[at].gradient),
                  vector_tolerance);
    }
  }
}

TEST(Properties, StretchingLogarithmsStretchesResidualsAndLeavesTAlone) {
  constexpr double factor = 2.5;
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const auto judgements = residual_diagnostics(matrix).judgements;
    const auto stretched =
        residual_diagnostics(changed_judgements(matrix, [](int, int, double log_ratio) {
          return factor * log_ratio;
        })).judgements;
    for (std::size_t at = 0; at < judgements.size(); ++at) {
      EXPECT_NEAR(stretched[at].residual, factor * judgements[at].residual, log_tolerance);
      const auto& t = judgements[at].t;
      if (!t || !stretched[at].t || std::isinf(*t) || draw % 6 >= 3) continue;
      EXPECT_NEAR(*stretched[at].t, *t, 1e-7 * std::max(1.0, std::abs(*t))) << draw;
    }
  }
}

TEST(Properties, DerivativesOfEveryItemSumToZero) {
  // Rescaling one item moves all its logarithms together and leaves λ alone.
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    Vector sums = Vector::Zero(matrix.size());
    for (const PairGradient& pair : lambda_gradient(matrix)) {
      sums(pair.first) += pair.gradient;
      sums(pair.second) -= pair.gradient;
    }
    EXPECT_LE(sums.cwiseAbs().maxCoeff(), vector_tolerance) << draw;
  }
}

TEST(Properties, FlippingTwiceIsNothing) {
  for (std::uint64_t draw = 0; draw < property_draws; draw += 3) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const double lambda = minimum(matrix);
    for (const Flip& flip : flips(matrix, {.random_index = 1})) {
      const ComparisonMatrix turned = matrix.with(flip.first, flip.second, -flip.log_ratio);
      EXPECT_NEAR(flip.lambda, minimum(turned), lambda_tolerance) << draw;
      for (const Flip& back : flips(turned, {.random_index = 1})) {
        if (back.first != flip.first || back.second != flip.second) continue;
        EXPECT_NEAR(back.lambda, lambda, lambda_tolerance) << draw;
      }
      if (matrix.size() > 8) break;
    }
  }
}

TEST(Properties, ARevisionIsWhatItSaysAndNoBetterThanFreeingThePair) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const auto revision = best_single_revision(matrix);
    if (!revision) continue;
    EXPECT_LT(revision->lambda, revision->lambda_before);
    EXPECT_NEAR(revision->lambda_before, minimum(matrix), lambda_tolerance);
    const double log_ratio =
        std::copysign(std::log(std::abs(revision->code)), static_cast<double>(revision->code));
    const ComparisonMatrix revised = matrix.with(revision->first, revision->second, log_ratio);
    EXPECT_NEAR(revision->lambda, minimum(revised), lambda_tolerance) << draw;
    const ComparisonMatrix freed = matrix.with(revision->first, revision->second, std::nullopt);
    if (connected_parts(freed).size() == 1) {
      EXPECT_GE(revision->lambda, minimum(freed) - lambda_tolerance) << draw;
    }
  }
}

TEST(Properties, FreeingAFewestSetReachesTheLimitAndNoSmallerOneDoes) {
  int reached = 0;
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    const int n = matrix.size();
    if (n < 3 || n > 7) continue;
    const double lambda = minimum(matrix);
    const double lambda_star = n + 0.6 * (lambda - n) + 1e-6;
    const FewestChanges found = fewest_changes(matrix, {.lambda_star = lambda_star});
    EXPECT_GE(found.coded_at_least, found.freed_at_least) << draw;
    if (found.coded) {
      EXPECT_LE(found.coded->lambda, lambda_star + lambda_tolerance);
      EXPECT_LE(found.size,
                static_cast<int>(found.greedy.size()) + (found.greedy_suffices ? 0 : n * n));
    }
    for (const FreedPairs& set : found.freed) {
      ComparisonMatrix freed = matrix;
      for (const auto& [i, j] : set.pairs) freed = freed.with(i, j, std::nullopt);
      EXPECT_EQ(static_cast<int>(set.pairs.size()), found.freed_at_least);
      if (connected_parts(freed).size() != 1) continue;
      ++reached;
      EXPECT_LE(minimum(freed), set.lambda + lambda_tolerance) << draw;
      if (matrix.complete()) {
        EXPECT_NEAR(minimum(freed, 9), set.lambda, lambda_tolerance) << draw;
        EXPECT_LE(set.lambda, lambda_star + lambda_tolerance);
      }
    }
  }
  EXPECT_GT(reached, 50);
}

TEST(Properties, ConsistentJudgementsContradictNothing) {
  for (std::uint64_t draw = 3; draw < property_draws; draw += 6) {
    const ComparisonMatrix matrix = drawn_kind(draw);
    EXPECT_NEAR(minimum(matrix), matrix.size(), lambda_tolerance);
    EXPECT_FALSE(best_single_revision(matrix).has_value());
    for (int i = 0; i < matrix.size(); ++i) {
      for (int j = i + 1; j < matrix.size(); ++j) {
        const auto found = strongest_contradiction(matrix, i, j);
        if (found) {
          EXPECT_NEAR(found->direct, found->indirect, log_tolerance);
        }
      }
    }
  }
}

TEST(Properties, SeeingAnswersFromTheOtherSideSwapsSidesOnly) {
  for (std::uint64_t draw = 0; draw < property_draws; ++draw) {
    const RandomStream stream(property_seed + 6, draw);
    std::vector<std::optional<int>> codes;
    std::vector<std::optional<int>> mirrored;
    for (std::uint64_t k = 0; k < draw % 40; ++k) {
      const int position = static_cast<int>(stream.below(k, 18)) - 8;
      if (position > 8) {
        codes.emplace_back();
        mirrored.emplace_back();
        continue;
      }
      codes.emplace_back(position >= 0 ? position + 1 : position - 1);
      mirrored.emplace_back(-*codes.back());
    }
    const ResponseStyle found = response_style(codes);
    const ResponseStyle other = response_style(mirrored);
    EXPECT_EQ(found.left, other.right);
    EXPECT_EQ(found.right, other.left);
    EXPECT_EQ(found.side_p, other.side_p);
    EXPECT_EQ(found.longest_run, other.longest_run);
    EXPECT_EQ(found.modal_share, other.modal_share);
    EXPECT_NEAR(found.sd_ladder.value_or(0), other.sd_ladder.value_or(0), 1e-13);
  }
}

}  // namespace
}  // namespace pondera::weights
