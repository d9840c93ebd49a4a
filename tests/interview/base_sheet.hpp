// SPDX-License-Identifier: Apache-2.0
// The blank questionnaires of tests/survey/returned/base, as the questionnaire at the terminal
// reads them.
#pragma once

#include "interview/answer_file.hpp"
#include "interview/outline.hpp"
#include "interview/session.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace pondera::interview {

inline std::string base_bytes(const std::string& name) {
  std::ifstream file(PONDERA_TEST_DATA "/survey/returned/base/" + name + ".yaml", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline AnswerFile base_file(const std::string& name) {
  return AnswerFile::make(base_bytes(name), name).value();
}

inline Outline base_outline(const std::string& name) {
  const AnswerFile file = base_file(name);
  return read_outline(file.text(), file.sheet()).value();
}

/// A blank session that has gone past the welcome.
inline Session base_session(const Outline& outline, const std::string& name) {
  return take_line(outline, begin_session(outline, base_file(name).sheet()), "").session;
}

/// The session after several lines.
inline Session after(const Outline& outline,
                     Session session,
                     const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    session = take_line(outline, std::move(session), line).session;
  }
  return session;
}

inline Session after_keys(const Outline& outline, Session session, const std::vector<Key>& keys) {
  for (const Key& key : keys) session = press(outline, std::move(session), key).session;
  return session;
}

inline Key typed(const std::string& character) {
  return {Key::Kind::character, character};
}

}  // namespace pondera::interview
