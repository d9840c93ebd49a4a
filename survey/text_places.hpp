// SPDX-License-Identifier: Apache-2.0
// Byte offsets of a text as people count: an offset comes in, file, line and column (characters,
// from 1) go out.
#pragma once

#include "core/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

class TextPlaces {
 public:
  /// @param text UTF-8 with LF line ends; must outlive this.
  TextPlaces(std::string_view text, std::string_view file);

  /// @param at clamped to the end of the text.
  [[nodiscard]] SourceSpot spot(std::size_t at) const;

 private:
  std::string_view text_;
  std::string file_;
  std::vector<std::size_t> line_starts_;
  // The last answer is remembered: a file may be one line of a megabyte, and counting from its
  // start for each of its nodes would be quadratic.
  mutable std::size_t counted_line_ = 0;
  mutable std::size_t counted_to_ = 0;
  mutable int counted_ = 0;
};

}  // namespace pondera::survey
