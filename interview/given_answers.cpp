// SPDX-License-Identifier: Apache-2.0
#include "interview/given_answers.hpp"

#include "survey/amount_text.hpp"
#include "survey/choice_text.hpp"
#include "survey/feedback_lines.hpp"
#include "survey/keep_word.hpp"
#include "survey/text_folding.hpp"

#include <algorithm>

namespace pondera::interview {

namespace {

using survey::ElicitationMethod;
using survey::ParsedAnswer;

bool is_choice(QuestionKind kind) {
  return kind == QuestionKind::best || kind == QuestionKind::worst;
}

bool keeps_earlier(const Outline& outline, std::string_view text) {
  return outline.asks_again &&
         survey::keep_word(text, outline.scale.method) == survey::KeepWord::keeps;
}

/// The question of a part that is of a kind and, for comparisons, about an item.
std::optional<std::size_t> question_about(const Outline& outline,
                                          std::size_t part,
                                          QuestionKind kind,
                                          std::optional<std::size_t> item) {
  for (std::size_t q = outline.parts[part].first; q < outline.parts[part].last; ++q) {
    if (outline.questions[q].kind != kind) continue;
    if (!item || item_asked(outline, q) == item) return q;
  }
  return std::nullopt;
}

bool is_answered(const Outline& outline,
                 const std::vector<Given>& given,
                 std::optional<std::size_t> question) {
  return question && code_given(outline, given, *question).has_value();
}

}  // namespace

std::vector<Given> given_in(const survey::AnswerSheet& sheet) {
  std::vector<Given> given;
  for (const survey::SheetEntry& entry : sheet.entries) {
    given.push_back({entry.answer ? entry.answer->text : "", entry.why ? entry.why->text : ""});
  }
  return given;
}

ParsedAnswer parsed_answer(const Outline& outline, std::size_t question, std::string_view text) {
  constexpr int percent = 100;
  const AnswerScale& scale = outline.scale;
  switch (scale.method) {
    case ElicitationMethod::pairwise:
      return survey::parse_pairwise_answer(text, scale.strongest);
    case ElicitationMethod::rating:
      return survey::parse_rating_answer(text, scale.lowest, scale.highest);
    case ElicitationMethod::budget:
      return survey::parse_amount_answer(text, scale.points == percent);
    case ElicitationMethod::direct:
      return survey::parse_amount_answer(text, false);
    case ElicitationMethod::best_worst:
      break;
  }
  const Question& asked = outline.questions[question];
  if (!is_choice(asked.kind)) return survey::parse_times_answer(text, scale.strongest);
  std::vector<std::vector<std::string>> labels;
  for (const PartItem& item : outline.parts[asked.part].items) labels.push_back({item.label});
  return survey::parse_choice_answer(text, labels);
}

std::optional<int> code_given(const Outline& outline,
                              const std::vector<Given>& given,
                              std::size_t question) {
  return parsed_answer(outline, question, given[question].answer).code;
}

std::string answer_from_code(const Outline& outline, std::size_t question, int code) {
  if (is_choice(outline.questions[question].kind)) return std::to_string(code);
  return survey::answer_in_words(code, outline.scale.method, outline.language);
}

std::optional<std::size_t> item_asked(const Outline& outline, std::size_t question) {
  const Question& asked = outline.questions[question];
  const std::string& label = asked.kind == QuestionKind::best_over ? asked.right : asked.left;
  const std::vector<PartItem>& items = outline.parts[asked.part].items;
  const auto found = std::ranges::find_if(items, [&](const PartItem& item) {
    return survey::label_key(item.label) == survey::label_key(label);
  });
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

std::optional<std::size_t> chosen_item(const Outline& outline,
                                       const std::vector<Given>& given,
                                       std::size_t part,
                                       QuestionKind choice) {
  const auto question = question_about(outline, part, choice, std::nullopt);
  if (!question) return std::nullopt;
  const auto code = code_given(outline, given, *question);
  if (!code || *code < 1) return std::nullopt;
  return static_cast<std::size_t>(*code) - 1;
}

bool needs_answer(const Outline& outline, const std::vector<Given>& given, std::size_t question) {
  const Question& asked = outline.questions[question];
  if (asked.kind == QuestionKind::plain || is_choice(asked.kind)) return true;
  const auto best = chosen_item(outline, given, asked.part, QuestionKind::best);
  const auto worst = chosen_item(outline, given, asked.part, QuestionKind::worst);
  const auto item = item_asked(outline, question);
  if (!item) return true;
  const bool over = asked.kind == QuestionKind::best_over;
  if (item == (over ? best : worst)) return false;  // against itself
  if (item != (over ? worst : best)) return true;
  // The best against the worst is asked twice, and answered once: by preference the first time.
  const auto first = question_about(outline, asked.part, QuestionKind::best_over, worst);
  const auto second = question_about(outline, asked.part, QuestionKind::over_worst, best);
  const bool only_second =
      !is_answered(outline, given, first) && is_answered(outline, given, second);
  return over ? !only_second : only_second;
}

bool is_open(const Outline& outline, const std::vector<Given>& given, std::size_t question) {
  return needs_answer(outline, given, question) && !code_given(outline, given, question) &&
         !keeps_earlier(outline, given[question].answer);
}

Progress progress_of(const Outline& outline,
                     const std::vector<Given>& given,
                     std::size_t first,
                     std::size_t last) {
  Progress progress;
  for (std::size_t q = first; q < last; ++q) {
    if (!needs_answer(outline, given, q)) continue;
    ++progress.needed;
    if (is_open(outline, given, q)) {
      progress.open.push_back(q);
    } else {
      ++progress.answered;
    }
  }
  return progress;
}

}  // namespace pondera::interview
