// SPDX-License-Identifier: Apache-2.0
#include "survey/store/utc_clock.hpp"

#include "core/assert.hpp"
#include "core/number_text.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>

namespace pondera::store {

namespace {

constexpr std::int64_t last_second = 253'402'300'799;  // 9999-12-31T23:59:59Z

}  // namespace

std::string utc_text(std::int64_t seconds) {
  PONDERA_ASSERT(seconds >= 0 && seconds <= last_second);
  const std::time_t time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  PONDERA_ASSERT(gmtime_r(&time, &parts) != nullptr);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

std::string utc_now() {
  if (const char* given = std::getenv("SOURCE_DATE_EPOCH")) {
    const auto seconds = parse_whole(given);
    if (seconds && *seconds >= 0 && *seconds <= last_second) return utc_text(*seconds);
  }
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return utc_text(now.time_since_epoch().count());
}

}  // namespace pondera::store
