// SPDX-License-Identifier: Apache-2.0
#include "survey/feedback_lines.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/amount_text.hpp"
#include "survey/comment_lines.hpp"
#include "survey/feedback_wording.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace pondera::survey {

namespace {

/// Trailing zeros off: "12.5", "12".
std::string short_number(double value) {
  constexpr int decimals = 1;
  std::string text = fixed_text(value, decimals);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

class Lines {
 public:
  Lines(const ItemFeedback& feedback, const Study& study, std::string_view language, int indent)
      : feedback_(feedback),
        method_(study.elicitation.method),
        language_(language),
        words_(feedback_wording_for(language)),
        indent_(indent) {}

  std::string write() {
    write_own();
    write_panel();
    write_reasons();
    return std::move(text_);
  }

 private:
  void comment(std::string_view text) { text_ += comment_lines(text, indent_); }
  void write_own();
  void write_panel();
  void write_histogram(const PanelFeedback& panel);
  void write_middle(const PanelFeedback& panel);
  void write_reasons();
  void write_reason(const std::string& reason);

  [[nodiscard]] bool on_ladder() const { return !gives_amounts(method_); }
  /// A place of the ladder, or an amount, in words.
  [[nodiscard]] std::string at(int position) const {
    const int code = method_ != ElicitationMethod::pairwise ? position
                     : position >= 0                        ? position + 1
                                                            : position - 1;
    return answer_in_words(code, method_, language_);
  }
  [[nodiscard]] std::string amount(double value) const {
    const std::string number = short_number(value);
    return method_ == ElicitationMethod::direct ? filled(words_.share, {{"number", number}})
                                                : number;
  }
  [[nodiscard]] std::string between_or_at(double position) const;
  [[nodiscard]] std::optional<int> own_position() const {
    if (!feedback_.own || method_ != ElicitationMethod::pairwise) return feedback_.own;
    return *feedback_.own > 0 ? *feedback_.own - 1 : *feedback_.own + 1;
  }

  const ItemFeedback& feedback_;
  ElicitationMethod method_;
  std::string_view language_;
  const FeedbackWording& words_;
  int indent_;
  std::string text_;
};

void Lines::write_own() {
  if (!feedback_.own) return comment(words_.no_own_answer);
  std::string own = answer_in_words(*feedback_.own, method_, language_);
  if (feedback_.own_share) {
    own += " (" + filled(words_.share, {{"number", short_number(*feedback_.own_share)}}) + ")";
  }
  comment(filled(words_.own_answer, {{"answer", own}}));
  if (!feedback_.implied || feedback_.implied == feedback_.own) return;
  comment(filled(words_.implied_answer,
                 {{"answer", answer_in_words(*feedback_.implied, method_, language_)}}));
}

void Lines::write_panel() {
  if (!feedback_.panel) return comment(words_.too_few_others);
  const PanelFeedback& panel = *feedback_.panel;
  comment(filled(words_.others_said, {{"others", std::to_string(panel.others)}}));
  if (on_ladder()) write_histogram(panel);
  write_middle(panel);
}

/// From the strongest left to the strongest right; ratings from the lowest up.
void Lines::write_histogram(const PanelFeedback& panel) {
  constexpr int most_stars = 30;
  std::vector<std::pair<int, int>> rows(panel.counts.begin(), panel.counts.end());
  const auto own = own_position();
  if (own && !panel.counts.contains(*own)) rows.emplace_back(*own, 0);
  const bool left_first = method_ == ElicitationMethod::pairwise;
  std::ranges::sort(rows, {}, [&](const auto& row) { return left_first ? -row.first : row.first; });
  int highest = 1;
  for (const auto& [position, count] : rows) highest = std::max(highest, count);
  for (const auto& [position, count] : rows) {
    const int shown = highest <= most_stars ? count : (count * most_stars + highest - 1) / highest;
    std::string line = "  " + at(position) + "  " +
                       std::string(static_cast<std::size_t>(shown), '*') + (shown > 0 ? "  " : "") +
                       std::to_string(count);
    if (own == position) line += "  " + std::string(words_.own_mark);
    comment(line);
  }
}

std::string Lines::between_or_at(double position) const {
  const int below = static_cast<int>(std::floor(position));
  const int above = static_cast<int>(std::ceil(position));
  if (below == above) return at(below);
  const bool left_first = method_ == ElicitationMethod::pairwise;
  return filled(words_.between, {{"lower", at(left_first ? above : below)},
                                 {"upper", at(left_first ? below : above)}});
}

/// The middle half rounded outwards to places of the ladder, so that it holds at least half.
void Lines::write_middle(const PanelFeedback& panel) {
  if (!on_ladder()) {
    return comment(filled(words_.middle, {{"median", amount(panel.median)},
                                          {"lower", amount(panel.lower_quartile)},
                                          {"upper", amount(panel.upper_quartile)}}));
  }
  const int lower = static_cast<int>(std::floor(panel.lower_quartile));
  const int upper = static_cast<int>(std::ceil(panel.upper_quartile));
  if (lower == upper) return comment(filled(words_.middle_alike, {{"median", at(lower)}}));
  const bool left_first = method_ == ElicitationMethod::pairwise;
  comment(filled(words_.middle, {{"median", between_or_at(panel.median)},
                                 {"lower", at(left_first ? upper : lower)},
                                 {"upper", at(left_first ? lower : upper)}}));
}

void Lines::write_reasons() {
  constexpr std::size_t most_reasons = 8;
  if (feedback_.reasons.empty()) return;
  comment(words_.reasons_given);
  const std::size_t shown = std::min(most_reasons, feedback_.reasons.size());
  for (std::size_t i = 0; i < shown; ++i) write_reason(feedback_.reasons[i]);
  if (shown == feedback_.reasons.size()) return;
  comment(
      filled(words_.more_reasons, {{"count", std::to_string(feedback_.reasons.size() - shown)}}));
}

void Lines::write_reason(const std::string& reason) {
  constexpr std::size_t most_characters = 300;
  constexpr std::string_view room = "    ";
  constexpr std::string_view mark = "  ~ ";
  const std::string line = on_one_line(reason);
  if (line.empty()) return;  // blank, or nothing that can be seen
  const auto characters = utf8_characters(line);
  std::string cut;
  for (std::size_t i = 0; i < std::min(characters.size(), most_characters); ++i) {
    cut += characters[i];
  }
  if (characters.size() > most_characters) cut += "...";
  std::string lines = comment_lines(std::string(room) + cut, indent_);
  // Every line, wrapped ones too, begins with the margin, "# " and the room for the mark.
  const std::size_t margin = static_cast<std::size_t>(indent_) + 2;
  for (std::size_t start = 0; start + margin + mark.size() <= lines.size();) {
    lines.replace(start + margin, mark.size(), mark);
    const std::size_t end = lines.find('\n', start);
    if (end == std::string::npos) break;
    start = end + 1;
  }
  text_ += lines;
}

}  // namespace

std::string answer_in_words(int code, ElicitationMethod method, std::string_view language) {
  if (gives_amounts(method)) return amount_text(code);
  if (method != ElicitationMethod::pairwise) return std::to_string(code);
  const Wording& words = wording_for(language);
  if (code == 1) return std::string(taught(words.words_equal));
  return std::string(taught(code > 0 ? words.words_left : words.words_right)) + " " +
         std::to_string(code > 0 ? code : -code);
}

std::string feedback_lines(const ItemFeedback& feedback,
                           const Study& study,
                           std::string_view language,
                           int indent) {
  return Lines(feedback, study, language, indent).write();
}

}  // namespace pondera::survey
