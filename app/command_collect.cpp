// SPDX-License-Identifier: Apache-2.0
// pondera collect: takes answer files into the store; what cannot be taken is refused with reasons
// and kept.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/intake.hpp"
#include "app/progress.hpp"
#include "app/study_folder.hpp"
#include "core/utf8.hpp"
#include "report/json_documents.hpp"
#include "report/progress_report.hpp"
#include "survey/text_encoding.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace pondera::app {

namespace {

/// Where the study is, and where the answers are. A folder with a study.yaml is the study itself,
/// as for every other command: its answers are in its inbox.
struct Places {
  std::string study;
  std::vector<std::string> paths;
};

Places named_places(const Arguments& arguments) {
  const std::vector<std::string>& paths = arguments.positional();
  const bool is_study =
      paths.size() == 1 && !arguments.has("study") && file_exists(paths.front() + "/study.yaml");
  if (is_study) return {paths.front(), {}};
  return {arguments.value("study", "."), paths};
}

/// Every file at the paths that the user named, or in the study's inbox.
Result<std::vector<std::string>> named_files(std::vector<std::string> paths,
                                             const LoadedStudy& loaded) {
  if (paths.empty()) paths.push_back(loaded.path("inbox"));
  std::vector<std::string> files;
  Diagnostics found;
  for (const std::string& path : paths) {
    const auto at = files_at(path);
    if (!at) {
      found.insert(found.end(), at.diagnostics().begin(), at.diagnostics().end());
      continue;
    }
    files.insert(files.end(), at->begin(), at->end());
  }
  return finished(std::move(files), std::move(found));
}

/// Takes the files one by one; stops at the first trouble with the store, with what was taken so
/// far reported.
struct Collection {
  std::vector<report::CollectedFile> files;
  Diagnostics trouble;
};

Collection collect(const LoadedStudy& loaded, const std::vector<std::string>& paths, bool verbose) {
  Collection collection;
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::create);
  if (!store) {
    collection.trouble = store.diagnostics();
    return collection;
  }
  if (const auto recorded = (*store)->record_study(loaded.provenance.revision, loaded.study_text);
      !recorded) {
    collection.trouble = recorded.diagnostics();
    return collection;
  }
  auto intake = Intake::make(**store, loaded);
  if (!intake) {
    collection.trouble = intake.diagnostics();
    return collection;
  }
  Intake taking = *std::move(intake);
  for (const std::string& path : paths) {
    auto file = taking.take(path);
    if (!file) {
      collection.trouble = file.diagnostics();
      return collection;
    }
    if (verbose) {  // only now: what is said to be stored is on disk
      say_progress(std::string(report::intake_name(file->intake)) + " " + printable(path));
    }
    collection.files.push_back(*std::move(file));
  }
  return collection;
}

/// Remarks of all files, with the texts that they quote.
/// The text report has the notes in its lines; JSON has them here.
void add_remarks(Outcome& outcome,
                 const std::vector<report::CollectedFile>& files,
                 bool with_notes) {
  for (const report::CollectedFile& file : files) {
    std::ranges::copy_if(
        file.remarks, std::back_inserter(outcome.diagnostics),
        [&](const Diagnostic& remark) { return with_notes || remark.severity != Severity::note; });
    constexpr std::size_t quotable = std::size_t{1} << 20U;
    if (file.remarks.empty()) continue;
    const auto bytes = read_file(file.file, quotable);
    if (!bytes) continue;
    if (auto text = survey::decode_text(*bytes, file.file)) {
      outcome.sources[file.file] = (*std::move(text)).text;
    }
  }
}

Outcome run_collect(const Arguments& arguments) {
  const Places places = named_places(arguments);
  StudyReading reading = read_study_folder(places.study);
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  const LoadedStudy& loaded = *reading.loaded;
  const auto paths = named_files(places.paths, loaded);
  if (!paths) return failed(paths.diagnostics());
  Collection collection = collect(loaded, *paths, arguments.has("verbose"));

  Outcome outcome;
  outcome.sources = std::move(reading.sources);
  outcome.diagnostics = std::move(reading.diagnostics);
  const bool json = arguments.value("format") == "json";
  add_remarks(outcome, collection.files, json);
  outcome.diagnostics.insert(outcome.diagnostics.end(), collection.trouble.begin(),
                             collection.trouble.end());
  const bool refused = std::ranges::find(collection.files, report::Intake::refused,
                                         &report::CollectedFile::intake) != collection.files.end();
  if (refused) outcome.exit = Exit::bad_input;
  if (!collection.trouble.empty()) outcome.exit = Exit::environment;
  outcome.output =
      json ? report::collection_json(collection.files, loaded.provenance, outcome.diagnostics)
           : report::collection_text(collection.files);
  return outcome;
}

}  // namespace

Command collect_command() {
  return {{.name = "collect",
           .summary = "takes answers into the store; refuses what is unclear, with reasons",
           .description =
               "Reads answer files, or all files of folders, and stores each in a transaction of "
               "its own: what is\n"
               "reported as stored is on disk. A file with a mistake is refused as a whole with "
               "every mistake\n"
               "at its place, and kept in the store. A later answer of the same assessor replaces "
               "the earlier\n"
               "one for computing; both are kept. Without a path, or with the study's folder: its "
               "inbox/.",
           .positional = {"PATH…", "files or folders with answers", 0, 100'000},
           .formats = {"text", "json"},
           .options = {study_option(),
                       {"verbose,v", "",
                        "say on standard error what became of each file as soon as it is done"}},
           .example = "pondera collect replies/ --study my-index"},
          run_collect};
}

}  // namespace pondera::app
