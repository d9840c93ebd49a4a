// SPDX-License-Identifier: Apache-2.0
// pondera report: everything about a study on one page.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/panel_weights.hpp"
#include "app/report_results.hpp"
#include "report/compose_report.hpp"
#include "report/html_page.hpp"
#include "report/markdown_page.hpp"

#include <array>
#include <utility>

namespace pondera::app {

namespace {

/// A format, and what a file of it is called.
struct ReportFormat {
  std::string_view name;
  std::string_view extension;
  std::string (*text_of)(const report::StudyReport& report);
};

constexpr std::array report_formats = {ReportFormat{"html", ".html", report::html_page},
                                       ReportFormat{"md", ".md", report::markdown_page}};

const ReportFormat& format_of(const Arguments& arguments) {
  const std::string name = arguments.value("format");
  for (const ReportFormat& format : report_formats) {
    if (format.name == name) return format;
  }
  return report_formats.front();
}

/// results/report.html in the study's folder; of another language than its own, report-zh.html.
std::string default_path(const LoadedStudy& loaded,
                         const ReportFormat& format,
                         const std::string& language) {
  const std::string suffix = language == loaded.study.own_language() ? "" : "-" + language;
  return loaded.path("results/report" + suffix + std::string(format.extension));
}

Outcome run_report(const Arguments& arguments) {
  StudyReading reading = read_study_folder(folder_of(arguments));
  if (!reading) return failed(std::move(reading.diagnostics), std::move(reading.sources));
  LoadedStudy& loaded = *reading.loaded;
  const auto language = report_language(arguments, loaded.study);
  if (!language) return failed(language.diagnostics());
  const auto results = report_results(arguments, loaded);
  if (!results) return failed(results.diagnostics(), std::move(reading.sources));
  Diagnostics remarks = std::move(reading.diagnostics);
  remarks.insert(remarks.end(), results.diagnostics().begin(), results.diagnostics().end());
  const ReportFormat& format = format_of(arguments);
  std::string text = format.text_of(report::compose_report(*results, *language));
  if (!arguments.value("output").empty()) {
    return {Exit::done, std::move(text), std::move(remarks), std::move(reading.sources)};
  }
  const std::string path = default_path(loaded, format, *language);
  const auto folder = make_folder(loaded.path("results"));
  if (!folder) return failed(folder.diagnostics());
  const auto written = write_file(path, text);
  if (!written) return failed(written.diagnostics());
  return {Exit::done, path + "\n", std::move(remarks), std::move(reading.sources)};
}

}  // namespace

Command report_command() {
  return {{.name = "report",
           .summary = "the whole study on one page, to publish and to recompute",
           .description =
               "Writes one self-contained page: what was asked of whom, weights, agreement, audit, "
               "decisions, tables, how firm\nthe ranks are, every unit by itself, methods, limits, "
               "and how to make it again. Without --output it is\nresults/report.html in the "
               "study's folder (report-zh.html in another language), and its path is printed.\n"
               "Names of assessors, and small strata by themselves, are in it only if study.yaml "
               "says so ('report').",
           .positional = {"FOLDER", "the study's folder; default the current one", 0, 1},
           .formats = {"html", "md"},
           .options = {study_option(),
                       language_option(),
                       exclude_option(),
                       {"draws,n", "N", "panels drawn for intervals; 0: none; default 2000"}},
           .example = "pondera report my-index --language zh"},
          run_report};
}

}  // namespace pondera::app
