// SPDX-License-Identifier: Apache-2.0
// All that the questionnaire at the terminal says, and the words of its commands, in every language
// of survey/wording.hpp. A language is one row of the table in phrases.cpp; a missing phrase does
// not compile.
#pragma once

#include <string_view>
#include <vector>

namespace pondera::interview {

/// Phrases of one language; `{name}` stands for a value. Fields that begin with `words_` hold
/// alternatives, separated by '|'; the first is taught.
struct Phrases {
  std::string_view language;
  // Commands, typed as words.
  std::string_view words_next, words_back, words_undo, words_clear, words_reason, words_keep,
      words_overview, words_again, words_remark, words_help, words_quit;
  // Where one is.
  std::string_view progress;         ///< {number} {count} {part} {parts} {label}
  std::string_view answered_so_far;  ///< {answered} {needed}
  std::string_view begin_here;       ///< on the first screen
  // What is asked.
  std::string_view ask_pair, side_left, side_right;
  std::string_view ask_rating;  ///< {item} {lowest} {highest}
  std::string_view ask_points;  ///< {item} {points} {rest}
  std::string_view ask_direct;  ///< {item}
  std::string_view ask_best, ask_worst;
  std::string_view ask_best_over;   ///< {best} {item} {strongest}
  std::string_view ask_over_worst;  ///< {item} {worst} {strongest}
  // What was answered.
  std::string_view your_answer;  ///< {answer}
  std::string_view not_yet;
  std::string_view unclear;       ///< {answer}
  std::string_view your_reason;   ///< {reason}
  std::string_view matters_more;  ///< {more} {less} {times}
  std::string_view matters_same;
  std::string_view how_strongly;  ///< {more} {strongest}
  std::string_view strengths;     ///< 1 to 9 in words, separated by '|'
  std::string_view saved;         ///< {answer}
  std::string_view emptied, kept;
  // What was not taken.
  std::string_view not_taken;      ///< {text} {expected}
  std::string_view expect_pair;    ///< {left} {right} {equal} {strongest}
  std::string_view expect_rating;  ///< {lowest} {highest}
  std::string_view expect_amount, expect_choice;
  std::string_view expect_times;     ///< {strongest}
  std::string_view same_item;        ///< {item}
  std::string_view keep_or_equal;    ///< {text} {keep} {equal}
  std::string_view no_such_command;  ///< {text}
  std::string_view no_such_key, no_such_question, nothing_to_undo, first_question;
  std::string_view undone;          ///< {number}
  std::string_view choice_emptied;  ///< comparisons with an earlier choice
  // Typing a text.
  std::string_view type_reason, type_remark;
  // After a part.
  std::string_view part_done;   ///< {part} {parts} {label}
  std::string_view consistent;  ///< {cr} {threshold}
  std::string_view exceeds;     ///< {cr} {threshold}
  std::string_view no_ratio;
  std::string_view fits_least;     ///< {number}
  std::string_view contradiction;  ///< {first} {second} {indirect} {direct}
  std::string_view judged;         ///< {a} {ratio} {b}
  std::string_view judged_equal;   ///< {a} {b}
  std::string_view about;          ///< {judged}
  std::string_view fitting;        ///< {answer}
  std::string_view your_judgement;
  std::string_view choice_contradiction;  ///< {best} {item} {worst} {over} {under} {product} {said}
  std::string_view sum_differs;           ///< {sum} {points}
  std::string_view all_zero;
  std::string_view partly;      ///< {numbers}
  std::string_view look_again;  ///< {number}
  std::string_view go_on;
  // At the end.
  std::string_view complete;     ///< {count}
  std::string_view open;         ///< {answered} {needed} {numbers}
  std::string_view open_kept;    ///< a later round: what an open question means
  std::string_view open_left;    ///< a first round
  std::string_view finish;       ///< how to leave the overview, or look at a question
  std::string_view saved_in;     ///< {file}
  std::string_view go_on_later;  ///< {file}
  std::string_view input_ended;
  // Keys and commands.
  std::string_view keys_pair, keys_rating, keys_number, keys_common, keys_text;
  std::string_view commands;  ///< plain mode
  std::string_view prompt;    ///< plain mode, before an answer is typed
};

[[nodiscard]] const std::vector<Phrases>& phrase_rows();
/// The row of `language`, or the first for a language that we do not speak.
[[nodiscard]] const Phrases& phrases_for(std::string_view language);

}  // namespace pondera::interview
