// SPDX-License-Identifier: Apache-2.0
#include "interview/outline.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "interview/phrase_match.hpp"
#include "survey/feedback_wording.hpp"
#include "survey/part_heading.hpp"
#include "survey/sheet_lines.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"
#include "survey/wrapped_line.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace pondera::interview {

namespace {

using survey::AnswerSheet;
using survey::ElicitationMethod;
using survey::SheetLine;
using survey::Wording;

/// What a comment says, with its own leading blanks.
std::string_view said_in(const SheetLine& comment) {
  const std::size_t mark = comment.text.find('#');
  std::string_view said = comment.text.substr(mark == comment.text.npos ? 0 : mark + 1);
  if (said.starts_with(' ')) said.remove_prefix(1);
  return said;
}

std::string shown_text(const std::optional<survey::Placed>& field) {
  return field ? field->text : "";
}

/// "For Ana Brandt. Round 1, …": stands below the heading and is a sentence of its own.
bool begins_for_whom(std::string_view said) {
  return std::ranges::any_of(survey::wordings(), [&](const Wording& words) {
    const std::string_view phrase = words.for_whom;
    const std::size_t open = phrase.find('{');
    const std::size_t close = phrase.find('}');
    const std::string_view behind = phrase.substr(close + 1, phrase.find('{', close) - close - 1);
    return said.starts_with(phrase.substr(0, open)) && said.find(behind) != said.npos;
  });
}

/// Adds one line of comment to paragraphs; the last of them is being written.
void add_to_paragraphs(std::vector<std::string>& paragraphs, std::string_view said) {
  std::string& last = paragraphs.back();
  if (said.empty()) {
    if (!last.empty()) paragraphs.emplace_back();
  } else if (last.empty()) {
    last = said;
  } else if (paragraphs.size() == 1 && begins_for_whom(said)) {
    paragraphs.emplace_back(said);
  } else {
    survey::append_wrapped(last, said);
  }
}

/// Paragraphs of the comments above the first question.
std::vector<std::string> paragraphs_above(const std::vector<SheetLine>& lines, int first_entry) {
  std::vector<std::string> paragraphs(1);
  for (const SheetLine& line : lines) {
    if (line.line >= first_entry || survey::is_part_heading(line)) break;
    if (survey::is_comment(line)) add_to_paragraphs(paragraphs, said_in(line));
  }
  if (paragraphs.back().empty()) paragraphs.pop_back();
  return paragraphs;
}

std::optional<int> number_in(const PhraseValues& values, std::string_view name) {
  const auto found = values.find(name);
  const auto number = found == values.end() ? std::nullopt : parse_whole(found->second);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<AnswerScale> item_scale(const Wording& words, const std::string& text) {
  if (const auto rating = match_without_blanks(words.how_rating, text)) {
    const auto lowest = number_in(*rating, "lowest");
    const auto highest = number_in(*rating, "highest");
    if (!lowest || !highest || *lowest >= *highest) return std::nullopt;
    return AnswerScale{.method = ElicitationMethod::rating, .lowest = *lowest, .highest = *highest};
  }
  if (const auto budget = match_without_blanks(words.how_budget, text)) {
    const auto points = number_in(*budget, "points");
    if (!points) return std::nullopt;
    return AnswerScale{.method = ElicitationMethod::budget, .points = *points};
  }
  if (match_without_blanks(words.how_direct, text)) {
    return AnswerScale{.method = ElicitationMethod::direct};
  }
  return std::nullopt;
}

std::optional<AnswerScale> compared_scale(const Wording& words, const std::string& text) {
  if (const auto choice = match_without_blanks(words.how_best_worst, text)) {
    const auto strongest = number_in(*choice, "strongest");
    if (!strongest) return std::nullopt;
    return AnswerScale{.method = ElicitationMethod::best_worst, .strongest = *strongest};
  }
  if (match_without_blanks(words.ladder_to_nine, text)) return AnswerScale{};
  if (const auto ladder = match_without_blanks(words.ladder_to_other, text)) {
    const auto strongest = number_in(*ladder, "strongest");
    if (strongest) return AnswerScale{.strongest = *strongest};
  }
  return std::nullopt;
}

/// How answers are given, as the instructions say it.
std::optional<AnswerScale> instructed(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n";
  for (const Wording& words : survey::wordings()) {
    if (auto scale = item_scale(words, text)) return scale;
    if (auto scale = compared_scale(words, text)) return scale;
  }
  return std::nullopt;
}

bool begins_like(std::string_view paragraph, std::string_view phrase) {
  return paragraph.starts_with(phrase.substr(0, phrase.find('{')));
}

/// Whether a paragraph is about filling in a file with an editor.
bool is_instruction(std::string_view paragraph) {
  return std::ranges::any_of(survey::wordings(), [&](const Wording& words) {
    constexpr std::size_t enough = 12;  // bytes: "How to answe", "怎样回答"
    return paragraph.starts_with(words.how_pairwise.substr(0, enough));
  });
}

bool is_return(std::string_view paragraph) {
  return std::ranges::any_of(survey::wordings(), [&](const Wording& words) {
    return begins_like(paragraph, words.return_to) ||
           begins_like(paragraph, words.return_to_sender);
  });
}

bool is_about_again(std::string_view paragraph) {
  return std::ranges::any_of(survey::feedback_wordings(),
                             [&](const survey::FeedbackWording& words) {
                               return match_without_blanks(words.how_keep, paragraph).has_value();
                             });
}

std::string heading_label(const std::string& heading) {
  for (const Wording& words : survey::wordings()) {
    if (auto label = labelled_value(words.group_heading, "label", heading)) return *label;
  }
  return "";
}

bool is_label(std::string_view shown_label, std::string_view label) {
  return survey::label_key(shown_label) == survey::label_key(label);
}

QuestionKind kind_of(const Question& question, ElicitationMethod method) {
  if (method != ElicitationMethod::best_worst) return QuestionKind::plain;
  const auto names = [&](const std::string& label, bool best) {
    return std::ranges::any_of(survey::wordings(), [&](const Wording& words) {
      return is_label(label, best ? words.best_item : words.worst_item);
    });
  };
  if (question.right.empty()) {
    return names(question.left, true) ? QuestionKind::best : QuestionKind::worst;
  }
  return names(question.left, true) ? QuestionKind::best_over : QuestionKind::over_worst;
}

/// Walks the lines once, beside the entries of the sheet.
class OutlineReader {
 public:
  OutlineReader(const AnswerSheet& sheet, AnswerScale scale) : sheet_(sheet) {
    outline_.scale = scale;
  }
  Outline read(const std::vector<SheetLine>& lines);

 private:
  void begin_entry();
  void take_comment(const SheetLine& line);
  void describe_items();
  void add_item(std::size_t part, const std::string& label);
  [[nodiscard]] bool inside_question(int line) const {
    const std::size_t entry = outline_.questions.size() - 1;
    const auto& answer = sheet_.entries[entry].answer;
    return answer.has_value() && line < answer->where.line;
  }

  const AnswerSheet& sheet_;
  Outline outline_;
  std::vector<std::vector<std::string>> texts_;  // below the heading of each part
  std::string heading_;
  bool reads_heading_ = false;
};

Outline OutlineReader::read(const std::vector<SheetLine>& lines) {
  std::size_t next = 0;
  for (const SheetLine& line : lines) {
    while (next < sheet_.entries.size() && sheet_.entries[next].where.line <= line.line) {
      begin_entry();
      ++next;
    }
    if (survey::is_comment(line)) {
      take_comment(line);
    } else if (line.text.empty()) {
      reads_heading_ = false;
    }
  }
  describe_items();
  return std::move(outline_);
}

void OutlineReader::begin_entry() {
  const survey::SheetEntry& entry = sheet_.entries[outline_.questions.size()];
  const std::size_t index = outline_.questions.size();
  if (outline_.parts.empty() || !heading_.empty()) {
    outline_.parts.push_back({.label = heading_label(heading_), .first = index, .last = index});
    if (texts_.size() < outline_.parts.size()) texts_.emplace_back();
    heading_.clear();
  }
  const auto number = entry.number ? parse_whole(entry.number->text) : std::nullopt;
  Question question = {.number = number ? static_cast<int>(*number) : static_cast<int>(index) + 1,
                       .part = outline_.parts.size() - 1,
                       .left = shown_text(entry.left),
                       .right = shown_text(entry.right)};
  question.kind = kind_of(question, outline_.scale.method);
  if (question.kind == QuestionKind::plain) add_item(question.part, question.left);
  if (question.kind == QuestionKind::plain || question.kind == QuestionKind::best_over) {
    add_item(question.part, question.right);
  }
  outline_.questions.push_back(std::move(question));
  outline_.parts.back().last = index + 1;
  reads_heading_ = false;
}

void OutlineReader::add_item(std::size_t part, const std::string& label) {
  std::vector<PartItem>& items = outline_.parts[part].items;
  const bool known =
      std::ranges::any_of(items, [&](const PartItem& item) { return is_label(item.label, label); });
  if (!label.empty() && !known) items.push_back({label, ""});
}

void OutlineReader::take_comment(const SheetLine& line) {
  const std::string_view said = said_in(line);
  if (survey::is_part_heading(line)) {
    heading_ = said;
    reads_heading_ = true;
    texts_.resize(outline_.parts.size() + 1);
    return;
  }
  if (reads_heading_ && !heading_.empty()) {
    if (said.starts_with("  ")) {
      texts_.back().emplace_back(said);
    } else if (texts_.back().empty()) {
      survey::append_wrapped(heading_, said);
    }
    return;
  }
  if (outline_.questions.empty() || !inside_question(line.line)) return;
  outline_.questions.back().notes.emplace_back(said);
}

/// A line below a heading without the number that it has in a list.
std::string_view without_number(std::string_view text) {
  const std::string_view said = trimmed(text);
  const std::size_t digits = said.find_first_not_of(decimal_digits);
  if (digits == 0 || digits == said.npos || !said.substr(digits).starts_with("  ")) return said;
  return trimmed(said.substr(digits));
}

/// "Label: description", and lines that go on with it.
void describe(std::vector<PartItem>& items, const std::vector<std::string>& texts) {
  PartItem* described = nullptr;
  for (const std::string& text : texts) {
    const std::string_view said = without_number(text);
    const auto item = std::ranges::find_if(items, [&](const PartItem& one) {
      return said == one.label || said.starts_with(one.label + ": ");
    });
    if (item != items.end()) {
      described = &*item;
      if (said != item->label) described->description = said.substr(item->label.size() + 2);
    } else if (described != nullptr && !described->description.empty()) {
      survey::append_wrapped(described->description, said);
    }
  }
}

void OutlineReader::describe_items() {
  for (std::size_t p = 0; p < outline_.parts.size() && p < texts_.size(); ++p) {
    describe(outline_.parts[p].items, texts_[p]);
  }
}

}  // namespace

Result<Outline> read_outline(std::string_view text, const AnswerSheet& sheet) {
  const std::vector<SheetLine> lines = survey::sheet_lines(text);
  const std::vector<std::string> paragraphs =
      paragraphs_above(lines, sheet.entries.front().where.line);
  const auto scale = instructed(paragraphs);
  if (!scale) {
    return error(
        "interview.no-instructions", {sheet.file, 1, 0},
        "the lines that say how to answer are not in this file",
        "put back the lines above the questions, or answer in the file as it was received");
  }
  Outline outline = OutlineReader(sheet, *scale).read(lines);
  outline.language = survey::wording_for(sheet.language.text).language;
  for (const std::string& paragraph : paragraphs) {
    outline.asks_again = outline.asks_again || is_about_again(paragraph);
    if (is_return(paragraph)) {
      outline.how_to_return.push_back(paragraph);
    } else if (!is_instruction(paragraph)) {
      outline.introduction.push_back(paragraph);
    }
  }
  return outline;
}

}  // namespace pondera::interview
