// SPDX-License-Identifier: Apache-2.0
#include "survey/bind_answers.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "survey/answer_findings.hpp"
#include "survey/answer_text.hpp"
#include "survey/feedback_wording.hpp"
#include "survey/group_answers.hpp"
#include "survey/item_answer.hpp"
#include "survey/keep_word.hpp"
#include "survey/round_opening.hpp"
#include "survey/sheet_identity.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace pondera::survey {

namespace {

class Binding {
 public:
  Binding(const AnswerSheet& sheet,
          const Questionnaire& asked,
          const Study& study,
          const std::vector<Answer>& earlier)
      : sheet_(sheet), asked_(asked), study_(study), earlier_(earlier) {
    const bool known =
        std::ranges::find(study.languages, sheet.language.text) != study.languages.end();
    language_ = known ? sheet.language.text : asked.language;
  }

  Result<Response> bind();

 private:
  void take(const SheetEntry& entry);
  void take_answer(const SheetEntry& entry, const QuestionnaireItem& item);
  void take_code(const SheetEntry& entry,
                 const QuestionnaireItem& item,
                 int code,
                 const std::string& earlier_why = "");
  bool take_keep_word(const SheetEntry& entry, const QuestionnaireItem& item);
  void keep_rest_of_parts();
  void report_absent();
  void check_groups();
  void check_group(const GroupAnswers& group);
  void name_choice(const GroupAnswers& group, const BestAndWorst& choice);

  [[nodiscard]] const QuestionnaireItem* item_of(const SheetEntry& entry);
  [[nodiscard]] const QuestionnaireItem* item_with_labels(const SheetEntry& entry);
  [[nodiscard]] bool labels_hold(const SheetEntry& entry, const QuestionnaireItem& item);
  [[nodiscard]] bool label_holds(const std::optional<Placed>& shown,
                                 const std::string& label,
                                 std::string_view key,
                                 const SheetEntry& entry,
                                 const QuestionnaireItem& item);

  [[nodiscard]] bool is_answered(const SheetEntry& entry, const QuestionnaireItem& item) const {
    return entry.answer && !item_answer(*entry.answer, item, study_).blank;
  }
  [[nodiscard]] const Answer* earlier_answer(const QuestionnaireItem& item) const {
    return find_answer(earlier_, item.group, item.left, item.right);
  }
  /// The text that the item's label had in the file as it was sent.
  [[nodiscard]] std::string label(const std::string& id) const {
    if (id == best_item) return std::string(wording_for(language_).best_item);
    if (id == worst_item) return std::string(wording_for(language_).worst_item);
    const auto index = study_.hierarchy.find(id);
    if (!index) return id;
    const std::string& text = study_.hierarchy.node(*index).label.in(language_);
    return text.empty() ? id : text;
  }
  [[nodiscard]] bool shows(const std::optional<Placed>& shown, const std::string& id) const {
    return shown && label_key(shown->text) == label_key(label(id));
  }
  /// A comparison under the number of a choice: both show the same on the left.
  [[nodiscard]] bool shows_stray_right(const SheetEntry& entry,
                                       const QuestionnaireItem& item) const {
    return asked_.method == ElicitationMethod::best_worst && item.right.empty() && entry.right;
  }
  void report(std::string code, const SourceSpot& where, std::string message, std::string hint) {
    found_.push_back(error(std::move(code), where, std::move(message), std::move(hint)));
  }

