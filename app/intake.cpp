// SPDX-License-Identifier: Apache-2.0
#include "app/intake.hpp"

#include "app/files.hpp"
#include "core/utf8.hpp"
#include "survey/match_questionnaire.hpp"
#include "survey/still_asked.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace pondera::app {

namespace {

// A questionnaire of 1,000 pairs with remarks stays far below; larger files are named, not
// swallowed.
constexpr std::size_t most_answer_bytes = std::size_t{4} << 20U;

/// The ids that an answer names, without what stands for the item chosen as the best or the worst.
std::vector<std::string> items_of(const survey::Answer& answer) {
  std::vector<std::string> items;
  for (const std::string& item : {answer.left, answer.right}) {
    const bool is_id = !item.empty() && item != survey::best_item && item != survey::worst_item;
    if (is_id) items.push_back(item);
  }
  return items;
}

/// Answers about items that the study, as it is now, does not have.
Diagnostics outdated_answers(const survey::Response& response, const survey::Study& study) {
  Diagnostics found;
  for (const survey::Answer& answer : response.answers) {
    if (still_asked(study, answer.group, answer.left, answer.right)) continue;
    const std::vector<std::string> items = items_of(answer);
    found.push_back(error(
        "answers.outdated", answer.where,
        "the study was changed after this questionnaire was sent: it no longer asks about '" +
            items.front() + "'" + (items.size() == 1 ? "" : " against '" + items.back() + "'"),
        "send a new questionnaire ('pondera invite'), or put the old hierarchy back"));
  }
  return found;
}

report::Intake intake_of(store::Recorded recorded) {
  switch (recorded) {
    case store::Recorded::stored:
      return report::Intake::stored;
    case store::Recorded::already_stored:
      return report::Intake::already_stored;
    case store::Recorded::replaced_since:
      break;
  }
  return report::Intake::replaced_since;
}

}  // namespace

Result<Intake> Intake::make(store::Store& store, const LoadedStudy& loaded) {
  Intake intake(store, loaded);
  const auto sent = store.questionnaires();
  if (!sent) return sent.diagnostics();
  for (const auto& stored : *sent) intake.sent_.push_back(stored.questionnaire);
  const auto responses = store.latest_responses(loaded.study.round);
  if (!responses) return responses.diagnostics();
  for (const auto& stored : *responses) {
    intake.earlier_[stored.response.assessor] = {stored.at, stored.response.answers.size()};
  }
  const auto before = responses_before_opening(store, loaded.rounds);
  if (!before) return before.diagnostics();
  for (const survey::Response& response : *before) {
    intake.shown_[response.assessor] = response.answers;
  }
  return intake;
}

Result<survey::Response> Intake::bind(const survey::AnswerSheet& sheet,
                                      const survey::Questionnaire& asked) const {
  const auto of_assessor = shown_.find(asked.assessor);
  const std::vector<survey::Answer> shown =
      of_assessor == shown_.end() ? std::vector<survey::Answer>{} : of_assessor->second;
  if (asked.revision == loaded_->provenance.revision)
    return bind_answers(sheet, asked, loaded_->study, shown);
  // Sent before the study was changed: its labels are those of the study as it was then.
  const auto text = store_->study_text(asked.revision);
  if (!text) return text.diagnostics();
  const auto earlier = survey::read_study(*text, "study.yaml as it was sent", std::nullopt, "");
  if (!earlier) return earlier.diagnostics();
  if (const auto other = other_scale(*earlier, loaded_->study)) {
    return error("answers.other-scale", sheet.revision.where, *other,
                 "send a new questionnaire ('pondera invite'), or put the old scale back");
  }
  auto response = bind_answers(sheet, asked, *earlier, shown);
  if (!response) return response;
  if (Diagnostics outdated = outdated_answers(*response, loaded_->study); !outdated.empty()) {
    return outdated;
  }
  Diagnostics found = response.diagnostics();
  found.push_back(
      warning("answers.earlier-revision", sheet.revision.where,
              "the study was changed after this questionnaire was sent",
              "the answers are taken; check that the change does not alter what was asked"));
  return Result<survey::Response>(*std::move(response), std::move(found));
}

