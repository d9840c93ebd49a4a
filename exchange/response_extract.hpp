// SPDX-License-Identifier: Apache-2.0
// What the store keeps as the original of an imported response: the response and where it came from
// in, a text with one meaning out.
#pragma once

#include "survey/response.hpp"

#include <string>

namespace pondera::exchange {

struct ImportOrigin {
  std::string file;     ///< name under which it came
  std::string digest;   ///< SHA-256 of its bytes
  std::string format;   ///< ImportedAnswers::format
  std::string options;  ///< what was declared, as on a command line
};

/// An importable file holds many assessors, so each response keeps its own part: a YAML text
/// `pondera: imported/1` with the file, its digest, format and options, and one line per answer
/// with its place in that file. The same file with the same options gives the same bytes.
[[nodiscard]] std::string response_extract(const survey::Response& response,
                                           const ImportOrigin& origin);

}  // namespace pondera::exchange