  const AnswerSheet& sheet_;
  const Questionnaire& asked_;
  const Study& study_;
  const std::vector<Answer>& earlier_;
  std::string language_;
  Diagnostics found_;
  bool unplaced_ = false;  // an entry fits no item, or not wholly
  std::set<int> present_;
  std::map<int, Answer> answers_;
  std::map<int, SourceSpot> places_;  // of answers, empty ones too, by question
  std::set<std::string> unclear_;     // groups in which something else is wrong already
  std::map<int, std::string> reasons_alone_;
};

Result<Response> Binding::bind() {
  found_ = sheet_identity_findings(sheet_, asked_);
  if (has_error(found_)) return found_;
  for (const SheetEntry& entry : sheet_.entries) take(entry);
  report_absent();
  keep_rest_of_parts();
  check_groups();
  Response response = {.study = asked_.study,
                       .revision = asked_.revision,
                       .round = asked_.round,
                       .assessor = asked_.assessor,
                       .method = asked_.method,
                       .asked = questions_to_answer(asked_),
                       .answers = {},
                       .remark = sheet_.remark ? sheet_.remark->text : "",
                       .asked_of_group = {}};
  if (asked_.method == ElicitationMethod::pairwise) {
    response.asked_of_group = questions_by_group(asked_);
  }
  for (auto& [number, answer] : answers_) response.answers.push_back(std::move(answer));
  for (const auto& [number, reason] : reasons_alone_) {
    if (!response.remark.empty()) response.remark += "\n";
    response.remark += "(" + std::to_string(number) + ") " + reason;
  }
  if (found_.size() > most_diagnostics) {
    std::stable_partition(found_.begin(), found_.end(),
                          [](const Diagnostic& d) { return d.severity == Severity::error; });
    found_.resize(most_diagnostics);
  }
  return finished(std::move(response), std::move(found_));
}

void Binding::take(const SheetEntry& entry) {
  const QuestionnaireItem* item = item_of(entry);
  if (item == nullptr) {
    unplaced_ = true;
    return;
  }
  if (entry.answer) present_.insert(item->number);
  if (labels_hold(entry, *item)) {
    take_answer(entry, *item);
  } else {
    unplaced_ = true;
    unclear_.insert(item->group);
  }
}

const QuestionnaireItem* Binding::item_of(const SheetEntry& entry) {
  std::string_view text = entry.number ? std::string_view(entry.number->text) : "";
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.empty()) return item_with_labels(entry);
  const auto number = parse_whole(text);
  if (!number) {
    // Behind the number may stand the whole question with its answer, run together.
    report("answers.bad-number", entry.number->where,
           quoted_text(entry.number->text) + " is not the number of a question",
           "each question begins with its number, and each of its parts stands on a line of its "
           "own, as in the file that was received");
    return nullptr;
  }
  const auto item = std::ranges::find(asked_.items, *number, &QuestionnaireItem::number);
  if (item != asked_.items.end()) return &*item;
  report("answers.never-asked", entry.number->where,
         "question " + std::to_string(*number) + " was never asked; the questionnaire has " +
             std::to_string(asked_.items.size()) + " questions",
         "delete it, or put its answer where it belongs");
  return nullptr;
}

const QuestionnaireItem* Binding::item_with_labels(const SheetEntry& entry) {
  const QuestionnaireItem* match = nullptr;
  int matches = 0;
  for (const QuestionnaireItem& item : asked_.items) {
    const bool right_shown =
        item.right.empty() ? !shows_stray_right(entry, item) : shows(entry.right, item.right);
    if (!shows(entry.left, item.left) || !right_shown) continue;
    match = &item;
    ++matches;
  }
  if (matches == 1) {
    found_.push_back(note("answers.matched-by-labels", entry.where,
                          "this question has lost its number; by its texts it is question " +
                              std::to_string(match->number)));
    return match;
  }
  report("answers.bad-number", entry.where,
         "this question has no number, and its texts are not those of one question",
         "put the line with the number back as it was received");
  return nullptr;
}

bool Binding::labels_hold(const SheetEntry& entry, const QuestionnaireItem& item) {
  if (shows_stray_right(entry, item)) {
    report("answers.changed-label", entry.right->where,
           "question " + std::to_string(item.number) + " asks for a choice and has no 'right:'",
           "put the number of the question back as it was received");
    return false;
  }
  if (item.right.empty()) return label_holds(entry.left, item.left, "indicator", entry, item);
  const bool swapped = shows(entry.left, item.right) && shows(entry.right, item.left) &&
                       !shows(entry.left, item.left);
  if (swapped) {
    report("answers.swapped-labels", entry.left->where,
           "left and right have changed places in question " + std::to_string(item.number) +
               "; asked was " + quoted_text(label(item.left)) + " against " +
               quoted_text(label(item.right)),
           "put them back as they were received, and check which side the answer names");
    return false;
  }
  const bool left = label_holds(entry.left, item.left, "left", entry, item);
  const bool right = label_holds(entry.right, item.right, "right", entry, item);
  return left && right;
}

