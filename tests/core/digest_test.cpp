// SPDX-License-Identifier: Apache-2.0
#include "core/digest.hpp"

#include <gtest/gtest.h>

namespace pondera {
namespace {

// FIPS 180-4 example messages, and the million letters of its appendix.
TEST(DigestHex, GivesThePublishedDigests) {
  EXPECT_EQ(digest_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(digest_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(digest_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// sha256sum of one NUL byte.
TEST(DigestHex, TakesBytesThatAreNoText) {
  EXPECT_EQ(digest_hex(std::string_view("\0", 1)),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

// The same digests as base64.
TEST(DigestBase64, GivesThePublishedDigests) {
  EXPECT_EQ(digest_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  EXPECT_EQ(digest_base64(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

// printf '2:ab1:c' | sha256sum
TEST(DigestOfFields, PrecedesEachFieldByItsLength) {
  EXPECT_EQ(digest_of_fields({"ab", "c"}),
            "430fb1b4ac43316eca81fab27a1930ab8eff8fef6a1dc7903dce44bbc2790dc5");
  EXPECT_EQ(digest_of_fields({"ab", "c"}), digest_hex("2:ab1:c"));
  EXPECT_EQ(digest_of_fields({"伟"}), digest_hex("3:伟"));
}

TEST(DigestOfFields, TellsWhereOneFieldEnds) {
  EXPECT_NE(digest_of_fields({"ab", "c"}), digest_of_fields({"a", "bc"}));
  EXPECT_NE(digest_of_fields({"a", ""}), digest_of_fields({"a"}));
  EXPECT_NE(digest_of_fields({""}), digest_of_fields({}));
  EXPECT_NE(digest_of_fields({"1:a"}), digest_of_fields({"1", "a"}));
}

}  // namespace
}  // namespace pondera
