// SPDX-License-Identifier: Apache-2.0
// Digests of inputs: bytes in, SHA-256 as 64 hexadecimal digits out. One of the two files of core
// that name a third-party library: a cryptographic hash of our own would be worse for everyone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pondera {

/// SHA-256 of `bytes` in lower-case hexadecimal. Source: FIPS 180-4; computed by libsodium.
[[nodiscard]] std::string digest_hex(std::string_view bytes);

/// The same 32 bytes in base64 (RFC 4648, with padding), as content security policies want them.
[[nodiscard]] std::string digest_base64(std::string_view bytes);

/// SHA-256 over several fields, each preceded by its length, so that ("ab", "c") and ("a", "bc")
/// differ.
[[nodiscard]] std::string digest_of_fields(const std::vector<std::string>& fields);

}  // namespace pondera
