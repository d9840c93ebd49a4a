// SPDX-License-Identifier: Apache-2.0
#include "interview/page.hpp"

#include "core/utf8.hpp"
#include "interview/part_review.hpp"
#include "interview/phrases.hpp"
#include "report/text_table.hpp"
#include "survey/amount_text.hpp"
#include "survey/comment_lines.hpp"
#include "survey/response.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace pondera::interview {

namespace {

using survey::ElicitationMethod;
using survey::filled;
using survey::taught;

class Page {
 public:
  Page(const Outline& outline, const Session& session)
      : outline_(outline), session_(session), words_(phrases_for(outline.language)) {}

  std::vector<PageLine> of_stage();
  [[nodiscard]] std::string in_words(const std::string& answer) const;

 private:
  [[nodiscard]] std::string pair_in_words(const std::string& answer) const;
  [[nodiscard]] std::string strength_in_words(int times) const;
  void say(std::string text, int indent = 0) { lines_.push_back({std::move(text), indent}); }
  void say_strongly(std::string text) { lines_.push_back({std::move(text), 0, true}); }
  void say_welcome();
  void say_question();
  void say_sides();
  void say_list();
  void say_given();
  void say_review();
  void say_overview();
  [[nodiscard]] std::string place(std::string_view phrase) const;
  [[nodiscard]] std::string request() const;
  [[nodiscard]] std::string points_request() const;
  [[nodiscard]] std::string chosen_label(QuestionKind choice) const;
  [[nodiscard]] std::string description_of(const std::string& label) const;
  [[nodiscard]] std::string answered_so_far() const;
  [[nodiscard]] const Question& asked() const { return outline_.questions[session_.at]; }
  [[nodiscard]] const Part& part() const { return outline_.parts[asked().part]; }