bool Binding::label_holds(const std::optional<Placed>& shown,
                          const std::string& id,
                          std::string_view key,
                          const SheetEntry& entry,
                          const QuestionnaireItem& item) {
  if (shows(shown, id)) return true;
  if (!shown || shown->text.empty()) {
    if (!is_answered(entry, item)) return true;
    report(
        "answers.missing-label", shown ? shown->where : entry.where,
        "the text behind '" + std::string(key) + ":' is gone; asked was " + quoted_text(label(id)),
        "put the line back as it was received");
    return false;
  }
  report("answers.changed-label", shown->where,
         quoted_text(shown->text) + " was asked as " + quoted_text(label(id)),
         "put the text back as it was received; what you would word differently goes behind "
         "'why:'");
  return false;
}

void Binding::take_answer(const SheetEntry& entry, const QuestionnaireItem& item) {
  if (entry.answer) places_.emplace(item.number, entry.answer->where);
  if (take_keep_word(entry, item)) return;
  const ParsedAnswer parsed =
      entry.answer ? item_answer(*entry.answer, item, study_) : ParsedAnswer{.blank = true};
  if (parsed.problem) {
    found_.push_back(
        answer_finding(*parsed.problem, *entry.answer, expected_answer(item, study_, language_)));
    unclear_.insert(item.group);
    return;
  }
  if (parsed.code) return take_code(entry, item, *parsed.code);
  const bool hidden =
      entry.behind_hash && (is_meant_as_answer(item_answer(*entry.behind_hash, item, study_)) ||
                            keep_word(entry.behind_hash->text, asked_.method) == KeepWord::keeps);
  if (hidden) {
    found_.push_back(answer_behind_hash(*entry.behind_hash));
    unclear_.insert(item.group);
    return;
  }
  if (entry.why && !entry.why->text.empty()) {
    std::string& reason = reasons_alone_[item.number];
    reason += (reason.empty() ? "" : "\n") + entry.why->text;
  }
}

/// Whether the answer is a word for keeping the earlier one; it is dealt with then.
bool Binding::take_keep_word(const SheetEntry& entry, const QuestionnaireItem& item) {
  const KeepWord word =
      entry.answer ? keep_word(entry.answer->text, asked_.method) : KeepWord::none;
  const Answer* before = earlier_answer(item);
  const bool equal = word == KeepWord::keeps_or_equal &&
                     (before == nullptr || before->code == 1);  // no two meanings
  if (word == KeepWord::none || equal) return false;
  const std::string text = quoted_text(entry.answer->text);
  const std::string hint = expected_answer(item, study_, language_).hint;
  if (before == nullptr) {
    report("answers.nothing-to-keep", entry.answer->where,
           text + " keeps an earlier answer, and to this question there is none", hint);
    unclear_.insert(item.group);
  } else if (word == KeepWord::keeps_or_equal) {
    report("answers.ambiguous-keep", entry.answer->where,
           text + " can mean the same answer as before, or that both sides matter the same",
           "write '" + std::string(taught(feedback_wording_for(language_).words_keep)) +
               "' for the first, '" + std::string(taught(wording_for(language_).words_equal)) +
               "' for the second");
    unclear_.insert(item.group);
  } else {
    take_code(entry, item, code_with_left(*before, item.left), before->why);
  }
  return true;
}

/// Amounts of a part belong together: who changes some of them leaves the others as they were.
void Binding::keep_rest_of_parts() {
  if (!gives_amounts(asked_.method) || earlier_.empty()) return;
  std::set<std::string> revised;
  for (const auto& [number, answer] : answers_) revised.insert(answer.group);
  for (const QuestionnaireItem& item : asked_.items) {
    const Answer* before = earlier_answer(item);
    if (before == nullptr || !revised.contains(item.group) || unclear_.contains(item.group))
      continue;
    Answer kept = *before;
    kept.number = item.number;
    kept.round = asked_.round;
    const auto place = places_.find(item.number);
    kept.where = place == places_.end() ? SourceSpot{sheet_.file} : place->second;
    answers_.try_emplace(item.number, std::move(kept));
  }
}

