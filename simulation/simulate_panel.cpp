// SPDX-License-Identifier: Apache-2.0
#include "simulation/simulate_panel.hpp"

#include "core/assert.hpp"
#include "simulation/drawn_opinions.hpp"
#include "simulation/flawed_answers.hpp"
#include "simulation/normal_draw.hpp"
#include "weights/ladder.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace pondera::simulation {

namespace {

using survey::Answer;
using survey::Questionnaire;
using survey::Study;

Diagnostics plan_mistakes(const Study& study, const PanelPlan& plan) {
  Diagnostics found;
  if (study.elicitation.method != survey::ElicitationMethod::pairwise) {
    found.push_back(error("simulation.method", {},
                          "only studies that ask for comparisons in pairs can be simulated",
                          "set elicitation: {method: pairwise} in a copy of the study"));
  }
  if (study.assessors.empty()) {
    found.push_back(error("simulation.no-assessors", {},
                          "the study has no assessors to be simulated",
                          "name them in assessors.yaml, or say how many"));
  }
  double flawed = 0;
  bool in_range = plan.missing >= 0 && plan.missing <= 1 && plan.slips >= 1;
  for (const auto& [flaw, share] : plan.flaws) {
    in_range = in_range && share >= 0;
    flawed += share;
  }
  for (const double spread : {plan.truth_spread, plan.stratum_spread, plan.opinion_spread,
                              plan.least_noise, plan.most_noise - plan.least_noise}) {
    in_range = in_range && spread >= 0;  // NaN is not
  }
  constexpr double rounding = 1e-9;  // ten shares of .1 sum to a little more than 1
  if (!in_range || flawed > 1 + rounding) {
    found.push_back(error("simulation.plan", {}, "the plan of the panel is out of range",
                          "spreads and noise are at least 0, the least noise is at most the "
                          "largest, shares lie between 0 and 1 and those of the flaws sum to at "
                          "most 1"));
  }
  return found;
}

double log_priority(const Study& study,
                    const LogPriorities& opinion,
                    const std::string& group,
                    const std::string& item) {
  const survey::HierarchyNode& node = study.hierarchy.node(study.hierarchy.find(group).value());
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    if (study.hierarchy.node(node.children[i]).id == item) return opinion.at(group)[i];
  }
  PONDERA_ASSERT(false);
  return 0;
}

std::vector<Answer> honest_answers(const Study& study,
                                   const Questionnaire& questionnaire,
                                   const LogPriorities& opinion,
                                   double noise,
                                   std::uint64_t seed) {
  const RandomStream stream(seed, "judgement/" + questionnaire.assessor);
  std::vector<Answer> answers;
  for (const survey::QuestionnaireItem& item : questionnaire.items) {
    const double log_ratio = log_priority(study, opinion, item.group, item.left) -
                             log_priority(study, opinion, item.group, item.right) +
                             noise * normal_draw(stream, answers.size());
    answers.push_back({.group = item.group,
                       .left = item.left,
                       .right = item.right,
                       .code = weights::nearest_code(log_ratio, study.elicitation.strongest),
                       .number = item.number,
                       .where = {questionnaire.assessor + ".yaml", item.number, 1},
                       .why = {}});
  }
  return answers;
}

/// Which flaw everybody has, by places of study.assessors.
std::vector<Flaw> drawn_flaws(std::size_t count, const PanelPlan& plan) {
  std::vector<Flaw> flaws(count, Flaw::none);
  const std::vector<int> order =
      permutation(RandomStream(plan.seed, "flaws"), static_cast<int>(count));
  std::size_t next = 0;
  for (const auto& [flaw, share] : plan.flaws) {
    const auto wanted = static_cast<std::size_t>(std::llround(share * static_cast<double>(count)));
    for (std::size_t i = 0; i < wanted && next < count; ++i) {
      flaws[static_cast<std::size_t>(order[next++])] = flaw;
    }
  }
  return flaws;
}

/// Somebody without a flaw to copy from; nothing when everybody has one.
std::optional<std::size_t> drawn_original(const std::vector<Flaw>& flaws,
                                          const RandomStream& stream) {
  std::vector<std::size_t> sound;
  for (std::size_t k = 0; k < flaws.size(); ++k) {
    if (flaws[k] == Flaw::none) sound.push_back(k);
  }
  if (sound.empty()) return std::nullopt;
  return sound[stream.below(2'000'000, sound.size())];  // beyond the draws of the answers
}

