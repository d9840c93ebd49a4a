// SPDX-License-Identifier: Apache-2.0
// Deterministic random numbers: draw k of a stream is a pure function of (seed, stream, k), the
// same on any thread, process or machine. One of the two files of core that name a third-party
// library (Random123, header only).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pondera {

/// A counter-based stream of 64-bit draws: Philox 4x32-10 with counter (k, stream) and key seed.
/// Source: [salmon2011], table 2; conversions: docs/methods.md.
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, std::uint64_t stream) : seed_(seed), stream_(stream) {}
  /// The stream of a name: its number is the first 64 bits of the name's SHA-256.
  RandomStream(std::uint64_t seed, std::string_view name);

  /// Draw `k`, all 64 bits uniform.
  [[nodiscard]] std::uint64_t bits(std::uint64_t k) const;
  /// Draw `k`, uniform in [0, 1): the upper 53 bits of `bits(k)` times 2^-53.
  [[nodiscard]] double uniform(std::uint64_t k) const;
  /// Draw `k`, uniform in 0 … n-1: the upper 64 bits of `bits(k)` · n (bias below n · 2^-64).
  /// Requires n > 0.
  [[nodiscard]] std::uint64_t below(std::uint64_t k, std::uint64_t n) const;

 private:
  std::uint64_t seed_;
  std::uint64_t stream_;
};

/// A uniformly random order of 0 … n-1 by Fisher-Yates from the top, with draws 0 … n-2 of
/// `stream`.
[[nodiscard]] std::vector<int> permutation(const RandomStream& stream, int n);

}  // namespace pondera
