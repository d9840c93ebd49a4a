// SPDX-License-Identifier: Apache-2.0
#include "survey/write_questionnaire.hpp"

#include "core/assert.hpp"
#include "survey/comment_lines.hpp"
#include "survey/feedback_lines.hpp"
#include "survey/feedback_wording.hpp"
#include "survey/wording.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>
#include <string_view>

namespace pondera::survey {

namespace {

class Writer {
 public:
  Writer(const Questionnaire& questionnaire,
         const Study& study,
         const std::vector<ItemFeedback>& feedback)
      : asked_(questionnaire),
        study_(study),
        words_(wording_for(questionnaire.language)),
        feedback_(feedback) {}

  std::string write() {
    write_introduction();
    write_revisit_introduction();
    write_instructions();
    write_return();
    text_ += "\n" + std::string(words_.key_questions) + ":\n";
    write_groups();
    write_closing();
    return std::move(text_);
  }

 private:
  void comment(std::string_view text, int indent = 0) { text_ += comment_lines(text, indent); }
  void write_introduction();
  void write_revisit_introduction();
  void write_instructions();
  void write_feedback(const QuestionnaireItem& item);
  void write_pairwise_instructions();
  void write_return();
  void write_groups();
  void write_group_heading(std::size_t first, std::size_t last, int number, int count);
  void write_item_list(const HierarchyNode& group);
  void write_request(std::size_t index);
  void write_item(const QuestionnaireItem& item);
  void write_closing();

  [[nodiscard]] std::string_view request_of(const QuestionnaireItem& item) const;
  [[nodiscard]] const HierarchyNode& node(std::string_view id) const {
    const auto index = study_.hierarchy.find(id);
    PONDERA_ASSERT(index.has_value());
    return study_.hierarchy.node(*index);
  }
  [[nodiscard]] bool asks_again() const { return !feedback_.empty(); }
  /// What an empty answer means.
  [[nodiscard]] std::string_view leave_blank(std::string_view first_time) const {
    return asks_again() ? feedback_wording_for(asked_.language).leave_kept : first_time;
  }
  [[nodiscard]] bool chooses() const { return asked_.method == ElicitationMethod::best_worst; }
  [[nodiscard]] std::string label(std::string_view id) const {
    if (id == best_item) return std::string(words_.best_item);
    if (id == worst_item) return std::string(words_.worst_item);
    const std::string& text = node(id).label.in(asked_.language);
    return text.empty() ? std::string(id) : text;
  }
  [[nodiscard]] std::string described(const HierarchyNode& item) const {
    return on_one_line(item.description.in(asked_.language));
  }
  [[nodiscard]] std::size_t end_of_group(std::size_t first) const {
    std::size_t last = first;
    while (last < asked_.items.size() && asked_.items[last].group == asked_.items[first].group) {
      ++last;
    }
    return last;
  }

