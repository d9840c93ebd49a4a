// SPDX-License-Identifier: Apache-2.0
// All that a questionnaire says to a person, in every language that we speak. A language is one row
// of the table in wording.cpp; a missing phrase does not compile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pondera::survey {

/// Phrases of one language. `{name}` stands for a value that the writer fills in.
struct Wording {
  std::string_view language;  ///< code: "en", "zh"
  // Keys of the file; the reader takes those of every language.
  std::string_view key_pair, key_item, key_left, key_right, key_indicator, key_answer, key_why,
      key_remark;
  // Words of an answer, the first of each is the one that is taught; separated by '|'.
  std::string_view words_left, words_right, words_equal;
  // What is said above the questions; lines separated by '\n'.
  std::string_view heading;            ///< {title}
  std::string_view for_whom;           ///< {name} {round} {count} {minutes}
  std::string_view how_pairwise;       ///< {strongest}
  std::string_view how_rating;         ///< {lowest} {highest}
  std::string_view leave_blank;        ///< what to do when one cannot say
  std::string_view return_to;          ///< {organiser} {deadline}
  std::string_view group_heading;      ///< {number} {count} {label} {pairs}
  std::string_view closing;            ///< above the signature lines
  std::string_view remark_invitation;  ///< above the general remark
};

/// The row of `language`, or nullptr.
[[nodiscard]] const Wording* find_wording(std::string_view language);
[[nodiscard]] const std::vector<Wording>& wordings();

}  // namespace pondera::survey
