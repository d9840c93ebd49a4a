// SPDX-License-Identifier: Apache-2.0
#include "audit/other_elicitations.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace pondera::audit {

namespace {

using survey::Answer;
using survey::Response;
using survey::Study;
using weights::GroupPriorities;

// Fewer answers that agree are no surprise in a small questionnaire.
constexpr std::size_t fewest_answers = 6;

struct Span {
  int lowest = 0;
  int highest = 0;
};

std::optional<Finding> uniform_amounts(const Response& response) {
  if (response.answers.size() < fewest_answers) return std::nullopt;
  std::map<std::string, Span> spans;
  for (const Answer& answer : response.answers) {
    const auto [span, is_new] = spans.try_emplace(answer.group, Span{answer.code, answer.code});
    span->second.lowest = std::min(span->second.lowest, answer.code);
    span->second.highest = std::max(span->second.highest, answer.code);
  }
  const int room = response.method == survey::ElicitationMethod::budget ? survey::code_of_one : 0;
  const bool uniform = std::ranges::all_of(spans, [room](const auto& entry) {
    return entry.second.highest - entry.second.lowest <= room;
  });
  if (!uniform) return std::nullopt;
  Finding finding;
  finding.code = "audit.uniform";
  finding.kind = EvidenceKind::style;
  finding.weight = EvidenceWeight::sign;
  finding.evidence = {{"answers", static_cast<double>(response.answers.size())},
                      {"groups", static_cast<double>(spans.size())}};
  const bool same = std::ranges::all_of(
      spans, [](const auto& entry) { return entry.second.highest == entry.second.lowest; });
  finding.message = "All items have the same " + std::string(room > 0 ? "points" : "weight") +
                    (spans.size() == 1 ? "" : " as the others of their group") +
                    (same ? "." : ", within one point.");
  return finding;
}

std::optional<Finding> uniform_times(const Response& response) {
  std::vector<int> codes;
  for (const Answer& answer : response.answers) {
    if (!survey::is_choice(answer)) codes.push_back(answer.code);
  }
  const bool uniform = codes.size() >= fewest_answers &&
                       std::ranges::all_of(codes, [&](int code) { return code == codes.front(); });
  if (!uniform) return std::nullopt;
  Finding finding;
  finding.code = "audit.uniform";
  finding.kind = EvidenceKind::style;
  finding.weight = EvidenceWeight::sign;
  finding.evidence = {{"answers", static_cast<double>(codes.size())},
                      {"code", static_cast<double>(codes.front())}};
  finding.message = "All " + std::to_string(codes.size()) +
                    " comparisons with the most and the least important items are the same: " +
                    std::to_string(codes.front()) + ".";
  return finding;
}

std::string times(int count) {
  return std::to_string(count) + (count == 1 ? " time" : " times");
}

}  // namespace

std::optional<Finding> uniform_answers(const Response& response) {
  return response.method == survey::ElicitationMethod::best_worst ? uniform_times(response)
                                                                  : uniform_amounts(response);
}

std::optional<Finding> unanswered_group(const Study& study, const GroupPriorities& group) {
  if (!group.priorities.empty()) return std::nullopt;
  Finding finding;
  finding.code = "audit.incomplete";
  finding.group = group.group;
  finding.evidence = {{"missing", group.pairs - group.answered}, {"asked", group.pairs}};
  finding.message = quoted_label(study, group.group) +
                    (group.answered == 0 ? " was left open" : " was answered in part") +
                    "; it does not count in the panel's weights there.";
  return finding;
}

std::optional<Finding> contradicting_best_worst(const Study& study, const GroupPriorities& group) {
  if (!group.best_worst || !group.best_worst->consistency.exceeds_threshold()) return std::nullopt;
  const weights::BestWorstFit& fit = *group.best_worst;
  const double ratio = *fit.consistency.input_cr;
  const double threshold = *fit.consistency.threshold;
  Finding finding;
  finding.code = "audit.inconsistent";
  finding.kind = EvidenceKind::consistency;
  finding.group = group.group;
  finding.evidence = {{"input_cr", ratio},
                      {"threshold", threshold},
                      {"best_over_worst", fit.best_over_worst},
                      {"best_over", fit.best_over},
                      {"over_worst", fit.over_worst}};
  if (fit.consistency.cr) finding.evidence["cr"] = *fit.consistency.cr;
  finding.message = "Input-based CR " + ratio_text(ratio, threshold) + " in " +
                    quoted_label(study, group.group) + " exceeds " + ratio_text(threshold, ratio) +
                    ". What contradicts most: " + quoted_label(study, fit.best) + " outweighs " +
                    quoted_label(study, fit.contradicting) + " " + times(fit.best_over) +
                    " and that outweighs " + quoted_label(study, fit.worst) + " " +
                    times(fit.over_worst) + ", which makes " +
                    times(fit.best_over * fit.over_worst) + ", not " +
                    std::to_string(fit.best_over_worst) + " as answered.";
  return finding;
}

}  // namespace pondera::audit