void Binding::take_code(const SheetEntry& entry,
                        const QuestionnaireItem& item,
                        int code,
                        const std::string& earlier_why) {
  const std::string why = entry.why && !entry.why->text.empty() ? entry.why->text : earlier_why;
  const auto [known, is_new] =
      answers_.try_emplace(item.number, Answer{.group = item.group,
                                               .left = item.left,
                                               .right = item.right,
                                               .code = code,
                                               .number = item.number,
                                               .where = entry.answer->where,
                                               .why = why,
                                               .round = asked_.round});
  if (is_new) return;
  Answer& first = known->second;
  const std::string lines = "question " + std::to_string(item.number) + " is answered on line " +
                            std::to_string(first.where.line) + " and again here";
  if (first.code != code) {
    found_.push_back(error("answers.contradiction", entry.answer->where, lines + ", differently",
                           "keep the answer that holds, and delete the other question"));
    unclear_.insert(item.group);
    return;
  }
  if (why != first.why && !why.empty()) first.why += (first.why.empty() ? "" : "\n") + why;
  found_.push_back(warning("answers.repeated", entry.answer->where, lines + ", the same way",
                           "nothing to do; it counts once"));
}

/// What the answers of a group must be together; what answers itself is left out.
void Binding::check_groups() {
  if (!averages_weights(asked_.method)) return;
  for (const GroupAnswers& group : answers_by_group(asked_, answers_, places_)) {
    if (!unclear_.contains(group.group)) check_group(group);
  }
}

void Binding::check_group(const GroupAnswers& group) {
  const Diagnostics found = group_findings(group, study_, language_);
  std::ranges::copy_if(found, std::back_inserter(found_), [&](const Diagnostic& diagnostic) {
    // An entry that fits no question may well be the one that seems missing: that has been said.
    return !unplaced_ || diagnostic.code != "answers.incomplete-group";
  });
  if (has_error(found)) return;
  for (const int number : self_answering(group, study_)) {
    const std::string& why = answers_.at(number).why;
    if (!why.empty()) reasons_alone_[number] = why;
    answers_.erase(number);
  }
  if (const auto choice = best_and_worst(group, study_)) name_choice(group, *choice);
}

/// The position that was typed means another item once the study is changed; the id does not.
void Binding::name_choice(const GroupAnswers& group, const BestAndWorst& choice) {
  for (const GroupAnswer& answer : group.answers) {
    if (!answer.item.right.empty()) continue;
    Answer& chosen = answers_.at(answer.item.number);
    const bool best = answer.item.left == best_item;
    chosen.left = best ? choice.best : std::string(worst_item);
    chosen.right = best ? std::string(best_item) : choice.worst;
    chosen.code = 1;
  }
}

void Binding::report_absent() {
  const SourceSpot file = {sheet_.file};
  std::string numbers;
  int absent = 0;
  constexpr int most_listed = 12;
  for (const QuestionnaireItem& item : asked_.items) {
    if (present_.contains(item.number)) continue;
    if (++absent <= most_listed) {
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(item.number);
    }
  }
  if (absent > most_listed) numbers += ", …";
  // An entry that does not fit may well be the one that seems absent: that has been said.
  if (absent > 0 && !unplaced_) {
    found_.push_back(warning("answers.deleted-item", file,
                             std::to_string(absent) + " of " + std::to_string(asked_.items.size()) +
                                 " questions have no 'answer:' line in the file and count as not "
                                 "answered: " +
                                 numbers,
                             "if lines were deleted by mistake, put them back, look at the "
                             "questions beside them, and send the file again"));
  }
  if (answers_.empty() && !has_error(found_)) {
    found_.push_back(warning("answers.nothing-answered", file, "no question is answered",
                             "write the answers behind 'answer:' and send the file again"));
  }
}

}  // namespace

Result<Response> bind_answers(const AnswerSheet& sheet,
                              const Questionnaire& asked,
                              const Study& study,
                              const std::vector<Answer>& earlier) {
  return Binding(sheet, asked, study, earlier).bind();
}

}  // namespace pondera::survey
