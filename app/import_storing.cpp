// SPDX-License-Identifier: Apache-2.0
#include "app/import_storing.hpp"

#include "app/files.hpp"
#include "core/digest.hpp"
#include "core/utf8.hpp"
#include "exchange/response_extract.hpp"
#include "survey/store/store.hpp"

#include <map>
#include <utility>

namespace pondera::app {

namespace {

std::string extract_of(const survey::Response& response, const report::FileImport& file) {
  return exchange::response_extract(
      response,
      {.file = file.file, .digest = file.digest, .format = file.format, .options = file.options});
}

/// What the store has of every assessor in the current round.
using Earlier = std::map<std::string, store::StoredResponse>;

Result<Earlier> earlier_responses(const LoadedStudy& loaded) {
  Earlier earlier;
  if (!file_exists(loaded.store_path())) return earlier;
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::read_only);
  if (!store) return store.diagnostics();
  const auto latest = (*store)->latest_responses(loaded.study.round);
  if (!latest) return latest.diagnostics();
  for (const store::StoredResponse& stored : *latest) {
    earlier.emplace(stored.response.assessor, stored);
  }
  return earlier;
}

Diagnostics conflicts(const std::vector<FileToStore>& files, const Earlier& earlier, bool replace) {
  Diagnostics found;
  std::map<std::string, std::string> file_of;
  for (const FileToStore& file : files) {
    for (const survey::Response& response : file.responses) {
      const SourceSpot where = response.answers.front().where;
      const auto [other, is_new] = file_of.emplace(response.assessor, file.report.file);
      if (!is_new) {
        found.push_back(
            error("import.two-files", where,
                  "'" + response.assessor + "' answers in '" + printable(other->second) + "' too",
                  "import the file alone that should count"));
        continue;
      }
      const auto stored = earlier.find(response.assessor);
      const bool differs = stored != earlier.end() &&
                           stored->second.digest != digest_hex(extract_of(response, file.report));
      if (!differs || replace) continue;
      found.push_back(
          error("import.already-answered", where,
                "'" + response.assessor + "' has answered this round already (" +
                    stored->second.at + ", " + printable(stored->second.file, 60) + ")",
                "--replace lets this file count instead; the earlier answer is kept in the store"));
    }
  }
  return found;
}

/// What would become of every response.
std::vector<report::FileImport> planned(const std::vector<FileToStore>& files,
                                        const Earlier& earlier) {
  std::vector<report::FileImport> reports;
  for (const FileToStore& file : files) {
    report::FileImport plan = file.report;
    for (const survey::Response& response : file.responses) {
      const auto stored = earlier.find(response.assessor);
      const bool same = stored != earlier.end() &&
                        stored->second.digest == digest_hex(extract_of(response, file.report));
      plan.responses.push_back(
          {.assessor = response.assessor,
           .intake = same ? report::Intake::already_stored : report::Intake::stored,
           .answered = static_cast<int>(response.answers.size()),
           .asked = response.asked,
           .replaces = stored != earlier.end() && !same});
    }
    reports.push_back(std::move(plan));
  }
  return reports;
}

Result<Done> record_file(store::Store& store,
                         const FileToStore& file,
                         std::vector<report::ImportedResponse>& reported) {
  const store::ImportedFile import{file.report.file, file.report.format, file.report.options,
                                   static_cast<int>(file.responses.size())};
  if (const auto recorded = store.record_import(import, file.bytes); !recorded) {
    return recorded.diagnostics();
  }
  for (std::size_t i = 0; i < file.responses.size(); ++i) {
    const auto recorded = store.record_response(file.responses[i], file.report.file,
                                                extract_of(file.responses[i], file.report));
    if (!recorded) return recorded.diagnostics();
    if (*recorded == store::Recorded::stored) continue;
    reported[i].replaces = false;
    reported[i].intake = *recorded == store::Recorded::already_stored
                             ? report::Intake::already_stored
                             : report::Intake::replaced_since;
  }
  return Done{};
}

}  // namespace

Result<std::vector<report::FileImport>> preview_imports(const std::vector<FileToStore>& files,
                                                        const LoadedStudy& loaded,
                                                        bool replace) {
  const auto earlier = earlier_responses(loaded);
  if (!earlier) return earlier.diagnostics();
  if (Diagnostics found = conflicts(files, *earlier, replace); !found.empty()) return found;
  return planned(files, *earlier);
}

Result<std::vector<report::FileImport>> store_imports(const std::vector<FileToStore>& files,
                                                      const LoadedStudy& loaded,
                                                      bool replace) {
  auto reports = preview_imports(files, loaded, replace);
  if (!reports) return reports;
  const auto store = store::open_sqlite_store(loaded.store_path(), store::OpenMode::create);
  if (!store) return store.diagnostics();
  if (const auto recorded = (*store)->record_study(loaded.provenance.revision, loaded.study_text);
      !recorded) {
    return recorded.diagnostics();
  }
  std::vector<report::FileImport> done = *std::move(reports);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto recorded = record_file(**store, files[i], done[i].responses);
    if (!recorded) return recorded.diagnostics();
  }
  return done;
}

}  // namespace pondera::app