  const Outline& outline_;
  const Session& session_;
  const Phrases& words_;
  std::vector<PageLine> lines_;
};

std::string Page::place(std::string_view phrase) const {
  return filled(phrase, {{"number", std::to_string(asked().number)},
                         {"count", std::to_string(outline_.questions.back().number)},
                         {"part", std::to_string(asked().part + 1)},
                         {"parts", std::to_string(outline_.parts.size())},
                         {"label", part().label}});
}

std::string Page::answered_so_far() const {
  const Progress progress = progress_of(outline_, session_.given, 0, outline_.questions.size());
  return filled(words_.answered_so_far, {{"answered", std::to_string(progress.answered)},
                                         {"needed", std::to_string(progress.needed)}});
}

void Page::say_welcome() {
  for (const std::string& paragraph : outline_.introduction) {
    if (!lines_.empty()) say("");
    if (lines_.empty()) {
      say_strongly(paragraph);
    } else {
      say(paragraph);
    }
  }
  say("");
  say(answered_so_far());
  say(std::string(words_.begin_here));
}

/// The label of the item that was chosen, or what stands in the file for it.
std::string Page::chosen_label(QuestionKind choice) const {
  const auto item = chosen_item(outline_, session_.given, asked().part, choice);
  if (item && *item < part().items.size()) return part().items[*item].label;
  const survey::Wording& words = survey::wording_for(outline_.language);
  return std::string(choice == QuestionKind::best ? words.best_item : words.worst_item);
}

std::string Page::points_request() const {
  std::int64_t rest = std::int64_t{outline_.scale.points} * survey::code_of_one;
  for (std::size_t q = part().first; q < part().last; ++q) {
    if (q != session_.at) rest -= code_given(outline_, session_.given, q).value_or(0);
  }
  return filled(words_.ask_points, {{"item", asked().left},
                                    {"points", std::to_string(outline_.scale.points)},
                                    {"rest", survey::amount_text(rest)}});
}

/// The question in words.
std::string Page::request() const {
  const AnswerScale& scale = outline_.scale;
  switch (scale.method) {
    case ElicitationMethod::pairwise:
      return std::string(words_.ask_pair);
    case ElicitationMethod::rating:
      return filled(words_.ask_rating, {{"item", asked().left},
                                        {"lowest", std::to_string(scale.lowest)},
                                        {"highest", std::to_string(scale.highest)}});
    case ElicitationMethod::budget:
      return points_request();
    case ElicitationMethod::direct:
      return filled(words_.ask_direct, {{"item", asked().left}});
    case ElicitationMethod::best_worst:
      break;
  }
  const std::string strongest = std::to_string(scale.strongest);
  switch (asked().kind) {
    case QuestionKind::best:
      return std::string(words_.ask_best);
    case QuestionKind::worst:
      return std::string(words_.ask_worst);
    case QuestionKind::best_over:
      return filled(words_.ask_best_over, {{"best", chosen_label(QuestionKind::best)},
                                           {"item", asked().right},
                                           {"strongest", strongest}});
    case QuestionKind::over_worst:
    case QuestionKind::plain:
      break;
  }
  return filled(words_.ask_over_worst, {{"item", asked().left},
                                        {"worst", chosen_label(QuestionKind::worst)},
                                        {"strongest", strongest}});
}

std::string Page::description_of(const std::string& label) const {
  const auto item = std::ranges::find_if(part().items, [&](const PartItem& one) {
    return survey::label_key(one.label) == survey::label_key(label);
  });
  return item == part().items.end() ? "" : item->description;
}

/// Both sides, their labels below each other.
void Page::say_sides() {
  const int width =
      std::max(report::display_width(words_.side_left), report::display_width(words_.side_right));
  for (const bool left : {true, false}) {
    const std::string& label = left ? asked().left : asked().right;
    const std::string start =
        report::padded_right(std::string(left ? words_.side_left : words_.side_right) + ":",
                             width + 1) +
        " ";
    lines_.push_back({start + label, width + 2, true});
    const std::string description = description_of(label);
    if (!description.empty())
      say(std::string(static_cast<std::size_t>(width) + 2, ' ') + description, width + 2);
  }
}

void Page::say_list() {
  int number = 0;
  for (const PartItem& item : part().items) {
    const std::string start = "  " + std::to_string(++number) + "  ";
    say(start + item.label + (item.description.empty() ? "" : ": " + item.description),
        static_cast<int>(start.size()));
  }
}

void Page::say_given() {
  const Given& given = session_.given[session_.at];
  const auto code = code_given(outline_, session_.given, session_.at);
  if (given.answer.empty()) {
    say(std::string(words_.not_yet));
  } else if (code || !is_open(outline_, session_.given, session_.at)) {
    say(filled(words_.your_answer, {{"answer", in_words(given.answer)}}));
  } else {
    say(filled(words_.unclear, {{"answer", printable(given.answer, 60)}}));
  }
  if (!given.why.empty())
    say(filled(words_.your_reason, {{"reason", survey::on_one_line(given.why)}}));
}

void Page::say_question() {
  say(place(words_.progress));
  say(answered_so_far());
  say("");
  const bool pair = outline_.scale.method == ElicitationMethod::pairwise;
  if (pair) say_sides();
  const bool choice = asked().kind == QuestionKind::best || asked().kind == QuestionKind::worst;
  if (choice) say_list();
  for (const std::string& note : asked().notes) say(note, 2);
  if (pair || choice || !asked().notes.empty()) say("");
  say_strongly(request());
  say_given();
}

void Page::say_review() {
  say(place(words_.part_done));
  say("");
  const auto review = review_part(outline_, session_.given, asked().part);
  if (!review) return say(std::string(words_.go_on));
  bool first = true;
  for (const std::string& line : review->lines) {
    if (first) {
      say_strongly(line);
    } else {
      say(line);
    }
    first = false;
  }
  say("");
  if (review->again) {
    const int number = outline_.questions[*review->again].number;
    say(filled(words_.look_again, {{"number", std::to_string(number)}}));
  }
  say(std::string(words_.go_on));
}

std::string open_numbers(const Outline& outline, const Progress& progress) {
  std::string numbers;
  for (const std::size_t q : progress.open) {
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(outline.questions[q].number);
  }
  return numbers;
}

/// What is answered and what is open.
std::vector<std::string> state_lines(const Outline& outline, const Session& session) {
  const Phrases& words = phrases_for(outline.language);
  const Progress progress = progress_of(outline, session.given, 0, outline.questions.size());
  if (progress.open.empty()) {
    return {filled(words.complete, {{"count", std::to_string(progress.needed)}})};
  }
  return {filled(words.open, {{"answered", std::to_string(progress.answered)},
                              {"needed", std::to_string(progress.needed)},
                              {"numbers", open_numbers(outline, progress)}}),
          std::string(outline.asks_again ? words.open_kept : words.open_left)};
}

void Page::say_overview() {
  for (const std::string& line : state_lines(outline_, session_)) say(line);
  say("");
  for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
    const Part& one = outline_.parts[p];
    const Progress progress = progress_of(outline_, session_.given, one.first, one.last);
    const std::string start =
        std::to_string(progress.answered) + "/" + std::to_string(progress.needed) + "  ";
    say(start + one.label, static_cast<int>(start.size()));
  }
  say("");
  say(std::string(words_.finish));
}

