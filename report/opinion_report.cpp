// SPDX-License-Identifier: Apache-2.0
#include "report/opinion_report.hpp"

#include "core/number_text.hpp"
#include "report/dendrogram_text.hpp"
#include "report/labels.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace pondera::report {

namespace {

using agreement::OpinionGroup;
using agreement::PanelAgreement;
using agreement::PanelOpinions;
using survey::Study;

constexpr int dendrogram_cells = 40;
/// A tree of more members than this is in the JSON alone.
constexpr std::size_t most_drawn = 40;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string too_few_or_many(std::size_t assessors) {
  const std::string have = counted(assessors, "assessor has", "assessors have");
  if (assessors > agreement::most_for_groups) {
    return "  " + have + " weights of their own in every group: more than " +
           std::to_string(agreement::most_for_groups) + " are not searched for groups.\n";
  }
  return "  " + have + " weights of their own in every group: too few to look for groups (" +
         std::to_string(agreement::fewest_for_groups) + " at least).\n";
}

std::string headline(const agreement::OpinionGroups& found) {
  const std::string silhouette = fixed_text(found.mean_silhouette, 2);
  const std::string_view strength = agreement::silhouette_wording(found.mean_silhouette);
  if (found.count < 2) {
    return "  No groups stand out: the best division is hardly better than none (mean silhouette " +
           silhouette + ").\n";
  }
  std::string text = "  The assessors fall into " + std::to_string(found.count) +
                     " groups; the division is " + std::string(strength) + " (mean silhouette " +
                     silhouette + ").\n";
  if (strength == "weak") {
    text += "  So weak a division also comes about by chance: a question to ask, not a finding.\n";
  }
  return text;
}

std::string strata_text(const Study& study, const OpinionGroup& group, std::string_view language) {
  std::vector<std::string> parts;
  for (const survey::Stratum& stratum : study.strata) {
    const auto found = group.strata.find(stratum.id);
    if (found == group.strata.end()) continue;
    parts.push_back(stratum.label.in(language) + " " + std::to_string(found->second));
  }
  return joined(parts);
}

std::string members_text(const Study& study,
                         const std::vector<OpinionGroup>& groups,
                         std::string_view language) {
  std::string text;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::string strata = strata_text(study, groups[g], language);
    text += "  Group " + std::to_string(g + 1) + ": " + joined(groups[g].members) +
            (strata.empty() ? "" : " (" + strata + ")") + "\n";
  }
  return text;
}

/// A row of the table of groups: one cell for each, and one for the whole panel.
template <class Cell>
std::vector<std::string> group_row(std::string name,
                                   const std::vector<OpinionGroup>& groups,
                                   const std::string& all,
                                   Cell&& cell) {
  std::vector<std::string> cells = {std::move(name)};
  for (const OpinionGroup& group : groups) cells.push_back(cell(group));
  cells.push_back(all);
  return cells;
}

std::string percent_or_dash(const std::optional<double>& value) {
  return value ? percent_text(std::max(0.0, *value)) : "-";
}

std::string weights_table(const Study& study,
                          const PanelAgreement& agreement,
                          std::string_view language) {
  const std::vector<OpinionGroup>& groups = agreement.opinions.groups;
  const agreement::GroupAgreement& first = agreement.groups.front();
  std::vector<TextTable::Column> columns = {{label_of(study, first.id, language), Align::left}};
  for (std::size_t g = 0; g < groups.size(); ++g) {
    columns.push_back({"group " + std::to_string(g + 1), Align::right});
  }
  columns.push_back({"panel", Align::right});
  TextTable table(std::move(columns), "  ");
  table.add(
      group_row("assessors", groups, std::to_string(first.assessors.size()),
                [](const OpinionGroup& group) { return std::to_string(group.members.size()); }));
  table.add(
      group_row("typical", groups, "", [](const OpinionGroup& group) { return group.medoid; }));
  table.add(group_row("silhouette", groups, "", [](const OpinionGroup& group) {
    return group.members.size() > 1 ? fixed_text(group.mean_silhouette, 2) : "-";
  }));
  table.add(group_row(
      "S*", groups,
      percent_or_dash(first.consensus ? std::optional(first.consensus->value) : std::nullopt),
      [](const OpinionGroup& group) { return percent_or_dash(group.consensus); }));
  for (std::size_t i = 0; i < first.items.size(); ++i) {
    table.add(
        group_row(label_of(study, first.items[i], language), groups, percent_text(first.local[i]),
                  [i](const OpinionGroup& group) { return percent_text(group.local.front()[i]); }));
  }
  return "\n" + table.text();
}

std::string outlying_text(const PanelOpinions& opinions) {
  std::vector<std::string> far;
  for (std::size_t k = 0; k < opinions.outlying.size(); ++k) {
    if (!opinions.outlying[k].outlying) continue;
    far.push_back(opinions.assessors[k] + " (z " + fixed_text(*opinions.outlying[k].z, 1) + ")");
  }
  if (far.empty()) return "";
  return "  Far from the middle of the panel (z above " + fixed_text(agreement::outlying_above, 0) +
         "): " + joined(far) + ". An opinion of one's own is no mistake.\n";
}

}  // namespace

std::string opinion_text(const Study& study,
                         const PanelAgreement& agreement,
                         std::string_view language) {
  const PanelOpinions& opinions = agreement.opinions;
  if (agreement.groups.empty()) return "";
  std::string text = "\nGroups of opinion\n";
  if (opinions.found) {
    text += headline(*opinions.found);
    text += members_text(study, opinions.groups, language);
  } else {
    text += too_few_or_many(opinions.assessors.size());
  }
  if (!opinions.left_out.empty()) {
    text +=
        "  Not compared, for want of weights in every group: " + joined(opinions.left_out) + ".\n";
  }
  text += outlying_text(opinions);
  if (opinions.groups.empty()) return text;
  text += weights_table(study, agreement, language);
  if (opinions.assessors.size() > most_drawn) return text;
  return text + "\n  Who is close to whom: the further right the join, the further apart\n" +
         dendrogram_text(opinions.found->merges, opinions.assessors, dendrogram_cells, "  ");
}

}  // namespace pondera::report
