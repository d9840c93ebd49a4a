// SPDX-License-Identifier: Apache-2.0
// What has been answered so far: an outline and the texts of the answers in; codes, which questions
// need an answer and which have none, out.
#pragma once

#include "interview/outline.hpp"
#include "survey/answer_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::interview {

/// Texts of one question as they stand in the file.
struct Given {
  std::string answer;
  std::string why;

  friend bool operator==(const Given&, const Given&) = default;
};

/// The texts of every entry, row by row with the outline's questions.
[[nodiscard]] std::vector<Given> given_in(const survey::AnswerSheet& sheet);

/// An answer typed for a question, as collect will take it.
[[nodiscard]] survey::ParsedAnswer parsed_answer(const Outline& outline,
                                                 std::size_t question,
                                                 std::string_view text);

/// The code (survey/answer_text.hpp) of what is given; nothing where it is empty or unclear.
[[nodiscard]] std::optional<int> code_given(const Outline& outline,
                                            const std::vector<Given>& given,
                                            std::size_t question);

/// An answer in the form that the file teaches, from its code: "left 3", "右 5", "12.5", "2".
[[nodiscard]] std::string answer_from_code(const Outline& outline, std::size_t question, int code);

/// Best-Worst: the item chosen as the best (or the worst) of a part, as a place in its items.
[[nodiscard]] std::optional<std::size_t> chosen_item(const Outline& outline,
                                                     const std::vector<Given>& given,
                                                     std::size_t part,
                                                     QuestionKind choice);

/// The item that a question compares with the best or the worst, or that stands alone.
[[nodiscard]] std::optional<std::size_t> item_asked(const Outline& outline, std::size_t question);

/// Whether a question needs an answer: all but those of Best-Worst that follow from the choice.
[[nodiscard]] bool needs_answer(const Outline& outline,
                                const std::vector<Given>& given,
                                std::size_t question);

/// Whether it needs one and has none. In a later round, a word for keeping is an answer.
[[nodiscard]] bool is_open(const Outline& outline,
                           const std::vector<Given>& given,
                           std::size_t question);

struct Progress {
  int needed = 0;
  int answered = 0;
  std::vector<std::size_t> open;  ///< questions
};
[[nodiscard]] Progress progress_of(const Outline& outline,
                                   const std::vector<Given>& given,
                                   std::size_t first,
                                   std::size_t last);

}  // namespace pondera::interview
