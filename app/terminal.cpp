// SPDX-License-Identifier: Apache-2.0
#include "app/terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace pondera::app {

namespace {

using interview::Key;

constexpr std::string_view enter_screen = "\x1B[?1049h\x1B[H\x1B[J";
constexpr std::string_view leave_screen = "\x1B[0m\x1B[?1049l";

// A signal handler sees nothing but these. There is one terminal, and one Terminal at a time.
termios found_settings{};                       // NOLINT: see above
volatile std::sig_atomic_t is_raw = 0;          // NOLINT
volatile std::sig_atomic_t window_changed = 0;  // NOLINT
volatile std::sig_atomic_t asked_to_end = 0;    // NOLINT

void write_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // the terminal is gone
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// Only what a signal handler may call.
void give_back() {
  if (is_raw == 0) return;
  is_raw = 0;
  write_bytes(leave_screen);
  ::tcsetattr(STDIN_FILENO, TCSANOW, &found_settings);
}

void make_raw() {
  termios raw = found_settings;
  raw.c_iflag &= ~static_cast<tcflag_t>(BRKINT | ICRNL | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  ::tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  is_raw = 1;
  write_bytes(enter_screen);
}

extern "C" void on_window(int /*signal*/) {
  window_changed = 1;
}

extern "C" void on_end(int /*signal*/) {
  asked_to_end = 1;
}

/// Our own bug: the terminal first, then the end that the signal stands for.
extern "C" void on_crash(int signal) {
  give_back();
  std::signal(signal, SIG_DFL);
  ::raise(signal);
}

void handle_signal(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;  // NOLINT: a union of C
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;  // a read that waits is interrupted
  ::sigaction(signal, &action, nullptr);
}

void handle_signals() {
  handle_signal(SIGWINCH, on_window);
  for (const int signal : {SIGTERM, SIGHUP, SIGINT}) handle_signal(signal, on_end);
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
    handle_signal(signal, on_crash);
}

/// More bytes, waiting at most `milliseconds` (-1: for as long as it takes). False: none came.
bool read_more(std::string& pending, int milliseconds) {
  pollfd input = {STDIN_FILENO, POLLIN, 0};
  if (::poll(&input, 1, milliseconds) <= 0) return false;
  std::array<char, 256> buffer{};
  const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
  if (count < 0 && errno == EINTR) return false;
  if (count <= 0) {
    asked_to_end = 1;
    return false;
  }
  pending.append(buffer.data(), static_cast<std::size_t>(count));
  return true;
}

bool may_stand_out() {
  const char* no_colour = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): one thread
  return no_colour == nullptr || *no_colour == '\0';
}

}  // namespace

bool has_screen() {
  const char* kind = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): one thread
  const std::string_view name = kind == nullptr ? "" : kind;
  return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1 && !name.empty() &&
         name != "dumb";
}

std::unique_ptr<Terminal> Terminal::open() {
  if (::tcgetattr(STDIN_FILENO, &found_settings) != 0) return nullptr;
  handle_signals();
  make_raw();
  return std::unique_ptr<Terminal>(new Terminal());
}

Terminal::~Terminal() {
  give_back();
}

interview::WindowSize Terminal::size() {
  winsize window{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0 ||
      window.ws_row == 0) {
    return {};
  }
  return {window.ws_col, window.ws_row};
}

void Terminal::show(const std::vector<interview::ScreenLine>& lines) {
  const bool marks = may_stand_out();
  std::string bytes = "\x1B[H";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) bytes += "\r\n";
    if (lines[i].strong && marks) bytes += "\x1B[1m";
    bytes += lines[i].text;
    if (lines[i].strong && marks) bytes += "\x1B[0m";
    bytes += "\x1B[K";
  }
  write_bytes(bytes + "\x1B[J");
}

Key Terminal::read_key() {
  constexpr int rest_of_a_sequence = 50;  // milliseconds; a slow line sends one within it
  for (;;) {
    if (asked_to_end != 0) return {Key::Kind::end_of_input};
    if (window_changed != 0) {
      window_changed = 0;
      return {Key::Kind::redraw};
    }
    if (pending_.empty()) {
      read_more(pending_, -1);
      continue;
    }
    interview::DecodedKey decoded = interview::decode_key(pending_, false);
    if (decoded.used == 0 && !read_more(pending_, rest_of_a_sequence)) {
      decoded = interview::decode_key(pending_, true);
    }
    pending_.erase(0, decoded.used);
    if (decoded.used > 0) return decoded.key;
  }
}

void Terminal::suspend() {
  give_back();
  ::raise(SIGTSTP);
  make_raw();
}

}  // namespace pondera::app
