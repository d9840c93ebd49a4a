// SPDX-License-Identifier: Apache-2.0
#include "survey/file_size.hpp"

namespace pondera::survey {

std::string size_in_mebibytes(std::size_t bytes) {
  constexpr std::size_t mebibyte = std::size_t{1} << 20U;
  if (bytes % mebibyte == 0) return std::to_string(bytes / mebibyte) + " MiB";
  const std::size_t rest = bytes % mebibyte;
  const std::size_t tenths = bytes / mebibyte * 10 + (rest * 10 + mebibyte - 1) / mebibyte;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MiB";
}

}  // namespace pondera::survey
