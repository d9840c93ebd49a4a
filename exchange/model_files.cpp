// SPDX-License-Identifier: Apache-2.0
#include "exchange/model_files.hpp"

#include "core/csv_table.hpp"
#include "core/utf8.hpp"
#include "exchange/ahp_os_hierarchy.hpp"
#include "exchange/flow_scalar.hpp"
#include "exchange/match_assessors.hpp"
#include "survey/yaml_quoting.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace pondera::exchange {

namespace {

/// A label takes one line.
std::string label(const std::string& name) {
  std::string line = name;
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return flow_scalar(trimmed(line));
}

class ModelWriting {
 public:
  explicit ModelWriting(const ImportedModel& model) : model_(model) {}

  Result<ModelFiles> write(const std::string& study_id) {
    make_ids();
    check_names();
    if (has_error(found_)) return found_;
    ModelFiles files;
    std::vector<std::string> no_ids;
    files.study_yaml = study_text(id_for(study_id, "study", no_ids));
    files.assessors_yaml = assessors_text();
    files.scores_csv = scores_text();
    files.answers = answers();
    return Result<ModelFiles>(std::move(files), std::move(found_));
  }

 private:
  void make_ids() {
    std::vector<std::string> taken = {"total"};  // names the column of totals
    for (const ModelItem& item : model_.items) {
      if (!item.is_alternative) {
        ids_.push_back(id_for(item.name, "item", taken));
        continue;
      }
      std::vector<std::string> none;
      constexpr std::size_t half = 30;  // an id has at most 64 characters
      std::string id = ids_[*item.parent].substr(0, half) + "." +
                       id_for(item.name, "alternative", none).substr(0, half);
      const std::string stem = id;
      for (int number = 2; std::ranges::find(taken, id) != taken.end(); ++number) {
        id = stem + "-" + std::to_string(number);
      }
      taken.push_back(id);
      ids_.push_back(std::move(id));
    }
    std::vector<std::string> people;
    for (const ModelAssessor& assessor : model_.assessors) {
      people_[assessor.name] = id_for(assessor.name, "assessor", people);
    }
  }

  void check_names() {
    std::set<std::string> seen;
    for (const ModelItem& item : model_.items) {
      if (item.is_alternative || seen.insert(item.name).second) continue;
      found_.push_back(error("import.name-twice", item.where,
                             "two criteria are called " + shown(item.name) +
                                 ", and the file's judgements cannot tell them apart",
                             "give each its own name in the file, also where it is compared"));
    }
  }

  [[nodiscard]] std::string study_text(const std::string& study_id) const {
    std::string text = "# Made by 'pondera import --new'.\npondera: study/1\n\nid: " +
                       survey::yaml_scalar(study_id) + "\ntitle: " + label(model_.title) +
                       "\nlanguages: [en]\n";
    if (!trimmed(model_.description).empty()) {
      text += "purpose: " + survey::yaml_scalar(trimmed(model_.description)) + "\n";
    }
    if (!trimmed(model_.organiser).empty()) text += "organiser: " + label(model_.organiser) + "\n";
    text += model_.by_priorities
                ? "# The mean of everybody's priorities, as the R package ahp combines them.\n"
                  "weights: {priority: eigenvector, aggregation: priorities, mean: arithmetic}\n"
                : "# The geometric mean of everybody's judgements, as AHP-OS combines them.\n"
                  "weights: {priority: eigenvector, aggregation: judgements, mean: geometric}\n";
    text += "\nhierarchy:\n";
    add_item(0, 1, text);
    return text;
  }

  void add_item(std::size_t index, std::size_t depth, std::string& text) const {
    const std::string indent(2 * depth, ' ');
    const bool is_listed = depth > 1;
    text += (is_listed ? indent.substr(2) + "- id: " : indent + "id: ") + ids_[index] + "\n" +
            indent + "label: " + label(model_.items[index].name) + "\n";
    const std::vector<std::size_t> children = children_of(model_.items, index);
    if (children.empty()) return;
    text += indent + "children:\n";
    for (const std::size_t child : children) add_item(child, depth + 2, text);
  }

  [[nodiscard]] std::string assessors_text() const {
    std::string text =
        "# Whose answers were imported. Keep this file private.\n"
        "pondera: assessors/1\nassessors:\n";
    for (const ModelAssessor& assessor : model_.assessors) {
      text +=
          "  - {id: " + flow_scalar(people_.at(assessor.name)) + ", name: " + label(assessor.name);
      if (!assessor.weight.empty()) text += ", weight: " + assessor.weight;
      text += "}\n";
    }
    return text;
  }

  /// Only a whole table: every alternative under every lowest criterion.
  [[nodiscard]] std::string scores_text() {
    if (model_.scores.empty()) return "";
    std::map<std::pair<std::size_t, std::string>, std::string> cells;
    for (const ModelScore& score : model_.scores) {
      cells[{score.criterion, score.alternative}] = score.value;
    }
    std::vector<std::size_t> leaves;
    std::vector<std::string> heading = {"alternative"};
    for (std::size_t i = 0; i < model_.items.size(); ++i) {
      if (!children_of(model_.items, i).empty()) continue;
      leaves.push_back(i);
      heading.push_back(ids_[i]);
    }
    std::string text = csv_line(heading);
    for (const std::string& alternative : model_.alternatives) {
      std::vector<std::string> row = {alternative};
      for (const std::size_t leaf : leaves) {
        const auto cell = cells.find({leaf, alternative});
        if (cell == cells.end()) {
          found_.push_back(warning("import.scores-incomplete", model_.items[leaf].where,
                                   "the file has no score of " + shown(alternative) + " for " +
                                       shown(model_.items[leaf].name) +
                                       ", so no scores.csv is made"));
          return "";
        }
        row.push_back(cell->second);
      }
      text += csv_line(row);
    }
    return text;
  }

  /// Judgements by ids; names of items that the model does not have stay, for place_judgements to
  /// say.
  [[nodiscard]] ImportedAnswers answers() const {
    ImportedAnswers named = model_.answers;
    std::map<std::string, std::size_t> groups;
    std::map<std::pair<std::size_t, std::string>, std::string> children;
    for (std::size_t i = 0; i < model_.items.size(); ++i) {
      const ModelItem& item = model_.items[i];
      if (!item.is_alternative) groups[item.name] = i;
      if (item.parent) children[{*item.parent, item.name}] = ids_[i];
    }
    for (ImportedJudgement& judgement : named.judgements) {
      const auto group = groups.find(judgement.group);
      if (group == groups.end()) continue;
      judgement.group = ids_[group->second];
      for (std::string* name : {&judgement.left, &judgement.right}) {
        const auto child = children.find({group->second, *name});
        if (child != children.end()) *name = child->second;
      }
    }
    for (ImportedJudgement& judgement : named.judgements) {
      judgement.assessor = people_.at(judgement.assessor);
    }
    for (ImportedAssessor& assessor : named.assessors) {
      assessor.name = people_.at(assessor.name);
    }
    return named;
  }

  const ImportedModel& model_;
  std::vector<std::string> ids_;  // row by row with the items
  std::map<std::string, std::string> people_;
  Diagnostics found_;
};

}  // namespace

Result<ModelFiles> model_files(const ImportedModel& model, const std::string& study_id) {
  return ModelWriting(model).write(study_id);
}

}  // namespace pondera::exchange
