// SPDX-License-Identifier: Apache-2.0
// What a result was made from: the tool, the study, and the digest of every input, so that it can
// be made again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pondera::report {

/// The tool's name and version, as every result carries it: "pondera 0.1.0".
[[nodiscard]] std::string_view tool();

struct InputDigest {
  std::string name;  ///< file, or "responses" for the answers in the store
  std::string sha256;
};

struct Provenance {
  std::string study;
  std::string revision;
  int round = 1;
  std::vector<InputDigest> inputs;
};

}  // namespace pondera::report
