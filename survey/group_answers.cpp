// SPDX-License-Identifier: Apache-2.0
#include "survey/group_answers.hpp"

#include "core/assert.hpp"
#include "survey/amount_text.hpp"
#include "survey/answer_findings.hpp"

#include <algorithm>
#include <cstdlib>

namespace pondera::survey {

namespace {

bool is_answered(const GroupAnswer& answer) {
  return answer.code.has_value();
}

/// Question numbers in a sentence: "3", "3 and 5", "3, 5 and 6"; at most twelve.
std::string numbers_of(const std::vector<const GroupAnswer*>& answers) {
  constexpr std::size_t most_listed = 12;
  std::string text;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (i == most_listed) return text + ", …";
    const bool last = i > 0 && i + 1 == answers.size();
    text += (i == 0 ? "" : last ? " and " : ", ") + std::to_string(answers[i]->item.number);
  }
  return text;
}

/// One group under examination.
class Examination {
 public:
  Examination(const GroupAnswers& group, const Study& study, std::string_view language)
      : group_(group), study_(study), language_(language) {}

  Diagnostics amounts();
  Diagnostics best_worst();
  [[nodiscard]] BestAndWorst choice() const;
  [[nodiscard]] std::vector<int> self_answering() const;

 private:
  [[nodiscard]] std::string label(std::string_view id) const {
    const auto index = study_.hierarchy.find(id);
    PONDERA_ASSERT(index.has_value());
    const std::string& text = study_.hierarchy.node(*index).label.in(language_);
    return quoted_text(text.empty() ? id : text);
  }
  [[nodiscard]] const GroupAnswer& asked(std::string_view left, std::string_view right) const {
    const auto found = std::ranges::find_if(group_.answers, [&](const GroupAnswer& answer) {
      return answer.item.left == left && answer.item.right == right;
    });
    PONDERA_ASSERT(found != group_.answers.end());
    return *found;
  }
  /// The id at a position of the group's list, from 1.
  [[nodiscard]] std::string item_at(int position) const {
    const auto index = study_.hierarchy.find(group_.group);
    PONDERA_ASSERT(index.has_value());
    const auto& children = study_.hierarchy.node(*index).children;
    return study_.hierarchy.node(children.at(static_cast<std::size_t>(position) - 1)).id;
  }
  /// Where an answer stands; for one whose line is gone, the last answer of the group.
  [[nodiscard]] SourceSpot place(const GroupAnswer& answer) const {
    if (answer.where) return *answer.where;
    for (auto other = group_.answers.rbegin(); other != group_.answers.rend(); ++other) {
      if (other->where) return *other->where;
    }
    return {};
  }
  void report(std::string code, const GroupAnswer& at, std::string message, std::string hint) {
    found_.push_back(error(std::move(code), place(at), std::move(message), std::move(hint)));
  }

  void check_sum();
  void check_against_itself(const std::string& best, const std::string& worst);
  void check_best_against_worst(const std::string& best, const std::string& worst);
  void report_missing(const std::string& best, const std::string& worst);

