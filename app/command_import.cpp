// SPDX-License-Identifier: Apache-2.0
// pondera import: judgements that were made with other programs, into the store.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/import_reading.hpp"
#include "app/import_storing.hpp"
#include "app/study_folder.hpp"
#include "core/digest.hpp"
#include "core/utf8.hpp"
#include "exchange/column_map.hpp"
#include "exchange/match_assessors.hpp"
#include "exchange/model_files.hpp"
#include "report/import_report.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace pondera::app {

namespace {

void add(Diagnostics& all, const Diagnostics& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// What is wrong so far, with the texts that it quotes.
Outcome failed_with(Outcome outcome, const Diagnostics& more) {
  add(outcome.diagnostics, more);
  return failed(std::move(outcome.diagnostics), std::move(outcome.sources));
}

/// Places the answers of one file, unless something is wrong with it.
void place_file(const ImportText& text,
                const exchange::ImportedAnswers& answers,
                const ImportArguments& wanted,
                const survey::Study& study,
                std::vector<FileToStore>& files,
                Diagnostics& found) {
  auto placed = exchange::place_judgements(answers, study, {.nearest = wanted.nearest});
  Diagnostics remarks = placed.diagnostics();
  for (Diagnostic& remark : remarks) {
    if (remark.where.file.empty()) remark.where.file = text.path;
  }
  add(found, remarks);
  if (!placed) return;
  FileToStore file;
  file.bytes = text.bytes;
  file.report = {.file = text.path,
                 .digest = digest_hex(text.bytes),
                 .format = answers.format,
                 .options = wanted.declared(),
                 .direction = answers.direction,
                 .taken = placed->taken,
                 .left_alone = answers.left_alone,
                 .responses = {}};
  file.responses = placed->responses;
  files.push_back(std::move(file));
}

/// The mapping file belongs to what was declared: its digest stands in the log.
void add_digest_of_map(const Sources& sources, const std::string& path, FileToStore& file) {
  const auto map = sources.find(path);
  if (path.empty() || map == sources.end()) return;
  file.report.options += " (sha256 " + digest_hex(map->second) + ")";
}

Outcome store_and_report(const ImportArguments& wanted,
                         const LoadedStudy& loaded,
                         const std::vector<FileToStore>& files,
                         Outcome outcome,
                         bool json) {
  const bool stores = !wanted.dry_run;
  const auto stored = stores ? store_imports(files, loaded, wanted.replace)
                             : preview_imports(files, loaded, wanted.replace);
  add(outcome.diagnostics, stored.diagnostics());
  if (!stored) return failed(std::move(outcome.diagnostics), std::move(outcome.sources));
  outcome.output =
      json ? report::import_json(*stored, stores, loaded.provenance, outcome.diagnostics)
           : report::import_text(*stored, stores);
  return outcome;
}

Outcome print_missing_assessors(const std::vector<exchange::ImportedAnswers>& answers,
                                const survey::Study& study,
                                Outcome outcome) {
  std::vector<std::string> names;
  for (const exchange::ImportedAnswers& of_file : answers) {
    for (const std::string& name : exchange::unknown_assessors(of_file, study)) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
  }
  outcome.output = names.empty() ? "# All assessors of the file are in assessors.yaml.\n"
                                 : "# Check, then paste below 'assessors:' in assessors.yaml.\n" +
                                       exchange::assessor_lines(names, study);
  return outcome;
}

Outcome write_columns(const ImportArguments& wanted, const LoadedStudy& loaded, Outcome outcome) {
  const auto text = read_import_text(wanted.files.front(), wanted, outcome.sources);
  if (!text) return failed_with(std::move(outcome), text.diagnostics());
  add(outcome.diagnostics, text.diagnostics());
  const auto table = read_import_table(*text);
  if (!table) return failed_with(std::move(outcome), table.diagnostics());
  outcome.output = exchange::column_map_to_edit(*table, loaded.study);
  return outcome;
}

Outcome import_into_study(const ImportArguments& wanted, const Arguments& arguments) {
  StudyReading reading = read_study_folder(arguments.value("study", "."));
  Outcome outcome{.diagnostics = std::move(reading.diagnostics),
                  .sources = std::move(reading.sources)};
  if (!reading) return failed(std::move(outcome.diagnostics), std::move(outcome.sources));
  const LoadedStudy& loaded = *reading.loaded;
  if (wanted.write_columns) return write_columns(wanted, loaded, std::move(outcome));
  std::vector<FileToStore> files;
  std::vector<exchange::ImportedAnswers> all;
  for (const std::string& path : wanted.files) {
    const auto text = read_import_text(path, wanted, outcome.sources);
    add(outcome.diagnostics, text.diagnostics());
    if (!text) continue;
    const auto answers = read_import_answers(*text, wanted, loaded.study, outcome.sources);
    add(outcome.diagnostics, answers.diagnostics());
    if (!answers) continue;
    all.push_back(*answers);
    if (wanted.add_assessors) continue;
    place_file(*text, *answers, wanted, loaded.study, files, outcome.diagnostics);
    if (!files.empty()) add_digest_of_map(outcome.sources, wanted.columns, files.back());
  }
  if (has_error(outcome.diagnostics)) {
    return failed(std::move(outcome.diagnostics), std::move(outcome.sources));
  }
  if (wanted.add_assessors) return print_missing_assessors(all, loaded.study, std::move(outcome));
  return store_and_report(wanted, loaded, files, std::move(outcome),
                          arguments.value("format") == "json");
}

Result<Done> write_new_study(const std::string& folder, const exchange::ModelFiles& files) {
  const std::filesystem::path into(folder);
  if (const auto made = make_empty_folder(folder); !made) return made;
  const std::vector<std::pair<std::string, const std::string*>> named = {
      {"study.yaml", &files.study_yaml},
      {"assessors.yaml", &files.assessors_yaml},
      {"scores.csv", &files.scores_csv}};
  for (const auto& [name, text] : named) {
    if (text->empty()) continue;
    if (const auto written = write_file((into / name).string(), *text); !written) return written;
  }
  return Done{};
}

/// Whether the texts make a study: found out before anything is written.
Diagnostics problems_of(const exchange::ModelFiles& files) {
  return survey::read_study(files.study_yaml, "study.yaml", files.assessors_yaml, "assessors.yaml")
      .diagnostics();
}

Outcome import_new(const ImportArguments& wanted, bool json) {
  Outcome outcome;
  const std::string& path = wanted.files.front();
  const auto text = read_import_text(path, wanted, outcome.sources);
  if (!text) return failed_with(std::move(outcome), text.diagnostics());
  add(outcome.diagnostics, text.diagnostics());
  const auto model = read_import_model(*text, wanted);
  if (!model) return failed_with(std::move(outcome), model.diagnostics());
  add(outcome.diagnostics, model.diagnostics());
  const std::string name = std::filesystem::path(wanted.new_folder).filename().string();
  const auto files = exchange::model_files(*model, name.empty() ? model->title : name);
  if (!files) return failed_with(std::move(outcome), files.diagnostics());
  add(outcome.diagnostics, files.diagnostics());
  const Diagnostics problems = problems_of(*files);
  if (has_error(problems)) {
    outcome.sources["study.yaml"] = files->study_yaml;
    outcome.sources["assessors.yaml"] = files->assessors_yaml;
    return failed_with(std::move(outcome), problems);
  }
  // Also what is wrong with the answers is found out before anything is written.
  const auto study = survey::read_study(files->study_yaml, "study.yaml", files->assessors_yaml, "");
  std::vector<FileToStore> to_store;
  const bool answered = !files->answers.judgements.empty();
  if (answered) {
    place_file(*text, files->answers, wanted, *study, to_store, outcome.diagnostics);
  }
  if (has_error(outcome.diagnostics)) return failed_with(std::move(outcome), {});
  if (const auto written = write_new_study(wanted.new_folder, *files); !written) {
    return failed_with(std::move(outcome), written.diagnostics());
  }
  StudyReading reading = read_study_folder(wanted.new_folder);
  if (!reading) return failed_with(std::move(outcome), reading.diagnostics);
  outcome = store_and_report(wanted, *reading.loaded, to_store, std::move(outcome), json);
  if (!json && outcome.exit == Exit::done) {
    const std::string folder = printable(wanted.new_folder);
    outcome.output = "Made " + folder + ": study.yaml, assessors.yaml" +
                     (files->scores_csv.empty() ? "" : ", scores.csv") +
                     (answered ? ".\n\n" : "; the file holds no judgements.\n") + outcome.output +
                     "\nRead study.yaml over, then: pondera check " + folder + ", pondera weigh " +
                     folder + "\n";
  }
  return outcome;
}

Outcome run_import(const Arguments& arguments) {
  const auto wanted = import_arguments(arguments);
  if (!wanted) return failed(wanted.diagnostics());
  const bool json = arguments.value("format") == "json";
  return wanted->new_folder.empty() ? import_into_study(*wanted, arguments)
                                    : import_new(*wanted, json);
}

std::vector<OptionSpec> import_options() {
  std::vector<OptionSpec> specs = {study_option()};
  for (OptionSpec& spec : import_option_specs()) specs.push_back(std::move(spec));
  return specs;
}

}  // namespace

Command import_command() {
  return {{.name = "import",
           .summary = "judgements made with other programs: CSV, AHP-OS, R's ahp, surveys",
           .description =
               "Takes judgements from files of other programs into the store, as responses of the "
               "study's assessors:\n"
               "tables with one row per assessor or per judgement, exports of LimeSurvey, KoBo and "
               "ODK with a file\n"
               "that says what their columns mean, projects of AHP-OS and models of the R package "
               "ahp. It says how\n"
               "it read every column, with an example; which sign or end means which side must be "
               "declared. One\n"
               "mistake, and nothing is stored. With --new, a project becomes a study.",
           .positional = {"FILE…", "files of other programs", 1, 1000},
           .formats = {"text", "json"},
           .options = import_options(),
           .example = "pondera import survey.csv --coding signed --sign left-negative --dry-run\n"
                      "  pondera import project.json --new my-study"},
          run_import};
}

}  // namespace pondera::app
