// SPDX-License-Identifier: Apache-2.0
// Writes the manual pages and the completion for bash into a folder, for the installation. A
// program of the build: pondera_pages FOLDER.
#include "app/commands.hpp"
#include "app/completion.hpp"
#include "app/files.hpp"
#include "app/manual_page.hpp"
#include "report/provenance.hpp"

#include <cstdio>
#include <string>
#include <vector>

namespace {

bool write(const std::string& path, const std::string& text) {
  const auto written = pondera::app::write_file(path, text);
  for (const pondera::Diagnostic& found : written.diagnostics()) {
    std::fputs(pondera::format_diagnostic(found).c_str(), stderr);
  }
  return written.has_value();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: pondera_pages FOLDER\n", stderr);
    return 2;
  }
  const std::string folder = argv[1];
  const std::string tool(pondera::report::tool());
  std::vector<pondera::app::CommandSpec> specs;
  for (const pondera::app::Command& command : pondera::app::commands()) {
    specs.push_back(command.spec);
  }
  bool good = pondera::app::make_folder(folder).has_value();
  for (const pondera::app::CommandSpec& spec : specs) {
    good = good &&
           write(folder + "/pondera-" + spec.name + ".1", pondera::app::manual_page(spec, tool));
  }
  good = good && write(folder + "/pondera.bash", pondera::app::bash_completion(specs));
  // Last: the build takes it for the sign that all are there.
  good = good && write(folder + "/pondera.1", pondera::app::manual_overview(specs, tool));
  return good ? 0 : 3;
}
