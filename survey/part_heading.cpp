// SPDX-License-Identifier: Apache-2.0
#include "survey/part_heading.hpp"

#include "core/number_text.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace pondera::survey {

namespace {

/// "Part {number} of …" at the start of `text`, with digits for the number.
bool begins_with_heading(std::string_view text, std::string_view phrase) {
  const std::size_t number = phrase.find('{');
  const std::string before = folded(phrase.substr(0, number));
  if (!text.starts_with(before)) return false;
  text.remove_prefix(before.size());
  const std::size_t behind = text.find_first_not_of(decimal_digits);
  if (behind == 0 || behind == text.npos) return false;
  const std::size_t close = phrase.find('}') + 1;
  const std::string between = folded(phrase.substr(close, phrase.find('{', close) - close));
  return text.substr(behind).starts_with(between);
}

}  // namespace

bool is_part_heading(const SheetLine& line) {
  constexpr std::size_t longest_start = 200;  // bytes that are looked at
  const std::string text = folded(line.text.substr(0, longest_start));
  const std::size_t start = text.find_first_not_of("# ");
  if (!text.starts_with('#') || start == text.npos) return false;
  const std::string_view behind = std::string_view(text).substr(start);
  return std::ranges::any_of(wordings(), [&](const Wording& wording) {
    return begins_with_heading(behind, wording.group_heading) ||
           behind.starts_with(folded(wording.remark_invitation));
  });
}

}  // namespace pondera::survey
