// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_keys.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "survey/answer_text.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace pondera::survey {

namespace {

constexpr std::size_t longest_start = 160;  // bytes in which a bullet, a key and its colon stand
constexpr std::size_t longest_key = 24;     // characters
constexpr std::size_t longest_typo = 12;    // characters; a longer word is not a mistyped key

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '*' || c == '_' || c == '"'; });
  return text;
}

const std::map<std::string, SheetKey>& keys() {
  static const std::map<std::string, SheetKey> table = [] {
    std::map<std::string, SheetKey> all;
    const auto add = [&](std::string_view field, SheetKey key) {
      for (const std::string_view word : alternatives(field)) {
        all.emplace(without_blanks(folded(word)), key);
      }
    };
    for (const Wording& wording : wordings()) {
      add(wording.key_questions, SheetKey::questions);
      add(wording.key_pair, SheetKey::number);
      add(wording.key_item, SheetKey::number);
      add(wording.key_question, SheetKey::number);
      add(wording.key_left, SheetKey::left);
      add(wording.key_right, SheetKey::right);
      add(wording.key_indicator, SheetKey::indicator);
      add(wording.key_answer, SheetKey::answer);
      add(wording.key_why, SheetKey::why);
      add(wording.key_remark, SheetKey::remark);
    }
    add("pondera", SheetKey::format);
    add("study|revision|round|assessor|language|signature", SheetKey::header);
    return all;
  }();
  return table;
}

/// The start of a line, cut into characters.
struct LineStart {
  std::vector<std::string_view> characters;
  std::size_t first = 0;  ///< behind bullets and blanks
  bool bulleted = false;
};

bool is_blank(std::string_view character) {
  return trimmed(character).empty();
}

bool is_bullet(const std::vector<std::string_view>& characters, std::size_t at) {
  constexpr std::array bullets = {
      "*", "•", "·", "●", "○", "▪",           "■",
      "□", "‣", "⁃", "◦", "§", "\xEF\x82\xB7"};  // U+F0B7: Word's bullet in the Symbol font
  if (is_dash(code_point(characters[at]))) return true;
  // Word's bullet of the second level is the letter o.
  if (characters[at] == "o") return at + 1 < characters.size() && is_blank(characters[at + 1]);
  return std::ranges::find(bullets, characters[at]) != bullets.end();
}

/// Length of "12." or "12)" at `at`, what a word processor makes of a list; 0 when there is none.
std::size_t numbering_length(const std::vector<std::string_view>& characters, std::size_t at) {
  std::size_t digits = 0;
  while (at + digits < characters.size() && digits < 4 && characters[at + digits] >= "0" &&
         characters[at + digits] <= "9") {
    ++digits;
  }
  if (digits == 0 || at + digits == characters.size()) return 0;
  const std::string_view end = characters[at + digits];
  return end == "." || end == ")" || end == "、" || end == "）" ? digits + 1 : 0;
}

LineStart start_of(const SheetLine& line) {
  LineStart start = {.characters = utf8_characters(line.text.substr(0, longest_start))};
  while (start.first < start.characters.size()) {
    if (is_blank(start.characters[start.first])) {
      ++start.first;
    } else if (is_bullet(start.characters, start.first)) {
      ++start.first;
      start.bulleted = true;
    } else if (const std::size_t length = numbering_length(start.characters, start.first)) {
      start.first += length;
      start.bulleted = true;
    } else {
      break;
    }
  }
  return start;
}

/// The value of a line behind its first `used` characters.
SheetLine value_behind(const SheetLine& line, const LineStart& start, std::size_t used) {
  // "**answer:** left 3": bold, as mail clients write it.
  const bool bold = start.first > 0 && start.characters[start.first - 1] == "*";
  while (used < start.characters.size() &&
         (is_blank(start.characters[used]) || (bold && start.characters[used] == "*"))) {
    ++used;
  }
  const int key_column = line.column + static_cast<int>(start.first);
  if (used == start.characters.size()) return {{}, line.line, key_column};
  const auto offset = static_cast<std::size_t>(start.characters[used].data() - line.text.data());
  return {line.text.substr(offset), line.line, line.column + static_cast<int>(used)};
}

