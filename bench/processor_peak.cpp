// SPDX-License-Identifier: Apache-2.0
#include "bench/processor_peak.hpp"

#include <algorithm>
#include <chrono>

#if defined(__x86_64__)
#define PONDERA_PEAK_TARGET __attribute__((target("avx2"), noinline))
#define PONDERA_IN_REGISTER(x) asm volatile("" : "+x"(x))
#else
#define PONDERA_PEAK_TARGET __attribute__((noinline))
#define PONDERA_IN_REGISTER(x) asm volatile("" : "+w"(x))
#endif

namespace pondera {

namespace {

#if defined(__x86_64__)
using Lanes = double __attribute__((vector_size(32)));
#else
using Lanes = double __attribute__((vector_size(16)));
#endif
constexpr double lanes = sizeof(Lanes) / sizeof(double);
constexpr long rounds = 1'000'000;

/// Six sums and six products per round, none of which waits for another.
PONDERA_PEAK_TARGET double multiply_and_add() {
  Lanes addend = Lanes{} + 1e-9;
  Lanes factor = Lanes{} + 1.000'000'001;
  Lanes s0 = addend, s1 = addend, s2 = addend, s3 = addend, s4 = addend, s5 = addend;
  Lanes p0 = factor, p1 = factor, p2 = factor, p3 = factor, p4 = factor, p5 = factor;
  PONDERA_IN_REGISTER(addend);
  PONDERA_IN_REGISTER(factor);
  for (long round = 0; round < rounds; ++round) {
    s0 += addend, p0 *= factor, s1 += addend, p1 *= factor, s2 += addend, p2 *= factor;
    s3 += addend, p3 *= factor, s4 += addend, p4 *= factor, s5 += addend, p5 *= factor;
    PONDERA_IN_REGISTER(s0);
    PONDERA_IN_REGISTER(s1);
    PONDERA_IN_REGISTER(s2);
    PONDERA_IN_REGISTER(s3);
    PONDERA_IN_REGISTER(s4);
    PONDERA_IN_REGISTER(s5);
    PONDERA_IN_REGISTER(p0);
    PONDERA_IN_REGISTER(p1);
    PONDERA_IN_REGISTER(p2);
    PONDERA_IN_REGISTER(p3);
    PONDERA_IN_REGISTER(p4);
    PONDERA_IN_REGISTER(p5);
  }
  const Lanes all = s0 + s1 + s2 + s3 + s4 + s5 + p0 + p1 + p2 + p3 + p4 + p5;
  return all[0];
}

}  // namespace

double measured_peak() {
  constexpr double flops = rounds * 12 * lanes;
  double best = 0;
  for (int run = 0; run < 20; ++run) {
    const auto start = std::chrono::steady_clock::now();
    volatile double kept = multiply_and_add();
    static_cast<void>(kept);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    best = std::max(best, flops / took.count());
  }
  return best;
}

}  // namespace pondera