std::vector<PageLine> Page::of_stage() {
  switch (session_.stage) {
    case Stage::welcome:
      say_welcome();
      break;
    case Stage::question:
      say_question();
      break;
    case Stage::reason:
      say_question();
      say("");
      say(std::string(words_.type_reason));
      break;
    case Stage::review:
      say_review();
      break;
    case Stage::overview:
      say_overview();
      break;
    case Stage::remark:
      say(std::string(words_.type_remark));
      break;
    case Stage::help:
      say(std::string(words_.keys_pair));
      say(std::string(words_.keys_common));
      say(std::string(words_.commands));
      say("");
      say(std::string(words_.go_on));
      break;
    case Stage::ended:
      break;
  }
  return std::move(lines_);
}

/// "left 3: 'A' matters 3 times as much as 'B' (moderate)".
std::string Page::pair_in_words(const std::string& answer) const {
  const survey::Wording& words = survey::wording_for(outline_.language);
  const bool left_side = answer == taught(words.words_left);
  if (left_side || answer == taught(words.words_right)) {
    return filled(words_.how_strongly, {{"more", left_side ? asked().left : asked().right},
                                        {"strongest", std::to_string(outline_.scale.strongest)}});
  }
  const auto code = parsed_answer(outline_, session_.at, answer).code;
  if (!code) return answer;
  if (*code == 1) return answer + ": " + std::string(words_.matters_same);
  const bool left = *code > 0;
  const int times = std::abs(*code);
  return answer + ": " +
         filled(words_.matters_more, {{"more", left ? asked().left : asked().right},
                                      {"less", left ? asked().right : asked().left},
                                      {"times", std::to_string(times)}}) +
         strength_in_words(times);
}

/// " (moderate)"; nothing where the scale has other steps than those that have names.
std::string Page::strength_in_words(int times) const {
  constexpr int worded_scale = 9;
  const auto strengths = survey::alternatives(words_.strengths);
  const auto step = static_cast<std::size_t>(times);
  if (outline_.scale.strongest != worded_scale || step > strengths.size()) return "";
  const bool wide = outline_.language == "zh";
  return (wide ? "（" : " (") + std::string(strengths[step - 1]) + (wide ? "）" : ")");
}

/// An answer and what it means.
std::string Page::in_words(const std::string& answer) const {
  if (outline_.scale.method == ElicitationMethod::pairwise) return pair_in_words(answer);
  const bool choice = asked().kind == QuestionKind::best || asked().kind == QuestionKind::worst;
  const auto code = parsed_answer(outline_, session_.at, answer).code;
  if (!choice || !code || *code < 1 || *code > static_cast<int>(part().items.size())) {
    return answer;
  }
  return answer + ": " + part().items[static_cast<std::size_t>(*code) - 1].label;
}

}  // namespace

std::vector<PageLine> page_of(const Outline& outline, const Session& session) {
  return Page(outline, session).of_stage();
}

std::string draft_in_words(const Outline& outline, const Session& session) {
  if (session.draft.empty() || session.stage != Stage::question) return session.draft;
  return Page(outline, session).in_words(session.draft);
}

std::vector<std::string> farewell(const Outline& outline,
                                  const Session& session,
                                  const std::string& file) {
  const Phrases& words = phrases_for(outline.language);
  const std::string shown_file = printable(file, 4096);
  std::vector<std::string> lines = state_lines(outline, session);
  lines.push_back(filled(words.saved_in, {{"file", shown_file}}));
  lines.insert(lines.end(), outline.how_to_return.begin(), outline.how_to_return.end());
  if (outline.how_to_return.empty())
    lines.emplace_back(survey::wording_for(outline.language).return_to_sender);
  const Progress progress = progress_of(outline, session.given, 0, outline.questions.size());
  if (!progress.open.empty()) lines.push_back(filled(words.go_on_later, {{"file", shown_file}}));
  return lines;
}

}  // namespace pondera::interview
