// SPDX-License-Identifier: Apache-2.0
// What one assessor is asked in one round: which pairs (or indicators), in which order, which side.
// A study and an assessor come in; a Questionnaire goes out to write_questionnaire, to the store,
// and to bind_answers.
#pragma once

#include "survey/study.hpp"

#include <string>
#include <vector>

namespace pondera::survey {

/// One line to fill in. Pairwise: `left` against `right` within `group`. Rating: `left` is rated,
/// `right` is empty.
struct QuestionnaireItem {
  int number = 0;  ///< from 1, in the order in which they are asked
  std::string group;
  std::string left;
  std::string right;

  friend bool operator==(const QuestionnaireItem&, const QuestionnaireItem&) = default;
};

struct Questionnaire {
  std::string study;
  std::string revision;
  int round = 1;
  std::string assessor;
  std::string language;
  ElicitationMethod method = ElicitationMethod::pairwise;
  std::vector<QuestionnaireItem> items;

  friend bool operator==(const Questionnaire&, const Questionnaire&) = default;
};

/// All pairs of every group with at least two children (rating: all leaves).
///
/// Groups stay together, in the hierarchy's order, so that an assessor thinks about one subject at
/// a time; within a group the order of the pairs and the side of each are random, from the study's
/// seed and the stream
/// "<round>/<assessor>/<group>", so that neither order nor side favours an item over the panel.
[[nodiscard]] Questionnaire design_questionnaire(const Study& study,
                                                 const Assessor& assessor,
                                                 int round);

/// 16 hexadecimal digits over study, revision, round, assessor and all items: what binds a file to
/// its questions.
[[nodiscard]] std::string questionnaire_signature(const Questionnaire& questionnaire);

/// The file that the assessor fills in: YAML for a person who has never seen YAML, in the
/// questionnaire's language (wording.hpp). UTF-8, LF, no byte-order mark. Requires that all ids of
/// the items are in the study.
[[nodiscard]] std::string write_questionnaire(const Questionnaire& questionnaire,
                                              const Study& study);

/// One line per item, for the store: "number<TAB>group<TAB>left<TAB>right".
[[nodiscard]] std::string items_text(const std::vector<QuestionnaireItem>& items);
/// The inverse; nothing if `text` was not made by `items_text`.
[[nodiscard]] std::optional<std::vector<QuestionnaireItem>> items_from_text(std::string_view text);

}  // namespace pondera::survey