Result<survey::Response> Intake::read(std::string_view bytes, const std::string& path) const {
  const auto sheet = survey::read_answer_sheet(bytes, path);
  if (!sheet) return sheet.diagnostics();
  const auto asked = survey::match_questionnaire(*sheet, sent_, loaded_->study);
  if (!asked) return asked.diagnostics();
  auto response = bind(*sheet, *asked);
  Diagnostics found = sheet.diagnostics();
  found.insert(found.end(), response.diagnostics().begin(), response.diagnostics().end());
  if (!response) return found;
  if (response->answers.empty()) {
    std::erase_if(found, [](const Diagnostic& d) { return d.code == "answers.nothing-answered"; });
    if (leaves_all_as_it_is(*asked, found)) {
      found.push_back(note("answers.nothing-revised", {path, 0, 0},
                           "nothing is answered in this file: all earlier answers stay"));
      return Result<survey::Response>(*std::move(response), std::move(found));
    }
    found.push_back(error("answers.nothing-answered", {path, 0, 0},
                          "nothing is answered in this file",
                          "it is kept, and does not replace an earlier answer"));
    return found;
  }
  return Result<survey::Response>(*std::move(response), std::move(found));
}

bool Intake::leaves_all_as_it_is(const survey::Questionnaire& asked,
                                 const Diagnostics& found) const {
  // What was deleted was perhaps answered.
  const bool is_whole = std::ranges::none_of(
      found, [](const Diagnostic& d) { return d.code == "answers.deleted-item"; });
  const auto before = earlier_.find(asked.assessor);
  const bool has_replied = taken_from_.contains(asked.assessor) ||
                           (before != earlier_.end() && before->second.answers > 0);
  return is_whole && !has_replied && loaded_->rounds.opening &&
         asked.round == loaded_->study.round && shown_.contains(asked.assessor);
}

Diagnostics Intake::replacements(const std::string& path, const survey::Response& response) {
  const std::string& assessor = response.assessor;
  const auto [earlier, is_first] = taken_from_.emplace(assessor, path);
  if (!is_first) {
    const std::string other = std::exchange(earlier->second, path);
    return {warning("collect.two-answers", {path, 0, 0},
                    "'" + assessor + "' answered in '" + printable(other) +
                        "' too; this file was read after it and counts",
                    "if the other one should count, collect it alone after a change to it")};
  }
  const auto before = earlier_.find(assessor);
  if (before == earlier_.end()) return {};
  const std::size_t now = response.answers.size();
  if (now < before->second.answers) {
    return {warning("collect.fewer-answers", {path, 0, 0},
                    "replaces the answer of " + before->second.at + ", which had " +
                        std::to_string(before->second.answers) + " answers, by one with " +
                        std::to_string(now),
                    "ask the assessor whether the missing ones were left out on purpose")};
  }
  return {note("collect.replaced", {path, 0, 0}, "replaces the answer of " + before->second.at)};
}

Result<report::CollectedFile> Intake::refuse(const std::string& path,
                                             std::string_view bytes,
                                             Diagnostics reasons) {
  const auto recorded = store_->record_refusal(path, bytes, reasons);
  if (!recorded) return recorded.diagnostics();
  return report::CollectedFile{path, report::Intake::refused, "", 0, 0, std::move(reasons)};
}

Result<report::CollectedFile> Intake::take(const std::string& path) {
  const auto bytes = read_file(path, most_answer_bytes);
  if (!bytes) {
    // Not kept in the store: the file stays where it is, and the log says that it was there.
    Diagnostics reasons = bytes.diagnostics();
    for (Diagnostic& reason : reasons)
      reason.message += "; '" + printable(path) + "' was left as it is";
    return refuse(path, "", std::move(reasons));
  }
  const auto response = read(*bytes, path);
  if (!response) return refuse(path, *bytes, response.diagnostics());
  const auto recorded = store_->record_response(*response, path, *bytes);
  if (!recorded) return recorded.diagnostics();
  report::CollectedFile file{path,
                             intake_of(*recorded),
                             response->assessor,
                             static_cast<int>(response->answers.size()),
                             response->asked,
                             response.diagnostics()};
  if (*recorded == store::Recorded::stored) {
    std::ranges::move(replacements(path, *response), std::back_inserter(file.remarks));
  }
  return file;
}

}  // namespace pondera::app
