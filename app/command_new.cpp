// SPDX-License-Identifier: Apache-2.0
// pondera new: a study folder to start from, blank or one of the examples.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/new_study.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/json_documents.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace pondera::app {

namespace {

namespace fs = std::filesystem;

Result<std::string> example_source(const std::string& name) {
  const auto folder = examples_folder();
  if (!folder) return folder.diagnostics();
  std::vector<std::string> known;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(*folder, failure)) {
    if (entry.is_directory(failure)) known.push_back(entry.path().filename().string());
  }
  std::ranges::sort(known);
  for (const std::string& example : known) {
    if (example == name) return *folder + "/" + name;
  }
  return error("usage.unknown-example", {}, "there is no example '" + printable(name) + "'",
               known_names_hint(name, known));
}

Result<Done> copy_example(const std::string& name, const std::string& into) {
  const auto source = example_source(name);
  if (!source) return source.diagnostics();
  if (const auto made = make_empty_folder(into); !made) return made.diagnostics();
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(*source, failure)) {
    // What the tool itself makes is not part of an example, even if somebody ran it there.
    const std::string made_there = entry.path().filename().string();
    const bool is_made = made_there.starts_with("pondera.db") || made_there == "outbox" ||
                         made_there == "results" || made_there == "inbox";
    if (is_made) continue;
    fs::copy(entry.path(), fs::path(into) / made_there, fs::copy_options::recursive, failure);
    if (failure) break;
  }
  if (failure)
    return error("file.unwritable", {into, 0, 0},
                 "the example cannot be copied: " + failure.message());
  return Done{};
}

Result<Done> write_blank(const std::string& into) {
  if (const auto made = make_empty_folder(into); !made) return made.diagnostics();
  for (const NewFile& file : new_study_files()) {
    const auto written = write_file((fs::path(into) / file.name).string(), file.text);
    if (!written) return written.diagnostics();
  }
  return make_folder((fs::path(into) / "inbox").string());
}

Outcome run_new(const Arguments& arguments) {
  const std::string folder = arguments.positional().front();
  const bool from_example = arguments.has("example");
  const auto made =
      from_example ? copy_example(arguments.value("example"), folder) : write_blank(folder);
  if (!made) return failed(made.diagnostics());
  if (arguments.value("format") == "json") {
    return {Exit::done, report::new_study_json(folder, arguments.value("example")), {}, {}};
  }
  const std::string shown = printable(folder);
  const std::string quoted = shown.find(' ') == std::string::npos ? shown : "\"" + shown + "\"";
  std::string text = "Made " + shown + ".\n\n";
  text += from_example
              ? "Read " + shown + "/README.md, then:\n"
              : "Write your criteria into " + shown + "/study.yaml and your assessors into " +
                    shown + "/assessors.yaml, then:\n";
  text += "  cd " + quoted + "\n";
  text +=
      "  pondera check            what is wrong, or what the study comes to\n"
      "  pondera invite           questionnaires into outbox/\n";
  text += from_example ? "  pondera collect replies  the answers that came back\n"
                       : "  pondera collect          answers from inbox/\n";
  text +=
      "  pondera audit            who contradicts themselves\n"
      "  pondera weigh            the weights\n"
      "  pondera score            the ranking, if there is a scores.csv\n";
  return {Exit::done, std::move(text), {}, {}};
}

}  // namespace

Command new_command() {
  return {{.name = "new",
           .summary = "a study folder to start from: blank, or one of the examples",
           .description = "Makes FOLDER with a study.yaml and an assessors.yaml that explain "
                          "themselves, or a copy of an example.\n"
                          "Never writes into a folder that holds anything.",
           .positional = {"FOLDER", "the folder to make", 1, 1},
           .formats = {"text", "json"},
           .options = {{"example,e", "NAME",
                        "copy this example: ascn-2018, igcu-2022, igcu-2022-ratings"}},
           .example = "pondera new my-index"},
          run_new};
}

}  // namespace pondera::app