  const GroupAnswers& group_;
  const Study& study_;
  std::string_view language_;
  Diagnostics found_;
};

Diagnostics Examination::amounts() {
  std::vector<const GroupAnswer*> empty;
  for (const GroupAnswer& answer : group_.answers) {
    if (!answer.code) empty.push_back(&answer);
  }
  if (empty.empty()) {
    check_sum();
  } else {
    const bool one = empty.size() == 1;
    report("answers.incomplete-group", *empty.front(),
           "in " + label(group_.group) + " some items have an answer, and question" +
               (one ? " " : "s ") + numbers_of(empty) + (one ? " is" : " are") + " empty",
           "write 0 where an item gets nothing, or empty the whole part to leave it out");
  }
  return std::move(found_);
}

void Examination::check_sum() {
  std::int64_t sum = 0;
  for (const GroupAnswer& answer : group_.answers) sum += *answer.code;
  if (study_.elicitation.method == ElicitationMethod::direct) {
    if (sum > 0) return;
    report("answers.all-zero", group_.answers.back(),
           "all items of " + label(group_.group) + " have the answer 0, which says nothing",
           "write a number above 0 for what matters, or empty the whole part to leave it out");
    return;
  }
  // Half a point: thirds such as 33.3 add up to a little less than the whole.
  constexpr std::int64_t tolerance = code_of_one / 2;
  const std::int64_t points = std::int64_t{study_.elicitation.points} * code_of_one;
  const std::int64_t missing = points - sum;
  if (std::abs(missing) <= tolerance) return;
  report("answers.points-sum", group_.answers.back(),
         "the points of " + label(group_.group) + " add up to " + amount_text(sum) + ", not " +
             amount_text(points),
         (missing > 0 ? "give " + amount_text(missing) + " more"
                      : "take " + amount_text(-missing) + " away") +
             (missing > 0 ? " to some of its items" : " from some of its items"));
}

Diagnostics Examination::best_worst() {
  const GroupAnswer& best = asked(best_item, "");
  const GroupAnswer& worst = asked(worst_item, "");
  if (!best.code || !worst.code) {
    const bool both = !best.code && !worst.code;
    report("answers.incomplete-group", best.code ? worst : best,
           "it is not said which item of " + label(group_.group) + " is the " +
               (both         ? "most and which the least important"
                : !best.code ? "most important"
                             : "least important"),
           "write its number in the list, or empty the whole part to leave it out");
    return std::move(found_);
  }
  if (*best.code == *worst.code) {
    report("answers.best-is-worst", worst,
           label(item_at(*worst.code)) + " cannot be the most and the least important item of " +
               label(group_.group) + " at once",
           "choose another one here, or in question " + std::to_string(best.item.number));
    return std::move(found_);
  }
  const std::string best_id = item_at(*best.code);
  const std::string worst_id = item_at(*worst.code);
  check_against_itself(best_id, worst_id);
  check_best_against_worst(best_id, worst_id);
  report_missing(best_id, worst_id);
  return std::move(found_);
}

void Examination::check_against_itself(const std::string& best, const std::string& worst) {
  const auto check = [&](const GroupAnswer& answer, const std::string& id, std::string_view what) {
    if (!answer.code || *answer.code == 1) return;
    report(
        "answers.against-itself", answer,
        label(id) + " is the " + std::string(what) +
            " important one; against itself it cannot be anything but 1",
        "leave this line empty, or correct which item is the " + std::string(what) + " important");
  };
  check(asked(best_item, best), best, "most");
  check(asked(worst, worst_item), worst, "least");
}

void Examination::check_best_against_worst(const std::string& best, const std::string& worst) {
  const GroupAnswer& first = asked(best_item, worst);
  const GroupAnswer& second = asked(best, worst_item);
  if (!first.code || !second.code || *first.code == *second.code) return;
  report("answers.best-worst-differs", second,
         "how many times " + label(best) + " outweighs " + label(worst) + " is " +
             std::to_string(*second.code) + " here and " + std::to_string(*first.code) +
             " in question " + std::to_string(first.item.number),
         "write the same number in both, or leave one of them empty");
}

void Examination::report_missing(const std::string& best, const std::string& worst) {
  const GroupAnswer* const of_both = &asked(best_item, worst);
  const GroupAnswer* const again = &asked(best, worst_item);
  std::vector<const GroupAnswer*> missing;
  for (const GroupAnswer& answer : group_.answers) {
    const bool follows = (answer.item.left == best_item && answer.item.right == best) ||
                         (answer.item.left == worst && answer.item.right == worst_item) ||
                         &answer == again || (&answer == of_both && again->code);
    if (!answer.code && !follows) missing.push_back(&answer);
  }
  if (missing.empty()) return;
  const bool one = missing.size() == 1;
  report("answers.incomplete-group", *missing.front(),
         "in " + label(group_.group) + " question" + (one ? " " : "s ") + numbers_of(missing) +
             (one ? " is" : " are") + " not answered",
         "write a number from 1 (the same) to " + std::to_string(study_.elicitation.strongest) +
             ", or empty the whole part to leave it out");
}

BestAndWorst Examination::choice() const {
  return {.best = item_at(asked(best_item, "").code.value()),
          .worst = item_at(asked(worst_item, "").code.value())};
}

std::vector<int> Examination::self_answering() const {
  const auto [best, worst] = choice();
  std::vector<int> numbers;
  const auto add = [&](const GroupAnswer& answer) {
    if (answer.code) numbers.push_back(answer.item.number);
  };
  add(asked(best_item, best));
  add(asked(worst, worst_item));
  if (asked(best_item, worst).code) add(asked(best, worst_item));
  return numbers;
}

}  // namespace

std::vector<GroupAnswers> answers_by_group(const Questionnaire& asked,
                                           const std::map<int, Answer>& answers,
                                           const std::map<int, SourceSpot>& places) {
  std::vector<GroupAnswers> groups;
  for (const QuestionnaireItem& item : asked.items) {
    if (groups.empty() || groups.back().group != item.group) groups.push_back({item.group, {}});
    const auto answer = answers.find(item.number);
    const auto place = places.find(item.number);
    groups.back().answers.push_back(
        {.item = item,
         .code = answer == answers.end() ? std::nullopt : std::optional(answer->second.code),
         .where = place == places.end() ? std::nullopt : std::optional(place->second)});
  }
  return groups;
}

Diagnostics group_findings(const GroupAnswers& group,
                           const Study& study,
                           std::string_view language) {
  if (std::ranges::none_of(group.answers, is_answered)) return {};
  Examination examination(group, study, language);
  return study.elicitation.method == ElicitationMethod::best_worst ? examination.best_worst()
                                                                   : examination.amounts();
}

std::optional<BestAndWorst> best_and_worst(const GroupAnswers& group, const Study& study) {
  const bool chosen = study.elicitation.method == ElicitationMethod::best_worst &&
                      std::ranges::any_of(group.answers, is_answered);
  if (!chosen) return std::nullopt;
  return Examination(group, study, study.own_language()).choice();
}

std::vector<int> self_answering(const GroupAnswers& group, const Study& study) {
  if (!best_and_worst(group, study)) return {};
  return Examination(group, study, study.own_language()).self_answering();
}

}  // namespace pondera::survey
