// SPDX-License-Identifier: Apache-2.0
#include "interview/screen.hpp"

#include "core/utf8.hpp"
#include "interview/phrases.hpp"
#include "interview/wrapped_text.hpp"
#include "report/text_table.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace pondera::interview {

namespace {

using survey::ElicitationMethod;

void add_wrapped(std::vector<ScreenLine>& lines, const PageLine& line, int columns) {
  for (std::string& part : wrapped_text(line.text, columns, line.indent)) {
    lines.push_back({std::move(part), line.strong});
  }
}

/// "9 8 7 6 5 4 3 2 1 2 3 …" with a mark below the draft, or below what is saved; nothing where the
/// scale has more than one digit or the window is narrower.
std::vector<ScreenLine> ladder(const Outline& outline, const Session& session, int columns) {
  const int strongest = outline.scale.strongest;
  constexpr int most_steps = 9;
  const int cells = 4 * strongest - 3;
  constexpr int margin = 2;
  const bool pair = outline.scale.method == ElicitationMethod::pairwise;
  if (!pair || strongest > most_steps || cells + margin > columns) return {};
  std::string steps(margin, ' ');
  for (int place = strongest - 1; place >= 1 - strongest; --place) {
    steps += std::to_string(std::abs(place) + 1) + (place > 1 - strongest ? " " : "");
  }
  const auto typed = parsed_answer(outline, session.at, session.draft).code;
  const auto code = typed ? typed : code_given(outline, session.given, session.at);
  std::string mark;
  if (code) {
    const int place = *code > 0 ? *code - 1 : *code + 1;
    const int distance = *code == 1 ? 0 : place;
    mark =
        std::string(static_cast<std::size_t>(margin + 2 * (strongest - 1 - distance)), ' ') + "^";
  }
  return {{steps, false}, {mark, true}};
}

/// The keys that do something here.
std::vector<std::string> key_lines(const Outline& outline, const Session& session) {
  const Phrases& words = phrases_for(outline.language);
  switch (session.stage) {
    case Stage::question: {
      const ElicitationMethod method = outline.scale.method;
      const std::string_view typing = method == ElicitationMethod::pairwise ? words.keys_pair
                                      : method == ElicitationMethod::rating ? words.keys_rating
                                                                            : words.keys_number;
      return {std::string(typing), std::string(words.keys_common)};
    }
    case Stage::reason:
    case Stage::remark:
      return {std::string(words.keys_text)};
    default:
      return {};
  }
}

bool takes_input(Stage stage) {
  return stage == Stage::question || stage == Stage::reason || stage == Stage::remark ||
         stage == Stage::overview;
}

/// What stands below the page.
std::vector<ScreenLine> footer(const Outline& outline, const Session& session, int columns) {
  std::vector<ScreenLine> lines;
  if (session.stage == Stage::question) {
    const auto steps = ladder(outline, session, columns);
    if (!steps.empty()) lines.push_back({"", false});
    lines.insert(lines.end(), steps.begin(), steps.end());
  }
  if (takes_input(session.stage))
    add_wrapped(lines, {"> " + draft_in_words(outline, session), 2, true}, columns);
  if (!session.notice.empty()) add_wrapped(lines, {session.notice, 0, false}, columns);
  for (const std::string& line : key_lines(outline, session)) {
    add_wrapped(lines, {line, 0, false}, columns);
  }
  return lines;
}

}  // namespace

std::vector<ScreenLine> screen_of(const Outline& outline,
                                  const Session& session,
                                  WindowSize window) {
  std::vector<ScreenLine> page;
  for (const PageLine& line : page_of(outline, session)) add_wrapped(page, line, window.columns);
  std::vector<ScreenLine> below = footer(outline, session, window.columns);
  const auto rows = static_cast<std::size_t>(std::max(window.rows, 1));
  if (below.size() > rows) below.resize(rows);
  const std::size_t room = rows - below.size();
  if (page.size() > room) {
    const std::size_t hidden = page.size() - room;
    const std::size_t skipped = std::min(static_cast<std::size_t>(session.scroll), hidden);
    page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(skipped));
    const bool more = page.size() > room;
    page.resize(std::min(page.size(), room));
    if (more && room > 0)
      page.back() = {wrapped_text("... (PageDown)", window.columns).front(), false};
  }
  page.insert(page.end(), below.begin(), below.end());
  return page;
}

std::string plain_text(const Outline& outline, const Session* before, const Session& session) {
  std::string text;
  const auto add = [&](const std::string& line) {
    if (!line.empty()) text += printable(line, std::numeric_limits<int>::max()) + "\n";
  };
  add(session.notice);
  const bool same_place = before != nullptr && before->stage == session.stage &&
                          before->at == session.at && before->given == session.given;
  if (!same_place) {
    for (const PageLine& line : page_of(outline, session)) add(std::string(trimmed(line.text)));
  }
  if (session.stage == Stage::question)
    text += std::string(phrases_for(outline.language).prompt) + "\n";
  return text;
}

}  // namespace pondera::interview
