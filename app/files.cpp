// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include "core/utf8.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace pondera::app {

namespace {

namespace fs = std::filesystem;

Diagnostic file_error(std::string code,
                      const std::string& path,
                      const std::string& what,
                      int reason) {
  return error(std::move(code), {path, 0, 0}, what + ": " + std::strerror(reason));
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool open() const { return number_ >= 0; }

 private:
  int number_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string parent_folder(const std::string& path) {
  const std::string parent = fs::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

/// Into a device or a pipe, which must not be replaced.
Result<Done> write_into(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.open() || !write_all(file.number(), bytes)) {
    return file_error("file.unwritable", path, "cannot be written", errno);
  }
  return Done{};
}

/// Beside the file, then over it: whoever looks sees the old bytes or the new ones.
Result<Done> replace_file(const std::string& target,
                          const std::string& shown,
                          std::string_view bytes) {
  // Hidden: what a kill leaves behind is no answer of anybody, and 'collect' passes it over.
  const fs::path whole(target);
  const std::string name = "." + whole.filename().string() + ".part-" + std::to_string(::getpid());
  const std::string beside = (whole.parent_path() / name).string();
  const auto give_up = [&](const std::string& what) {
    const int reason = errno;
    ::unlink(beside.c_str());
    return file_error("file.unwritable", shown, what, reason);
  };
  {
    constexpr mode_t new_mode = 0644;
    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    const mode_t mode = replaces ? old.st_mode & 0777U : new_mode;
    const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (!file.open()) return give_up("cannot be made");
    if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0) {
      return give_up("cannot be written");
    }
  }
  if (::rename(beside.c_str(), target.c_str()) != 0) return give_up("cannot be replaced");
  const Descriptor folder(
      ::open(parent_folder(target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.open()) ::fsync(folder.number());
  return Done{};
}

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t most_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.open()) {
    const bool missing = errno == ENOENT;
    return missing ? error("file.missing", {path, 0, 0}, "there is no such file",
                           "check the name; it is relative to the current folder")
                   : file_error("file.unreadable", path, "cannot be opened", errno);
  }
  struct stat status {};
  if (::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode)) {
    return error("file.unreadable", {path, 0, 0}, "this is a folder, not a file",
                 "name a file in it");
  }
  std::string bytes;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return file_error("file.unreadable", path, "cannot be read", errno);
    if (count == 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > most_bytes) {
      return error("file.too-large", {path, 0, 0},
                   "the file is larger than " + std::to_string(most_bytes >> 20U) + " MiB");
    }
  }
}

bool file_exists(const std::string& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

Result<Done> write_file(const std::string& path, std::string_view bytes) {
  std::error_code failure;
  const fs::file_status status = fs::status(path, failure);
  if (fs::is_directory(status)) {
    return file_error("file.unwritable", path, "cannot be written", EISDIR);
  }
  // /dev/stdout may be a regular file, which the shell has opened: its bytes must stay.
  const bool is_device = path.starts_with("/dev/") || path.starts_with("/proc/") ||
                         (fs::exists(status) && !fs::is_regular_file(status));
  if (is_device) return write_into(path, bytes);
  const fs::path target = fs::weakly_canonical(path, failure);  // through a link, to what it names
  if (failure) return file_error("file.unwritable", path, "cannot be made", failure.value());
  return replace_file(target.string(), path, bytes);
}

Result<Done> make_folder(const std::string& path) {
  std::error_code failure;
  fs::create_directories(path, failure);
  if (failure)
    return file_error("file.unwritable", path, "the folder cannot be made", failure.value());
  return Done{};
}

Result<Done> make_empty_folder(const std::string& path) {
  std::error_code failure;
  if (fs::exists(path, failure) &&
      !(fs::is_directory(path, failure) && fs::is_empty(path, failure))) {
    return error("new.not-empty", {path, 0, 0}, "there is something here already",
                 "name a folder that does not exist yet");
  }
  return make_folder(path);
}

Result<std::vector<std::string>> files_at(const std::string& path) {
  std::error_code failure;
  const fs::file_status status = fs::status(path, failure);
  if (!fs::exists(status))
    return error("file.missing", {path, 0, 0}, "there is no such file or folder",
                 "check the name; it is relative to the current folder");
  if (!fs::is_directory(status)) return std::vector<std::string>{path};
  std::vector<std::string> files;
  fs::recursive_directory_iterator walk(path, fs::directory_options::none, failure);
  for (; !failure && walk != fs::recursive_directory_iterator(); walk.increment(failure)) {
    const bool hidden = is_hidden(walk->path());
    std::error_code ignored;
    if (walk->is_directory(ignored)) {
      if (hidden) walk.disable_recursion_pending();
    } else if (!hidden && walk->is_regular_file(ignored)) {
      files.push_back(walk->path().string());
    }
  }
  if (failure)
    return file_error("file.unreadable", path, "the folder cannot be read", failure.value());
  std::ranges::sort(files);
  return files;
}

Result<std::string> examples_folder() {
  std::error_code failure;
  const fs::path program = fs::read_symlink("/proc/self/exe", failure);
  const fs::path installed = program.parent_path().parent_path() / "share" / "pondera" / "examples";
  for (const fs::path& folder : {installed, fs::path(PONDERA_EXAMPLES)}) {
    if (fs::is_directory(folder, failure)) return folder.string();
  }
  return error("file.missing", {installed.string(), 0, 0}, "the examples are not installed");
}

}  // namespace pondera::app
