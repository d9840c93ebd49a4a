// SPDX-License-Identifier: Apache-2.0
#include "survey/misplaced_answer.hpp"

#include "survey/answer_text.hpp"
#include "survey/line_findings.hpp"
#include "survey/sheet_keys.hpp"
#include "survey/stray_answer.hpp"
#include "survey/text_folding.hpp"
#include "survey/typed_number.hpp"

#include <algorithm>

namespace pondera::survey {

namespace {

bool ends_sentence(std::string_view text) {
  const std::string plain = folded(text);
  return plain.ends_with('.') || plain.ends_with(')');
}

/// Whether the line is an `answer:` that says more than nothing.
bool is_answer_line(const SheetLine& line, bool any_text) {
  const auto key = recognise_key(line);
  if (!key || key->key != SheetKey::answer || key->value.text.empty()) return false;
  return any_text || typed_number(key->value, {}) == TypedNumber::alone;
}

/// In a sentence "ten" is a word.
bool has_digit_or_chinese(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return (c >= '0' && c <= '9') || (c & 0x80) != 0; });
}

}  // namespace

std::optional<Diagnostic> outside_finding(const SheetLine& line, const LinePlace& place) {
  const bool sentence = place.wrapped_comment && ends_sentence(line.text);
  const TypedNumber typed = typed_number(line, place.labels);
  const bool placed = typed == TypedNumber::numbered || typed == TypedNumber::labelled;
  const bool answer = is_answer_line(line, place.below_questions);
  const bool certain = is_stray_answer(line) || (answer && place.below_questions);
  if (certain || (!sentence && (placed || answer))) return outside_answer(line, place.file);
  if (typed == TypedNumber::none || sentence) return std::nullopt;
  if (place.among_questions && !place.wrapped_comment) return std::nullopt;
  return number_outside(line, place.file);
}

std::optional<Diagnostic> prose_finding(const SheetLine& line, const LinePlace& place, bool alone) {
  switch (typed_number(line, place.labels)) {
    case TypedNumber::none:
    case TypedNumber::named:
      return std::nullopt;
    case TypedNumber::alone:
      if (!alone || !has_digit_or_chinese(line.text)) return std::nullopt;
      break;
    default:
      break;
  }
  return answer_in_remark(line, place.file);
}

bool is_whole_answer(const SheetLine& line, const LinePlace& place) {
  constexpr std::string_view numbering = "0123456789.):( -";
  const std::string plain = plain_answer(line.text);
  const bool dashes = plain.find_first_not_of("- ") == plain.npos;
  if (typed_number(line, place.labels) == TypedNumber::alone) return true;
  if (says_no_answer(plain) && !dashes) return true;
  const std::size_t label = std::min(plain.find_first_not_of(numbering), plain.size());
  return place.labels.contains(label_key(plain)) ||
         place.labels.contains(label_key(plain.substr(label)));
}

std::optional<Diagnostic> comment_finding(const SheetLine& line,
                                          std::string_view file,
                                          bool awaited) {
  constexpr std::string_view marks = "# ";
  const std::size_t start = line.text.find_first_not_of(marks);
  const SheetLine behind = {start == line.text.npos ? std::string_view{} : line.text.substr(start),
                            line.line, line.column};
  const auto key = recognise_key(behind);
  const bool keyed = key && key->key == SheetKey::answer;
  const std::string_view answer = keyed ? key->value.text : behind.text;
  const bool number = (keyed || awaited) &&
                      typed_number({answer, line.line, line.column}, {}) == TypedNumber::alone;
  if (!number && !is_worded_answer(answer)) return std::nullopt;
  return answer_in_comment(line, answer, file);
}

}  // namespace pondera::survey
