// SPDX-License-Identifier: Apache-2.0
#include "core/digest.hpp"

#include <sodium.h>

#include <array>

namespace pondera {

std::string digest_hex(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return {hex.data(), hex.size() - 1};
}

std::string digest_of_fields(const std::vector<std::string>& fields) {
  std::string framed;
  for (const std::string& field : fields) {
    framed += std::to_string(field.size());
    framed += ':';
    framed += field;
  }
  return digest_hex(framed);
}

}  // namespace pondera
