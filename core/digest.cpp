// SPDX-License-Identifier: Apache-2.0
#include "core/digest.hpp"

#include <sodium.h>

#include <array>

namespace pondera {

namespace {

using Sha256 = std::array<unsigned char, crypto_hash_sha256_BYTES>;

Sha256 sha256_of(std::string_view bytes) {
  Sha256 hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hash;
}

}  // namespace

std::string digest_hex(std::string_view bytes) {
  const Sha256 hash = sha256_of(bytes);
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return {hex.data(), hex.size() - 1};
}

std::string digest_base64(std::string_view bytes) {
  const Sha256 hash = sha256_of(bytes);
  constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;
  std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, variant)> text{};
  sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), variant);
  return {text.data(), text.size() - 1};
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
