// SPDX-License-Identifier: Apache-2.0
#include "survey/write_questionnaire.hpp"

#include "core/assert.hpp"
#include "survey/comment_lines.hpp"
#include "survey/wording.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>
#include <string_view>

namespace pondera::survey {

namespace {

class Writer {
 public:
  Writer(const Questionnaire& questionnaire, const Study& study)
      : asked_(questionnaire), study_(study), words_(wording_for(questionnaire.language)) {}

  std::string write() {
    write_introduction();
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
  void write_instructions();
  void write_return();
  void write_groups();
  void write_group_heading(std::size_t first, std::size_t last, int number, int count);
  void write_item(const QuestionnaireItem& item);
  void write_closing();

  [[nodiscard]] bool rates() const { return asked_.method == ElicitationMethod::rating; }
  [[nodiscard]] const HierarchyNode& node(std::string_view id) const {
    const auto index = study_.hierarchy.find(id);
    PONDERA_ASSERT(index.has_value());
    return study_.hierarchy.node(*index);
  }
  [[nodiscard]] std::string label(std::string_view id) const {
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
  std::string text_;
};

void Writer::write_introduction() {
  const Assessor* assessor = study_.find_assessor(asked_.assessor);
  const bool named = assessor != nullptr && !assessor->name.empty();
  comment(filled(words_.heading, {{"title", on_one_line(study_.title.in(asked_.language))}}));
  comment(filled(words_.for_whom,
                 {{"name", on_one_line(named ? assessor->name : asked_.assessor)},
                  {"round", std::to_string(asked_.round)},
                  {"count", std::to_string(asked_.items.size())},
                  {"minutes", std::to_string(expected_minutes(asked_.items.size()))}}));
  for (const LocalisedText* text : {&study_.purpose, &study_.question}) {
    const std::string line = on_one_line(text->in(asked_.language));
    if (!line.empty()) comment("\n" + line);
  }
}

void Writer::write_instructions() {
  const Elicitation& scale = study_.elicitation;
  const std::string answer(taught(words_.key_answer));
  comment("");
  if (rates()) {
    comment(filled(words_.how_rating, {{"answer", answer},
                                       {"lowest", std::to_string(scale.lowest_rating)},
                                       {"highest", std::to_string(scale.highest_rating)},
                                       {"example", std::to_string(scale.highest_rating - 1)}}));
    comment(words_.leave_blank_rating);
    return;
  }
  comment(filled(words_.how_pairwise, {{"answer", answer},
                                       {"left", std::string(taught(words_.words_left))},
                                       {"right", std::string(taught(words_.words_right))},
                                       {"equal", std::string(taught(words_.words_equal))},
                                       {"weak", std::to_string(std::min(3, scale.strongest))},
                                       {"strong", std::to_string(std::min(5, scale.strongest))}}));
  comment(scale.strongest == 9
              ? std::string(words_.ladder_to_nine)
              : filled(words_.ladder_to_other, {{"strongest", std::to_string(scale.strongest)}}));
  comment(words_.leave_blank);
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
    for (; first < last; ++first) write_item(asked_.items[first]);
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
  if (rates()) return;  // what an indicator means stands beside it
  for (const NodeIndex index : group.children) {
    const HierarchyNode& child = study_.hierarchy.node(index);
    const std::string description = described(child);
    if (!description.empty()) comment("  " + on_one_line(label(child.id)) + ": " + description);
  }
}

void Writer::write_item(const QuestionnaireItem& item) {
  const auto line = [&](std::string_view start, std::string_view key, std::string_view value) {
    text_ += std::string(start) + std::string(taught(key)) + ":";
    text_ += value.empty() ? "\n" : " " + std::string(value) + "\n";
  };
  text_ += "\n";
  line("- ", rates() ? words_.key_item : words_.key_pair, std::to_string(item.number));
  if (rates()) {
    line("  ", words_.key_indicator, yaml_scalar(label(item.left)));
    const std::string description = described(node(item.left));
    if (!description.empty()) comment(description, 2);
    line("  ", words_.key_answer, "");
    return;
  }
  line("  ", words_.key_left, yaml_scalar(label(item.left)));
  line("  ", words_.key_right, yaml_scalar(label(item.right)));
  line("  ", words_.key_answer, "");
  line("  ", words_.key_why, "");
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

std::string write_questionnaire(const Questionnaire& questionnaire, const Study& study) {
  return Writer(questionnaire, study).write();
}

int expected_minutes(std::size_t questions) {
  constexpr std::size_t seconds_per_question = 8;
  return static_cast<int>((questions * seconds_per_question + 59) / 60);
}

}  // namespace pondera::survey
