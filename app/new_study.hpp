// SPDX-License-Identifier: Apache-2.0
// The files of a blank study folder: small, valid, and explaining themselves.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::app {

struct NewFile {
  std::string_view name;
  std::string_view text;
};

[[nodiscard]] const std::vector<NewFile>& new_study_files();

}  // namespace pondera::app
