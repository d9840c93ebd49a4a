// SPDX-License-Identifier: Apache-2.0
#include "survey/store/log_chain.hpp"

#include "core/digest.hpp"

namespace pondera::store {

std::string_view method_name(survey::ElicitationMethod method) {
  return survey::elicitation_name(method);
}

std::string entry_hash(std::string_view previous_hash, const LogEntry& entry) {
  return digest_of_fields({std::string(previous_hash), std::to_string(entry.sequence), entry.at,
                           entry.kind, entry.subject, entry.detail});
}

std::int64_t first_break(const std::vector<LogEntry>& entries) {
  std::string previous;
  std::int64_t expected = 1;
  for (const LogEntry& entry : entries) {
    if (entry.sequence != expected || entry.hash != entry_hash(previous, entry)) {
      return entry.sequence;
    }
    previous = entry.hash;
    ++expected;
  }
  return 0;
}

std::string study_detail(std::string_view study_text) {
  return digest_hex(study_text);
}

std::string questionnaire_detail(const survey::Questionnaire& questionnaire,
                                 std::string_view signature) {
  std::vector<std::string> fields = {questionnaire.study,
                                     questionnaire.revision,
                                     std::to_string(questionnaire.round),
                                     questionnaire.assessor,
                                     questionnaire.language,
                                     std::string(method_name(questionnaire.method))};
  for (const survey::QuestionnaireItem& item : questionnaire.items) {
    fields.insert(fields.end(), {std::to_string(item.number), item.group, item.left, item.right});
  }
  return std::string(signature) + " " + digest_of_fields(fields);
}

std::string response_detail(const survey::Response& response,
                            std::string_view file,
                            std::string_view original) {
  std::vector<std::string> fields = {response.study,
                                     response.revision,
                                     std::to_string(response.round),
                                     response.assessor,
                                     std::string(method_name(response.method)),
                                     std::to_string(response.asked),
                                     response.remark,
                                     std::string(file)};
  for (const survey::Answer& answer : response.answers) {
    fields.insert(fields.end(),
                  {std::to_string(answer.number), answer.group, answer.left, answer.right,
                   std::to_string(answer.code), std::to_string(answer.where.line),
                   std::to_string(answer.where.column), answer.why});
  }
  return digest_hex(original) + " " + digest_of_fields(fields);
}

std::string refusal_detail(std::string_view file,
                           std::string_view original,
                           const Diagnostics& reasons) {
  std::vector<std::string> fields = {std::string(file)};
  for (const Diagnostic& reason : reasons) {
    fields.insert(fields.end(), {std::string(severity_name(reason.severity)), reason.code,
                                 reason.where.file, std::to_string(reason.where.line),
                                 std::to_string(reason.where.column), reason.message, reason.hint});
  }
  return digest_hex(original) + " " + digest_of_fields(fields);
}

std::string decision_detail(const survey::Decision& decision) {
  return std::string(survey::act_name(decision.act)) + " " +
         digest_of_fields(survey::decision_fields(decision));
}

std::string import_detail(const ImportedFile& import, std::string_view original) {
  return digest_hex(original) + " " +
         digest_of_fields(
             {import.file, import.format, import.options, std::to_string(import.responses)});
}

std::string round_detail(const survey::RoundOpening& opening) {
  std::vector<std::string> fields = {std::to_string(opening.round), opening.revision};
  for (const survey::RevisitQuestion& question : opening.questions) {
    fields.insert(fields.end(), {question.assessor, question.group, question.left, question.right,
                                 std::string(survey::reason_name(question.reason)),
                                 question.implied ? std::to_string(*question.implied) : ""});
  }
  return opening.revision + " " + digest_of_fields(fields);
}

}  // namespace pondera::store
