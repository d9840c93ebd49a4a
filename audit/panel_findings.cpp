// SPDX-License-Identifier: Apache-2.0
#include "audit/panel_findings.hpp"

#include "audit/suspect_judgement.hpp"
#include "core/number_text.hpp"
#include "survey/round_opening.hpp"
#include "weights/comparison_graph.hpp"
#include "weights/fisher_combination.hpp"
#include "weights/judgement_scale.hpp"
#include "weights/random_responder.hpp"
#include "weights/scaled_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <optional>
#include <utility>

namespace pondera::audit {

namespace {

using survey::Answer;

// Half of the groups: a view of one subject may be the opposite of the panel's.
constexpr double most_groups = 0.5;

/// "about 3,000 times", "more than a million times"; of the logarithm of a likelihood ratio.
std::string odds_text(double log_odds) {
  constexpr double shown_up_to = 1e6;
  if (log_odds > std::log(shown_up_to)) return "more than a million times";
  const double odds = std::exp(log_odds);
  const double unit = std::pow(10, std::floor(std::log10(odds)));
  std::string digits = fixed_text(std::round(odds / unit) * unit, 0);
  constexpr std::size_t thousands = 3;
  for (std::size_t end = digits.size(); end > thousands; end -= thousands) {
    digits.insert(end - thousands, ",");
  }
  return "about " + digits + " times";
}

std::string correlation_text(const AnswerEvidence& answers) {
  if (!answers.correlation) return "";
  return " (correlation with the panel " + fixed_text(*answers.correlation, 2) + ")";
}

/// Answers without thought have correlation 0 with anything, ± 1/√N: whoever is beyond three of
/// these thinks as the panel does, and only uses the scale in another way.
bool agrees_beyond_chance(const AnswerEvidence& answers) {
  constexpr double most_by_chance = 3;
  return answers.correlation &&
         *answers.correlation * std::sqrt(answers.judgements) >= most_by_chance;
}

/// How often random answers to the same questions are as consistent; groups with something to test.
std::optional<double> random_p(const PanelView& view, std::size_t k) {
  constexpr int draws = 999;  // p to 0.02, enough for a threshold of 0.05
  std::vector<double> p_values;
  std::uint64_t stream = 0;
  for (const auto& matrix : view.judgements.matrices[k]) {
    weights::RandomResponderOptions options;
    options.draws = draws;
    options.seed = view.study.elicitation.seed;
    options.first_stream = stream;
    options.strongest = view.study.elicitation.strongest;
    stream += draws;
    if (!matrix || weights::connected_parts(*matrix).size() != 1) continue;
    const weights::RandomResponder tested = weights::random_responder(*matrix, options);
    if (tested.p && tested.test == weights::ResponderTest::testable) p_values.push_back(*tested.p);
  }
  return weights::combined_p(p_values);
}

Finding random_finding(const AnswerEvidence& answers, const std::optional<double>& p) {
  Finding finding;
  finding.code = "audit.random";
  finding.evidence = {{"log_odds", answers.random_over_judged()},
                      {"noise", answers.noise},
                      {"judgements", answers.judgements}};
  if (answers.correlation) finding.evidence["correlation"] = *answers.correlation;
  if (p) finding.evidence["p_random"] = *p;
  return finding;
}

void add_random(const PanelView& view, std::size_t k, std::vector<Finding>& findings) {
  // With fewer answers neither model says much.
  constexpr int fewest_judgements = 6;
  constexpr double indistinguishable = 0.05;
  constexpr double unrelated = 0.2;
  const AnswerEvidence& answers = view.evidence[k].answers;
  const double log_odds = answers.random_over_judged();
  if (answers.judgements < fewest_judgements || log_odds <= least_random_log_odds) return;
  const std::optional<double> p = random_p(view, k);
  if (log_odds > std::log(view.options.random_odds) && !agrees_beyond_chance(answers)) {
    Finding finding = random_finding(answers, p);
    finding.kind = EvidenceKind::consistency;
    // Without a panel to hold them against, answers that contradict each other may still be meant.
    finding.weight = answers.correlation ? EvidenceWeight::decisive : EvidenceWeight::sign;
    finding.message = "The " + std::to_string(answers.judgements) + " answers are " +
                      odds_text(log_odds) +
                      " likelier as answers without thought than as judgements: " +
                      (answers.correlation ? "neither the assessor's other answers nor the "
                                             "panel's lead one to expect them"
                                           : "they do not fit each other") +
                      correlation_text(answers) + ".";
    findings.push_back(std::move(finding));
    return;
  }
  if (p && *p > indistinguishable) {
    Finding finding = random_finding(answers, p);
    finding.kind = EvidenceKind::consistency;
    finding.weight = EvidenceWeight::sign;
    finding.message =
        "The answers contradict each other as random answers to the same questions "
        "would: " +
        fixed_text(100 * *p, 0) + " % of those are as consistent.";
    findings.push_back(std::move(finding));
  }
  if (answers.correlation && *answers.correlation < unrelated) {
    Finding finding = random_finding(answers, p);
    finding.kind = EvidenceKind::agreement;
    finding.weight = EvidenceWeight::sign;
    finding.message =
        "The answers agree with the panel's no more than answers without thought "
        "would" +
        correlation_text(answers) + ".";
    findings.push_back(std::move(finding));
  }
}

std::string turned_places(const PanelView& view, const std::vector<std::size_t>& groups) {
  std::string names;
  for (const std::size_t g : groups) {
    names += (names.empty() ? "" : ", ") + quoted_label(view.study, view.judgements.groups[g].id);
  }
  return names;
}

bool is_reversed(const PanelView& view, std::size_t k) {
  const AnswerEvidence& answers = view.evidence[k].answers;
  return answers.groups > 0 && answers.turned > std::log(view.options.turned_odds) &&
         answers.groups_turned >= most_groups * answers.groups;
}

/// Turned answers look like random ones until they are turned back; random ones either way.
bool makes_sense_turned(const PanelView& view, std::size_t k) {
  std::vector<ExpectedGroup> groups;
  for (std::size_t g = 0; g < view.judgements.groups.size(); ++g) {
    const auto& matrix = view.judgements.matrices[k][g];
    if (matrix) groups.push_back({&*matrix, view.evidence[k].expected[g]});
  }
  return random_over_turned(groups, view.study.elicitation.strongest) < 0;
}

Finding reversed_finding(const AnswerEvidence& answers) {
  Finding finding;
  finding.code = "audit.reversed";
  finding.kind = EvidenceKind::agreement;
  finding.weight = EvidenceWeight::decisive;
  finding.evidence = {{"log_odds", answers.turned},
                      {"groups", answers.groups},
                      {"groups_turned", answers.groups_turned}};
  if (answers.correlation) finding.evidence["correlation"] = *answers.correlation;
  finding.message = "With left and right turned round the answers would fit the panel in " +
                    std::to_string(answers.groups_turned) + " of " +
                    std::to_string(answers.groups) + (answers.groups == 1 ? " group" : " groups") +
                    correlation_text(answers) +
                    ": the sides were probably taken the wrong way round. Ask; turned answers "
                    "can be given again in a minute.";
  return finding;
}

void add_reversed_groups(const PanelView& view, std::size_t k, std::vector<Finding>& findings) {
  const auto turned = turned_groups(view.judgements, k, view.evidence[k], view.options.turned_odds);
  for (const std::size_t g : turned) {
    Finding finding;
    finding.code = "audit.reversed-group";
    finding.kind = EvidenceKind::agreement;
    finding.group = view.judgements.groups[g].id;
    finding.message = "In " + turned_places(view, {g}) +
                      " the answers would fit the panel with left and right turned round. Ask "
                      "whether the sides were mixed up there, or whether the view is meant.";
    findings.push_back(std::move(finding));
  }
}

/// Whether `k` handed in after `other`; without known places in the log: stands below it.
bool came_later(const PanelView& view, std::size_t k, std::size_t other) {
  const std::int64_t mine = view.responses[k].received;
  const std::int64_t theirs = view.responses[other].received;
  return mine == theirs ? k > other : mine > theirs;
}

void add_copied(const PanelView& view, std::size_t k, std::vector<Finding>& findings) {
  constexpr double by_chance = 0.01;
  const auto& alike = view.evidence[k].alike;
  if (!alike || alike->shared < fewest_shared || alike->share < view.options.copied) return;
  if (alike->chance > by_chance || !came_later(view, k, alike->other)) return;
  Finding finding;
  finding.code = "audit.copied";
  finding.kind = EvidenceKind::copying;
  finding.weight = EvidenceWeight::decisive;
  finding.evidence = {{"shared", alike->shared},
                      {"same", alike->same},
                      {"share", alike->share},
                      {"usual", alike->usual},
                      {"chance", alike->chance}};
  finding.message = std::to_string(alike->same) + " of " + std::to_string(alike->shared) +
                    " answers are those of another assessor, who answered before; two assessors of "
                    "this panel usually share " +
                    fixed_text(100 * alike->usual, 0) + " %.";
  findings.push_back(std::move(finding));
}

/// CR of the group with the expected answer instead; nothing where no CR is defined.
std::optional<double> cr_with(const PanelView& view,
                              std::size_t k,
                              const SuspectJudgement& suspect) {
  const weights::ComparisonMatrix& matrix = *view.judgements.matrices[k][suspect.group];
  const weights::ComparisonMatrix changed =
      matrix.with(suspect.first, suspect.second, weights::log_ratio_of_code(suspect.expected_code));
  const auto scaled = weights::on_scale(changed, view.weigh.scale);
  if (!scaled) return std::nullopt;
  const auto consistency = weights::consistency_of(changed, *scaled, view.weigh);
  return consistency.testability == weights::Testability::testable ? consistency.cr : std::nullopt;
}

int turned_code(int code, bool turned) {
  return turned && std::abs(code) != 1 ? -code : code;
}

std::optional<Finding> suspect_finding(const PanelView& view,
                                       std::size_t k,
                                       const SuspectJudgement& suspect) {
  const JudgedGroup& group = view.judgements.groups[suspect.group];
  const std::string& first = group.items[static_cast<std::size_t>(suspect.first)];
  const std::string& second = group.items[static_cast<std::size_t>(suspect.second)];
  const Answer* answer = survey::find_answer(view.responses[k].answers, group.id, first, second);
  if (answer == nullptr) return std::nullopt;
  const bool shown_turned = answer->left != first;
  weights::WorstJudgement worst;
  worst.left = answer->left;
  worst.right = answer->right;
  worst.code = turned_code(suspect.code, shown_turned);
  worst.fitting_code = turned_code(suspect.expected_code, shown_turned);
  worst.cr_after = cr_with(view, k, suspect);
  worst.where = answer->where;
  Finding finding;
  finding.code = "audit.suspect-judgement";
  finding.kind = EvidenceKind::consistency;
  finding.group = group.id;
  const double tail = std::erfc(suspect.z / std::numbers::sqrt2);
  finding.evidence = {{"z", suspect.z},
                      {"chance", std::min(1.0, view.evidence[k].answers.judgements * tail)},
                      {"code", worst.code},
                      {"fitting_code", worst.fitting_code},
                      {"turned", suspect.turned ? 1.0 : 0.0}};
  if (worst.cr_after) finding.evidence["cr_after"] = *worst.cr_after;
  finding.message = quoted_label(view.study, worst.left) + " against " +
                    quoted_label(view.study, worst.right) + " was answered " +
                    answer_words(worst.code) +
                    (view.evidence[k].expected[suspect.group]
                         ? "; the other answers and the panel lead one to expect about "
                         : "; the other answers lead one to expect about ") +
                    answer_words(worst.fitting_code);
  if (worst.cr_after) {
    finding.message += " (then CR would be " + fixed_text(*worst.cr_after, 2) + ")";
  }
  finding.message += suspect.turned ? ". Were the sides mixed up?" : ".";
  finding.worst = std::move(worst);
  return finding;
}

void add_suspects(const PanelView& view, std::size_t k, std::vector<Finding>& findings) {
  const auto suspects = suspect_judgements(view.judgements, k, view.evidence[k],
                                           view.study.elicitation.strongest, view.options.suspect);
  int named = 0;
  for (const SuspectJudgement& suspect : suspects) {
    if (named == view.options.suspects) return;
    auto finding = suspect_finding(view, k, suspect);
    if (!finding) continue;
    findings.push_back(*std::move(finding));
    ++named;
  }
}

void add_dissent(const PanelView& view, std::size_t k, std::vector<Finding>& findings) {
  const AssessorEvidence& evidence = view.evidence[k];
  if (!evidence.distance_z || *evidence.distance_z <= view.options.dissent) return;
  Finding finding;
  finding.code = "audit.dissent";
  finding.kind = EvidenceKind::agreement;
  finding.evidence = {{"distance", *evidence.distance},
                      {"z", *evidence.distance_z},
                      {"noise", evidence.answers.noise}};
  finding.message = "The opinion is far from the panel's: " + fixed_text(*evidence.distance_z, 1) +
                    " robust standard deviations beyond the usual distance. Dissent is no fault; "
                    "it is reported so that it can be seen.";
  findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> careless_findings(const PanelView& view, std::size_t k) {
  std::vector<Finding> findings;
  const bool reversed = is_reversed(view, k);
  if (!reversed || !makes_sense_turned(view, k)) add_random(view, k, findings);
  const bool random = std::ranges::any_of(
      findings, [](const Finding& each) { return each.weight == EvidenceWeight::decisive; });
  if (reversed && !random) findings.push_back(reversed_finding(view.evidence[k].answers));
  if (!reversed && !random) add_reversed_groups(view, k, findings);
  add_copied(view, k, findings);
  return findings;
}

std::vector<Finding> closer_findings(const PanelView& view, std::size_t k) {
  std::vector<Finding> findings;
  add_suspects(view, k, findings);
  add_dissent(view, k, findings);
  return findings;
}

}  // namespace pondera::audit
