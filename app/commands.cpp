// SPDX-License-Identifier: Apache-2.0
#include "app/commands.hpp"

#include "app/files.hpp"
#include "core/nearest_name.hpp"
#include "core/utf8.hpp"
#include "report/json_documents.hpp"
#include "report/provenance.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace pondera::app {

namespace {

std::string overview() {
  std::string text =
      "pondera turns the judgement of invited experts into weights, and weights into a ranking.\n\n"
      "Usage: pondera COMMAND [FOLDER] [options]\n\nCommands, in the order in which a study uses "
      "them:\n";
  std::size_t widest = 0;
  for (const Command& command : commands()) widest = std::max(widest, command.spec.name.size());
  for (const Command& command : commands()) {
    text += "  " + command.spec.name + std::string(widest - command.spec.name.size() + 2, ' ') +
            command.spec.summary + "\n";
  }
  return text +
         "\n'pondera COMMAND --help' tells more about one; 'pondera --version' names the version.\n"
         "Exit status: 0 done, 1 done with a finding that you asked to enforce, 2 bad input or "
         "usage,\n"
         "3 file or database trouble, 70 a bug of ours.\n";
}

void print_diagnostics(const Outcome& outcome) {
  for (const Diagnostic& diagnostic : outcome.diagnostics) {
    const auto source = outcome.sources.find(diagnostic.where.file);
    const std::string text = format_diagnostic(
        diagnostic, source == outcome.sources.end() ? "" : std::string_view(source->second));
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

/// Writes the result where it belongs; a result that could not be written whole is an error.
Exit deliver(const std::string& output, const std::string& path) {
  if (!path.empty() && path != "-") {
    const std::size_t slash = path.rfind('/');
    if (slash != std::string::npos && slash > 0) {
      const auto made = make_folder(path.substr(0, slash));  // results/, the first time
      if (!made) {
        print_diagnostics({Exit::environment, "", made.diagnostics(), {}});
        return Exit::environment;
      }
    }
    const auto written = write_file(path, output);
    if (written) return Exit::done;
    print_diagnostics({Exit::environment, "", written.diagnostics(), {}});
    return Exit::environment;
  }
  const bool whole = std::fwrite(output.data(), 1, output.size(), stdout) == output.size() &&
                     std::fflush(stdout) == 0;
  if (whole) return Exit::done;
  print_diagnostics(
      failed({error("file.unwritable", {},
                    std::string("the result could not be written: ") + std::strerror(errno))}));
  return Exit::environment;
}

bool wants_json(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--format=json" || words[i] == "-fjson") return true;
    if ((words[i] == "--format" || words[i] == "-f") && i + 1 < words.size() &&
        words[i + 1] == "json")
      return true;
  }
  return false;
}

int finish(const Outcome& outcome, bool json, const std::string& path) {
  Exit exit = outcome.exit;
  const bool has_result = !outcome.output.empty();
  if (!json) print_diagnostics(outcome);
  if (has_result || json) {
    // A failure never replaces the file that an earlier run wrote.
    const std::string output =
        has_result ? outcome.output : report::diagnostics_json(outcome.diagnostics);
    const Exit delivered = deliver(output, has_result && !outcome.output_used ? path : "");
    if (delivered != Exit::done) exit = delivered;
  }
  return static_cast<int>(exit);
}

/// A result must not be written over what a study is made of.
bool is_part_of_a_study(const std::string& path) {
  const std::filesystem::path file(path);
  const std::string name = file.filename().string();
  const std::string folder = file.parent_path().filename().string();
  return name == "pondera.db" || name == "study.yaml" || name == "assessors.yaml" ||
         name == "scores.csv" || name == "units.csv" || folder == "inbox" || folder == "outbox";
}

int run_command(const Command& command, const std::vector<std::string>& words) {
  const auto arguments = parse_arguments(command.spec, words);
  if (!arguments) return finish(failed(arguments.diagnostics()), wants_json(words), "");
  if (const std::string output = arguments->value("output"); is_part_of_a_study(output)) {
    return finish(
        failed(
            {error("usage.output-is-input", {},
                   "--output '" + printable(output) + "' would be written over a part of the study",
                   "choose another name, for example results/" + command.spec.name + ".txt")}),
        wants_json(words), "");
  }
  if (arguments->has("help")) return static_cast<int>(deliver(help_text(command.spec), ""));
  const bool json =
      arguments->value(
          "format", command.spec.formats.empty() ? "text" : command.spec.formats.front()) == "json";
  return finish(command.run(*arguments), json, arguments->value("output"));
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> all = {
      new_command(),        check_command(),    invite_command(),    answer_command(),
      collect_command(),    import_command(),   status_command(),    audit_command(),
      decide_command(),     revisit_command(),  weigh_command(),     score_command(),
      explore_command(),    report_command(),   compare_command(),   proof_command(),
      priorities_command(), simulate_command(), completion_command()};
  return all;
}

int run_program(const std::vector<std::string>& words) {
  const std::string name = words.empty() ? "" : words.front();
  std::vector<std::string> rest(words.begin() + (words.empty() ? 0 : 1), words.end());
  if (name == "--version") return static_cast<int>(deliver(std::string(report::tool()) + "\n", ""));
  if (name == "help" && !rest.empty()) return run_program({rest.front(), "--help"});
  if (name == "--help" || name == "-h" || name == "help")
    return static_cast<int>(deliver(overview(), ""));
  if (name.empty()) {
    const std::string text = overview();
    std::fwrite(text.data(), 1, text.size(), stderr);
    return static_cast<int>(Exit::bad_input);
  }
  const auto found =
      std::ranges::find(commands(), name, [](const Command& command) { return command.spec.name; });
  if (found != commands().end()) return run_command(*found, rest);
  std::vector<std::string> names;
  for (const Command& command : commands()) names.push_back(command.spec.name);
  const std::string hint = known_names_hint(name, names);
  return finish(
      failed({error("usage.unknown-command", {}, "there is no command '" + printable(name) + "'",
                    hint.empty() ? "'pondera --help' lists the commands" : hint)}),
      wants_json(rest), "");
}

}  // namespace pondera::app
