// SPDX-License-Identifier: Apache-2.0
#include "exchange/place_judgements.hpp"

#include "core/number_text.hpp"
#include "core/utf8.hpp"
#include "exchange/hierarchy_names.hpp"
#include "exchange/match_assessors.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace pondera::exchange {

namespace {

using survey::Answer;
using survey::Response;
using survey::Study;

/// The signed intensity of a ratio that is one, or one over one, of the scale's.
std::optional<int> code_of(const Rational& ratio, int strongest) {
  const bool right = compare(ratio, 1) == std::strong_ordering::less;
  const Int128 whole = right ? ratio.denominator() : ratio.numerator();
  const Int128 rest = right ? ratio.numerator() : ratio.denominator();
  if (rest != 1 || whole > strongest) return std::nullopt;
  const int code = static_cast<int>(whole);
  return right && code > 1 ? -code : code;
}

/// The nearest intensity on the logarithm; nothing beyond the scale's ends.
std::optional<int> nearest_code(const Rational& ratio, int strongest) {
  const double size = std::abs(std::log(ratio.to_double()));
  const double end = std::log(strongest);
  if (!(size <= end)) return std::nullopt;
  int best = 1;
  for (int k = 2; k <= strongest; ++k) {
    if (std::abs(std::log(k) - size) < std::abs(std::log(best) - size)) best = k;
  }
  const bool right = compare(ratio, 1) == std::strong_ordering::less;
  return right && best > 1 ? -best : best;
}

std::string in_words(const std::string& left, const std::string& right, int code) {
  const std::string first = "'" + printable(code < 0 ? right : left, 60) + "'";
  const std::string second = "'" + printable(code < 0 ? left : right, 60) + "'";
  if (std::abs(code) == 1) return first + " and " + second + " are equally important";
  return first + " is " + std::to_string(std::abs(code)) + " times as important as " + second;
}

class Placing {
 public:
  Placing(const ImportedAnswers& answers, const Study& study, const PlaceOptions& options)
      : answers_(answers),
        study_(study),
        options_(options),
        names_(study.hierarchy, options.language) {}

  Result<PlacedAnswers> place() {
    const auto ids = match_assessors(answers_, study_);
    found_ = ids.diagnostics();
    open_responses(ids ? *ids : std::map<std::string, std::string>{});
    for (const auto& [source, missing] : answers_.sources) row_of(source).missing = missing;
    for (const ImportedJudgement& judgement : answers_.judgements) {
      if (errors_ >= most_diagnostics) break;
      place_one(judgement);
    }
    return close();
  }

 private:
  void open_responses(const std::map<std::string, std::string>& ids) {
    const std::string revision = survey::study_revision(study_);
    for (const ImportedAssessor& assessor : answers_.assessors) {
      const auto id = ids.find(assessor.name);
      Response response{.study = study_.id,
                        .revision = revision,
                        .round = study_.round,
                        .assessor = id == ids.end() ? assessor.name : id->second,
                        .asked = pairs_of(study_.hierarchy),
                        .answers = {},
                        .remark = assessor.remark};
      at_[assessor.name] = responses_.size();
      responses_.push_back(std::move(response));
    }
  }

  TakenRow& row_of(const std::string& source) {
    const auto [place, is_new] = row_at_.emplace(source, rows_.size());
    if (is_new) rows_.push_back({.source = source, .pair = "", .example = ""});
    return rows_[place->second];
  }

  /// Every name of the judgement that no item has is reported, once in the file.
  bool names_are_known(const ImportedJudgement& judgement) {
    bool known = true;
    for (const std::string& name : {judgement.group, judgement.left, judgement.right}) {
      if (name.empty() || !names_.named(name).empty()) continue;
      known = false;
      if (!reported_.emplace(name, 0).second) continue;
      report(error("import.unknown-item", judgement.where,
                   "no item of the study is called " + shown(name) + " (" + judgement.source + ")",
                   names_.hint_for(name)));
    }
    return known;
  }

  std::optional<PairPlace> pair_of(const ImportedJudgement& judgement) {
    if (!names_are_known(judgement)) return std::nullopt;
    const auto places = names_.pairs(judgement.group, judgement.left, judgement.right);
    const std::string pair = shown(judgement.left) + " and " + shown(judgement.right);
    if (places.size() == 1) return places.front();
    if (!places.empty()) {
      report(error("import.ambiguous-pair", judgement.where,
                   pair + " are compared in more than one group",
                   "name the group, or write the items' ids"));
    } else if (names_.named(judgement.left) == names_.named(judgement.right)) {
      report(error("import.self-comparison", judgement.where,
                   shown(judgement.left) + " is compared with itself", "remove the judgement"));
    } else {
      report(error("import.no-such-pair", judgement.where,
                   "the study does not compare " + pair +
                       (judgement.group.empty() ? "" : " below " + shown(judgement.group)),
                   "only children of one item are compared: 'pondera check' shows the hierarchy"));
    }
    return std::nullopt;
  }

  std::optional<int> code_in_scale(const ImportedJudgement& judgement) {
    const int strongest = study_.elicitation.strongest;
    if (const auto code = code_of(judgement.ratio, strongest)) return code;
    const auto near = nearest_code(judgement.ratio, strongest);
    const std::string scale = "1 to " + std::to_string(strongest);
    if (near && options_.nearest) {
      report(warning("import.rounded", judgement.where,
                     shown(judgement.written) +
                         " lies between two intensities of the scale and is "
                         "taken as " +
                         std::to_string(std::abs(*near)) +
                         (*near < 0 ? " (for the second item)" : "")));
      return near;
    }
    report(error("import.off-scale", judgement.where,
                 shown(judgement.written) +
                     (near ? " lies between two intensities of the study's scale, "
                           : " is beyond the study's scale, ") +
                     scale,
                 near ? "--nearest takes the nearest intensity, and lists each that it changes"
                      : "correct it; a longer scale is set in study.yaml, 'elicitation: {scale: "
                        "{strongest: …}}'"));
    return std::nullopt;
  }

