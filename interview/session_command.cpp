// SPDX-License-Identifier: Apache-2.0
#include "interview/session_command.hpp"

#include "core/utf8.hpp"
#include "interview/phrases.hpp"
#include "survey/text_folding.hpp"
#include "survey/wording.hpp"

#include <algorithm>
#include <array>

namespace pondera::interview {

namespace {

struct CommandRow {
  Command command = Command::none;
  std::string_view key;
  std::string_view Phrases::*words = nullptr;
};

constexpr std::array command_rows = {
    CommandRow{Command::next, "s", &Phrases::words_next},
    CommandRow{Command::back, "b", &Phrases::words_back},
    CommandRow{Command::undo, "u", &Phrases::words_undo},
    CommandRow{Command::clear, "x", &Phrases::words_clear},
    CommandRow{Command::reason, "w", &Phrases::words_reason},
    CommandRow{Command::keep, "k", &Phrases::words_keep},
    CommandRow{Command::overview, "o", &Phrases::words_overview},
    CommandRow{Command::again, "a", &Phrases::words_again},
    CommandRow{Command::remark, "m", &Phrases::words_remark},
    CommandRow{Command::help, "?", &Phrases::words_help},
    CommandRow{Command::quit, "q", &Phrases::words_quit},
};

bool takes_text(Command command) {
  return command == Command::reason || command == Command::remark;
}

/// What stands behind a word at the start of the line; nothing where another word begins there.
bool behind_word(std::string_view line, std::string_view word, std::string& text) {
  const std::string start = survey::folded(line.substr(0, word.size()));
  if (line.size() <= word.size() || start != word) return false;
  std::string_view rest = line.substr(word.size());
  const std::string_view next = utf8_characters(rest).front();
  const bool wide_word = static_cast<unsigned char>(word.back()) >= 0x80;
  const bool colon = survey::is_colon(code_point(next));
  if (!colon && !wide_word && !trimmed(next).empty()) return false;
  if (colon) rest.remove_prefix(next.size());
  text = trimmed(rest);
  return !text.empty();
}

}  // namespace

Command command_of_key(std::string_view character) {
  const auto found = std::ranges::find(command_rows, character, &CommandRow::key);
  return found == command_rows.end() ? Command::none : found->command;
}

TypedCommand command_of_line(std::string_view line) {
  const std::string_view typed = trimmed(line);
  const std::string word = survey::folded(typed);
  for (const CommandRow& row : command_rows) {
    for (const Phrases& phrases : phrase_rows()) {
      for (const std::string_view name : survey::alternatives(phrases.*row.words)) {
        if (word == name) return {row.command, ""};
        TypedCommand command = {row.command, ""};
        if (takes_text(row.command) && behind_word(typed, name, command.text)) return command;
      }
    }
  }
  return {};
}

}  // namespace pondera::interview
