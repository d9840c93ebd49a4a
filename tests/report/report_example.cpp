// SPDX-License-Identifier: Apache-2.0
#include "tests/report/report_example.hpp"

#include "aggregation/agreement_panel.hpp"
#include "scoring/scoring_options.hpp"

namespace pondera::report {

namespace {

constexpr std::string_view study_text = R"(pondera: study/1
id: cities
title: {en: "Cities <script>", zh: 城市}
languages: [en, zh]
strata:
  members:
    - {id: north, label: {en: North, zh: 北}}
    - {id: south, label: {en: South, zh: 南}}
    - {id: west, label: {en: West, zh: 西}}
hierarchy:
  id: goal
  label: {en: A good city, zh: 好城市}
  children:
    - {id: homes, label: {en: "Homes & gardens", zh: 住房}}
    - {id: jobs, label: {en: Jobs, zh: 岗位}}
    - {id: parks, label: {en: Parks, zh: 公园}}
scoring: {decimals: 2}
)";

constexpr std::string_view assessors_text = R"(pondera: assessors/1
assessors:
  - {id: E1, name: "Ana <b>Secret</b>", address: ana@example.org, stratum: north}
  - {id: E2, stratum: north}
  - {id: E3, stratum: north}
  - {id: E4, stratum: south}
  - {id: E5, stratum: south}
  - {id: E6, stratum: south}
  - {id: E7, stratum: west}
  - {id: E8, stratum: west}
)";

constexpr std::string_view scores_text =
    "city,homes,jobs,parks\n<i>A</i>,3,1,2\nB,1,2,2\nC,1,1,0.5\n";

survey::Response response_of(const std::string& assessor, int homes, int jobs, int parks) {
  survey::Response response{.study = "cities", .revision = "", .assessor = assessor, .asked = 3};
  response.answers = {{.group = "goal", .left = "homes", .right = "jobs", .code = homes},
                      {.group = "goal", .left = "homes", .right = "parks", .code = jobs},
                      {.group = "goal", .left = "jobs", .right = "parks", .code = parks}};
  return response;
}

struct Texts {
  std::string text;

  void add(const std::string& one) { text += one + "\n"; }
  void add(const ReportTable& table) {
    add(table.caption);
    for (const auto& column : table.columns) add(column.heading);
    for (const auto& row : table.rows) {
      for (const auto& cell : row) add(cell);
    }
    add(table.note);
  }
  void add(const FactList& list) {
    for (const auto& [term, fact] : list.facts) add(term + ": " + fact);
  }
  void operator()(const Subheading& block) { add(block.text); }
  void operator()(const Paragraph& block) { add(block.text); }
  void operator()(const BulletList& block) {
    for (const auto& item : block.items) add(item);
  }
  void operator()(const CodeBlock& block) { add(block.text); }
  void operator()(const FactList& block) { add(block); }
  void operator()(const ReportTable& block) { add(block); }
  void operator()(const ReportFigure& block) {
    add(block.caption);
    add(block.alternative);
    add(block.numbers);
  }
  void operator()(const UnitCard& block) {
    add(block.title);
    add(block.facts);
    add(block.points);
  }
};

}  // namespace

StudyResults report_example() {
  StudyResults results{
      .study =
          survey::read_study(study_text, "study.yaml", assessors_text, "assessors.yaml").value()};
  results.questions = 3;
  results.responses = {response_of("E1", 3, 5, 2),  response_of("E2", 2, 3, 2),
                       response_of("E3", 4, 4, 1),  response_of("E4", -2, 1, 3),
                       response_of("E5", -3, 1, 2), response_of("E6", 1, 2, 2),
                       response_of("E7", -9, -9, 1)};
  results.responses[0].answers[1].why = secret_comment;
  const auto options = weights::weigh_options(results.study).value();
  results.weights = aggregation::aggregate(results.study, results.responses, options).value();
  results.panel = aggregation::agreement_panel(results.study, results.weights);
  results.agreement = agreement::panel_agreement(results.panel);
  results.audit = audit::audit_panel(results.study, results.responses, options).value();
  results.scoring = scoring::scoring_options(results.study).value();
  results.scores = scoring::read_score_table(scores_text, "scores.csv", std::nullopt, "",
                                             results.study.hierarchy)
                       .value();
  results.ranking =
      scoring::rank(results.study.hierarchy, results.weights, *results.scores, results.scoring)
          .value();
  results.provenance = {"cities", "0123456789abcdef", 1, {{"study.yaml", "aa"}}};
  results.commands = {"pondera report"};
  return results;
}

std::string all_texts(const ReportSection& section) {
  Texts texts;
  texts.add(section.heading);
  for (const ReportBlock& block : section.blocks) std::visit(texts, block);
  return texts.text;
}

std::string all_texts(const StudyReport& report) {
  std::string text = report.title + "\n" + report.subtitle + "\n";
  for (const ReportSection& section : report.sections) text += all_texts(section);
  return text;
}

const ReportTable* find_table(const ReportSection& section, std::string_view id) {
  for (const ReportBlock& block : section.blocks) {
    const ReportTable* table = std::get_if<ReportTable>(&block);
    if (const auto* figure = std::get_if<ReportFigure>(&block)) table = &figure->numbers;
    if (const auto* card = std::get_if<UnitCard>(&block)) table = &card->points;
    if (table != nullptr && table->id == id) return table;
  }
  return nullptr;
}

}  // namespace pondera::report