  void place_one(const ImportedJudgement& judgement) {
    const auto place = pair_of(judgement);
    const auto code = place ? code_in_scale(judgement) : std::nullopt;
    if (!code) return;
    const survey::Hierarchy& hierarchy = study_.hierarchy;
    Response& response = responses_[at_.at(judgement.assessor)];
    Answer answer{.group = hierarchy.node(place->group).id,
                  .left = hierarchy.node(place->left).id,
                  .right = hierarchy.node(place->right).id,
                  .code = *code,
                  .number = static_cast<int>(response.answers.size()) + 1,
                  .where = judgement.where,
                  .why = judgement.why,
                  .round = study_.round,
                  .seconds = {}};
    if (is_repetition(response, answer, judgement)) return;
    count(judgement, *place, *code);
    response.answers.push_back(std::move(answer));
  }

  bool is_repetition(const Response& response, const Answer& answer, const ImportedJudgement& of) {
    const auto key = std::pair(response.assessor, survey::question_of(answer));
    const auto [earlier, is_new] = answer_at_.emplace(key, response.answers.size());
    if (is_new) return false;
    const Answer& first = response.answers[earlier->second];
    const bool turned = first.left != answer.left;
    const int code = turned && std::abs(answer.code) > 1 ? -answer.code : answer.code;
    const std::string what = shown(of.assessor) + " judges '" + answer.left + "' against '" +
                             answer.right + "' twice; the first is on line " +
                             std::to_string(first.where.line);
    if (code == first.code) {
      report(warning("import.repeated", of.where, what + " and says the same"));
    } else {
      report(error("import.contradiction", of.where, what + " and says something else",
                   "remove the one that does not count"));
    }
    return true;
  }

  void count(const ImportedJudgement& judgement, const PairPlace& place, int code) {
    const std::string& language = options_.language;
    const std::string left = item_label(study_.hierarchy.node(place.left), language);
    const std::string right = item_label(study_.hierarchy.node(place.right), language);
    TakenRow& row = row_of(judgement.source);
    const std::string pair = left + " : " + right;
    if (row.answered++ == 0) row.pair = pair;
    if (row.pair != pair) row.pair.clear();
    const bool says_more = std::abs(code) > 1 && equal_example_.contains(judgement.source);
    if (!row.example.empty() && !says_more) return;
    if (std::abs(code) == 1) equal_example_[judgement.source] = true;
    if (std::abs(code) > 1) equal_example_.erase(judgement.source);
    row.example = "line " + std::to_string(judgement.where.line) + ", '" +
                  printable(judgement.written, 20) + "': " + in_words(left, right, code);
  }

  Result<PlacedAnswers> close() {
    PlacedAnswers placed;
    placed.taken = std::move(rows_);
    for (std::size_t i = 0; i < responses_.size(); ++i) {
      if (!responses_[i].answers.empty()) {
        placed.responses.push_back(std::move(responses_[i]));
      } else if (!has_error(found_)) {
        found_.push_back(warning("import.nothing-answered", answers_.assessors[i].where,
                                 shown(answers_.assessors[i].name) + " answered nothing",
                                 "nothing is stored for this assessor"));
      }
    }
    if (placed.responses.empty() && !has_error(found_)) {
      found_.push_back(error("import.nothing-answered", {},
                             "the file holds no judgement of this study",
                             "check that it is the right file, and how its columns are named"));
    }
    return finished(std::move(placed), std::move(found_));
  }

  void report(Diagnostic diagnostic) {
    errors_ += diagnostic.severity == Severity::error ? 1U : 0U;
    found_.push_back(std::move(diagnostic));
  }

  const ImportedAnswers& answers_;
  const Study& study_;
  const PlaceOptions& options_;
  HierarchyNames names_;
  Diagnostics found_;
  std::size_t errors_ = 0;  // warnings never end the reading: nothing is left out unsaid
  std::vector<Response> responses_;
  std::map<std::string, std::size_t> at_;  // of the response, by the file's name of the assessor
  std::vector<TakenRow> rows_;
  std::map<std::string, std::size_t> row_at_;
  std::map<std::string, int> reported_;
  std::map<std::string, bool> equal_example_;  // sources whose example is an equal judgement
  std::map<std::pair<std::string, survey::Question>, std::size_t> answer_at_;
};

}  // namespace

int pairs_of(const survey::Hierarchy& hierarchy) {
  std::size_t pairs = 0;
  for (const survey::NodeIndex group : hierarchy.groups()) {
    const std::size_t items = hierarchy.node(group).children.size();
    pairs += items * (items - 1) / 2;
  }
  return static_cast<int>(pairs);
}

Result<PlacedAnswers> place_judgements(const ImportedAnswers& answers,
                                       const Study& study,
                                       const PlaceOptions& options) {
  if (study.elicitation.method != survey::ElicitationMethod::pairwise) {
    return error("import.method", {},
                 "the study does not ask for pairwise comparisons, and imports are such",
                 "write 'elicitation: {method: pairwise}' in study.yaml, or import into another "
                 "study");
  }
  return Placing(answers, study, options).place();
}

}  // namespace pondera::exchange
