// SPDX-License-Identifier: Apache-2.0
#include "survey/comment_lines.hpp"

#include "core/utf8.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace pondera::survey {

namespace {

constexpr int widest_line = 72;

bool is_among(std::string_view character, std::string_view list) {
  return list.find(character) != list.npos;
}

/// Whether a line may end between two characters.
bool may_break(std::string_view before, std::string_view after) {
  constexpr std::string_view closing = "，。；：、！？）》”’…,.;:!?)";
  constexpr std::string_view opening = "（《“‘(";
  if (after == " ") return true;
  if (is_among(after, closing) || is_among(before, opening)) return false;
  return is_wide_character(before) || is_wide_character(after);
}

int width_of(std::string_view character) {
  return is_wide_character(character) ? 2 : 1;
}

/// How many characters from `first` on stand in one line of `room` cells: at least one.
std::size_t line_length(const std::vector<std::string_view>& text, std::size_t first, int room) {
  int width = 0;
  std::size_t good = 0;
  for (std::size_t at = first; at < text.size(); ++at) {
    if (at > first && may_break(text[at - 1], text[at])) {
      if (width > room && good > 0) return good;
      good = at - first;
      if (width > room) return good;
    }
    width += width_of(text[at]);
  }
  return width > room && good > 0 ? good : text.size() - first;
}

/// Blanks for whatever could end a line, act on a terminal or hide.
std::string cleaned(std::string_view text) {
  std::string out;
  const std::string shown = printable(text, 1 << 20);
  for (const std::string_view character : utf8_characters(shown)) {
    const bool hidden = code_point(character) == 0xFFFD || fold_width(character).empty();
    out += hidden ? " " : character;
  }
  return out;
}

std::string wrapped(std::string_view line, const std::string& margin) {
  const std::size_t leading = std::min(line.find_first_not_of(' '), line.size());
  const std::string start = margin + "# " + std::string(leading, ' ');
  const std::vector<std::string_view> text = utf8_characters(line.substr(leading));
  if (text.empty()) return margin + "#\n";
  std::string lines;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t length =
        line_length(text, first, widest_line - static_cast<int>(start.size()));
    lines += start;
    for (std::size_t at = first; at < first + length; ++at) lines += text[at];
    lines += '\n';
    first += length;
    while (first < text.size() && text[first] == " ") ++first;
  }
  return lines;
}

}  // namespace

std::string filled(std::string_view phrase,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) {
  std::string out;
  while (!phrase.empty()) {
    const std::size_t open = phrase.find('{');
    const std::size_t close = phrase.find('}', open == phrase.npos ? 0 : open);
    if (open == phrase.npos || close == phrase.npos) break;
    out += phrase.substr(0, open);
    const std::string_view name = phrase.substr(open + 1, close - open - 1);
    const auto value =
        std::ranges::find_if(values, [&](const auto& known) { return known.first == name; });
    out +=
        value != values.end() ? value->second : std::string(phrase.substr(open, close - open + 1));
    phrase.remove_prefix(close + 1);
  }
  return out += phrase;
}

std::string comment_lines(std::string_view text, int indent) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines += wrapped(cleaned(text.substr(start, end - start)), margin);
    start = end + 1;
  }
  return lines;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : cleaned(text)) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace pondera::survey
