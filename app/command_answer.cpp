// SPDX-License-Identifier: Apache-2.0
// pondera answer: the questionnaire at the terminal. Needs no study: the file says what is asked,
// and keeps every answer as soon as it is given.
#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/terminal.hpp"
#include "core/utf8.hpp"
#include "interview/outline.hpp"
#include "interview/phrases.hpp"
#include "interview/screen.hpp"
#include "survey/text_encoding.hpp"

#include <cstdio>
#include <optional>
#include <string>
#include <utility>

namespace pondera::app {

namespace {

using interview::AnswerFile;
using interview::Key;
using interview::Outline;
using interview::Session;
using interview::Stage;
using interview::Step;

constexpr std::size_t most_questionnaire_bytes = std::size_t{1} << 20U;

/// A questionnaire on disk that is being answered.
class OpenFile {
 public:
  OpenFile(std::string path, AnswerFile file) : path_(std::move(path)), file_(std::move(file)) {}

  /// Saves the changes, or says why not. What somebody else wrote meanwhile is never overwritten.
  Result<Done> save(const std::vector<interview::Change>& changes) {
    const auto now = read_file(path_, most_questionnaire_bytes);
    if (!now) return now.diagnostics();
    if (*now != file_.bytes()) {
      return error("interview.changed-meanwhile", {path_, 0, 0},
                   "the file was changed by another program while it was being answered; nothing "
                   "was overwritten",
                   "close the other program, then run 'pondera answer' again");
    }
    auto changed = file_.with(changes);
    if (!changed) return changed.diagnostics();
    if (const auto written = write_file(path_, changed->bytes()); !written) {
      return written.diagnostics();
    }
    file_ = *std::move(changed);
    return Done{};
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  AnswerFile file_;
};

/// A sitting: what was said last, and the trouble that ended it, if any.
struct Sitting {
  Session session;
  Diagnostics trouble;
};

/// Makes a step count: saves what it changes. A text that the file cannot hold is said to the
/// person, who can type another; anything else ends the sitting.
bool settle(OpenFile& file, Sitting& sitting, Step step) {
  if (!step.changes.empty()) {
    const auto saved = file.save(step.changes);
    if (!saved) {
      const Diagnostic& found = saved.diagnostics().front();
      if (found.code != "interview.not-kept") {
        sitting.trouble = saved.diagnostics();
        return false;
      }
      sitting.session =
          interview::refused(std::move(sitting.session), found.message + ": " + found.hint);
      return true;
    }
  }
  sitting.session = std::move(step.session);
  return sitting.session.stage != Stage::ended;
}

Sitting sit_at_screen(const Outline& outline, OpenFile& file, Session session) {
  Sitting sitting = {std::move(session), {}};
  const auto terminal = Terminal::open();
  if (terminal == nullptr) return sitting;
  for (;;) {
    terminal->show(interview::screen_of(outline, sitting.session, Terminal::size()));
    const Key key = terminal->read_key();
    if (key.kind == Key::Kind::suspend) terminal->suspend();
    if (!settle(file, sitting, interview::press(outline, sitting.session, key))) return sitting;
  }
}

/// A line of standard input without its end; nothing at the end of input.
std::optional<std::string> input_line() {
  std::string line;
  for (int c = std::getc(stdin); c != EOF; c = std::getc(stdin)) {
    if (c == '\n') return line;
    constexpr std::size_t longest_line = 65536;
    if (line.size() < longest_line) line += static_cast<char>(c);
  }
  if (line.empty()) return std::nullopt;
  return line;
}

void print_now(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

Sitting sit_in_lines(const Outline& outline, OpenFile& file, Session session) {
  Sitting sitting = {std::move(session), {}};
  print_now(interview::plain_text(outline, nullptr, sitting.session));
  for (;;) {
    const auto line = input_line();
    if (!line) {
      print_now(std::string(interview::phrases_for(outline.language).input_ended) + "\n");
      return sitting;
    }
    const Session before = sitting.session;
    if (!settle(file, sitting, interview::take_line(outline, before, *line))) return sitting;
    print_now(interview::plain_text(outline, &before, sitting.session));
  }
}

Outcome run_answer(const Arguments& arguments) {
  const std::string& path = arguments.positional().front();
  const auto bytes = read_file(path, most_questionnaire_bytes);
  if (!bytes) return failed(bytes.diagnostics());
  const auto decoded = survey::decode_text(*bytes, path);
  const Sources sources = {{path, decoded ? decoded->text : ""}};
  auto file = AnswerFile::make(*bytes, path);
  if (!file) return failed(file.diagnostics(), sources);
  const auto outline = interview::read_outline(file->text(), file->sheet());
  if (!outline) return failed(outline.diagnostics(), sources);
  Session session = interview::begin_session(*outline, file->sheet());
  OpenFile open(path, *std::move(file));
  const bool plain = arguments.has("plain") || !has_screen();
  const Sitting sitting = plain ? sit_in_lines(*outline, open, std::move(session))
                                : sit_at_screen(*outline, open, std::move(session));
  if (!sitting.trouble.empty()) return failed(sitting.trouble);
  Outcome outcome;
  for (const std::string& line : interview::farewell(*outline, sitting.session, path)) {
    outcome.output += printable(line, 4096) + "\n";
  }
  return outcome;
}

}  // namespace

Command answer_command() {
  return {{.name = "answer",
           .summary = "asks the questions of a questionnaire file one by one at the terminal",
           .description =
               "For an assessor: shows one question at a time, in the file's language, and saves "
               "every answer\n"
               "at once in the file, which otherwise stays as it is. After each part it says how "
               "well the answers\n"
               "go together. Stop at any time; the next run goes on where you stopped. Needs no "
               "study folder.",
           .positional = {"FILE", "the questionnaire as it was received", 1, 1},
           .options = {{"plain", "",
                        "one line per thing and no moving cursor: for screen readers and pipes"}},
           .example = "pondera answer questionnaire-ana.yaml"},
          run_answer};
}

}  // namespace pondera::app
