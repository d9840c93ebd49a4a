// SPDX-License-Identifier: Apache-2.0
#include "survey/stray_answer.hpp"

#include "core/number_text.hpp"
#include "survey/answer_text.hpp"
#include "survey/sheet_keys.hpp"
#include "survey/text_folding.hpp"

#include <string>

namespace pondera::survey {

namespace {

constexpr std::size_t longest_answer = 120;  // bytes; an answer is shorter than any sentence
constexpr std::size_t longest_before = 24;   // bytes before the number of a question
constexpr std::string_view numbering = "0123456789.:;,)( -";
constexpr auto nowhere = std::string_view::npos;

/// Folded; the comma of a Chinese list, as in "7、左 3", as another sign.
std::string folded_line(const SheetLine& line) {
  constexpr std::string_view list_comma = "、";
  std::string plain = folded(line.text);
  for (std::size_t at = plain.find(list_comma); at != nowhere; at = plain.find(list_comma)) {
    plain.replace(at, list_comma.size(), ";");
  }
  return plain;
}

std::string_view behind(std::string_view text, std::size_t at) {
  return at == nowhere ? std::string_view{} : text.substr(at);
}

/// What stands behind the first number: "left 3" of "pair 7 left 3".
std::string_view behind_number(std::string_view plain) {
  const std::size_t number = plain.find_first_of(decimal_digits);
  if (number > longest_before) return {};  // nowhere is
  return behind(plain, plain.find_first_not_of(numbering, number));
}

/// What stands behind a colon that follows a number: "左 3" of "第7题:左 3".
std::string_view behind_colon(std::string_view plain) {
  const std::size_t colon = plain.find(':');
  if (colon > longest_before || plain.find_first_of(decimal_digits) > colon) return {};
  return plain.substr(colon + 1);
}

}  // namespace

bool is_stray_answer(const SheetLine& line) {
  if (line.text.size() > longest_answer) return false;
  if (is_worded_answer(line.text) || recognise_answer_without_colon(line)) return true;
  const auto key = recognise_key(line);
  if (key && key->key == SheetKey::answer && is_worded_answer(key->value.text)) return true;
  const std::string plain = folded_line(line);
  return is_worded_answer(behind_number(plain)) || is_worded_answer(behind_colon(plain));
}

bool is_numbered_answer(const SheetLine& line) {
  if (line.text.size() > longest_answer) return false;
  const std::string plain = folded_line(line);
  const std::size_t start = plain.find_first_not_of(numbering);
  if (start == nowhere) return false;
  const std::string_view number = std::string_view(plain).substr(0, start);
  const bool signed_number =
      number.find_first_of(decimal_digits) != nowhere && number.find_first_of(".:;,)") != nowhere;
  return signed_number && is_worded_answer(std::string_view(plain).substr(start));
}

}  // namespace pondera::survey
