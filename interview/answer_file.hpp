// SPDX-License-Identifier: Apache-2.0
// A questionnaire file that is being answered: its bytes in, what stands in it and where answers go
// out; and the same file with other answers, every other byte as it was.
#pragma once

#include "core/result.hpp"
#include "survey/answer_sheet.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pondera::interview {

/// A part of the decoded text, in bytes.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the texts of one question stand.
struct EntrySlots {
  TextRange answer;              ///< from behind the colon to the end of what was typed
  std::optional<TextRange> why;  /// nothing: a line is added below the answer
  std::size_t below_answer = 0;  ///< where that line begins
  std::string margin;            ///< what it begins with
};

/// One text that is to stand in the file.
struct Change {
  enum class Field { answer, why, remark };
  Field field = Field::answer;
  std::size_t entry = 0;  ///< of the sheet; of no meaning for the remark
  std::string text;       ///< on one line; empty: none

  friend bool operator==(const Change&, const Change&) = default;
};

class AnswerFile {
 public:
  /// @param bytes a questionnaire, blank or partly answered, in any encoding that collect takes.
  /// Errors: those of survey::read_answer_sheet; interview.not-kept (a question without a line for
  /// its answer, or an encoding that does not give the same bytes back).
  [[nodiscard]] static Result<AnswerFile> make(std::string_view bytes, std::string_view name);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const survey::AnswerSheet& sheet() const { return sheet_; }

  /// The file with the changes. It is read again as collect reads it, and must say what was meant
  /// and otherwise what it said before: comments, line ends and encoding stay.
  /// Errors: interview.not-kept (a text that would be read as something else, or that the encoding
  /// cannot hold).
  [[nodiscard]] Result<AnswerFile> with(const std::vector<Change>& changes) const;

 private:
  AnswerFile() = default;
  std::string name_;
  std::string bytes_;
  std::string text_;
  survey::AnswerSheet sheet_;
  std::vector<EntrySlots> slots_;
  std::optional<TextRange> remark_;
  std::size_t findings_ = 0;  // what the reader remarks already: a change must not add to it
};

}  // namespace pondera::interview
