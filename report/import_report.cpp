// SPDX-License-Identifier: Apache-2.0
#include "report/import_report.hpp"

#include "core/utf8.hpp"
#include "report/json_parts.hpp"
#include "report/text_table.hpp"

#include <algorithm>

namespace pondera::report {

namespace {

constexpr int longest_file_name = 120;
/// Columns that were left alone and are named; a survey may have hundreds.
constexpr std::size_t most_named = 12;

std::string taken_table(const std::vector<exchange::TakenRow>& rows) {
  TextTable table(
      {{"source"}, {"pair"}, {"answered", Align::right}, {"missing", Align::right}, {"example"}},
      "  ");
  for (const exchange::TakenRow& row : rows) {
    table.add({row.source, row.pair.empty() ? "-" : row.pair, std::to_string(row.answered),
               std::to_string(row.missing), row.example.empty() ? "-" : row.example});
  }
  return table.text();
}

std::string left_alone_text(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) {
    text += (i == 0 ? "" : ", ") + names[i];
  }
  if (names.size() > most_named) {
    text += " and " + std::to_string(names.size() - most_named) + " more";
  }
  return text;
}

std::string responses_table(const std::vector<ImportedResponse>& responses, bool stored) {
  TextTable table({{""}, {""}, {""}}, "  ");
  for (const ImportedResponse& response : responses) {
    std::string state(stored ? intake_name(response.intake) : "would be stored");
    if (response.replaces) state += ", replaces an earlier answer";
    table.add(
        {response.assessor, state,
         std::to_string(response.answered) + "/" + std::to_string(response.asked) + " answered"});
  }
  return table.text();
}

std::string file_text(const FileImport& file, bool stored) {
  const std::size_t count = file.responses.size();
  std::string text = printable(file.file, longest_file_name) + ": " + std::to_string(count) +
                     (count == 1 ? " assessor" : " assessors") + ", read as " + file.format;
  if (!file.options.empty()) text += " (" + printable(file.options) + ")";
  text += ".\n\nHow the values were read: " + file.direction + ".\n\n" + taken_table(file.taken);
  if (!file.left_alone.empty()) {
    text += "\nLeft alone: " + left_alone_text(file.left_alone) + ".\n";
  }
  return text + "\n" + responses_table(file.responses, stored);
}

Json json_of(const exchange::TakenRow& row) {
  return {{"source", row.source},
          {"pair", row.pair.empty() ? Json(nullptr) : Json(row.pair)},
          {"answered", row.answered},
          {"missing", row.missing},
          {"example", row.example.empty() ? Json(nullptr) : Json(row.example)}};
}

Json json_of(const ImportedResponse& response, bool stored) {
  return {{"assessor", response.assessor},
          {"intake", stored ? Json(intake_name(response.intake)) : Json(nullptr)},
          {"replaces", response.replaces},
          {"answered", response.answered},
          {"asked", response.asked}};
}

Json json_of(const FileImport& file, bool stored) {
  return {{"file", file.file},
          {"sha256", file.digest},
          {"format", file.format},
          {"options", file.options},
          {"direction", file.direction},
          {"taken", array_of(file.taken, [](const auto& row) { return json_of(row); })},
          {"left_alone", file.left_alone},
          {"responses", array_of(file.responses,
                                 [&](const auto& response) { return json_of(response, stored); })}};
}

}  // namespace

std::string import_text(const std::vector<FileImport>& files, bool stored) {
  std::string text;
  for (const FileImport& file : files) {
    text += (text.empty() ? "" : "\n") + file_text(file, stored);
  }
  if (!stored) text += "\nNothing was stored: this was a dry run.\n";
  return text;
}

std::string import_json(const std::vector<FileImport>& files,
                        bool stored,
                        const Provenance& provenance,
                        const Diagnostics& remarks) {
  Json document = json_head("import/1", provenance);
  document["stored"] = stored;
  document["files"] =
      array_of(files, [&](const FileImport& file) { return json_of(file, stored); });
  return finished_document(std::move(document), remarks);
}

}  // namespace pondera::report
