// SPDX-License-Identifier: Apache-2.0
#include "survey/sheet_identity.hpp"

#include "core/number_text.hpp"
#include "survey/answer_findings.hpp"
#include "survey/text_folding.hpp"

#include <string>

namespace pondera::survey {

namespace {

Diagnostic signature_finding(const AnswerSheet& sheet, const Questionnaire& asked) {
  if (!says(sheet.revision, asked.revision)) {
    return error("answers.signature", sheet.revision.where,
                 "this file was made from another version of the study (revision " +
                     quoted_text(sheet.revision.text) + ", expected '" + asked.revision + "')",
                 "the study was changed after this questionnaire was sent: send the assessor the "
                 "new one, or read the answer with the study as it was");
  }
  return error(
      "answers.signature", sheet.signature.where,
      "the signature " + quoted_text(sheet.signature.text) + " is not that of this questionnaire",
      "put the closing lines back as they were received, or answer in a fresh copy of "
      "the questionnaire");
}

}  // namespace

bool says(const Placed& line, std::string_view expected) {
  return folded(line.text) == folded(expected);
}

Diagnostics sheet_identity_findings(const AnswerSheet& sheet, const Questionnaire& asked) {
  if (!says(sheet.study, asked.study)) {
    return {error("answers.other-study", sheet.study.where,
                  "this file answers the study " + quoted_text(sheet.study.text) + ", not '" +
                      asked.study + "'",
                  "send it to whoever runs that study")};
  }
  Diagnostics found;
  if (parse_whole(sheet.round.text) != asked.round) {
    found.push_back(error("answers.other-round", sheet.round.where,
                          "this file belongs to round " + quoted_text(sheet.round.text) +
                              ", not to round " + std::to_string(asked.round),
                          "answer the questionnaire of round " + std::to_string(asked.round)));
  }
  if (!says(sheet.assessor, asked.assessor)) {
    found.push_back(error("answers.other-assessor", sheet.assessor.where,
                          "this file is the questionnaire of " + quoted_text(sheet.assessor.text) +
                              ", not of '" + asked.assessor + "'",
                          "everybody answers in the file made for them; the pairs differ"));
  }
  const bool bound =
      says(sheet.revision, asked.revision) && says(sheet.signature, questionnaire_signature(asked));
  if (found.empty() && !bound) found.push_back(signature_finding(sheet, asked));
  return found;
}

}  // namespace pondera::survey
