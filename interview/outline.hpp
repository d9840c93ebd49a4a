// SPDX-License-Identifier: Apache-2.0
// What a questionnaire asks, as its file alone says it: the text and the sheet read from it in; the
// method with its bounds, the parts with their items, the questions and what stands beside them
// out.
#pragma once

#include "core/result.hpp"
#include "survey/answer_sheet.hpp"
#include "survey/elicitation_method.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::interview {

/// How answers are given.
struct AnswerScale {
  survey::ElicitationMethod method = survey::ElicitationMethod::pairwise;
  int strongest = 9;  ///< pairwise, best-worst
  int lowest = 1;     ///< rating
  int highest = 5;
  int points = 100;  ///< budget
};

struct PartItem {
  std::string label;
  std::string description;  ///< may be empty
};

/// Questions that stand under one heading. Consecutive: [first, last).
struct Part {
  std::string label;  ///< empty where the heading is gone
  std::vector<PartItem> items;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// What a question of Best-Worst is about; every other question is `plain`.
enum class QuestionKind { plain, best, worst, best_over, over_worst };

struct Question {
  int number = 0;
  std::size_t part = 0;
  QuestionKind kind = QuestionKind::plain;
  std::string left;   ///< label; of one item alone: its own
  std::string right;  ///< empty where one item is asked about
  std::vector<std::string>
      notes;  ///< what stands beside it, line by line: earlier answers, reasons
};

struct Outline {
  std::string language;                   ///< of the file, "en" or "zh": a language with phrases
  std::vector<std::string> introduction;  ///< paragraphs, without those on how to fill in a file
  std::vector<std::string> how_to_return;
  AnswerScale scale;
  bool asks_again = false;          ///< a later round: an earlier answer can be kept
  std::vector<Part> parts;          ///< at least one
  std::vector<Question> questions;  ///< one per entry of the sheet
};

/// Reads the comments that write_questionnaire makes, in any language.
///
/// Errors: interview.no-instructions: the lines on how to answer are gone, so that it cannot be
/// told whether numbers are ratings, points or weights, or how far a scale goes.
[[nodiscard]] Result<Outline> read_outline(std::string_view text, const survey::AnswerSheet& sheet);

}  // namespace pondera::interview
