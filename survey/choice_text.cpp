// SPDX-License-Identifier: Apache-2.0
#include "survey/choice_text.hpp"

#include "core/number_text.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>

namespace pondera::survey {

namespace {

using Labels = std::vector<std::vector<std::string>>;

/// Positions, from 1, of the items that have this label in some language.
std::vector<int> items_called(std::string_view text, const Labels& labels) {
  const std::string key = label_key(text);
  const std::string plain_key = label_key(plain_answer(text));
  std::vector<int> found;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool called = std::ranges::any_of(labels[i], [&](const std::string& label) {
      const std::string wanted = label_key(label);
      return !wanted.empty() && (wanted == key || wanted == plain_key);
    });
    if (called) found.push_back(static_cast<int>(i) + 1);
  }
  return found;
}

/// Whether the text may be what a reason has left of a label: "C#" arrives here as "C".
bool may_be_cut(std::string_view text, const Labels& labels) {
  return std::ranges::any_of(labels, [&](const std::vector<std::string>& texts) {
    return std::ranges::any_of(texts, [&](const std::string& label) {
      const std::string plain = folded(label);
      const std::size_t sign = plain.find('#');
      return sign != plain.npos && label_key(plain.substr(0, sign)) == label_key(text);
    });
  });
}

/// "2. energy", "(2) energy": the number and, behind it, a label.
ParsedAnswer number_and_label(std::string_view plain, const Labels& labels) {
  constexpr std::string_view before = "( ";
  constexpr std::string_view between = ".):,;- ";
  const std::size_t start = plain.find_first_not_of(before);
  if (start == plain.npos) return refused_answer(AnswerProblem::no_item);
  const std::size_t end = plain.find_first_not_of(decimal_digits, start);
  if (end == start || end == plain.npos) return refused_answer(AnswerProblem::no_item);
  const std::size_t label = plain.find_first_not_of(between, end);
  if (label == plain.npos) return refused_answer(AnswerProblem::no_item);
  const auto items = items_called(plain.substr(label), labels);
  if (items.empty()) return refused_answer(AnswerProblem::no_item);
  const auto number =
      parse_rating_answer(plain.substr(start, end - start), 1, static_cast<int>(labels.size()));
  const bool same = number.code && std::ranges::find(items, *number.code) != items.end();
  return same ? number : refused_answer(AnswerProblem::two_answers);
}

}  // namespace

ParsedAnswer parse_choice_answer(std::string_view text, const Labels& labels) {
  const std::string plain = plain_answer(text);
  const auto items = items_called(text, labels);
  // A label may be one of the words for "no answer".
  if (items.empty() && says_no_answer(plain)) return {.blank = true};
  const auto number = parse_rating_answer(text, 1, static_cast<int>(labels.size()));
  if (items.empty() && !number.problem) return number;
  if (items.empty()) {
    const auto both = number_and_label(plain, labels);
    if (both.problem != AnswerProblem::no_item) return both;
    return number.problem == AnswerProblem::unreadable ? both : number;
  }
  if (number.code) {
    const bool same = items.size() == 1 && items.front() == *number.code;
    return same ? number : refused_answer(AnswerProblem::ambiguous_number);
  }
  if (items.size() > 1 || may_be_cut(text, labels))
    return refused_answer(AnswerProblem::ambiguous_number);
  return {.code = items.front()};
}

}  // namespace pondera::survey