  const Questionnaire& asked_;
  const Study& study_;
  const Wording& words_;
  const std::vector<ItemFeedback>& feedback_;
  std::string text_;
};

void Writer::write_introduction() {
  const Assessor* assessor = study_.find_assessor(asked_.assessor);
  const auto questions = static_cast<std::size_t>(questions_to_answer(asked_));
  const bool named = assessor != nullptr && !assessor->name.empty();
  comment(filled(words_.heading, {{"title", on_one_line(study_.title.in(asked_.language))}}));
  comment(filled(words_.for_whom, {{"name", on_one_line(named ? assessor->name : asked_.assessor)},
                                   {"round", std::to_string(asked_.round)},
                                   {"count", std::to_string(asked_.items.size())},
                                   {"minutes", std::to_string(expected_minutes(questions))}}));
  for (const LocalisedText* text : {&study_.purpose, &study_.question}) {
    const std::string line = on_one_line(text->in(asked_.language));
    if (!line.empty()) comment("\n" + line);
  }
}

void Writer::write_revisit_introduction() {
  if (!asks_again()) return;
  const FeedbackWording& words = feedback_wording_for(asked_.language);
  comment("\n" + filled(words.why_again, {{"round", std::to_string(asked_.round - 1)}}));
  comment(filled(words.how_keep, {{"keep", std::string(taught(words.words_keep))}}));
  comment(words.free_to);
}

void Writer::write_instructions() {
  const Elicitation& scale = study_.elicitation;
  const std::string answer(taught(words_.key_answer));
  const std::string strongest = std::to_string(scale.strongest);
  comment("");
  switch (asked_.method) {
    case ElicitationMethod::pairwise:
      return write_pairwise_instructions();
    case ElicitationMethod::rating:
      comment(filled(words_.how_rating, {{"answer", answer},
                                         {"lowest", std::to_string(scale.lowest_rating)},
                                         {"highest", std::to_string(scale.highest_rating)},
                                         {"example", std::to_string(scale.highest_rating - 1)}}));
      return comment(leave_blank(words_.leave_blank_rating));
    case ElicitationMethod::budget:
      comment(filled(words_.how_budget, {{"answer", answer},
                                         {"points", std::to_string(scale.points)},
                                         {"some", std::to_string(scale.points / 4)}}));
      return comment(leave_blank(words_.leave_blank_amount));
    case ElicitationMethod::direct:
      comment(filled(words_.how_direct, {{"answer", answer}}));
      return comment(leave_blank(words_.leave_blank_amount));
    case ElicitationMethod::best_worst:
      comment(filled(words_.how_best_worst, {{"answer", answer}, {"strongest", strongest}}));
      return comment(words_.leave_blank_choice);
  }
}

void Writer::write_pairwise_instructions() {
  const Elicitation& scale = study_.elicitation;
  comment(filled(words_.how_pairwise, {{"answer", std::string(taught(words_.key_answer))},
                                       {"left", std::string(taught(words_.words_left))},
                                       {"right", std::string(taught(words_.words_right))},
                                       {"equal", std::string(taught(words_.words_equal))},
                                       {"weak", std::to_string(std::min(3, scale.strongest))},
                                       {"strong", std::to_string(std::min(5, scale.strongest))}}));
  comment(scale.strongest == 9
              ? std::string(words_.ladder_to_nine)
              : filled(words_.ladder_to_other, {{"strongest", std::to_string(scale.strongest)}}));
  comment(leave_blank(words_.leave_blank));
  comment(filled(words_.say_why, {{"why", std::string(taught(words_.key_why))}}));
}

void Writer::write_return() {
  const std::string organiser = on_one_line(study_.organiser);
  const std::string deadline = on_one_line(study_.deadline);
  comment("");
  comment(organiser.empty() ? std::string(words_.return_to_sender)
                            : filled(words_.return_to, {{"organiser", organiser}}));
  if (!deadline.empty()) comment(filled(words_.return_by, {{"deadline", deadline}}));
}

void Writer::write_groups() {
  int count = 0;
  for (std::size_t first = 0; first < asked_.items.size(); first = end_of_group(first)) ++count;
  int number = 0;
  for (std::size_t first = 0; first < asked_.items.size();) {
    const std::size_t last = end_of_group(first);
    write_group_heading(first, last, ++number, count);
    for (; first < last; ++first) {
      if (chooses()) write_request(first);
      write_item(asked_.items[first]);
    }
  }
}

void Writer::write_group_heading(std::size_t first, std::size_t last, int number, int count) {
  const HierarchyNode& group = node(asked_.items[first].group);
  text_ += "\n";
  comment(filled(words_.group_heading, {{"number", std::to_string(number)},
                                        {"count", std::to_string(count)},
                                        {"label", on_one_line(label(group.id))},
                                        {"first", std::to_string(asked_.items[first].number)},
                                        {"last", std::to_string(asked_.items[last - 1].number)}}));
  if (chooses()) return write_item_list(group);
  if (asked_.items[first].right.empty()) return;  // what an item means stands beside it
  for (const NodeIndex index : group.children) {
    const HierarchyNode& child = study_.hierarchy.node(index);
    const std::string description = described(child);
    if (!description.empty()) comment("  " + on_one_line(label(child.id)) + ": " + description);
  }
}

/// The items by the numbers with which they are chosen.
void Writer::write_item_list(const HierarchyNode& group) {
  int number = 0;
  for (const NodeIndex index : group.children) {
    const HierarchyNode& child = study_.hierarchy.node(index);
    const std::string description = described(child);
    comment("  " + std::to_string(++number) + "  " + on_one_line(label(child.id)) +
            (description.empty() ? "" : ": " + description));
  }
}

/// What a question of Best-Worst asks, as it stands above the first of its kind in a group.
std::string_view Writer::request_of(const QuestionnaireItem& item) const {
  if (item.right.empty()) return words_.ask_choice;
  return item.left == best_item ? words_.ask_best_over : words_.ask_over_worst;
}

void Writer::write_request(std::size_t index) {
  const QuestionnaireItem& item = asked_.items[index];
  const bool asked_above = index > 0 && asked_.items[index - 1].group == item.group &&
                           request_of(asked_.items[index - 1]) == request_of(item);
  if (asked_above) return;
  text_ += "\n";
  comment(filled(request_of(item), {{"strongest", std::to_string(study_.elicitation.strongest)}}));
}

void Writer::write_item(const QuestionnaireItem& item) {
  const auto line = [&](std::string_view start, std::string_view key, std::string_view value) {
    text_ += std::string(start) + std::string(taught(key)) + ":";
    text_ += value.empty() ? "\n" : " " + std::string(value) + "\n";
  };
  const bool alone = item.right.empty();
  const std::string_view number_key = alone ? words_.key_item : words_.key_pair;
  text_ += "\n";
  line("- ", chooses() ? words_.key_question : number_key, std::to_string(item.number));
  line("  ", alone ? words_.key_indicator : words_.key_left, yaml_scalar(label(item.left)));
  if (alone && !chooses()) {
    const std::string description = described(node(item.left));
    if (!description.empty()) comment(description, 2);
  }
  if (!alone) line("  ", words_.key_right, yaml_scalar(label(item.right)));
  write_feedback(item);
  line("  ", words_.key_answer, "");
  if (asked_.method == ElicitationMethod::pairwise) line("  ", words_.key_why, "");
}

void Writer::write_feedback(const QuestionnaireItem& item) {
  const auto found = std::ranges::find_if(feedback_, [&](const ItemFeedback& feedback) {
    return feedback.group == item.group && feedback.left == item.left &&
           feedback.right == item.right;
  });
  if (found != feedback_.end()) text_ += feedback_lines(*found, study_, asked_.language, 2);
}

void Writer::write_closing() {
  text_ += "\n";
  comment(words_.remark_invitation);
  text_ += std::string(taught(words_.key_remark)) + ":\n\n";
  comment(words_.closing);
  text_ += "pondera: questionnaire/1\n";
  text_ += "study: " + yaml_scalar(asked_.study) + "\n";
  text_ += "revision: " + asked_.revision + "\n";
  text_ += "round: " + std::to_string(asked_.round) + "\n";
  text_ += "assessor: " + yaml_scalar(asked_.assessor) + "\n";
  text_ += "language: " + yaml_scalar(asked_.language) + "\n";
  text_ += "signature: " + questionnaire_signature(asked_) + "\n";
}

}  // namespace

std::string write_questionnaire(const Questionnaire& questionnaire,
                                const Study& study,
                                const std::vector<ItemFeedback>& feedback) {
  return Writer(questionnaire, study, feedback).write();
}

int expected_minutes(std::size_t questions) {
  constexpr std::size_t seconds_per_question = 8;
  return static_cast<int>((questions * seconds_per_question + 59) / 60);
}

}  // namespace pondera::survey
