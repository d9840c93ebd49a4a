// SPDX-License-Identifier: Apache-2.0
#include "survey/text_places.hpp"

#include "core/utf8.hpp"

#include <algorithm>

namespace pondera::survey {

TextPlaces::TextPlaces(std::string_view text, std::string_view file)
    : text_(text), file_(file), line_starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
    line_starts_.push_back(++at);
  }
}

SourceSpot TextPlaces::spot(std::size_t at) const {
  at = std::min(at, text_.size());
  const auto after = std::ranges::upper_bound(line_starts_, at);
  const auto line = static_cast<std::size_t>(after - line_starts_.begin());
  if (line != counted_line_ || at < counted_to_) {
    counted_line_ = line;
    counted_to_ = *(after - 1);
    counted_ = 0;
  }
  counted_ += utf8_length(text_.substr(counted_to_, at - counted_to_));
  counted_to_ = at;
  return {file_, static_cast<int>(line), counted_ + 1};
}

}  // namespace pondera::survey
