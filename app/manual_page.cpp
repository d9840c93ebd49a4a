// SPDX-License-Identifier: Apache-2.0
#include "app/manual_page.hpp"

#include "core/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace pondera::app {

namespace {

constexpr std::string_view exit_status_section =
    ".SH EXIT STATUS\n"
    ".TP\n0\nDone.\n"
    ".TP\n1\nDone, with a finding that was asked to be enforced.\n"
    ".TP\n2\nBad input or usage.\n"
    ".TP\n3\nTrouble with a file or the database.\n"
    ".TP\n70\nA bug of the program.\n";

std::string title_line(std::string_view name, std::string_view tool) {
  std::string capitals(name);
  std::ranges::transform(capitals, capitals.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return ".TH \"" + roff_text(capitals) + "\" \"1\" \"\" \"" + roff_text(tool) +
         "\" \"pondera manual\"\n";
}

/// Lines as they are, without filling.
std::string as_typed(std::string_view text) {
  return ".nf\n" + roff_text(text) + "\n.fi\n";
}

std::string option_entry(const OptionSpec& option) {
  const std::size_t comma = option.name.find(',');
  std::string text = ".TP\n";
  if (comma != std::string::npos)
    text += "\\fB\\-" + roff_text(option.name.substr(comma + 1)) + "\\fR, ";
  text += "\\fB" + roff_text("--" + option.long_name()) + "\\fR";
  if (!option.value_name.empty()) text += " \\fI" + roff_text(option.value_name) + "\\fR";
  return text + "\n" + roff_text(option.help) + "\n";
}

std::string see_also(const std::string& own) {
  std::string text = ".SH SEE ALSO\n";
  text += own.empty() ? "The documents that come with the program, in "
                      : "\\fBpondera\\fR(1); what it prints, and what to do about its messages: ";
  return text + roff_text(own.empty() ? "share/doc/pondera/" : "commands/" + own + ".md") +
         (own.empty() ? "" : " among the documents that come with the program") + ".\n";
}

}  // namespace

std::string roff_text(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const std::string_view character : utf8_characters(text)) {
    const char32_t code = code_point(character);
    if (line_begins && (character == "." || character == "'")) out += "\\&";
    line_begins = character == "\n";
    if (character == "\\") {
      out += "\\e";
    } else if (character == "-") {
      out += "\\-";
    } else if (character == "'") {
      out += "\\(aq";
    } else if (character == "\"") {
      out += "\\(dq";
    } else if (code >= 0x80) {
      out += fmt::format("\\[u{:04X}]", static_cast<unsigned>(code));
    } else {
      out += character;
    }
  }
  return out;
}

std::string manual_page(const CommandSpec& spec, std::string_view tool) {
  std::string text = title_line("pondera-" + spec.name, tool);
  text += ".SH NAME\npondera\\-" + roff_text(spec.name) + " \\- " + roff_text(spec.summary) + "\n";
  text += ".SH SYNOPSIS\n" + roff_text(usage_line(spec)) + "\n";
  text += ".SH DESCRIPTION\n" + roff_text(spec.description) + "\n";
  if (spec.positional.most > 0) {
    text += ".TP\n\\fI" + roff_text(spec.positional.name) + "\\fR\n" +
            roff_text(spec.positional.help) + "\n";
  }
  text += ".SH OPTIONS\n";
  for (const OptionSpec& option : all_options(spec)) text += option_entry(option);
  if (!spec.example.empty()) {
    // The first line of an example is not set in, as --help does it; the others are.
    text += ".SH EXAMPLES\n" + as_typed("  " + spec.example);
  }
  return text + std::string(exit_status_section) + see_also(spec.name);
}

std::string manual_overview(const std::vector<CommandSpec>& specs, std::string_view tool) {
  std::string text = title_line("pondera", tool);
  text += ".SH NAME\npondera \\- weights from expert judgement, rankings from weights\n";
  text += ".SH SYNOPSIS\npondera \\fICOMMAND\\fR [\\fIFOLDER\\fR] [options]\n";
  text +=
      ".SH DESCRIPTION\nTurns the judgement of invited experts into weights (by the analytic "
      "hierarchy process and other methods), and weights into a ranking. A study is a folder.\n";
  text += ".SH COMMANDS\nIn the order in which a study uses them:\n";
  for (const CommandSpec& spec : specs) {
    text += ".TP\n\\fB" + roff_text(spec.name) + "\\fR\n" + roff_text(spec.summary) +
            "; see \\fBpondera\\-" + roff_text(spec.name) + "\\fR(1)\n";
  }
  return text + std::string(exit_status_section) + see_also("");
}

}  // namespace pondera::app
