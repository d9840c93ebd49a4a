// SPDX-License-Identifier: Apache-2.0
#include "app/arguments.hpp"

#include "core/nearest_name.hpp"
#include "core/utf8.hpp"

#include <boost/program_options.hpp>

#include <algorithm>

namespace pondera::app {

namespace {

namespace po = boost::program_options;

// A name that nobody can type as an option.
constexpr std::string_view positional_key = " arguments ";

po::options_description described(const std::vector<OptionSpec>& options) {
  po::options_description description;
  for (const OptionSpec& option : options) {
    if (option.value_name.empty()) {
      description.add_options()(option.name.c_str(), option.help.c_str());
    } else {
      description.add_options()(option.name.c_str(),
                                po::value<std::vector<std::string>>()->composing(),
                                option.help.c_str());
    }
  }
  return description;
}

Diagnostic usage_error(std::string code,
                       const CommandSpec& spec,
                       std::string message,
                       const std::string& hint = {}) {
  const std::string help = "'pondera " + spec.name + " --help' shows what it takes";
  return error(std::move(code), {}, std::move(message), hint.empty() ? help : hint);
}

Diagnostic unknown_option(const CommandSpec& spec, const std::string& typed) {
  std::vector<std::string> known;
  for (const OptionSpec& option : all_options(spec)) known.push_back(option.long_name());
  const std::string bare = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
  const auto nearest = nearest_name(bare, known);
  return usage_error("usage.unknown-option", spec,
                     "'" + spec.name + "' has no option '" + printable(typed) + "'",
                     nearest ? "did you mean --" + *nearest + "?" : "");
}

/// "--table needs a value: NAME", or that a flag takes none.
std::string value_mistake(const CommandSpec& spec, const std::string& typed) {
  const std::string name = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
  for (const OptionSpec& option : all_options(spec)) {
    const bool meant = option.long_name() == name || option.name.ends_with("," + name);
    if (meant && option.value_name.empty()) return "--" + option.long_name() + " takes no value";
    if (meant) return "--" + option.long_name() + " needs a value: " + option.value_name;
  }
  return "the option '" + printable(typed) + "' needs a value";
}

/// `-o weights.csv` asks for CSV, unless --format says something else.
void add_format_of_output(const CommandSpec& spec,
                          std::map<std::string, std::vector<std::string>>& values) {
  const auto output = values.find("output");
  if (output == values.end() || output->second.empty() || values.contains("format")) return;
  for (const std::string& format : spec.formats) {
    if (output->second.back().ends_with("." + format)) values["format"] = {format};
  }
}

Diagnostics check(const CommandSpec& spec, const Arguments& arguments) {
  Diagnostics found;
  const std::size_t count = arguments.positional().size();
  if (count > spec.positional.most) {
    found.push_back(usage_error("usage.too-many-arguments", spec,
                                "'" + printable(arguments.positional()[spec.positional.most]) +
                                    "' is one argument too many"));
  } else if (count < spec.positional.least && !arguments.has("help")) {
    found.push_back(
        usage_error("usage.too-few-arguments", spec, spec.positional.name + " is missing"));
  }
  if (spec.positional.name == "FOLDER" && spec.positional.usage.empty() && count > 0 &&
      arguments.has("study")) {
    found.push_back(usage_error("usage.two-folders", spec, "the study's folder is given twice",
                                "name it once, as an argument or with --study"));
  }
  for (const OptionSpec& option : all_options(spec)) {
    if (!option.repeatable && arguments.values(option.long_name()).size() > 1) {
      found.push_back(
          usage_error("usage.option-twice", spec, "--" + option.long_name() + " is given twice"));
    }
  }
  const std::string format = arguments.value("format");
  if (!format.empty() && std::ranges::find(spec.formats, format) == spec.formats.end()) {
    found.push_back(usage_error("usage.unknown-format", spec,
                                "'" + printable(format) + "' is no format of '" + spec.name + "'",
                                known_names_hint(format, spec.formats)));
  }
  return found;
}

}  // namespace

std::vector<OptionSpec> all_options(const CommandSpec& spec) {
  std::vector<OptionSpec> options = spec.options;
  if (!spec.formats.empty()) {
    std::string formats;
    for (const std::string& format : spec.formats)
      formats += (formats.empty() ? "" : ", ") + format;
    options.push_back(
        {"format,f", "FORMAT",
         "one of " + formats + "; default that of FILE's name, else " + spec.formats.front()});
    const bool own = std::ranges::any_of(
        spec.options, [](const OptionSpec& option) { return option.long_name() == "output"; });
    if (!own) {
      options.push_back({"output,o", "FILE", "write the result to FILE instead of the terminal"});
    }
  }
  options.push_back({"help,h", "", "show this text"});
  return options;
}

bool Arguments::has(std::string_view option) const {
  return values_.contains(std::string(option));
}

std::string Arguments::value(std::string_view option, const std::string& fallback) const {
  const auto found = values_.find(std::string(option));
  return found == values_.end() || found->second.empty() ? fallback : found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = values_.find(std::string(option));
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

Result<Arguments> parse_arguments(const CommandSpec& spec, const std::vector<std::string>& words) {
  const std::string positional_name(positional_key);
  try {
    po::options_description description = described(all_options(spec));
    description.add_options()(positional_name.c_str(), po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add(positional_name.c_str(), -1);
    const auto style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    const po::parsed_options parsed = po::command_line_parser(words)
                                          .options(description)
                                          .positional(positional)
                                          .style(style)
                                          .run();
    std::vector<std::string> arguments;
    std::map<std::string, std::vector<std::string>> values;
    for (const auto& option : parsed.options) {
      auto& into = option.string_key == positional_name ? arguments : values[option.string_key];
      into.insert(into.end(), option.value.begin(), option.value.end());
    }
    add_format_of_output(spec, values);
    Arguments checked(std::move(arguments), std::move(values));
    if (Diagnostics found = check(spec, checked); !found.empty()) return found;
    return checked;
  } catch (const po::unknown_option& unknown) {
    return unknown_option(spec, unknown.get_option_name());
  } catch (const po::invalid_command_line_syntax& invalid) {
    return usage_error("usage.missing-value", spec, value_mistake(spec, invalid.get_option_name()));
  } catch (const po::error& other) {
    return usage_error("usage.bad-option", spec, printable(other.what()));
  }
}

std::string usage_line(const CommandSpec& spec) {
  std::string text = "pondera " + spec.name;
  if (!spec.positional.usage.empty()) {
    text += " " + spec.positional.usage;
  } else if (spec.positional.most > 0) {
    text +=
        spec.positional.least > 0 ? " " + spec.positional.name : " [" + spec.positional.name + "]";
  }
  return text + " [options]";
}

std::string help_text(const CommandSpec& spec) {
  std::string text = usage_line(spec) + "\n\n" + spec.description + "\n";
  if (spec.positional.most > 0)
    text += "\n  " + spec.positional.name + "  " + spec.positional.help + "\n";
  text += "\nOptions:\n";
  std::vector<std::pair<std::string, std::string>> lines;
  std::size_t widest = 0;
  for (const OptionSpec& option : all_options(spec)) {
    std::string shown = "--" + option.long_name();
    if (const std::size_t comma = option.name.find(','); comma != std::string::npos) {
      shown = "-" + option.name.substr(comma + 1) + ", " + shown;
    }
    if (!option.value_name.empty()) shown += " " + option.value_name;
    widest = std::max(widest, shown.size());
    lines.emplace_back(shown, option.help);
  }
  for (const auto& [shown, help] : lines) {
    text += "  " + shown + std::string(widest - shown.size() + 2, ' ') + help + "\n";
  }
  if (!spec.example.empty()) text += "\nExample:\n  " + spec.example + "\n";
  return text;
}

}  // namespace pondera::app