std::string text_between(const LineStart& start, std::size_t end) {
  std::string text;
  for (std::size_t at = start.first; at < end; ++at) text += start.characters[at];
  return text;
}

/// The index of the colon that ends a key, or nothing.
std::optional<std::size_t> colon_of(const LineStart& start) {
  const std::size_t end = std::min(start.characters.size(), start.first + longest_key + 1);
  for (std::size_t at = start.first; at < end; ++at) {
    if (is_colon(code_point(start.characters[at]))) return at;
  }
  return std::nullopt;
}

/// Whether two words of Chinese characters differ in one: what an input method slips on. (Distances
/// in bytes, as in nearest_name, are too coarse for them.)
bool differs_in_one(std::string_view a, std::string_view b) {
  const auto left = utf8_characters(a);
  const auto right = utf8_characters(b);
  if (left.size() != right.size() || left.size() < 2) return false;
  int different = 0;
  for (std::size_t i = 0; i < left.size(); ++i) different += left[i] != right[i] ? 1 : 0;
  return different == 1;
}

std::optional<std::string> nearest_key(const std::string& word) {
  std::vector<std::string> known;
  for (const auto& [name, key] : keys()) {
    if (key != SheetKey::header && key != SheetKey::format) known.push_back(name);
  }
  if (!is_wide_character(utf8_characters(word).front())) return nearest_name(word, known);
  const auto near =
      std::ranges::find_if(known, [&](const auto& name) { return differs_in_one(word, name); });
  return near == known.end() ? std::nullopt : std::optional(*near);
}

KeyLine key_line(const SheetLine& line,
                 const LineStart& start,
                 std::size_t used,
                 const std::string& name) {
  return {.key = keys().at(name),
          .name = name,
          .key_column = line.column + static_cast<int>(start.first),
          .value = value_behind(line, start, used),
          .bulleted = start.bulleted};
}

}  // namespace

std::optional<KeyLine> recognise_key(const SheetLine& line) {
  const LineStart start = start_of(line);
  const auto colon = colon_of(start);
  if (!colon) return std::nullopt;
  const std::string name = without_blanks(folded(text_between(start, *colon)));
  if (!keys().contains(name)) return std::nullopt;
  return key_line(line, start, *colon + 1, name);
}

std::optional<KeyLine> recognise_answer_without_colon(const SheetLine& line) {
  const LineStart start = start_of(line);
  for (const Wording& wording : wordings()) {
    for (const std::string_view word : alternatives(wording.key_answer)) {
      const std::size_t end = start.first + static_cast<std::size_t>(utf8_length(word));
      if (end >= start.characters.size() || folded(text_between(start, end)) != word) continue;
      const SheetLine rest = value_behind(line, start, end);
      const bool apart =
          is_blank(start.characters[end]) || static_cast<unsigned char>(word.back()) >= 0x80;
      if (apart && is_worded_answer(rest.text)) {
        return key_line(line, start, end, without_blanks(std::string(word)));
      }
    }
  }
  return std::nullopt;
}

std::optional<UnknownKey> unknown_key(const SheetLine& line) {
  const LineStart start = start_of(line);
  const auto colon = colon_of(start);
  if (!colon || *colon == start.first || *colon - start.first > longest_typo) return std::nullopt;
  const std::string word(trimmed(text_between(start, *colon)));
  const bool is_word = !word.empty() && word.find(' ') == word.npos;
  if (!is_word || keys().contains(folded(word))) return std::nullopt;
  return UnknownKey{.word = word,
                    .column = line.column + static_cast<int>(start.first),
                    .bulleted = start.bulleted,
                    .value = std::string(value_behind(line, start, *colon + 1).text),
                    .meant = nearest_key(folded(word))};
}

bool is_mistyped_number_key(const SheetLine& line) {
  const auto unknown = unknown_key(line);
  return unknown && unknown->bulleted && !unknown->value.empty() &&
         folded(unknown->value).find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace pondera::survey