survey::Response response_of(const Study& study,
                             const Questionnaire& questionnaire,
                             std::vector<Answer> answers,
                             const PanelPlan& plan) {
  const RandomStream stream(plan.seed, "missing/" + questionnaire.assessor);
  survey::Response response{.study = study.id,
                            .revision = questionnaire.revision,
                            .round = questionnaire.round,
                            .assessor = questionnaire.assessor,
                            .method = survey::ElicitationMethod::pairwise,
                            .asked = static_cast<int>(answers.size()),
                            .answers = {},
                            .remark = {}};
  for (std::size_t k = 0; k < answers.size(); ++k) {
    if (stream.uniform(k) >= plan.missing) response.answers.push_back(std::move(answers[k]));
  }
  return response;
}

/// The answers that a slip turned round.
std::vector<Answer> answers_at(const FlawedAnswers& flawed) {
  std::vector<Answer> turned;
  for (const std::size_t place : flawed.turned) turned.push_back(flawed.answers[place]);
  return turned;
}

/// Those of `answers` that were not left out.
std::vector<Answer> kept_answers(std::vector<Answer> answers, const survey::Response& response) {
  std::erase_if(answers, [&](const Answer& answer) {
    return std::ranges::find(response.answers, answer) == response.answers.end();
  });
  return answers;
}

/// Places of the assessors: who copies comes after everybody else.
std::vector<std::size_t> copiers_last(const std::vector<Flaw>& flaws) {
  std::vector<std::size_t> order;
  for (const bool copying : {false, true}) {
    for (std::size_t k = 0; k < flaws.size(); ++k) {
      if ((flaws[k] == Flaw::copy) == copying) order.push_back(k);
    }
  }
  return order;
}

/// Whether there was anything that the flaw could spoil.
bool is_planted(const SimulatedAssessor& assessor) {
  if (assessor.flaw == Flaw::copy) return !assessor.copied_from.empty();
  if (assessor.flaw == Flaw::reversed_group) return !assessor.turned_group.empty();
  if (assessor.flaw == Flaw::sign_flips) return !assessor.turned.empty();
  return true;
}

/// Spoils the honest answers by the assessor's flaw, leaves some out, and adds both to the panel.
void add_assessor(SimulatedPanel& panel,
                  const Study& study,
                  const Questionnaire& questionnaire,
                  SimulatedAssessor assessor,
                  const std::vector<Answer>& honest,
                  const std::vector<Answer>& copied,
                  const PanelPlan& plan) {
  FlawedAnswers flawed =
      flawed_answers(honest, assessor.flaw, copied, plan.slips, study.elicitation.strongest,
                     RandomStream(plan.seed, "flaw/" + assessor.id));
  assessor.turned_group = std::move(flawed.group);
  const std::vector<Answer> turned = answers_at(flawed);
  panel.responses.push_back(response_of(study, questionnaire, std::move(flawed.answers), plan));
  assessor.turned = kept_answers(turned, panel.responses.back());
  if (!is_planted(assessor)) assessor.flaw = Flaw::none;
  panel.assessors.push_back(std::move(assessor));
}

}  // namespace

Result<SimulatedPanel> simulate_panel(const Study& study,
                                      const std::vector<Questionnaire>& questionnaires,
                                      const PanelPlan& plan) {
  if (auto mistakes = plan_mistakes(study, plan); !mistakes.empty()) return mistakes;
  PONDERA_ASSERT(questionnaires.size() == study.assessors.size());
  const LogPriorities truth = true_log_priorities(study, plan);
  const std::size_t count = study.assessors.size();
  const std::vector<Flaw> flaws = drawn_flaws(count, plan);
  std::vector<SimulatedAssessor> assessors(count);
  std::vector<std::vector<Answer>> honest(count);
  for (std::size_t k = 0; k < count; ++k) {
    const survey::Assessor& assessor = study.assessors[k];
    const RandomStream own(plan.seed, "noise/" + assessor.id);
    const double noise = plan.least_noise + (plan.most_noise - plan.least_noise) * own.uniform(0);
    assessors[k] = {.id = assessor.id, .flaw = flaws[k], .noise = noise};
    honest[k] = honest_answers(study, questionnaires[k], opinion_of(study, assessor, truth, plan),
                               noise, plan.seed);
  }
  SimulatedPanel panel{local_priorities(truth), {}, {}};
  for (const std::size_t k : copiers_last(flaws)) {
    std::vector<Answer> copied;
    if (flaws[k] == Flaw::copy) {
      const RandomStream stream(plan.seed, "flaw/" + study.assessors[k].id);
      const auto original = drawn_original(flaws, stream);
      assessors[k].copied_from = original ? study.assessors[*original].id : "";
      if (original) copied = honest[*original];
    }
    add_assessor(panel, study, questionnaires[k], std::move(assessors[k]), honest[k], copied, plan);
  }
  return panel;
}

}  // namespace pondera::simulation
