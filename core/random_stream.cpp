// SPDX-License-Identifier: Apache-2.0
#include "core/random_stream.hpp"

#include "core/assert.hpp"
#include "core/digest.hpp"

#include <Random123/philox.h>

#include <numeric>
#include <utility>

namespace pondera {

namespace {

std::uint64_t number_of(std::string_view name) {
  const std::string hex = digest_hex(name);
  std::uint64_t number = 0;
  for (const char digit : hex.substr(0, 16)) {
    number =
        number * 16 + static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  }
  return number;
}

constexpr std::uint32_t low(std::uint64_t value) {
  return static_cast<std::uint32_t>(value);
}
constexpr std::uint32_t high(std::uint64_t value) {
  return static_cast<std::uint32_t>(value >> 32U);
}

}  // namespace

RandomStream::RandomStream(std::uint64_t seed, std::string_view name)
    : RandomStream(seed, number_of(name)) {}

std::uint64_t RandomStream::bits(std::uint64_t k) const {
  const r123::Philox4x32::ctr_type counter = {{low(k), high(k), low(stream_), high(stream_)}};
  const r123::Philox4x32::key_type key = {{low(seed_), high(seed_)}};
  const r123::Philox4x32::ctr_type block = r123::Philox4x32()(counter, key);
  return (static_cast<std::uint64_t>(block[1]) << 32U) | block[0];
}

double RandomStream::uniform(std::uint64_t k) const {
  return static_cast<double>(bits(k) >> 11U) * 0x1.0p-53;
}

std::uint64_t RandomStream::below(std::uint64_t k, std::uint64_t n) const {
  PONDERA_ASSERT(n > 0);
  __extension__ using UInt128 = unsigned __int128;
  return static_cast<std::uint64_t>((static_cast<UInt128>(bits(k)) * n) >> 64U);
}

std::vector<int> permutation(const RandomStream& stream, int n) {
  PONDERA_ASSERT(n >= 0);
  std::vector<int> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), 0);
  std::uint64_t draw = 0;
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[stream.below(draw++, i)]);
  }
  return order;
}

}  // namespace pondera
